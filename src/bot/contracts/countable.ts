import type { Contract, Day } from '../../rules/index.js'
import type { AssessedContract } from './assessed-contract.js'
import { closingOf, placeInTeam, placeOf } from './groups.js'
import { CONTRACT_PLACES, type ContractPlace } from './places.js'

/** What a team's tallies count of a contract, so that of tens of thousands no more than this is kept. */
export interface Countable {
  readonly contract: Pick<Contract, 'supervisors' | 'ordenador' | 'ordenadorId'>
  /** Its place for each of its supervisors, in their order; the one for nobody where it has none. The first is the team's. */
  readonly places: readonly [ContractPlace, ...ContractPlace[]]
  readonly isClosable: boolean
  readonly isOverdue: boolean
  /** The day of its last contractual event; of a closed one, about that of its closing. */
  readonly updatedOn: Day | null
  /** Since when it waits for the contracting office, passed on or claimed; null where it does not. */
  readonly askedOn: Day | null
}

/** What is counted of a contract as it is judged; `whose` notes whose it is. */
export function countableOf(item: AssessedContract, whose = whoseIs): Countable {
  const { contract, status } = item
  const { isClosable, isOverdue } = closingOf(item)
  return {
    contract: whose(contract),
    places: placesOf(item),
    isClosable,
    isOverdue,
    updatedOn: contract.facts.updatedOn ?? null,
    askedOn: status.passedOn?.statement.on ?? status.claims[0]?.on ?? null,
  }
}

/** Who the people of a contract are, and nothing else of it. */
export function whoseIs({ supervisors, ordenador, ordenadorId }: Contract): Countable['contract'] {
  if (ordenador) return ordenadorId ? { supervisors, ordenador, ordenadorId } : { supervisors, ordenador }
  return ordenadorId ? { supervisors, ordenadorId } : { supervisors }
}

/** The places of what has one supervisor at most, which is nearly all, are put down once. */
const ALONE = new Map<ContractPlace, Countable['places']>(CONTRACT_PLACES.map(place => [place, [place]]))

function placesOf(item: AssessedContract): Countable['places'] {
  const { supervisors } = item.contract
  const first = placeInTeam(item)
  if (supervisors.length < 2) return ALONE.get(first) ?? [first]
  return [first, ...supervisors.slice(1).map(id => placeOf(item, 'supervisor', id))]
}
