import { readFile } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { Refused } from '../../bot/ports/failure.js'
import { decodeText } from '../../shared/decode-text.js'
import { harmlessLine } from '../../shared/harmless.js'
import { fold, shorten } from '../../shared/text.js'
import type { Cell } from '../../shared/xlsx/sheet-rows.js'
import { UnreadableSpreadsheet } from '../../shared/xlsx/unreadable.js'
import { isPacked, openWorkbook } from '../../shared/xlsx/workbook.js'
import type { ListMistake } from './list-mistake.js'
import { unreadableFile } from './mistakes.js'

/** A table's columns, each with the labels that mean it. Case, accents, blanks and punctuation in labels do not count. */
export type Labels<C extends string> = Readonly<Record<C, readonly string[]>>

/** One line, cell by column. Every column is there; what the file does not say is an empty text. */
interface Line {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface PeopleTable<C extends string> {
  readonly file: string
  /** Every line that has the cells of the header; lines without any content are left out. */
  readonly lines: readonly Line[]
  /** Columns as the file's own header writes them. */
  readonly labels: Readonly<Partial<Record<C, string>>>
  /** Headers that mean nothing here. */
  readonly ignoredColumns: readonly string[]
  readonly mistakes: readonly ListMistake[]
}

/** The bytes of a file, or null when there is none. Throws Refused when it is there and cannot be read. */
export async function readOptional(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    if (code === 'ENOENT') return null
    throw new Refused({
      code: 'refused',
      detail: unreadableFile(path, code),
      remedy: 'Check that it is a file and that this process may read it.',
    })
  }
}

/** A list as it is written: its lines from the header on, whatever form it came in. */
export interface WrittenList {
  readonly file: string
  readonly records: readonly Parsed[]
  /** What separates its cells; null in a spreadsheet. */
  readonly delimiter: string | null
  readonly mistakes: readonly ListMistake[]
}

/** A header further down is none. */
const LINES_TO_LOOK_AT = 10

/** From the header on: above it there may be a title. It names two columns, or one where no line names two. */
function fromHeader<C extends string>(records: readonly Parsed[], known: Labels<C>): readonly Parsed[] {
  const columnOf = columnFinder(known)
  const named = ({ cells }: Parsed) => new Set(cells.map(columnOf).filter(column => column !== undefined)).size
  const first = records.slice(0, LINES_TO_LOOK_AT).map(named)
  const at = first.some(count => count > 1) ? first.findIndex(count => count > 1) : first.findIndex(count => count > 0)
  return at > 0 ? records.slice(at) : records
}

/** The lines of a CSV that a person keeps: separated by `;`, `,` or tabs, told from the header. */
export function listOfText<C extends string>(bytes: Uint8Array, file: string, known: Labels<C>): WrittenList {
  const text = decodeText(bytes).replace(/^sep=.\r?\n/i, '\n')
  const delimiter = delimiterOf(text, columnFinder(known))
  const mistakes: ListMistake[] = []
  const records = fromHeader(parseRecords(text, delimiter, mistakes, file), known)
  return { file, records, delimiter, mistakes }
}

const LONGEST_NAME = 60
/** Lists are of people: nobody has so many. */
const MOST_LINES = 200_000

/** The lines of a list, as CSV or as the one sheet that can be seen and has its columns; a second one is a mistake. Throws Refused for a broken spreadsheet. */
export async function listFrom<C extends string>(
  bytes: Uint8Array,
  file: string,
  known: Labels<C>,
): Promise<WrittenList> {
  if (OLD_SPREADSHEET.every((byte, at) => bytes[at] === byte)) throw unreadable(file, 'old-spreadsheet')
  if (!isPacked(bytes)) return listOfText(bytes, file, known)
  const columnOf = columnFinder(known)
  const lists: { readonly sheet: string; readonly records: readonly Parsed[] }[] = []
  try {
    for (const sheet of await openWorkbook(Buffer.from(bytes))) {
      if (sheet.isHidden) continue
      const lines: Parsed[] = []
      for await (const rows of sheet.rows()) {
        for (const { number, cells } of rows) lines.push({ line: number, cells: cells.map(listCell) })
        if (lines.length > MOST_LINES) throw new UnreadableSpreadsheet('unpacks-to-too-much')
      }
      lists.push({ sheet: shorten(harmlessLine(sheet.name), LONGEST_NAME), records: fromHeader(lines, known) })
    }
  } catch (error) {
    if (!(error instanceof UnreadableSpreadsheet)) throw error
    throw unreadable(file, error.kind)
  }
  // One word may stand in any sheet; a list of more than one column has two of its names, and one of documents alone has numbers.
  const named = ({ records: [header] }: (typeof lists)[number]) =>
    new Set(header?.cells.map(columnOf).filter(column => column !== undefined)).size
  const isList = (each: (typeof lists)[number]) =>
    named(each) > 1 || (named(each) === 1 && holdsNumbers(each, columnOf))
  const found = lists.filter(isList).sort((a, b) => named(b) - named(a))
  const [list = lists.find(each => named(each) > 0) ?? lists[0], ...others] = found
  const records = list?.records ?? []
  const mistakes = others.map(({ sheet, records: [header] }): ListMistake => {
    return { file, line: header?.line ?? 1, column: null, kind: 'second-sheet', sheet }
  })
  return { file, records, delimiter: null, mistakes }
}

/** Whether documents stand under the one column that a header names. */
function holdsNumbers<C>(
  { records: [header, ...lines] }: { readonly records: readonly Parsed[] },
  columnOf: ColumnOf<C>,
) {
  const at = header?.cells.findIndex(cell => columnOf(cell) !== undefined) ?? -1
  return lines.some(({ cells }) => A_DOCUMENT.test((cells[at] ?? '').replace(/[\s.,-]/g, '')))
}

