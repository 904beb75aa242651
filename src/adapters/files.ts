import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { SheetData } from 'write-excel-file/node'
import type { Cell, OutFile } from '../bot/world.js'
import type { Day, Pesos } from '../rules/index.js'
import { Refused } from './errors.js'
import { icalendar } from './icalendar.js'

type Table = Extract<OutFile, { file: 'table' }>

/** The bytes of a file that the bot gives, and its ending. `now` is the instant that a calendar is stamped with. */
export async function encodeFile(file: OutFile, now: Date): Promise<{ bytes: Uint8Array; ending: string }> {
  switch (file.file) {
    case 'table':
      return { bytes: await workbook(file), ending: 'xlsx' }
    case 'calendar':
      return { bytes: Buffer.from(icalendar(file.events, now), 'utf8'), ending: 'ics' }
  }
}

/** Writes a file into a folder under a name that nothing there has, and says which (`name-2.xlsx` where needed). */
export async function saveFile(file: OutFile, folder: string, now: Date): Promise<string> {
  const { bytes, ending } = await encodeFile(file, now)
  const name = safeName(file.name)
  for (let copy = 1; copy <= MOST_COPIES; copy++) {
    const path = join(folder, `${name}${copy === 1 ? '' : `-${copy}`}.${ending}`)
    if (await writeNew(path, bytes)) return path
  }
  throw new Refused({
    code: 'refused',
    detail: { is: 'too-many-files', file: name, most: MOST_COPIES },
    remedy: 'Remove the ones that are not needed.',
  })
}

const MOST_COPIES = 999

/** Creates a file with all of its bytes on the disk; false when there is one of that name: it is never overwritten. */
export async function writeNew(path: string, bytes: Uint8Array | string, mode = 0o666): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', mode)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    if (code === 'EEXIST') return false
    throw new Refused({
      code: 'refused',
      detail: { is: 'unwritable', file: path, code },
      remedy: 'Check that this folder exists, that it may be written to and that the disk is not full.',
    })
  }
}

/** Strings stay strings in a workbook, so a text that begins with "=" is no formula there. */
async function workbook({ name, columns, rows }: Table): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const head = columns.map(column => ({ ...textCell(column), fontWeight: 'bold' as const }))
  const data: SheetData = [head, ...rows.map(row => row.map(sheetCell))]
  const widths = columns.map((column, i) => ({
    width: Math.min(60, Math.max(10, column.length + 2, ...rows.slice(0, 200).map(row => lengthOf(row[i])))),
  }))
  return writeXlsxFile(data, { sheet: sheetName(name), columns: widths, stickyRowsCount: 1 }).toBuffer()
}

const DAY_FORMAT = 'yyyy-mm-dd'

function sheetCell(cell: Cell) {
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

function lengthOf(cell: Cell | undefined): number {
  if (cell === undefined || typeof cell === 'string' || typeof cell === 'number') return String(cell ?? '').length
  if ('url' in cell) return 10
  return 'day' in cell ? DAY_FORMAT.length + 2 : cell.pesos.length + 8
}

const LONGEST_CELL = 32_767
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const NOT_IN_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu

/** XML 1.0 has no place for control characters, and a cell holds no more than 32,767 characters. */
function storable(text: string): string {
  const clean = text.replace(NOT_IN_XML, '')
  return clean.length <= LONGEST_CELL ? clean : `${clean.slice(0, LONGEST_CELL - 1)}…`
}

function sheetName(name: string): string {
  return safeName(name).slice(0, 31) || 'Cerrojo'
}

/** A name that is a name on every system and never a path. */
function safeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._-]+/gu, '-')
    .replace(/^[\s.-]+|[\s.-]+$/g, '')
    .slice(0, 80)
  return safe === '' ? 'cerrojo' : safe
}
