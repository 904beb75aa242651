import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type EvidenceSet, isDocumentSet } from '../../../bot/ports/evidence.js'
import { fold, shorten } from '../../../shared/text.js'
import { openWorkbook } from '../../../shared/xlsx/workbook.js'
import { columnNamed } from '../columns.js'
import { type Encoding, EncodingGuess, utf8Of } from '../encoding.js'
import { isEnvelope } from '../json-envelope.js'
import { JsonObjects } from '../json-objects.js'
import { type DateOrder, dayReader, orderShownBy } from '../read-day.js'
import { cellText } from '../row.js'
import { fileFormOf, headOf, survey } from '../survey-file.js'
import { readable } from '../text.js'
import { LARGEST_SPREADSHEET, readingClearly } from '../xlsx-file.js'
import { documentSetOf } from './documents.js'
import { SISTER_SETS } from './index.js'
import { setOfColumns } from './rows-source.js'
import { dayOf, type RawRow, textIn } from './set.js'

/** The rows of an export of a sister set. */
export interface SisterFile {
  readonly set: EvidenceSet
  readonly rows: readonly RawRow[]
  /** Lines of a table that could not be read, as they have more or fewer cells than its header. */
  readonly broken: number
}

/**
 * Reads a file as exports of sister sets: one, or for documents one for each year of upload, as the indexes are by year and look
 * alike. Null for a file of anything else. Throws Refused for a spreadsheet that cannot be read, and for what holds no rows at all.
 */
export async function openSisterFiles(path: string): Promise<readonly SisterFile[] | null> {
  const file = await openSisterFile(path)
  if (!file || !isDocumentSet(file.set)) return file && [file]
  const byYear = new Map<EvidenceSet, RawRow[]>()
  for (const row of file.rows) {
    const set = documentSetOf(dayOf(row, 'fecha_carga'))
    byYear.set(set, [...(byYear.get(set) ?? []), row])
  }
  return [...byYear].map(([set, rows], at) => ({ set, rows, broken: at === 0 ? file.broken : 0 }))
}

/**
 * Reads a file as an export of a sister set: JSON as the interface serves it, CSV as the portal exports it, or a spreadsheet
 * made of one, known by its columns. Null for any other file. Throws Refused for a spreadsheet that cannot be read.
 */
async function openSisterFile(path: string): Promise<SisterFile | null> {
  const head = await headOf(path)
  const file = shorten(readable(basename(path)), 120)
  const form = fileFormOf(head, file)
  if (form === 'spreadsheet') return readingClearly(file, () => openSheets(path))
  // What breaks off, the reader of contracts says.
  return openText(path, file, form, head).catch(() => null)
}

async function openText(path: string, file: string, form: 'json' | 'table', head: Buffer): Promise<SisterFile | null> {
  // Most files are of contracts, and are told by their beginning.
  if (form === 'table' && !headerOf(head.toString())) return null
  if (form === 'json' && isOfContracts(head)) return null
  const { encoding } = await survey(path, file, form, head)
  if (form === 'json') return ofJson(path, encoding)
  const chunks: Buffer[] = []
  for await (const chunk of utf8Of(path, encoding)) chunks.push(chunk)
  return ofTable(Buffer.concat(chunks).toString())
}

/** No sister set has so many of the columns of the contracts. */
const COLUMNS_OF_CONTRACTS = 10

/** Whether JSON begins as contracts do, which are far too many to be put together. */
function isOfContracts(head: Buffer): boolean {
  const text = new EncodingGuess(head).add(head)
  // The interface serves the rows of a sister set by themselves.
  if (isEnvelope(text)) return true
  const names = text.matchAll(/"([^"\\]{1,100})"\s*:/g)
  return new Set([...names].flatMap(([, name = '']) => columnNamed(name) ?? [])).size >= COLUMNS_OF_CONTRACTS
}

/** Rows that are none of a sister set are read no further than this. */
const ROWS_TO_LOOK_AT = 10_000

async function ofJson(path: string, encoding: Encoding): Promise<SisterFile | null> {
  const objects = new JsonObjects(basename(path))
  const rows: RawRow[] = []
  const columns = new Set<string>()
  for await (const chunk of utf8Of(path, encoding)) {
    for (const { text } of objects.add(chunk)) {
      const row: unknown = JSON.parse(text)
      if (!isObject(row)) continue
      rows.push(row)
      for (const column of Object.keys(row)) columns.add(column)
    }
    if (rows.length > ROWS_TO_LOOK_AT && setOfColumns(columns) === null) return null
  }
  objects.end()
  const set = setOfColumns(columns)
  return set === null ? null : { set, rows, broken: 0 }
}

function isObject(value: unknown): value is RawRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const DELIMITERS = [',', ';', '\t', '|']

