import { addDays, type Day, isDay, toDay } from '../../rules/day.js'
import { memoize } from '../../shared/cache.js'
import { foldCell, isMissing } from './text.js'

/**
 * How `03/04/2026` is meant. The portal writes the month first. A file that went through a Colombian spreadsheet may
 * have the day first; `unclear` is a file that shows both.
 */
export type SlashOrder = 'month-first' | 'day-first' | 'unclear'

export type DayReading = Day | null | 'unreadable'

const CLOCK = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?)?`
const ISO = new RegExp(String.raw`^(\d{4}-\d{2}-\d{2})${CLOCK}$`, 'i')
const SLASHES = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4})${CLOCK}$`, 'i')
const MONTH_NAME = new RegExp(String.raw`^(\d{4}) ([a-z]{3})[a-z]*\.? (\d{1,2})${CLOCK}$`, 'i')
const SERIAL = /^[2-9]\d{4}(?:\.\d+)?$/

/** First three letters of each month, Spanish and English, as the portal writes them. */
const MONTH_NAMES = 'ene jan|feb|mar|abr apr|may|jun|jul|ago aug|sep set|oct|nov|dic dec'
const MONTHS = new Map(
  MONTH_NAMES.split('|').flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])),
)

/** Day 0 of a spreadsheet's count (its 29 February 1900 shifts everything after it by one). */
const SERIAL_ZERO: Day = '1899-12-30'

/**
 * A reader of cells that hold a day: `2026-01-31T00:00:00.000` and other clock times, `2023-09-25 04:59:00`,
 * `01/31/2026`, `2023 ago 09 12:00:00 AM`, a spreadsheet's serial number. The clock is ignored: all of them are civil
 * days in Bogotá (secop.md). Null for the words that mean "none"; `unreadable` for anything else, days that do not exist
 * and days after `last` included: no contract of today ends in fifty years, so such a year is a slip of the pen.
 */
export function dayReader(order: SlashOrder, last: Day = END_OF_TIME): (text: string) => DayReading {
  return memoize(text => {
    const day = readDay(text, order)
    if (day !== undefined && day <= last) return day
    return isMissing(text) ? null : 'unreadable'
  })
}

const END_OF_TIME: Day = '9999-12-31'
const LONGEST_FUTURE_YEARS = 50

/** The last day that a cell of rows from around a day may hold: the end of the fiftieth year after it. */
export function lastPlausibleDay(around: Day): Day {
  return `${Number(around.slice(0, 4)) + LONGEST_FUTURE_YEARS}-12-31`
}

function readDay(cell: string, order: SlashOrder): Day | undefined {
  const text = cell.trim()
  const iso = ISO.exec(text)?.[1]
  if (iso !== undefined) return isDay(iso) ? iso : undefined
  const slashes = SLASHES.exec(text)
  if (slashes) return fromSlashes(Number(slashes[1]), Number(slashes[2]), Number(slashes[3]), order)
  const named = MONTH_NAME.exec(foldCell(text))
  if (named) return toDay(Number(named[1]), MONTHS.get(named[2] ?? '') ?? 0, Number(named[3]))
  if (SERIAL.test(text)) return addDays(SERIAL_ZERO, Math.floor(Number(text)))
  return undefined
}

function fromSlashes(first: number, second: number, year: number, order: SlashOrder): Day | undefined {
  const monthFirst = toDay(year, first, second)
  const dayFirst = toDay(year, second, first)
  if (order === 'month-first') return monthFirst
  if (order === 'day-first') return dayFirst
  return monthFirst === undefined || dayFirst === undefined || monthFirst === dayFirst
    ? (monthFirst ?? dayFirst)
    : undefined
}

/** What the cells of one file show of their order: pass every text that may hold such cells, then ask. */
export class SlashEvidence {
  #monthFirst = 0
  #dayFirst = 0
  #either = 0

  /** Takes in a stretch of a file, or one cell. Only cells that hold nothing but a day that exists in some order count. */
  add(text: string): void {
    if (!text.includes('/')) return
    for (const [, a, b] of text.matchAll(SLASH_CELL)) {
      const first = Number(a)
      const second = Number(b)
      if (first > 12 && second <= 12) this.#dayFirst++
      else if (second > 12 && first <= 12) this.#monthFirst++
      else if (first <= 12 && second <= 12) this.#either++
    }
  }

  /**
   * `month-first`, as the portal writes, unless the file itself shows otherwise. Six of ten days are above the twelfth,
   * so one odd cell among many that could be either shows nothing; nor does it against twenty of the other order.
   */
  get order(): SlashOrder {
    const day = this.#dayFirst
    const month = this.#monthFirst
    if (day === 0 || month >= day * SLIPS) return 'month-first'
    if (month > 0) return day >= month * SLIPS ? 'day-first' : 'unclear'
    return day * 5 >= day + this.#either ? 'day-first' : 'unclear'
  }
}

const SLIPS = 20

const SLASH_CELL = /(?<=^|[,;\t|"\n])(\d{1,2})\/(\d{1,2})\/\d{4}(?=[,;\t|"\r\n]|$| \d{1,2}:\d{2})/g
