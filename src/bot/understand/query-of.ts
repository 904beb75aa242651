import { addDays, addMonths, type Day } from '../../rules/day.js'
import { encodeQuery } from '../query/button-code.js'
import { type NamedQuery, queryOf } from '../query/named-queries.js'
import { opposite } from '../query/opposite.js'
import { type Filter, type Query, readFilter } from '../query/query.js'
import { isOfStanding, shareCondition } from '../query/share.js'
import type { Interpretation } from './explain.js'
import { foldInPlace } from './fold.js'
import { groupOf, isCount, shapeOf } from './query-shape.js'
import type { Question } from './question.js'
import { betweenDays, type DayRange, daysToCome } from './range.js'
import type { Reading, ReadText, Sign, Signal } from './readings.js'
import { saidRange } from './said-range.js'
import type { TextPiece } from './text-piece.js'
import { aboutFilter, stateFilter, typesNamed } from './type-names.js'

/** A list that was asked for: the query, and whether it says more than the name of its kind does. */
export interface ListAsked {
  readonly query: Query
  readonly says: 'its name' | 'more'
  /** Readings that no filter could be made of: they were said, and are not held. */
  readonly lost: readonly Reading[]
  /** Filters that say what is to be left out, as they are without that. */
  readonly hidden?: readonly Filter[]
  /** The situation that the query begins with was not said: it comes with the kind of list. */
  readonly isSituationAssumed?: true
}

const LISTS = new Set([
  'mine',
  'overdue',
  'waiting',
  'running',
  'missing',
  'upcoming',
  'ended',
  'closed',
  'find',
  'export',
  'team',
  'summary',
  'calendar',
])

const LISTS_BY_END = new Set(['find', 'running', 'waiting', 'missing', 'export', 'team', 'summary', 'calendar'])

/** The query of a question that is answered by a list, a count or a file; null for any other. */
export function listAskedBy(
  question: Question,
  found: Interpretation,
  text: ReadText,
  raw: string,
  today: Day,
): ListAsked | null {
  if (!LISTS.has(question.kind)) return null
  const { shown, hidden } = apart(found.readings, text)
  if (hidden.length === 0) return listOf(question, found, text, raw, today)
  const kept: Question = KEPT.has(question.kind) ? question : { kind: 'find', args: { about: '' } }
  const rest = listOf(kept, { ...found, readings: shown }, text, raw, today)
  const out = listOf({ kind: 'find', args: { about: '' } }, { ...found, readings: hidden }, text, raw, today, true)
  if (!rest || !out) return null
  const isShown = (filter: Filter) => rest.query.where.some(other => JSON.stringify(other) === JSON.stringify(filter))
  const denied = out.query.where.filter(filter => !isShown(filter)).map(opposite)
  // "Menos los de obra de más de 50 millones" are those that are both: of two conditions that "y" does not join there is no opposite.
  const isOfBoth =
    denied.length > 1 &&
    !hidden
      .filter(isHeld)
      .slice(1)
      .every(reading => isJoined(reading, text))
  const lost = denied.includes(null) || denied.length === 0 || isOfBoth ? hidden : [...rest.lost, ...out.lost]
  const where = [...rest.query.where, ...denied.filter(filter => filter !== null)]
  return { query: { ...rest.query, where }, says: 'more', lost, hidden: out.query.where }
}

const KEPT = new Set(['summary', 'export', 'team', 'calendar'])

/** The readings that say what is to be shown, and those that say what is to be left out: what "quita" or "menos" stands before, or "no me los muestres" after. */
function apart(readings: readonly Reading[], { terms }: ReadText): { shown: Reading[]; hidden: Reading[] } {
  const at = readings.findIndex(
    ({ signs, to }) =>
      signs.includes('HIDE') ||
      signs.includes('-SHOW') ||
      // Contracts that are named after "menos" are denied by themselves.
      (signs.includes('EXCEPT') && !readings.some(other => other.from >= to && other.signs.includes('NAMED'))),
  )
  const turn = readings[at]
  if (!turn) return { shown: [...readings], hidden: [] }
  const before = readings.slice(0, at)
  const after = readings.slice(at + 1)
  const asked = terms.find(
    ({ from, signs, text }) =>
      from >= turn.to &&
      text !== 'que' &&
      ['WHICH', 'HOW_MANY', 'SHOW', 'MY', 'LIST', 'ONLY'].some(sign => signs.has(sign as Sign)),
  )
  const hidden = after.filter(({ from }) => asked === undefined || from < asked.from)
  if (hidden.some(isHeld)) return { shown: [...before, ...after.filter(reading => !hidden.includes(reading))], hidden }
  const isLast = before.some(({ signs }) => signs.some(sign => HELD.has(sign)))
  return isLast && !turn.signs.includes('EXCEPT')
    ? { shown: after, hidden: before }
    : { shown: [...readings], hidden: [turn] }
}

