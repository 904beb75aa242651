import { type Calendar, type Day, type LiquidationWarning, warningDue } from '../../rules/index.js'
import { orders, oversees, type Person, seesOrderedOnly } from '../accounts/person.js'
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
  readonly ordenador?: string
  readonly ordenadorId?: string
}

/** From how many business days before the last day on the ordenador and the contracting office are told too. */
const ABOVE_FROM = 90

/** The warning that a contract is due on a day, told before or not; null for none. */
export function dueWarning(item: AssessedContract, calendar: Calendar, today: Day): DueWarning | null {
  const { contract, assessment } = item
  const warning = warningDue(assessment.liquidation, calendar, today)
  if (!warning) return null
  const { id, reference, supervisors, ordenador, ordenadorId } = contract
  return {
    ...warning,
    key: [id, warning.boundary, warning.day, warning.before].join('/'),
    contract: id,
    name: reference || id,
    isRequired: assessment.liquidation?.isRequired ?? false,
    supervisors,
    ...(ordenador === undefined ? {} : { ordenador }),
    ...(ordenadorId === undefined ? {} : { ordenadorId }),
  }
}

/** The warnings of a day, and those of each supervisor's own contracts. */
export interface DayWarnings {
  readonly all: readonly DueWarning[]
  readonly own: ReadonlyMap<string, readonly DueWarning[]>
}

/** Puts the warnings of a day beside whose contracts they are of: few are anybody's own, and there are thousands. */
export function warningsOfDay(all: readonly DueWarning[]): DayWarnings {
  const own = new Map<string, DueWarning[]>()
  for (const warning of all)
    for (const id of warning.supervisors) {
      const known = own.get(id)
      if (known) known.push(warning)
      else own.set(id, [warning])
    }
  return { all, own }
}

/**
 * Of the warnings of a day those that concern a person, the nearest first: of their own contracts; near the last day, for
 * ordenador and contracting office, of all in their sight; and for the office always those of contracts of nobody.
 */
export function warningsFor(
  person: Person,
  { all, own }: DayWarnings,
  people: ReadonlyMap<string, Person>,
): DueWarning[] {
  const isOffice = person.roles.includes('coordinator')
  const isAbove = isOffice || person.roles.includes('ordenador')
  if (!isAbove) return nearestFirst(own.get(person.id) ?? [])
  const sight = oversees(person) ? sightOf(person) : null
  const isSeen = (id: string) => {
    const supervisor = people.get(id)
    return sight !== null && supervisor !== undefined && isInSight(supervisor, sight)
  }
  return nearestFirst(
    all.filter(warning => {
      const { supervisors, boundary, before } = warning
      if (supervisors.includes(person.id)) return true
      const isNear = boundary === 'last' && before <= ABOVE_FROM
      if (seesOrderedOnly(person)) return isNear && orders(person, warning)
      if (supervisors.length === 0) return isOffice || isNear
      return isNear && (sight === '' || supervisors.some(isSeen))
    }),
  )
}

/** Of several warnings the gravest and nearest first. */
export function nearestFirst(warnings: readonly DueWarning[]): DueWarning[] {
  const ranked = warnings.map(warning => ({ warning, rank: rank(warning) }))
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank))).map(({ warning }) => warning)
}

/** The loss of the competence before what only changes the way. */
function rank({ boundary, until, contract }: DueWarning): string {
  return `${boundary === 'last' ? 0 : 1} ${until} ${contract}`
}
