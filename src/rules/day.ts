/**
 * Calendar days. A day is the civil day in America/Bogota (UTC−5, no daylight saving), written `2027-07-30`. It ends at
 * midnight and its whole length counts (Código Civil art. 68; Ley 4 de 1913 arts. 59–61). Days compare as text, so there
 * are none outside the years 1000 to 9999: what would fall there is the first or the last of them.
 */
export type Day = `${number}-${number}-${number}`

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MS_PER_DAY = 86_400_000
const BOGOTA_OFFSET_MS = 5 * 3_600_000
const FIRST: Day = '1000-01-01'
const LAST: Day = '9999-12-31'
const FIRST_SERIAL = toSerial(FIRST)
const LAST_SERIAL = toSerial(LAST)

/** True for the text of a day that exists (`2027-02-29` does not). */
export function isDay(text: string): text is Day {
  if (!DAY.test(text)) return false
  const { year, month, day } = parts(text as Day)
  return exists(year, month, day)
}

/** The day of a civil date, or undefined when that date does not exist. Month 1–12. */
export function toDay(year: number, month: number, day: number): Day | undefined {
  return exists(year, month, day) ? civil(year, month, day) : undefined
}

/** Year, month (1–12) and day of the month. */
export function parts(day: Day): { year: number; month: number; day: number } {
  return {
    year: digits(day, 0) * 100 + digits(day, 2),
    month: digits(day, 5),
    day: digits(day, 8),
  }
}

/** The day in Bogotá at an instant: 23:59 there is still the day, 00:00 is the next. */
export function dayInBogota(instant: Date): Day {
  return new Date(instant.getTime() - BOGOTA_OFFSET_MS).toISOString().slice(0, 10) as Day
}

/** The time of day in Bogotá at an instant, `08:05`. */
export function timeInBogota(instant: Date): string {
  return new Date(instant.getTime() - BOGOTA_OFFSET_MS).toISOString().slice(11, 16)
}

/** The instant at which a clock in Bogotá shows this time (`08:05`) on this day. */
export function instantAt(day: Day, time: string): Date {
  return new Date(Date.parse(`${day}T${time}:00Z`) + BOGOTA_OFFSET_MS)
}

/** The midnight in Bogotá with which a day begins; the day before ends there. */
export function startOfDay(day: Day): Date {
  return instantAt(day, '00:00')
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  const { year, month, day: dayOfMonth } = parts(day)
  const to = dayOfMonth + days
  // Inside a month there is nothing to count.
  if (to >= 1 && to <= 28 && Number.isInteger(days) && exists(year, month, dayOfMonth)) return civil(year, month, to)
  return fromSerial(toSerial(day) + days)
}

/**
 * The same-numbered day `months` later, or the last day of a shorter month (Código Civil art. 67). The result is
 * nominal: a last day that is no business day is moved by the calendar, not here.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = parts(day)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  if (!(toYear >= 1000)) return FIRST
  return toYear > 9999 ? LAST : civil(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)))
}

/** Calendar days from one day to another: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return toSerial(to) - toSerial(from)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return (((toSerial(day) + 4) % 7) + 7) % 7
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

function exists(year: number, month: number, day: number): boolean {
  return year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function digits(day: Day, at: number): number {
  return (day.charCodeAt(at) - 48) * 10 + day.charCodeAt(at + 1) - 48
}

function civil(year: number, month: number, day: number): Day {
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as Day
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function toSerial(day: Day): number {
  const { year, month, day: dayOfMonth } = parts(day)
  return Math.floor(Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY)
}

/** The bounds also catch what is not a number, so that no text whatever makes the arithmetic of days throw. */
function fromSerial(serial: number): Day {
  if (!(serial > FIRST_SERIAL)) return FIRST
  if (serial >= LAST_SERIAL) return LAST
  const date = new Date(serial * MS_PER_DAY)
  return civil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}
