import type { Logger } from 'pino'
import type { Platform } from '../../bot/accounts/account.js'
import type { FindByEmail } from '../../bot/accounts/link-by-email.js'
import type { Card } from '../../bot/cards/card.js'
import type { EntityContext } from '../../bot/context.js'
import type { EncodeFile } from '../../bot/conversation/reply.js'
import type { SendLimits } from '../../bot/outbox/workspace-pace.js'
import type { ArrivalStore } from '../../bot/ports/arrivals.js'
import type { Install, InstallStore } from '../../bot/ports/installs.js'
import type { Messenger } from '../../bot/ports/messenger.js'
import type { PendingFiles } from '../../bot/ports/pending-files.js'
import type { Screens } from '../../bot/ports/screens.js'
import type { EntityKey } from '../../bot/ports/store.js'
import type { OutsideClock } from '../../shared/outside-clock.js'
import type { Language } from '../../words/language.js'
import type { Route } from './http-server.js'

/** A chat platform as the rest of the program knows it: whatever is particular to one stays behind this. */
export interface ChatPlatform {
  readonly name: Platform
  /** The entity whose own credentials it has, and nobody else's people; absent where it is everybody's who has none. */
  readonly entity?: EntityKey
  /** How fast it is written to. */
  readonly limits: SendLimits
  /** What it wants of the server; nothing where it needs no public address. */
  readonly routes: readonly Route[]
  readonly messenger: Messenger
  /** What the platform itself has against a card, without showing it; null where it does not say. Absent where it cannot be asked. */
  readonly faultsOf?: (card: Card, language: Language) => Promise<readonly string[] | null>
  /** Looks people of an entity up who never wrote; absent where a platform cannot do that. */
  readonly findByEmail?: (email: string, entity: EntityKey) => ReturnType<FindByEmail>
  /**
   * The workspace or tenant of the bot's own credentials, which needs not be listed; null while it cannot be known. Throws
   * Refused where the platform does not accept the credentials.
   */
  ownTenant(): Promise<string | null>
  /** Whose people a workspace has where the app was installed by their links; absent where it is installed in one only. */
  readonly entitiesAt?: ((tenant: string) => Promise<readonly EntityKey[]>) | undefined
  /** Whether an entity has a workspace together with another one by such links, as far as is known. */
  readonly shares?: ((entity: EntityKey) => boolean) | undefined
  /** Why an entity's people are not reached there at all any more, as a code; null where they are. */
  readonly refusalOf?: ((entity: EntityKey) => string | null) | undefined
  /** An entity was taken out: what the app was installed with for it alone is given back to the platform, and erased. */
  readonly forget?: ((entity: EntityKey) => Promise<void>) | undefined
  /**
   * One connection over which it takes in what people write, until it is lost or the signal aborted; `connected` is told
   * when it is there. Absent where that comes in over the routes. Throws RetryLater or Refused where it cannot be had.
   */
  readonly listen?: (connected: () => void, signal: AbortSignal) => Promise<void>
  /** Resolves when nothing is under way. */
  stop(): Promise<void>
  /** Brings up to date what stays on people's screens, after a new snapshot of the data. */
  refresh?(): Promise<void>
}

/** What every platform is opened with. */
export interface PlatformSetup {
  /** The entity whose own credentials these are: it is called at addresses of its own. Absent where they are everybody's. */
  readonly entity?: EntityKey | undefined
  /** The entity whose people a workspace or tenant has; null for one that is not let in. Asked at every turn. */
  readonly contextOf: (platform: Platform, tenant: string) => Promise<EntityContext | null>
  /** Whether a workspace or tenant is let in, also where its entity has no data yet. */
  readonly serves?: (platform: Platform, tenant: string) => Promise<boolean>
  /** Makes the files that people ask for. */
  readonly encodeFile: EncodeFile
  /** Where an app of many workspaces keeps where it is installed; absent where nothing is kept. */
  readonly installs?: InstallStore | undefined
  /** This installation's own mark on a text: the same always, and nobody else can make it. Absent where there is none. */
  readonly sign?: (text: string) => string
  /** What arrived at any replica; absent where there is one. */
  readonly arrivals?: ArrivalStore | undefined
  /** Where files wait for a yes that any replica may hear; absent where there is one. */
  readonly files?: PendingFiles | undefined
  /** What stays on people's screens at all replicas; absent where there is one. */
  readonly screens?: Screens | undefined
  readonly clock: () => Date
  readonly log: Logger
  /** Aborted when nothing that is under way on the network is waited for any more. */
  readonly late?: AbortSignal | undefined
  /** Told what the time is by whoever answers. */
  readonly outside?: OutsideClock | undefined
}

/** One thing that was looked at, in the words of whoever asked; `remedy` is null where there is nothing to do. */
export interface PlatformFinding {
  /** Null where it could not be told. */
  readonly ok: boolean | null
  readonly line: string
  readonly remedy: string | null
}

/** What a platform is looked at with. */
export interface ExaminationSetup extends Pick<PlatformSetup, 'clock' | 'log'> {
  readonly language: Language
  /** Where an app of many workspaces is installed; absent where nothing is kept. */
  readonly installs?: () => Promise<readonly Install[]>
  /** Channels of teams on it that the bot is to write to. */
  readonly channels: readonly string[]
}

/** What `doctor` sees of a platform that is set up, whether or not it could be opened. */
export interface PlatformExamination {
  readonly findings: readonly PlatformFinding[]
  /** The workspace or tenant of the credentials; null where it cannot be known. */
  readonly tenant: string | null
}
