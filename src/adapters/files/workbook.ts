import type { CellObject, SheetData } from 'write-excel-file/node'
import type { AboutSheet, FileCell, TableCell } from '../../bot/conversation/reply.js'
import type { Day, Pesos } from '../../rules/index.js'
import { harmless } from '../../shared/harmless.js'
import { shorten } from '../../shared/text.js'
import { partsFeature, type SheetParts } from './workbook-parts.js'

/** A table under the name of its sheet. */
export interface WorkbookSheet {
  readonly sheet: string
  /** Lines above the header that belong to it. */
  readonly above?: readonly (readonly string[])[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly FileCell[])[]
  /** Further tables, each on a sheet of its own behind the first. */
  readonly more?: readonly Pick<WorkbookSheet, 'sheet' | 'columns' | 'rows'>[]
  readonly about?: AboutSheet
}

/**
 * A workbook of a table, whose header stays in view and filters, and behind it of what the table is about. Strings stay strings in
 * it, so a text that begins with "=" is no formula there.
 */
export async function encodeWorkbook(given: WorkbookSheet): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const { about, more = [] } = given
  const tables = [given, ...more]
  if (!about) return writeXlsxFile(tables.map(tableSheet), { features: [partsFeature(tables.map(partsOf))] }).toBuffer()
  const behind = {
    data: about.rows.map(row => row.map((cell, at) => aboutCell(sheetCell(cell), at))),
    sheet: about.sheet,
    columns: [{ width: 28 }, { width: 100 }],
  }
  const parts = [...tables.map(partsOf), partsOf({ sheet: about.sheet, columns: [], rows: about.rows })]
  return writeXlsxFile([...tables.map(tableSheet), behind], { features: [partsFeature(parts)] }).toBuffer()
}

function tableSheet({ sheet, above = [], columns, rows }: WorkbookSheet) {
  const data: SheetData = [
    ...[...above, columns].map(labels => labels.map(label => ({ ...textCell(label), fontWeight: 'bold' as const }))),
    ...rows.map(row => row.map(sheetCell)),
  ]
  const widths = columns.map((column, i) => ({
    width: Math.min(60, Math.max(10, column.length + 4, ...rows.slice(0, 200).map(row => lengthOf(row[i])))),
  }))
  return { data, sheet, columns: widths, stickyRowsCount: above.length + 1 }
}

/** Names on the left, and beside them what may be long. */
function aboutCell(cell: CellObject | null, column: number): CellObject | null {
  if (!cell) return null
  return { ...cell, alignVertical: 'top', align: 'left', ...(column === 0 ? { fontWeight: 'bold' } : { wrap: true }) }
}

/** A sheet holds no more links than this. */
const MOST_LINKS = 65_530

function partsOf({ sheet, above = [], columns, rows }: WorkbookSheet): SheetParts {
  const links: SheetParts['links'][number][] = []
  const notes: SheetParts['notes'][number][] = []
  const first = above.length + (columns.length > 0 ? 1 : 0)
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries()) {
      const place = { row: first + at, column }
      if (isOurs(cell)) notes.push({ ...place, text: storable(cell.note) })
      const url = linkOf(isOurs(cell) ? cell.ours : cell)
      if (url && links.length < MOST_LINKS) links.push({ ...place, url })
    }
  const isTable = columns.length > 0 && rows.length > 0
  return {
    sheet,
    table: isTable ? { headRow: above.length, columns: columns.length, rows: rows.length } : null,
    links,
    notes,
  }
}

/** Longer addresses make spreadsheets take the file for damaged. */
const LONGEST_LINK = 2_000

/** The address that a cell leads to, where it is one of the web. */
function linkOf(cell: TableCell): string | null {
  if (typeof cell !== 'object' || !('url' in cell) || cell.url.length > LONGEST_LINK) return null
  if (!URL.canParse(cell.url)) return null
  const { protocol, href } = new URL(cell.url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

function isOurs(cell: FileCell): cell is Extract<FileCell, { readonly ours: TableCell }> {
  return typeof cell === 'object' && 'ours' in cell
}

const DAY_FORMAT = 'yyyy-mm-dd'

/** Of a table that somebody else keeps: what was put in shows. */
const OURS: CellObject = { backgroundColor: '#DDEBF7', textColor: '#1F4E79' }
const LINK: CellObject = { textColor: '#0563C1', textDecoration: { underline: true } }

function sheetCell(cell: FileCell): CellObject | null {
  if (isOurs(cell)) return { ...sheetCell(cell.ours), ...OURS }
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, type: Number } : textCell(String(cell))
  if (typeof cell === 'string') return cell === '' ? null : textCell(cell)
  if ('url' in cell) return { ...textCell(cell.text ?? cell.url), ...(linkOf(cell) ? LINK : {}) }
  if ('pesos' in cell) return moneyCell(cell.pesos)
  // A spreadsheet counts days from 1900 and knows none before.
  return cell.day >= '1901-01-01' ? { value: instantOf(cell.day), type: Date, format: DAY_FORMAT } : textCell(cell.day)
}

/** Midnight in UTC: that is what the library makes the day of. */
function instantOf(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

/** An amount with more digits than a number holds stays a text, since a wrong one is worse. */
function moneyCell(pesos: Pesos): CellObject {
  const amount = Number(pesos)
  if (pesos.replace(/\D/g, '').length > 15 || !Number.isFinite(amount)) return textCell(pesos)
  return { value: amount, type: Number, format: Number.isInteger(amount) ? '"$" #,##0' : '"$" #,##0.00' }
}

function textCell(text: string): CellObject {
  return { value: storable(text), type: String }
}

function lengthOf(cell: FileCell | undefined): number {
  if (cell === undefined || typeof cell === 'string' || typeof cell === 'number') return String(cell ?? '').length
  if (isOurs(cell)) return lengthOf(cell.ours)
  if ('url' in cell) return cell.text?.length ?? 10
  return 'day' in cell ? DAY_FORMAT.length + 2 : cell.pesos.length + 8
}

const LONGEST_CELL = 32_767
/** The two characters that XML 1.0 has no place for besides those that are never shown. */
const NOT_IN_XML = /[\ufffe\uffff]/g

/** A cell holds no more than 32,767 characters. */
function storable(text: string): string {
  return shorten(harmless(text).replace(NOT_IN_XML, ''), LONGEST_CELL)
}
