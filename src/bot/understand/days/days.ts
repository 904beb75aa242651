import { addMonths, type Day, parts, toDay, weekday } from '../../../rules/day.js'
import { readNumber } from '../text/numbers.js'
import { type DateReading, type Found, phraseAt, type TextPiece, textAt } from '../text/text-piece.js'
import { monthNumber } from './months.js'

/** A single day that is the same whether the sentence is about the past or the future. */
export function fixedPeriod(day: Day): DateReading {
  return { from: day, to: day, past: day }
}

/** `15 de julio`, `15 jul`, `15 de julio de 2027`, `primero de agosto`, `July 12th, 2027`, `12th of July`. */
export function readDayAndMonth(pieces: readonly TextPiece[], at: number, today: Day): Found<DateReading> | undefined {
  const month = monthNumber(textAt(pieces, at))
  if (month !== undefined) {
    const the = textAt(pieces, at + 1) === 'the' ? 1 : 0
    const number = readNumber(pieces, at + 1 + the)
    if (!number) return undefined
    return withYear(pieces, at, 1 + the + number.length, number.value, month, today)
  }
  const number = readNumber(pieces, at)
  if (!number) return undefined
  let length = number.length
  for (const link of ['del mes de', 'de', 'del', 'of']) length += phraseAt(pieces, at + length, link)
  const named = monthNumber(textAt(pieces, at + length))
  return named === undefined ? undefined : withYear(pieces, at, length + 1, number.value, named, today)
}

function withYear(
  pieces: readonly TextPiece[],
  at: number,
  length: number,
  dayOfMonth: number,
  month: number,
  today: Day,
): Found<DateReading> | undefined {
  const next = pieces[at + length]
  const link =
    ['de', 'del', 'of'].includes(textAt(pieces, at + length) ?? '') || (next?.kind === 'mark' && next.text === ',')
  const skip = link ? 1 : 0
  const year = textAt(pieces, at + length + skip)
  const years = /^20\d\d$/.test(year ?? '') || (next?.kind === 'word' && link && isShortYear(year)) ? year : undefined
  const other =
    years === undefined ? OTHER_YEARS.find(([phrase]) => phraseAt(pieces, at + length, phrase) > 0) : undefined
  const said = other ? String(parts(today).year + other[1]) : years
  const value = dayInYear(dayOfMonth, month, said, today)
  if (!value) return undefined
  if (other) return { length: length + phraseAt(pieces, at + length, other[0]), value }
  const thisYear = ['de este ano', 'del presente ano', 'de ese ano', 'this year', 'del ano en curso', 'del ano']
    .map(phrase => phraseAt(pieces, at + length, phrase))
    .find(found => found > 0)
  return { length: length + (years ? skip + 1 : (thisYear ?? 0)), value }
}

/** "El 17 de noviembre del 25": two digits behind a month. */
function isShortYear(year: string | undefined): boolean {
  return /^[12]\d$/.test(year ?? '')
}

/** "El 3 de febrero del año pasado". */
const OTHER_YEARS: ReadonlyArray<readonly [string, number]> = [
  ['del ano pasado', -1],
  ['del pasado ano', -1],
  ['del ano anterior', -1],
  ['of last year', -1],
  ['last year', -1],
  ['del proximo ano', 1],
  ['del otro ano', 1],
  ['del ano entrante', 1],
  ['del ano que viene', 1],
  ['of next year', 1],
  ['next year', 1],
]

/** A day and a month; without a year the next one and the last one, which may both be today. */
export function dayInYear(
  dayOfMonth: number,
  month: number,
  year: string | undefined,
  today: Day,
): DateReading | undefined {
  if (year !== undefined) {
    const day = toDay(year.length === 2 ? 2000 + Number(year) : Number(year), month, dayOfMonth)
    return day && fixedPeriod(day)
  }
  const thisYear = parts(today).year
  // 29 February exists in one year of four: look a little further than the next year.
  const around = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map(more => toDay(thisYear + more, month, dayOfMonth))
  const ahead = around.find(day => day !== undefined && day >= today)
  const past = around.findLast(day => day !== undefined && day <= today)
  return ahead && { from: ahead, to: ahead, ...(past && { past }) }
}

