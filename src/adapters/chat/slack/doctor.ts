import { webApi } from '@slack/bolt'
import { z } from 'zod'
import { RetryLater } from '../../../bot/ports/failure.js'
import type { Language } from '../../../words/language.js'
import { apiAddress } from './client.js'
import { errorNameOf, slackFailureOf } from './deliver/failure.js'
import { slackDoctorEn } from './doctor.en.js'
import { type SlackDoctorWords, slackDoctorEs } from './doctor.es.js'

/** What is looked at, by the names that the words have. */
export type SlackCheck = keyof SlackDoctorWords['checks']

/** What to do about it, with what the words need. */
export type SlackRemedy =
  | { readonly kind: Exclude<keyof SlackDoctorWords['remedies'], 'scopes-missing' | 'clock-skewed'> }
  | { readonly kind: 'scopes-missing'; readonly scopes: readonly string[] }
  | { readonly kind: 'clock-skewed'; readonly seconds: number }

/** One finding; `remedy` is null where all is well. */
export interface SlackFinding {
  readonly check: SlackCheck
  /** Null where it could not be told. */
  readonly ok: boolean | null
  readonly remedy: SlackRemedy | null
}

export interface SlackSecrets {
  readonly botToken: string
  readonly signingSecret?: string | undefined
  readonly appToken?: string | undefined
  readonly apiUrl?: string | undefined
  readonly modern?: boolean | undefined
  /** Channels of teams that it is to write to. */
  readonly channels?: readonly string[]
  readonly clock: () => Date
  readonly fetch?: webApi.WebClientOptions['fetch'] | undefined
}

/** The permissions that the manifest asks for: without any one of them something does not work. */
export const SCOPES: readonly string[] = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'files:write',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
]

/** Seconds by which the clocks may differ before it is worth a remedy; Slack's own bound is 300. */
const SKEW = 60

/** Checks the secrets of Slack, by their shape and by asking Slack. Never throws, and never shows a secret. */
export async function checkSlack(secrets: SlackSecrets): Promise<SlackFinding[]> {
  const { botToken, signingSecret, appToken } = secrets
  const shapes = [
    finding('bot-token', /^xoxb-\S+$/.test(botToken), { kind: 'bot-token-shape' }),
    ...(signingSecret === undefined
      ? []
      : [finding('signing-secret', /^[0-9a-f]{32}$/i.test(signingSecret), { kind: 'signing-secret-shape' })]),
    ...(appToken === undefined ? [] : [finding('app-token', /^xapp-\S+$/.test(appToken), { kind: 'app-token-shape' })]),
    finding('mode', signingSecret !== undefined || appToken !== undefined, { kind: 'no-way-in' }),
  ]
  return [
    ...shapes,
    ...(await askSlack(secrets)),
    ...(appToken === undefined ? [] : [await askSocket(appToken, secrets)]),
  ]
}

const WORDS: Readonly<Record<Language, SlackDoctorWords>> = { es: slackDoctorEs, en: slackDoctorEn }

/** How a finding reads: what was looked at, and what to do about it. */
export function sayFinding(
  { check, remedy }: SlackFinding,
  language: Language,
): { what: string; remedy: string | null } {
  const words = WORDS[language]
  return { what: words.checks[check], remedy: remedy && sayRemedy(remedy, words.remedies) }
}

function sayRemedy(remedy: SlackRemedy, words: SlackDoctorWords['remedies']): string {
  if (remedy.kind === 'scopes-missing') return words['scopes-missing'](remedy.scopes)
  return remedy.kind === 'clock-skewed' ? words['clock-skewed'](remedy.seconds) : words[remedy.kind]
}

const Scopes = z.object({ response_metadata: z.object({ scopes: z.array(z.string()) }) })

async function askSlack(secrets: SlackSecrets): Promise<SlackFinding[]> {
  const heard: { date: string | null } = { date: null }
  const client = clientWith(secrets.botToken, secrets, date => {
    heard.date = date
  })
  try {
    const answer = await client.auth.test()
    const { clock } = secrets
    const read = Scopes.safeParse(answer)
    const missing = read.success ? SCOPES.filter(scope => !read.data.response_metadata.scopes.includes(scope)) : null
    return [
      finding('auth', true, { kind: 'token-refused' }),
      missing === null
        ? { check: 'scopes', ok: null, remedy: { kind: 'scopes-unknown' } }
        : finding('scopes', missing.length === 0, { kind: 'scopes-missing', scopes: missing }),
      clockFinding(heard.date, clock()),
      ...(await Promise.all((secrets.channels ?? []).map(channel => askChannel(client, channel)))),
    ]
  } catch (error) {
    return [finding('auth', false, remedyOf(error, 'token-refused'))]
  }
}

const Channel = z.object({
  channel: z.object({ is_archived: z.boolean().default(false), is_member: z.boolean().default(false) }),
})

/** Whether a team's channel is there and the bot in it. Its permissions may not let it look: then a person has to. */
async function askChannel(client: webApi.WebClient, channel: string): Promise<SlackFinding> {
  try {
    const read = Channel.safeParse(await client.conversations.info({ channel }))
    if (!read.success) return { check: 'channel', ok: null, remedy: { kind: 'channel-untold' } }
    const { is_archived: isArchived, is_member: isMember } = read.data.channel
    return finding('channel', isMember && !isArchived, { kind: isArchived ? 'channel-archived' : 'channel-not-in' })
  } catch (error) {
    const name = errorNameOf(error)
    if (name === 'missing_scope') return { check: 'channel', ok: null, remedy: { kind: 'channel-untold' } }
    return finding('channel', false, { kind: name === 'channel_not_found' ? 'channel-unknown' : 'unreachable' })
  }
}

async function askSocket(appToken: string, secrets: SlackSecrets): Promise<SlackFinding> {
  try {
    await clientWith(appToken, secrets, () => undefined).apps.connections.open({})
    return finding('socket', true, { kind: 'socket-refused' })
  } catch (error) {
    return finding('socket', false, remedyOf(error, 'socket-refused'))
  }
}

function clientWith(
  token: string,
  { apiUrl, fetch: own }: SlackSecrets,
  heard: (date: string | null) => void,
): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: apiAddress(apiUrl),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logLevel: webApi.LogLevel.ERROR,
    fetch: async (url, init) => {
      const response = await (own ?? fetch)(url, init)
      heard(response.headers.get('date'))
      return response
    },
  })
}

function clockFinding(date: string | null, now: Date): SlackFinding {
  const theirs = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(theirs)) return finding('clock', false, { kind: 'clock-unknown' })
  const seconds = Math.round(Math.abs(now.getTime() - theirs) / 1000)
  return finding('clock', seconds <= SKEW, { kind: 'clock-skewed', seconds })
}

function remedyOf(error: unknown, refused: 'token-refused' | 'socket-refused'): SlackRemedy {
  return { kind: slackFailureOf(error, 'auth.test') instanceof RetryLater ? 'unreachable' : refused }
}

function finding(check: SlackCheck, ok: boolean, remedy: SlackRemedy): SlackFinding {
  return { check, ok, remedy: ok ? null : remedy }
}
