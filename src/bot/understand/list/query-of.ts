import type { Day } from '../../../rules/day.js'
import { encodeQuery } from '../../query/button-code.js'
import type { Filter, Query } from '../../query/query.js'
import { isCount, shapeOf } from '../intents/query-shape.js'
import type { Question } from '../question.js'
import type { Reading, Signal } from '../readings/readings.js'
import { typesNamed } from '../readings/type-names.js'
import { wordTexts } from '../text/text-piece.js'
import { ASKED, baseOf, named } from './base-query.js'
import { Conditions } from './conditions.js'
import { addDaysSaid } from './days-said.js'
import type { ListAsked, ListSaid } from './list-said.js'
import { addReading } from './of-reading.js'
import { addOfSigns } from './of-signs.js'
import { partOfThose } from './part-of-those.js'
import { standingOf } from './standing.js'
import { standingsListed } from './standings-listed.js'
import { otherGroupings, sharesOfNothing, unclaimed } from './unclaimed.js'

/** The query that was said, and what of it no query can hold. */
export function listOf(said: ListSaid): ListAsked {
  const { question, readings, text, today, has } = said
  const base = isToCloseOrAsked(said) ? { ...baseOf(said), where: [ASKED] } : baseOf(said)
  const conditions = new Conditions(base.where)
  for (const reading of readings) addReading(reading, said, conditions)
  addOfSigns(said, conditions)
  addDaysSaid(said, conditions)
  if (isEither(said)) {
    conditions.drop('overdue')
    conditions.addOr({ field: 'situation', op: 'is', values: ['closeNow'] }, false)
  }
  const { where } = conditions
  conditions.lose(...readings.filter(reading => reading.signs.includes('NUMBER') && !isCount(reading, text)))
  // "Cuántos de obra, cuántos de aseo": each by itself, which only the types of contract are grouped by.
  const counts = readings.filter(({ signs }) => signs.includes('HOW_MANY')).length
  const counted = readings.filter(({ value }) => value?.kind === 'words')
  const isApart = counts > 1 && counted.length > 1
  if (isApart && !counted.every(({ value }) => value?.kind === 'words' && typesNamed(value.text) !== undefined))
    conditions.lose(...counted.slice(1))
  const isSituationAssumed =
    question.kind === 'mine' && !question.args.until && !has(...TO_DO) && !has('ALL_MINE', 'OPEN')
  // "Mis contratos" are those to be closed; "los contratos de obra de 2024" are those, whatever can be done about them.
  const isGeneral = isSituationAssumed && where.length > 1 && !has('MY', 'WHERE_TO_START', 'IMPORTANT', 'BY_URGENCY')
  if (isGeneral) where.splice(0, base.where.length)
  // "Germán, no Nelson": that it is the one says that it is not the other.
  const isOneOf = where.some(({ field, op }) => field === 'supervisor' && op === 'is')
  const kept = oncePerField(byName(where, readings)).filter(
    ({ field, op }) => !(isOneOf && field === 'supervisor' && op === 'not'),
  )
  // What is cut down to one modality is not put together by it.
  const isOfModality = where.some(({ field }) => field === 'modality')
  // Of two groupings that were said it is the first.
  const ofShape = readings.filter(({ signs }) => !(isOfModality && signs.includes('PER_MODALITY')))
  const notGroupedBy = new Set<Signal>([
    ...(isOfModality ? (['PER_MODALITY'] as const) : []),
    ...otherGroupings(ofShape).flatMap(({ signs }) => signs),
  ])
  const hasOfShape: ListSaid['has'] = (...signs) => has(...signs.filter(sign => !notGroupedBy.has(sign)))
  const query: Query = {
    ...base,
    ...(isApart && { group: 'type' }),
    where: kept,
    ...(has('ENTITY') && { view: 'entity' as const }),
    ...shapeOf(question, hasOfShape, readings, text, said.isOfNone),
  }
  const part = has('SHARE') && query.measures ? partOfThose(query, said) : undefined
  const meant = part ?? standingsListed(standingOf(query, said), said)
  conditions.lose(...otherGroupings(ofShape), ...(part ? [] : sharesOfNothing(readings, query)))
  const isOfEither = isEither(said)
  conditions.lose(
    ...unclaimed(readings, meant).filter(
      ({ signs }) =>
        !(isOfEither && signs.includes('OVERDUE')) &&
        // "… y no aparecen en SECOP": what was reported and is not shown.
        !(has('REPORTED', 'BLOCKED') && signs.includes('-ANSWERED')),
    ),
  )
  // "En espera porque…": for what they wait is a condition on them.
  conditions.lose(...readings.filter(({ signs }) => question.kind === 'waiting' && signs.includes('REASON')))
  return {
    query: meant,
    says: saysItsName(meant, question, today) ? 'its name' : 'more',
    lost: [...new Set(conditions.lost)],
    ...(isSituationAssumed && { isSituationAssumed }),
  }
}

/** It is what its kind stands for; a team and its progress are of the entity anyway. */
function saysItsName(meant: Query, question: Question, today: Day): boolean {
  const { view, ...shape } = meant
  const isOfAll = view === 'entity' && (question.kind === 'team' || question.kind === 'summary')
  return encodeQuery(isOfAll ? shape : meant) === encodeQuery(named(question, today))
}

/** "Por cerrar o a falta de un dato": both. */
function isToCloseOrAsked({ readings, text }: ListSaid): boolean {
  const toClose = readings.find(({ signs }) => signs.includes('TO_CLOSE'))
  const asked = readings.find(({ signs }) => signs.some(sign => OF_FACTS.has(sign)) && !signs.includes('TO_CLOSE'))
  if (!toClose || !asked || toClose.to > asked.from) return false
  return wordTexts(text.pieces.slice(toClose.to, asked.from)).some(word => word === 'o' || word === 'or')
}

const OF_FACTS = new Set<Signal>(['YOU_NEED', 'INFORMATION', 'LACK'])

/** "Por cerrar o vencidos": what is overdue is to be closed as well. */
function isEither({ readings, text }: ListSaid): boolean {
  const at = (sign: Signal) => readings.find(({ signs }) => signs.includes(sign))
  const [toClose, overdue] = [at('TO_CLOSE') ?? at('PENDING'), at('OVERDUE')]
  if (!toClose || !overdue) return false
  const [first, last] = toClose.from < overdue.from ? [toClose, overdue] : [overdue, toClose]
  return wordTexts(text.pieces.slice(first.to, last.from)).some(word => word === 'o' || word === 'or' || word === 'u')
}

/** "Germán, Ricardo y Diego", one of whom is not told apart: all of them by name. */
function byName(where: readonly Filter[], readings: readonly Reading[]): readonly Filter[] {
  const ofPeople = where.filter(({ field, op }) => field === 'supervisor' && (op === 'is' || op === 'named'))
  if (ofPeople.length < 2) return where
  const [first, ...more] = readings.flatMap(({ value, signs }) =>
    value?.kind === 'person' || (value?.kind === 'words' && signs.includes('PERSON')) ? [value.text] : [],
  )
  if (first === undefined) return where
  return [
    ...where.filter(filter => !ofPeople.includes(filter)),
    { field: 'supervisor', op: 'named', values: [first, ...more] },
  ]
}

/** "Con cierre vencido" goes without saying beside since when. */
function oncePerField(where: readonly Filter[]): readonly Filter[] {
  return where.filter(
    filter =>
      filter.op !== 'any' || !where.some(({ field, op }) => field === filter.field && op !== 'any' && op !== 'none'),
  )
}

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
