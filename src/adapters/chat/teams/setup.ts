import type { Account, Profile } from '../../../bot/accounts/account.js'
import type { EntityContext } from '../../../bot/context.js'
import type { Incoming } from '../../../bot/conversation/handle-incoming.js'
import type { EncodeFile, Reply } from '../../../bot/conversation/reply.js'
import type { PendingFiles } from '../../../bot/ports/pending-files.js'
import type { ExpiringMap } from '../../../shared/cache.js'
import type { OneMoreRun } from '../../../shared/one-more-run.js'
import type { AnswerQueue } from '../answer-queue.js'
import type { FairShare } from '../fair-share.js'
import type { FileSends } from '../file-sends.js'
import type { SharedArrivals } from '../shared-arrivals.js'
import type { MayServe } from './deliver/address.js'
import type { Connector, ConversationLine } from './deliver/connector.js'
import type { Inbound } from './requests/activity.js'
import type { KnownProfile } from './requests/profiles.js'

/** One turn of a conversation, as `handleAtEntities` does it; null for whoever gets nothing. */
export type HandleIncoming = (
  context: EntityContext,
  account: Account,
  profile: () => Promise<Profile>,
  incoming: Incoming,
  now: Date,
) => Promise<Reply | null>

/** What is logged, and where: codes and statuses, never a name, an address, an e-mail or a token. */
export interface TeamsLog {
  info(what: object, message: string): void
  warn(what: object, message: string): void
  error(what: object, message: string): void
}

/** What every turn works with. */
export interface TeamsSetup {
  readonly connector: Connector
  /** The context that a tenant leads to; null for one that is not on the allow-list. */
  readonly contextOf: (platform: 'teams', tenant: string) => Promise<EntityContext | null>
  /** Whether a tenant is on the list, also where its entity has no data yet. */
  readonly serves?: ((platform: 'teams', tenant: string) => Promise<boolean>) | undefined
  /** Without authentication, for requests of this machine only. */
  readonly local: boolean
  readonly turn: HandleIncoming
  readonly encodeFile: EncodeFile
  /** What arrives at other replicas too; null where there is none. */
  readonly arrivals: SharedArrivals | null
  readonly clock: () => Date
  readonly log: TeamsLog
  readonly mayServe: MayServe
  /** Where somebody is written to who was never seen. */
  readonly serviceUrl: string
  /** The bot's own id, without what Teams puts before it; absent in local mode. */
  readonly appId?: string
  readonly typingAfter: number
  readonly upload: typeof fetch
  readonly profiles: ExpiringMap<KnownProfile>
  readonly shares: FairShare
  readonly answers: AnswerQueue
  readonly fileSends: FileSends
  /** Digests being brought up to date, by user. */
  readonly renewals: OneMoreRun
  readonly files: PendingFiles
}

/** One activity of a person, with everything to answer it. */
export interface TeamsChat {
  readonly setup: TeamsSetup
  readonly context: EntityContext
  readonly activity: Inbound
  readonly line: ConversationLine
  readonly account: Account
  readonly profile: () => Promise<Profile>
  /** Whether only this person reads it. */
  readonly personal: boolean
  readonly now: Date
}
