import type { RequestListener } from 'node:http'
import {
  App,
  HTTPReceiver,
  type Receiver,
  SocketModeReceiver,
  type SocketModeReceiverOptions,
  type webApi,
} from '@slack/bolt'
import type { Logger } from 'pino'
import type { Platform } from '../../bot/account.js'
import type { Messenger } from '../../bot/ports.js'
import { turn } from '../../bot/turn.js'
import type { World } from '../../bot/world.js'
import { addressOf, quiet, slackClient } from './client.js'
import { Desk } from './desk.js'
import { guardedListener } from './door.js'
import { failureOf } from './failure.js'
import { Homes } from './home.js'
import { listen } from './listen.js'
import { Out } from './out.js'
import { Profiles } from './profile.js'
import { slackMessenger } from './send.js'

export interface SlackSetup {
  /** `xoxb-…` */
  readonly botToken: string
  /** Where Slack calls (`signingSecret`), or the app calls Slack (`appToken`, Socket Mode: no public address). */
  readonly door: { readonly signingSecret: string } | { readonly appToken: string }
  /** Slack's interface, where it is not the usual one. */
  readonly apiUrl?: string | undefined
  /** The entity of a workspace, or null for one that is not on the list. */
  readonly worldOf: (platform: Platform, tenant: string) => Promise<World | null>
  readonly clock: () => Date
  readonly logger: Logger
  /** The app was taken out of a workspace. */
  readonly onRevoked?: (tenant: string) => void
  readonly turn?: typeof turn
  /** Other ways to the network than the platform's own, for calls and for Socket Mode: a proxy, for instance. */
  readonly fetch?: webApi.WebClientOptions['fetch']
  readonly dispatcher?: SocketModeReceiverOptions['dispatcher']
  /** How long an answer may take before a modal says that it is coming; below Slack's three seconds. */
  readonly patienceMs?: number
}

export interface Slack {
  readonly client: webApi.WebClient
  readonly messenger: Messenger
  /** Takes the requests to `SLACK_PATHS`; null in Socket Mode. */
  readonly listener: RequestListener | null
  /** Connects in Socket Mode; elsewhere whoever owns the server listens. Throws RetryLater or Refused. */
  start(): Promise<void>
  /** Takes nothing more in Socket Mode, and waits for what is under way. */
  stop(): Promise<void>
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
  /** Brings the home pages up to date that people have opened: after a new cut of the data. */
  refreshHomes(): Promise<void>
}

/** Where Slack sends its requests: any of them takes everything. */
export const SLACK_PATHS: readonly string[] = ['/slack/events', '/slack/commands', '/slack/interactions']

const PATIENCE_MS = 1_500

/** The whole of Slack, ready to be mounted or started. Nothing is sent nor asked before something comes in. */
export function openSlack(setup: SlackSetup): Slack {
  const { botToken, door, apiUrl, clock, logger, fetch, onRevoked } = setup
  const client = slackClient({ token: botToken, apiUrl, logger, fetch })
  const desk = new Desk({
    out: new Out(client, logger, fetch),
    profiles: new Profiles(client, clock),
    worldOf: setup.worldOf,
    turn: setup.turn ?? turn,
    clock,
    logger,
    patienceMs: setup.patienceMs ?? PATIENCE_MS,
  })
  const homes = new Homes(desk)
  const http = 'signingSecret' in door ? httpReceiver(door.signingSecret, logger) : null
  const socket = 'appToken' in door ? socketReceiver(door.appToken, setup) : null
  const receiver: Receiver | null = http ?? socket
  const app = new App({
    ...(receiver ? { receiver } : {}),
    // The one workspace's token: asking Slack about it before every event would cost each answer a round trip.
    authorize: async () => ({ botToken }),
    clientOptions: { slackApiUrl: addressOf(apiUrl) },
    logger: quiet(logger),
    convoStore: false,
    ignoreSelf: false,
  })
  listen(app, { desk, homes, onRevoked: onRevoked ?? (() => undefined) })
  return {
    client,
    messenger: slackMessenger({ client, logger }),
    listener: http ? guardedListener(http) : null,
    start: async () => {
      if (!socket) return
      try {
        await app.start()
      } catch (error) {
        throw failureOf(error, 'apps.connections.open')
      }
    },
    stop: async () => {
      if (socket) await app.stop()
      await desk.idle()
    },
    idle: () => desk.idle(),
    refreshHomes: () => homes.touchedAll(),
  }
}

function httpReceiver(signingSecret: string, logger: Logger): HTTPReceiver {
  return new HTTPReceiver({ signingSecret, endpoints: [...SLACK_PATHS], logger: quiet(logger) })
}

function socketReceiver(appToken: string, { apiUrl, logger, fetch, dispatcher }: SlackSetup): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: quiet(logger),
    installerOptions: { clientOptions: { slackApiUrl: addressOf(apiUrl), ...(fetch ? { fetch } : {}) } },
    ...(dispatcher ? { dispatcher } : {}),
  })
}
