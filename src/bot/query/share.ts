import type { Field } from './fields.js'
import type { Query } from './query.js'

/** How contracts stand, of which a part of them can be asked for: "qué porcentaje está vencido". */
const STANDS: ReadonlySet<Field> = new Set<Field>([
  'situation',
  'state',
  'overdue',
  'missing',
  'liquidation',
  'proceeding',
  'blocked',
])

/** Whether a field says what became of a contract by now, which a `rate` is of. */
export function isOfRate(field: Field): boolean {
  return isOfStanding(field) || field === 'closed' || field === 'told'
}

/** Whether a field says how a contract stands, and not which one it is. */
export function isOfStanding(field: Field): boolean {
  return STANDS.has(field)
}

/**
 * The place of the one condition whose share of the rest is asked for; -1 where there is none, or where several could be
 * meant: a percentage of nobody knows what is no answer.
 */
export function shareCondition({ where }: Query): number {
  const stands = where.flatMap(({ field }, at) => (isOfStanding(field) ? [at] : []))
  return stands.length === 1 ? (stands[0] ?? -1) : -1
}
