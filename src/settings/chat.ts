import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { MailRoute } from '../adapters/chat/email/smtp.js'
import { bareNit } from '../adapters/secop/nit.js'
import type { Platform } from '../bot/accounts/account.js'
import { PLATFORMS } from '../words/platforms.js'
import type { SettingsMistake } from './mistakes.js'

/** Slack workspaces (`T…`) and Teams tenants whose people are an entity's: a list for each platform that has such places. */
export const TENANTS = {
  slack: z
    .array(z.string().regex(/^[TE][A-Z0-9]+$/, 'workspaces'), 'workspaces')
    .readonly()
    .default([]),
  teams: z
    .array(
      z.guid('tenants').transform(id => id.toLowerCase()),
      'tenants',
    )
    .readonly()
    .default([]),
} satisfies Partial<Record<Platform, z.ZodType>>

/** What is listed for an entity on a platform. */
export function tenantsOf(entity: Partial<Record<Platform, readonly string[]>>, platform: Platform): readonly string[] {
  return entity[platform] ?? []
}

/** How a platform that has channels writes the id of one. */
const CHANNELS: Readonly<Partial<Record<Platform, RegExp>>> = {
  slack: /^[CG][A-Z0-9]{6,}$/,
  teams: /^19:[\w-]+@thread\.(?:tacv2|v2|skype)$/,
}

/** The platform that a channel is on by its id; null for what is the id of none. */
export function platformOfChannel(id: string): Platform | null {
  return PLATFORMS.find(platform => CHANNELS[platform]?.test(id)) ?? null
}

/** How the bot speaks in Slack. With an app token it needs no public address (Socket Mode), else it is called (HTTP). */
export type SlackSettings = {
  readonly signingSecret?: string
  readonly appToken?: string
  /** Ends in `/api/`. */
  readonly apiUrl: string
  /** Lists as tables of Slack's own, behind “Ver todos” only. */
  readonly modern?: true
} & (
  | { readonly botToken: string; readonly oauth?: undefined }
  /** One app in the workspaces of several entities, each of which installs it by a link. */
  | { readonly oauth: SlackOAuthSettings; readonly botToken?: undefined }
)

export interface SlackOAuthSettings {
  readonly clientId: string
  readonly clientSecret: string
  /** With which tokens are sealed: 32 bytes. */
  readonly key: Uint8Array
  /** Where the bot's server is reached from outside. */
  readonly publicUrl: string
}

/** How the bot proves to Teams who it is. */
export interface TeamsSettings {
  readonly appId: string
  readonly tenant: string
  readonly credential:
    | { readonly kind: 'secret'; readonly secret: string }
    /** `privateKey` in PEM. */
    | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string }
    | { readonly kind: 'managed-identity' }
}

/** The platforms on which an entity may have credentials of its own. */
export const OWNABLE = ['slack', 'teams'] as const
type Ownable = (typeof OWNABLE)[number]

/** An entity's own workspace or tenant: with an app of its own, of which nobody else's secrets know anything. */
export interface OwnCredentials extends Pick<ChatSettings, Ownable> {
  /** What is wrong with those of a platform: it is off for the entity, which never goes by what is everybody's instead. */
  readonly unusable: Readonly<Partial<Record<Ownable, readonly SettingsMistake[]>>>
  /** The same as they are by now: secrets in files are read anew. */
  readonly again: () => OwnCredentials
}

/** What the environment says of the chat platforms; null for one that is not set up. */
export interface ChatSettings {
  readonly slack: SlackSettings | null
  readonly teams: TeamsSettings | null
  readonly email: MailRoute | null
  /** What is one entity's alone, by its NIT without check digit. */
  readonly own: ReadonlyMap<string, OwnCredentials>
  /** Called after every complete day, so that silence is noticed elsewhere. */
  readonly pingUrl: string | null
}