function isHeld({ signs }: Reading): boolean {
  return signs.some(sign => HELD.has(sign))
}

/** What filters are made of. */
const HELD = new Set<Signal>(
  (
    'ABOUT WORDS MONEY DATE PERIOD PERSON AREA MODALITY ORDENADOR OVERDUE WAITING RUNNING SUSPENDED GUARANTEE PROCEEDING ' +
    'UNLIQUIDATED -LIQUIDATED LIQUIDATED BLOCKED UNPAID CLOSED CLOSED_I ENDED TO_CLOSE NO_SUPERVISOR BALANCE_LEFT YOU_NEED CEDED NOT_STARTED REPORTED READY'
  ).split(' ') as Signal[],
)

function listOf(
  question: Question,
  { readings }: Interpretation,
  text: ReadText,
  raw: string,
  today: Day,
  /** What is to be left out is said by it as it is. */
  isLeftOut = false,
): ListAsked | null {
  const isNot = (reading: Reading) => !isLeftOut && isDenied(reading, text)
  const has = (...signs: Signal[]) => readings.some(reading => reading.signs.some(sign => signs.includes(sign)))
  const base = baseOf(question, has, today)
  const where: Filter[] = [...base.where]
  const lost: Reading[] = []
  const add = (...filters: Filter[]) => {
    for (const filter of filters)
      if (!where.some(other => JSON.stringify(other) === JSON.stringify(filter))) where.push(filter)
  }
  // "Los de Marta y los de Hernán" are those of either; "los de obra de Aseo SAS" are both.
  const addOr = (filter: Filter, isOr: boolean) => {
    const at = where.findLastIndex(({ field, op }) => field === filter.field && op === filter.op)
    const values = [...new Set<string>([...(where[at]?.values ?? []), ...filter.values])]
    const both = at >= 0 && isOr && filter.values.length > 0 ? readFilter({ ...filter, values }) : null
    if (both) where[at] = both
    else add(filter)
  }
  for (const reading of readings) {
    const { value } = reading
    if (value?.kind === 'words' && question.kind === 'team' && reading.signs.includes('PERSON'))
      addOr({ field: 'supervisor', op: 'named', values: [value.text] }, true)
    else if (value?.kind === 'words' && value.text !== '')
      addOr(
        (reading.quotes && quotedFilter(value.text, raw, text.pieces[reading.from]?.start, isNot(reading))) ||
          aboutFilter(value.text, isNot(reading)),
        isJoined(reading, text),
      )
    else if (value?.kind === 'contracts' || (value?.kind === 'contract' && has('EXCEPT', 'SEVERAL')))
      addOr({ field: 'contract', op: has('EXCEPT') ? 'not' : 'is', values: someOf(value) }, true)
    else if (reading.signs.includes('NAMED') && has('EXCEPT')) {
      const piece = text.pieces[reading.from]
      if (piece?.kind !== 'name') continue
      const { name } = piece
      if (name.id === undefined) add({ field: 'reference', op: 'lacks', values: [name.reference] })
      else add({ field: 'contract', op: 'not', values: [name.id] })
    } else if (value?.kind === 'ordenador') add({ field: 'ordenador', op: 'has', values: [value.text] })
    else if (value?.kind === 'area') addOr({ field: 'area', op: 'has', values: [value.text] }, true)
    else if (value?.kind === 'person')
      addOr(
        value.id === undefined
          ? { field: 'supervisor', op: 'named', values: [value.text] }
          : { field: 'supervisor', op: isNot(reading) ? 'not' : 'is', values: [value.id] },
        true,
      )
    else if (value?.kind === 'duration') {
      const day = addMonths(addDays(today, -value.days), -value.months)
      const op = value.more ? 'until' : 'from'
      if (question.kind === 'overdue') add({ field: 'overdue', op, values: [day] })
      else if (!has('ENDED')) lost.push(reading)
      else {
        where.splice(0, where.length, ...where.filter(({ field }) => field !== 'ends'))
        add({ field: 'ends', op, values: [value.more ? addDays(day, -1) : day] })
        if (!value.more) add({ field: 'ends', op: 'until', values: [addDays(today, -1)] })
      }
    } else if (value?.kind === 'amount')
      add({ field: has('BALANCE_LEFT') ? 'balance' : has('PAYMENT', 'PAID') ? 'paid' : 'value', ...value.amount })
    if (reading.signs.includes('MODALITY'))
      addOr(
        { field: 'modality', op: isNot(reading) ? 'lacks' : 'has', values: [modalityOf(reading, text)] },
        isJoined(reading, text),
      )
    for (const [signs, filter] of FACTS)
      if (reading.signs.some(sign => signs.includes(sign))) addOr(filter, isJoined(reading, text))
  }
  if (question.kind === 'missing') {
    if (has('PAYMENT', 'PAID')) add({ field: 'missing', op: 'is', values: ['payment'] })
    if (has('LIQUIDATE', 'LIQUIDATED')) add({ field: 'missing', op: 'is', values: ['liquidation'] })
  }
  if (has('BALANCE_LEFT') && !has('MONEY') && !has('HOW_MANY')) add({ field: 'balance', op: 'over', values: ['0'] })
  if (has('COMPETENCE')) add({ field: 'liquidationLimit', op: 'between', values: [today, addDays(today, 90)] })
  if (has('BY_LIMIT')) add({ field: 'liquidationLimit', op: 'from', values: [today] })
  // How contracts stand is held whatever the question is named by.
  if (question.kind !== 'overdue' && has('OVERDUE')) add({ field: 'overdue', op: 'any', values: [] })
  if (
    question.kind !== 'waiting' &&
    question.kind !== 'export' &&
    has('WAITING') &&
    !where.some(({ field, values }) => field === 'situation' && values.some(value => value === 'waiting'))
  )
    lost.push(...readings.filter(({ signs }) => signs.includes('WAITING')))
  if (question.kind !== 'ended' && has('ENDED') && !has('DATE', 'PERIOD', 'DURATION'))
    add({ field: 'ends', op: 'until', values: [addDays(today, -1)] })
  lost.push(...readings.filter(reading => isIdle(reading, question, has)))
  // Of each group only its figures are shown: "los 5 más viejos de cada supervisor" is more than that.
  if (groupOf(question, has) && has('BY_AGE') && !has('OVERDUE'))
    lost.push(...readings.filter(({ signs }) => signs.includes('BY_AGE')))
  if (question.kind === 'ended' && has('TO_CLOSE', '-CLOSED', '-CLOSED_I', 'PENDING'))
    add({ field: 'situation', op: 'not', values: ['saidClosed', 'closed', 'notApplicable'] })
  // "Frente a la meta de julio": of the campaign, not of the contracts.
  const isOfAim = ({ from }: Reading) => OF_AIM.test(foldInPlace(raw.slice(0, text.pieces[from]?.start)).trimEnd())
  const allDated = readings.filter(
    reading => (reading.signs.includes('DATE') || reading.signs.includes('PERIOD')) && !isOfAim(reading),
  )
  lost.push(
    ...allDated.filter(({ from }) => OF_COMPARISON.test(foldInPlace(raw.slice(0, text.pieces[from]?.start)).trimEnd())),
  )
  const began = allDated.filter(reading => datedField(reading, readings) !== undefined)
  const dated = allDated.filter(reading => !began.includes(reading))
  for (const field of ['starts', 'signed'] as const) {
    const own = began.filter(reading => datedField(reading, readings) === field)
    const said = saidRange(
      own.flatMap(({ from }) => text.pieces[from] ?? []),
      raw,
      today,
    )
    const within = said === undefined || said === 'apart' ? undefined : rangeOps(said)
    if (within) add({ field, ...within })
    else lost.push(...own)
  }
  if (began.length > 0 && (question.kind === 'ended' || has('ENDED'))) {
    const said = saidRange(
      dated.flatMap(({ from }) => text.pieces[from] ?? []),
      raw,
      today,
    )
    const within = said === undefined || said === 'apart' ? undefined : rangeOps(said)
    const at = where.findIndex(({ field }) => field === 'ends')
    if (at >= 0) where.splice(at, 1)
    if (within) add({ field: 'ends', ...within })
    else lost.push(...dated)
  }
  const range =
    question.kind === 'upcoming'
      ? (daysToCome(dated, text, raw, addDays(today, 1)) ?? boundsToCome(dated, text, raw, today))
      : LISTS_BY_END.has(question.kind) &&
          !has('CHANGED', 'COMPETENCE', 'LIQUIDATED', 'CLOSED', 'CLOSED_I', 'ENDED', 'ANSWERED', '-ANSWERED')
        ? betweenDays(dated, text, raw)
        : undefined
  if (range) {
    const filter: Filter = question.kind === 'upcoming' ? { field: 'closable', ...range } : { field: 'ends', ...range }
    const at = where.findIndex(({ field }) => field === filter.field)
    where.splice(at < 0 ? where.length : at, at < 0 ? 0 : 1, filter)
  }
  if (has('CHANGED')) {
    // What changed is known between the last two cuts only.
    lost.push(...dated.filter(({ from }) => !isRecent(text.pieces[from], today)))
  } else if (!range && dated.length > 0 && !has('COMPETENCE') && !(began.length > 0 && has('ENDED'))) {
    const filter = timeFilter(question, dated, text, raw, today, has)
    if (filter === undefined) lost.push(...dated)
    else if (filter !== null) add(filter)
  }
  lost.push(...readings.filter(reading => reading.signs.includes('NUMBER') && !isCount(reading, text)))
  // "Cuántos de obra, cuántos de aseo": each by itself, which only the types of contract are grouped by.
  const counts = readings.filter(({ signs }) => signs.includes('HOW_MANY')).length
  const counted = readings.filter(({ value }) => value?.kind === 'words')
  const isApart = counts > 1 && counted.length > 1
  if (isApart && !counted.every(({ value }) => value?.kind === 'words' && typesNamed(value.text) !== undefined))
    lost.push(...counted.slice(1))
  // "Cuántos he cerrado y cuántos me faltan": both.
  const isOfBoth =
    question.kind === 'summary' && counts > 1 && has('CLOSED', 'CLOSED_I') && has('LACK', 'TO_CLOSE', 'PENDING')
  if (isOfBoth) where.splice(0, where.length, ...where.filter(({ field }) => field !== 'situation'))
  const isSituationAssumed = question.kind === 'mine' && !question.args.until && !has(...TO_DO)
  // "Mis contratos" are those to be closed; "los contratos de obra de 2024" are those, whatever can be done about them.
  const isGeneral = isSituationAssumed && where.length > 1 && !has('MY', 'WHERE_TO_START', 'IMPORTANT', 'BY_URGENCY')
  if (isGeneral) where.splice(0, base.where.length)
  // "Germán, no Nelson": that it is the one says that it is not the other.
  const isOneOf = where.some(({ field, op }) => field === 'supervisor' && op === 'is')
  const kept = where.filter(({ field, op }) => !(isOneOf && field === 'supervisor' && op === 'not'))
  // What is cut down to one modality is not put together by it.
  const isOfModality = where.some(({ field }) => field === 'modality')
  const hasOfShape: typeof has = (...signs) =>
    has(...(isOfModality ? signs.filter(sign => sign !== 'PER_MODALITY') : signs))
  const query: Query = {
    ...base,
    ...(isApart && { group: 'type' }),
    where: kept,
    ...shapeOf(question, hasOfShape, readings, text),
  }
  // A list is put together by one thing only.
  const groupings = readings.filter(({ signs }) => signs.some(sign => GROUPINGS.has(sign)))
  const [first] = groupings
  const firstSign = first?.signs.find(sign => GROUPINGS.has(sign))
  if (firstSign) lost.push(...groupings.filter(({ signs }) => !signs.includes(firstSign)))
  // "% de vencidos por área": of the overdue, or of the area? A percentage of nobody knows what is no answer.
  if (query.measures?.includes('share') && !isShareOfOne(query))
    lost.push(...readings.filter(({ signs }) => signs.includes('SHARE')))
  lost.push(...unclaimed(readings, query).filter(({ signs }) => !isOfBoth || !signs.includes('CLOSED')))
  // "En espera porque…": for what they wait is a condition on them.
  lost.push(...readings.filter(({ signs }) => question.kind === 'waiting' && signs.includes('REASON')))
  return {
    query,
    says: encodeQuery(query) === encodeQuery(named(question, today)) ? 'its name' : 'more',
    lost: [...new Set(lost)],
    ...(isSituationAssumed && { isSituationAssumed }),
  }
}

