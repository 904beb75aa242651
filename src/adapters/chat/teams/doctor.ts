import { createSign, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { problemsIn, type TeamsCredential, type TeamsCredentialSettings, type TeamsProblem } from './credential.js'
import { SERVICE_URL } from './deliver/address.js'
import type { TeamsWords } from './words.js'

/** What is looked at, by the names that the words have. */
export type TeamsCheck = keyof TeamsWords['doctor']['checks']

/** What to do about it, with what the words need. */
export type TeamsRemedy =
  | { readonly kind: TeamsProblem | 'rejected' | 'channelNotIn' }
  | { readonly kind: 'unreachable'; readonly host: string }
  | { readonly kind: 'clockSkewed'; readonly seconds: number }

/** One finding; `remedy` is null where all is well. */
export interface TeamsFinding {
  readonly check: TeamsCheck
  readonly ok: boolean
  readonly remedy: TeamsRemedy | null
}

interface Way {
  readonly clock: () => Date
  /** Channels of teams that it is to write to. */
  readonly channels?: readonly string[]
  /** Only for tests. */
  readonly fetch?: typeof fetch
}

const KEYS = 'https://login.botframework.com/v1/.well-known/openidconfiguration'
const LOGIN = 'https://login.microsoftonline.com'
const SCOPE = 'https://api.botframework.com/.default'
const PATIENCE_MS = 10_000
/** Seconds by which the clocks may differ before it is worth a remedy; Microsoft's own bound is 300. */
const SKEW = 60

const CHECK_OF: Readonly<Record<TeamsProblem, TeamsCheck>> = {
  noAppId: 'app-id',
  badAppId: 'app-id',
  noTenant: 'tenant',
  badTenant: 'tenant',
  noCredential: 'credential',
  badCertificate: 'credential',
}

/** Checks the settings of Teams, by their shape and by asking Microsoft. Never throws, and never shows a secret. */
export async function checkTeams(settings: TeamsCredentialSettings, way: Way): Promise<TeamsFinding[]> {
  const problems = problemsIn(settings)
  const shapes = (['app-id', 'tenant', 'credential'] as const).map(check => {
    const code = problems.find(problem => CHECK_OF[problem] === check)
    return code ? wrong(check, { kind: code }) : right(check)
  })
  const keys = await askKeys(way)
  const { appId, tenant, credential } = settings
  if (problems.length > 0 || !appId || !tenant || !credential) return [...shapes, ...keys]
  return [...shapes, ...keys, ...(await askLogin(appId, tenant, credential, way))]
}

/** How a finding reads: what was looked at, and what to do about it. */
export function sayTeamsFinding(
  { check, remedy }: TeamsFinding,
  { doctor }: TeamsWords,
): { what: string; remedy: string | null } {
  return { what: doctor.checks[check], remedy: remedy && sayRemedy(remedy, doctor.remedies) }
}

function sayRemedy(remedy: TeamsRemedy, words: TeamsWords['doctor']['remedies']): string {
  if (remedy.kind === 'unreachable') return words.unreachable(remedy.host)
  return remedy.kind === 'clockSkewed' ? words.clockSkewed(remedy.seconds) : words[remedy.kind]
}

async function askKeys({ clock, fetch: own = fetch }: Way): Promise<TeamsFinding[]> {
  const answer = await own(KEYS, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null)
  if (!answer?.ok) return [wrong('keys', { kind: 'unreachable', host: new URL(KEYS).host })]
  const theirs = Date.parse(answer.headers.get('date') ?? '')
  const seconds = Math.round(Math.abs(clock().getTime() - theirs) / 1_000)
  const off = seconds > SKEW
  return [right('keys'), off ? wrong('clock', { kind: 'clockSkewed', seconds }) : right('clock')]
}

const Token = z.object({ access_token: z.string().min(1) })

/** Whether Microsoft takes the credential. A managed identity can only be tried where it lives, so it is not. */
async function askLogin(
  appId: string,
  tenant: string,
  credential: TeamsCredential,
  { clock, channels = [], fetch: own = fetch }: Way,
): Promise<TeamsFinding[]> {
  const address = `${LOGIN}/${tenant}/oauth2/v2.0/token`
  const proof = proofOf(appId, address, credential, clock())
  if (proof === null) return []
  if (proof === 'unusable') return [wrong('credential', { kind: 'badCertificate' })]
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, scope: SCOPE, ...proof })
  const answer = await own(address, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    () => null,
  )
  if (!answer || answer.status >= 500) return [wrong('auth', { kind: 'unreachable', host: new URL(LOGIN).host })]
  const read = Token.safeParse(answer.ok ? await answer.json().catch(() => null) : null)
  if (!read.success) return [wrong('auth', { kind: 'rejected' })]
  const ask = (channel: string) => askChannel(channel, read.data.access_token, own)
  return [right('auth'), ...(await Promise.all(channels.map(ask)))]
}

/** Whether the bot is in the team of a channel: only then may it see who is, and write there. Who is, is not looked at. */
async function askChannel(channel: string, token: string, own: typeof fetch): Promise<TeamsFinding> {
  const address = `${SERVICE_URL}v3/conversations/${encodeURIComponent(channel)}/pagedmembers?pageSize=50`
  const headers = { authorization: `Bearer ${token}` }
  const answer = await own(address, { headers, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null)
  await answer?.body?.cancel().catch(() => undefined)
  if (answer?.ok) return right('channel')
  const isNo = answer !== null && answer.status >= 400 && answer.status < 500 && answer.status !== 429
  return wrong('channel', isNo ? { kind: 'channelNotIn' } : { kind: 'unreachable', host: new URL(SERVICE_URL).host })
}

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** What proves the credential; null for a managed identity, which Azure proves itself. */
function proofOf(
  appId: string,
  address: string,
  credential: TeamsCredential,
  now: Date,
): Record<string, string> | null | 'unusable' {
  switch (credential.kind) {
    case 'managed-identity':
      return null
    case 'secret':
      return { client_secret: credential.secret }
    case 'certificate':
      try {
        return { client_assertion_type: ASSERTION, client_assertion: assertion(appId, address, credential, now) }
      } catch {
        return 'unusable'
      }
  }
}

function assertion(
  appId: string,
  address: string,
  { thumbprint, privateKey }: Extract<TeamsCredential, { kind: 'certificate' }>,
  now: Date,
): string {
  const seconds = Math.floor(now.getTime() / 1_000)
  const x5t = Buffer.from(thumbprint.replace(/[^0-9a-f]/gi, ''), 'hex').toString('base64url')
  const claims = { aud: address, iss: appId, sub: appId, jti: randomUUID(), nbf: seconds, exp: seconds + 300 }
  const text = [{ alg: 'RS256', typ: 'JWT', x5t }, claims]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`
}

function right(check: TeamsCheck): TeamsFinding {
  return { check, ok: true, remedy: null }
}

function wrong(check: TeamsCheck, remedy: TeamsRemedy): TeamsFinding {
  return { check, ok: false, remedy }
}
