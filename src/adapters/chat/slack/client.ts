import { LogLevel, type Logger as SlackLogger, webApi } from '@slack/bolt'
import type { Logger } from 'pino'

/** Where Slack is, unless another address is set. Ends in `/api/`. */
export const SLACK_API = 'https://slack.com/api/'

const TIMEOUT = 10_000

export interface ClientSetup {
  readonly token: string
  readonly apiUrl?: string | undefined
  readonly logger: Logger
  /** Another way to the network than the platform's own: a proxy, for instance. */
  readonly fetch?: webApi.WebClientOptions['fetch'] | undefined
}

/**
 * A client that never repeats a call by itself: Slack has no key that would make a second post harmless, so whoever calls
 * decides about repeating.
 */
export function slackClient({ token, apiUrl, logger, fetch }: ClientSetup): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: apiAddress(apiUrl),
    logger: quiet(logger),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT,
    ...(fetch ? { fetch } : {}),
  })
}

/** The address of the interface as the client wants it. */
export function apiAddress(apiUrl: string | undefined): string {
  const url = apiUrl ?? SLACK_API
  return url.endsWith('/') ? url : `${url}/`
}

/** What cannot be parsed is quoted after these words. */
const QUOTING = 'Malformed request body'

function unquoted(message: string): string {
  return message.startsWith(QUOTING) ? QUOTING : message.slice(0, 300)
}

/** The libraries' own log in ours, unless `isMute`. Their details may hold payloads, so only warnings and errors come through. */
export function quiet(logger: Logger, isMute = () => false): SlackLogger {
  const say = (level: 'warn' | 'error') => (message: unknown) =>
    isMute() ||
    logger[level]({ library: 'slack' }, typeof message === 'string' ? unquoted(message) : 'see the level below')
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: say('warn'),
    error: say('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  }
}
