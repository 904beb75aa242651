import type { Lanes } from '../../shared/lanes.js'
import type { Account } from '../accounts/account.js'
import type { Lease } from '../ports/lease.js'
import type { Messenger } from '../ports/messenger.js'
import type { EntityKey, Store } from '../ports/store.js'
import type { DeliveryKind, Outgoing } from './outgoing.js'
import type { Pacing, RateLimiter } from './rate-limiter.js'

/**
 * How a person is written to now with something of this kind, or why not; at the account, by its `accountKey`, where it has to
 * be that one.
 */
export type FindContact = (
  person: string,
  kind: DeliveryKind,
  account?: string,
) => Promise<Contact | { readonly unreachable: string }>

export interface Contact {
  readonly account: Account
  /** The last known address of the conversation, or null. */
  readonly address: string | null
  readonly messenger: Messenger
  /** The entity through whose own app it goes; absent: that of all. */
  readonly appOf?: EntityKey
}

/** Delays of the outbox, in milliseconds. */
export interface Timing {
  /** After this long without an answer a try counts as in doubt. */
  readonly sendTimeout: number
  /** How long a try in doubt is left alone before it is looked for: until then a late message has landed, or never will. */
  readonly settle: number
  /** First and longest pause before another try. */
  readonly firstPause: number
  readonly longestPause: number
  /** After this long, what is over and still in doubt is given up. */
  readonly giveUp: number
  /** How long tries in hand may go on after a request to stop. */
  readonly grace: number
}

export const DEFAULT_TIMING: Timing = {
  sendTimeout: 30_000,
  settle: 90_000,
  firstPause: 30_000,
  longestPause: 900_000,
  giveUp: 7 * 86_400_000,
  grace: 8_000,
}

/** What delivering works with. */
export interface Outbox extends Pacing {
  readonly entity: EntityKey
  readonly store: Pick<Store, 'deliveries'>
  /** Under which everything is written and sent; absent where nobody else could do the same. */
  readonly lease?: Lease
  readonly reach: FindContact
  /** A pass begins: how people are reached is as it was when what is due was planned, or newer. */
  readonly begins?: () => void
  /** Asked before a first try: whether what was written down is still to be told. Absent: it always is. */
  readonly isStillRelevant?: (outgoing: Outgoing) => Promise<boolean>
  readonly rateLimiter: RateLimiter
  /** The workspaces, as the rate limiter names them, where somebody of this entity is written to; absent: all. */
  readonly workspaces?: () => Promise<ReadonlySet<string>>
  /** Told of what may have arrived twice after all; absent where nobody looks. */
  readonly repeats?: {
    watch(entity: EntityKey, to: Contact, outgoing: Outgoing, since: Date): Promise<void>
  }
  /** What is on its way at once, of all who share this; absent where only each workspace's own width counts. */
  readonly sending?: Lanes
  readonly timing: Timing
  /** Names this process, so that a claim is known as its own; another one after every start. */
  readonly owner: string
  /** Asked to stop: nothing new is begun. */
  readonly signal?: AbortSignal
}
