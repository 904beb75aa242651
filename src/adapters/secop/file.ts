import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refused, RetryLater } from '../../bot/ports/failure.js'
import type { LeftOutSheet, RegisterPage, RegisterState, TableAccount } from '../../bot/ports/register.js'
import type { Source } from '../../rules/contract.js'
import { type Day, dayInBogota } from '../../rules/day.js'
import { shorten } from '../../shared/text.js'
import { REGISTER_COLUMNS } from './columns.js'
import { type Conventions, ConventionTally, writtenColumns } from './conventions.js'
import { csvForm, csvTable } from './csv-file.js'
import { secopDetail } from './failures.js'
import { firstKeys } from './json-envelope.js'
import { jsonTable, noContracts } from './json-file.js'
import { isFault, PageBuilder } from './page-builder.js'
import type { DateOrder } from './read-day.js'
import { translator } from './row-to-contract.js'
import { fileFormOf, headOf, type Survey, survey } from './survey-file.js'
import type { Table } from './table.js'
import { readable } from './text.js'
import { LARGEST_SPREADSHEET, spreadsheetTables } from './xlsx-file.js'

interface OpenOptions {
  /** The day up to which the rows are good, where the caller knows: a file does not tell how old it is. */
  readonly asOf?: Day | null
  /** How days are written of which the file does not show it. */
  readonly dates?: DateOrder | null
}

/**
 * Opens a file of contracts as a snapshot of the register: JSON as the interface serves it (a list, or one row a line),
 * CSV (any usual separator and encoding) or XLSX, with field names or with the portal's labels. What it is shows in its
 * content, not in its name. The file is read for its digest, which names the cut, for how its columns are written, and for its
 * rows; JSON and CSV are never in memory as a whole.
 *
 * Throws Refused (no such file, no file of contracts, damaged, cut off: nothing is half imported) or RetryLater.
 */
export async function openFile(path: string, { asOf = null, dates = null }: OpenOptions = {}): Promise<RegisterState> {
  const file = shorten(readable(basename(path)), 120)
  return failingClearly(file, async () => {
    const { size, mtimeMs } = await sizeOf(path, file)
    const head = await headOf(path)
    const kind = fileFormOf(head, file)
    if (kind === 'spreadsheet' && size > LARGEST_SPREADSHEET) throw tooLarge(file)
    const surveyed = await survey(path, file, kind, head)
    // Read in another way it is another cut: what is said of its days must take effect.
    const cut = dates === null ? surveyed.digest : `${surveyed.digest}-${dates}`
    const source: Source = { dataset: file, cut, asOf }
    const writtenAbout = dayInBogota(new Date(mtimeMs))
    const { tables: found, leftOut } =
      kind === 'spreadsheet'
        ? await spreadsheetTables(path, file)
        : { tables: [textTable(path, file, surveyed, head)], leftOut: otherLists(file, surveyed) }
    const tables = await withConventions(found, dates, asOf ?? writtenAbout)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    return {
      dataset: source.dataset,
      version: source.cut,
      asOf,
      lackingColumns: [...new Set(found.flatMap(({ lacking }) => lacking))],
      newColumns: [...new Set(found.flatMap(({ unknown }) => unknown))],
      contents: { tables: tables.map(table => accountOf(file, table)), leftOut },
      expectedRows: rows,
      pages: () => {
        const unchanged = async () => {
          const now = await stat(path)
          if (now.size !== size || now.mtimeMs !== mtimeMs) throw changed(file)
        }
        return checked({ file, rows, unchanged, pages: pagesOf(tables, source, writtenAbout) })
      },
    }
  })
}

function textTable(path: string, file: string, { json, encoding }: Survey, head: Buffer): Table {
  if (json) {
    if (json.envelope?.hasList === false)
      throw noContracts(file, firstKeys(new TextDecoder(encoding).decode(head).trimStart()))
    if (json.count === 0) throw empty(file)
    return jsonTable(path, { file, encoding, json })
  }
  const text = new TextDecoder(encoding).decode(head)
  const form = csvForm(text)
  if (!form) throw unknownForm(file, text)
  return csvTable(path, { file, encoding, form })
}

function otherLists(file: string, { json }: Survey): LeftOutSheet[] {
  return [...(json?.envelope?.otherLists ?? [])].map(([path, rows]) => {
    return { file, sheet: shorten(readable(path), 60), why: 'other-list', rows }
  })
}

/** A table of which all rows were looked at once. */
interface CountedTable extends Table {
  readonly rows: number
  readonly conventions: Conventions
}

/** Looks at all rows for how their columns are written. */
async function withConventions(tables: readonly Table[], said: DateOrder | null, around: Day): Promise<CountedTable[]> {
  const looked: { table: Table; rows: number; tally: ConventionTally }[] = []
  for (const table of tables) {
    const tally = new ConventionTally(around)
    let rows = 0
    for await (const batch of table.batches()) {
      rows += batch.length
      for (const { row } of batch) if (!isFault(row)) tally.add(row)
    }
    looked.push({ table, rows, tally })
  }
  const inFile = new Set(looked.flatMap(({ tally }) => [...tally.orders]))
  return looked.map(({ table, rows, tally }) => ({
    ...table,
    rows,
    conventions: tally.decide({ said, inFile, portal: table.portal }),
  }))
}

