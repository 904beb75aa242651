import { z } from 'zod'
import { fromStoredSpelling } from '../../bot/cards/json.js'
import { type ChainHead, type ChainLink, isOfChain, linked } from '../../bot/ledger/chain.js'
import type { DeliveryRecord } from '../../bot/ledger/sent.js'
import type { Delivery, DeliveryEvent } from '../../bot/outbox/delivery-event.js'
import { deliveryRecord } from './schema-deliveries.js'

/* What the links of the chain of what was sent say, as every store reads it. */

/** Kinds of events that end a delivery. */
export const ENDS: ReadonlySet<string> = new Set<DeliveryEvent['kind']>(['sent', 'failed', 'superseded'])

/** An event as it is stored. Handed on as it is written: its hash covers the order of its keys. */
export const storedRecord = z.preprocess(
  fromStoredSpelling,
  z.custom<DeliveryRecord>(value => deliveryRecord.safeParse(value).success),
)

/** The event of a link; null where it was erased or is of the chain itself, undefined where what is stored is none. */
export function recordIn({
  number,
  ids,
  kind,
  payload,
  covers,
}: Omit<ChainLink, 'previous'>): DeliveryRecord | null | undefined {
  if (payload.kind === 'erased' || isOfChain(kind)) return null
  const raw: unknown =
    payload.kind === 'in-link' ? JSON.parse(covers) : { number, key: ids[0], event: JSON.parse(payload.json) }
  return storedRecord.safeParse(raw).data
}

/** The delivery that records come to; one of which something was erased is none any more. */
export function asDelivery(records: readonly (DeliveryRecord | null)[]): Delivery | null {
  const events = records.flatMap(record => record?.event ?? [])
  const [first] = events
  if (first?.kind !== 'planned' || events.length < records.length) return null
  return { outgoing: first.outgoing, version: events.length, events }
}

const first = z.object({ event: z.unknown() })

/** A link of before the mark, written anew after another one: what happened stands beside it now, and can be erased. */
export function reissuedLink(head: ChainHead, { at, kind, ids, covers }: ChainLink): ChainLink {
  const { event } = first.parse(JSON.parse(covers))
  return linked(head, { at, kind, ids, data: event })
}