const A_DOCUMENT = /^\d{5,15}$/

const OLD_SPREADSHEET = [0xd0, 0xcf, 0x11, 0xe0]

function unreadable(file: string, code: string): Refused {
  const remedy = 'Save the list as .xlsx without a password, or as CSV.'
  return new Refused({ code: 'unknown-form', detail: unreadableFile(file, code), remedy })
}

/** A number as its digits; one beyond 2^53 has lost some, and shows it. */
function listCell(cell: Cell): string {
  if (typeof cell === 'number') return Math.abs(cell) > Number.MAX_SAFE_INTEGER ? cell.toExponential() : String(cell)
  return String(cell ?? '')
}

/** Reads a list with its header in any order. Never throws: what cannot be read is among the mistakes. */
export function readTable<C extends string>(
  { file, records: [header, ...records], delimiter, mistakes: before }: WrittenList,
  known: Labels<C>,
  needed: readonly (readonly NoInfer<C>[])[],
): PeopleTable<C> {
  const columnOf = columnFinder(known)
  const mistakes: ListMistake[] = [...before]
  const columns = header?.cells.map(columnOf) ?? []
  const labels: Partial<Record<C, string>> = {}
  const ignoredColumns: string[] = []
  for (const [i, column] of columns.entries()) {
    const label = header?.cells[i]?.trim() ?? ''
    if (column === undefined) label !== '' && ignoredColumns.push(label)
    else if (labels[column] === undefined) labels[column] = label
    else mistakes.push({ file, line: header?.line ?? 1, column: label, kind: 'column-twice' })
  }
  const lacking = needed.filter(group => group.every(column => labels[column] === undefined))
  // Without them nothing can be read; the headers found are not printed: without a header they are somebody's data.
  if (lacking.length > 0) {
    if (mistakes.length === 0 || header) mistakes.push(...lacking.map(group => missing(file, known, group)))
    return { file, lines: [], labels, ignoredColumns: [], mistakes }
  }
  const lines: Line[] = []
  for (const { line, cells } of records) {
    if (cells.every(cell => cell.trim() === '')) continue
    if (cells.slice(columns.length).some(cell => cell.trim() !== ''))
      mistakes.push({ file, line, column: null, kind: 'too-many-cells', separator: delimiter ?? ';' })
    else lines.push({ line, cells: byColumn(known, columns, cells) })
  }
  return { file, lines, labels, ignoredColumns, mistakes }
}

type ColumnOf<C> = (label: string) => C | undefined

function columnFinder<C extends string>(known: Labels<C>): ColumnOf<C> {
  const byLabel = new Map<string, C>()
  for (const column of columnsOf(known)) for (const label of known[column]) byLabel.set(foldLabel(label), column)
  return label => byLabel.get(foldLabel(label))
}

/** Letters and digits only, lower case, no accents. */
function foldLabel(label: string): string {
  return fold(label).replace(/[^a-z0-9]/g, '')
}

function columnsOf<C extends string>(known: Labels<C>): C[] {
  return Object.keys(known).filter((column): column is C => Object.hasOwn(known, column))
}

/** Enough for any header. */
const HEAD = 64 * 1024

/** The separator under which one of the first lines names most columns. */
function delimiterOf<C>(text: string, columnOf: ColumnOf<C>): string {
  const lines = text
    .slice(0, HEAD)
    .split(/\r\n|\r|\n/)
    .filter(line => line.trim() !== '')
    .slice(0, LINES_TO_LOOK_AT)
  const named = (delimiter: string) =>
    Math.max(
      0,
      ...lines.map(
        line => line.split(delimiter).filter(label => columnOf(label.replaceAll('"', '')) !== undefined).length,
      ),
    )
  return [';', ',', '\t'].reduce((best, delimiter) => (named(delimiter) > named(best) ? delimiter : best))
}

/** A line and its cells. */
interface Parsed {
  readonly line: number
  readonly cells: readonly string[]
}

function parseRecords(text: string, delimiter: string, mistakes: ListMistake[], file: string): Parsed[] {
  try {
    const options = { delimiter, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
    return Records.parse(parse(text, options))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    mistakes.push({ file, line, column: null, kind: 'open-quote' })
    return []
  }
}

/** What csv-parse gives with `info`. It tells the line at which a record ends; here it is the one where it begins. */
const Records = z.array(
  z
    .object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) })
    .transform(({ info, record }): Parsed => {
      const breaks = record.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0)
      return { line: info.lines - breaks, cells: record }
    }),
)

/** How programs write a cell that has no value. */
const FILLER = /^(?:nan|nat|null|none|<na>)$/i

/** csv-stringify puts an apostrophe before what a spreadsheet would take for a formula. */
const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r])/

function byColumn<C extends string>(known: Labels<C>, columns: readonly (C | undefined)[], cells: readonly string[]) {
  const cell = (column: C) => cells[columns.indexOf(column)] ?? ''
  return Object.fromEntries(
    columnsOf(known).map(column => {
      const text = cell(column).replace(ESCAPED_FORMULA, '').replace(/\s+/g, ' ').trim()
      return [column, FILLER.test(text) ? '' : text]
    }),
  )
}

function missing<C extends string>(file: string, known: Labels<C>, group: readonly C[]): ListMistake {
  const names = group.map(column => known[column].slice(0, 2))
  return { file, line: 1, column: null, kind: 'no-column', names }
}
