import { businessDayFrom, isBusinessDay, LEGAL_CALENDAR } from '../../../rules/calendar.js'
import { addDays, type Day, toDay, weekday } from '../../../rules/day.js'
import { readNumber } from '../text/numbers.js'
import { PhraseTree } from '../text/phrase-tree.js'
import { type DateReading, type Found, phraseAt, type TextPiece, type TextReading, textAt } from '../text/text-piece.js'
import { dayInYear, dayOfMonthNear, fixedPeriod, readDayAndMonth, readDayOfMonth } from './days.js'
import { isMonth, weekdayNumber } from './months.js'
import { daysLater, readAmountOfTime, readPeriod } from './periods.js'

/**
 * A reader of dates for `replace`: what was said from a place on, relative to `today`. Numeric dates are day first, as
 * in Colombia, unless only month first exists (`07/15/2027`). A date that does not exist (31 de febrero) is no date.
 */
export function dateReader(today: Day): (pieces: readonly TextPiece[], at: number) => Found<TextReading> | undefined {
  return (pieces, at) => {
    const found =
      readNumeric(pieces, at, today) ??
      readFrom(pieces, at, today) ??
      readRelative(pieces, at, today) ??
      readLongWeekend(pieces, at, today) ??
      readWeekday(pieces, at, today) ??
      readDayAndMonth(pieces, at, today) ??
      readPeriod(pieces, at, today) ??
      readDayOfMonth(pieces, at, today)
    return (
      found && {
        length: found.length + partOfDay(pieces, at + found.length),
        value: { kind: 'date', date: found.value },
      }
    )
  }
}

/** "Ayer en la tarde", "el lunes a primera hora": of a day it makes no other; a number after it is an hour, which is one's own. */
function partOfDay(pieces: readonly TextPiece[], at: number): number {
  const comma = pieces[at]?.kind === 'mark' && 'text' in pieces[at] && pieces[at].text === ',' ? 1 : 0
  const length = PARTS_OF_DAY.longestAt(pieces, at + comma)
  if (length === 0) return 0
  const next = pieces[at + comma + length]
  return next?.kind === 'number' || next?.kind === 'hour' || next?.kind === 'clock' ? 0 : comma + length
}

const PARTS_OF_DAY = new PhraseTree([
  ...['en la', 'por la', 'a la', 'de la', 'en horas de la'].flatMap(lead =>
    ['manana', 'mananita', 'tarde', 'tardecita', 'noche', 'madrugada'].map(part => `${lead} ${part}`),
  ),
  ...['a primera hora', 'a ultima hora', 'temprano', 'tempranito', 'al mediodia', 'a mediodia', 'mismo', 'mismito'],
  ...['in the morning', 'in the afternoon', 'in the evening', 'at night', 'at noon', 'early', 'first thing'],
  ...['morning', 'afternoon', 'evening', 'night'],
])

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/

function readNumeric(pieces: readonly TextPiece[], at: number, today: Day): Found<DateReading> | undefined {
  const piece = pieces[at]
  if (piece?.kind !== 'code') return undefined
  const iso = ISO.exec(piece.text)
  if (iso) {
    const day = toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    return day && { length: 1, value: fixedPeriod(day) }
  }
  const match = DAY_FIRST.exec(piece.text)
  if (!match) return undefined
  const [first, second] = [Number(match[1]), Number(match[2])]
  const [dayOfMonth, month] = second > 12 ? [second, first] : [first, second]
  const value = dayInYear(dayOfMonth, month, match[3], today)
  return value && { length: 1, value }
}

/** `a week from today`, `una semana después del lunes`, `dos días antes del 20`, `cuando falten 3 días para el 30`: so long from a day that is said. */
function readFrom(pieces: readonly TextPiece[], at: number, today: Day): Found<DateReading> | undefined {
  const amount = readAmountOfTime(pieces, at)
  if (!amount) return undefined
  const isLeft = LEFT.has(textAt(pieces, at - 1) ?? '')
  for (const [phrase, sign] of FROM) {
    const link = phraseAt(pieces, at + amount.length, phrase)
    if (link === 0 || (phrase.startsWith('para') && !isLeft)) continue
    const length = amount.length + link
    if (phrase.endsWith('now')) return { length, value: fixedPeriod(daysLater(today, amount.unit, amount.value)) }
    const the = ['el', 'the'].includes(textAt(pieces, at + length) ?? '') ? 1 : 0
    const day =
      readRelative(pieces, at + length + the, today) ??
      readWeekday(pieces, at + length + the, today) ??
      readDayAndMonth(pieces, at + length + the, today) ??
      readDayOfMonth(pieces, at + length + the, today)
    if (!day) continue
    const moved = (from: Day) => daysLater(from, amount.unit, sign * amount.value)
    const { from, past } = day.value
    const value = { from: moved(from), to: moved(from), ...(past && { past: moved(past) }) }
    return { length: length + the + day.length, value }
  }
  // "A week today", "two weeks tomorrow".
  const named = readRelative(pieces, at + amount.length, today)
  const isSaidSo = named && named.value.from >= today && ['a', 'two'].includes(textAt(pieces, at) ?? '')
  return isSaidSo
    ? {
        length: amount.length + named.length,
        value: fixedPeriod(daysLater(named.value.from, amount.unit, amount.value)),
      }
    : undefined
}

