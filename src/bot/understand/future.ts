import { addDays, type Day } from '../../rules/day.js'
import { foldInPlace } from './fold.js'
import type { DateReading } from './text-piece.js'

const HAS_YEAR = /\d{4}/
const NOT_BEFORE_TODAY = /\b(?:proxim[oa]|siguiente|que viene|entrante|otro|next|coming)\b/
const HAS_BEGUN =
  /\b(?:en el mes|en el ano|en la semana|este|esta|presente|curso|corrido|va|todo|toda|so far|all|fin|finales|final|this|end)\b/

/**
 * Whether a date, by the words `text`, can only be ahead: `mañana`, `en 3 días`, `el próximo viernes`. A day with its year
 * is not: beside something that happened it is a slip, and the form says so.
 */
export function isAhead({ from, to, past }: DateReading, text: string, today: Day): boolean {
  const folded = foldInPlace(text)
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
