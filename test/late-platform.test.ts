import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { openHearing } from '../src/app/hearing.js'
import { latePlatform } from '../src/app/late-platform.js'
import { encodeOutFile } from '../src/app/out-files.js'
import { openPlatforms } from '../src/app/platforms.js'
import { DEFAULT_SEND_LIMITS } from '../src/bot/outbox/rate-limiter.js'
import { RetryLater } from '../src/bot/ports/failure.js'
import { stub } from './adapters/chat/slack/stub.js'
import { VirtualClock } from './bot/outbox-clock.js'

/* A platform that cannot be opened when the bot starts is tried again, and until then nothing that is to be sent there is lost. */

const TEAMS = {
  appId: '11111111-2222-4333-8444-555555555555',
  tenant: '22222222-2222-4333-8444-555555555555',
  credential: { kind: 'secret', secret: 'x' },
} as const

it('opens a platform late, while the others hear', async () => {
  const slack = await stub()
  onTestFinished(slack.close)
  slack.answers('auth.test', { json: { ok: true, team_id: 'T1' } })
  const before = process.env.HTTPS_PROXY
  const isMended = () => {
    if (before === undefined) delete process.env.HTTPS_PROXY
    else process.env.HTTPS_PROXY = before
  }
  onTestFinished(isMended)
  process.env.HTTPS_PROXY = 'no address'
  const log = pino({ enabled: false })
  const clock = new VirtualClock(new Date('2027-07-01T13:00:00Z'))
  const setup = { contextOf: async () => null, encodeFile: encodeOutFile, clock: clock.now, log }
  const credentials = { botToken: 'xoxb-1', signingSecret: 'a'.repeat(32), apiUrl: slack.apiUrl }
  const platforms = await openPlatforms(
    { slack: credentials, teams: TEAMS, email: null, own: new Map(), pingUrl: null },
    setup,
  )
  expect(platforms.unopened.map(({ name }) => name)).toEqual(['slack'])
  expect(platforms.routes.map(({ path }) => path)).toEqual(['/api/messages'])
  const opened: string[] = []
  const hearing = openHearing({
    platforms: platforms.all,
    log,
    monotonic: () => clock.right().getTime(),
    wait: clock.wait,
    random: () => 0.999,
    connected: ({ name }) => opened.push(name),
  })
  const stopping = new AbortController()
  const kept = hearing.keep(stopping.signal)
  await clock.pass(600_000)
  const deaf = () => Object.fromEntries(hearing.ears().map(ear => [ear.platform, ear.deaf]))
  expect(deaf()).toEqual({ slack: 'refused', teams: null })
  // What is to be sent there waits: it is no failure of whom it is for.
  const late = platforms.all.find(({ name }) => name === 'slack')
  const to = { platform: 'slack', tenant: 'T1', user: 'U1' } as const
  const card = { title: 'T', summary: 'S', parts: [] }
  const message = { key: 'k', card, language: 'es', repeated: false } as const
  const send = () => late?.messenger.send(to, 'D1', message)
  await expect(send()).rejects.toMatchObject({ name: RetryLater.name, code: 'unreachable', unsent: true })
  await expect(late?.findByEmail?.('ana@entidad.example', 'prueba')).rejects.toBeInstanceOf(RetryLater)

  isMended()
  await clock.pass(61_000)
  expect(deaf()).toEqual({ slack: null, teams: null })
  expect(opened).toEqual(['slack'])
  expect(platforms.routes.map(({ path }) => path)).toEqual(['/api/messages', '/slack'])
  expect(await platforms.own('slack')).toBe('T1')
  slack.answers('chat.postMessage', { json: { ok: true, ts: '1.1', channel: 'D1' } })
  expect(await send()).toEqual({ address: 'D1', message: '1.1' })
  slack.answers('users.lookupByEmail', { json: { ok: false, error: 'users_not_found' } })
  expect(await late?.findByEmail?.('ana@entidad.example', 'prueba')).toBeNull()
  stopping.abort()
  await kept
})

it('knows whose people are where, and where they are not reached, once it is open', async () => {
  const opened = {
    name: 'slack',
    routes: [],
    limits: DEFAULT_SEND_LIMITS,
    ownTenant: async () => null,
    stop: async () => {},
  } as const
  const messenger = { send: async () => ({ address: '', message: '' }), find: async () => 'absent' as const }
  const knows = { entitiesAt: async () => ['one'], shares: () => true, refusalOf: () => 'gone' }
  const open = () => Promise.resolve({ ...opened, messenger, ...knows })
  const setup = {
    contextOf: async () => null,
    encodeFile: encodeOutFile,
    clock: () => new Date(),
    log: pino({ enabled: false }),
  }
  const late = latePlatform({ name: 'slack', open }, setup, () => {})
  expect([late.entitiesAt, late.shares, late.refusalOf?.('one')]).toEqual([undefined, undefined, null])
  const ending = new AbortController()
  await late.listen?.(() => ending.abort(), ending.signal)
  expect([await late.entitiesAt?.('T1'), late.shares?.('one'), late.refusalOf?.('one')]).toEqual([
    ['one'],
    true,
    'gone',
  ])
})
