import { addDays, addMonths, type Day, parts, toDay } from '../../../rules/day.js'
import { readNumber } from '../text/numbers.js'
import { type DateReading, type Found, phraseAt, type TextPiece, textAt } from '../text/text-piece.js'
import { isPlainMonth, monthNumber } from './months.js'

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
  if (!isPlainMonth(word) && !yearAfter(pieces, at + 1, today) && !MONTH_LEADS.has(textAt(pieces, at - 1) ?? ''))
    return undefined
  // "En diciembre pasado": the last one that is over.
  if (textAt(pieces, at + 1) === 'pasado' && textAt(pieces, at + 2) !== 'manana') {
    const past = addMonths(firstOf(month, today), -12)
    return { length: 2, value: { from: past, to: lastOfMonth(past) } }
  }
  const year = yearAfter(pieces, at + 1, today)
  const said = year && toDay(year.value, month, 1)
  const shared = said ? undefined : yearAfterNext(pieces, at, today)
  const first = said ?? (shared === undefined ? undefined : toDay(shared, month, 1)) ?? firstOf(month, today)
  return { length: said ? 1 + year.length : 1, value: { from: first, to: lastOfMonth(first) } }
}

/** "Enero y febrero de 2024", "entre enero y marzo de 2024": the year that the next month is said with. */
function yearAfterNext(pieces: readonly TextPiece[], at: number, today: Day): number | undefined {
  const join = pieces[at + 1]
  if (!join || !('text' in join) || !MONTH_JOINS.has(join.text)) return undefined
  if (monthNumber(textAt(pieces, at + 2)) === undefined) return undefined
  return yearAfter(pieces, at + 3, today)?.value ?? yearAfterNext(pieces, at + 2, today)
}

const SAME_YEAR = [
  'de este ano',
  'de este mismo ano',
  'del presente ano',
  'del ano en curso',
  'this year',
  'of this year',
]
const YEAR_BEFORE_LAST = ['del ano antepasado', 'del antepasado ano', 'of the year before last']
const YEAR_BEFORE = ['del ano pasado', 'del pasado ano', 'del ano anterior', 'last year', 'of last year']

/** The year that is said after a month or a quarter: `de 2024`, `del 24`, `de este año`, `last year`. */
export function yearAfter(
  pieces: readonly TextPiece[],
  at: number,
  today: Day,
): { readonly value: number; readonly length: number } | undefined {
  const longest = (phrases: readonly string[]) => Math.max(...phrases.map(phrase => phraseAt(pieces, at, phrase)))
  const { year: current } = parts(today)
  const [same, before, earlier] = [longest(SAME_YEAR), longest(YEAR_BEFORE), longest(YEAR_BEFORE_LAST)]
  if (same > 0) return { value: current, length: same }
  if (before > 0) return { value: current - 1, length: before }
  if (earlier > 0) return { value: current - 2, length: earlier }
  const link = LINKS.has(textAt(pieces, at) ?? '') ? 1 : 0
  const named = link > 0 && ['ano', 'vigencia'].includes(textAt(pieces, at + 1) ?? '') ? 1 : 0
  const year = textAt(pieces, at + link + named) ?? ''
  if (/^20\d\d$/.test(year)) return { value: Number(year), length: link + named + 1 }
  // "Marzo del 24": two digits need what leads to a year.
  if (link > 0 && /^[123]\d$/.test(year) && !UNITS_AFTER.has(textAt(pieces, at + link + named + 1) ?? ''))
    return { value: 2000 + Number(year), length: link + named + 1 }
  return undefined
}

const UNITS_AFTER = new Set(
  'dias meses semanas anos millones palos de contratos mil m days months weeks years million'.split(' '),
)

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

/** The half of its month that a day lies in: to the 15th, or from the 16th. */
export function fortnightOf(day: Day): { readonly from: Day; readonly to: Day } {
  const first = firstOfMonth(day)
  const middle = addDays(first, 14)
  return day <= middle ? { from: first, to: middle } : { from: addDays(middle, 1), to: lastOfMonth(day) }
}
