import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Messenger } from '../../bot/ports.js'
import { turn } from '../../bot/turn.js'
import { ofMicrosoft, ofThisMachine } from './address.js'
import type { TrustedKeys } from './authentication.js'
import { identityFrom, type TeamsSettings } from './credential.js'
import { listener } from './listen.js'
import { recentProfiles } from './profiles.js'
import { Recent } from './recent.js'
import { teamsMessenger } from './send.js'
import type { Log, Setup, Turn } from './setup.js'
import { openWire } from './wire.js'

/** How Teams is opened. */
export type TeamsOptions = (
  | ({ readonly local?: false } & TeamsSettings)
  /** Without authentication, for the Agents Playground: answers requests of this machine only. */
  | { readonly local: true; readonly serviceUrl?: string }
) & {
  /** The world that a tenant leads to; null for one that is not on the list. Asked at every turn. */
  readonly worldOf: Setup['worldOf']
  readonly clock: () => Date
  readonly logger: Log
  readonly turn?: Turn
  /** Milliseconds after which a slow answer shows that it is coming. */
  readonly typingAfter?: number
  /** Only for tests. */
  readonly keys?: TrustedKeys
  readonly upload?: typeof fetch
}

export interface Teams {
  /** To be mounted at `/api/messages`. Reads the body itself; answers every request and never throws. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly messenger: Messenger
}

const SERVICE = 'https://smba.trafficmanager.net/teams/'
const PLAYGROUND = 'http://127.0.0.1:56150/_connector'
const FILES_KEPT = 50
const FILES_KEPT_MINUTES = 30

/** Opens Microsoft Teams. Throws TeamsSettingsError when, outside local mode, anything of its identity is missing. */
export function openTeams(options: TeamsOptions): Teams {
  const identity = options.local ? null : identityFrom(options)
  const setup: Setup = {
    wire: openWire(identity, options.keys),
    worldOf: options.worldOf,
    local: identity === null,
    turn: options.turn ?? turn,
    clock: options.clock,
    log: options.logger,
    mayServe: identity ? ofMicrosoft : ofThisMachine,
    serviceUrl: options.local ? (options.serviceUrl ?? PLAYGROUND) : SERVICE,
    typingAfter: options.typingAfter ?? 700,
    upload: options.upload ?? fetch,
    profiles: recentProfiles(),
    files: new Recent(FILES_KEPT, FILES_KEPT_MINUTES * 60_000),
  }
  return { handle: listener(setup), messenger: teamsMessenger(setup) }
}
