import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { type MatrixColumn, matrixColumn } from '../../bot/matrix/columns.js'
import { readMatrixCell, showsMonthFirst } from '../../bot/matrix/read-cell.js'
import type { MatrixTable, TableColumn } from '../../bot/matrix/table.js'
import { Refused } from '../../bot/ports/failure.js'
import { decodeText } from '../../shared/decode-text.js'
import { harmlessLine } from '../../shared/harmless.js'
import { shorten } from '../../shared/text.js'
import type { Cell } from '../../shared/xlsx/sheet-rows.js'
import { UnreadableSpreadsheet } from '../../shared/xlsx/unreadable.js'
import { isPacked, openWorkbook } from '../../shared/xlsx/workbook.js'
import type { UnreadableMatrix } from './failures.es.js'
import { fileDetail } from './failures.js'

/** A line of a sheet or of a CSV. */
interface Line {
  readonly line: number
  readonly cells: readonly Cell[]
}

interface Sheet {
  readonly name: string | null
  readonly lines: readonly Line[]
}

const LARGEST = 50 * 1024 * 1024
const MOST_LINES = 100_000
const MOST_COLUMNS = 400
const LONGEST_LABEL = 80

/** An office's own table from a spreadsheet or CSV. Throws Refused where it cannot be read, or heads no contract. */
export async function readMatrix(path: string): Promise<MatrixTable> {
  const file = harmlessLine(basename(path))
  const bytes = await bytesOf(path, file)
  const sheets = await sheetsOf(bytes, file)
  const headed = sheets.flatMap(sheet => {
    const head = headIn(sheet.lines)
    return head ? [{ sheet, head }] : []
  })
  // The sheet that heads most columns; of several the first.
  const [best] = headed.sort((a, b) => b.head.known - a.head.known)
  if (!best) throw unreadable(file, 'no-header')
  const { sheet, head } = best
  const columns = head.labels.flatMap((label, at): TableColumn[] => {
    const column = matrixColumn(label.full) ?? matrixColumn(label.own)
    return label.own === ''
      ? []
      : [{ at, label: shorten(harmlessLine(label.own), LONGEST_LABEL), column: column ?? null }]
  })
  const body = sheet.lines.slice(head.end).filter(({ cells }) => cells.some(cell => text(cell) !== ''))
  const monthFirst = columnsOf(columns, body)
  return {
    file,
    sheet: sheet.name,
    otherSheets: sheets.flatMap(({ name, lines }) =>
      name !== null && name !== sheet.name && lines.length > 0 ? [name] : [],
    ),
    head: sheet.lines.slice(0, head.end).map(({ line, cells }) => ({ line, cells: cells.map(text) })),
    columns,
    rows: body.map(({ line, cells }) => ({
      line,
      raw: cells,
      cells: new Map(
        columns.flatMap(({ at, column }) =>
          column ? [[at, readMatrixCell(column, cells[at] ?? null, monthFirst.has(at))] as const] : [],
        ),
      ),
    })),
    digest: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** The columns of days of which some can be read with the month first only. */
function columnsOf(columns: readonly TableColumn[], body: readonly Line[]): ReadonlySet<number> {
  return new Set(columns.filter(({ at }) => body.some(({ cells }) => showsMonthFirst(cells[at]))).map(({ at }) => at))
}

async function bytesOf(path: string, file: string): Promise<Buffer> {
  try {
    const bytes = await readFile(path)
    if (bytes.length > LARGEST) throw unreadable(file, 'too-large')
    return bytes
  } catch (error) {
    if (error instanceof Refused) throw error
    throw unreadable(file, 'unopened')
  }
}

const OLD_SPREADSHEET = [0xd0, 0xcf, 0x11, 0xe0]

async function sheetsOf(bytes: Buffer, file: string): Promise<Sheet[]> {
  if (OLD_SPREADSHEET.every((byte, at) => bytes[at] === byte)) throw unreadable(file, 'old-spreadsheet')
  if (!isPacked(bytes)) return [{ name: null, lines: linesOfText(decodeText(bytes), file) }]
  try {
    const sheets: Sheet[] = []
    for (const { name, isHidden, rows } of await openWorkbook(bytes)) {
      if (isHidden) continue
      const lines: Line[] = []
      for await (const some of rows()) {
        for (const { number, cells } of some) lines.push({ line: number, cells: cells.slice(0, MOST_COLUMNS) })
        if (lines.length > MOST_LINES) throw unreadable(file, 'too-large')
      }
      sheets.push({ name: shorten(harmlessLine(name), LONGEST_LABEL), lines })
    }
    return sheets
  } catch (error) {
    if (!(error instanceof UnreadableSpreadsheet)) throw error
    throw unreadable(file, error.kind)
  }
}

const Records = z.array(z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }))

