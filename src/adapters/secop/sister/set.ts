import type { EvidenceRows, EvidenceSet } from '../../../bot/ports/evidence.js'
import { type Day, isDay } from '../../../rules/day.js'
import type { Pesos } from '../../../rules/money.js'
import { readPesos } from '../read-number.js'
import { isMissing, readable } from '../text.js'

/** A row of a sister set as it is served: everything text but checkboxes and addresses; an absent key is null. */
export type RawRow = Readonly<Record<string, unknown>>

/** Turns a document into an opaque id, so that no row that is kept holds one. */
export type PersonOf = (document: string) => string

/** How one sister set is asked and read. Column names and words of the register stand here and nowhere else. */
export interface SisterSet<S extends EvidenceSet> {
  /** The set itself where the settings name none. */
  readonly dataset: string
  /** The column that names the contract. */
  readonly join: string
  /** The column that names the process, where rows are filed under it as well. */
  readonly byProcess?: string
  /** Whether few contracts have a row, so that the set itself is looked at once for whether it serves any. */
  readonly isRare?: boolean
  /** Without one of these the set is off. The join is one of them. */
  readonly needed: readonly string[]
  /** Columns that it can do without, each with the fields of its rows that rest on it. */
  readonly optional: Readonly<Record<string, readonly (keyof EvidenceRows[S])[]>>
  /** Contracts in a batch, where the set's rows are many. */
  readonly batch?: number
  /** The column whose values are counted, and those that are known, folded; none where it holds free words. */
  readonly values?: { readonly column: string; readonly known: (folded: string) => boolean }
  /** Of the optional columns those that name a person: asked for only of contracts that nobody is known to supervise. */
  readonly personal?: readonly string[]
  /** One row translated; null for one that says nothing. `personOf` is given where a person may be told. */
  readonly translate: (row: RawRow, personOf?: PersonOf) => EvidenceRows[S] | null
  /** Of the rows of one contract those that count, each key once. */
  readonly distinct: (rows: readonly EvidenceRows[S][]) => readonly EvidenceRows[S][]
}

/** A cell as text for people; empty where the cell is, or says that there is nothing. */
export function textIn(row: RawRow, column: string): string {
  const cell = row[column]
  const text = typeof cell === 'string' || typeof cell === 'number' ? readable(String(cell)) : ''
  return isMissing(text) ? '' : text
}

const FIRST_YEAR = '2010'
const LAST_YEAR = '2060'

/** The day of a cell by its first ten characters; a year that no contract of today has is missing. */
export function dayOf(row: RawRow, column: string): Day | null {
  return plausible(textIn(row, column).slice(0, 10))
}

/** A day between 2010 and 2060, else null. */
export function plausible(text: string): Day | null {
  return isDay(text) && text >= FIRST_YEAR && text < `${Number(LAST_YEAR) + 1}` ? text : null
}

/** An amount, null where there is none or it would have to be guessed. */
export function amountOf(row: RawRow, column: string): Pesos | null {
  const amount = readPesos(textIn(row, column))
  return amount === 'unreadable' ? null : amount
}
