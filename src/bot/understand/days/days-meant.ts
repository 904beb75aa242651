import { addDays, type Day, daysBetween } from '../../../rules/day.js'
import type { TextFacts } from '../intents/text-facts.js'
import { foldInPlace } from '../text/fold.js'
import { type DateReading, type TextPiece, textAt } from '../text/text-piece.js'
import { datedPlaces, directionAt, endedWithin, spanSaid } from './span.js'
import { isSoon } from './tense.js'

function datesIn({ pieces, readings }: TextFacts): readonly DateReading[] {
  return placesOf({ pieces, readings }).flatMap(at => {
    const piece = pieces[at]
    return piece?.kind === 'date' ? [piece.date] : []
  })
}

/** Where days are said that its interpretation took: not those of a reason that is given. */
function placesOf({ pieces, readings }: Pick<TextFacts, 'pieces' | 'readings'>): readonly number[] {
  const places = datedPlaces(pieces)
  const taken = places.filter(at =>
    readings.some(({ from, signs }) => from === at && (signs.includes('DATE') || signs.includes('PERIOD'))),
  )
  return taken.length > 0 ? taken : places
}

function lastDate(said: TextFacts): DateReading | undefined {
  return datesIn(said).at(-1)
}

/** No day but today is said, and not as one on which something is to be closed. */
export function isOnlyToday(said: TextFacts): boolean {
  return lastDate(said)?.to === said.today && !said.signs.has('CLOSE') && !said.signs.has('TO_CLOSE')
}

/**
 * The day of what is told to have happened: the first one said that is not in the future. One that is in the future by
 * its year, or that is just ahead where the last one is a year ago, stays as said: the form asks about it.
 */
export function pastDay(said: TextFacts): { on?: Day } {
  const { pieces, today } = said
  const days = placesOf(said).flatMap(at => {
    const piece = pieces[at]
    if (piece?.kind !== 'date' || piece.tenses?.isAhead) return []
    const { from, past } = piece.date
    if (past === undefined) return []
    return [isSoon(piece.date, today) ? from : past]
  })
  const on = days.find(day => day <= today) ?? days[0]
  return on ? { on } : {}
}

/**
 * "Cerré el 045 mañana", "cerré mañana el 045": a day that cannot be, so that it is asked about and not taken for today. It
 * stands at an end or beside what is told to be closed; elsewhere it may be of something else ("… y mañana viajo").
 */
export function dayAhead({ pieces, readings, today }: TextFacts): { on?: Day } {
  const said = pieces.filter(({ kind }) => kind !== 'mark')
  const told = readings.filter(({ signs }) => signs.includes('CLOSED_I'))
  const isBeside = (piece?: TextPiece) =>
    piece?.kind === 'name' || (piece && told.some(({ from, to }) => pieces.slice(from, to).includes(piece)))
  // "…, mañana sigo": behind a comma that none closes it begins something else.
  const beginsAnew = (piece: TextPiece) => {
    const at = pieces.indexOf(piece)
    const after = pieces[at + 1]
    return pieces[at - 1]?.kind === 'mark' && after !== undefined && after.kind !== 'mark'
  }
  const day = said.findLast(
    (piece, at) =>
      piece.kind === 'date' &&
      !beginsAnew(piece) &&
      (at === 0 || at === said.length - 1 || isBeside(said[at - 1]) || isBeside(said[at + 1])),
  )
  if (day?.kind !== 'date') return {}
  const { from, to } = day.date
  return from === to && from > today ? { on: from } : {}
}

/** The stretch said; what is over ends today where no end is said, and a term that is over ended before today. */
export function periodIn(said: TextFacts): { from?: Day; to?: Day } {
  const { pieces, today } = said
  const span = spanSaid(pieces, placesOf(said))
  if (span === undefined || span === 'apart') return {}
  const isOver = said.terms.some(({ text }) => DID_END.test(text))
  const { from, to } = span
  if (from !== undefined && to === undefined)
    return isOver ? endedWithin({ from, to: today }, today) : { from, to: today }
  return isOver && to !== undefined && to > today ? endedWithin(span, today) : span
}