const FROM: ReadonlyArray<readonly [string, 1 | -1]> = [
  ['from now', 1],
  ['from', 1],
  ['on', 1],
  ['after', 1],
  ['despues de', 1],
  ['despues del', 1],
  ['antes de', -1],
  ['antes del', -1],
  ['before', -1],
  ['para', -1],
]
/** "Cuando falten diez días para el 31". */
const LEFT = new Set(['falten', 'faltando', 'falte', 'queden'])

const RELATIVE: ReadonlyArray<readonly [string, number]> = [
  // The same day of the week after, in whatever words.
  ...['en ocho dias', 'en 8 dias', 'en ocho', 'en 8'].flatMap((eight): readonly (readonly [string, number])[] => [
    [`de hoy ${eight}`, 7],
    [`hoy ${eight}`, 7],
    [`de manana ${eight}`, 8],
    [`manana ${eight}`, 8],
  ]),
  ['pasado manana', 2],
  ['the day after tomorrow', 2],
  ['day after tomorrow', 2],
  ['the day before yesterday', -2],
  ['day before yesterday', -2],
  ['antes de ayer', -2],
  ['anteayer', -2],
  ['antier', -2],
  ['ayer', -1],
  ['anoche', -1],
  ['yesterday', -1],
  ['last night', -1],
  ['hoy', 0],
  ['esta tarde', 0],
  ['de esta manana', 0],
  ['esta manana', 0],
  ['esta mananita', 0],
  ['esta noche', 0],
  ['ahorita en la manana', 0],
  ['ahora en la manana', 0],
  ['ahorita en la tarde', 0],
  ['ahora en la tarde', 0],
  ['ahorita temprano', 0],
  ['daysLater today', 0],
  ['this morning', 0],
  ['this am', 0],
  ['this pm', 0],
  ['this afternoon', 0],
  ['earlier today', 0],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]
const SAID_SO = new PhraseTree(RELATIVE.map(([phrase]) => phrase))

function readRelative(pieces: readonly TextPiece[], at: number, today: Day): Found<DateReading> | undefined {
  // "Ahorita en la mañana": some part of today.
  const now = ['ahorita', 'ahora', 'ahoritica', 'hoy'].includes(textAt(pieces, at) ?? '')
    ? partOfDay(pieces, at + 1)
    : 0
  if (now > 0) return { length: 1 + now, value: fixedPeriod(today) }
  const said = SAID_SO.firstAt(pieces, at)
  const [, days] = RELATIVE[said?.listed ?? -1] ?? []
  if (said && days !== undefined) return { length: said.length, value: fixedPeriod(addDays(today, days)) }
  // "En la mañana" is the morning; "mañana por la mañana" is tomorrow, and then the morning.
  const before = textAt(pieces, at - 1)
  if (textAt(pieces, at) === 'manana' && before !== 'la' && before !== 'esta')
    return { length: 1, value: fixedPeriod(addDays(today, 1)) }
  return undefined
}

const LONG_WEEKENDS = new PhraseTree([
  ...['despues del puente', 'despues de este puente', 'pasado el puente', 'after the long weekend'],
  ...['despues del festivo', 'despues del lunes festivo', 'after the holiday'],
])

/** `después del puente`: the first business day after the next weekend that has a holiday beside it; `antes del puente`: its first day. */
function readLongWeekend(pieces: readonly TextPiece[], at: number, today: Day): Found<DateReading> | undefined {
  const length = LONG_WEEKENDS.longestAt(pieces, at)
  const isBound = length === 0 && phraseAt(pieces, at, 'puente') > 0 && BEFORE_IT.test(wordsBefore(pieces, at))
  if (length === 0 && !isBound) return undefined
  // "Antes del puente del 20 de julio".
  const day = isBound && textAt(pieces, at + 1) === 'del' ? readDayAndMonth(pieces, at + 2, today) : undefined
  if (day) return { length: 2 + day.length, value: day.value }
  const saturday = addDays(today, (6 - weekday(today) + 7) % 7)
  for (let week = 0; week < 26; week++) {
    const [friday, monday] = [addDays(saturday, 7 * week - 1), addDays(saturday, 7 * week + 2)]
    if (isBusinessDay(LEGAL_CALENDAR, friday) && isBusinessDay(LEGAL_CALENDAR, monday)) continue
    if (!isBound) return { length, value: fixedPeriod(businessDayFrom(LEGAL_CALENDAR, monday)) }
    const first = isBusinessDay(LEGAL_CALENDAR, friday) ? addDays(friday, 1) : friday
    return isNamedPlace(pieces, at) ? undefined : { length: 1, value: fixedPeriod(first) }
  }
  return undefined
}

