import { encodeQuery } from '../../query/button-code.js'
import type { Query } from '../../query/query.js'
import { isCount, shapeOf } from '../query-shape.js'
import type { Signal } from '../readings.js'
import { typesNamed } from '../type-names.js'
import { baseOf, named } from './base-query.js'
import { Conditions } from './conditions.js'
import { addDaysSaid } from './days-said.js'
import type { ListAsked, ListSaid } from './list-said.js'
import { addReading } from './of-reading.js'
import { addOfSigns } from './of-signs.js'
import { otherGroupings, sharesOfNothing, unclaimed } from './unclaimed.js'

/** The query that was said, and what of it no query can hold. */
export function listOf(said: ListSaid): ListAsked {
  const { question, readings, text, today, has } = said
  const base = baseOf(said)
  const conditions = new Conditions(base.where)
  for (const reading of readings) addReading(reading, said, conditions)
  addOfSigns(said, conditions)
  addDaysSaid(said, conditions)
  const { where } = conditions
  conditions.lose(...readings.filter(reading => reading.signs.includes('NUMBER') && !isCount(reading, text)))
  // "Cuántos de obra, cuántos de aseo": each by itself, which only the types of contract are grouped by.
  const counts = readings.filter(({ signs }) => signs.includes('HOW_MANY')).length
  const counted = readings.filter(({ value }) => value?.kind === 'words')
  const isApart = counts > 1 && counted.length > 1
  if (isApart && !counted.every(({ value }) => value?.kind === 'words' && typesNamed(value.text) !== undefined))
    conditions.lose(...counted.slice(1))
  // "Cuántos he cerrado y cuántos me faltan": both.
  const isOfBoth =
    question.kind === 'summary' && counts > 1 && has('CLOSED', 'CLOSED_I') && has('LACK', 'TO_CLOSE', 'PENDING')
  if (isOfBoth) conditions.drop('situation')
  const isSituationAssumed = question.kind === 'mine' && !question.args.until && !has(...TO_DO)
  // "Mis contratos" are those to be closed; "los contratos de obra de 2024" are those, whatever can be done about them.
  const isGeneral = isSituationAssumed && where.length > 1 && !has('MY', 'WHERE_TO_START', 'IMPORTANT', 'BY_URGENCY')
  if (isGeneral) where.splice(0, base.where.length)
  // "Germán, no Nelson": that it is the one says that it is not the other.
  const isOneOf = where.some(({ field, op }) => field === 'supervisor' && op === 'is')
  const kept = where.filter(({ field, op }) => !(isOneOf && field === 'supervisor' && op === 'not'))
  // What is cut down to one modality is not put together by it.
  const isOfModality = where.some(({ field }) => field === 'modality')
  const hasOfShape: ListSaid['has'] = (...signs) =>
    has(...(isOfModality ? signs.filter(sign => sign !== 'PER_MODALITY') : signs))
  const query: Query = {
    ...base,
    ...(isApart && { group: 'type' }),
    where: kept,
    ...shapeOf(question, hasOfShape, readings, text),
  }
  conditions.lose(...otherGroupings(readings), ...sharesOfNothing(readings, query))
  conditions.lose(...unclaimed(readings, query).filter(({ signs }) => !isOfBoth || !signs.includes('CLOSED')))
  // "En espera porque…": for what they wait is a condition on them.
  conditions.lose(...readings.filter(({ signs }) => question.kind === 'waiting' && signs.includes('REASON')))
  return {
    query,
    says: encodeQuery(query) === encodeQuery(named(question, today)) ? 'its name' : 'more',
    lost: [...new Set(conditions.lost)],
    ...(isSituationAssumed && { isSituationAssumed }),
  }
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