const DID_END =
  /\b(?:terminaron|termino|terminad[oa]s?|finalizaron|finalizo|finalizad[oa]s?|acabaron|acabo|acabad[oa]s?|vencieron|vencio|culminaron|culminad[oa]s?|concluyeron|concluid[oa]s?|ended|finished|terminated)$/

/** "La semana pasada": the stretch that is behind; else the day. */
export function stretchOrDay(said: TextFacts): { on?: Day; from?: Day; to?: Day } {
  const { from, to } = periodIn(said)
  const isStretch = from !== undefined && to !== undefined && from < to && to <= said.today
  return isStretch ? { from, to } : pastDay(said)
}

/** Up to which day what is to come is asked for: "antes de agosto", "entre el lunes y el viernes". */
export function lastDay(said: TextFacts): Day | undefined {
  const { pieces } = said
  const places = placesOf(said).filter(at => pieces[at]?.kind === 'date')
  const span = spanSaid(pieces, places, true)
  const last = lastDate(said)
  if (span === undefined || span === 'apart') return last?.to
  // "Antes del 15" to have something done includes the day that was said.
  const isDay = places.length === 1 && last?.from === last?.to && span.from === undefined
  return isDay ? last?.to : span.to
}

/** "El segundo semestre": the last day of a stretch that is not over. */
export function lastOfPeriod({ pieces, today }: TextFacts): Day | undefined {
  const periods = pieces.flatMap(piece => (piece.kind === 'period' ? [piece.period] : []))
  const [only, ...more] = periods
  return only && more.length === 0 && only.to > today ? only.to : undefined
}

/** The day on which it begins, where that is ahead: "del 10 al 25 de julio", "la próxima semana". */
export function firstDay(said: TextFacts): { from?: Day } {
  const [first, ...more] = datesIn(said)
  const isStretch = first !== undefined && more.length === 0 && first.from < first.to && !saysReturn(said)
  const isOneDay = more.every(each => each.from === first?.from)
  const from = (more.length > 0 && !isOneDay) || isStretch ? first?.from : undefined
  return from !== undefined && from > said.today ? { from } : {}
}

/** "Desde el 12", "from the 12th on": from then, and nothing says until when. */
export function sinceDay(said: TextFacts): { from: Day } | undefined {
  const { pieces, today } = said
  const [at, ...more] = placesOf(said).filter(place => pieces[place]?.kind === 'date')
  const piece = at === undefined ? undefined : pieces[at]
  if (at === undefined || piece?.kind !== 'date' || more.length > 0) return undefined
  const { from, to } = piece.date
  return from === to && from > today && directionAt(pieces, at) === 'since' ? { from } : undefined
}

/** A day to wait for; one that is over is none. */
export function until(day: Day | undefined, { today }: TextFacts): { until?: Day } {
  return day !== undefined && day >= today ? { until: day } : {}
}

/** "Va hasta el 30 de abril", "hubo prórroga hasta noviembre 30": the one day up to which something holds, behind or ahead. */
export function heldUntil(said: TextFacts): { until?: Day } {
  const { pieces } = said
  const places = placesOf(said).filter(at => pieces[at]?.kind === 'date' && UP_TO.test(wordsBefore(pieces, at)))
  const [at, ...more] = places
  const piece = at === undefined ? undefined : pieces[at]
  if (piece?.kind !== 'date' || more.length > 0 || piece.date.from !== piece.date.to) return {}
  return { until: piece.date.from }
}

function wordsBefore(pieces: readonly TextPiece[], at: number): string {
  return pieces
    .slice(Math.max(0, at - 3), at)
    .map((_, i) => textAt(pieces, Math.max(0, at - 3) + i) ?? '')
    .join(' ')
}

