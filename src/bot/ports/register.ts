import type { Contract } from '../../rules/contract.js'
import type { Day } from '../../rules/day.js'
import type { RejectedRow } from '../../words/rejected-row.js'

/** A person as the register names one: digits of the document without leading zeros, and a name that may be an office. */
export interface RegisteredPerson {
  readonly document: string
  /** The document without its last digit, where that digit may be a check digit. A match on it needs a person's yes. */
  readonly withoutCheckDigit?: string
  readonly name: string | null
}

/** One row of the register, translated. */
export interface RegisterRecord {
  /** Supervisors are still the register's people; the sync turns them into opaque ids. */
  readonly contract: Omit<Contract, 'supervisors'>
  readonly supervisor: RegisteredPerson | null
  readonly ordenador: RegisteredPerson | null
  readonly entityName: string | null
  /** What stands where the address of the process should be and is none. */
  readonly unreadableAddress?: string
  /** Errors of a spreadsheet where texts should be; nothing is known of these. */
  readonly errorCells?: readonly string[]
  /** Whether the supervisor's document is there and is none. */
  readonly unreadableDocument?: boolean
}

export interface RegisterPage {
  readonly records: readonly RegisterRecord[]
  readonly rejected: readonly RejectedRow[]
}

/** How the days or the amounts of a column are written, as its file shows it. */
export interface WrittenColumn {
  readonly column: string
  readonly of: 'dates' | 'amounts'
  /** Null where its cells show two conventions, or nothing does. */
  readonly convention: 'day-first' | 'month-first' | 'year-first' | 'comma-thousands' | 'dot-thousands' | null
  /** What decided: its own cells, who gave the file, the other columns of days, the portal's form. */
  readonly ground: 'cells' | 'said' | 'others' | 'portal' | null
  /** Cells that can be read in two ways; without a convention they stay unread. The first of them is the example. */
  readonly either: number
  readonly example: string | null
  /** Days that a spreadsheet holds and may have turned round: they stay unread, and the first of them is the example. */
  readonly doubted: number
}

/** A table of a file: the file itself, or one sheet of it. */
export interface TableAccount {
  readonly file: string
  readonly sheet: string | null
  /** Rows with content below the header: every one of them comes in a page, as a record or rejected. */
  readonly rows: number
  readonly written: readonly WrittenColumn[]
  /** Whether the file itself says that there are more rows elsewhere. */
  readonly goesOn: boolean
  /** Columns that stand twice. */
  readonly twice: readonly string[]
  /** Needed columns that it lacks. */
  readonly lacking: readonly string[]
}

/** A sheet, or a list in JSON, that is not read, and why. */
export interface LeftOutSheet {
  readonly file: string
  readonly sheet: string
  readonly why: 'hidden' | 'no-header' | 'other-list'
  /** Its rows with content. */
  readonly rows: number
}

/** What files hold: every row with content is in a table or in a sheet that was left out. */
export interface FileContents {
  readonly tables: readonly TableAccount[]
  readonly leftOut: readonly LeftOutSheet[]
}

/** One state of the register, opened for reading. */
export interface RegisterState {
  readonly dataset: string
  /** Names this state: the instant of the last rebuild, or a digest of the file. */
  readonly version: string
  readonly asOf: Day | null
  /** Needed columns that a file lacks: unknown on every row, said once. (The interface refuses instead.) */
  readonly lackingColumns: readonly string[]
  /** Columns that are served and that nobody here knows yet. */
  readonly newColumns: readonly string[]
  /** When the interface is to end, as it says itself; absent or null where it says nothing. */
  readonly ending?: string | null
  /** What is in the files, where it came from some. */
  readonly contents?: FileContents
  /** How many rows there are, where the register says so beforehand: for progress only. */
  readonly expectedRows: number | null
  /** Every row once, page by page, and anew each time: whoever reads takes the records over. Throws RetryLater or Refused (see `failure.ts`). */
  pages(): AsyncIterable<RegisterPage>
}

export interface Register {
  /** Opens the current state for one entity. Nothing is read beyond what names the snapshot. */
  open(): Promise<RegisterState>
}

/** What nobody can be reminded without: whose a contract is, how it stands, when it ends. */
export const VITAL = ['supervisor', 'state', 'end'] as const
export type Vital = (typeof VITAL)[number]
