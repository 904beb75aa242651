import type { RequestListener } from 'node:http'
import {
  App,
  HTTPModuleFunctions,
  HTTPReceiver,
  type Receiver,
  type SocketModeReceiverOptions,
  type webApi,
} from '@slack/bolt'
import type { Logger } from 'pino'
import { within } from '../../../shared/async.js'
import type { OutsideClock } from '../../../shared/outside-clock.js'
import { answerWith } from '../guarded-door.js'
import { Untaken } from '../shared-arrivals.js'
import { apiAddress, quiet } from './client.js'
import type { Fetch } from './deliver/response-url.js'
import { guardedListener } from './requests/guarded-door.js'
import { listenToSlack, type SlackListener, TAKEN_MS } from './requests/listen.js'
import { openSocket } from './requests/socket.js'
import { openWorkspace, type SlackWorkspace, type WorkspaceSetup, wayToSlack } from './workspace.js'

export interface DoorSetup {
  /** Where Slack calls (`signingSecret`), or the app calls Slack (`appToken`, Socket Mode: no public address). */
  readonly door: { readonly signingSecret: string } | { readonly appToken: string }
  /** Where Slack calls, up to the last part; `/slack` where it is not said. */
  readonly path?: string | undefined
  /** Slack's interface, where it is not the usual one. */
  readonly apiUrl?: string | undefined
  readonly logger: Logger
  /** Another way for Socket Mode than the platform's own: a proxy, for instance. */
  readonly dispatcher?: SocketModeReceiverOptions['dispatcher']
}

/** How what people do comes in. */
export interface SlackDoor {
  /** Takes the requests below `path`; null in Socket Mode. */
  readonly listener: RequestListener | null
  /**
   * One connection of Socket Mode, until it is lost or the signal aborted; `connected` is told when it is there. Null where
   * Slack calls, and whoever owns the server listens. Throws RetryLater or Refused.
   */
  readonly listen: ((connected: () => void, signal: AbortSignal) => Promise<void>) | null
}

type Authorize = NonNullable<ConstructorParameters<typeof App>[0]>['authorize']

/** Opens the door of an app. `authorize`: what Bolt is to know of the place of a request; it throws for one that is not served. */
export function openDoor(
  setup: DoorSetup,
  authorize: NonNullable<Authorize>,
  listener: Omit<SlackListener, 'logger'>,
  fetch: Fetch,
): SlackDoor {
  const { door, path = SLACK_PATH, apiUrl, logger } = setup
  const clientOptions = { slackApiUrl: apiAddress(apiUrl), fetch }
  const http = 'signingSecret' in door ? httpReceiver(door.signingSecret, path, logger) : null
  const socket = 'appToken' in door ? openSocket(door.appToken, { ...setup, clientOptions }) : null
  const receiver: Receiver | null = http ?? socket?.receiver ?? null
  const app = new App({
    ...(receiver ? { receiver } : {}),
    authorize,
    clientOptions,
    logger: quiet(logger),
    convoStore: false,
    ignoreSelf: false,
  })
  listenToSlack(app, { ...listener, logger })
  acknowledgeTaken(app, logger)
  return {
    listener: http ? guardedListener(http) : null,
    listen: socket?.listen ?? null,
  }
}

/** Bolt would acknowledge an event before anybody has heard of it. */
function acknowledgeTaken(app: App, logger: Logger): void {
  const process = app.processEvent.bind(app)
  app.processEvent = async event => {
    if (!('event' in event.body)) return process(event)
    const taken = process({ ...event, ack: async () => {} })
    taken.catch(() => {})
    try {
      if (!(await within(taken, TAKEN_MS))) throw new Untaken()
    } catch (error) {
      if (error instanceof Untaken) logger.warn('an event could not be taken: Slack is left to tell it again')
      throw error
    }
    await event.ack()
  }
}

export interface SlackSetup extends DoorSetup, WorkspaceSetup {
  /** `xoxb-…` */
  readonly botToken: string
  /** The app was taken out of the workspace. */
  readonly onRevoked?: SlackListener['onRevoked']
  /** Another way to the network than the platform's own. */
  readonly fetch?: webApi.WebClientOptions['fetch']
  /** Ends every call that is under way. */
  readonly late?: AbortSignal | undefined
  /** Told what the time is by Slack's answers. */
  readonly outside?: OutsideClock | undefined
}

export type Slack = Omit<SlackWorkspace, 'heard'> & SlackDoor

export const SLACK_PATH = '/slack'

/** Where Slack sends its requests: any of them takes everything. */
export function slackPaths(path: string): string[] {
  return ['events', 'commands', 'interactions'].map(place => `${path}/${place}`)
}

/** The whole of Slack for one token, ready to be mounted or started. Nothing is sent nor asked before something comes in. */
export function openSlack(setup: SlackSetup): Slack {
  const { botToken, onRevoked = () => undefined } = setup
  const fetch = wayToSlack(setup, setup.fetch)
  const { heard, ...workspace } = openWorkspace(botToken, fetch, setup)
  // The one workspace's token: asking Slack about it before every event would cost each answer a round trip.
  const authorize = async () => ({ botToken })
  return { ...workspace, ...openDoor(setup, authorize, { heardBy: () => heard, onRevoked }, fetch) }
}

function httpReceiver(signingSecret: string, path: string, logger: Logger): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    endpoints: slackPaths(path),
    logger: quiet(logger),
    processEventErrorHandler: async args => {
      if (!(args.error instanceof Untaken)) return HTTPModuleFunctions.defaultProcessEventErrorHandler(args)
      answerWith(args.response, 503)
      return true
    },
  })
}
