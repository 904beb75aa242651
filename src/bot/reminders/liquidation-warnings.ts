import { type Calendar, type Day, type LiquidationWarning, warningDue } from '../../rules/index.js'
import { oversees, type Person } from '../accounts/person.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { isInSight, sightOf } from './team-totals.js'

/** A day of a liquidation that is near, of one contract, and whom it concerns. */
export interface DueWarning extends LiquidationWarning {
  /** `contract/boundary/day/milestone`: whoever was told this one is not told it again. */
  readonly key: string
  readonly contract: string
  /** How people know it. Data, never markup. */
  readonly name: string
  /** False where it is not known whether it has to be liquidated at all. */
  readonly isRequired: boolean
  readonly supervisors: readonly string[]
}

/** From how many business days before the last day on the ordenador and the contracting office are told too. */
const ABOVE_FROM = 90

/** The warning that a contract is due on a day, told before or not; null for none. */
export function dueWarning(item: AssessedContract, calendar: Calendar, today: Day): DueWarning | null {
  const { contract, assessment } = item
  const warning = warningDue(assessment.liquidation, calendar, today)
  if (!warning) return null
  const { id, reference, supervisors } = contract
  return {
    ...warning,
    key: [id, warning.boundary, warning.day, warning.before].join('/'),
    contract: id,
    name: reference || id,
    isRequired: assessment.liquidation?.isRequired ?? false,
    supervisors,
  }
}

/**
 * Of the warnings of a day those that concern a person, the nearest first: of their own contracts; near the last day, for
 * ordenador and contracting office, of all in their sight; and for the office always those of contracts of nobody.
 */
export function warningsFor(
  person: Person,
  due: readonly DueWarning[],
  people: ReadonlyMap<string, Person>,
): DueWarning[] {
  const sight = oversees(person) ? sightOf(person) : null
  const isSeen = (id: string) => {
    const supervisor = people.get(id)
    return sight !== null && supervisor !== undefined && isInSight(supervisor, sight)
  }
  const isOffice = person.roles.includes('coordinator')
  const isAbove = isOffice || person.roles.includes('ordenador')
  return due
    .filter(({ supervisors, boundary, before }) => {
      if (supervisors.includes(person.id)) return true
      const isNear = boundary === 'last' && before <= ABOVE_FROM
      if (supervisors.length === 0) return isOffice || (isNear && isAbove)
      return isNear && isAbove && (sight === '' || supervisors.some(isSeen))
    })
    .sort((a, b) => rank(a).localeCompare(rank(b)))
}

/** The loss of the competence before what only changes the way. */
function rank({ boundary, until, contract }: DueWarning): string {
  return `${boundary === 'last' ? 0 : 1} ${until} ${contract}`
}