interface Header {
  readonly set: EvidenceSet
  /** The column of each cell; undefined where it is none that is read. */
  readonly columns: readonly (string | undefined)[]
}

interface TableHeader extends Header {
  readonly delimiter: string
}

/** The first line of a table, where it is that of a sister set. */
function headerOf(text: string): TableHeader | null {
  const line = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? ''
  for (const delimiter of DELIMITERS) {
    const [cells = []] = parse(line, { delimiter, relax_quotes: true, relax_column_count: true }) as string[][]
    const header = headerIn(cells)
    if (header) return { ...header, delimiter }
  }
  return null
}

/** The widest set has some forty. */
const MOST_COLUMNS = 1_000

/** A line of labels or field names, where it is the header of a sister set. */
function headerIn(cells: readonly string[]): Header | null {
  if (cells.length > MOST_COLUMNS) return null
  const columns = cells.map(cell => BY_LABEL.get(spelled(cell)) ?? BY_LABEL.get(withoutAccented(cell)))
  const set = setOfColumns(new Set(columns.filter(column => column !== undefined)))
  return set === null ? null : { set, columns }
}

/** A header further down is none. */
const LINES_TO_LOOK_AT = 10

/** The first sheet that can be seen and is an export of a sister set; a file of contracts is read no further than its first lines. */
async function openSheets(path: string): Promise<SisterFile | null> {
  if ((await stat(path)).size > LARGEST_SPREADSHEET) return null
  for (const sheet of await openWorkbook(await readFile(path))) {
    if (sheet.isHidden) continue
    let looked = 0
    let header: Header | null = null
    const lines: string[][] = []
    for await (const rows of sheet.rows()) {
      for (const { cells } of rows) {
        const line = cells.map(cell => cellText(cell) ?? '')
        // Cells after the last one of a line are empty: a spreadsheet does not break off.
        if (header) lines.push(line)
        else if (looked++ < LINES_TO_LOOK_AT) header = headerIn(line)
      }
      if (!header && looked >= LINES_TO_LOOK_AT) break
    }
    if (header) return { set: header.set, rows: rowsOf(header, lines), broken: 0 }
  }
  return null
}

function ofTable(text: string): SisterFile | null {
  const header = headerOf(text)
  if (!header) return null
  const { set, delimiter, columns } = header
  const lines = parse(text, {
    delimiter,
    bom: true,
    from: 2,
    relax_quotes: true,
    relax_column_count: true,
  }) as string[][]
  // A line with more or fewer cells holds a bare separator or breaks off: nothing in it is in its place for sure, and what is
  // told of its contract without it would be a part only.
  const broken = lines.filter(cells => cells.length !== columns.length && cells.some(cell => cell !== ''))
  const named = new Set(broken.flatMap(cells => cells.join(' ').toUpperCase().match(CONTRACTS) ?? []))
  const { join } = SISTER_SETS[set]
  const rows = rowsOf(
    { set, columns },
    lines.filter(cells => cells.length === columns.length),
  )
  return { set, rows: rows.filter(row => !named.has(textIn(row, join).toUpperCase())), broken: broken.length }
}

const CONTRACTS = /CO1\.PCCNTR\.\d+/g

function rowsOf({ columns }: Header, lines: readonly (readonly string[])[]): RawRow[] {
  const day = dayReader(orderOf(lines))
  const cell = (value: string) => {
    const read = IS_DAY.test(value) ? day(value) : value
    return read === null || read === 'unreadable' ? value : read
  }
  return lines.map(cells =>
    Object.fromEntries(cells.flatMap((value, at) => (columns[at] && value !== '' ? [[columns[at], cell(value)]] : []))),
  )
}

/** The portal writes the month first; a table with any day that exists only the other way round went through something else. */
function orderOf(lines: readonly (readonly string[])[]): DateOrder | null {
  const shown = new Set(lines.flat().flatMap(cell => (IS_DAY.test(cell) ? [orderShownBy(cell)] : [])))
  if (!shown.has('day-first')) return 'month-first'
  return shown.has('month-first') ? null : 'day-first'
}

const IS_DAY = /^\d{1,2}\/\d{1,2}\/\d{4}|^\d{4} [A-Za-z]{3}/

/** Columns by how their labels are spelled: the portal's field names leave out whatever has an accent. */
const BY_LABEL = new Map(
  Object.values(SISTER_SETS)
    .flatMap(({ join, byProcess, needed, optional }) => [join, byProcess ?? join, ...needed, ...Object.keys(optional)])
    .map(column => [spelled(column), column]),
)

function spelled(label: string): string {
  return fold(label, 'NFD').replace(/[^a-z0-9]/g, '')
}

function withoutAccented(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]/g, '')
}
