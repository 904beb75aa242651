import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import { stringify } from 'yaml'
import { z } from 'zod'
import { openTeams, type Teams } from '../../../../src/adapters/chat/teams/open.js'
import { encodeOutFile } from '../../../../src/app/out-files.js'
import type { EntityContext } from '../../../../src/bot/context.js'
import { openDemo } from '../../../../src/demo/demo-context.js'
import { parseSettings } from '../../../../src/settings/settings.js'

/** The bot with the demo's entity and, beside it, Microsoft's Agents Playground: a Teams client of this machine. */

const ROOT = resolve(import.meta.dirname, '../../../..')
const CLI = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')
export const TENANT = '00000000-0000-0000-0000-000000000001'
export const NOW = new Date('2027-03-10T14:30:00Z')

export interface Playground {
  readonly url: string
  readonly context: EntityContext
  readonly teams: Teams
  readonly personalChat: string
  readonly groupChat: string
  /** The people there, the one at the keyboard first. */
  readonly users: readonly { readonly id: string; readonly name: string }[]
  /** What the bot sent or changed, oldest first. */
  readonly sent: Recorder
  stop(): Promise<void>
}

/** The demo's entity, as it stands on a fixed day. */
export async function demoWorld(now = NOW): Promise<EntityContext> {
  const settings = parseSettings({}, join(ROOT, 'config/cerrojo.json'), {}, ROOT)
  if (!settings.ok) throw new Error('the settings of the demo are wrong')
  return (await openDemo(settings.settings, now)).context
}

/** A server of this machine; `port` 0 for any. */
export async function serve(handle: Teams['handle']): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return { server, port: portOf(server) }
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const port = portOf(server)
  await new Promise(done => server.close(done))
  return port
}

