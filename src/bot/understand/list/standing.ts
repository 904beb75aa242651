import type { Counted, Filter, Query } from '../../query/query.js'
import type { ListSaid } from './list-said.js'

/** How somebody or an area stands: what is to be closed, late, in want of a fact, and closed. */
export const STANDING: readonly Counted[] = [
  [{ field: 'situation', op: 'is', values: ['closeNow'] }],
  [{ field: 'overdue', op: 'any', values: [] }],
  [{ field: 'situation', op: 'is', values: ['needsFact'] }],
  [{ field: 'situation', op: 'is', values: ['saidClosed', 'closed'] }],
]

/** What contracts are, whatever can be done about them. */
const OF_WHAT = new Set<Filter['field']>(['supervisor', 'area', 'type', 'about', 'supplier', 'object', 'modality'])

/**
 * "¿Cómo va Obras?", "compare a Marta con Hernán": asked how people or areas do, and not which contracts they have, the figures
 * beside each other; any other query as it is.
 */
export function standingOf(query: Query, { question, has }: ListSaid): Query {
  const { where, group, view, ...shape } = query
  if (
    question.kind !== 'team' ||
    !has('STATUS', 'COMPARE', 'ADVANCE', 'FINISHED', 'AT_ZERO', 'RESUMEN') ||
    (has('SUMMARY') && group !== 'area') ||
    Object.keys(shape).length > 0
  )
    return query
  if (!where.every(({ field }) => OF_WHAT.has(field))) return query
  const named = (field: Filter['field']) =>
    where.flatMap(filter => (filter.field === field && filter.op !== 'not' ? filter.values : [])).length
  const [people, areas] = [named('supervisor'), named('area')]
  const isOfAreas = areas > 1 || group === 'area'
  const by = isOfAreas ? 'area' : people > 1 || (people === 0 && areas === 1) ? 'supervisor' : undefined
  if (!by && (people === 0 || where.length === 1)) return query
  return { where, ...(by && { group: by }), parts: STANDING, ...(view && { view }) }
}

/** The one person of whom nothing but how they do is asked; null where more is. */
export function onlyPersonIn({ where, ...shape }: Query): string | null {
  const [only, ...more] = where
  const isOne = only?.field === 'supervisor' && only.op === 'is' && only.values.length === 1
  return isOne && more.length === 0 && Object.keys(shape).length === 0 ? only.values[0] : null
}

/** The one area of which nothing but how it does is asked, person by person; null where more is. */
export function onlyAreaIn({ where, group, parts, view: _, ...shape }: Query): string | null {
  const [only, ...more] = where
  const isOne = only?.field === 'area' && only.op === 'has' && only.values.length === 1
  const isStanding = group === 'supervisor' && parts === STANDING && Object.keys(shape).length === 0
  return isOne && isStanding && more.length === 0 ? only.values[0] : null
}
