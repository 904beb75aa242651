import { toStoredSpelling } from '../cards/json.js'
import type { DeliveryEvent } from '../outbox/delivery-event.js'
import type { ChainLink, Entry } from './chain.js'

/** An event as it is kept for good: its place among all events of the entity, and whose it is. */
export interface DeliveryRecord {
  /** 1 for the first of the entity; never left out, never used twice. */
  readonly number: number
  /** Key of the delivery. */
  readonly key: string
  readonly event: DeliveryEvent
}

/** A link of the chain of what was sent; `record` is null where what happened was erased, and where it says something of the chain itself. */
export interface SentLink extends ChainLink {
  readonly record: DeliveryRecord | null
}

/** An event of a delivery as it is recorded: its key, and whom it goes to where it begins, stay readable for good. */
export function sentEntry(key: string, event: DeliveryEvent): Entry {
  const { at, kind } = event
  return {
    at,
    kind,
    ids: event.kind === 'planned' ? [key, event.outgoing.person] : [key],
    data: toStoredSpelling(event),
  }
}
