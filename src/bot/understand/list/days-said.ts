import { addDays, type Day } from '../../../rules/day.js'
import { opposite } from '../../query/opposite.js'
import { betweenDays, type DayRange, daysToCome, rangeOps } from '../range.js'
import type { Reading, Signal } from '../readings.js'
import { saidRange } from '../said-range.js'
import { type TextPiece, wordTexts } from '../text-piece.js'
import { isOfTerm } from './base-query.js'
import type { Conditions } from './conditions.js'
import type { ListSaid } from './list-said.js'
import { silentFilter, timeFilter } from './time-filter.js'
import { isTimeDenied } from './words-before.js'

/** Adds the days that were said: of the beginning or the signing of the contracts where a verb says so, else of what the list is of. */
export function addDaysSaid(said: ListSaid, conditions: Conditions): void {
  const { question, readings, text, today, has } = said
  // "Frente a la meta de julio": of the campaign, not of the contracts.
  const all = readings.filter(
    ({ from, signs }) => (signs.includes('DATE') || signs.includes('PERIOD')) && !OF_AIM.test(before(from, said)),
  )
  conditions.lose(...all.filter(({ from }) => OF_COMPARISON.test(before(from, said))))
  const began = all.filter(reading => datedField(reading, readings) !== undefined)
  const silent = all.filter(({ from }) => isOfAnswer(from, readings))
  const dated = all.filter(reading => !began.includes(reading) && !silent.includes(reading))
  addSilence(silent, said, conditions)
  for (const field of ['starts', 'signed'] as const) {
    const own = began.filter(reading => datedField(reading, readings) === field)
    const within = rangeOf(own, said)
    if (within) conditions.add({ field, ...within })
    else conditions.lose(...own)
  }
  if (began.length > 0 && (question.kind === 'ended' || has('ENDED'))) {
    const within = rangeOf(dated, said)
    conditions.dropFirst('ends')
    if (within) conditions.add({ field: 'ends', ...within })
    else conditions.lose(...dated)
  }
  const range = twoEndsOf(dated, said)
  if (range)
    conditions.replace({ field: question.kind === 'upcoming' && !isOfTerm(has) ? 'closable' : 'ends', ...range })
  if (has('CHANGED')) {
    // What changed is known between the last two cuts only.
    conditions.lose(...dated.filter(({ from }) => !isRecent(text.pieces[from], today)))
  } else if (!range && dated.length > 0 && !has('COMPETENCE') && !(began.length > 0 && has('ENDED'))) {
    const filter = timeFilter(said, dated)
    // "Que no sean de 2026", "que no terminen en agosto".
    const isNot =
      !said.isLeftOut &&
      !said.isOfNone &&
      dated[0] !== undefined &&
      (has('-EXPIRE', '-ENDED') || isTimeDenied(dated[0], text))
    const meant = filter && isNot ? opposite(filter) : filter
    if (meant === undefined || (isNot && meant === null)) conditions.lose(...dated)
    else if (meant !== null && meant.field === 'told' && meant.op === 'outside') conditions.replace(meant)
    else if (meant !== null) conditions.add(meant)
  }
}

/** The stretch that is said by both its ends, or by where it begins; undefined for any other. */
function twoEndsOf(dated: readonly Reading[], said: ListSaid): DayRange | undefined {
  const { question, text, raw, today, has } = said
  // "Después del 20 pero antes de agosto": several days to come that say one stretch together.
  if (question.kind === 'upcoming')
    return (
      daysToCome(dated, text, raw, addDays(today, 1)) ?? (dated.length < 2 ? undefined : rangeOf(dated, said, true))
    )
  return LISTS_BY_END.has(question.kind) &&
    !has('CHANGED', 'COMPETENCE', 'LIQUIDATED', 'CLOSED', 'CLOSED_I', 'ENDED', 'ANSWERED', '-ANSWERED')
    ? betweenDays(dated, text, raw)
    : undefined
}

const LISTS_BY_END = new Set(['find', 'running', 'waiting', 'missing', 'export', 'team', 'summary', 'calendar'])

/** The one stretch that several days say together; undefined where they say none. */
function rangeOf(dated: readonly Reading[], { text, raw, today }: ListSaid, isAhead = false): DayRange | undefined {
  const pieces = dated.flatMap(({ from }) => text.pieces[from] ?? [])
  const range = saidRange(pieces, raw, today, isAhead)
  return range === undefined || range === 'apart' ? undefined : rangeOps(range)
}

/** The words before a place. */
function before(from: number, { text: { pieces } }: ListSaid): string {
  return wordTexts(pieces.slice(0, from)).join(' ')
}

/** "Los vencidos que nadie ha contestado desde mayo": of the answer, which is said last before it. */
function isOfAnswer(from: number, readings: readonly Reading[]): boolean {
  const isBoth =
    readings.some(({ signs }) => signs.includes('-ANSWERED')) &&
    readings.some(({ signs }) => signs.some(sign => STANDS.has(sign)))
  const verb = readings.findLast(
    ({ to, signs }) => to <= from && signs.some(sign => DATING.has(sign) || STANDS.has(sign) || sign === '-ANSWERED'),
  )
  return isBoth && verb?.signs.includes('-ANSWERED') === true
}

const STANDS = new Set<Signal>(['OVERDUE', 'ENDED', 'WAITING', 'TO_CLOSE', 'BLOCKED'])

function addSilence(silent: readonly Reading[], said: ListSaid, conditions: Conditions): void {
  if (silent.length === 0) return
  const filter = silentFilter(said, silent)
  if (filter) conditions.replace(filter)
  else conditions.lose(...silent)
}

/** "Arrancaron en 2024", "firmados en mayo": what a day is of, where the verb before it says so; undefined for its end. */
function datedField({ from }: Reading, readings: readonly Reading[]): 'starts' | 'signed' | undefined {
  const verb = readings.findLast(({ to, signs }) => to <= from && signs.some(sign => DATING.has(sign)))
  if (verb?.signs.includes('STARTED')) return 'starts'
  return verb?.signs.includes('SIGNED_ON') ? 'signed' : undefined
}

const DATING = new Set<Signal>([
  'STARTED',
  'SIGNED_ON',
  'ENDED',
  'EXPIRE',
  'CLOSED',
  'CLOSED_I',
  'TO_CLOSE',
  'COMPETENCE',
])

/** "Con respecto al mes pasado": beside what something is put, which no list is. */
const OF_COMPARISON =
  /\b(?:respecto (?:a|al|del)|comparad[oa]s? con|en comparacion con|frente al?|contra|versus|vs|compared (?:to|with)|than)(?: (?:el|la|lo de|the))?$/

const OF_AIM = /\b(?:metas?|campana|objetivo|goal|target|aim|campaign) (?:de|del|of|for|para|a)(?: (?:el|la|the))?$/

function isRecent(piece: TextPiece | undefined, today: Day): boolean {
  return piece?.kind === 'date' && piece.date.from <= today && piece.date.from >= addDays(today, -7)
}