const BEFORE_IT = /\b(?:antes del|antes de este|hasta el|hasta este|aqui al|aca al)$/

function wordsBefore(pieces: readonly TextPiece[], at: number): string {
  return [3, 2, 1].map(back => textAt(pieces, at - back) ?? '').join(' ')
}

/** "Antes del puente peatonal": one of stone. */
function isNamedPlace(pieces: readonly TextPiece[], at: number): boolean {
  const next = pieces[at + 1]
  return next?.kind === 'word' && !/^(?:que|cuales|cual|por|para|y|o|se|puedo|ya|porfa)$/.test(next.text)
}

const NEXT_BEFORE = ['proximo', 'otro', 'siguiente', 'next', 'this', 'este', 'coming']
const PAST_BEFORE = ['last', 'pasado', 'past']
const NEXT_AFTER = ['proximo', 'que viene', 'siguiente', 'entrante', 'de esta semana', 'this week', 'of this week']
const COMING_AFTER = ['proximo', 'que viene', 'siguiente', 'entrante']
// Said on a Thursday, "el viernes de la próxima semana" and "el otro viernes" are not tomorrow.
const NEXT_WEEK = [
  ...['de la proxima semana', 'de la otra semana', 'de la semana que viene', 'de la semana entrante'],
  ...['de la siguiente semana', 'de la semana siguiente', 'next week', 'of next week'],
]
// "El lunes en ocho": a week after the coming one.
const WEEK_MORE = ['en ocho dias', 'en ocho', 'en 8 dias', 'en 8', 'week']

/**
 * `el lunes`, `el viernes 16`, `el viernes 16 de julio`, `lunes pasado`, `next Monday`. Not `los lunes`: that is a
 * habit.
 */
function readWeekday(pieces: readonly TextPiece[], at: number, today: Day): Found<DateReading> | undefined {
  const start = NEXT_BEFORE.includes(textAt(pieces, at) ?? '') || PAST_BEFORE.includes(textAt(pieces, at) ?? '') ? 1 : 0
  const which = weekdayNumber(textAt(pieces, at + start))
  if (which === undefined || isHabit(pieces, at + start)) return undefined
  let length = start + 1
  const comma = pieces[at + length]?.kind === 'mark' ? 1 : 0
  const date = readDayAndMonth(pieces, at + length + comma, today)
  if (date) return { length: length + comma + date.length, value: date.value }
  const coming = addDays(today, daysAhead(today, which))
  const week = coming === addDays(today, 7) ? 14 : 7
  const past = addDays(coming, -week)
  const number = readNumber(pieces, at + length)
  if (number && number.value >= 1 && number.value <= 31 && !isMonth(textAt(pieces, at + length + number.length))) {
    const numbered = dayOfMonthNear(number.value, today, which)
    return numbered && { length: length + number.length, value: numbered }
  }
  const said = (phrases: readonly string[]) => Math.max(...phrases.map(phrase => phraseAt(pieces, at + length, phrase)))
  const [nextWeek, weekMore] = [said(NEXT_WEEK), said(WEEK_MORE)]
  const isNextWeek = nextWeek > 0 || textAt(pieces, at) === 'otro'
  // Nobody calls tomorrow "el viernes entrante".
  const isAfter = ['proximo', 'coming', 'next'].includes(textAt(pieces, at) ?? '') || said(COMING_AFTER) > 0
  length += Math.max(nextWeek, weekMore, said(NEXT_AFTER))
  const isLater = weekMore > 0 || (isAfter && coming === addDays(today, 1))
  const ahead = isNextWeek ? inNextWeek(today, which) : addDays(coming, isLater ? 7 : 0)
  const saidPast =
    (start === 1 && PAST_BEFORE.includes(textAt(pieces, at) ?? '')) || phraseAt(pieces, at + length, 'pasado') > 0
  if (saidPast && start === 0) length += 1
  return { length, value: saidPast ? fixedPeriod(past) : { from: ahead, to: ahead, past } }
}

/** 1 to 7: "el lunes" said on a Monday is the one after. */
function daysAhead(today: Day, which: number): number {
  return ((which - weekday(today) + 6) % 7) + 1
}

/** Weeks begin with Monday. */
function inNextWeek(today: Day, which: number): Day {
  return addDays(today, 7 + ((which + 6) % 7) - ((weekday(today) + 6) % 7))
}

const HABIT = ['los', 'cada', 'todos', 'every', 'each']

function isHabit(pieces: readonly TextPiece[], at: number): boolean {
  return HABIT.includes(textAt(pieces, at - 1) ?? '')
}
