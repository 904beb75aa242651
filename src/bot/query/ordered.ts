import { fold } from '../../shared/text.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { compareUrgency, urgencyOf } from '../contracts/groups.js'
import type { Order } from './query.js'
import { type QueryScope, READ } from './read-field.js'

/** What was kept of contracts, in an order; of each only what it goes by is held besides. */
export interface Ordered<T> {
  readonly add: (item: AssessedContract, kept: T) => void
  readonly rows: () => T[]
}

/** The order that a query asks for; what it goes by and is not known stands at the end. */
export function orderedAs<T>(order: Order | undefined, scope: QueryScope): Ordered<T> {
  const { by = 'urgency', descending = false } = order ?? {}
  switch (by) {
    case 'urgency':
    case 'count':
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

function ordered<T, K>(keyOf: (item: AssessedContract) => K, compare: (a: K, b: K) => number): Ordered<T> {
  const all: { readonly key: K; readonly id: string; readonly kept: T }[] = []
  return {
    add: (item, kept) => all.push({ key: keyOf(item), id: item.contract.id, kept }),
    rows: () => all.sort((a, b) => compare(a.key, b.key) || (a.id < b.id ? -1 : 1)).map(({ kept }) => kept),
  }
}

function known<K extends bigint | string>(descending: boolean) {
  return (a: K | undefined, b: K | undefined): number => {
    if (a === b) return 0
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1
    return a < b === descending ? 1 : -1
  }
}
