import type { Facts, RegisterFact } from '../rules/contract.js'

/** What the rules read of a row: a fact, or whose the contract is. */
export type ReadColumn = RegisterFact | 'supervisors'

/** How one column of the contracts that are in two cuts differs. */
export interface ColumnChange {
  /** `lost`: there is no value that can be read any more. `changed`: there is another one. */
  readonly kind: 'lost' | 'changed'
  readonly column: ReadColumn
  /** How many contracts, and of how many that are in both cuts. */
  readonly contracts: number
  readonly of: number
  /** Some of them, with the value before and after as it is stored; what cannot be read as the cell has it, null for none. */
  readonly examples: readonly { readonly contract: string; readonly from: string | null; readonly to: string | null }[]
}

/** How the value of each fact reads in one language. */
type FactSentences = { readonly [F in RegisterFact]: { value: (value: NonNullable<Facts[F]> | null) => string } }

/** How a value that is stored as text reads; undefined where it is none that the fact can have. */
export function readStored<F extends RegisterFact>(facts: FactSentences, fact: F, stored: string): string | undefined {
  return facts[fact].value(stored as NonNullable<Facts[F]>)
}
