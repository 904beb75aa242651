import { addDays, type Day, later } from '../../rules/day.js'
import { foldInPlace } from './fold.js'
import { behind } from './past-periods.js'
import type { Period, TextPiece } from './text-piece.js'

/** The days that several dates or stretches say together; one end may be open. `apart`: no single stretch holds them. */
export type SaidRange = Ends | 'apart'

interface Ends {
  readonly from?: Day
  readonly to?: Day
}

interface Stretch extends Period {
  readonly start: number
  readonly end: number
  /** "Antes de 2024" is read as a stretch already. */
  readonly isWhole: boolean
}

/** What dates and stretches say of days that are over: "antes de junio de 2024", "2021 y 2022", "entre enero y marzo". `isAhead`: what may lie on both sides of today is still to come. Undefined where none is said. */
export function saidRange(
  pieces: readonly TextPiece[],
  raw: string,
  today: Day,
  isAhead = false,
): SaidRange | undefined {
  const stretches = pieces.flatMap(piece => stretchOf(piece, raw, today, isAhead) ?? [])
  const [first, ...others] = stretches
  if (!first) return undefined
  if (others.length === 0) return directed(first, folded(raw.slice(0, first.start)), folded(raw.slice(first.end)))
  const joins = others.map(({ start }, i) => folded(raw.slice(stretches[i]?.end, start)))
  const last = others.at(-1) ?? first
  if (joins.length === 1 && isSpan(folded(raw.slice(0, first.start)), joins[0] ?? ''))
    return first.from <= last.to ? { from: first.from, to: last.to } : 'apart'
  if (joins.length === 1) {
    // "Después del 20 de julio pero antes de agosto": one bound each.
    const [one, other] = [directed(first, folded(raw.slice(0, first.start)), ''), directed(last, joins[0] ?? '', '')]
    if (one.from && !one.to && other.to && !other.from) return one.from <= other.to ? { ...one, ...other } : 'apart'
    if (one.to && !one.from && other.from && !other.to) return other.from <= one.to ? { ...one, ...other } : 'apart'
  }
  if (!joins.every(join => OR.test(join))) return 'apart'
  const inOrder = [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1))
  let to = inOrder[0]?.to ?? first.to
  for (const next of inOrder.slice(1)) {
    if (next.from > addDays(to, 1)) return 'apart'
    to = later(to, next.to)
  }
  return { from: inOrder[0]?.from ?? first.from, to }
}

const ARTICLE = '(?: (?:el|la|los|las|the|mes de|month of))?$'
const BEFORE = new RegExp(
  `(?:^|\\b)(?:antes de|antes del|anterior(?:es)? a|anterior(?:es)? al|previ[oa]s? a|before|prior to)${ARTICLE}`,
)
const UNTIL = new RegExp(`(?:^|\\b)(?:hasta|a mas tardar|hasta (?:en|fines de)|until|till|by|up to)${ARTICLE}`)
const AFTER = new RegExp(
  `(?:^|\\b)(?:despues de|despues del|posterior(?:es)? a|posterior(?:es)? al|luego de|luego del|after|later than)${ARTICLE}`,
)
const SINCE = new RegExp(`(?:^|\\b)(?:desde|a partir de|a partir del|since|from)${ARTICLE}`)
const OF_WHICH = /\b(?:ones|those|contracts|files) from$/
/** "Antes de que acabe agosto". */
const UNTIL_ITS_END =
  /\bantes (?:de )?que (?:se )?(?:acabe|termine|finalice|venza|cierre)(?: (?:el|la))?$|\bbefore the end of$/
/** "Los del 2022 para atrás", "2022 or earlier". */
const BACKWARDS =
  /^(?:para|hacia) atras\b|^(?:o|y|u) (?:antes|anterior(?:es)?|previos?|mas viejos|mas antiguos)\b|^(?:or|and) (?:before|earlier|older|prior)\b|^backwards?\b/
const ONWARDS =
  /^(?:en|para|hacia) (?:adelante|delante|aca)\b|^(?:o|y) (?:despues|posterior(?:es)?|mas (?:nuevos|recientes))\b|^(?:or|and) (?:later|after|newer|onwards?)\b|^onwards?\b/
const SPAN_LEAD = new RegExp(`(?:^|\\b)(?:entre|between)${ARTICLE}`)
const SPAN = /^(?:a|al|hasta|to|until|through|till)(?: (?:el|la|the))?$/
const OR = /^(?:,|[,]? ?(?:y|e|o|u|and|or))(?: (?:de|del|en|los de|las de|of|in|the|those of|el|la|tambien))*$/

function isSpan(before: string, join: string): boolean {
  return SPAN.test(join) || (SPAN_LEAD.test(before) && /^(?:y|e|and)(?: (?:el|la|the|de))*$/.test(join))
}

function directed({ from, to, isWhole }: Stretch, before: string, after: string): Ends {
  if (BACKWARDS.test(after)) return { to }
  if (ONWARDS.test(after)) return { from }
  if (isWhole) return { from, to }
  if (UNTIL_ITS_END.test(before)) return { to }
  // A month that "antes de" was read with ends before it begins.
  if (from > to) return { to }
  if (BEFORE.test(before)) return { to: addDays(from, -1) }
  if (AFTER.test(before)) return { from: addDays(to, 1) }
  if (UNTIL.test(before)) return { to }
  // "The ones from last year" are those of that year; "since" begins with it.
  return SINCE.test(before) && !OF_WHICH.test(before) ? { from } : { from, to }
}

function stretchOf(piece: TextPiece, raw: string, today: Day, isAhead: boolean): Stretch | undefined {
  const place = { start: piece.start, end: piece.end }
  const text = foldInPlace(raw.slice(piece.start, piece.end))
  if (piece.kind === 'period') return { ...piece.period, ...place, isWhole: /^\d{4}$/.test(text) }
  if (piece.kind !== 'date') return undefined
  const { to } = piece.date
  // "Terminan este año": from now to its end.
  const isRest = isAhead && piece.date.from === to && /\b(?:ano|year|mes|month)\b/.test(text)
  // "En los próximos 60 días": from now on.
  const isSpan = isAhead && piece.date.from === to && piece.date.past === undefined && SPAN_AHEAD.test(text)
  const from = isRest || isSpan ? today : piece.date.from
  return {
    ...((!isAhead && behind(piece.date, text, today)) || { from, to }),
    ...place,
    isWhole: /\b(?:hace|ago|atras)\b/.test(text),
  }
}

const SPAN_AHEAD = /\b(?:proxim[oa]s|siguientes|the next|next|within)\b/

function folded(text: string): string {
  return foldInPlace(text)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\bpa\b/g, 'para')
    .replace(/\bq\b/g, 'que')
}
