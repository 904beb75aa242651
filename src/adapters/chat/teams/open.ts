import type { IncomingMessage, ServerResponse } from 'node:http'
import { handleAtEntities } from '../../../bot/conversation/handle-at-entities.js'
import type { EncodeFile } from '../../../bot/conversation/reply.js'
import type { ArrivalStore } from '../../../bot/ports/arrivals.js'
import type { Messenger } from '../../../bot/ports/messenger.js'
import type { PendingFiles } from '../../../bot/ports/pending-files.js'
import { endingWith } from '../../../shared/async.js'
import { OneMoreRun, type RunsElsewhere } from '../../../shared/one-more-run.js'
import type { OutsideClock } from '../../../shared/outside-clock.js'
import { AnswerQueue } from '../answer-queue.js'
import { FairShare } from '../fair-share.js'
import { FileSends } from '../file-sends.js'
import { SharedArrivals } from '../shared-arrivals.js'
import { identityFrom, type TeamsCredentialSettings } from './credential.js'
import { ofMicrosoft, ofThisMachine, SERVICE_URL } from './deliver/address.js'
import { openConnector } from './deliver/connector.js'
import { teamsMessenger } from './deliver/messenger.js'
import { MemoryFiles } from './memory-files.js'
import type { TrustedKeys } from './requests/authentication.js'
import { listener } from './requests/listen.js'
import { recentProfiles } from './requests/profiles.js'
import type { HandleIncoming, TeamsLog, TeamsSetup } from './setup.js'

/** How Teams is opened. */
export type TeamsOptions = (
  | ({ readonly local?: false } & TeamsCredentialSettings)
  /** Without authentication, for the Agents Playground: answers requests of this machine only. */
  | { readonly local: true; readonly serviceUrl?: string }
) & {
  /** The context that a tenant leads to; null for one that is not on the list. Asked at every turn. */
  readonly contextOf: TeamsSetup['contextOf']
  readonly serves?: TeamsSetup['serves']
  readonly encodeFile: EncodeFile
  /** What arrived at any replica; absent where there is one. */
  readonly arrivals?: ArrivalStore | undefined
  /** Where files wait for a yes that any replica may hear; absent where there is one. */
  readonly files?: PendingFiles | undefined
  /** Who brings a digest up to date, at any replica; absent where there is one. */
  readonly runs?: RunsElsewhere | undefined
  readonly clock: () => Date
  readonly logger: TeamsLog
  readonly turn?: HandleIncoming
  /** Milliseconds after which a slow answer shows that it is coming. */
  readonly typingAfter?: number
  /** Ends every call that is under way. */
  readonly late?: AbortSignal | undefined
  /** Told what the time is by the answers of Teams. */
  readonly outside?: OutsideClock | undefined
  /** Only for tests. */
  readonly keys?: TrustedKeys
  readonly upload?: typeof fetch
}

export interface Teams {
  /** To be mounted at `/api/messages`. Reads the body itself; answers every request and never throws. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly messenger: Messenger
}

const PLAYGROUND = 'http://127.0.0.1:56150/_connector'

/** Opens Microsoft Teams. Throws TeamsSettingsError when, outside local mode, anything of its identity is missing. */
export function openTeams(options: TeamsOptions): Teams {
  const identity = options.local ? null : identityFrom(options)
  const setup: TeamsSetup = {
    connector: openConnector(identity, options.keys, options),
    contextOf: options.contextOf,
    serves: options.serves,
    local: identity === null,
    ...(identity ? { appId: identity.appId } : {}),
    turn: options.turn ?? handleAtEntities,
    encodeFile: options.encodeFile,
    arrivals: options.arrivals ? new SharedArrivals(options.arrivals) : null,
    clock: options.clock,
    log: options.logger,
    mayServe: identity ? ofMicrosoft : ofThisMachine,
    serviceUrl: options.local ? (options.serviceUrl ?? PLAYGROUND) : SERVICE_URL,
    typingAfter: options.typingAfter ?? 700,
    upload: endingWith(options.late, options.upload ?? fetch),
    profiles: recentProfiles(),
    shares: new FairShare(),
    // Teams waits for the answer itself.
    answers: new AnswerQueue(0),
    fileSends: new FileSends(),
    renewals: new OneMoreRun('digest', options.runs),
    files: options.files ?? new MemoryFiles(),
  }
  return { handle: listener(setup), messenger: teamsMessenger(setup) }
}
