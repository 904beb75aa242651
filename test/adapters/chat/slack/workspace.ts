import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { createEmulator } from 'emulate'
import { pino } from 'pino'
import { openSlack, type Slack, type SlackSetup } from '../../../../src/adapters/chat/slack/open.js'
import { encodeOutFile } from '../../../../src/app/out-files.js'
import type { EntityContext } from '../../../../src/bot/context.js'
import { at, TODAY } from '../../../support/context.js'
import { type Body, SECRET, signed } from './sign.js'
import { Home, Message, Modal, type ShownBlock, type ShownHome, type ShownModal } from './valid.js'

/**
 * A workspace on this machine: the Web API is `emulate` with strict scopes, requests come in over HTTP with signatures on,
 * and everything that is sent is checked against Slack's limits.
 */

export const TENANT = 'T000000001'
/** A public channel that everybody is in. */
export const CHANNEL = 'C000000001'
const TOKEN = 'xoxb-prueba'
/** Where Slack brings back whoever allowed the app, and nowhere else. */
const REDIRECTS = ['https://cerrojo.example/slack/oauth_redirect']
/** The app, for OAuth. */
const OAUTH_CLIENT = { client_id: '1111111111.2222222222', client_secret: 'c'.repeat(32) }
const SCOPES = [
  'chat:write',
  'im:write',
  'im:history',
  'users:read',
  'users:read.email',
  'files:write',
  'app_mentions:read',
  'commands',
]

export interface Call {
  readonly method: string
  readonly args: Readonly<Record<string, string>>
}

/** What a message shows, where it is. */
export interface Seen {
  readonly text: string
  readonly blocks: readonly ShownBlock[]
  readonly channel?: string
  readonly ts?: string
  readonly thread?: string | undefined
  readonly url?: string
}

export interface Workspace {
  readonly slack: Slack
  /** Every call to the Web API, oldest first. */
  readonly calls: readonly Call[]
  /** Messages in the order in which they were shown or changed. */
  readonly seen: readonly Seen[]
  readonly home: { view: ShownHome | null }
  readonly modal: { id: string; view: ShownModal | null }
  readonly log: readonly string[]
  /** Posts a signed request and says what came back, once nothing is under way any more. */
  post(body: Body, more?: Readonly<Record<string, string>>): Promise<{ status: number; body: string }>
  /** The account of somebody in the workspace. */
  user(name: string): string
  /** Their conversation with the bot. */
  chat(name: string): string
  trigger(user: string): Promise<string>
  /** Where requests are taken. */
  readonly url: string
  /** The address that comes with a command or button. */
  readonly hook: string
  close(): Promise<void>
}

interface Options {
  readonly names?: readonly string[]
  readonly scopes?: readonly string[]
  readonly setup?: Partial<SlackSetup>
  /** Changes what `users.info` says. */
  readonly info?: (user: Record<string, unknown>) => Record<string, unknown>
  /** Answers in place of the emulator. */
  readonly instead?: (call: Call) => Response | null
}

