import { addDays, type Day, later } from '../../../rules/day.js'
import { opposite } from '../../query/opposite.js'
import { type DayRange, endedWithin, rangeOps, type Span, spanSaid, spansSaid } from '../days/span.js'
import type { Reading, ReadText, Signal } from '../readings/readings.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'
import { isOfTerm } from './base-query.js'
import type { Conditions } from './conditions.js'
import type { ListSaid } from './list-said.js'
import { silentFilter, timeFilter } from './time-filter.js'
import { isJoined, isTimeDenied } from './words-before.js'

/** Adds the days that were said, each of what the word beside it says: of the beginning of a contract, its signing, its end, its closing; else of what the list is of. */
export function addDaysSaid(said: ListSaid, conditions: Conditions): void {
  const { question, readings, today } = said
  // "Frente a la meta de julio": of the campaign, not of the contracts.
  const all = readings.filter(
    ({ from, signs }) =>
      (signs.includes('DATE') || signs.includes('PERIOD')) &&
      !OF_AIM.test(before(from, said)) &&
      !isAsOfToday(from, said),
  )
  conditions.lose(...all.filter(({ from }) => OF_COMPARISON.test(before(from, said))))
  // "¿Alcanzamos a cerrar todo antes de agosto?": the pace is told of the aim of the campaign only.
  if (said.has('REACH')) {
    conditions.lose(...all)
    return
  }
  const groups = new Map<Role | undefined, readonly Reading[]>()
  for (const reading of all) {
    const role = roleOf(reading, said)
    groups.set(role, [...(groups.get(role) ?? []), reading])
  }
  const isOwn = (role: Role | undefined) =>
    role !== undefined && (groups.size > 1 || !OF_THE_LIST.has(role) || (role === 'silent' && said.has(...STANDS)))
  const own = [...groups].filter(([role]) => isOwn(role))
  const rest = all.filter(reading => !own.some(([, dated]) => dated.includes(reading)))
  // The days of a list that is called by them ("cerrados", "terminados") are no longer all that were said.
  const called = question.kind === 'ended' ? 'ends' : question.kind === 'closed' ? 'closed' : undefined
  if (own.length > 0 && called !== undefined) {
    conditions.dropFirst(called)
    const isSaid = groups.has(called) || (groups.has(undefined) && called === 'closed')
    if (called === 'ends' && !isSaid) conditions.add({ field: 'ends', op: 'until', values: [addDays(today, -1)] })
  }
  for (const [role, dated] of own) {
    if (role === 'silent') addSilence(dated, said, conditions)
    else if (role !== undefined) addOf(role, dated, said, conditions)
  }
  if (rest.length > 0) addOfList(rest, said, conditions)
}

/** Of what a day is: the field of its filter, or of the silence of whoever was to answer. */
type Role = 'starts' | 'signed' | 'ends' | 'closed' | 'told' | 'overdue' | 'silent'

const ROLES: ReadonlyMap<Signal, Role | undefined> = new Map<Signal, Role | undefined>([
  ['STARTED', 'starts'],
  ['SIGNED_ON', 'signed'],
  ['ENDED', 'ends'],
  ['EXPIRE', 'ends'],
  ['CLOSED', 'closed'],
  ['CLOSED_I', 'closed'],
  ['ANSWERED', 'told'],
  ['-ANSWERED', 'silent'],
  ['OVERDUE', 'overdue'],
  ['TO_CLOSE', undefined],
  ['COMPETENCE', undefined],
  ['WAITING', undefined],
  ['BLOCKED', undefined],
])
/** A list whose only days are these says by its kind how they are meant. */
const OF_THE_LIST = new Set<Role>(['ends', 'closed', 'told', 'overdue', 'silent'])

/** "Los vencidos que nadie ha contestado desde mayo": how they stand, beside since when nobody answered. */
const STANDS = ['OVERDUE', 'ENDED', 'WAITING', 'TO_CLOSE', 'BLOCKED'] as const

