import type { Day } from '../../rules/index.js'
import type { Language } from '../../words/language.js'
import type { ChartPart } from '../cards/card.js'
import type { TableCell } from '../conversation/table-cell.js'
import type { ReportKind } from './report-kinds.js'

/** A table of a report. Every text in it is data. */
export interface ReportTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
  /** What all rows come to, below them; absent where that says nothing. */
  readonly sum?: readonly TableCell[]
  /** Of the columns those that are printed; absent where all are. A spreadsheet has all. */
  readonly onPaper?: readonly number[]
  /** Of the rows how many are printed at most; absent where as many as a paper has. */
  readonly rowsOnPaper?: number
}

/** A heading and what belongs under it: sentences, a picture whose figures the table has too, a table. */
export interface ReportSection {
  readonly heading: string
  readonly lines?: readonly string[]
  readonly chart?: ChartPart
  readonly table?: ReportTable
}

/** A report as data: the same for every format. */
export interface Report {
  readonly kind: ReportKind
  readonly language: Language
  /** Of its file, without an ending. */
  readonly name: string
  readonly title: string
  /** Its tables need a page that lies on its side. */
  readonly isWide?: true
  readonly madeOn: Day
  /** Of which day its data is, for whom it is, on what it rests; a name and what stands beside it. */
  readonly about: readonly (readonly [label: string, value: TableCell])[]
  readonly sections: readonly ReportSection[]
  /** Ids of the contracts that it names. */
  readonly contracts: readonly string[]
}
