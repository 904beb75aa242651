import type { Day, Pesos } from '../../rules/index.js'
import { centavosOf } from '../../rules/index.js'
import { fold } from '../../shared/text.js'
import { readMatrixCell } from '../matrix/read-cell.js'
import type { BudgetRecord, ChangeRow, Reservation } from './paper-facts.js'

/*
 * What is typed into one field of a form and is several things: a line each, its parts apart by a semicolon. Read strictly: what is not
 * understood is no row, and none of the field is taken.
 */

/** An amount as people write it, never below zero; null for what is none or could be read in two ways. */
export function pesosTyped(text: string): Pesos | null {
  if (/^\$?\s*0+(?:[.,]0{1,2})?$/.test(text.trim())) return '0'
  const cell = readMatrixCell('value', text)
  return cell.kind === 'amount' && (centavosOf(cell.pesos) ?? -1n) >= 0n ? cell.pesos : null
}

function readDay(text: string): Day | null {
  const cell = readMatrixCell('signedOn', text)
  return cell.kind === 'day' ? cell.day : null
}

const NONE = /^(?:no (?:los |las )?(?:hubo|hay)|ningun[oa]?s?|none|there (?:are|were) none)\.?$/

/** Whether somebody answers that there is none. */
export function saysNone(text: string): boolean {
  return NONE.test(fold(text).trim())
}

/** Rows apart by lines or by `|`, which is for where a field has one line. */
function rowsIn<R>(text: string, read: (cells: readonly string[]) => R | null): readonly R[] | null {
  if (saysNone(text)) return []
  const lines = text.split(/[\n|]/).flatMap(line => line.trim() || [])
  const rows = lines.map(line => read(line.split(';').map(cell => cell.trim())))
  return rows.length > 0 && rows.every(row => row !== null) ? rows : null
}

/** `value`; `day; value`; `number; day; value`; `number; day; value; RP`. An empty part is not known. */
export function readChanges(text: string): readonly ChangeRow[] | null {
  return rowsIn(text, cells => {
    if (cells.length > 4) return null
    const [number = '', on = '', value = '', record = ''] =
      cells.length === 1 ? ['', '', ...cells] : cells.length === 2 ? ['', ...cells] : cells
    const pesos = pesosTyped(value)
    const day = on === '' ? null : readDay(on)
    if (pesos === null || (on !== '' && day === null)) return null
    return { number: number || null, on: day, pesos, record: withoutRp(record) || null }
  })
}

/** `RP; day; value`, with what was paid and is owed out of it after that where it is known. "None" is no answer here. */
export function readRecords(text: string): readonly BudgetRecord[] | null {
  const rows = rowsIn(text, ([number = '', on = '', value = '', paid = '', owed = '', ...more]) => {
    const read = [value, paid, owed].map(each => (each === '' ? null : pesosTyped(each)))
    const [pesos = null, paidOut = null, left = null] = read
    const day = on === '' ? null : readDay(on)
    const isRead = more.length === 0 && number !== '' && pesos !== null && (on === '' || day !== null)
    if (!isRead || (paid !== '' && paidOut === null) || (owed !== '' && left === null)) return null
    return { number: withoutRp(number), on: day, pesos, paid: paidOut, owed: left }
  })
  return rows && rows.length > 0 ? rows : null
}

/** `what; value; ground`, all three: only what is reserved precisely can be claimed later. */
export function readReservations(text: string): readonly Reservation[] | null {
  return rowsIn(text, ([what = '', value = '', ground = '', ...more]) =>
    what === '' || value === '' || ground === '' || more.length > 0 ? null : { what, value, ground },
  )
}

function withoutRp(text: string): string {
  return text.replace(/^RP\s*(?:no\.?|n[º°])?\s*/i, '').trim()
}
