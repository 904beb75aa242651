import { z } from 'zod'
import { AMOUNT_COLUMNS, type Column, FLAG_COLUMNS, REGISTER_COLUMNS } from './columns.js'

/**
 * One row at the door, whatever it came in: text by column. Null is an empty cell. What an absent key means depends on
 * the source: the interface leaves null keys out, a file may lack a column. The address of the process is an object in
 * the interface and text elsewhere (`cellText` reads both).
 */
export type Row = { [C in Exclude<Column, 'urlproceso'>]?: string | null | undefined } & { urlproceso?: unknown }

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * A row as the interface serves it: every value a string, nulls left out. One check for the whole row: a schema with a
 * field per column took longer over a row than parsing its JSON did.
 */
function isAsServed(value: unknown): value is Row {
  if (!isRecord(value)) return false
  for (const column of REGISTER_COLUMNS) {
    const cell = value[column]
    if (typeof cell !== 'string' && cell !== undefined && cell !== null && column !== 'urlproceso') return false
  }
  return true
}

/** A row that other software wrote: numbers, booleans, objects. */
const AsWritten = z.record(z.string(), z.unknown())

/** Reads a JSON row, or undefined when it is no object. */
export function rowFromJson(raw: unknown): Row | undefined {
  if (isAsServed(raw)) return raw
  const written = AsWritten.safeParse(raw)
  if (!written.success) return undefined
  const row: Row = {}
  for (const column of REGISTER_COLUMNS) {
    const cell = written.data[column]
    if (cell !== undefined) row[column] = cellText(cell, column)
  }
  return row
}

/** How programs write an absent key into a file: a cell that is wholly one of these. */
const FILLER = /^\s*(?:nan|nat|null|none|<na>)\s*$/i
const LONGEST_FILLER = 12

/** A row of a file, in which a cell that a program filled in for want of a value is empty. */
export function withoutFiller(row: Row): Row {
  for (const column of REGISTER_COLUMNS) {
    const cell = row[column]
    if (typeof cell === 'string' && cell.length <= LONGEST_FILLER && FILLER.test(cell)) row[column] = null
  }
  return row
}

/**
 * A cell as text, or null when it is empty. Days of a spreadsheet become civil days (a spreadsheet has no time zone),
 * booleans in a column of flags the register's `Si` and `No`, and a number beyond 2^53 an exponent, which no reader takes
 * for an amount: its last digits are lost.
 */
export function cellText(cell: unknown, column?: Column): string | null {
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return column && FLAG_COLUMNS.has(column) ? (cell ? 'Si' : 'No') : String(cell)
  if (typeof cell === 'number') return numberText(cell, column)
  if (cell instanceof Date) return spreadsheetDay(cell)
  if (typeof cell === 'object' && 'url' in cell && typeof cell.url === 'string') return cell.url
  // An address with its description, as Socrata writes it into a list of cells.
  if (column === 'urlproceso' && Array.isArray(cell)) return typeof cell[0] === 'string' ? cell[0] : null
  return JSON.stringify(cell) ?? null
}

/** A number, of which the decimals of an amount are written so that no separator has to be understood: `315e-1`. */
function numberText(value: number, column: Column | undefined): string {
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return value.toExponential()
  const text = String(value)
  const [, whole, decimals] = /^(-?\d+)\.(\d+)$/.exec(text) ?? []
  if (whole === undefined || decimals === undefined || !column || !AMOUNT_COLUMNS.has(column)) return text
  return `${whole}${decimals}e-${decimals.length}`
}

/** Spreadsheets count days in fractions, so midnight may arrive a few milliseconds early. */
function spreadsheetDay(date: Date): string {
  const time = date.getTime()
  return Number.isNaN(time) ? 'invalid date' : new Date(Math.round(time / 60_000) * 60_000).toISOString().slice(0, 19)
}