const UP_TO = /\b(?:hasta|until|till)(?: (?:el|la|the|dia))*$/

/** The one day that is said in place of another: "la terminación fue el 14 de marzo". Behind, unless its year says otherwise. */
export function correctedDay(said: TextFacts): { on?: Day } {
  const [date, ...more] = datesIn(said)
  if (!date || more.length > 0 || date.from !== date.to) return {}
  return { on: date.past ?? date.from }
}

/** "Recuérdamelo la próxima semana" means its Monday; "esta semana" has begun, so what is left is its end. */
export function reminderDay(said: TextFacts): Day | undefined {
  const dates = datesIn(said)
  const last = dates.at(-1)
  // "El lunes, que hoy no alcanzo": today is none to be reminded on where another day is said.
  const date = (last?.to === said.today && dates.findLast(({ from }) => from > said.today)) || last
  if (date === undefined) return undefined
  // "Después del 20" is not yet the 20th.
  const { pieces } = said
  const at = placesOf(said).findLast(place => pieces[place]?.kind === 'date')
  if (at !== undefined && date.from === date.to && directionAt(pieces, at) === 'after') return addDays(date.to, 1)
  return date.from > said.today ? date.from : date.to
}

/** "Salgo a vacaciones el 15": the day on which it begins; undefined where a day of return may be meant. */
export function saysLeaving(said: TextFacts): { from?: Day } | undefined {
  const [date, ...more] = datesIn(said)
  if (!date || more.length > 0 || date.from !== date.to || date.from <= said.today || saysReturn(said)) return undefined
  return said.terms.some(({ text }) => LEAVES.test(text)) ? { from: date.from } : undefined
}

/** "Me voy para planeación el 12": a day that is ahead, which the form asks about. */
export function dayOfLeaving(said: TextFacts): { on?: Day } | undefined {
  const { from } = saysLeaving(said) ?? {}
  return from === undefined ? undefined : { on: from }
}

const LEAVES =
  /^(?:salgo|me voy|saldre|me ire|paso|me pasan|me trasladan|entro|leave|am leaving|leaving|start|starting|i am (?:leaving|moving))\b/

const RETURNS = new Set([
  'hasta',
  'until',
  'till',
  'vuelvo',
  'vuelve',
  'vuelven',
  'regreso',
  'regresa',
  'regresan',
  'returns',
  'volvere',
  'back',
  'return',
  'entro',
  'retorno',
  'reintegra',
  'reintegro',
  'reincorpora',
  'reincorporo',
])

function saysReturn({ terms, raw }: TextFacts): boolean {
  if (SEE_YOU.test(foldInPlace(raw))) return true
  return terms.some(term => term.text.split(' ').some(word => RETURNS.has(word)))
}

/** "Nos vemos el 16", "hablamos el lunes": from then on. */
const SEE_YOU = /\b(?:nos vemos|nos hablamos|hablamos|retomamos|see you|talk to you|speak) (?:el|la|on|next|hasta)\b/

/** "Hasta la próxima semana" ends with its Monday, "no me escribas la próxima semana" with its Sunday. */
export function returnDay(said: TextFacts): Day | undefined {
  return sinceFor(said) ?? (saysReturn(said) ? reminderDay(said) : lastDate(said)?.to)
}

/** "Desde el lunes y por dos semanas", "from the 12th for ten days": so long from the day on which it begins. */
function sinceFor({ pieces, raw, readings, today }: TextFacts): Day | undefined {
  const [first, last, ...more] = placesOf({ pieces, readings }).flatMap(at => {
    const piece = pieces[at]
    return piece?.kind === 'date' ? [piece] : []
  })
  if (!first || !last || more.length > 0 || !HOW_LONG.test(foldInPlace(raw.slice(last.start, last.end))))
    return undefined
  const { from } = first.date
  return from > today && last.date.from > today ? addDays(from, daysBetween(today, last.date.from)) : undefined
}

const HOW_LONG = /^(?:por|durante|for|unos|unas) /
