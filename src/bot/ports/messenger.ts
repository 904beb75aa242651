import type { Language } from '../../words/language.js'
import type { Account } from '../accounts/account.js'
import type { Card } from '../cards/card.js'

/** A card to one account's own conversation with the bot. */
export interface OutgoingMessage {
  /** Rides in the message where the platform lets it, so that it can be found again. At most 150 characters. */
  readonly key: string
  readonly card: Card
  readonly language: Language
  /** It may have arrived before: where nothing can be looked up, the message itself says so. */
  readonly repeated: boolean
}

/** Where a message is. */
export interface Receipt {
  /** The platform's address of the conversation; kept for the next message. */
  readonly address: string
  /** The platform's own id of the message. */
  readonly message: string
}

/** A message as it is to stand now, where it is. */
export interface Renewal extends Omit<OutgoingMessage, 'repeated'> {
  readonly to: Account
  readonly at: Receipt
}

/** A way to people. Throws RetryLater or Refused (see `failure.ts`) and nothing else. */
export interface Messenger {
  /** Puts a card in the place of a message; absent where a platform cannot. */
  readonly replace?: (to: Account, at: Receipt, message: Omit<OutgoingMessage, 'repeated'>) => Promise<void>
  /** Sends once and never repeats by itself. `address` is the last one known, or null. */
  send(to: Account, address: string | null, message: OutgoingMessage): Promise<Receipt>
  /** The same into a channel of an entity's team, by the id that people find there; absent where a platform has none. */
  readonly sendToChannel?: (channel: string, message: OutgoingMessage, entity: string) => Promise<Receipt>
  /**
   * Looks whether a message is already there; `since` is when it was first tried. `cannot-tell` on a platform that has
   * no way to look; throws RetryLater while it does not answer.
   */
  find(to: Account, address: string | null, key: string, since: Date): Promise<Receipt | 'absent' | 'cannot-tell'>
  /** Wherever a message is there, the first one first; absent on a platform with no way to look. */
  readonly copies?: (to: Account, address: string | null, key: string, since: Date) => Promise<readonly Receipt[]>
}
