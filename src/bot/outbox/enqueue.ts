import { dayInBogota } from '../../rules/index.js'
import type { Outgoing } from '../delivery.js'
import type { EntityKey, Store } from '../ports.js'

/** What was written down of a plan. */
export interface Enqueued {
  /** How many were new. */
  readonly recorded: number
  /** Keys of all that the plan tells today, also of what was written down before and of what is not yet due. */
  readonly keys: ReadonlySet<string>
  /** The next hour at which something of the plan becomes due, or null. */
  readonly next: Date | null
}

/**
 * Writes down what is to be told by now, before anything of it is sent. What is due later today is left: by its hour the
 * data may be newer.
 */
export async function enqueue(
  { deliveries }: Pick<Store, 'deliveries'>,
  entity: EntityKey,
  plan: AsyncIterable<Outgoing>,
  now: Date,
): Promise<Enqueued> {
  const today = dayInBogota(now)
  const keys = new Set<string>()
  let recorded = 0
  let next = Number.POSITIVE_INFINITY
  for await (const outgoing of plan) {
    if (outgoing.day !== today) continue
    keys.add(outgoing.key)
    const from = new Date(outgoing.notBefore)
    if (from > now) next = Math.min(next, from.getTime())
    else if ((await deliveries.plan(entity, outgoing, now)) === 'recorded') recorded++
  }
  return { recorded, keys, next: Number.isFinite(next) ? new Date(next) : null }
}
