import type { SheetData } from 'write-excel-file/node'
import type { TableCell } from '../../bot/conversation/reply.js'
import type { Day, Pesos } from '../../rules/index.js'
import { harmless } from '../../shared/harmless.js'
import { shorten } from '../../shared/text.js'

/** A table under the name of its sheet. */
export interface WorkbookSheet {
  readonly sheet: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** Strings stay strings in a workbook, so a text that begins with "=" is no formula there. */
export async function encodeWorkbook({ sheet, columns, rows }: WorkbookSheet): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const head = columns.map(column => ({ ...textCell(column), fontWeight: 'bold' as const }))
  const data: SheetData = [head, ...rows.map(row => row.map(sheetCell))]
  const widths = columns.map((column, i) => ({
    width: Math.min(60, Math.max(10, column.length + 2, ...rows.slice(0, 200).map(row => lengthOf(row[i])))),
  }))
  return writeXlsxFile(data, { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer()
}

const DAY_FORMAT = 'yyyy-mm-dd'

function sheetCell(cell: TableCell) {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, type: Number } : textCell(String(cell))
  if (typeof cell === 'string') return cell === '' ? null : textCell(cell)
  if ('url' in cell) return textCell(cell.url)
  if ('pesos' in cell) return moneyCell(cell.pesos)
  // A spreadsheet counts days from 1900 and knows none before.
  return cell.day >= '1901-01-01' ? { value: instantOf(cell.day), type: Date, format: DAY_FORMAT } : textCell(cell.day)
}

/** Midnight in UTC: that is what the library makes the day of. */
function instantOf(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

/** An amount with more digits than a number holds stays a text, since a wrong one is worse. */
function moneyCell(pesos: Pesos) {
  const amount = Number(pesos)
  if (pesos.replace(/\D/g, '').length > 15 || !Number.isFinite(amount)) return textCell(pesos)
  return { value: amount, type: Number, format: Number.isInteger(amount) ? '"$" #,##0' : '"$" #,##0.00' }
}

function textCell(text: string) {
  return { value: storable(text), type: String }
}

function lengthOf(cell: TableCell | undefined): number {
  if (cell === undefined || typeof cell === 'string' || typeof cell === 'number') return String(cell ?? '').length
  if ('url' in cell) return 10
  return 'day' in cell ? DAY_FORMAT.length + 2 : cell.pesos.length + 8
}

const LONGEST_CELL = 32_767
/** The two characters that XML 1.0 has no place for besides those that are never shown. */
const NOT_IN_XML = /[\ufffe\uffff]/g

/** A cell holds no more than 32,767 characters. */
function storable(text: string): string {
  return shorten(harmless(text).replace(NOT_IN_XML, ''), LONGEST_CELL)
}
