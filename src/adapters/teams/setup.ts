import type { Account, Profile } from '../../bot/account.js'
import type { Incoming } from '../../bot/turn.js'
import type { Reply, World } from '../../bot/world.js'
import type { Inbound } from './activity.js'
import type { MayServe } from './address.js'
import type { PendingFile } from './files.js'
import type { Known } from './profiles.js'
import type { Recent } from './recent.js'
import type { Line, Wire } from './wire.js'

/** One turn of a conversation, as `bot/turn` does it; null for whoever gets nothing. */
export type Turn = (
  world: World,
  account: Account,
  profile: () => Promise<Profile>,
  incoming: Incoming,
  now: Date,
) => Promise<Reply | null>

/** What is logged, and where: codes and statuses, never a name, an address, an e-mail or a token. */
export interface Log {
  info(what: object, message: string): void
  warn(what: object, message: string): void
  error(what: object, message: string): void
}

/** What every turn works with. */
export interface Setup {
  readonly wire: Wire
  /** The world that a tenant leads to; null for one that is not on the allow-list. */
  readonly worldOf: (platform: 'teams', tenant: string) => Promise<World | null>
  /** Without authentication, for requests of this machine only. */
  readonly local: boolean
  readonly turn: Turn
  readonly clock: () => Date
  readonly log: Log
  readonly mayServe: MayServe
  /** Where somebody is written to who was never seen. */
  readonly serviceUrl: string
  readonly typingAfter: number
  readonly upload: typeof fetch
  readonly profiles: Recent<Known>
  readonly files: Recent<PendingFile>
}

/** One activity of a person, with everything to answer it. */
export interface Chat {
  readonly setup: Setup
  readonly world: World
  readonly activity: Inbound
  readonly line: Line
  readonly account: Account
  readonly profile: () => Promise<Profile>
  /** Whether only this person reads it. */
  readonly personal: boolean
  readonly now: Date
}
