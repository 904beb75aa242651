import type { Filter, Query } from '../../query/query.js'
import { isOfStanding } from '../../query/share.js'
import { textAt } from '../text/text-piece.js'
import type { ListSaid } from './list-said.js'

/** Before what a part of the rest belongs to: "… es de Hernán", "… representa". */
const BELONGS =
  /^(?:es|son|esta|estan|queda|quedan|recae|recaen|concentra|concentran|aporta|aportan|le toca|tiene|tienen|lleva|representa|representan|corresponde|corresponden|pertenece|pertenecen|belong|belongs|is|are|has|have|lies|lie|sits|comes)$/
const WEIGHS = /^(?:representan?|pesan?|aportan?|concentran?|represents?)$/
const OF_WHICH = new Set<Filter['field']>(['supervisor', 'area', 'type', 'about', 'supplier', 'modality'])

/**
 * "Qué porcentaje de los vencidos es de Hernán", "cuánto representa Hernán del total de pendientes": of those that stand so, how many
 * are of whom or of what; undefined where the share is of how they stand.
 */
export function partOfThose(query: Query, { readings, text: { pieces } }: ListSaid): Query | undefined {
  const own = ofWhich(query)
  const standings = query.where.filter(({ field }) => isOfStanding(field))
  const stands = standings.length > 0
  if (query.group) return undefined
  // "Qué porcentaje del valor está por cerrar": of money each part is reckoned by itself.
  const isOfMoney = !query.measures?.includes('share')
  const ofStanding = isOfMoney && standings.length === 1 ? besideAll(query, standings) : undefined
  if (own.length !== 1) return ofStanding
  const of = readings.find(({ value }) => value !== undefined && OF_VALUES.has(value.kind))
  if (!of) return undefined
  const isAfterVerb = [1, 2, 3].some(
    back => BELONGS.test(textAt(pieces, of.from - back) ?? '') || BELONGS.test(textAt(pieces, of.from) ?? ''),
  )
  const standing = readings.findLast(({ signs }) => signs.some(sign => STANDINGS.has(sign)))
  const isLast = standing !== undefined && of.from >= standing.to
  const isOfTotal = pieces.some((_, at) => textAt(pieces, at) === 'total' && textAt(pieces, at + 1) === 'de')
  // "Cuánto representa Obras del valor por cerrar": what stands after that verb is the part, wherever the rest is said.
  const isWeighed = [1, 2, 3, 4].some(back => WEIGHS.test(textAt(pieces, of.from - back) ?? ''))
  const isPart = isWeighed || (stands ? isLast && isAfterVerb : isAfterVerb)
  return isPart || isOfTotal ? besideAll(query, own) : ofStanding
}

/** Those of a query beside all that there would be without some of its conditions. */
export function besideAll(query: Query, own: readonly Filter[]): Query {
  return { ...query, where: query.where.filter(filter => !own.includes(filter)), parts: [[], own] }
}

/** Conditions that say whose contracts are or what they are about. */
export function ofWhich({ where }: Query): readonly Filter[] {
  return where.filter(({ field }) => OF_WHICH.has(field))
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
  'CLOSE',
  'MUST',
  'YOU_NEED',
  'UNLIQUIDATED',
  'RUNNING',
  'ENDED',
])
