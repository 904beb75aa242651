import type { Filter, Query } from '../../query/query.js'
import { isOfStanding } from '../../query/share.js'
import { textAt } from '../text-piece.js'
import type { ListSaid } from './list-said.js'

/** Before what a part of the rest belongs to: "… es de Hernán", "… representa". */
const BELONGS =
  /^(?:es|son|tiene|tienen|lleva|representa|representan|corresponde|corresponden|pertenece|pertenecen|belong|belongs|is|are|has|have)$/
const OF_WHICH = new Set<Filter['field']>(['supervisor', 'area', 'type', 'about', 'supplier', 'modality'])

/**
 * "Qué porcentaje de los vencidos es de Hernán", "cuánto representa Hernán del total de pendientes": of those that stand so, how many
 * are of whom or of what; undefined where the share is of how they stand.
 */
export function partOfThose(query: Query, { readings, text: { pieces } }: ListSaid): Query | undefined {
  const own = query.where.filter(({ field }) => OF_WHICH.has(field))
  const stands = query.where.some(({ field }) => isOfStanding(field))
  if (query.group || own.length !== 1) return undefined
  const of = readings.find(({ value }) => value !== undefined && OF_VALUES.has(value.kind))
  if (!of) return undefined
  const isAfterVerb = [1, 2, 3].some(
    back => BELONGS.test(textAt(pieces, of.from - back) ?? '') || BELONGS.test(textAt(pieces, of.from) ?? ''),
  )
  const standing = readings.findLast(({ signs }) => signs.some(sign => STANDINGS.has(sign)))
  const isLast = standing !== undefined && of.from >= standing.to
  const isOfTotal = pieces.some((_, at) => textAt(pieces, at) === 'total' && textAt(pieces, at + 1) === 'de')
  const isPart = stands ? isLast && isAfterVerb : isAfterVerb
  if (!isPart && !isOfTotal) return undefined
  return { ...query, where: query.where.filter(filter => !own.includes(filter)), parts: [[], own] }
}

const OF_VALUES = new Set(['person', 'area', 'words'])
const STANDINGS = new Set<string>([
  'OVERDUE',
  'PENDING',
  'TO_CLOSE',
  'CLOSED',
  'WAITING',
  'BLOCKED',
  'SUSPENDED',
  'LACK',
])
