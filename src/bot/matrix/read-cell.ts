import { addDays, type Day, isPesos, toDay } from '../../rules/index.js'
import { fold } from '../../shared/text.js'
import { MATRIX_COLUMNS, type MatrixColumn } from './columns.js'
import type { MatrixCell, Nothing } from './table.js'

type Raw = string | number | boolean | null | undefined

/** The words for nothing, folded, and what else offices write without a day. */
const NOTHING = new Map<string, Nothing>([
  ['', 'empty'],
  ['n/a', 'not-applicable'],
  ['na', 'not-applicable'],
  ['n.a.', 'not-applicable'],
  ['n.a', 'not-applicable'],
  ['no aplica', 'not-applicable'],
  ['vacio', 'said-empty'],
  ['null', 'null'],
  ['none', 'null'],
  ['nan', 'null'],
  ['nd', 'not-available'],
  ['n/d', 'not-available'],
  ['no disponible', 'not-available'],
  ['0', 'zero'],
  ['0.0', 'zero'],
  ['00/00/0000', 'no-day'],
])
const YES = new Set(['ok', 'si', 'x', '✓', '✔', '1', 'true', 'yes', 'verdadero'])
const NO = new Set(['no', 'pend', 'pendiente', 'no/pend', 'false', 'falso'])

/**
 * What a cell of a column says. `monthFirst`: other cells of the column can be read with the month first only, so what could be read
 * both ways is a text: nobody knows. Else the day stands first, and it is said that it could be otherwise.
 */
export function readMatrixCell(column: MatrixColumn, raw: Raw, monthFirst = false): MatrixCell {
  const text = raw === null || raw === undefined ? '' : String(raw).trim()
  const word = fold(text).replace(/\s+/g, ' ')
  // A formula that nobody computed, or that came to nothing.
  if (text.startsWith('=') || /^#(?:n\/a|¿?nombre|¡?ref|¡?valor|name|value|¡?div|num|null)/i.test(text))
    return { kind: 'not-available' }
  if (/^[-–—._]+$/.test(word)) return { kind: 'dash' }
  const known = NOTHING.get(word)
  if (known) return { kind: known }
  const { reads } = MATRIX_COLUMNS[column]
  if (reads === 'amount') return amountOf(raw, text)
  // "ACTA C.: 12/03/2025" tells more than a mark; "pendiente al 12/03/2025" is none.
  if (reads === 'day' || (reads === 'mark' && isDayOrDone(word))) {
    const day = typeof raw === 'number' ? raw !== 1 && serial(raw) : dayIn(text, monthFirst)
    if (day) return day
  }
  if (reads === 'mark' || reads === 'day') {
    if (YES.has(word)) return { kind: 'yes' }
    if (NO.has(word)) return { kind: 'no' }
  }
  return { kind: 'text' }
}

function isDayOrDone(word: string): boolean {
  return (word.match(/[a-z]+/g) ?? []).every(each => DONE.has(each) || MONTHS.some(month => each.startsWith(month)))
}

const DONE = new Set('ok si x acta de del el t'.split(' '))

/** Whether a cell can be read with the month first only. */
export function showsMonthFirst(raw: Raw): boolean {
  const [, first, second] = SLASHED.exec(String(raw ?? '')) ?? []
  return Number(first) >= 1 && Number(first) <= 12 && Number(second) > 12
}

/** A spreadsheet counts days from here. */
const DAY_0: Day = '1899-12-30'
/** Contracts of SECOP II are from after this; a program that has no day writes the first of its calendar. */
const FIRST: Day = '1980-01-01'
const LAST_YEAR = 2099
const LAST_SERIAL = 73_050

function serial(count: number): MatrixCell | null {
  if (count < 0 || count > LAST_SERIAL) return null
  return plausible(addDays(DAY_0, Math.floor(count)), false, null)
}

const ISO = /(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/
const SLASHED = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/
const NAMED = /(\d{1,2})\s*(?:de\s+)?([a-zñ]{3,10})\.?\s*(?:de[l]?\s+)?(\d{4})/
const MONTHS = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ')
const RECORD = /(?:acta|no\.?|n[º°]|#)\s*(?:de liquidaci[oó]n\s*)?(?:no\.?|n[º°]|#)?\s*(\d{1,6})(?![\d/.-])/i

/** The first day in a text, with the number of the act beside it. */
function dayIn(text: string, monthFirst: boolean): MatrixCell | null {
  const iso = ISO.exec(text)
  if (iso) return plausible(toDay(Number(iso[1]), Number(iso[2]), Number(iso[3])), false, recordIn(text, iso[0]))
  const slashed = SLASHED.exec(text)
  if (slashed) {
    const [whole, a, b, digits = ''] = slashed
    const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits)
    const [first, second] = [Number(a), Number(b)]
    const isEither = first <= 12 && second <= 12 && first !== second
    if (isEither && monthFirst) return null
    const day = second > 12 ? toDay(year, first, second) : toDay(year, second, first)
    return plausible(day, isEither, recordIn(text, whole))
  }
  const named = NAMED.exec(fold(text))
  if (!named) return null
  const month = MONTHS.findIndex(name => named[2]?.startsWith(name)) + 1
  return plausible(toDay(Number(named[3]), month, Number(named[1])), false, recordIn(fold(text), named[0]))
}

function plausible(day: Day | undefined, isRead: boolean, record: string | null): MatrixCell | null {
  if (day === undefined || Number(day.slice(0, 4)) > LAST_YEAR) return null
  return day < FIRST ? { kind: 'no-day' } : { kind: 'day', day, isRead, record }
}

function recordIn(text: string, day: string): string | null {
  return RECORD.exec(text.replace(day, ' '))?.[1] ?? null
}

/** Whole pesos or pesos with two decimals, in either convention; what could be read both ways is a text. */
function amountOf(raw: Raw, text: string): MatrixCell {
  if (typeof raw === 'number') {
    const pesos = Number.isInteger(raw) ? String(raw) : raw.toFixed(2)
    return isPesos(pesos) ? { kind: 'amount', pesos } : { kind: 'text' }
  }
  const digits = text.replace(/[$\s]|COP/gi, '')
  const plain = /^-?\d+(?:[.,]\d{1,2})?$/.test(digits)
    ? digits.replace(',', '.')
    : /^-?\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/.test(digits)
      ? digits.replaceAll('.', '').replace(',', '.')
      : /^-?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.test(digits)
        ? digits.replaceAll(',', '')
        : ''
  return isPesos(plain) ? { kind: 'amount', pesos: plain } : { kind: 'text' }
}
