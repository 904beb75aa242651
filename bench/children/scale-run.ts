import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { ChatPlatform } from '../../src/adapters/chat/platform.js'
import { served } from '../../src/app/enrolled.js'
import { type EntityHost, openEntityHost } from '../../src/app/entity-host.js'
import { configuredEntities, openInstallation } from '../../src/app/installation.js'
import { openLog } from '../../src/app/log.js'
import { openReminders } from '../../src/app/reminders.js'
import { accountKey } from '../../src/bot/accounts/account.js'
import type { Person } from '../../src/bot/accounts/person.js'
import type { EntityContext } from '../../src/bot/context.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { parseSettings } from '../../src/settings/settings.js'
import { commandsIn } from '../../src/words/commands.js'
import { percentile } from '../load.js'
import { timed } from '../measure.js'
import { NOW, QUESTION } from '../place.js'
import { Random } from '../random.js'
import { TODAY } from '../rows.js'
import { listOf, nitOf } from '../scale/country.js'
import { FREE_LIMITS } from '../sending.js'

/*
 * node scale-run.js DIR DATABASE REGISTER ENTITIES MINUTES — enrols so many entities, fetches them, asks questions, plans a day, looks once
 * more where nothing is due, and sends the day to all of their people with the pace lifted, for so many minutes at most. Sends what each
 * took, and the memory.
 */

const [, , dir = '', database = '', baseUrl = '', count = '', minutes = ''] = process.argv
const TEAM_QUESTION = '¿cómo va mi equipo?'
const numbers = Array.from({ length: Number(count) }, (_, entity) => entity)
const words = commandsIn('es')
mkdirSync(dir, { recursive: true })
const parsed = parseSettings(
  { source: { baseUrl }, evidence: { minutes: 0 } },
  join(dir, 'cerrojo.json'),
  { DATABASE_URL: database },
  dir,
)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes))
const own = parsed.settings
const installation = await openInstallation(own, words)
const { store, enrolments } = installation
if (!enrolments) throw new Error('nothing can be enrolled')

for (const entity of numbers) {
  const people = `people-${nitOf(entity)}.csv`
  writeFileSync(join(dir, people), listOf(entity))
  const [nit, slack] = [nitOf(entity), [`T${entity}`]]
  await enrolments.write(nit, {
    ...{ standing: 'active', since: NOW.toISOString() },
    entity: { nit, slack, people, assignments: `assignments-${nit}.csv` },
  })
}
const settings = served(own, await enrolments.all())
const host: EntityHost = openEntityHost(
  settings,
  installation,
  configuredEntities(settings, words),
  async () => null,
  () => NOW,
  { listsFailed: (_, error) => console.error(error), listKeptBack: () => {}, codeTried: () => {} },
)

/** Time, time of the processor, and the most memory so far. */
async function measured(what: string, work: () => Promise<unknown>) {
  process.stderr.write(`${what} … `)
  const before = process.cpuUsage()
  const ms = await timed(work)
  const { user, system } = process.cpuUsage(before)
  return {
    ms,
    cpuMs: (user + system) / 1_000,
    rssBytes: process.resourceUsage().maxRSS * 1024,
    load: loadavg()[0] ?? 0,
  }
}

const synced = await measured('sync', async () => {
  const outcomes = await Promise.all(numbers.map(entity => host.sync(nitOf(entity), NOW)))
  if (outcomes.some(({ kind }) => kind !== 'committed')) throw new Error('a sync was not committed')
})

async function contextAt(entity: number): Promise<EntityContext> {
  const context = await host.context(nitOf(entity))
  if (!context) throw new Error(`${nitOf(entity)} has no data`)
  return context
}

function peopleWith({ directory }: EntityContext, role: Person['roles'][number]): readonly Person[] {
  return [...directory.values()].filter(({ listed, roles }) => listed && roles.includes(role))
}