const DAY_LEADS = ['el', 'al', 'del', 'dia', 'the']

/**
 * `el 15`, `hasta el 15`, `día 15`, `the 15th`: a day of this month or the next. Not `el 123 de 2025`, not `el 2
 * contratos`.
 */
export function readDayOfMonth(pieces: readonly TextPiece[], at: number, today: Day): Found<DateReading> | undefined {
  if (!DAY_LEADS.includes(textAt(pieces, at - 1) ?? '')) return undefined
  const number = readNumber(pieces, at)
  const next = pieces[at + (number?.length ?? 0)]
  if (!number || number.value < 1 || number.value > 31) return undefined
  const ofMonth = ofThatMonth(pieces, at + number.length, number.value, today)
  if (ofMonth) return { length: number.length + ofMonth.length, value: ofMonth.value }
  if (pieces[at]?.kind === 'word' && number.value < 4) return undefined
  if (textAt(pieces, at - 1) === 'the' && number.length < 2 && pieces[at]?.kind === 'number') return undefined
  // "A partir del 12 paso a…": a bound of time, whatever follows.
  const isBound = BOUNDS.has(textAt(pieces, at - 2) ?? '')
  if (next?.kind === 'word' && !isBound && !FOLLOWERS.has(next.text) && !isOfThat(pieces, at + number.length))
    return undefined
  const value = dayOfMonthNear(number.value, today)
  return value && { length: number.length, value }
}

/** "El 9 de lo de las llantas": of what, and of no month. */
function isOfThat(pieces: readonly TextPiece[], at: number): boolean {
  return textAt(pieces, at) === 'de' && textAt(pieces, at + 1) === 'lo'
}

/** `el 26 de este mes`, `el 5 del mes que viene`, `the 9th of next month`. */
function ofThatMonth(
  pieces: readonly TextPiece[],
  at: number,
  dayOfMonth: number,
  today: Day,
): Found<DateReading> | undefined {
  for (const [phrase, months] of OF_A_MONTH) {
    const length = phraseAt(pieces, at, phrase)
    const { year, month } = parts(addMonths(today, months))
    const day = length > 0 ? toDay(year, month, dayOfMonth) : undefined
    if (day) return { length, value: fixedPeriod(day) }
  }
  return undefined
}

/** The longest first. */
const OF_A_MONTH: ReadonlyArray<readonly [string, number]> = [
  ...[
    'del mes que viene',
    'del mes entrante',
    'del proximo mes',
    'del otro mes',
    'del mes siguiente',
    'of next month',
  ].map(phrase => [phrase, 1] as const),
  ...['del mes pasado', 'del mes anterior', 'of last month'].map(phrase => [phrase, -1] as const),
  ...['de este mes', 'de este mismo mes', 'del presente mes', 'del mes en curso', 'del corriente', 'of this month'].map(
    phrase => [phrase, 0] as const,
  ),
]

const BOUNDS = new Set('partir desde since hasta until till through antes before'.split(' '))
const FOLLOWERS = new Set(
  'y porfa por para please o a me que q al es cuenta the del con sobre en about so i gracias puedo vuelvo regreso llego entro salgo estoy cuando mientras entonces'.split(
    ' ',
  ),
)

/** The day of that number next ahead and last past, around this month; of the weekday `which` where one is named. */
export function dayOfMonthNear(dayOfMonth: number, today: Day, which?: number): DateReading | undefined {
  const fits = (day: Day | undefined): day is Day =>
    day !== undefined && (which === undefined || weekday(day) === which)
  const { year, month } = parts(today)
  const around = [-2, -1, 0, 1, 2].map(more => {
    const there = parts(addMonths(toDay(year, month, 1) ?? today, more))
    return toDay(there.year, there.month, dayOfMonth)
  })
  const ahead = around.find(day => fits(day) && day >= today)
  const past = around.findLast(day => fits(day) && day <= today)
  const either = ahead ?? past
  return either && { from: either, to: either, ...(past && { past }) }
}
