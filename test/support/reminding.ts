import { EventEmitter, once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import type { ChatPlatform } from '../../src/adapters/chat/platform.js'
import { type EntityHost, fixedHost } from '../../src/app/entity-host.js'
import type { Installation } from '../../src/app/installation.js'
import { watchLedgers } from '../../src/app/ledger-watch.js'
import { openLog } from '../../src/app/log.js'
import { openReminders } from '../../src/app/reminders.js'
import { accountKey } from '../../src/bot/accounts/account.js'
import type { EntityContext } from '../../src/bot/context.js'
import { DEFAULT_SEND_LIMITS } from '../../src/bot/outbox/rate-limiter.js'
import type { Messenger } from '../../src/bot/ports/messenger.js'
import { openDemo } from '../../src/demo/demo-context.js'
import { parseSettings } from '../../src/settings/settings.js'
import { bogota } from '../contracts/deliveries-data.js'

/** The demo at ten in the morning, all of whose supervisors have an account in Slack, but for the first `unlinked`. */
export async function aMorning({ unlinked = 0 } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'cerrojo-reminding-'))
  const read = parseSettings({ entities: [], dataDir: dir }, join(dir, 'cerrojo.json'), {}, dir)
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
  const now = bogota('2027-07-01', '10:00:00')
  const { context, installation } = await openDemo(read.settings, now)
  const supervisors = [...context.directory.values()].filter(
    ({ roles, listed }) => listed && roles.includes('supervisor'),
  )
  for (const [n, { id: person }] of supervisors.entries()) {
    if (n < unlinked) continue
    const account = accountKey({ platform: 'slack', tenant: 'T1', user: `U${n}` })
    const linked = { kind: 'linked', person, how: 'email', by: null, at: now.toISOString(), on: '2027-07-01' } as const
    await installation.store.accounts.append(context.entity.key, account, { ...linked, id: account, key: account }, 0)
  }
  return { settings: read.settings, now, context, installation }
}

interface Morning {
  readonly settings: Parameters<typeof openReminders>[0]['settings']
  readonly now: Date
  readonly context: EntityContext
  readonly installation: Installation
}

/** A process that reminds; what it logs, and an answer of those by which it is watched. Stopped with the test. */
export async function remindingProcess(
  { settings, now, context, installation }: Morning,
  messenger: Messenger,
  hostOf: (host: EntityHost) => EntityHost = host => host,
  more: Partial<ChatPlatform> = {},
  also: readonly Partial<ChatPlatform>[] = [],
) {
  const lines: string[] = []
  const cycled = new EventEmitter()
  const stream = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk))
      if (String(chunk).includes('"cycle"')) cycled.emit('cycle')
      done()
    },
  })
  const limits = { ...DEFAULT_SEND_LIMITS, between: 0, inConversation: 0 }
  const platform: ChatPlatform = {
    ...{ name: 'slack', limits, routes: [], messenger },
    ownTenant: async () => 'T1',
    stop: async () => {},
    ...more,
  }
  const reminders = openReminders({
    host: hostOf(fixedHost(context, installation, settings)),
    platforms: [platform, ...also.map(other => ({ ...platform, ...other }))],
    ears: () => [{ platform: 'slack', workspace: 'T1', deaf: null }],
    faults: { count: () => 0 },
    ledgers: watchLedgers(openLog(false, stream)),
    lines: { dropped: () => 0 },
    jumps: [],
    outside: { ms: 0 },
    settings,
    clock: () => now,
    log: openLog(false, stream),
  })
  onTestFinished(() => reminders.stop())
  const server = createServer((request, response) => {
    void reminders.watch.routes.find(({ path }) => path === request.url)?.handle(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    reminders,
    lines,
    cycled: () => once(cycled, 'cycle'),
    watched: async (path: '/ready' | '/metrics') => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`)
      return [answer.status, await answer.text()] as const
    },
  }
}