process.stderr.write('questions … ')
const random = new Random(24)
async function asked(rounds: number, role: Person['roles'][number], question: string, of?: number) {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const context = await contextAt(of ?? random.whole(0, numbers.length - 1))
    const people = peopleWith(context, role)
    const person = people[random.whole(0, people.length - 1)]
    if (person) times.push(await timed(() => ask(context, person, question, NOW, 'cli')))
  }
  return { median: percentile(times, 50), p95: percentile(times, 95) }
}
const question = await asked(200, 'supervisor', QUESTION)
const team = await asked(60, 'coordinator', TEAM_QUESTION)
const largest = await asked(5, 'coordinator', TEAM_QUESTION, 0)
process.stderr.write(`${JSON.stringify({ question, team, largest })}, `)

// What people are told, to a platform that takes everything at once.
let sent = 0
const platform: ChatPlatform = {
  ...{ name: 'slack', routes: [], limits: FREE_LIMITS },
  messenger: {
    send: async () => ({ address: 'D1', message: String(sent++) }),
    find: async () => 'absent',
  },
  ownTenant: async () => null,
  stop: async () => {},
}
const looked = new Set<string>()
const wrong: string[] = []
let all = () => {}
const stream = new Writable({
  write: (chunk, _, done) => {
    const line = JSON.parse(String(chunk))
    if (line.level >= 50) wrong.push(String(chunk))
    if (line.msg === 'cycle') looked.add(line.entity)
    if (looked.size === numbers.length) all()
    done()
  },
})
const log = openLog(false, stream)
const everyEntity = () =>
  new Promise<void>(resolve => {
    looked.clear()
    all = resolve
  })
const openAll = () =>
  openReminders({
    ...{ host, platforms: [platform], settings, clock: () => NOW, log },
    ears: () => [{ platform: 'slack', workspace: null, deaf: null }],
    faults: { count: () => 0 },
    ledgers: { audit: async () => {}, found: () => ({}) },
    lines: { dropped: () => 0 },
    jumps: [],
    outside: { ms: 0 },
  })
let reminders = openAll()
const planned = await measured('plan', async () => {
  const done = everyEntity()
  reminders.start()
  await done
})
const idle = await measured('idle', async () => {
  const done = everyEntity()
  for (const entity of numbers) await store.news?.tell('deliver', nitOf(entity))
  await done
})
await reminders.stop()
globalThis.gc?.()
const heapBytes = process.memoryUsage().heapUsed

/** Entities whose people are linked at once. */
const LANES = 8
let accounts = 0
const linkingUntil = performance.now() + (Number(minutes) * 60_000) / 2
const linkAll = async (lane: number) => {
  for (const entity of numbers.filter(each => each % LANES === lane))
    for (const [at, { id: person, listed }] of [...(await contextAt(entity)).directory.values()].entries()) {
      if (!listed || performance.now() > linkingUntil) continue
      const account = accountKey({ platform: 'slack', tenant: `T${entity}`, user: `U${at}` })
      const linked = { kind: 'linked', person, how: 'email', by: null, at: NOW.toISOString(), on: TODAY } as const
      await store.accounts.append(nitOf(entity), account, { ...linked, id: account, key: account }, 0)
      accounts++
    }
}
const linked = await measured('accounts', () => Promise.all(Array.from({ length: LANES }, (_, lane) => linkAll(lane))))

reminders = openAll()
const delivered = await measured('deliveries', async () => {
  const done = everyEntity()
  reminders.start()
  await Promise.race([done, wait(Number(minutes) * 60_000, null, { ref: false })])
})
const toldBefore = sent
await reminders.stop()

const client = new pg.Client({ connectionString: database })
await client.connect()
const { rows } = await client.query('SELECT pg_database_size(current_database())::float8 AS size')
await client.end()
await store.close()
process.stderr.write('\n')
if (wrong.length > 0) console.error(wrong.slice(0, 3).join(''), wrong.length)
process.send?.({
  ...{ synced, linked, planned, delivered, idle, question, team, largest, accounts },
  ...{ sent: toldBefore, databaseBytes: rows[0]?.size, heapBytes, rssBytes: process.memoryUsage.rss() },
})
