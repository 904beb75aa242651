import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refused, RetryLater } from '../../bot/ports/failure.js'
import type { RegisterPage, RegisterState } from '../../bot/ports/register.js'
import type { Source } from '../../rules/contract.js'
import { type Day, dayInBogota } from '../../rules/day.js'
import { shorten } from '../../shared/text.js'
import { type Column, REGISTER_COLUMNS } from './columns.js'
import { csvForm, csvPages } from './csv-file.js'
import { secopDetail } from './failures.js'
import { columnsOfRows, jsonPages } from './json-file.js'
import { translator } from './row-to-contract.js'
import { fileFormOf, headOf, type Survey, survey } from './survey-file.js'
import { readable } from './text.js'
import { LARGEST_SPREADSHEET, readSpreadsheet, sheetPages } from './xlsx-file.js'

const PAGE_SIZE = 1_000

/**
 * Opens a file of contracts as a snapshot of the register: JSON as the interface serves it (a list, or one row a line),
 * CSV (any usual separator and encoding) or XLSX, with field names or with the portal's labels. What it is shows in its
 * content, not in its name. The file is read once for its digest, which names the cut, and again for its rows; JSON and
 * CSV are never in memory as a whole. `asOf` is what the caller says: a file does not tell how old it is.
 *
 * Throws Refused (no such file, no file of contracts, damaged, cut off: nothing is half imported) or RetryLater.
 */
export async function openFile(path: string, { asOf = null }: { asOf?: Day | null } = {}): Promise<RegisterState> {
  const file = shorten(readable(basename(path)), 120)
  return failingClearly(file, async () => {
    const { size, mtimeMs } = await sizeOf(path, file)
    const head = await headOf(path)
    const kind = fileFormOf(head, file)
    if (kind === 'spreadsheet' && size > LARGEST_SPREADSHEET) throw tooLarge(file)
    const surveyed = await survey(path, file, kind, head)
    const source: Source = { dataset: file, cut: surveyed.digest, asOf }
    const writtenAbout = dayInBogota(new Date(mtimeMs))
    const content =
      kind === 'spreadsheet'
        ? await ofSpreadsheet(path, file, writtenAbout)
        : ofText(path, { file, writtenAbout, surveyed, head })
    return {
      dataset: source.dataset,
      version: source.cut,
      asOf,
      lackingColumns: content.lacking,
      newColumns: content.unknown,
      expectedRows: content.expectedRows,
      pages: () => {
        const unchanged = async () => {
          const now = await stat(path)
          if (now.size !== size || now.mtimeMs !== mtimeMs) throw changed(file)
        }
        return checked(file, unchanged, content.pages(source))
      },
    }
  })
}

/** What was found, ready to be read as rows of a source. */
interface Content {
  readonly lacking: readonly Column[]
  readonly unknown: readonly string[]
  readonly expectedRows: number | null
  pages(source: Source): AsyncIterable<RegisterPage> | Iterable<RegisterPage>
}

const NONE: ReadonlySet<Column> = new Set()

async function ofSpreadsheet(path: string, file: string, writtenAbout: Day): Promise<Content> {
  const sheet = await readSpreadsheet(path, file)
  const { slashOrder } = sheet
  return {
    ...sheet.header,
    expectedRows: null,
    pages: source => sheetPages(sheet, PAGE_SIZE, translator({ source, absentIsNone: NONE, slashOrder, writtenAbout })),
  }
}

interface TextFile {
  readonly file: string
  readonly writtenAbout: Day
  readonly surveyed: Survey
  readonly head: Buffer
}

function ofText(path: string, { file, writtenAbout, surveyed, head }: TextFile): Content {
  const { json, encoding, slashOrder } = surveyed
  if (json) {
    if (json.count === 0) throw empty(file)
    const { lacking, unknown } = columnsOfRows(file, json.first)
    // The interface leaves null keys out, so in its JSON an absent key is a null whatever the other rows have.
    const absentIsNone = new Set(REGISTER_COLUMNS)
    return {
      lacking,
      unknown,
      expectedRows: json.count,
      pages: source => {
        const reading = translator({ source, absentIsNone, writtenAbout })
        return jsonPages(path, { file, encoding, pageSize: PAGE_SIZE, translator: reading })
      },
    }
  }
  const text = new TextDecoder(encoding).decode(head)
  const form = csvForm(text)
  if (!form) throw unknownForm(file, text)
  return {
    ...form.header,
    expectedRows: null,
    pages: source => {
      const reading = translator({ source, absentIsNone: NONE, slashOrder, writtenAbout })
      return csvPages(path, { file, encoding, form, pageSize: PAGE_SIZE, translator: reading })
    },
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

/** The pages of a file that is still the one that was looked through, and that has rows. */
async function* checked(
  file: string,
  unchanged: () => Promise<void>,
  pages: AsyncIterable<RegisterPage> | Iterable<RegisterPage>,
): AsyncGenerator<RegisterPage> {
  try {
    await unchanged()
    let rows = 0
    for await (const page of pages) {
      rows += page.records.length + page.rejected.length
      yield page
    }
    await unchanged()
    if (rows === 0) throw empty(file)
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

function tooLarge(file: string): Refused {
  const detail = secopDetail({ kind: 'too-large', file, megabytes: LARGEST_SPREADSHEET / 1024 / 1024 })
  return new Refused({ code: 'refused', detail, remedy: 'Save it as CSV: that may have any size.' })
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
