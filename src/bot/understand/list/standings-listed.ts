import type { Counted, Filter, Query } from '../../query/query.js'
import { isOfStanding } from '../../query/share.js'
import type { Signal } from '../readings/readings.js'
import { wordTexts } from '../text/text-piece.js'
import type { ListSaid } from './list-said.js'

const SITUATION = (...values: readonly [string, ...string[]]) =>
  ({ field: 'situation', op: 'is', values }) as unknown as Filter

const STANDINGS: ReadonlyArray<readonly [readonly Signal[], Filter]> = [
  [['OVERDUE'], { field: 'overdue', op: 'any', values: [] }],
  [['TO_CLOSE', 'PENDING'], SITUATION('closeNow')],
  [['YOU_NEED', 'INFORMATION', 'LACK'], SITUATION('needsFact')],
  [['WAITING'], SITUATION('waiting')],
  [['CLOSED'], SITUATION('saidClosed', 'closed')],
  [['RUNNING'], SITUATION('inExecution')],
  [['BLOCKED'], { field: 'blocked', op: 'any', values: [] }],
]
const JOINS = new Set([',', 'y', 'e', 'and', 'vs', 'versus', 'contra', '/'])
const BETWEEN = new Set('los las lo que de con a cuantos cuantas the of how many'.split(' '))

/** "Cuántos vencidos y por cerrar hay por área", "… : por cerrar, vencidos y lo que falta": of each group the one beside the other; the query as it is where they are not so listed. */
export function standingsListed(query: Query, { readings, text, has }: ListSaid): Query {
  if (
    query.parts ||
    query.having ||
    query.measures ||
    query.order ||
    !(query.group && (has('HOW_MANY', 'COMPARE', 'TEAM') || has('PER_AREA', 'PER_PERSON', 'PER_TYPE')))
  )
    return query
  const listed = readings.flatMap(({ from, to, signs }) => {
    const filter = STANDINGS.find(([of]) => signs.some(sign => of.includes(sign)))?.[1]
    return filter ? [{ from, to, filter }] : []
  })
  const isListed = listed.slice(1).every(({ from }, i) => {
    const words = text.pieces.slice(listed[i]?.to, from).flatMap(piece => ('text' in piece ? [piece.text] : ['?']))
    return words.some(word => JOINS.has(word)) && words.every(word => JOINS.has(word) || BETWEEN.has(word))
  })
  const different = new Set(listed.map(({ filter }) => JSON.stringify(filter)))
  if (!isListed || different.size < 2 || different.size < listed.length || listed.length > 4) return query
  if (wordTexts(text.pieces).some(word => word === 'o' || word === 'or')) return query
  const parts: readonly Counted[] = listed.map(({ filter }) => [filter])
  return { ...query, where: query.where.filter(({ field }) => !isOfStanding(field)), parts }
}
