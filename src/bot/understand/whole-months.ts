import { addDays, addMonths, type Day, parts, toDay } from '../../rules/day.js'
import { isPlainMonth, monthNumber } from './months.js'
import { readNumber } from './numbers.js'
import { type DateReading, type Found, phraseAt, type TextPiece, textAt } from './text-piece.js'

const LINKS = new Set(['de', 'del', 'of'])
const MONTH_LEADS = new Set([
  ...'en de del hasta este para a in by until till this next of before during for mes after since from through despues desde entre between'.split(
    ' ',
  ),
])

/**
 * `en agosto`, `until August`, `agosto de 2027`: a month by itself. Short names and `may` are other words too often.
 */
export function readMonth(pieces: readonly TextPiece[], at: number, today: Day): Found<DateReading> | undefined {
  const word = textAt(pieces, at)
  const month = monthNumber(word)
  if (month === undefined || !(isPlainMonth(word) || (word?.length ?? 0) > 2)) return undefined
  // "31 de febrero" is no day, and no month either.
  const numbered = LINKS.has(textAt(pieces, at - 1) ?? '') && readNumber(pieces, at - 2) !== undefined
  if (numbered) return undefined
  if (!isPlainMonth(word) && !MONTH_LEADS.has(textAt(pieces, at - 1) ?? '')) return undefined
  const link = LINKS.has(textAt(pieces, at + 1) ?? '') ? 1 : 0
  const year = textAt(pieces, at + 1 + link)
  const said = /^20\d\d$/.test(year ?? '') ? toDay(Number(year), month, 1) : undefined
  const shared = said ? undefined : yearAfterNext(pieces, at)
  const first = said ?? (shared === undefined ? undefined : toDay(shared, month, 1)) ?? firstOf(month, today)
  // "Antes de agosto" ends with July; nobody says "before August" and means the 31st of August.
  const before = textAt(pieces, at - 1) === 'before' || (phraseAt(pieces, at - 2, 'antes de') > 0 && at > 1)
  const value = before ? { from: first, to: addDays(first, -1) } : { from: first, to: lastOfMonth(first) }
  return { length: said ? 2 + link : 1, value }
}

/** "Enero y febrero de 2024", "entre enero y marzo de 2024": the year that the next month is said with. */
function yearAfterNext(pieces: readonly TextPiece[], at: number): number | undefined {
  const join = pieces[at + 1]
  if (!join || !('text' in join) || !MONTH_JOINS.has(join.text)) return undefined
  if (monthNumber(textAt(pieces, at + 2)) === undefined) return undefined
  const link = LINKS.has(textAt(pieces, at + 3) ?? '') ? 1 : 0
  const year = textAt(pieces, at + 3 + link) ?? ''
  return /^20\d\d$/.test(year) ? Number(year) : yearAfterNext(pieces, at + 2)
}

const MONTH_JOINS = new Set('y e o u a al hasta and or to through ,'.split(' '))

/** The first day of the next month with that number, this month included. */
export function firstOf(month: number, today: Day): Day {
  const { month: current } = parts(today)
  return addMonths(firstOfMonth(today), (month - current + 12) % 12)
}

/** The first day of the month of a day. */
export function firstOfMonth(day: Day): Day {
  return addDays(day, 1 - parts(day).day)
}

/** The last day of the month of a day. */
export function lastOfMonth(day: Day): Day {
  return addDays(addMonths(firstOfMonth(day), 1), -1)
}
