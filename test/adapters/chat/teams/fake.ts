import type { Server } from 'node:http'
import { AnswerQueue } from '../../../../src/adapters/chat/answer-queue.js'
import { FairShare } from '../../../../src/adapters/chat/fair-share.js'
import { FileSends } from '../../../../src/adapters/chat/file-sends.js'
import { ofMicrosoft } from '../../../../src/adapters/chat/teams/deliver/address.js'
import type { Connector, ConversationLine, Outbound } from '../../../../src/adapters/chat/teams/deliver/connector.js'
import { MemoryFiles } from '../../../../src/adapters/chat/teams/memory-files.js'
import { listener } from '../../../../src/adapters/chat/teams/requests/listen.js'
import { recentProfiles } from '../../../../src/adapters/chat/teams/requests/profiles.js'
import type { HandleIncoming, TeamsSetup } from '../../../../src/adapters/chat/teams/setup.js'
import { memoryStore } from '../../../../src/adapters/stores/memory/store.js'
import { encodeOutFile } from '../../../../src/app/out-files.js'
import { accountEvent, addToAccount } from '../../../../src/bot/accounts/account-status.js'
import type { Card } from '../../../../src/bot/cards/card.js'
import type { EntityContext } from '../../../../src/bot/context.js'
import { DEFAULT_HABITS } from '../../../../src/bot/context.js'
import type { Incoming } from '../../../../src/bot/conversation/handle-incoming.js'
import type { Reply } from '../../../../src/bot/conversation/reply.js'
import { LEGAL_CALENDAR } from '../../../../src/rules/index.js'
import { OneMoreRun } from '../../../../src/shared/one-more-run.js'
import { NOW, serve } from './playground.js'

/** Teams without Teams: a listener over a connector that only keeps what was sent. */

export const TENANT = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890'
export const SERVICE = `https://smba.trafficmanager.net/amer/${TENANT}/`
export const USER = '00000000-1111-2222-3333-444444444444'
export const ACCOUNT = { platform: 'teams', tenant: TENANT, user: USER } as const
export const CARD: Card = { title: 'Respuesta', summary: 'una respuesta', parts: [{ kind: 'text', text: 'hecho' }] }

export interface Passed {
  readonly did: 'sent' | 'changed'
  readonly to: string
  readonly id: string
  readonly activity: Outbound
}

export interface Fake {
  readonly context: EntityContext
  readonly setup: TeamsSetup
  /** Everything that was sent or changed, typing included. */
  readonly passed: Passed[]
  /** What the bot was told, turn by turn. */
  readonly told: { incoming: Incoming; profile: object }[]
  readonly logged: string[]
  post(body: object, more?: Record<string, string>): Promise<{ status: number; body: unknown }>
  stop(): Promise<void>
}

export interface FakeOptions {
  readonly reply?: Partial<Reply> | null
  readonly turn?: HandleIncoming
  readonly member?: () => unknown
  /** Thrown by every sending to this conversation. */
  readonly failing?: Readonly<Record<string, unknown>>
  /** Whether Teams answers with 400 to every message that mentions somebody. */
  readonly refusesMentions?: boolean
  readonly upload?: typeof fetch
  readonly typingAfter?: number
  readonly setup?: Partial<TeamsSetup>
}

