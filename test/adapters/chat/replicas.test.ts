import { createServer } from 'node:http'
import { pino } from 'pino'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { SharedArrivals } from '../../../src/adapters/chat/shared-arrivals.js'
import { openSlack, type SlackSetup } from '../../../src/adapters/chat/slack/open.js'
import { openTeams } from '../../../src/adapters/chat/teams/open.js'
import { teamsIn } from '../../../src/adapters/chat/teams/words.js'
import { openPostgresStore, type PostgresStore } from '../../../src/adapters/stores/postgres/open-store.js'
import { encodeOutFile } from '../../../src/app/out-files.js'
import type { Incoming } from '../../../src/bot/conversation/handle-incoming.js'
import type { ArrivalStore } from '../../../src/bot/ports/arrivals.js'
import { ANA, at, contractOf, TODAY, worldOf } from '../../support/context.js'
import { aDatabase, connectionOf, type TestDatabase, whyNoPostgres } from '../../support/postgres.js'
import { type Body, SECRET, signed } from './slack/sign.js'
import { type Stub, stub } from './slack/stub.js'
import { addressOf, listening } from './slack/workspace.js'
import { activity, CARD, executed, type Fake, type FakeOptions, fakeTeams } from './teams/fake.js'

/* Several replicas hear what people do: whichever of them hears it, and however often, it is done once and in its order. */

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
  await database?.setAhead(0)
})

let database: TestDatabase
let count = 0
/** What a replica keeps its things in. */
async function aStore(): Promise<PostgresStore> {
  const store = await openPostgresStore(connectionOf(database.address()))
  closing.push(() => store.close())
  return store
}

interface Replica {
  readonly store: PostgresStore
  /** Posts a signed request and gives what it was answered, at once. */
  post(body: Body): Promise<string>
  /** The same, the n-th time that Slack tells it; gives the status. */
  tell(body: Body, repeat?: number): Promise<number>
  idle(): Promise<void>
  /** As after a sync. */
  renew(): Promise<void>
}

interface Workspace {
  readonly slack: Stub
  /** What was asked, and of whom, in the order in which its turn came. */
  readonly turns: string[]
  open(more?: Partial<SlackSetup>): Promise<Replica>
}

/** One workspace of Slack, and as many replicas of the bot as are opened. */
async function aWorkspace(): Promise<Workspace> {
  const { context } = await worldOf([contractOf(1, [ANA.id])])
  const slack = await stub()
  closing.push(slack.close)
  slack.answers('users.info', { json: { ok: true, user: { team_id: 'T1' } } })
  slack.answers('conversations.open', { json: { ok: true, channel: { id: 'D1' } } })
  slack.answers('chat.postMessage', { json: { ok: true, channel: 'D1', ts: '1.1' } })
  const turns: string[] = []
  const open = async (more: Partial<SlackSetup> = {}) => {
    const store = await aStore()
    const opened = openSlack({
      botToken: 'xoxb-1',
      door: { signingSecret: SECRET },
      apiUrl: slack.apiUrl,
      contextOf: async () => context,
      encodeFile: encodeOutFile,
      arrivals: store.arrivals,
      screens: store.screens,
      clock: () => at(TODAY),
      logger: pino({ level: 'silent' }),
      turn: async (_, __, ___, incoming) => {
        turns.push(said(incoming))
        return { card: CARD, language: 'es', personal: true }
      },
      ...more,
    })
    if (!opened.listener) throw new Error('no listener')
    const server = await listening(createServer(opened.listener))
    closing.push(() => new Promise(resolve => server.close(resolve).closeAllConnections()))
    closing.push(() => opened.idle())
    const ask = ({ headers, ...request }: ReturnType<typeof signed>, more = {}) =>
      fetch(`${addressOf(server)}/slack/events`, { ...request, headers: { ...headers, ...more } })
    const post = async (body: Body) => (await ask(signed(body))).text()
    const tell = async (body: Body, repeat = 0) =>
      (await ask(signed(body), repeat > 0 ? { 'x-slack-retry-num': String(repeat) } : {})).status
    return { store, post, tell, idle: opened.idle, renew: opened.refreshHomes }
  }
  return { slack, turns, open }
}

