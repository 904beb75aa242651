import { readFile } from 'node:fs/promises'
import { Refused } from '../../bot/ports/failure.js'
import type { LeftOutSheet } from '../../bot/ports/register.js'
import { shorten } from '../../shared/text.js'
import type { Cell } from '../../shared/xlsx/sheet-rows.js'
import { UnreadableSpreadsheet } from '../../shared/xlsx/unreadable.js'
import { openWorkbook, type Sheet } from '../../shared/xlsx/workbook.js'
import { type Column, DAY_COLUMNS } from './columns.js'
import { secopDetail } from './failures.js'
import { type Header, readColumnLabels, rowReader } from './header.js'
import { BATCH, type PlacedRow, type Table } from './table.js'
import { readable } from './text.js'

/** Its packed bytes are in memory. */
export const LARGEST_SPREADSHEET = 60 * 1024 * 1024

/** A header further down is none. */
const LINES_TO_LOOK_AT = 10

/** The sheets that have contracts, and those that are not read. */
export interface SpreadsheetTables {
  readonly tables: readonly Table[]
  readonly leftOut: readonly LeftOutSheet[]
}

/**
 * Every sheet that can be seen and has a header is a table; the others are named, with their rows. Throws Refused when none has
 * contracts, and where the file is damaged or unpacks to more than a spreadsheet holds.
 */
export async function spreadsheetTables(path: string, file: string): Promise<SpreadsheetTables> {
  return readingClearly(file, async () => {
    const sheets = await openWorkbook(await readFile(path))
    const tables: Table[] = []
    const leftOut: LeftOutSheet[] = []
    const hidden: string[] = []
    let first: readonly Cell[] = []
    for (const sheet of sheets) {
      const { header, at, top } = await headerOf(sheet)
      if (header && !sheet.isHidden) tables.push(tableOf(sheet, header, at, file))
      else {
        const rows = await countRows(sheet, at)
        if (rows > 0) leftOut.push({ file, sheet: nameOf(sheet), why: sheet.isHidden ? 'hidden' : 'no-header', rows })
        if (header) hidden.push(nameOf(sheet))
        else if (first.length === 0) first = top
      }
    }
    if (tables.length > 0) return { tables, leftOut }
    if (hidden.length > 0) {
      const detail = secopDetail({ kind: 'hidden-only', file, hidden: hidden.slice(0, 5) })
      throw new Refused({ code: 'unknown-form', detail, remedy: 'Show those sheets, and save the file.' })
    }
    throw new Refused({
      code: 'unknown-form',
      detail: secopDetail({
        ...{ kind: 'no-sheet', file, first: shorten(readable(JSON.stringify(first.slice(0, 8))), 200) },
        hidden: leftOut.flatMap(({ why, sheet }) => (why === 'hidden' ? [sheet] : [])).slice(0, 5),
      }),
      remedy: 'It needs a line of column names, by field name (id_contrato, …) or by label (ID Contrato, …).',
    })
  })
}

function nameOf({ name }: Sheet): string {
  return shorten(readable(name), 60)
}

/** The header among the first lines with content, and the number of its row. */
async function headerOf(sheet: Sheet): Promise<{ header?: Header; at: number; top: readonly Cell[] }> {
  let top: readonly Cell[] = []
  let looked = 0
  for await (const rows of sheet.rows())
    for (const { number, cells } of rows) {
      if (looked === 0) top = cells
      const header = readColumnLabels(cells)
      if (header) return { header, at: number, top }
      if (++looked >= LINES_TO_LOOK_AT) return { at: 0, top }
    }
  return { at: 0, top }
}

/** Rows with content below the header, or all where there is none. */
async function countRows(sheet: Sheet, header: number): Promise<number> {
  let count = 0
  for await (const rows of sheet.rows()) for (const { number } of rows) if (number > header) count++
  return count
}

function tableOf(sheet: Sheet, header: Header, at: number, file: string): Table {
  const { lacking, unknown, portal, again } = header
  const batches = () => sheetBatches(sheet, header, at, file)
  const twice = [...again.values()]
  return { sheet: nameOf(sheet), lacking, unknown, portal, twice, absentIsNone: NONE, batches }
}

const NONE: ReadonlySet<Column> = new Set()

/** The rows of a sheet below its header. */
async function* sheetBatches(
  sheet: Sheet,
  header: Header,
  at: number,
  file: string,
): AsyncGenerator<readonly PlacedRow[]> {
  const place = { sheet: nameOf(sheet) }
  const rowOf = rowReader(header, (cells, under) => wholeRow(cells, under, sheet))
  let batch: PlacedRow[] = []
  try {
    for await (const rows of sheet.rows())
      for (const { number, cells } of rows) {
        if (number <= at) continue
        batch.push({ row: rowOf(cells), at: { ...place, row: number } })
        if (batch.length < BATCH) continue
        yield batch
        batch = []
      }
  } catch (error) {
    throw clearly(file, error)
  }
  if (batch.length > 0) yield batch
}

/** From the count of 1904 to that of 1900. */
const DAYS_TO_1904 = 1_462

/** Cells after the last one of a row are empty: a spreadsheet does not break off. */
function wholeRow(cells: readonly unknown[], { columns }: Header, { from1904 }: Sheet): unknown[] {
  const whole = [...cells]
  while (whole.length < columns.length) whole.push(null)
  if (!from1904) return whole
  return whole.map((cell, i) => {
    const column = columns[i]
    return typeof cell === 'number' && column && DAY_COLUMNS.has(column) ? cell + DAYS_TO_1904 : cell
  })
}

/** Does something with a spreadsheet. Throws Refused, in clear words, where it cannot be read. */
export async function readingClearly<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw clearly(file, error)
  }
}

const OTHER_FORMS: Readonly<Partial<Record<UnreadableSpreadsheet['kind'], string>>> = {
  opendocument: 'Save it as .xlsx or as CSV.',
  'binary-workbook': 'Save it as .xlsx or as CSV.',
  archive: 'Unpack it, and give the file that is in it.',
}

function clearly(file: string, error: unknown): unknown {
  if (!(error instanceof UnreadableSpreadsheet)) return error
  if (error.kind === 'damaged')
    return new Refused({
      code: 'unknown-form',
      detail: secopDetail({ kind: 'broken-spreadsheet', file }),
      remedy: 'Open it in a spreadsheet program and save it again, as .xlsx or as CSV.',
    })
  const remedy = OTHER_FORMS[error.kind]
  if (remedy !== undefined)
    return new Refused({ code: 'unknown-form', detail: secopDetail({ kind: error.kind, file }), remedy })
  return new Refused({
    code: 'unknown-form',
    detail: secopDetail({ kind: error.kind, file }),
    remedy: 'Save the table alone as CSV.',
  })
}