/** A quote that opens a text before what a spreadsheet would take for a formula. */
const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r])/

function linesOfText(whole: string, file: string): Line[] {
  const written = whole.replace(/^sep=.\r?\n/i, '\n')
  const delimiter = [';', ',', '\t']
    .map(sign => ({ sign, known: knownIn(written, sign) }))
    .sort((a, b) => b.known - a.known)
  try {
    const options = { info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
    const records = Records.parse(parse(written, { ...options, delimiter: delimiter[0]?.sign ?? ';' }))
    if (records.length > MOST_LINES) throw unreadable(file, 'too-large')
    return records.map(({ info, record }) => ({
      line: info.lines,
      cells: record.slice(0, MOST_COLUMNS).map(cell => cell.replace(ESCAPED_FORMULA, '')),
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw unreadable(file, 'damaged')
  }
}

function knownIn(whole: string, delimiter: string): number {
  const first = whole.split(/\r?\n/, LINES_TO_LOOK_AT)
  return Math.max(0, ...first.map(line => known(line.split(delimiter).map(cell => cell.replaceAll('"', '')))))
}

/** The lines that head a table: from `start` to before `end`, with what each column is called. */
interface Head {
  readonly start: number
  readonly end: number
  readonly labels: readonly Label[]
  /** How many columns are known. */
  readonly known: number
}

/** Its own name, and that with the group above it. */
interface Label {
  readonly own: string
  readonly full: string
}

/** A header further down is none. */
const LINES_TO_LOOK_AT = 20

/** The line, or two lines of which the upper has groups and what reaches over both, that name most columns. */
function headIn(lines: readonly Line[]): Head | null {
  let best: Head | null = null
  for (const [at, { cells }] of lines.slice(0, LINES_TO_LOOK_AT).entries()) {
    const own = cells.map(text)
    const alone = own.map(label => ({ own: label, full: label }))
    const below = lines[at + 1]?.cells.map(text)
    const heads = [
      { start: at, end: at + 1, labels: alone },
      ...(below ? [{ start: at, end: at + 2, labels: inGroups(own, below) }] : []),
    ]
    for (const head of heads) {
      const names = head.labels.flatMap(({ full, own: short }) => [full, short])
      const count = known(names)
      const isTighter = best !== null && count === best.known && spanOf(head) < spanOf(best)
      if (hasKey(names) && (count > (best?.known ?? 1) || isTighter)) best = { ...head, known: count }
    }
  }
  return best
}

function spanOf({ start, end }: Pick<Head, 'start' | 'end'>): number {
  return end - start
}

function inGroups(upper: readonly string[], lower: readonly string[]): Label[] {
  let group = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const above = upper[at] ?? ''
    if (above !== '') group = above
    const own = lower[at] ?? ''
    if (own === '') return { own: above, full: above }
    return { own, full: `${group} ${own}` }
  })
}

function known(labels: readonly string[]): number {
  return new Set(columnsIn(labels)).size
}

function hasKey(labels: readonly string[]): boolean {
  return columnsIn(labels).some(column => column === 'reference' || column === 'id')
}

function columnsIn(labels: readonly string[]): MatrixColumn[] {
  return labels.flatMap(label => {
    const column = label.length > LONGEST_HEADER ? undefined : matrixColumn(label)
    return column && column !== 'monthly' ? [column] : []
  })
}

const LONGEST_HEADER = 200

function text(cell: Cell | undefined): string {
  return String(cell ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

function unreadable(file: string, why: UnreadableMatrix): Refused {
  return new Refused({
    code: 'unknown-form',
    detail: fileDetail({ kind: 'unreadable-matrix', file, why }),
    remedy: 'Save the table as .xlsx without a password, or as CSV, with a header that names the contracts.',
  })
}
