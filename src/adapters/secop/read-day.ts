import { addDays, type Day, dayInBogota, isDay, later, toDay } from '../../rules/day.js'
import { memoize } from '../../shared/cache.js'
import { foldCell, isMissing } from './text.js'

/** Which part of `03/04/2026` comes first; the year only of `22/12/31`, where it has two digits. */
export const DATE_ORDERS = ['day-first', 'month-first', 'year-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

export type DayReading = Day | null | 'unreadable'

/** Of a folded cell: `09:01`, `9:01:27.000`, `12:00:00 a. m.`. */
const CLOCK = String.raw`(?:(?:t| |, ?)((?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?)(?: ?([ap])\.? ?m\.?)?)?`
const ISO = new RegExp(String.raw`^(\d{4}-\d{2}-\d{2})${CLOCK}(?: ?(z|utc|[+-]\d{2}(?::?\d{2})?))?$`)
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})${CLOCK}$`)
/** A year of two digits stands behind `/` or `-` only: with dots it may be a time. */
const YEAR_LAST = new RegExp(
  String.raw`^(\d{1,2})(?:/(\d{1,2})/|-(\d{1,2})-|\.(\d{1,2})\.(?=\d{4}))(\d{4}|\d{2})${CLOCK}$`,
)
const MONTH_NAME = String.raw`([a-z]{3,10})\.?`
const OF = '(?:[ /-]|,? de |,? del |, )'
const NAMED = [
  { pattern: new RegExp(String.raw`^(\d{4})[ /-]${MONTH_NAME}[ /-](\d{1,2})${CLOCK}$`), parts: [1, 2, 3] },
  { pattern: new RegExp(String.raw`^(\d{1,2})${OF}${MONTH_NAME}${OF}(\d{4}|\d{2})${CLOCK}$`), parts: [3, 2, 1] },
  { pattern: new RegExp(String.raw`^${MONTH_NAME} (\d{1,2})${OF}(\d{4})${CLOCK}$`), parts: [3, 1, 2] },
] as const
const WEEKDAY = /^(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo),? (?:el )?/
const SERIAL = /^[2-9]\d{4}(?:\.\d+)?$/
/** Milliseconds since 1970, from 2001 on; as services of old write them too. */
const EPOCH = /^(?:\/date\()?([1-4]\d{12})(?:(?:[+-]0000)?\)\/)?$/

/** Each month in Spanish and English: any beginning of three letters or more names it. */
const MONTHS =
  'enero january|febrero february|marzo march|abril april|mayo may|junio june|julio july|agosto august|septiembre setiembre september|octubre october|noviembre november|diciembre december'
    .split('|')
    .map(names => names.split(' '))

/** Day 0 of a spreadsheet's count (its 29 February 1900 shifts everything after it by one). */
const SERIAL_ZERO: Day = '1899-12-30'

/**
 * A reader of cells that hold a day: as the interface and the portal write it, with a clock of any kind, with the month by its
 * name, a spreadsheet's serial number, milliseconds since 1970. A clock is ignored: all are civil days in Bogotá (secop.md), but
 * for a time that names another zone (see `inZone`). Null for the words that mean "none"; `unreadable` for anything else: days
 * that do not exist, days before any contract, days after `last` (no contract of today ends in fifty years, so such a year is a slip
 * of the pen), and what reads as several days where `order` does not say which. `around` as for `orderShownBy`.
 */
export function dayReader(
  order: DateOrder | null,
  last: Day = lastPlausibleDay(PRESENT),
  around?: Day,
): (text: string) => DayReading {
  return memoize(text => {
    const days = daysOf(text, around)
    // Where a year has four digits nothing else is said by the year that stands first.
    const day = order === null ? only(days) : (days[order] ?? (order === 'year-first' ? only(days) : undefined))
    if (day !== undefined && day >= FIRST && day <= last) return day
    return isMissing(text) ? null : 'unreadable'
  })
}

/** Programs write the beginning of their own calendar (1753, 1899, 1900) where they have no day. No contract is older than this. */
const FIRST: Day = '1980-01-01'
/** It was no earlier when this was written: the time of a file that was never set is 1970 or 1980. */
const PRESENT: Day = '2026-01-01'
const LONGEST_FUTURE_YEARS = 50

/** The last day that a cell of rows from around a day may hold: the end of the fiftieth year after it. */
export function lastPlausibleDay(around: Day): Day {
  return `${Number(later(around, PRESENT).slice(0, 4)) + LONGEST_FUTURE_YEARS}-12-31`
}

/** A day as a spreadsheet itself holds it (`Cell`), or as Python prints one that it took from there. */
const HELD = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}| 00:00:00)$/

/**
 * Whether a spreadsheet itself holds a day, and whether it would hold another one had it taken the month for the day: a program that opens
 * texts turns those round that it can, and leaves the others texts. Of 5 May nothing shows (`same`).
 */
export function heldDay(text: string): 'either' | 'one' | 'same' | null {
  const [, , month, day] = HELD.exec(text) ?? []
  if (month === undefined || day === undefined) return null
  if (Number(day) > 12) return 'one'
  return day === month ? 'same' : 'either'
}

/**
 * What a cell shows of the order in its column: a day that exists in one order only, in several (`either`), or nothing of it. With a
 * day about which it was written, a year of two digits may stand first as well.
 */
export function orderShownBy(text: string, around?: Day): DateOrder | 'either' | null {
  const days = daysOf(text, around)
  const possible = DATE_ORDERS.filter(order => days[order] !== undefined)
  if (possible.length === 1) return possible[0] ?? null
  return possible.length === 0 || only(days) !== undefined ? null : 'either'
}

/** Whether a cell may begin with a year of two digits: another column then shows nothing of it, unless it has such a year itself. */
export function mayBeginWithYear(text: string, around?: Day): boolean {
  return around !== undefined && hasShortYear(text) && daysOf(text, around)['year-first'] !== undefined
}

/** Whether the year of a cell is written with two digits, among numbers only. */
export function hasShortYear(text: string): boolean {
  return SHORT_YEAR.test(text)
}

const SHORT_YEAR = /^\s*\d{1,2}([/-])\d{1,2}\1\d{2}(?!\d)/

/** The day of a cell in each order in which it has one: the same where the order does not matter. */
type Days = Readonly<Partial<Record<DateOrder, Day | undefined>>>

/** The one day of a cell, whatever the order. */
function only(days: Days): Day | undefined {
  const [day, ...others] = new Set(DATE_ORDERS.flatMap(order => days[order] ?? []))
  return others.length === 0 ? day : undefined
}

const NO_DAY: Days = {}
/** SECOP II has no contract from before. */
const FIRST_SHORT_YEAR = 2010
/** Nor are many signed to end later, so that `31/12/22` is no day of 2031. */
const NEAR_YEARS = 3

function daysOf(cell: string, around?: Day): Days {
  const text = foldCell(cell)
  const match = YEAR_LAST.exec(text)
  if (match) {
    const [, a, bySlash, byDash, byDot, digits = ''] = match
    const [one, other, year] = [Number(a), Number(bySlash ?? byDash ?? byDot), yearOf(digits)]
    const yearFirst = digits.length === 2 && around ? shortYearFirst(one, other, Number(digits), around) : undefined
    if (yearFirst !== undefined && year < FIRST_SHORT_YEAR) return { 'year-first': yearFirst }
    return { 'month-first': toDay(year, one, other), 'day-first': toDay(year, other, one), 'year-first': yearFirst }
  }
  const day = oneDay(text)
  return day === undefined ? NO_DAY : { 'month-first': day, 'day-first': day, 'year-first': day }
}

function shortYearFirst(digits: number, month: number, day: number, around: Day): Day | undefined {
  const year = 2000 + digits
  const isNear = year >= FIRST_SHORT_YEAR && year <= Number(around.slice(0, 4)) + NEAR_YEARS
  return isNear ? toDay(year, month, day) : undefined
}

/** SECOP II knows no contract of the last century. */
function yearOf(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function oneDay(text: string): Day | undefined {
  const iso = ISO.exec(text)
  if (iso) return inZone(iso[1] ?? '', iso[2] && clockOf24(iso[2], iso[3]), iso[4])
  const numbers = YEAR_FIRST.exec(text)
  if (numbers) return toDay(Number(numbers[1]), Number(numbers[3]), Number(numbers[4]))
  if (SERIAL.test(text)) return addDays(SERIAL_ZERO, Math.floor(Number(text)))
  const epoch = EPOCH.exec(text)
  if (epoch) return utcDay(new Date(Number(epoch[1])))
  const bare = text.replace(WEEKDAY, '')
  for (const { pattern, parts } of NAMED) {
    const named = pattern.exec(bare)
    if (!named) continue
    const [year, month, day] = parts.map(part => named[part] ?? '')
    return toDay(yearOf(year ?? ''), monthNamed(month ?? ''), Number(day))
  }
  return undefined
}

/** Number of a month; 0 for a word that is none. */
function monthNamed(word: string): number {
  return (
    MONTHS.findIndex(names => names.some(name => name.startsWith(word) || (name === 'septiembre' && word === 'sept'))) +
    1
  )
}

/**
 * The day of a time. One without a zone, or in Bogotá's, is as written. In another the day is Bogotá's; but midnight in UTC is a
 * day that a program took for an instant, so it is as written, and midnight elsewhere has to be the same day both ways.
 */
function inZone(day: string, clock: string | undefined, zone: string | undefined): Day | undefined {
  if (!isDay(day)) return undefined
  const offset = zone === undefined ? BOGOTA : offsetOf(zone)
  if (clock === undefined || offset === BOGOTA) return day
  const instant = new Date(`${day}T${clock}Z`)
  if (Number.isNaN(instant.getTime())) return undefined
  if (offset === 0) return utcDay(instant)
  const there = dayInBogota(new Date(instant.getTime() - offset * 60_000))
  return there === day || !/^00:00(?::00(?:\.0+)?)?$/.test(clock) ? there : undefined
}

/** A clock as ISO writes it, of one that may be of twelve hours: `3:00`, in the half of the day that begins with `p`, is `15:00`. */
function clockOf24(clock: string, half: string | undefined): string {
  const [hours = '', ...rest] = clock.replace(',', '.').split(':')
  const hour = half === undefined || Number(hours) > 12 ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0)
  return [String(hour).padStart(2, '0'), ...rest].join(':')
}

/** Minutes east of Greenwich. */
const BOGOTA = -300

function offsetOf(zone: string): number {
  if (!/\d/.test(zone)) return 0
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function utcDay(instant: Date): Day | undefined {
  const written = instant.toISOString()
  const day = written.slice(0, 10)
  if (written.slice(11) !== '00:00:00.000Z') return dayInBogota(instant)
  return isDay(day) ? day : undefined
}
