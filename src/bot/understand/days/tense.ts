import { addDays, addMonths, type Day, parts, toDay, weekday } from '../../../rules/day.js'
import { foldInPlace } from '../text/fold.js'
import type { DateReading, Period, Tenses } from '../text/text-piece.js'
import { firstOfMonth, fortnightOf, lastOfMonth } from './whole-months.js'

const HAS_YEAR = /\d{4}/
const NOT_BEFORE_TODAY = /\b(?:proxim[oa]|siguiente|que viene|entrante|otro|next|coming)\b/
const HAS_BEGUN =
  /\b(?:en el mes|en el ano|en la semana|este|esta|presente|curso|corrido|va|todo|toda|so far|all|fin|finales|final|this|end)\b/

/** What a date can stand for beside what is over and beside what is to come, by the words it is said in. */
export function tensesOf(date: DateReading, text: string, today: Day): Tenses {
  const folded = foldInPlace(text)
  const over = behind(date, folded, today)
  return {
    isAhead: isAhead(date, folded, today),
    coming: coming(date, folded, today),
    ...(over && { over }),
    ...(/\b(?:hace|ago|atras)\b/.test(folded) && { isReach: true as const }),
    ...(/^(?:despues|pasado|after)\b/.test(folded) && { isSince: true as const }),
  }
}

/** "Terminan este año", "en los próximos 60 días": from now to its end. */
function coming({ from, to, past }: DateReading, text: string, today: Day): Period {
  const isRest = from === to && /\b(?:ano|year|mes|month)\b/.test(text)
  const isSpan = from === to && past === undefined && SPAN_AHEAD.test(text)
  return { from: isRest || isSpan ? today : from, to }
}

const SPAN_AHEAD = /\b(?:proxim[oa]s|siguientes|the next|next|within)\b/

/**
 * Whether a date, by the words `text`, can only be ahead: `mañana`, `en 3 días`, `el próximo viernes`. A day with its year
 * is not: beside something that happened it is a slip, and the form says so.
 */
function isAhead({ from, to, past }: DateReading, folded: string, today: Day): boolean {
  if (from <= today || HAS_YEAR.test(folded) || HAS_BEGUN.test(folded)) return false
  if (NOT_BEFORE_TODAY.test(folded)) return true
  return past === undefined ? from === to || from <= addDays(today, 13) : past > today
}

const JUST_AHEAD = 92
const A_YEAR = 365

/**
 * Whether a day without its year is just ahead, so that the last one is most of a year ago. "El 3 de diciembre", said in
 * November, is hardly the one of last year; said in July it is.
 */
export function isSoon({ from, past }: DateReading, today: Day): boolean {
  if (past === undefined || past >= today) return false
  return from >= addDays(past, A_YEAR) && from <= addDays(today, JUST_AHEAD)
}

/** The stretch that a date stands for beside something that is over: `este mes` has begun, `en enero` was the last one. */
function behind({ from, to, past }: DateReading, text: string, today: Day): Period | undefined {
  if (past !== undefined && /\b(?:hace|ago|atras)\b/.test(text)) return { from: past, to: today }
  // A day that lies behind whatever the sentence says.
  if (past !== undefined && past === from && from === to) return { from, to }
  if (past === undefined && from === to && /\b(?:ano|year)\b/.test(text))
    return { from: toDay(parts(today).year, 1, 1) ?? today, to: toDay(parts(today).year, 12, 31) ?? today }
  if (/\b(?:mes|month)\b/.test(text)) return { from: firstOfMonth(today), to: lastOfMonth(today) }
  if (/\b(?:quincena|fortnight)\b/.test(text)) return fortnightOf(today)
  if (/\b(?:semana|week)\b/.test(text)) {
    const monday = addDays(today, -((weekday(today) + 6) % 7))
    return { from: monday, to: addDays(monday, 6) }
  }
  if (past !== undefined) return past <= today ? { from: past, to: past } : undefined
  if (from === to) return undefined
  // A year that was said is that year; a month or a quarter to come was the last one.
  return from > today && !/\b20\d\d\b/.test(text)
    ? { from: addMonths(from, -12), to: addDays(addMonths(addDays(to, 1), -12), -1) }
    : { from, to }
}
