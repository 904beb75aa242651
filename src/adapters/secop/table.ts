import type { RowFault, RowPlace } from '../../words/rejected-row.js'
import type { Column } from './columns.js'
import type { Row } from './row.js'

/** A row of a file as its columns have it, or why it cannot be one, and where it stands. */
export interface PlacedRow {
  readonly row: Row | { readonly reason: RowFault }
  readonly at: RowPlace
}

/** Rows under one header, whatever form they came in: a whole file, or one sheet of a spreadsheet. */
export interface Table {
  /** Name of the sheet; null where the file is the table. */
  readonly sheet: string | null
  /** Columns that are read and that the table does not have. */
  readonly lacking: readonly Column[]
  /** Columns that nobody here knows. */
  readonly unknown: readonly string[]
  /** Whether its columns of days are called as in the portal's downloads. */
  readonly portal: boolean
  /** Columns that stand twice. */
  readonly twice?: readonly Column[]
  /** Whether the file itself says that there are more rows elsewhere. */
  readonly goesOn?: boolean
  /** Columns of which an absent key says "none". Of all others it says "not told". */
  readonly absentIsNone: ReadonlySet<Column>
  /** Every row with content once, many at a time, as often as somebody asks. Throws Refused. */
  readonly batches: () => AsyncIterable<readonly PlacedRow[]> | Iterable<readonly PlacedRow[]>
}

/** Rows in a batch, and in a page of what is made of it. */
export const BATCH = 1_000
