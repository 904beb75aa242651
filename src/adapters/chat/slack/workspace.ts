import type { webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import type { Platform } from '../../../bot/accounts/account.js'
import type { EntityContext } from '../../../bot/context.js'
import { handleAtEntities } from '../../../bot/conversation/handle-at-entities.js'
import type { EncodeFile } from '../../../bot/conversation/reply.js'
import type { ArrivalStore } from '../../../bot/ports/arrivals.js'
import type { Messenger } from '../../../bot/ports/messenger.js'
import type { Screens } from '../../../bot/ports/screens.js'
import { endingWith } from '../../../shared/async.js'
import { OneMoreRun } from '../../../shared/one-more-run.js'
import type { OutsideClock } from '../../../shared/outside-clock.js'
import { SharedArrivals } from '../shared-arrivals.js'
import { slackClient } from './client.js'
import { slackMessenger } from './deliver/messenger.js'
import { SlackOutput } from './deliver/output.js'
import { slackPictures } from './deliver/pictures.js'
import type { Fetch } from './deliver/response-url.js'
import { Homes } from './requests/home.js'
import { type Heard, heardIn } from './requests/listen.js'
import { Profiles } from './requests/profile.js'
import { SlackBot } from './requests/slack-bot.js'

export interface WorkspaceSetup {
  /** Slack's interface, where it is not the usual one. */
  readonly apiUrl?: string | undefined
  /** Lists as tables of Slack's own, which are drawn by newer clients only. */
  readonly modern?: boolean | undefined
  /** The entity of a workspace, or null for one that is not on the list. */
  readonly contextOf: (platform: Platform, tenant: string) => Promise<EntityContext | null>
  /** Whether a workspace is on the list, also where its entity has no data yet. */
  readonly serves?: ((platform: Platform, tenant: string) => Promise<boolean>) | undefined
  readonly encodeFile: EncodeFile
  /** What arrived at any replica, and what is on people's screens by any of them; absent where there is one. */
  readonly arrivals?: ArrivalStore | undefined
  readonly screens?: Screens | undefined
  /** Tells these credentials from others. */
  readonly mark?: string | undefined
  readonly clock: () => Date
  readonly logger: Logger
  readonly turn?: typeof handleAtEntities
  /** How long an answer may take before a modal says that it is coming; below Slack's three seconds. */
  readonly patienceMs?: number
}

/** What is said in the workspaces of one token, and to their people. */
export interface SlackWorkspace {
  readonly client: webApi.WebClient
  readonly messenger: Messenger
  readonly heard: Heard
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
  /** Brings the home pages up to date that people have opened: after a new snapshot of the data. */
  refreshHomes(): Promise<void>
}

const PATIENCE_MS = 1_500

/** All that one token of Slack is for. Nothing is sent nor asked before something comes in. */
export function openWorkspace(token: string, fetch: Fetch, setup: WorkspaceSetup): SlackWorkspace {
  const { apiUrl, clock, logger, screens, modern, contextOf, serves, encodeFile, turn = handleAtEntities } = setup
  const client = slackClient({ token, apiUrl, logger, fetch })
  const pictures = slackPictures({ client, encodeFile, clock, logger })
  const bot = new SlackBot({
    out: new SlackOutput(client, logger, fetch, apiUrl, { modern, pictures }),
    profiles: new Profiles(client, clock),
    renewals: new OneMoreRun('digest', screens?.runs),
    patienceMs: setup.patienceMs ?? PATIENCE_MS,
    ...{ contextOf, serves, turn, encodeFile, clock, logger },
  })
  const homes = new Homes(bot, screens ?? null)
  const arrivals = setup.arrivals ? new SharedArrivals(setup.arrivals) : null
  return {
    client,
    messenger: slackMessenger({ client, logger, pictures }),
    heard: heardIn({ bot, homes, arrivals, mark: setup.mark ?? '' }),
    idle: () => bot.idle(),
    refreshHomes: () => homes.touchedAll(),
  }
}

/** The way to Slack, which tells the time by the way and ends with the program. */
export function wayToSlack(
  { late, outside }: { readonly late?: AbortSignal | undefined; readonly outside?: OutsideClock | undefined },
  own?: webApi.WebClientOptions['fetch'],
): Fetch {
  return endingWith(late, telling(outside, own ?? globalThis.fetch))
}

function telling(outside: OutsideClock | undefined, fetch: Fetch): Fetch {
  if (!outside) return fetch
  return async (what, how) => {
    const heard = outside.asking()
    const answer = await fetch(what, how)
    heard(answer.headers.get('date'), answer.headers.get('age'))
    return answer
  }
}
