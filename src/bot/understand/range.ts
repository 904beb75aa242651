import { addDays, type Day } from '../../rules/day.js'
import { foldInPlace } from './fold.js'
import type { Reading, ReadText } from './readings.js'

/** How a filter over days says them. */
export type DayRange =
  | { readonly op: 'between'; readonly values: readonly [Day, Day] }
  | { readonly op: 'from' | 'until'; readonly values: readonly [Day] }

/** A stretch of days as a filter says it; undefined where neither end is said. */
export function rangeOps({ from, to }: { readonly from?: Day; readonly to?: Day }): DayRange | undefined {
  if (from !== undefined && to !== undefined && from > FIRST_DAY) return { op: 'between', values: [from, to] }
  if (from === FIRST_DAY && to !== undefined) return { op: 'until', values: [to] }
  if (from !== undefined) return { op: 'from', values: [from] }
  return to === undefined ? undefined : { op: 'until', values: [to] }
}

/** From which "antes de 2024" reaches: nothing is older. */
const FIRST_DAY: Day = '2000-01-01'

const ARTICLE = '(?: (?:el|la|los|las|the|mes de))?$'
const SINCE = new RegExp(`\\b(?:desde|a partir de|a partir del|since|from)${ARTICLE}`)
const AFTER = new RegExp(`\\b(?:despues de|despues del|after)${ARTICLE}`)
const UNTIL = new RegExp(`\\b(?:hasta|antes de|antes del|before|by|until|till|aqui a|aqui al)(?: (?:en|de))?${ARTICLE}`)
const WITHIN =
  /\b(?:ending|ends|end|expiring|expire|expires|due|vence|vencen|termina|terminan|en|in|de|del|of|durante|during|este|esta|this|el|la|the)$/
const BETWEEN = new RegExp(`\\b(?:entre|between|desde|de|del|from)${ARTICLE}`)
const AND = /^(?:y|e|and|a|al|to|hasta|until|through)(?: (?:el|la|the))?$/

/** From one day to another, as two that were said: "entre agosto y octubre", "del 3 al 20"; undefined for anything else. */
export function betweenDays(
  dated: readonly Reading[],
  text: ReadText,
  raw: string,
): Extract<DayRange, { op: 'between' }> | undefined {
  const [first, second, ...more] = dated.map(({ from }) => stretchAt(text, from))
  if (!first || !second || more.length > 0) return undefined
  const isRange =
    BETWEEN.test(folded(raw.slice(0, first.start))) && AND.test(folded(raw.slice(first.end, second.start)))
  return isRange && first.from <= second.to ? { op: 'between', values: [first.from, second.to] } : undefined
}

/**
 * The days to come that somebody asks for where they say more than the last of them: "en agosto", "desde el lunes", "después del
 * 15", never before `tomorrow`. Undefined where they do not ("hasta agosto", "antes del 15").
 */
export function daysToCome(
  dated: readonly Reading[],
  text: ReadText,
  raw: string,
  tomorrow: Day,
): DayRange | undefined {
  const within = (from: Day, to: Day): DayRange | undefined =>
    to < tomorrow ? undefined : { op: 'between', values: [from < tomorrow ? tomorrow : from, to] }
  const both = betweenDays(dated, text, raw)
  if (both) return within(both.values[0], both.values[1])
  const [only, ...more] = dated.map(({ from }) => stretchAt(text, from))
  if (!only || more.length > 0) return undefined
  const before = folded(raw.slice(0, only.start))
  if (/^(?:despues|pasado|after)\b/.test(folded(raw.slice(only.start, only.end))))
    return { op: 'from', values: [only.from] }
  if (SINCE.test(before)) return { op: 'from', values: [only.from] }
  if (AFTER.test(before)) return { op: 'from', values: [addDays(only.to, 1)] }
  return only.from < only.to && WITHIN.test(before) && !UNTIL.test(before) ? within(only.from, only.to) : undefined
}

function stretchAt({ pieces }: ReadText, at: number) {
  const piece = pieces[at]
  if (piece?.kind !== 'date' && piece?.kind !== 'period') return undefined
  const { from, to } = piece.kind === 'date' ? piece.date : piece.period
  return { from, to, start: piece.start, end: piece.end }
}

function folded(text: string): string {
  return foldInPlace(text).trim().replace(/\s+/g, ' ')
}