const SLACK = {
  SLACK_BOT_TOKEN: z.string().regex(/^xoxb-[\w-]+$/, 'slack-bot-token'),
  SLACK_SIGNING_SECRET: z.string().regex(/^[0-9a-f]{32}$/i, 'slack-signing-secret'),
  SLACK_APP_TOKEN: z.string().regex(/^xapp-[\w-]+$/, 'slack-app-token'),
  SLACK_CLIENT_ID: z.string().regex(/^\d+\.\d+$/, 'slack-client-id'),
  SLACK_CLIENT_SECRET: z.string().regex(/^[0-9a-f]{32}$/i, 'slack-client-secret'),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'address' }),
  SLACK_MODERN: z.string().regex(/^(1|true|yes)$/i, 'yes-no'),
}
/** Microsoft writes them in either case; they are compared in one. */
const GUID = z.guid('guid').transform(id => id.toLowerCase())
const NOT_EMPTY = z.string().min(1)
const TEAMS = {
  TEAMS_APP_ID: GUID,
  TEAMS_TENANT_ID: GUID,
  TEAMS_APP_SECRET: NOT_EMPTY,
  TEAMS_CERTIFICATE_THUMBPRINT: NOT_EMPTY,
  TEAMS_CERTIFICATE_KEY: z.string().regex(/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'pem'),
  TEAMS_MANAGED_IDENTITY: z.string().regex(/^(1|true|yes)$/i, 'yes-no'),
}
const EMAIL = {
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'smtp-address' }),
  SMTP_USER: NOT_EMPTY,
  SMTP_PASSWORD: NOT_EMPTY,
  SMTP_FROM: z.string().regex(/^(?:[^<>"\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/, 'smtp-from'),
  CERROJO_PUBLIC_URL: z.url({ protocol: /^https$/, error: 'secure-address' }),
}
const OTHER = {
  CERROJO_TOKEN_KEY: z.string().regex(/^[0-9a-f]{64}$/i, 'token-key'),
  CERROJO_PING_URL: z.url({ protocol: /^https?$/, error: 'address' }),
}

const SHAPES = { ...SLACK, ...TEAMS, ...EMAIL, ...OTHER }

/** Those that an entity may have of its own, with its NIT behind an underscore: `SLACK_BOT_TOKEN_899999061`. */
const OF_PLATFORM: Readonly<Record<Ownable, readonly string[]>> = {
  slack: ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'],
  teams: Object.keys(TEAMS),
}
const OF_ENTITIES: readonly string[] = Object.values(OF_PLATFORM).flat()
const OF_ENTITY = new RegExp(`^(?:${OF_ENTITIES.join('|')})_(?!FILE$)(.+?)(?:_FILE)?$`)
const NIT = /^\d{6,10}$/

/** The variables that say something of the chat platforms, with those of single entities that are set here. */
export function chatVariables(env: NodeJS.ProcessEnv): string[] {
  return [...Object.keys(SHAPES), ...ownersIn(env).flatMap(nit => OF_ENTITIES.map(name => `${name}_${nit}`))]
}

/** The entities that have something of their own. */
function ownersIn(env: NodeJS.ProcessEnv): string[] {
  const named = Object.entries(env).flatMap(([name, said]) => (said?.trim() ? (OF_ENTITY.exec(name)?.[1] ?? []) : []))
  return [...new Set(named)].sort()
}

type Name = keyof typeof SHAPES

/**
 * Reads what the environment says of the chat platforms. Every variable may instead name a file that holds it
 * (`SLACK_BOT_TOKEN_FILE`), as secret stores hand them over. Adds to `mistakes` whatever is wrong, by its name and never
 * with its value; what is wrong with an entity's own stands with these, and is nothing to the others.
 */
export function readChat(env: NodeJS.ProcessEnv, mistakes: SettingsMistake[]): ChatSettings {
  const wrong = addingTo(mistakes)
  const values = valuesOf(env, Object.keys(SHAPES), '', mistakes)
  const own = new Map<string, OwnCredentials>()
  for (const nit of ownersIn(env)) {
    const key = NIT.test(nit) ? bareNit(nit) : undefined
    if (key === undefined || own.has(key)) wrong(`…_${nit}`, 'nit')
    else own.set(key, ownOf(env, nit, values))
  }
  const pingUrl = values.get('CERROJO_PING_URL') ?? null
  return { slack: slackOf(values, wrong), teams: teamsOf(values, wrong), email: emailOf(values, wrong), own, pingUrl }
}

type Wrong = (path: string, wanted: string) => void
type Values = ReadonlyMap<Name, string>

/** One thing that is wrong is told once, whatever else follows from it. */
function addingTo(mistakes: SettingsMistake[]): Wrong {
  return (path, wanted) => {
    if (mistakes.some(mistake => mistake.path === path)) return
    mistakes.push({ file: null, path, kind: 'wrong', found: null, wanted })
  }
}

function valuesOf(env: NodeJS.ProcessEnv, names: readonly string[], ending: string, mistakes: SettingsMistake[]) {
  const values = new Map<Name, string>()
  for (const name of names.filter(isName)) {
    const said = readSecret(env, name + ending, mistakes)
    if (said === undefined) continue
    const parsed = SHAPES[name].safeParse(said)
    if (!parsed.success) addingTo(mistakes)(name + ending, parsed.error.issues[0]?.message ?? 'text')
    else values.set(name, parsed.data)
  }
  return values
}

function ownOf(env: NodeJS.ProcessEnv, nit: string, shared: Values): OwnCredentials {
  const unusable: Partial<Record<Ownable, readonly SettingsMistake[]>> = {}
  const of = <T>(platform: Ownable, read: (values: Values, wrong: Wrong) => T | null): T | null => {
    const mistakes: SettingsMistake[] = []
    const values = valuesOf(env, OF_PLATFORM[platform], `_${nit}`, mistakes)
    // Where Slack is, and how lists are drawn, is everybody's.
    for (const name of ['SLACK_API_URL', 'SLACK_MODERN'] as const)
      if (shared.has(name)) values.set(name, shared.get(name) ?? '')
    // What follows from a secret that cannot be read says nothing more.
    const found = read(
      values,
      mistakes.length > 0 ? () => {} : (name, wanted) => addingTo(mistakes)(`${name}_${nit}`, wanted),
    )
    if (mistakes.length === 0) return found
    unusable[platform] = mistakes
    return null
  }
  return { slack: of('slack', slackOf), teams: of('teams', teamsOf), unusable, again: () => ownOf(env, nit, shared) }
}

function slackOf(values: Values, wrong: Wrong): SlackSettings | null {
  const botToken = values.get('SLACK_BOT_TOKEN')
  const signingSecret = values.get('SLACK_SIGNING_SECRET')
  const appToken = values.get('SLACK_APP_TOKEN')
  const asksOAuth = values.has('SLACK_CLIENT_ID') || values.has('SLACK_CLIENT_SECRET')
  // One token and many are two ways of setting it up: which of them was meant nobody can tell.
  if (asksOAuth && botToken !== undefined) wrong('SLACK_BOT_TOKEN', 'slack-one-way')
  const oauth = asksOAuth ? oauthOf(values, wrong) : null
  if (botToken === undefined && !asksOAuth) {
    if (signingSecret !== undefined || appToken !== undefined) wrong('SLACK_BOT_TOKEN', 'slack-bot-token')
    return null
  }
  if (signingSecret === undefined && appToken === undefined) {
    wrong('SLACK_SIGNING_SECRET', 'slack-way-in')
    return null
  }
  const apiUrl = values.get('SLACK_API_URL') ?? 'https://slack.com/api/'
  const way = oauth ? { oauth } : botToken === undefined ? null : { botToken }
  if (!way) return null
  return {
    ...way,
    ...(signingSecret === undefined ? {} : { signingSecret }),
    ...(appToken === undefined ? {} : { appToken }),
    apiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`,
    ...(values.has('SLACK_MODERN') ? { modern: true } : {}),
  }
}

function oauthOf(values: Values, wrong: Wrong): SlackOAuthSettings | null {
  const [clientId, clientSecret] = [values.get('SLACK_CLIENT_ID'), values.get('SLACK_CLIENT_SECRET')]
  const [key, publicUrl] = [values.get('CERROJO_TOKEN_KEY'), values.get('CERROJO_PUBLIC_URL')]
  if (clientId === undefined) wrong('SLACK_CLIENT_ID', 'slack-client-id')
  if (clientSecret === undefined) wrong('SLACK_CLIENT_SECRET', 'slack-client-secret')
  if (key === undefined) wrong('CERROJO_TOKEN_KEY', 'token-key')
  if (publicUrl === undefined) wrong('CERROJO_PUBLIC_URL', 'secure-address')
  if (clientId === undefined || clientSecret === undefined || key === undefined || publicUrl === undefined) return null
  return { clientId, clientSecret, key: Buffer.from(key, 'hex'), publicUrl }
}

function teamsOf(values: Values, wrong: Wrong): TeamsSettings | null {
  const names = Object.keys(TEAMS).filter(isName)
  if (!names.some(name => values.has(name))) return null
  const appId = values.get('TEAMS_APP_ID')
  const tenant = values.get('TEAMS_TENANT_ID')
  const credential = credentialOf(values)
  if (appId === undefined) wrong('TEAMS_APP_ID', 'guid')
  if (tenant === undefined) wrong('TEAMS_TENANT_ID', 'guid')
  if (credential === null) wrong('TEAMS_APP_SECRET', 'teams-credential')
  return appId === undefined || tenant === undefined || credential === null ? null : { appId, tenant, credential }
}

function credentialOf(values: Values): TeamsSettings['credential'] | null {
  const secret = values.get('TEAMS_APP_SECRET')
  if (secret !== undefined) return { kind: 'secret', secret }
  const thumbprint = values.get('TEAMS_CERTIFICATE_THUMBPRINT')
  const privateKey = values.get('TEAMS_CERTIFICATE_KEY')
  if (thumbprint !== undefined && privateKey !== undefined) return { kind: 'certificate', thumbprint, privateKey }
  return values.has('TEAMS_MANAGED_IDENTITY') ? { kind: 'managed-identity' } : null
}

function emailOf(values: Values, wrong: Wrong): MailRoute | null {
  const address = values.get('SMTP_URL')
  const from = values.get('SMTP_FROM')
  const [user, password] = [values.get('SMTP_USER'), values.get('SMTP_PASSWORD')]
  if (address === undefined) {
    if (from !== undefined || user !== undefined) wrong('SMTP_URL', 'smtp-address')
    return null
  }
  const url = new URL(address)
  // A password in an address ends up in logs and process lists.
  if (url.username !== '' || url.password !== '') wrong('SMTP_URL', 'smtp-address')
  if (from === undefined) wrong('SMTP_FROM', 'smtp-from')
  if ((user === undefined) !== (password === undefined))
    wrong(user === undefined ? 'SMTP_USER' : 'SMTP_PASSWORD', 'text')
  const secure = url.protocol === 'smtps:'
  const [, name = '', inside] = /^(.*)<(.+)>$/.exec(from ?? '') ?? []
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    auth: user === undefined || password === undefined ? null : { user, password },
    from: { name: name.trim() || 'Cerrojo', address: inside ?? from ?? '' },
    publicUrl: values.get('CERROJO_PUBLIC_URL') ?? null,
  }
}

function isName(name: string): name is Name {
  return name in SHAPES
}

/** A secret of the environment, or of the file that `<name>_FILE` names. Adds a mistake where that cannot be read. */
export function readSecret(env: NodeJS.ProcessEnv, name: string, mistakes: SettingsMistake[]): string | undefined {
  const said = env[name]?.trim()
  if (said) return said
  const file = env[`${name}_FILE`]?.trim()
  if (!file) return undefined
  try {
    const secret = readFileSync(file, 'utf8').trim()
    if (secret) return secret
    mistakes.push({ file: null, path: `${name}_FILE`, kind: 'wrong', found: null, wanted: 'secret-file' })
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    mistakes.push({ file: null, path: `${name}_FILE`, kind: 'unreadable', code })
    return undefined
  }
}