/** What the verb before a day says it is of ("arrancaron en 2024"), else the one after it ("en 2024 arrancaron"). */
function roleOf(reading: Reading, said: ListSaid): Role | undefined {
  const { from, to } = reading
  const { readings } = said
  const isVerb = ({ signs }: Reading) => signs.some(sign => ROLES.has(sign))
  // "Los de 2024 que terminaron": the year is what they are called after.
  // "Los vencidos de 2022", of that year too: since when they are overdue is said by another word.
  const isOfVerb = readings.some(
    other => other.to <= from && other.signs.some(sign => sign !== 'OVERDUE' && ROLES.get(sign) !== undefined),
  )
  if (isVintage(reading, said) && !isOfVerb) return 'signed'
  const verb =
    readings.findLast(other => other.to <= from && isVerb(other)) ??
    readings.find(other => other.from >= to && isVerb(other))
  return verb?.signs.map(sign => ROLES.get(sign)).find(role => role !== undefined)
}

/** The year that contracts are called after, or one more of them: "de 2023 y 2024". */
function isVintage(reading: Reading, said: ListSaid): boolean {
  const { question, readings, text, has } = said
  // "¿Y los de 2025?", after those that ended in 2024.
  if ((question.kind === 'ended' || question.kind === 'closed') && !has('ENDED', 'CLOSED', 'CLOSED_I')) return false
  const isOf = ({ signs }: Reading) => signs.includes('VINTAGE')
  return isOf(reading) || (isJoined(reading, text) && readings.some(other => other.to < reading.from && isOf(other)))
}

/** Days of which it is said of what they are. */
function addOf(
  field: Exclude<Role, 'silent'>,
  dated: readonly Reading[],
  { text, isLeftOut, has, today }: ListSaid,
  conditions: Conditions,
): void {
  const places = dated.map(({ from }) => from)
  const span = spanSaid(text.pieces, places)
  const isOver = field === 'ends' && has('ENDED') && !has('EXPIRE')
  const within = span === undefined || span === 'apart' ? undefined : rangeOps(isOver ? endedWithin(span, today) : span)
  const [first] = dated
  if (span === 'apart' && field === 'signed' && !isLeftOut && addApart(field, dated, text, conditions)) return
  // "Menos los de 2022".
  const isNot = !isLeftOut && field === 'signed' && first !== undefined && isTimeDenied(first, text)
  const filter = within && (isNot ? opposite({ field, ...within }) : ({ field, ...within } as const))
  if (filter) conditions.add(filter)
  else conditions.lose(...dated)
}

/** "Del 2022 y del 2024": from the first to the last of them, but for what lies between. */
function addApart(
  field: 'signed' | 'ends',
  dated: readonly Reading[],
  text: ReadText,
  conditions: Conditions,
): boolean {
  const several = dated.some(each => isTimeDenied(each, text))
    ? undefined
    : spansSaid(
        text.pieces,
        dated.map(({ from }) => from),
      )
  if (!several) return false
  const { whole, between } = several
  conditions.add({ field, op: 'between', values: [whole.from, whole.to] })
  for (const { from, to } of between) conditions.add({ field, op: 'outside', values: [from, to] })
  return true
}

