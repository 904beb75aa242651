import { EventEmitter, once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, it, onTestFinished } from 'vitest'
import type { ChatPlatform } from '../src/adapters/chat/platform.js'
import { fixedHost } from '../src/app/entity-host.js'
import { watchLedgers } from '../src/app/ledger-watch.js'
import { openLog } from '../src/app/log.js'
import { openReminders } from '../src/app/reminders.js'
import { accountKey, type Platform } from '../src/bot/accounts/account.js'
import { reachabilityOf } from '../src/bot/accounts/reachability.js'
import { DEFAULT_SEND_LIMITS } from '../src/bot/outbox/rate-limiter.js'
import { Refused } from '../src/bot/ports/failure.js'
import { openDemo } from '../src/demo/demo-context.js'
import { parseSettings } from '../src/settings/settings.js'
import { bogota } from './contracts/deliveries-data.js'
import { at, contractOf, TODAY, worldOf } from './support/context.js'

it('writes to whoever has an account where the bot hears, when a platform is deaf', async () => {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  const { store, entity } = context
  for (const platform of ['slack', 'teams'] as const) {
    const account = accountKey({ platform, tenant: 'T1', user: 'U1' })
    const stands = { by: null, at: at(TODAY).toISOString(), on: TODAY, id: account, key: account } as const
    await store.accounts.append(entity.key, account, { ...stands, kind: 'linked', person: 'ana', how: 'email' }, 0)
  }
  const platformFor = async (prefers?: (platform: Platform) => boolean) => {
    const known = (await reachabilityOf(store, entity.key, prefers)).get('ana')
    return known?.kind === 'account' ? known.account.platform : null
  }
  expect(await platformFor()).toBe('slack')
  expect(await platformFor(platform => platform !== 'slack')).toBe('teams')
  expect(await platformFor(() => false)).toBe('slack')
})

it('says in the log and in /ready that a token was revoked, and uses up nobody’s digest', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'cerrojo-reminding-'))
  const read = parseSettings({ entities: [], dataDir: dir }, join(dir, 'cerrojo.json'), {}, dir)
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  const now = bogota('2027-07-01', '10:00:00')
  const { context, installation } = await openDemo(read.settings, now)
  const supervisors = [...context.directory.values()].filter(
    ({ roles, listed }) => listed && roles.includes('supervisor'),
  )
  for (const [n, { id: person }] of supervisors.entries()) {
    const account = accountKey({ platform: 'slack', tenant: 'T1', user: `U${n}` })
    const linked = { kind: 'linked', person, how: 'email', by: null, at: now.toISOString(), on: '2027-07-01' } as const
    await installation.store.accounts.append(context.entity.key, account, { ...linked, id: account, key: account }, 0)
  }
  const lines: string[] = []
  const cycled = new EventEmitter()
  const stream = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk))
      if (String(chunk).includes('"cycle"')) cycled.emit('cycle')
      done()
    },
  })
  let sent = 0
  const refuse = async () => {
    sent++
    throw new Refused({ code: 'refused', message: 'Slack refused chat.postMessage: token_revoked', remedy: 'x' })
  }
  const platform: ChatPlatform = {
    name: 'slack',
    limits: DEFAULT_SEND_LIMITS,
    routes: [],
    messenger: { send: refuse, find: async () => 'absent' },
    ownTenant: async () => 'T1',
    stop: async () => {},
  }
  const reminders = openReminders({
    host: fixedHost(context, installation),
    platforms: [platform],
    ears: () => [{ platform: 'slack', workspace: 'T1', deaf: null }],
    faults: { count: () => 0 },
    ledgers: watchLedgers(openLog(false, stream)),
    lines: { dropped: () => 0 },
    jumps: [],
    outside: { ms: 0 },
    settings: read.settings,
    clock: () => now,
    log: openLog(false, stream),
  })
  const ended = once(cycled, 'cycle')
  reminders.start()
  onTestFinished(() => reminders.stop())
  await ended
  expect(sent).toBe(1)
  const errors = lines.filter(line => line.includes('"level":50'))
  expect(errors).toHaveLength(1)
  expect(errors[0]).toContain('token_revoked')
  const { deliveries } = installation.store
  const open = await deliveries.open(context.entity.key)
  expect(open.length).toBeGreaterThan(3)
  const server = createServer((request, response) => {
    void reminders.watch.routes.find(({ path }) => path === request.url)?.handle(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const ready = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ready`)
  expect([ready.status, await ready.text()]).toEqual([
    200,
    `ready\nslack:T1 takes no messages (refused): ${context.entity.key}\n`,
  ])
})
