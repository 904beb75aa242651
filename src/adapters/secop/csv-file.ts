import { pipeline, Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { Refused } from '../../bot/ports/failure.js'
import type { Column } from './columns.js'
import { type Encoding, utf8Of } from './encoding.js'
import { secopDetail } from './failures.js'
import { type Header, readColumnLabels, rowReader } from './header.js'
import { NEWLINE, rowTooLong } from './json-bytes.js'
import { contractId } from './row-to-contract.js'
import { BATCH, type PlacedRow, type Table } from './table.js'

/** How a table of text is written: what separates cells, which of its lines is the header, what that says. */
export interface CsvForm {
  readonly delimiter: string
  /** Lines with content that stand before the header: a title, `sep=;`. */
  readonly before: number
  readonly header: Header
}

const DELIMITERS = [',', ';', '\t', '|']
/** A header further down is none. */
const LINES_TO_LOOK_AT = 10
/** Bytes. A cell of this size is a quotation mark that never closes, a line of it no row. */
const LONGEST_LINE = 4 * 1024 * 1024

/** Tolerant of what exporters do: quotes inside cells, lines that are too short or too long (judged later). */
const TOLERANT = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_LINE,
} satisfies Options

/** Finds the header in the beginning of a file; undefined when no line names the contract's id. */
export function csvForm(head: string): CsvForm | undefined {
  let best: CsvForm | undefined
  for (const delimiter of DELIMITERS) {
    const lines = firstLines(head, delimiter)
    const before = lines.findIndex(cells => readColumnLabels(cells) !== undefined)
    const header = readColumnLabels(lines[before] ?? [])
    if (header && (!best || header.lacking.length < best.header.lacking.length)) best = { delimiter, before, header }
  }
  return best
}

/** The first lines, as far as they can be told apart: the beginning of a file may end inside a cell. */
function firstLines(head: string, delimiter: string): string[][] {
  const lines: string[][] = []
  const keep = (line: string[]) => {
    lines.push(line)
    return null
  }
  try {
    parseNow(head, { ...TOLERANT, delimiter, to: LINES_TO_LOOK_AT, on_record: keep })
  } catch {
    // What came before counts.
  }
  return lines
}

/** A table of text; its file is never in memory as a whole. */
export function csvTable(path: string, { file, encoding, form }: CsvReading): Table {
  const { lacking, unknown, portal, again } = form.header
  const batches = () => csvBatches(path, { file, encoding, form })
  return { sheet: null, lacking, unknown, portal, twice: [...again.values()], absentIsNone: NONE, batches }
}

const NONE: ReadonlySet<Column> = new Set()

interface CsvReading {
  /** Its name, for messages. */
  readonly file: string
  readonly encoding: Encoding
  readonly form: CsvForm
}

async function* csvBatches(path: string, { file, encoding, form }: CsvReading): AsyncGenerator<readonly PlacedRow[]> {
  const { delimiter, before, header } = form
  const lines = parse({ ...TOLERANT, delimiter, from: before + 2, info: true })
  // Its errors arrive through the loop below; this only ties the two ends together.
  pipeline(Readable.from(ofBoundedLines(utf8Of(path, encoding), file)), lines, () => {})
  const rowOf = rowReader(header)
  const mostCells = header.columns.length
  let batch: PlacedRow[] = []
  let last = 0
  try {
    for await (const line of lines) {
      if (!isLine(line)) continue
      if (line.info.lines > last + 1 && line.record.some(cell => holdsRow(cell, delimiter, mostCells)))
        throw openQuote(file, String(line.info.lines))
      last = line.info.lines
      if (line.record.every(cell => cell === '')) continue
      batch.push({ row: rowOf(line.record), at: { line: line.info.lines } })
      if (batch.length < BATCH) continue
      yield batch
      batch = []
    }
  } catch (error) {
    throw error instanceof CsvError ? unparsable(file, error) : error
  }
  if (batch.length > 0) yield batch
}

/** The parser counts what cells hold, not how many there are. Throws Refused. */
async function* ofBoundedLines(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let line = 1
  let length = 0
  let blank = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      if (length + end - from > LONGEST_LINE) break
      const isBlank = length === 0 && (end === from || (end === from + 1 && chunk[from] === RETURN))
      blank = isBlank ? blank + 1 : 0
      if (blank > MOST_BLANK_LINES) throw tooBlank(file, line)
      length = 0
      line++
      from = end + 1
    }
    length += chunk.length - from
    // Files of old end their lines with another sign.
    if (line === 1 && chunk.includes(RETURN)) length = 0
    if (length > LONGEST_LINE) throw rowTooLong(file, line, 'Give one row a line.')
    yield chunk
  }
}

const RETURN = 0x0d
/** Twice as many lines as a spreadsheet has: each costs the parser as much as a row. */
const MOST_BLANK_LINES = 2_000_000

function tooBlank(file: string, line: number): Refused {
  const detail = secopDetail({ kind: 'blank-lines', file, line })
  return new Refused({ code: 'unknown-form', detail, remedy: 'Delete the blank lines.' })
}

/**
 * Whether a cell holds a row of the table, which between two stray quotation marks would be lost in silence: an id in a place of its
 * own, and the greater part of a row on one line or, from one mark to the other, as many cells as a row has.
 */
function holdsRow(cell: unknown, delimiter: string, cells: number): boolean {
  if (typeof cell !== 'string' || !LINE_END.test(cell)) return false
  const lines = cell.split(LINE_END).map(line => line.split(delimiter))
  const longest = Math.max(...lines.map(({ length }) => length))
  if (longest <= cells / 2 && cell.split(delimiter).length < cells) return false
  return lines.flat().some(piece => contractId(piece.replaceAll('"', '')) !== undefined)
}

const LINE_END = /[\r\n]+/

interface Line {
  readonly record: readonly unknown[]
  /** The line in which the row ends. */
  readonly info: { readonly lines: number }
}

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null || !('record' in value && 'info' in value)) return false
  const { record, info } = value
  return Array.isArray(record) && typeof info === 'object' && info !== null && 'lines' in info
}

function unparsable(file: string, error: CsvError): Refused {
  const line = String(error.lines ?? '?')
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') return openQuote(file, line)
  const detail = secopDetail({ kind: 'bad-csv', file, line, code: error.code })
  return new Refused({ code: 'bad-answer', detail, remedy: 'Download the file again; nothing was imported.' })
}

function openQuote(file: string, line: string): Refused {
  const detail = secopDetail({ kind: 'open-quote', file, line })
  return new Refused({ code: 'truncated', detail, remedy: 'Download the file again; nothing was imported.' })
}