/** "Después del 20 pero antes de agosto": several days to come that say one stretch together. */
function boundsToCome(dated: readonly Reading[], { pieces }: ReadText, raw: string, today: Day): DayRange | undefined {
  if (dated.length < 2) return undefined
  const said = saidRange(
    dated.flatMap(({ from }) => pieces[from] ?? []),
    raw,
    today,
    true,
  )
  return said === undefined || said === 'apart' ? undefined : rangeOps(said)
}

/** "Con respecto al mes pasado": beside what something is put, which no list is. */
const OF_COMPARISON =
  /\b(?:respecto (?:a|al|del)|comparad[oa]s? con|en comparacion con|frente al?|contra|versus|vs|compared (?:to|with)|than)(?: (?:el|la|lo de|the))?$/
const OF_AIM = /\b(?:metas?|campana|objetivo|goal|target|aim|campaign) (?:de|del|of|for|para|a)(?: (?:el|la|the))?$/

function someOf(value: Extract<Reading['value'], { kind: 'contract' | 'contracts' }>): readonly [string, ...string[]] {
  const [first = '', ...more] = value.kind === 'contract' ? [value.id] : value.ids
  return [first, ...more]
}

/** "Con estado «Suspendido»", "por modalidad de «Mínima cuantía»": words between marks, of the field that is named before them. */
function quotedFilter(said: string, raw: string, start: number | undefined, isLeftOut: boolean): Filter | null {
  const before = foldInPlace(raw.slice(0, start))
    .replace(/[^a-z]+/g, ' ')
    .trimEnd()
  if (/\b(?:estado|state)$/.test(before))
    return stateFilter(said, isLeftOut || /\b(?:sin|without)(?: \w+)?$/.test(before))
  const field = /\b(?:modalidad|modality)(?: (?:de|of))?$/.test(before)
    ? 'modality'
    : /\b(?:area)$/.test(before)
      ? 'area'
      : undefined
  return field ? { field, op: isLeftOut ? 'lacks' : 'has', values: [said] } : null
}