const offer = z.object({ sizeInBytes: z.number(), acceptContext: z.object({ cerrojoFile: z.string() }) })

function said(incoming: Incoming): string {
  return 'text' in incoming ? incoming.text : 'pressed' in incoming ? 'pressed' : incoming.opened
}

/** A message in one's own conversation with the bot, as an event that is another each time unless said. */
function message(text: string, event_id = `Ev${++count}`, ts = `${++count}.1`): Body {
  const event = { type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', text, ts }
  return { json: { team_id: 'T1', type: 'event_callback', event_id, event } }
}

function payload(json: object): Body {
  return { form: { payload: JSON.stringify({ team: { id: 'T1' }, user: { id: 'U1' }, ...json }) } }
}

/** A copy whose parts can be others. */
function ofStore(arrivals: ArrivalStore): ArrivalStore {
  return {
    take: (...given) => arrivals.take(...given),
    isBehind: (...given) => arrivals.isBehind(...given),
    end: (...given) => arrivals.end(...given),
    giveUp: (...given) => arrivals.giveUp(...given),
    forget: (...given) => arrivals.forget(...given),
  }
}

function gate(): { readonly opens: Promise<void>; readonly open: () => void } {
  let open = () => {}
  const opens = new Promise<void>(resolve => {
    open = resolve
  })
  return { opens, open }
}

describe.skipIf(whyNoPostgres !== null)('of several replicas', () => {
  beforeAll(async () => {
    database = await aDatabase()
  })

  it('one answers what Slack tells several, at once or after a restart', async () => {
    const { slack, turns, open } = await aWorkspace()
    const replicas = [await open(), await open()]
    const event = message('hola')
    const button = payload({
      type: 'block_actions',
      trigger_id: `t${++count}`,
      channel: { id: 'D1' },
      container: { message_ts: '1.1' },
      actions: [{ action_id: 'a', value: '{"kind":"show","question":{"kind":"mine","args":{}}}' }],
    })
    for (const body of [event, button]) await Promise.all(replicas.map(replica => replica.post(body)))
    for (const replica of [...replicas, await open()]) {
      await replica.idle()
      await replica.post(event)
      await replica.post(button)
      await replica.idle()
    }
    expect(turns).toEqual(['hola', 'pressed'])
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2)
  })

  it('each answers a form as the one that took it', async () => {
    const { turns, open } = await aWorkspace()
    const [one, other] = [await open(), await open()]
    const form = payload({
      type: 'view_submission',
      trigger_id: `t${++count}`,
      view: { id: 'V1', type: 'modal', callback_id: 'f', state: { values: {} } },
    })
    const answers = await Promise.all([one.post(form), other.post(form)])
    expect(answers[0]).toContain('"response_action":"update"')
    expect(answers[1]).toBe(answers[0])
    expect(turns.filter(turn => turn === 'pressed')).toHaveLength(1)
  })

  it('another does what the first one failed at, or left undone', async () => {
    const { turns, open } = await aWorkspace()
    const failing = await open({ turn: async () => Promise.reject(new Error('failed')) })
    const other = await open()
    const event = message('otra vez')
    await failing.post(event)
    await failing.idle()
    await other.post(event)
    await other.idle()
    // One that ends gives back what it has not done, and one that is gone has lost it after a minute.
    const gone = await aStore()
    const [left, lost] = [await aStore(), message('sin respuesta')]
    await left.arrivals?.take(['event:EvLeft'], null)
    await gone.arrivals?.take(['event:EvLost'], null)
    await left.close()
    await other.post(message('dejado', 'EvLeft'))
    await other.idle()
    expect(turns).toEqual(['otra vez', 'dejado'])
    await database.setAhead(61_000)
    await other.post({ json: { ...('json' in lost ? (lost.json as object) : {}), event_id: 'EvLost' } })
    await other.idle()
    expect(turns).toEqual(['otra vez', 'dejado', 'sin respuesta'])
  })

  it('what arrives is acknowledged once it was taken; where that fails Slack tells it again, and whoever wrote is told once', async () => {
    const { turns, slack, open } = await aWorkspace()
    const store = await aStore()
    const arrivals = store.arrivals ?? expect.unreachable()
    const { opens, open: go } = gate()
    closing.push(go)
    let takes = 0
    const slow = await open({
      arrivals: {
        ...ofStore(arrivals),
        take: async (...taken) => {
          takes++
          await opens
          return arrivals.take(...taken)
        },
      },
    })
    let isAcknowledged = false
    const told = slow.tell(message('hola')).then(status => {
      isAcknowledged = true
      return status
    })
    await expect.poll(() => takes).toBe(1)
    expect(isAcknowledged).toBe(false)
    go()
    expect(await told).toBe(200)
    await slow.idle()
    expect(turns).toEqual(['hola'])

    // The database is away: neither what arrives can be taken nor a turn be made.
    const gone = async () => Promise.reject(new Error('the database is away'))
    const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage').length
    const away = await open({ arrivals: { ...ofStore(arrivals), take: gone }, turn: gone })
    const [event, before] = [message('¿qué debo cerrar?'), posts()]
    expect([await away.tell(event), await away.tell(event, 1)]).toEqual([503, 503])
    await away.idle()
    expect(posts() - before).toBe(1)
    const button = { type: 'block_actions', channel: { id: 'D1' }, container: { message_ts: '1.1' } }
    const pressed = { ...button, trigger_id: `t${++count}`, actions: [{ action_id: 'a', value: 'nothing' }] }
    expect(await away.tell(payload(pressed))).toBe(200)
    await away.idle()
    expect(posts() - before).toBe(2)
    // Once it is back, what Slack tells again is answered.
    expect(await (await open()).tell(event, 2)).toBe(200)
    await expect.poll(posts).toBe(before + 3)
    expect(turns).toEqual(['hola', '¿qué debo cerrar?'])
  })

  it('one that stood still over a minute is silent where another answered meanwhile, and answers where nobody did', async () => {
    const { turns, slack, open } = await aWorkspace()
    let { opens, open: answer } = gate()
    const standing: SlackSetup['turn'] = async (_, __, ___, incoming) => {
      turns.push(said(incoming))
      await opens
      return { card: CARD, language: 'es', personal: true }
    }
    const [still, other] = [await open({ turn: standing }), await open()]
    const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage').length
    const event = message('hola')
    await still.post(event)
    await expect.poll(() => turns).toEqual(['hola'])
    await database.setAhead(61_000)
    await other.post(event)
    await other.idle()
    expect(posts()).toBe(1)
    const later = async (ms: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
      closing.push(() => vi.useRealTimers())
      answer()
      await still.idle()
      vi.useRealTimers()
    }
    await later(61_000)
    expect([turns, posts()]).toEqual([['hola', 'hola'], 1])
    // Nor does it take the other's answer away: who hears of it once more does nothing.
    await (await open()).post(event)
    expect(turns).toHaveLength(2)
    ;({ opens, open: answer } = gate())
    await still.post(message('sin nadie más'))
    await expect.poll(() => turns).toHaveLength(3)
    await database.setAhead(122_000)
    await later(61_000)
    expect(posts()).toBe(2)
  })

  it('what one person writes is answered in its order, and nobody else waits for it', async () => {
    const { turns, slack, open } = await aWorkspace()
    const { opens, open: answer } = gate()
    const slow: SlackSetup['turn'] = async (_, __, ___, incoming) => {
      await opens
      turns.push(said(incoming))
      return { card: CARD, language: 'es', personal: true }
    }
    const [one, other] = [await open({ turn: slow }), await open()]
    const texts = ['primero', 'segundo', 'tercero', 'cuarto', 'quinto']
    // Each is known to have arrived, by its two keys, before the next one is written.
    for (const [n, replica] of [one, other, one, one, other].entries()) {
      await replica.post(message(texts[n] ?? ''))
      const underWay = async () => (await database.admin('SELECT FROM cerrojo.arrivals WHERE NOT done')).rowCount
      await expect.poll(underWay).toBe(2 * (n + 1))
    }
    const elsewhere = message('de otra persona')
    if ('json' in elsewhere) Object.assign((elsewhere.json as { event: object }).event, { user: 'U2' })
    await other.post(elsewhere)
    await expect.poll(() => turns).toEqual(['de otra persona'])
    answer()
    await Promise.all([one.idle(), other.idle()])
    expect(turns).toEqual(['de otra persona', ...texts])
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(6)
  })

  it('a home page is renewed by whichever changed something, once and last with what is so', async () => {
    const { slack, open } = await aWorkspace()
    let state = 'uno'
    let wait: Promise<void> = Promise.resolve()
    const turn: SlackSetup['turn'] = async () => {
      const title = state
      await wait
      return { card: { ...CARD, title, parts: [{ kind: 'text', text: title }] }, language: 'es', personal: true }
    }
    const [one, other] = [await open({ turn }), await open({ turn })]
    const shown = () =>
      slack.calls.flatMap(({ method, args }) =>
        method === 'views.publish' ? (/"(uno|dos|tres|cuatro)"/.exec(args.view ?? '')?.[1] ?? '') : [],
      )
    const event = { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' }
    await one.post({ json: { team_id: 'T1', type: 'event_callback', event_id: 'EvHome', event } })
    await one.idle()
    expect(shown()).toEqual(['uno'])
    // Whoever brought new data renews the pages that were opened elsewhere, and the other one finds them so.
    state = 'dos'
    await other.renew()
    await one.renew()
    expect(shown()).toEqual(['uno', 'dos'])
    const { opens, open: go } = gate()
    ;[state, wait] = ['tres', opens]
    const slow = one.renew()
    await expect.poll(async () => (await database.admin('SELECT FROM cerrojo.runs')).rowCount).toBe(1)
    ;[state, wait] = ['cuatro', Promise.resolve()]
    await other.renew()
    expect(shown()).toEqual(['uno', 'dos'])
    go()
    await slow
    expect(shown().at(-1)).toBe('cuatro')
    expect((await database.admin('SELECT FROM cerrojo.runs')).rowCount).toBe(0)
    expect((await one.store.screens?.pages.page('U1'))?.of).toEqual({ platform: 'slack', tenant: 'T1', user: 'U1' })
    await one.store.erase('demo', {
      ...{ at: at(TODAY), why: 'person', sent: () => false, said: () => false, seen: () => false },
      logs: [{ log: 'accounts', subject: 'slack:T1:U1' }],
    })
    expect(await other.store.screens?.pages.users()).toEqual([])
  })

  it('a file is written by whichever hears the yes, once, and to nobody else', async () => {
    const written: number[] = []
    const upload: typeof fetch = async (_, init) => {
      written.push(init?.body instanceof Uint8Array ? init.body.length : -1)
      return new Response(null, { status: 201 })
    }
    const reply = { files: [{ kind: 'table', name: 'mis contratos', columns: ['Id'], rows: [['C1']] }] } as const
    const open = async (): Promise<Fake> => {
      const teams = await fakeTeams({ reply, upload, setup: { files: (await aStore()).files ?? expect.unreachable() } })
      closing.push(() => teams.stop())
      return teams
    }
    const [one, other] = [await open(), await open()]
    await one.post(activity({ text: 'exportar' }))
    const { acceptContext: context, sizeInBytes } = offer.parse(one.passed.at(-1)?.activity.attachments?.[0]?.content)
    const places = { uploadUrl: 'https://idah-my.sharepoint.com/up', contentUrl: 'https://idah-my.sharepoint.com/f' }
    const uploadInfo = { ...places, uniqueId: 'u', fileType: 'xlsx' }
    const yes = (more = {}) =>
      activity({
        ...{ type: 'invoke', name: 'fileConsent/invoke', text: undefined, replyToId: 'm1', ...more },
        value: { action: 'accept', context, uploadInfo },
      })
    await other.post(yes({ from: { id: '29:luis', aadObjectId: 'another' } }))
    expect(written).toEqual([])
    await other.post(yes())
    await one.post(yes())
    expect(written).toEqual([sizeInBytes])
    const { sent, gone } = teamsIn('es').file
    expect([other, one].map(({ passed }) => passed.at(-1)?.activity.text)).toEqual([sent, gone])
  })

  it('a repeat in Teams gets the same answer, whichever hears it', async () => {
    const done: string[] = []
    const turn: FakeOptions['turn'] = async (_, __, ___, incoming) => {
      if ('opened' in incoming) return null
      done.push(said(incoming))
      return { card: { ...CARD, title: `Respuesta ${done.length}` }, language: 'es', personal: true }
    }
    const open = async (): Promise<Fake> => {
      const arrivals = new SharedArrivals((await aStore()).arrivals ?? expect.unreachable())
      const teams = await fakeTeams({ turn, setup: { arrivals } })
      closing.push(() => teams.stop())
      return teams
    }
    const [one, other] = [await open(), await open()]
    const invoke = executed({ kind: 'choose', page: 1 })
    const [first, ...repeats] = await Promise.all([one.post(invoke), other.post(invoke), one.post(invoke)])
    for (const repeat of [...repeats, await other.post(invoke), await (await open()).post(invoke)])
      expect(repeat).toEqual(first)
    expect(first).toMatchObject({ status: 200, body: expect.anything() })
    expect(done).toHaveLength(1)
  })

  it('one of Teams that stood still over a minute gives the answer of the other, and posts nothing', async () => {
    const { opens, open: answer } = gate()
    const { context } = await worldOf([contractOf(1, [ANA.id])])
    const posts: string[] = []
    const service = await listening(
      createServer((request, response) => {
        if (request.method === 'POST') posts.push(request.url ?? '')
        response.setHeader('content-type', 'application/json').end('{"id":"m1"}')
      }),
    )
    const logged: string[] = []
    const note = (_: object, message: string) => void logged.push(message)
    let turns = 0
    const open = async (waits: Promise<void>) => {
      const { handle } = openTeams({
        ...{ local: true, serviceUrl: addressOf(service), contextOf: async () => context, encodeFile: encodeOutFile },
        ...{ clock: () => at(TODAY), logger: { info: note, warn: note, error: note }, typingAfter: 60_000 },
        arrivals: (await aStore()).arrivals,
        turn: async () => {
          turns++
          await waits
          return { card: CARD, language: 'es', personal: true }
        },
      })
      const server = await listening(createServer(handle))
      for (const each of [server, service])
        closing.push(() => new Promise(resolve => each.close(resolve).closeAllConnections()))
      const body = JSON.stringify(activity({ text: 'hola', id: 'standing', serviceUrl: addressOf(service) }))
      const headers = { 'content-type': 'application/json' }
      return async () => (await fetch(`${addressOf(server)}/api/messages`, { method: 'POST', headers, body })).status
    }
    const [still, other] = [await open(opens), await open(Promise.resolve())]
    const asked = still()
    await expect.poll(() => turns).toBe(1)
    await database.setAhead(61_000)
    expect(await other()).toBe(200)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
    closing.push(() => vi.useRealTimers())
    answer()
    expect(await asked).toBe(200)
    expect([turns, posts.length, logged]).toEqual([2, 1, []])
  })
})
