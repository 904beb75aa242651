import { Foremost } from '../../shared/foremost.js'
import { fold } from '../../shared/text.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { compareUrgency, urgencyOf } from '../contracts/groups.js'
import type { Order } from './query.js'
import { type QueryScope, READ } from './read-field.js'

/** What was kept of contracts, in an order; of each only what it goes by is held besides. */
export interface Ordered<T> {
  readonly add: (item: AssessedContract, kept: T) => void
  readonly rows: () => T[]
  /** The first contracts, whole, as many as were to be held. */
  readonly first: () => AssessedContract[]
}

/**
 * The order that a query asks for; what it goes by and is not known stands at the end. The first `holds` contracts are held
 * whole.
 */
export function orderedAs<T>(order: Order | undefined, scope: QueryScope, holds: number): Ordered<T> {
  const { by = 'urgency', descending = false } = order ?? {}
  const ordered = <K>(keyOf: (item: AssessedContract) => K, compare: (a: K, b: K) => number) =>
    orderedBy<T, K>(keyOf, compare, holds)
  switch (by) {
    case 'urgency':
    case 'count':
    case 'rate':
    case 'progress':
      return ordered(item => urgencyOf(item, scope.place(item)), compareUrgency)
    case 'value':
    case 'paid':
    case 'balance':
      return ordered(item => READ[by](item, scope), known(descending))
    case 'supplier':
    case 'reference':
      return ordered(({ contract }) => contract[by] && fold(contract[by]), known(descending))
    default:
      return ordered(item => READ[by](item, scope) ?? undefined, known(descending))
  }
}

function orderedBy<T, K>(
  keyOf: (item: AssessedContract) => K,
  compare: (a: K, b: K) => number,
  holds: number,
): Ordered<T> {
  type Place = { readonly key: K; readonly id: string }
  const inOrder = (a: Place, b: Place) => compare(a.key, b.key) || (a.id < b.id ? -1 : 1)
  const all: (Place & { readonly kept: T })[] = []
  const first = new Foremost<Place & { readonly item: AssessedContract }>(holds, inOrder)
  return {
    add: (item, kept) => {
      const key = keyOf(item)
      const { id } = item.contract
      all.push({ key, id, kept })
      if (holds > 0) first.add({ key, id, item })
    },
    rows: () => all.sort(inOrder).map(({ kept }) => kept),
    first: () => first.inOrder().map(({ item }) => item),
  }
}

function known<K extends bigint | string>(descending: boolean) {
  return (a: K | undefined, b: K | undefined): number => {
    if (a === b) return 0
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1
    return a < b === descending ? 1 : -1
  }
}
