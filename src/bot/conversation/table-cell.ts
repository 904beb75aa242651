import type { Day, Pesos } from '../../rules/index.js'

/** A cell of a table: text, a number, a calendar day, an amount of money, or an address to go to, by its own text where it has one. */
export type TableCell =
  | string
  | number
  | { readonly day: Day }
  | { readonly pesos: Pesos }
  | { readonly url: string; readonly text?: string }