const GROUPINGS = new Set<Signal>([
  'PER_MONTH',
  'PER_YEAR',
  'PER_TYPE',
  'PER_MODALITY',
  'PER_ORDENADOR',
  'PER_SUPPLIER',
  'PER_STATE',
  'PER_SITUATION',
  'PER_AREA',
  'PER_PERSON',
])

/** Whether it is told of what a percentage is: of all that was asked about, group by group, or how many of them stand so. */
function isShareOfOne(query: Query): boolean {
  return query.group ? !query.where.some(({ field }) => isOfStanding(field)) : shareCondition(query) >= 0
}

/** By what a condition that was said must be held: the field of a filter, or what the list is put together, summed or ordered by. */
const CLAIMS: ReadonlyMap<Signal, readonly string[]> = new Map(
  Object.entries({
    overdue: 'OVERDUE',
    situation: 'WAITING RUNNING REPORTED HANDED',
    'situation closed': 'CLOSED CLOSED_I',
    state: 'SUSPENDED CEDED NOT_STARTED EXTENDED',
    'rule situation': 'GUARANTEE -GUARANTEE',
    proceeding: 'PROCEEDING',
    liquidation: 'UNLIQUIDATED -LIQUIDATED -LIQUIDATED_I LIQUIDATED NO_LIQUIDATION',
    blocked: 'BLOCKED',
    modality: 'MODALITY',
    ordenador: 'ORDENADOR',
    'ends closable': 'ENDED',
    starts: 'STARTED',
    signed: 'SIGNED_ON',
    'liquidationLimit order': 'COMPETENCE BY_LIMIT',
    'balance measures order': 'BALANCE_LEFT -BALANCE_LEFT',
    missing: 'UNPAID',
    area: 'AREA',
    'supervisor about': 'PERSON',
    'value paid balance': 'MONEY',
    term: 'PER_TERM',
    averageValue: 'AVERAGE AVERAGE_VALUE',
    averageCount: 'AVERAGE',
    share: 'SHARE',
    progress: 'PROGRESS',
    order: 'BY_VALUE_UP BY_NEWEST BY_COUNT BY_COUNT_UP',
  }).flatMap(([by, signs]) => signs.split(' ').map((sign): [Signal, string[]] => [sign as Signal, by.split(' ')])),
)

