import { createHash } from 'node:crypto'
import { toStoredSpelling } from '../cards/json.js'
import type { DeliveryEvent } from '../outbox/delivery-event.js'

/** An event as it is kept for good: its place among all events of the entity, and whose it is. */
export interface DeliveryRecord {
  /** 1 for the first of the entity; never left out, never used twice. */
  readonly number: number
  /** Key of the delivery. */
  readonly key: string
  readonly event: DeliveryEvent
}

/** A record with its hash, which covers the hash before it: nothing before it can be changed, left out or put in. */
export interface ChainLink {
  readonly previous: string
  readonly hash: string
  readonly record: DeliveryRecord
}

/** The end of an entity's chain: how many records there are, and the hash of the last. */
export interface ChainHead {
  readonly number: number
  readonly hash: string
}

/** The chain of an entity of which nothing was ever told. */
export const NO_LINKS: ChainHead = { number: 0, hash: '0'.repeat(64) }

/** A record as it is kept and hashed. */
export function recordToJson(record: DeliveryRecord): string {
  return JSON.stringify(toStoredSpelling(record))
}

/** Adds a record to a chain. */
export function linked({ number, hash: previous }: ChainHead, key: string, event: DeliveryEvent): ChainLink {
  const record = { number: number + 1, key, event }
  return { previous, hash: hashOf(previous, recordToJson(record)), record }
}

/** The hash of a record written as JSON, after the hash before it. */
export function hashOf(before: string, json: string): string {
  return createHash('sha256').update(before).update('\n').update(json).digest('hex')
}

/** What a verification found: the end of the chain, or the first record that does not fit. */
export type Verified =
  | { readonly sound: true; readonly head: ChainHead }
  | { readonly sound: false; readonly number: number }

/**
 * Recomputes a chain, or a piece of one: every record has the next number, and its hash covers the one before. Compare the
 * head, and the hash at any number that was written down elsewhere. `from` is the number that it has to begin with.
 */
export async function verifyChain(
  links: AsyncIterable<ChainLink> | Iterable<ChainLink>,
  from?: number,
): Promise<Verified> {
  let head: ChainHead | null = null
  for await (const { previous, hash, record } of links) {
    const number: number = head === null ? (from ?? record.number) : head.number + 1
    const follows = record.number === number && previous === (head?.hash ?? previous)
    if (!follows || hash !== hashOf(previous, recordToJson(record))) return { sound: false, number }
    if (number === 1 && previous !== NO_LINKS.hash) return { sound: false, number }
    head = { number, hash }
  }
  return { sound: true, head: head ?? NO_LINKS }
}
