import { addDays, type Day, later } from '../../../rules/day.js'
import type { Period, TextPiece } from '../text/text-piece.js'

/** Days that were said, both included; one end may be open. */
export interface Span {
  readonly from?: Day
  readonly to?: Day
}

/** How a filter over days says them. */
export type DayRange =
  | { readonly op: 'between'; readonly values: readonly [Day, Day] }
  | { readonly op: 'from' | 'until'; readonly values: readonly [Day] }

/** A span as a filter says it; undefined where neither end is said. */
export function rangeOps({ from, to }: Span): DayRange | undefined {
  if (from !== undefined)
    return to === undefined ? { op: 'from', values: [from] } : { op: 'between', values: [from, to] }
  return to === undefined ? undefined : { op: 'until', values: [to] }
}

/** "Los terminados este año": those whose term is over by today; of days that lie ahead, as said. */
export function endedWithin({ from, to }: Span, today: Day): Span {
  const isBegun = to !== undefined && to >= today && (from === undefined || from <= today)
  if (!isBegun) return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  const yesterday = addDays(today, -1)
  return from === undefined ? { to: yesterday } : { from, to: later(from, yesterday) }
}

/** The places of a text where days are said. */
export function datedPlaces(pieces: readonly TextPiece[]): readonly number[] {
  return pieces.flatMap(({ kind }, at) => (kind === 'date' || kind === 'period' ? [at] : []))
}

/**
 * The one span that the days at these places say with the words around them: "antes de junio de 2024", "2021 y 2022", "entre enero y
 * marzo", "desde el lunes". `isAhead`: what may lie on both sides of today is still to come. `'apart'` where no single span
 * holds them; undefined where there is none.
 */
export function spanSaid(
  pieces: readonly TextPiece[],
  places: readonly number[],
  isAhead = false,
): Span | 'apart' | undefined {
  const stretches = places.flatMap(at => stretchAt(pieces, at, isAhead) ?? [])
  const [first, ...others] = stretches
  if (!first) return undefined
  const last = others.at(-1)
  if (!last) return directed(first, pieces)
  const joins = others.map(({ at }, i) => wordsBetween(pieces, (stretches[i]?.at ?? 0) + 1, at))
  if (joins.length === 1) {
    if (isSpan(first, joins[0] ?? '', pieces))
      return first.from <= last.to ? { from: first.from, to: last.to } : 'apart'
    // "Después del 20 de julio pero antes de agosto": one bound each.
    const [one, other] = [directed(first, pieces), directed(last, pieces)]
    const [from, to] = [one.to === undefined ? one.from : other.from, one.to === undefined ? other.to : one.to]
    const isBoundEach =
      (one.from === undefined) !== (one.to === undefined) && (other.from === undefined) !== (other.to === undefined)
    if (isBoundEach && from !== undefined && to !== undefined) return from <= to ? { from, to } : 'apart'
  }
  return joins.every(isOr) ? union(stretches) : 'apart'
}

/** "Del 2022 y del 2024": from the first to the last of the stretches that are said side by side, and what lies between them; undefined where they are no such. */
export function spansSaid(
  pieces: readonly TextPiece[],
  places: readonly number[],
): { readonly whole: Period; readonly between: readonly Period[] } | undefined {
  const stretches = places.flatMap(at => stretchAt(pieces, at, false) ?? [])
  const joins = stretches.slice(1).map(({ at }, i) => wordsBetween(pieces, (stretches[i]?.at ?? 0) + 1, at))
  if (stretches.some(({ at, isSince }) => isSince || directionAt(pieces, at)) || !joins.every(isOr)) return undefined
  const inOrder = [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1))
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  const between = inOrder
    .slice(1)
    .map((next, i) => ({ from: addDays(inOrder[i]?.to ?? next.to, 1), to: addDays(next.from, -1) }))
  return (
    first && last && { whole: { from: first.from, to: last.to }, between: between.filter(({ from, to }) => from <= to) }
  )
}

/** "2021 y 2022": both, where they are side by side. */
function union(stretches: readonly Stretch[]): Span | 'apart' {
  const inOrder = [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1))
  const [first, ...others] = inOrder
  if (!first) return 'apart'
  let { to } = first
  for (const next of others) {
    if (next.from > addDays(to, 1)) return 'apart'
    to = later(to, next.to)
  }
  return { from: first.from, to }
}

interface Stretch extends Period {
  readonly at: number
  /** "Hace dos meses" says by itself how far it reaches. */
  readonly isWhole: boolean
  readonly isSince: boolean
}

function stretchAt(pieces: readonly TextPiece[], at: number, isAhead: boolean): Stretch | undefined {
  const piece = pieces[at]
  if (piece?.kind === 'period') return { ...piece.period, at, isWhole: false, isSince: false }
  if (piece?.kind !== 'date') return undefined
  const { date, tenses } = piece
  return {
    ...((isAhead ? tenses?.coming : tenses?.over) ?? date),
    at,
    isWhole: tenses?.isReach === true,
    isSince: tenses?.isSince === true,
  }
}

type Direction = 'before' | 'until' | 'after' | 'since' | 'from' | 'between' | 'by'

