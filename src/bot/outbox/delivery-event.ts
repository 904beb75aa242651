import { dayInBogota } from '../../rules/index.js'
import type { Receipt } from '../ports/messenger.js'
import type { Outgoing } from './outgoing.js'

/**
 * Something that happened to a delivery, oldest first in its log: it is planned, tried, perhaps postponed and tried again,
 * and ends as sent, failed for good, or superseded. A try that nothing follows is in doubt: it may have arrived.
 */
export type DeliveryEvent = Planned | Trying | Postponed | Ended

interface Happened {
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
}

/** Written down before anything is sent; all that is ever known about what is told and on which facts. */
export interface Planned extends Happened {
  readonly kind: 'planned'
  readonly outgoing: Outgoing
}

/** It is being sent from now on. `owner` is the process that does it; until `until` nobody else touches it. */
export interface Trying extends Happened {
  readonly kind: 'trying'
  readonly owner: string
  readonly until: string
  /** `accountKey` of whom it is sent to. */
  readonly account: string
  /** It may have arrived before, and the message says so. */
  readonly repeated: boolean
}

/** Not sent, or perhaps not sent; to be looked at again from `until` on. */
export interface Postponed extends Happened {
  readonly kind: 'postponed'
  readonly until: string
  /** Code of the failure, or `shutdown`. */
  readonly why: string
  /** Whether the try before it may have arrived all the same. */
  readonly doubt: boolean
}

export type Ended = Happened &
  (
    | { readonly kind: 'sent'; readonly receipt: Receipt; readonly found: boolean }
    /** For good; named to the admins. `doubt`: it may have arrived all the same. */
    | { readonly kind: 'failed'; readonly why: string; readonly doubt: boolean }
    /** Its day is over, or it is not wanted any more. `by` is the key of what is told instead, null where nothing is. */
    | { readonly kind: 'superseded'; readonly by: string | null; readonly doubt: boolean }
  )

/** One thing told, or to be told, with everything that happened to it. */
export interface Delivery {
  readonly outgoing: Outgoing
  /** How many events there are; named when one is added. */
  readonly version: number
  readonly events: readonly DeliveryEvent[]
}

/** How a delivery ended, or null while it has not. */
export function endOf({ events }: Pick<Delivery, 'events'>): Ended | null {
  const last = events.at(-1)
  return last && isEnd(last) ? last : null
}

/**
 * Why somebody was not told on the day: a code. Null for what was told, may still be, or was not wanted any more. What a
 * workspace refused or put off until the day was over ends as superseded, and was not told all the same.
 */
export function whyNot({ outgoing, events }: Pick<Delivery, 'outgoing' | 'events'>): string | null {
  const end = events.at(-1)
  if (end?.kind === 'failed') return end.why
  if (end?.kind !== 'superseded' || dayInBogota(new Date(end.at)) <= outgoing.day) return null
  return events.findLast(event => event.kind === 'postponed')?.why ?? null
}

/** Whether it was refused to this person before, by a name that may be about the bot as well. */
export function wasDenied({ events }: Pick<Delivery, 'events'>): boolean {
  return events.some(event => event.kind === 'postponed' && (event.why === 'denied' || event.why === 'refused'))
}

/** Whether it waits only because it is refused to this person: nothing else of the day waits for that. */
export function isDenied({ events }: Pick<Delivery, 'events'>): boolean {
  const last = events.at(-1)
  return last?.kind === 'postponed' && last.why === 'denied'
}

/** Whether an event is the last of its delivery. */
export function isEnd(event: DeliveryEvent): event is Ended {
  return event.kind === 'sent' || event.kind === 'failed' || event.kind === 'superseded'
}