export async function workspace(context: EntityContext | null, options: Options = {}): Promise<Workspace> {
  const names = options.names ?? ['ana', 'luis', 'carmen', 'olga', 'adela']
  const emulator = await startEmulator(names, options.scopes ?? SCOPES)
  const [calls, seen, log]: [Call[], Seen[], string[]] = [[], [], []]
  const home: Workspace['home'] = { view: null }
  const modal: Workspace['modal'] = { id: '', view: null }

  const watched: NonNullable<SlackSetup['fetch']> = async (url, init) => {
    if (new URL(url).pathname === '/') return fetch(url, init ?? {})
    const call = { method: new URL(url).pathname.replace(/^\/(api\/)?/, ''), args: argsOf(init?.body) }
    calls.push(call)
    const other = options.instead?.(call)
    if (other) return other
    // The emulated bot is a member of no channel; the real one hears of a mention only where it is.
    const response =
      call.method === 'chat.postEphemeral'
        ? Response.json({ ok: true, message_ts: '1.1' })
        : await fetch(url, init ?? {})
    const answer: Record<string, unknown> = (response.headers.get('content-type') ?? '').includes('json')
      ? record(await response.clone().json())
      : {}
    watch(call, answer)
    if (call.method !== 'users.info' || !isRecord(answer.user)) return response
    const user = { ...answer.user, is_email_confirmed: true, locale: 'es-419' }
    return Response.json({ ...answer, user: options.info ? options.info(user) : user })
  }

  const watch = ({ method, args }: Call, answer: Record<string, unknown>) => {
    if (answer.ok !== true) return
    if (method === 'chat.postMessage' || method === 'chat.update' || method === 'chat.postEphemeral') {
      const message = Message.parse({ text: args.text, blocks: JSON.parse(args.blocks ?? '[]') })
      seen.push({ ...message, channel: args.channel ?? '', ts: String(answer.ts ?? args.ts), thread: args.thread_ts })
    }
    if (method === 'views.publish') home.view = Home.parse(JSON.parse(args.view ?? ''))
    if (method !== 'views.open' && method !== 'views.update') return
    modal.view = Modal.parse(JSON.parse(args.view ?? ''))
    modal.id = isRecord(answer.view) ? String(answer.view.id) : modal.id
  }

  const slack = openSlack({
    botToken: TOKEN,
    door: { signingSecret: SECRET },
    apiUrl: `${emulator.url}/api/`,
    contextOf: async (_, tenant) => (tenant === TENANT ? context : null),
    encodeFile: encodeOutFile,
    clock: () => at(TODAY),
    logger: pino({ level: 'info' }, { write: line => log.push(line) }),
    fetch: watched,
    // However busy this machine is, nothing counts as slow unless a test says so.
    patienceMs: 600_000,
    ...options.setup,
  })
  if (!slack.listener) throw new Error('no listener')
  const server = await listening(createServer(slack.listener))
  const hooks = await listening(
    createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', chunk => chunks.push(chunk))
      request.on('end', () => {
        const { text, blocks, ...rest } = JSON.parse(Buffer.concat(chunks).toString())
        calls.push({ method: 'response_url', args: { ...rest, replace_original: String(rest.replace_original) } })
        seen.push({ ...Message.parse({ text, blocks }), url: addressOf(hooks) })
        response.end('ok')
      })
    }),
  )
  const users = new Map<string, string>()
  const ask = async (method: string, args: Record<string, string>) => {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify(args),
    })
    return record(await response.json())
  }
  const chats = new Map<string, string>()
  for (const name of names) {
    const { user } = await ask('users.lookupByEmail', { email: `${name}@entidad.example` })
    users.set(name, String(record(user).id))
    const { channel } = await ask('conversations.open', { users: users.get(name) ?? '' })
    chats.set(name, String(record(channel).id))
  }
  return {
    slack,
    calls,
    seen,
    home,
    modal,
    log,
    url: addressOf(server),
    hook: addressOf(hooks),
    async post(body, more = {}) {
      const { headers, ...request } = signed(body)
      const response = await fetch(`${addressOf(server)}/slack/events`, {
        ...request,
        headers: { ...headers, ...more },
      })
      const text = await response.text()
      await slack.idle()
      return { status: response.status, body: text }
    },
    user: name => users.get(name) ?? name,
    chat: name => chats.get(name) ?? '',
    trigger: async user => String((await ask('views.generateTriggerId', { user_id: user })).trigger_id),
    async close() {
      await slack.idle()
      for (const of of [server, hooks]) await new Promise(resolve => of.close(resolve).closeAllConnections())
      await emulator.close()
    },
  }
}

/** The workspace by itself, with the app of an OAuth client besides. */
export async function startEmulator(names: readonly string[], scopes: readonly string[]) {
  const probe = await listening(createServer())
  const port = Number(new URL(addressOf(probe)).port)
  await new Promise(resolve => probe.close(resolve))
  const bot = { app_id: 'A0BOT', bot_id: 'B0BOT', bot_user_id: 'U0BOT' }
  return createEmulator({
    service: 'slack',
    port,
    seed: {
      slack: {
        team: { name: 'Entidad', domain: 'entidad' },
        strict_scopes: true,
        users: names.map(name => ({ name, real_name: name.toUpperCase(), email: `${name}@entidad.example` })),
        channels: [{ name: 'contratos' }],
        oauth_apps: [{ ...bot, ...OAUTH_CLIENT, name: 'bot', redirect_uris: REDIRECTS, bot_name: 'bot' }],
        tokens: [{ ...bot, token: TOKEN, user_id: 'U0BOT', scopes }],
      },
    },
  })
}

export async function listening(server: Server): Promise<Server> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}

export function addressOf(server: Server): string {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

function argsOf(body: unknown): Record<string, string> {
  return typeof body === 'string' ? Object.fromEntries(new URLSearchParams(body)) : {}
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** An id that no other request has. */
export function fresh(prefix: string): string {
  return `${prefix}${randomBytes(6).toString('hex').toUpperCase()}`
}