/** Starts both, with the first person of the directory at the keyboard: Marta Quintero of the demo unless told otherwise. */
export async function startPlayground(now = NOW, world?: EntityContext): Promise<Playground> {
  const context = world ?? (await demoWorld(now))
  const port = await freePort()
  const sent = new Recorder(`http://127.0.0.1:${port}`)
  const recorder = await serve(sent.forward)
  const serviceUrl = `http://127.0.0.1:${recorder.port}/_connector`
  const teams = openTeams({
    local: true,
    serviceUrl,
    contextOf: async (_, tenant) => (tenant === TENANT ? context : null),
    encodeFile: encodeOutFile,
    clock: () => now,
    logger: pino({ level: process.env.CERROJO_TEST_LOG ?? 'silent' }),
  })
  const bot = await serve(teams.handle)
  const folder = mkdtempSync(join(tmpdir(), 'cerrojo-playground-'))
  const users = usersOf(context)
  writeFileSync(join(folder, 'playground.yml'), stringify(config(users)))
  const child = spawn(
    process.execPath,
    [
      CLI,
      '-e',
      `http://127.0.0.1:${bot.port}/api/messages`,
      '-c',
      'msteams',
      '-p',
      String(port),
      '--su',
      serviceUrl,
      '--dt',
    ],
    {
      cwd: folder,
      env: {
        // Not the test runner's own environment: with NODE_ENV=test it listens and ends.
        PATH: process.env.PATH,
        HOME: folder,
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(folder, 'playground.yml'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const stop = async () => {
    await ended(child)
    for (const { server } of [bot, recorder]) {
      server.closeAllConnections()
      await new Promise(done => server.close(done))
    }
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await listening(child, port)
  } catch (error) {
    await stop()
    throw error
  }
  const url = `http://127.0.0.1:${port}`
  return { url, context, teams, personalChat: PERSONAL, groupChat: GROUP, users, sent, stop }
}

const PERSONAL = 'personal-chat-id'
const GROUP = 'group-chat-id'

/** It takes exactly six people: one at the keyboard and five others. */
function usersOf(context: EntityContext) {
  const people = [...context.directory.values()].filter(({ email }) => email !== undefined)
  const nobody = [1, 2, 3, 4, 5].map(n => ({ name: `Visitante ${n}`, email: `visitante${n}@otra.example` }))
  return [...people, ...nobody].slice(0, 6).map(({ name, email = '' }, index) => {
    const [givenName = '', ...rest] = name.split(' ')
    const id = `00000000-0000-0000-0000-0000000001${String(index).padStart(2, '0')}`
    return { id, name, userPrincipleName: email, aadObjectId: id, givenName, surname: rest.join(' '), email }
  })
}

function config(users: ReturnType<typeof usersOf>): object {
  const [currentUser, ...others] = users
  return {
    version: '0.1.1',
    tenantId: TENANT,
    bot: { id: '00000000-0000-0000-0000-000000000011', name: 'Cerrojo' },
    currentUser,
    users: others,
    personalChat: { id: PERSONAL },
    groupChat: { id: GROUP, name: 'Contratación' },
    team: {
      id: 'team-id',
      name: 'IDAH',
      aadGroupId: '00000000-0000-0000-0000-000000000031',
      channels: [{ id: 'channel-id', name: 'Avisos' }],
    },
  }
}

/** When it listens and has read its configuration; it ends over a wrong one after it has said that it listens. */
async function listening(child: ChildProcess, port: number): Promise<void> {
  let said = ''
  await new Promise<void>((done, failed) => {
    const hear = (piece: unknown) => {
      said += String(piece)
      if (/Listening on \d+/.test(said)) done()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => failed(new Error(`the playground ended: ${said}`)))
  })
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the playground ended: ${said}`)
    const answer = await fetch(`http://127.0.0.1:${port}/_debug/ping`).catch(() => null)
    if (answer?.ok) return
    await setTimeout(50)
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise(done => child.once('exit', done))
  child.kill()
  await exit
}

/** One message that the bot sent to a conversation, or changed there. */
export interface Sent {
  readonly did: 'sent' | 'changed'
  readonly conversation: string
  readonly id: string
  readonly activity: Record<string, unknown>
}

const Json = z.record(z.string(), z.unknown())

/** Stands between the bot and the playground's own service, hands everything on and keeps what passed. */
export class Recorder {
  readonly all: Sent[] = []
  readonly #to: string
  readonly #heard = new EventEmitter()
  #taken = 0

  constructor(to: string) {
    this.#to = to
    this.#heard.setMaxListeners(0)
  }

  /** The next message that was not asked for yet; typing is none. */
  async next(): Promise<Sent> {
    for (;;) {
      const one = this.all[this.#taken]
      if (one) {
        this.#taken++
        return one
      }
      await once(this.#heard, 'sent')
    }
  }

  readonly forward = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(Buffer.from(piece))
    const body = Buffer.concat(pieces).toString('utf8')
    const { method = 'GET', url = '/' } = request
    const answer = await fetch(`${this.#to}${url}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === '' ? {} : { body }),
    })
    const text = await answer.text()
    const kind = answer.headers.get('content-type')
    response.writeHead(answer.status, kind ? { 'content-type': kind } : {}).end(text)
    const [, conversation = '', about = ''] = /\/v3\/conversations\/([^/]+)\/activities\/?([^/]*)$/.exec(url) ?? []
    const activity = conversation !== '' && body !== '' ? Json.parse(JSON.parse(body)) : null
    if (activity?.type !== 'message') return
    const id = method === 'PUT' ? about : String(Json.parse(JSON.parse(text || '{}')).id ?? '')
    this.all.push({
      did: method === 'PUT' ? 'changed' : 'sent',
      conversation: decodeURIComponent(conversation),
      id: decodeURIComponent(id),
      activity,
    })
    this.#heard.emit('sent')
  }
}

/** What a person does there, without a browser. */
export async function post(url: string, body: object): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.status}: ${text}`)
  return text === '' ? null : JSON.parse(text)
}
