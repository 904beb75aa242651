import { pipeline, Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { Refused } from '../../bot/ports/failure.js'
import type { RegisterPage } from '../../bot/ports/register.js'
import { type Encoding, utf8Of } from './encoding.js'
import { secopDetail } from './failures.js'
import { type Header, readColumnLabels, rowFromCells } from './header.js'
import { PageBuilder } from './page-builder.js'
import type { Translator } from './row-to-contract.js'

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
/** A cell of this size is a quotation mark that never closes. */
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

/** The rows of a table of text, a page at a time; the file is never in memory as a whole. Throws Refused. */
export async function* csvPages(
  path: string,
  { file, encoding, form, pageSize, translator }: CsvReading,
): AsyncGenerator<RegisterPage> {
  const { delimiter, before, header } = form
  const lines = parse({ ...TOLERANT, delimiter, from: before + 2, info: true })
  // Its errors arrive through the loop below; this only ties the two ends together.
  pipeline(Readable.from(utf8Of(path, encoding)), lines, () => {})
  let page = new PageBuilder(translator)
  try {
    for await (const line of lines) {
      if (!isLine(line) || line.record.every(cell => cell === '')) continue
      page.add(rowFromCells(line.record, header), { line: line.info.lines })
      if (page.size >= pageSize) {
        yield page
        page = new PageBuilder(translator)
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? unparsable(file, error) : error
  }
  if (page.size > 0) yield page
}

interface CsvReading {
  /** Its name, for messages. */
  readonly file: string
  readonly encoding: Encoding
  readonly form: CsvForm
  readonly pageSize: number
  readonly translator: Translator
}

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
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
  return new Refused({
    code: unclosed ? 'truncated' : 'bad-answer',
    detail: secopDetail(
      unclosed ? { kind: 'open-quote', file, line } : { kind: 'bad-csv', file, line, code: error.code },
    ),
    remedy: 'Download the file again; nothing was imported.',
  })
}