export async function fakeTeams(options: FakeOptions = {}): Promise<Fake> {
  const passed: Passed[] = []
  const told: Fake['told'] = []
  const logged: string[] = []
  const note = (what: object, message: string) => void logged.push(JSON.stringify(what) + message)
  const context: EntityContext = {
    entity: { key: 'prueba', name: 'Prueba' },
    store: memoryStore(),
    directory: new Map(),
    options: { reading: 'prudent', specialRegime: 'own-manual', liquidationTerm: { months: 4 }, campaigns: [] },
    calendar: LEGAL_CALENDAR,
    habits: DEFAULT_HABITS,
    language: 'es',
  }
  const member =
    options.member ?? (() => ({ aadObjectId: USER, name: 'Ana', email: 'ana@idah.example', tenantId: TENANT }))
  const taken = (message: Outbound) => {
    if (options.refusesMentions && JSON.stringify(message).includes('"mention"'))
      throw Object.assign(new Error('bad'), { statusCode: 400 })
  }
  const lineTo = (to: string): ConversationLine => ({
    async send(activity) {
      if (options.failing?.[to]) throw options.failing[to]
      taken(activity)
      passed.push({ did: 'sent', to, id: `m${passed.length}`, activity })
      return `m${passed.length - 1}`
    },
    async update(id, activity) {
      taken(activity)
      passed.push({ did: 'changed', to, id, activity })
    },
    member: async () => member(),
  })
  const connector: Connector = {
    authenticate: async activity => ({ run: logic => logic(lineTo(activity.conversation.id)) }),
    to: (address, logic) => logic(lineTo(address.conversation)),
    async create(serviceUrl, _, user) {
      if (options.failing?.create) throw options.failing.create
      return { serviceUrl, conversation: `new:${user}`, bot: '28:bot', user }
    },
  }
  const answering: HandleIncoming = async (_, __, profile, incoming) => {
    if ('opened' in incoming && incoming.opened === 'digest') return null
    told.push({ incoming, profile: await profile() })
    return options.reply === null ? null : { card: CARD, language: 'es', personal: true, ...options.reply }
  }
  const setup: TeamsSetup = {
    connector,
    contextOf: async (_, tenant) => (tenant === TENANT ? context : null),
    local: false,
    turn: options.turn ?? answering,
    encodeFile: encodeOutFile,
    arrivals: null,
    clock: () => NOW,
    log: { info: note, warn: note, error: note },
    mayServe: ofMicrosoft,
    serviceUrl: SERVICE,
    typingAfter: options.typingAfter ?? 60_000,
    upload: options.upload ?? (async () => new Response(null, { status: 201 })),
    profiles: recentProfiles(),
    shares: new FairShare(),
    answers: new AnswerQueue(0),
    fileSends: new FileSends(),
    renewals: new OneMoreRun(),
    files: new MemoryFiles(),
    ...options.setup,
  }
  const bot: { server: Server; port: number } = await serve(listener(setup))
  return {
    context,
    setup,
    passed,
    told,
    logged,
    async post(body, more = {}) {
      const answer = await fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer x', ...more },
        body: JSON.stringify(body),
      })
      const text = await answer.text()
      return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
    },
    async stop() {
      bot.server.closeAllConnections()
      await new Promise(done => bot.server.close(done))
    },
  }
}

/** From here on the account of `activity` is somebody's. */
export async function link({ context }: Fake): Promise<void> {
  const stands = { ...accountEvent('linked', null, NOW), kind: 'linked', person: 'p', how: 'email' } as const
  await addToAccount(context, ACCOUNT, () => stands)
}

let count = 0

/** An activity of somebody's own chat; everything may be said otherwise. */
export function activity(more: object = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: `a${++count}`,
    channelId: 'msteams',
    serviceUrl: SERVICE,
    from: { id: '29:ana', name: 'Ana', aadObjectId: USER },
    recipient: { id: '28:bot', name: 'Cerrojo' },
    conversation: { id: 'a:own', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    locale: 'es-CO',
    text: 'hola',
    ...more,
  }
}

export const CHANNEL = {
  id: '19:c@thread.tacv2;messageid=1',
  conversationType: 'channel',
  isGroup: true,
  tenantId: TENANT,
}

/** A button that was pressed, by `Action.Execute`. */
export function executed(action: object, values: object = {}, more: object = {}): Record<string, unknown> {
  return activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    replyToId: 'card-1',
    value: { action: { type: 'Action.Execute', verb: 'do', data: { cerrojo: action, ...values } }, trigger: 'manual' },
    ...more,
  })
}
