import type { Day } from '../../rules/day.js'
import type { ChainHead, ChainLink, Entry } from '../ledger/chain.js'
import type { SaidLog } from '../ledger/said.js'

/** The chains that stand by themselves: that of what was sent is the deliveries' own. */
export type LedgerChain = 'said' | 'seen'

/** Something that somebody looked at or took along, that is not theirs alone. */
export interface Seen {
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  /** The day in Bogotá at that instant. */
  readonly on: Day
  /** Opaque id of who looked. */
  readonly by: string
  readonly kind: 'export' | 'view'
  /** What was asked for. */
  readonly what: string
  /** Contracts that were shown, or in the file. */
  readonly contracts: readonly string[]
}

/** What was seen, with the hash that the day's link covers; null where it was erased. */
export interface SeenRecord {
  readonly day: Day
  readonly hash: string
  readonly seen: Seen | null
  /** Set where it says that it was erased. */
  readonly erased?: true
}

/** What counts, beside what was sent: every statement of the store's logs comes into it by itself. */
export interface LedgerStore {
  links(entity: string, chain: LedgerChain): AsyncIterable<ChainLink>
  head(entity: string, chain: LedgerChain): Promise<ChainHead>
  /** What was said after this end of its chain, oldest first; null where the chain has no such link, and where that is much. */
  saidSince(entity: string, end: ChainHead): Promise<readonly ChainLink[] | null>
  /** Records, durably and all or none, what was said and stands in no log. */
  say(entity: string, entries: readonly Entry[]): Promise<void>
  /** Notes what was seen; the day's link makes it durable. Of a day that has one already another link is added at once. */
  see(entity: string, seen: Seen): Promise<void>
  /** What was seen, day by day. */
  seen(entity: string): AsyncIterable<SeenRecord>
  /** Adds the links of the days before this one that have none yet. */
  closeDays(entity: string, today: Day): Promise<void>
}

/** What is to be taken out of an entity's ledger and logs. */
export interface Erasure {
  readonly at: Date
  readonly why: string
  /** Whether what was sent to somebody is to go: decided on each event, as it is written; one takes all of its delivery along. */
  readonly sent: (event: string, at: string) => boolean
  /** Whether what was said, and stands in no log that goes, is to go. */
  readonly said: (data: string, at: string) => boolean
  readonly seen: (seen: Seen) => boolean
  /** Logs that go as a whole, with what the chain has of them. */
  readonly logs: readonly { readonly log: SaidLog; readonly subject: string }[]
}

/** How much was erased. */
export interface Erased {
  readonly sent: number
  readonly said: number
  readonly seen: number
  readonly logs: number
}