function directed({ from, to, at, isWhole, isSince }: Stretch, pieces: readonly TextPiece[]): Span {
  if (isSince) return { from }
  const after = phraseIn(AFTERWARDS, wordsBetween(pieces, at + 1, at + 4).split(' '), true)
  if (after === 'before') return { to }
  if (after === 'after') return { from }
  if (isWhole) return { from, to }
  switch (directionAt(pieces, at)) {
    case 'before':
      return { to: addDays(from, -1) }
    case 'until':
      return { to }
    // "Para el viernes" is up to it, "para agosto" is in it.
    case 'by':
      return from === to ? { to } : { from, to }
    case 'after':
      return { from: addDays(to, 1) }
    case 'since':
      return { from }
    // "The ones from last year" are those of that year, "from Monday" begins with it.
    case 'from':
      return from === to ? { from } : { from, to }
    default:
      return { from, to }
  }
}

/** What the words before a place say of how its days are meant. */
export function directionAt(pieces: readonly TextPiece[], at: number): Direction | undefined {
  let end = at
  while (end > 0 && ARTICLES.has(wordAt(pieces, end - 1))) end--
  const words = Array.from({ length: Math.min(end, LONGEST) }, (_, i) =>
    wordAt(pieces, end - Math.min(end, LONGEST) + i),
  )
  return phraseIn(DIRECTIONS, words, false)
}

function phraseIn<T>(phrases: ReadonlyMap<string, T>, words: readonly string[], isStart: boolean): T | undefined {
  for (let length = words.length; length > 0; length--) {
    const found = phrases.get((isStart ? words.slice(0, length) : words.slice(-length)).join(' '))
    if (found !== undefined) return found
  }
  return undefined
}

const LONGEST = 5
const ARTICLES = new Set('el la los las the mes month dia day ano year vigencia'.split(' '))

function entries<T>(value: T, list: string): readonly (readonly [string, T])[] {
  return list.split(',').map(phrase => [phrase.trim(), value] as const)
}

const ENDS = 'acabe termine finalice venza cierre'.split(' ')
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ...entries<Direction>(
    'before',
    'antes de, antes del, anterior a, anterior al, anteriores a, anteriores al, previo a, previo al, previos a, previos al, previa a, previas a, before, prior to, earlier than',
  ),
  // "Antes de que acabe agosto" is up to its end.
  ...ENDS.flatMap(end =>
    ['antes de que', 'antes que', 'antes de que se', 'antes que se'].map(lead => [`${lead} ${end}`, 'until'] as const),
  ),
  ...entries<Direction>(
    'until',
    'hasta, hasta en, hasta el mes de, hasta fines de, hasta finales de, a mas tardar, a mas tardar en, mas tardar, no despues de, no despues del, de aqui a, de aqui al, aqui a, aqui al, de aca a, de aca al, aca a, aca al, de hoy a, de hoy al, con corte a, con corte al, a corte de, until, till, by, up to, up until, no later than, before the end of, through',
  ),
  ...entries<Direction>('by', 'para, pa'),
  ...entries<Direction>(
    'after',
    'despues de, despues del, posterior a, posterior al, posteriores a, posteriores al, luego de, luego del, mas alla de, mas alla del, pasado, after, later than, past',
  ),
  ...entries<Direction>('since', 'desde, desde mediados de, desde principios de, a partir de, a partir del, since'),
  ...entries<Direction>('from', 'from'),
  ...entries<Direction>('between', 'entre, between'),
])
/** "Los del 2022 para atrás", "2022 or earlier", "de marzo en adelante". */
const AFTERWARDS: ReadonlyMap<string, 'before' | 'after'> = new Map<string, 'before' | 'after'>([
  ...entries<'before' | 'after'>(
    'before',
    'para atras, hacia atras, o antes, y antes, o anterior, o anteriores, y anteriores, o previos, y previos, o mas viejos, o mas antiguos, y mas viejos, y mas antiguos, or before, or earlier, and before, and earlier, or older, and older, or prior, backward, backwards',
  ),
  ...entries<'before' | 'after'>(
    'after',
    'en adelante, para adelante, hacia adelante, para aca, hacia aca, para delante, o despues, y despues, o posterior, o posteriores, y posteriores, o mas nuevos, o mas recientes, or later, and later, or after, and after, or newer, and newer, onward, onwards, and onwards, on, and on',
  ),
])

const SPAN_JOINS = new Set('a al hasta to until through till'.split(' '))
const AND_JOINS = new Set('y e and'.split(' '))
const OR_JOINS = new Set('y e o u and or ,'.split(' '))
const BETWEEN_JOINS = new Set('el la los las the de del en of in those ano tambien'.split(' '))

/** "Del 3 al 20", "entre marzo y mayo". */
function isSpan(first: Stretch, join: string, pieces: readonly TextPiece[]): boolean {
  const [word = '', ...rest] = join.split(' ')
  if (!rest.every(each => BETWEEN_JOINS.has(each))) return false
  return SPAN_JOINS.has(word) || (AND_JOINS.has(word) && directionAt(pieces, first.at) === 'between')
}

function isOr(join: string): boolean {
  // "2023 2024".
  if (join === '') return true
  const words = join.split(' ')
  return words.some(word => OR_JOINS.has(word)) && words.every(word => OR_JOINS.has(word) || BETWEEN_JOINS.has(word))
}

function wordsBetween(pieces: readonly TextPiece[], from: number, to: number): string {
  return pieces
    .slice(from, to)
    .map(piece => ('text' in piece ? piece.text : ''))
    .join(' ')
}

function wordAt(pieces: readonly TextPiece[], at: number): string {
  const piece = pieces[at]
  return piece && 'text' in piece ? piece.text : ''
}
