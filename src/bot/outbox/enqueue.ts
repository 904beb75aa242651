import { addDays, dayInBogota, startOfDay } from '../../rules/index.js'
import type { Under } from '../ports/lease.js'
import type { EntityKey, Store } from '../ports/store.js'
import type { Outgoing } from './outgoing.js'

/** What was written down of a plan. */
export interface Enqueued {
  /** How many were new. */
  readonly recorded: number
  /** Keys of all that the plan tells today, also of what was written down before and of what is not yet due. */
  readonly keys: ReadonlySet<string>
  /** How many are due and were held back. */
  readonly held: number
  /** The next hour at which something of the plan becomes due, or null. */
  readonly next: Date | null
}

interface Enqueueing {
  /** Milliseconds between two ticks. */
  readonly interval?: number
  /** What it names is counted and not written down yet. */
  readonly holdsBack?: (outgoing: Outgoing) => boolean
  /** The lease under which it is done. */
  readonly under?: Under | undefined
}

/**
 * Writes down what is to be told by now, before anything of it is sent. What is due later today is left: by its hour the
 * data may be newer. An hour between the last tick of the day and midnight would never come, so it counts as that of the
 * tick.
 */
export async function enqueue(
  { deliveries }: Pick<Store, 'deliveries'>,
  entity: EntityKey,
  plan: AsyncIterable<Outgoing>,
  now: Date,
  { interval = 0, holdsBack = () => false, under }: Enqueueing = {},
): Promise<Enqueued> {
  const today = dayInBogota(now)
  const lastTick = startOfDay(addDays(today, 1)).getTime() - interval
  const keys = new Set<string>()
  let recorded = 0
  let held = 0
  let next = Number.POSITIVE_INFINITY
  for await (const outgoing of plan) {
    if (outgoing.day !== today) continue
    keys.add(outgoing.key)
    const from = Math.min(Date.parse(outgoing.notBefore), lastTick)
    if (from > now.getTime()) next = Math.min(next, from)
    else if (holdsBack(outgoing)) held += (await deliveries.get(entity, outgoing.key)) ? 0 : 1
    else if ((await deliveries.plan(entity, dueBy(outgoing, now), now, under)) === 'recorded') recorded++
  }
  return { recorded, keys, held, next: Number.isFinite(next) ? new Date(next) : null }
}

function dueBy(outgoing: Outgoing, now: Date): Outgoing {
  return Date.parse(outgoing.notBefore) <= now.getTime() ? outgoing : { ...outgoing, notBefore: now.toISOString() }
}
