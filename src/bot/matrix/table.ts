import type { Day, Pesos } from '../../rules/index.js'
import type { MatrixColumn } from './columns.js'

/** What stands in a cell of an office's table. Ways of writing that there is nothing are told apart: they are not the same. */
export type MatrixCell =
  | { readonly kind: 'empty' | 'dash' | 'not-applicable' | 'said-empty' | 'null' | 'not-available' | 'zero' | 'no-day' }
  /** A mark without a day: OK, SI, X, ✓. */
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  /** A day; `isRead` where day and month could be the other way round. `record` is the number of the act beside it. */
  | { readonly kind: 'day'; readonly day: Day; readonly isRead: boolean; readonly record: string | null }
  | { readonly kind: 'amount'; readonly pesos: Pesos }
  | { readonly kind: 'text' }

/** Words for nothing, and how often a table has each of them. */
export const NOTHINGS = [
  'empty',
  'dash',
  'not-applicable',
  'said-empty',
  'null',
  'not-available',
  'zero',
  'no-day',
] as const
export type Nothing = (typeof NOTHINGS)[number]

/** A column of the table, by its place from 0. */
export interface TableColumn {
  readonly at: number
  /** As the table heads it, with the group above it where there is one. */
  readonly label: string
  readonly column: MatrixColumn | null
}

export interface TableRow {
  /** As the spreadsheet shows it, from 1. */
  readonly line: number
  /** As it stands, by place. */
  readonly raw: readonly (string | number | boolean | null)[]
  /** By place, for columns that are known. */
  readonly cells: ReadonlyMap<number, MatrixCell>
}

/** An office's own table as it was read. */
export interface MatrixTable {
  readonly file: string
  readonly sheet: string | null
  /** Other sheets that can be seen and hold something; nothing of them is read. */
  readonly otherSheets: readonly string[]
  /** The lines above the rows, the last of which heads the columns; as they stand. */
  readonly head: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** A digest of the bytes. */
  readonly digest: string
}

/** Whether a cell says nothing, in whichever words. */
export function saysNothing(cell: MatrixCell | undefined): boolean {
  return cell === undefined || NOTHINGS.some(kind => kind === cell.kind)
}
