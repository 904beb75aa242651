import { createHash } from 'node:crypto'
import { BoundedMap, ExpiringMap } from '../../shared/cache.js'
import type { Conversation, ConversationMemory, Remembered } from '../ports/conversation-memory.js'

/** So long a conversation is remembered after its last turn. */
export const HALF_AN_HOUR = 30 * 60_000

/** Conversations at once; of more, the ones that have been quiet the longest are forgotten. */
const MOST_CONVERSATIONS = 5_000

/** Queries too long for a button; a page of them may be asked for later than half an hour. */
const MOST_QUERIES = 2_000

/** The memory of conversations in one process. */
export class BoundedMemory implements ConversationMemory {
  readonly #kept = new ExpiringMap<Remembered>(MOST_CONVERSATIONS, HALF_AN_HOUR)
  readonly #queries = new BoundedMap<string, string>(MOST_QUERIES)

  async recall(of: Conversation, now: Date): Promise<Remembered | null> {
    return this.#kept.get(keyOf(of), now) ?? null
  }

  async remember(of: Conversation, what: Remembered, now: Date): Promise<void> {
    this.#kept.set(keyOf(of), what, now)
  }

  async keepQuery(code: string): Promise<string> {
    const key = keptQueryKey(code)
    this.#queries.set(key, code)
    return key
  }

  async keptQuery(key: string): Promise<string | null> {
    return this.#queries.get(key) ?? null
  }
}

/** The key that rides in the place of a query: the same for the same. */
export function keptQueryKey(code: string): string {
  return `k:${createHash('sha256').update(code).digest('base64url').slice(0, 22)}`
}

function keyOf({ entity, account, thread }: Conversation): string {
  return JSON.stringify([entity, account, thread])
}