/** The readings that say a condition of which nothing came: they were said, and are not held. */
function unclaimed(readings: readonly Reading[], query: Query): readonly Reading[] {
  const held = new Set<string>([
    ...query.where.map(({ field }) => field),
    ...Object.keys(query),
    ...(query.measures ?? []),
  ])
  return readings.filter(({ signs }) => {
    const claims = signs.flatMap(sign => CLAIMS.get(sign) ?? [])
    return claims.length > 0 && !claims.some(claim => held.has(claim))
  })
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

/** What says by itself that contracts are to be closed. */
const TO_DO: readonly Signal[] = [
  'TO_CLOSE',
  'CLOSE',
  'CLOSE_ONE',
  'MUST',
  'PENDING',
  'LACK',
  '-CLOSED',
  '-CLOSED_I',
  'WHERE_TO_START',
  'OBLIGATION',
  'READY',
]

/** Told to be closed, which the register does not show yet. */
const REPORTED: Filter = { field: 'situation', op: 'is', values: ['saidClosed'] }

/** Open is what is not closed, whether it can be closed or not. */
const OPEN: Filter = { field: 'situation', op: 'not', values: ['saidClosed', 'closed'] }

/** The words of a modality as the register has them, without what leads to them. */
function modalityOf({ from, to }: Reading, { pieces }: ReadText): string {
  const words = pieces.slice(from, to).flatMap(piece => ('text' in piece ? [piece.text] : []))
  return words.join(' ').replace(/^(?:por|de) /, '')
}

const SITUATION = (place: 'closeNow' | 'waiting' | 'needsFact' | 'inExecution'): Filter => ({
  field: 'situation',
  op: 'is',
  values: [place],
})

/** What each kind of list begins with; groups and counts hold of whatever situation is said with them. */
function baseOf(question: Question, has: (...signs: Signal[]) => boolean, today: Day): Query {
  const endOfWindow = addDays(today, 30)
  switch (question.kind) {
    case 'mine':
      if (has('OPEN') && !question.args.until) return { where: [OPEN] }
      return queryOf(question, today, endOfWindow)
    case 'closed': {
      const { where } = queryOf(question, today, endOfWindow)
      return { where: has('REPORTED') ? [REPORTED, ...where.slice(1)] : where }
    }
    case 'overdue':
    case 'running':
    case 'ended':
    case 'missing':
    case 'upcoming':
      return queryOf(question as NamedQuery, today, endOfWindow)
    case 'waiting':
      if (has('UNLIQUIDATED', '-LIQUIDATED', '-LIQUIDATE', '-LIQUIDATED_I', 'LIQUIDATE'))
        return {
          where: [
            ...(has('WAITING') ? [SITUATION('waiting')] : []),
            { field: 'liquidation', op: 'is', values: ['due'] },
          ],
        }
      return has('BLOCKED', 'GUARANTEE') && !has('WAITING', '-CAN', '-ALLOW', '-COULD')
        ? { where: [] }
        : queryOf(question as NamedQuery, today, endOfWindow)
    default:
      return { where: situationsIn(has) }
  }
}

/** The query that a kind of question stands for by itself. */
function named(question: Question, today: Day): Query {
  switch (question.kind) {
    case 'team':
      return { where: [], group: 'supervisor' }
    case 'summary':
      return { where: [] }
    case 'calendar':
      return { where: [], output: 'calendar' }
    default:
      return queryOf(question as NamedQuery, today, addDays(today, 30))
  }
}

function situationsIn(has: (...signs: Signal[]) => boolean): Filter[] {
  if (has('REPORTED')) return [REPORTED]
  if (has('HANDED')) return [{ field: 'situation', op: 'is', values: ['passedOn'] }]
  if (has('OVERDUE')) return [{ field: 'overdue', op: 'any', values: [] }]
  if (has('SUSPENDED')) return has('OPEN', '-CLOSED', '-CLOSED_I') ? [OPEN] : []
  if (has('WAITING', '-CAN', '-TO_CLOSE', '-READY')) return [SITUATION('waiting')]
  if (has('YOU_NEED', 'INFORMATION')) return [SITUATION('needsFact')]
  if (has('RUNNING')) return [SITUATION('inExecution')]
  if (has('CLOSED', 'CLOSED_I')) return [{ field: 'situation', op: 'is', values: ['saidClosed', 'closed'] }]
  if (has('OPEN')) return [OPEN]
  if (has('TO_CLOSE', 'MUST', 'PENDING', 'LACK', 'CLOSE', 'READY')) return [SITUATION('closeNow')]
  return has('-CLOSED', '-CLOSED_I') ? [OPEN] : []
}

const FACTS: ReadonlyArray<readonly [readonly Signal[], Filter]> = [
  [['BLOCKED'], { field: 'blocked', op: 'any', values: [] }],
  [['-ANSWERED'], { field: 'told', op: 'none', values: [] }],
  [['ANSWERED'], { field: 'told', op: 'any', values: [] }],
  [['CHANGED'], { field: 'changed', op: 'any', values: [] }],
  [['UNLIQUIDATED', '-LIQUIDATED', '-LIQUIDATE', '-LIQUIDATED_I'], { field: 'liquidation', op: 'is', values: ['due'] }],
  [['NO_LIQUIDATION'], { field: 'liquidation', op: 'is', values: ['not-due'] }],
  [['LIQUIDATED'], { field: 'liquidation', op: 'is', values: ['made'] }],
  [['GUARANTEE'], { field: 'rule', op: 'is', values: ['R16a', 'R16b'] }],
  [['PROCEEDING'], { field: 'proceeding', op: 'is', values: ['open'] }],
  [['UNPAID'], { field: 'missing', op: 'is', values: ['payment'] }],
  [['-GUARANTEE'], { field: 'rule', op: 'not', values: ['R16a', 'R16b'] }],
  [['-BALANCE_LEFT'], { field: 'balance', op: 'at-most', values: ['0'] }],
  [['SUSPENDED'], { field: 'state', op: 'is', values: ['suspended'] }],
  [['EXTENDED'], { field: 'state', op: 'is', values: ['extended', 'modified'] }],
  [['CEDED'], { field: 'state', op: 'is', values: ['ceded'] }],
  [['NOT_STARTED'], { field: 'state', op: 'is', values: ['approved', 'signed'] }],
  [['NO_SUPERVISOR'], { field: 'supervisor', op: 'none', values: [] }],
]

/** Kinds of list that say by themselves of what a day is. */
const SAYS_OF_WHAT = new Set<Question['kind']>(['mine', 'closed', 'ended', 'upcoming', 'overdue'])

/** The days that hold of a list: of its end, of its closing, of its lateness; null where its name says them already. */
function timeFilter(
  question: Question,
  dated: readonly Reading[],
  text: ReadText,
  raw: string,
  today: Day,
  has: (...signs: Signal[]) => boolean,
): Filter | null | undefined {
  const pieces = dated.flatMap(({ from }) => text.pieces[from] ?? [])
  const range = saidRange(pieces, raw, today, has('EXPIRE', 'UPCOMING', 'FUTURE') && !has('ENDED'))
  if (range === undefined || range === 'apart') return undefined
  const isOfEnd = has('ENDED', 'EXPIRE', 'UPCOMING', 'FUTURE', 'CLOSED', 'CLOSED_I', 'ANSWERED', 'OVERDUE')
  // "Hoy necesito los de obra": as things stand.
  if (range.from === today && range.to === today && !isOfEnd) return null
  // A day that nothing says of what it is.
  const isDay = range.from !== undefined && range.to !== undefined && addDays(range.from, 8) > range.to
  if (isDay && !isOfEnd && !SAYS_OF_WHAT.has(question.kind)) return undefined
  // "Los que puedo cerrar hoy": as things stand.
  if (range.from === today && range.to === today && has('CAN', 'CLOSE', 'READY', 'TO_CLOSE', 'MUST')) return null
  // Of guarantees no day is known here.
  if (has('GUARANTEE', '-GUARANTEE') && has('EXPIRE')) return undefined
  const within = rangeOps(range)
  switch (question.kind) {
    case 'mine':
      // "Qué debo cerrar hasta julio" says until when it may be closed; what is over, when the contracts ended.
      if (question.args.until !== undefined && range.from === undefined) return null
      if (pieces.every(({ kind }) => kind === 'date') && (range.to ?? today) >= today)
        return range.from !== undefined && range.to === undefined ? undefined : null
      return within && { field: 'ends', ...within }
    case 'upcoming':
      return dated.length > 1 ? undefined : null
    case 'ended':
    case 'closed':
      return null
    case 'overdue':
      // Nothing is late since a day to come.
      if ((range.from ?? today) > today) return undefined
      return within && { field: 'overdue', ...within }
    case 'find':
    case 'running':
    case 'waiting':
    case 'missing':
    case 'export':
    case 'team':
    case 'summary':
    case 'calendar':
      if (has('LIQUIDATED', '-ANSWERED')) return undefined
      // "Quién no ha cerrado nada este mes": of those who did nothing then, no contract tells.
      if (question.kind === 'team' && has('WHO') && has('-CLOSED', '-CLOSED_I')) return undefined
      if (has('ANSWERED')) return within && { field: 'told', ...within }
      if (has('CLOSED', 'CLOSED_I')) return within && { field: 'closed', ...within }
      return within && { field: 'ends', ...within }
    default:
      return undefined
  }
}

function rangeOps({ from, to }: { readonly from?: Day; readonly to?: Day }): DayRange | undefined {
  if (from !== undefined && to !== undefined) return { op: 'between', values: [from, to] }
  if (from !== undefined) return { op: 'from', values: [from] }
  return to === undefined ? undefined : { op: 'until', values: [to] }
}

/** "Los que no son de obra", "todos menos los de obra": what they are about is what they must not be. */
function isDenied({ from }: Reading, { terms }: ReadText): boolean {
  const before = terms
    .filter(term => term.to <= from)
    .slice(-5)
    .reverse()
  for (const { signs, text } of before) {
    // "Ninguno de los de aseo" denies what follows of them.
    if (OF_NONE.test(text)) return false
    if (signs.has('NOT') || signs.has('EXCEPT') || signs.has('LESS')) return true
    if (![...signs].every(sign => PASSED_BY_NO.has(sign))) return false
  }
  return false
}

const OF_NONE = /^(?:ninguno|ninguna|none|nadie|nobody)$/

const PASSED_BY_NO = new Set<Sign>(['THOSE', 'THOSE_ONES', 'BE', 'WHICH', 'WILL', 'YET', 'ALREADY', 'CONTRACTS'])

/** "De aseo y de vigilancia": the one or the other. */
function isJoined({ from }: Reading, { pieces }: ReadText): boolean {
  for (let at = from - 1; at >= from - 4; at--) {
    const piece = pieces[at]
    if (!piece || !('text' in piece)) return false
    if (JOINS.has(piece.text)) return true
    if (!['los', 'las', 'de', 'con', 'the', 'ones', 'son', 'are', 'tambien', 'also'].includes(piece.text)) return false
  }
  return false
}

const JOINS = new Set(['ni', 'nor', 'cuantos', 'cuantas', 'y', 'e', 'o', 'u', 'and', 'or', ','])

/** Words about money or people that nothing in the query came of: they were said, and are not held. */
function isIdle(reading: Reading, { kind }: Question, has: (...signs: Signal[]) => boolean): boolean {
  const only = (sign: Signal) => reading.signs.includes(sign)
  // A file has these columns anyway.
  if (kind === 'export' && (only('VALUE') || only('CONTRACTOR'))) return false
  if (only('VALUE')) return kind !== 'summary' && !has('MONEY', 'BY_VALUE', 'HOW_MANY')
  if (only('PAYMENT')) return kind !== 'summary' && kind !== 'missing' && !has('MONEY', 'UNPAID', 'HOW_MANY')
  return only('CONTRACTOR') && !has('ABOUT', 'WORDS', 'FIND', 'PER_SUPPLIER', 'BY_COUNT', 'BY_COUNT_UP')
}

function isRecent(piece: TextPiece | undefined, today: Day): boolean {
  return piece?.kind === 'date' && piece.date.from <= today && piece.date.from >= addDays(today, -7)
}
