import { addDays, addMonths, type Day, parts, toDay, weekday } from '../../rules/day.js'
import {
  type DateReading,
  type Found,
  type Period,
  phraseAt,
  type TextPiece,
  type TextReading,
  textAt,
} from './text-piece.js'
import { firstOfMonth, lastOfMonth } from './whole-months.js'

/**
 * A reader for `replace` of stretches of time that lie behind: `el mes pasado`, `last year`, `en 2024`. It comes after
 * the reader of dates, which has taken `enero de 2024`.
 */
export function periodReader(today: Day): (pieces: readonly TextPiece[], at: number) => Found<TextReading> | undefined {
  const monday = addDays(today, -((weekday(today) + 6) % 7))
  const lastMonth = addMonths(firstOfMonth(today), -1)
  const { year } = parts(today)
  const named: ReadonlyArray<readonly [readonly string[], Period | undefined]> = [
    [LAST_WEEK, { from: addDays(monday, -7), to: addDays(monday, -1) }],
    [LAST_MONTH, { from: lastMonth, to: lastOfMonth(lastMonth) }],
    [LAST_YEAR, wholeYear(year - 1)],
    [FIRST_HALF, half(year, 1, 6)],
    [SECOND_HALF, half(year, 7, 12)],
  ]
  return (pieces, at) => {
    for (const [phrases, period] of named)
      for (const phrase of phrases) {
        const length = phraseAt(pieces, at, phrase)
        if (length && period) return { length, value: { kind: 'period', period } }
      }
    return readYear(pieces, at, today)
  }
}

const LAST_WEEK = ['semana pasada', 'pasada semana', 'last week', 'past week', 'previous week']
const LAST_MONTH = ['mes pasado', 'pasado mes', 'mes anterior', 'last month', 'past month', 'previous month']
const LAST_YEAR = ['ano pasado', 'pasado ano', 'ano anterior', 'last year', 'past year', 'previous year']
const FIRST_HALF = ['primer semestre', 'first half']
const SECOND_HALF = ['segundo semestre', 'second half']
const YEAR_LEADS = new Set(
  'en de del in of during durante ano anos year years vigencia vigencias for from before since desde after entre between decir digo meant mean era eran son'.split(
    ' ',
  ),
)
/** "2021 y 2022", "2021, 2022 o 2023", "2021 a 2023": what joins one year to the next. */
const YEAR_JOINS = new Set('y e o u a al hasta and or to through ,'.split(' '))
const BEFORE = ['antes de', 'antes del', 'before']
const AFTER = ['despues de', 'despues del', 'after']
const SINCE = ['desde', 'since', 'a partir de']
/** SECOP II is younger. */
const FIRST_YEAR = 2000

/** `en 2024`, `del año 2024`: a year that has begun. */
function readYear(pieces: readonly TextPiece[], at: number, today: Day): Found<TextReading> | undefined {
  const year = textAt(pieces, at) ?? ''
  if (!/^(?:19|20)\d\d$/.test(year) || Number(year) > parts(today).year) return undefined
  const period = isLedIn(pieces, at) ? sinceOrUntil(pieces, at, Number(year), today) : undefined
  return period && { length: 1, value: { kind: 'period', period } }
}

function isLedIn(pieces: readonly TextPiece[], at: number): boolean {
  const before = pieces[at - 1]
  if (!before || !('text' in before)) return false
  if (YEAR_LEADS.has(before.text)) return true
  return YEAR_JOINS.has(before.text) && /^(?:19|20)\d\d$/.test(textAt(pieces, at - 2) ?? '') && isLedIn(pieces, at - 2)
}

/** `antes de 2024` ends with 2023, `desde 2024` has not ended yet. */
function sinceOrUntil(pieces: readonly TextPiece[], at: number, year: number, today: Day): Period | undefined {
  const isSaid = (phrases: readonly string[]) =>
    phrases.some(phrase => phraseAt(pieces, at - phrase.split(' ').length, phrase) > 0)
  if (isSaid(BEFORE)) return { from: wholeYear(FIRST_YEAR)?.from ?? today, to: wholeYear(year - 1)?.to ?? today }
  if (isSaid(AFTER)) return { from: wholeYear(year + 1)?.from ?? today, to: today }
  if (isSaid(SINCE)) return { from: wholeYear(year)?.from ?? today, to: today }
  return wholeYear(year)
}

function half(year: number, first: number, last: number): Period | undefined {
  const [from, to] = [toDay(year, first, 1), toDay(year, last, 1)]
  return from && to && { from, to: lastOfMonth(to) }
}

function wholeYear(year: number): Period | undefined {
  const [from, to] = [toDay(year, 1, 1), toDay(year, 12, 31)]
  return from && to && { from, to }
}

/** The stretch that a date stands for beside something that is over: `este mes` has begun, `en enero` was the last one. */
export function behind({ from, to, past }: DateReading, text: string, today: Day): Period | undefined {
  if (past !== undefined && /\b(?:hace|ago|atras)\b/.test(text)) return { from: past, to: today }
  if (/\b(?:ano|year)\b/.test(text)) return wholeYear(parts(today).year)
  if (/\b(?:mes|month)\b/.test(text)) return { from: firstOfMonth(today), to: lastOfMonth(today) }
  if (/\b(?:semana|week)\b/.test(text)) {
    const monday = addDays(today, -((weekday(today) + 6) % 7))
    return { from: monday, to: addDays(monday, 6) }
  }
  if (past !== undefined) return past <= today ? { from: past, to: past } : undefined
  if (from === to) return undefined
  return from > today ? { from: addMonths(from, -12), to: lastOfMonth(addMonths(from, -12)) } : { from, to }
}