function accountOf(
  file: string,
  { sheet, rows, conventions, goesOn = false, twice = [], lacking }: CountedTable,
): TableAccount {
  return { file, sheet, rows, written: writtenColumns(conventions), goesOn, twice, lacking }
}

async function* pagesOf(
  tables: readonly CountedTable[],
  source: Source,
  writtenAbout: Day,
): AsyncGenerator<RegisterPage> {
  for (const { absentIsNone, conventions, batches } of tables) {
    const translate = translator({ source, absentIsNone, conventions, writtenAbout })
    for await (const batch of batches()) {
      const page = new PageBuilder(translate)
      for (const { row, at } of batch) page.add(row, at)
      yield page
    }
  }
}

async function sizeOf(path: string, file: string): Promise<{ size: number; mtimeMs: number }> {
  const found = await stat(path)
  if (!found.isFile()) {
    const kind = found.isDirectory() ? 'folder' : 'not-a-file'
    throw new Refused({ code: 'unknown-form', detail: secopDetail({ kind, file }), remedy: 'Name the file itself.' })
  }
  if (found.size === 0) throw empty(file)
  return found
}

interface ReadFile {
  readonly file: string
  readonly rows: number
  readonly unchanged: () => Promise<void>
  readonly pages: AsyncIterable<RegisterPage>
}

/** SECOP II numbers processes, their notices and changes of contracts as well. Where no row has another id, the column is a wrong one. */
const OF_A_PROCESS = /^CO1\.(?:BDOS|CTRMOD|NTC|REQ)\./

/** The pages of a file that is still the one that was looked through, with every one of its rows. */
async function* checked({ file, rows, unchanged, pages }: ReadFile): AsyncGenerator<RegisterPage> {
  try {
    await unchanged()
    let seen = 0
    let read = 0
    for await (const page of pages) {
      read += page.records.filter(({ contract }) => !OF_A_PROCESS.test(contract.id)).length
      seen += page.records.length + page.rejected.length
      yield page
    }
    await unchanged()
    if (rows === 0) throw empty(file)
    if (seen !== rows) throw new Error(`${file}: ${seen} of ${rows} rows are accounted for`)
    if (read === 0) throw noIds(file)
  } catch (error) {
    throw clearly(file, error)
  }
}

async function failingClearly<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw clearly(file, error)
  }
}

/** The system's errors (`ENOENT`, …) in the words of the port. What is no such error stays as it is. */
function clearly(file: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error) || error instanceof Refused || error instanceof RetryLater)
    return error
  const code = String(error.code)
  if (!/^E(?!RR_)[A-Z0-9]+$/.test(code)) return error
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Refused({ code: 'not-found', detail: secopDetail({ kind: 'missing', file }), remedy: 'Check the path.' })
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const remedy = 'Give the user that runs Cerrojo the right to read it.'
    return new Refused({ code: 'refused', detail: secopDetail({ kind: 'no-right', file }), remedy })
  }
  const remedy = 'Check the disk or the network drive, then try again.'
  return new RetryLater({ code: 'unreachable', detail: secopDetail({ kind: 'unreadable', file, code }), remedy })
}

function empty(file: string): Refused {
  return new Refused({ code: 'no-rows', detail: secopDetail({ kind: 'no-rows', file }), remedy: 'Download it again.' })
}

/** A file of something else may have a column that is called like the id. */
function noIds(file: string): Refused {
  const remedy = 'Give the rows of contracts, with the id of each (CO1.PCCNTR.…) as SECOP II writes it.'
  return new Refused({ code: 'unknown-form', detail: secopDetail({ kind: 'no-ids', file }), remedy })
}

function tooLarge(file: string): Refused {
  const detail = secopDetail({ kind: 'too-large', file, megabytes: LARGEST_SPREADSHEET / 1024 / 1024 })
  return new Refused({ code: 'unknown-form', detail, remedy: 'Save it as CSV: that may have any size.' })
}

function changed(file: string): RetryLater {
  const remedy = 'Try again when nobody is writing it.'
  return new RetryLater({ code: 'changed', detail: secopDetail({ kind: 'file-changed', file }), remedy })
}

function unknownForm(file: string, text: string): Refused {
  const line = text.trimStart().split(/[\r\n]/, 1)[0] ?? ''
  // It may be any file, one with secrets too: only what a header could hold is repeated in the log.
  const first = shorten(readable(line.replace(/[=:].*/, '…').replace(/\S{60,}/g, '…')), 200)
  return new Refused({
    code: 'unknown-form',
    detail: secopDetail({ kind: 'no-header', file, first: JSON.stringify(first) }),
    remedy: `A table needs a line of column names, at least id_contrato (ID Contrato) and, for each fact to be known, its column: ${REGISTER_COLUMNS.join(', ')}.`,
  })
}
