import type { RequestListener } from 'node:http'
import { App, HTTPReceiver, type Receiver, type SocketModeReceiverOptions, type webApi } from '@slack/bolt'
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
import { apiAddress, quiet, slackClient } from './client.js'
import { slackMessenger } from './deliver/messenger.js'
import { SlackOutput } from './deliver/output.js'
import { slackPictures } from './deliver/pictures.js'
import type { Fetch } from './deliver/response-url.js'
import { guardedListener } from './requests/guarded-door.js'
import { Homes } from './requests/home.js'
import { listenToSlack } from './requests/listen.js'
import { Profiles } from './requests/profile.js'
import { SlackBot } from './requests/slack-bot.js'
import { socketReceiver, throughSocket } from './requests/socket.js'

export interface SlackSetup {
  /** `xoxb-…` */
  readonly botToken: string
  /** Where Slack calls (`signingSecret`), or the app calls Slack (`appToken`, Socket Mode: no public address). */
  readonly door: { readonly signingSecret: string } | { readonly appToken: string }
  /** Where Slack calls, up to the last part; `/slack` where it is not said. */
  readonly path?: string | undefined
  /** Tells these credentials from others. */
  readonly mark?: string | undefined
  /** Slack's interface, where it is not the usual one. */
  readonly apiUrl?: string | undefined
  /** Lists as tables of Slack's own, which are drawn by newer clients only. */
  readonly modern?: boolean | undefined
  /** The entity of a workspace, or null for one that is not on the list. */
  readonly contextOf: (platform: Platform, tenant: string) => Promise<EntityContext | null>
  /** Whether a workspace is on the list, also where its entity has no data yet. */
  readonly serves?: ((platform: Platform, tenant: string) => Promise<boolean>) | undefined
  readonly encodeFile: EncodeFile
  /** What arrived at any replica; absent where there is one. */
  readonly arrivals?: ArrivalStore | undefined
  /** What stays on people's screens at all replicas; absent where there is one. */
  readonly screens?: Screens | undefined
  readonly clock: () => Date
  readonly logger: Logger
  /** The app was taken out of a workspace. */
  readonly onRevoked?: (tenant: string) => void
  readonly turn?: typeof handleAtEntities
  /** Other ways to the network than the platform's own, for calls and for Socket Mode: a proxy, for instance. */
  readonly fetch?: webApi.WebClientOptions['fetch']
  readonly dispatcher?: SocketModeReceiverOptions['dispatcher']
  /** Ends every call that is under way. */
  readonly late?: AbortSignal | undefined
  /** Told what the time is by Slack's answers. */
  readonly outside?: OutsideClock | undefined
  /** How long an answer may take before a modal says that it is coming; below Slack's three seconds. */
  readonly patienceMs?: number
}

export interface Slack {
  readonly client: webApi.WebClient
  readonly messenger: Messenger
  /** Takes the requests below `path`; null in Socket Mode. */
  readonly listener: RequestListener | null
  /**
   * One connection of Socket Mode, until it is lost or the signal aborted; `connected` is told when it is there. Null where
   * Slack calls, and whoever owns the server listens. Throws RetryLater or Refused.
   */
  readonly listen: ((connected: () => void, signal: AbortSignal) => Promise<void>) | null
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
  /** Brings the home pages up to date that people have opened: after a new snapshot of the data. */
  refreshHomes(): Promise<void>
}

export const SLACK_PATH = '/slack'

/** Where Slack sends its requests: any of them takes everything. */
export function slackPaths(path: string): string[] {
  return ['events', 'commands', 'interactions'].map(place => `${path}/${place}`)
}

const PATIENCE_MS = 1_500

/** The whole of Slack, ready to be mounted or started. Nothing is sent nor asked before something comes in. */
export function openSlack(setup: SlackSetup): Slack {
  const { botToken, door, apiUrl, clock, logger, onRevoked } = setup
  const fetch = endingWith(setup.late, telling(setup.outside, setup.fetch ?? globalThis.fetch))
  const client = slackClient({ token: botToken, apiUrl, logger, fetch })
  const pictures = slackPictures({ client, encodeFile: setup.encodeFile, clock, logger })
  const bot = new SlackBot({
    out: new SlackOutput(client, logger, fetch, apiUrl, { modern: setup.modern, pictures }),
    profiles: new Profiles(client, clock),
    contextOf: setup.contextOf,
    serves: setup.serves,
    renewals: new OneMoreRun('digest', setup.screens?.runs),
    turn: setup.turn ?? handleAtEntities,
    encodeFile: setup.encodeFile,
    clock,
    logger,
    patienceMs: setup.patienceMs ?? PATIENCE_MS,
  })
  const homes = new Homes(bot, setup.screens ?? null)
  const http = 'signingSecret' in door ? httpReceiver(door.signingSecret, setup.path ?? SLACK_PATH, logger) : null
  const clientOptions = { slackApiUrl: apiAddress(apiUrl), fetch }
  const socket = 'appToken' in door ? socketReceiver(door.appToken, { ...setup, clientOptions }) : null
  const receiver: Receiver | null = http ?? socket
  const app = new App({
    ...(receiver ? { receiver } : {}),
    // The one workspace's token: asking Slack about it before every event would cost each answer a round trip.
    authorize: async () => ({ botToken }),
    clientOptions,
    logger: quiet(logger),
    convoStore: false,
    ignoreSelf: false,
  })
  const arrivals = setup.arrivals ? new SharedArrivals(setup.arrivals) : null
  listenToSlack(app, { bot, homes, arrivals, mark: setup.mark ?? '', onRevoked: onRevoked ?? (() => undefined) })
  return {
    client,
    messenger: slackMessenger({ client, logger, pictures }),
    listener: http ? guardedListener(http) : null,
    listen: socket && ((connected, signal) => throughSocket(socket, connected, signal)),
    idle: () => bot.idle(),
    refreshHomes: () => homes.touchedAll(),
  }
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

function httpReceiver(signingSecret: string, path: string, logger: Logger): HTTPReceiver {
  return new HTTPReceiver({ signingSecret, endpoints: slackPaths(path), logger: quiet(logger) })
}
