import { foldReference } from '../../../bot/contracts/fold-reference.js'
import type { Index } from './formats.js'

/* The index of a cut leads from a person, an id or a reference to documents. It is cut into shards by a hash of the key. */

/** Keys in a shard, about: one is read to answer a question, all are written with a snapshot. */
const SHARD_SIZE = 1_000

export const personKey = (person: string) => `person:${person}`
export const idKey = (id: string) => `id:${id}`

/** Null for a reference of which nothing is left to search by. */
export function referenceKey(reference: string | undefined): string | null {
  const folded = foldReference(reference ?? '')
  return folded === '' ? null : `reference:${folded}`
}

/** The shard of a key among so many: FNV-1a, which is quick and spreads well. */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % shards
}

/** An index while it is made, for about so many keys. A key may be added several times. */
export class IndexWriter {
  readonly shards: readonly Index[]

  constructor(keys: number) {
    this.shards = Array.from({ length: Math.ceil(keys / SHARD_SIZE) }, () => ({ keys: [], documents: [] }))
  }

  add(key: string, document: number): void {
    const shard = this.shards[shardOf(key, this.shards.length)]
    shard?.keys.push(key)
    shard?.documents.push(document)
  }
}
