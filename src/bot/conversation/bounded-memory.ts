import { ExpiringMap } from '../../shared/cache.js'
import type { Conversation, ConversationMemory, Remembered } from '../ports/conversation-memory.js'

const HALF_AN_HOUR = 30 * 60_000

/** Conversations at once; of more, the ones that have been quiet the longest are forgotten. */
const MOST_CONVERSATIONS = 5_000

/** The memory of conversations in one process. */
export class BoundedMemory implements ConversationMemory {
  readonly #kept = new ExpiringMap<Remembered>(MOST_CONVERSATIONS, HALF_AN_HOUR)

  async recall(of: Conversation, now: Date): Promise<Remembered | null> {
    return this.#kept.get(keyOf(of), now) ?? null
  }

  async remember(of: Conversation, what: Remembered, now: Date): Promise<void> {
    this.#kept.set(keyOf(of), what, now)
  }
}

function keyOf({ entity, account, thread }: Conversation): string {
  return JSON.stringify([entity, account, thread])
}