/** Days of which nothing but the list says what they are of. */
function addOfList(dated: readonly Reading[], said: ListSaid, conditions: Conditions): void {
  const { question, text, today, has } = said
  const range = endsSaid(dated, said)
  if (range)
    conditions.replace({ field: question.kind === 'upcoming' && !isOfTerm(has) ? 'closable' : 'ends', ...range })
  if (has('CHANGED')) {
    // What changed is known between the last two cuts only.
    conditions.lose(...dated.filter(({ from }) => !isRecent(text.pieces[from], today)))
    return
  }
  if (has('COMPETENCE') && question.kind !== 'losing-competence') {
    const span = spanOf(dated, said, true)
    const isOver = span?.to !== undefined && span.to < today
    const limits = span && rangeOps(isOver ? span : { ...span, from: later(span.from ?? today, today) })
    if (!limits) conditions.lose(...dated)
    else conditions.add({ field: 'liquidationLimit', ...limits })
    return
  }
  if (range) return
  const isByEnd = dated.length > 1 && LISTS_BY_END.has(question.kind) && !has(...OF_OTHER_DAYS)
  if (isByEnd && areApart(dated, text) && addApart('ends', dated, text, conditions)) return
  // "Cuánto podemos liberar antes de octubre": what may be closed by then; in a month to come, nothing tells.
  if (has('BALANCE_LEFT') && !has(...OF_OTHER_DAYS, 'EXPIRE', 'UPCOMING', 'OVERDUE')) {
    const span = spanOf(dated, said, true)
    if (span?.from === undefined && span?.to !== undefined && span.to >= today) {
      conditions.add({ field: 'closable', op: 'until', values: [span.to] })
      return
    }
    if (span?.from !== undefined && span.from > today) {
      conditions.lose(...dated)
      return
    }
  }
  const filter = timeFilter(said, dated)
  // "Con corte al 30 de junio": how all stood on a day is not kept in a list.
  if (
    filter?.field === 'ends' &&
    !has('ENDED', 'EXPIRE') &&
    dated.some(({ from }) => OF_CUT.test(before(from, said)))
  ) {
    conditions.lose(...dated)
    return
  }
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

/** The days of the end of the term or from which it may be closed, where they say more than the last of them. */
function endsSaid(dated: readonly Reading[], said: ListSaid): DayRange | undefined {
  const { question, today, has } = said
  if (question.kind === 'upcoming') {
    const span = spanOf(dated, said, true)
    if (span?.from === undefined) return undefined
    // What may be closed already is no longer to come; a term that ends today is.
    const first = isOfTerm(has) ? today : addDays(today, 1)
    if (span.to !== undefined && span.to < first) return undefined
    return rangeOps({ ...span, from: later(span.from, first) })
  }
  // "Entre agosto y octubre", of whatever list.
  const span =
    LISTS_BY_END.has(question.kind) && !has(...OF_OTHER_DAYS) && dated.length === 2
      ? spanOf(dated, said, true)
      : undefined
  return span?.from !== undefined && span.to !== undefined ? rangeOps(span) : undefined
}

const LISTS_BY_END = new Set(['find', 'running', 'waiting', 'missing', 'export', 'team', 'summary', 'calendar'])

/** The days whose own verb says of what they are. */
const OF_OTHER_DAYS = [
  'CHANGED',
  'COMPETENCE',
  'LIQUIDATED',
  'CLOSED',
  'CLOSED_I',
  'ENDED',
  'ANSWERED',
  '-ANSWERED',
] as const

/** No single span holds them. */
function areApart(dated: readonly Reading[], { pieces }: ReadText): boolean {
  const places = dated.map(({ from }) => from)
  return spanSaid(pieces, places) === 'apart' && places.every(at => pieces[at]?.kind === 'period')
}

/** The one span that several days say together; undefined where they say none. */
function spanOf(dated: readonly Reading[], { text }: ListSaid, isAhead = false): Span | undefined {
  const span = spanSaid(
    text.pieces,
    dated.map(({ from }) => from),
    isAhead,
  )
  return span === 'apart' ? undefined : span
}

/** The words before a place. */
function before(from: number, { text: { pieces } }: ListSaid): string {
  return wordTexts(pieces.slice(0, from)).join(' ')
}

function addSilence(silent: readonly Reading[], said: ListSaid, conditions: Conditions): void {
  if (silent.length === 0) return
  const filter = silentFilter(said, silent)
  if (filter) conditions.replace(filter)
  else conditions.lose(...silent)
}

/** "Con respecto al mes pasado": beside what something is put, which no list is. */
const OF_COMPARISON =
  /\b(?:respecto (?:a|al|del)|comparad[oa]s? con|en comparacion con|frente al?|contra|versus|vs|compared (?:to|with)|than)(?: (?:el|la|lo de|the))?$/

const OF_AIM = /\b(?:metas?|campana|objetivo|goal|target|aim|campaign) (?:de|del|of|for|para|a)(?: (?:el|la|the))?$/

/** "A corte de hoy", "con corte al día de hoy": as things stand. */
const OF_CUT = /\bcorte (?:de|del|a|al)(?: dia)?(?: de)?$/

function isAsOfToday(from: number, said: ListSaid): boolean {
  const piece = said.text.pieces[from]
  return piece?.kind === 'date' && piece.date.to === said.today && OF_CUT.test(before(from, said))
}

function isRecent(piece: TextPiece | undefined, today: Day): boolean {
  return piece?.kind === 'date' && piece.date.from <= today && piece.date.from >= addDays(today, -7)
}
