import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { openIdentity } from '../../src/adapters/stores/files/identity.js'
import { openPostgresStore } from '../../src/adapters/stores/postgres/open-store.js'
import { verifyChain } from '../../src/bot/ledger/verify.js'
import { anOutgoing, bogota, DAY } from '../contracts/deliveries-data.js'
import { type Child, startChild } from '../support/child.js'
import { aDatabase, connectionOf, type TestDatabase, whyNoPostgres } from '../support/postgres.js'
import { startPostgres } from '../support/postgres-server.js'
import { FlakyProxy } from '../support/postgres-wire.js'
import { tally } from '../support/tally.js'

/*
 * Three replicas on one database, killed and stopped at random moments, with the database restarted, its connections cut and slowed, and
 * one clock ten minutes off; and one that stands still exactly between its last look and the post. `npm run torture -- --replicas` is the
 * long form.
 */

/** How many of each, as `300,100`; in `npm test` nobody asks. */
const ASKED = process.env.TORTURE_REPLICAS
const LONG = ASKED !== undefined
const [KILLS = 4, STOPS = 3] = ASKED?.split(',').map(Number) ?? []
/** None in the long form, which its script ends where it hangs: a timeout that is set in the settings goes before the script's own. */
const TIMEOUT = LONG ? { timeout: 0 } : {}
const CHILD = fileURLToPath(new URL('./replica-child.mjs', import.meta.url))
const ENTITIES = ['one', 'two', 'three', 'four', 'five']
const TEN_MINUTES = 600_000
const LEASE = { leaseSeconds: 3 }
const MOST_LINES = 12
const MOST_MS = 4_000
/** As for real, a claim is twice a lease. */
const TIMING = { sendTimeout: 1_500, settle: 4_500, firstPause: 5, longestPause: 50, giveUp: 1e9, grace: 1_000 }
const Body = z.object({ key: z.string().optional(), message: z.string().optional(), repeated: z.boolean().optional() })

/** A Slack on the other side of a real connection, where messages can be looked for and replaced; `takes` says for how long one takes. */
async function aServer(takes: () => number = () => Math.random() * 20) {
  const arrived: string[] = []
  const replaced = new Set<string>()
  const underway = new Set<Promise<unknown>>()
  const receiptsOf = (key: string | undefined) =>
    arrived.flatMap((each, n) => (each === key ? [{ address: 'D1', message: String(n) }] : []))
  const send = async (key: string) => {
    await delay(takes())
    arrived.push(key)
    return { address: 'D1', message: String(arrived.length - 1) }
  }
  const answerTo = async (url: string | undefined, { key = '', message = '' }: z.output<typeof Body>) => {
    if (url === '/send') return send(key)
    if (url === '/replace') replaced.add(message)
    // Whoever looks finds what was posted before, however slow this machine is: later than that is beyond the promise.
    await Promise.all(underway)
    return url === '/find' ? { found: receiptsOf(key)[0] ?? 'absent' } : { copies: receiptsOf(key) }
  }
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    let text = ''
    for await (const piece of request) text += piece
    response.end(JSON.stringify(await answerTo(request.url, Body.parse(JSON.parse(text)))))
  }
  const server = createServer((request, response) => {
    const handled = handle(request, response).catch(() => response.destroy())
    if (request.url !== '/send') return
    underway.add(handled)
    void handled.finally(() => underway.delete(handled))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  return { arrived, replaced, port: (server.address() as AddressInfo).port }
}

type Platform = Awaited<ReturnType<typeof aServer>>

/** What came of everything that was planned. */
async function check(
  database: TestDatabase,
  { arrived, replaced }: Platform,
  entities: readonly string[],
  planned: ReadonlySet<string>,
) {
  const store = await openPostgresStore(connectionOf(database.address()), { readOnly: true })
  const found = { deliveries: 0, lost: 0, doubled: 0, labelled: 0, open: 0 }
  const known = new Set<string>()
  for (const entity of entities) {
    found.open += (await store.deliveries.open(entity)).length
    expect(await verifyChain(store.deliveries.chain(entity))).toMatchObject({ sound: true })
    for await (const { outgoing } of store.deliveries.day(entity, DAY)) {
      const copies = arrived.flatMap((key, n) => (key === outgoing.key ? [String(n)] : []))
      const labelled = copies.filter(message => replaced.has(message)).length
      known.add(outgoing.key)
      found.deliveries++
      found.lost += Number(copies.length - labelled < 1)
      found.labelled += labelled
      found.doubled += Math.max(0, copies.length - labelled - 1)
    }
  }
  await store.close()
  expect([...planned].filter(key => !known.has(key))).toEqual([])
  expect(arrived.filter(key => !known.has(key))).toEqual([])
  // Whoever lost a lease wrote nothing more.
  const { rows } = await database.admin(
    `SELECT count(*)::int AS n FROM (
       SELECT epoch, max(epoch) OVER (PARTITION BY entity ORDER BY number) AS highest FROM cerrojo.links WHERE chain = 'sent'
     ) AS all_links WHERE epoch < highest`,
  )
  expect(rows).toEqual([{ n: 0 }])
  return found
}

const keysIn = (said: string) => [...said.matchAll(/^planned (\S+)$/gm)].map(([, of]) => `${of}/${DAY}/digest`)

it.skipIf(whyNoPostgres !== null)(
  `three replicas say everything once through ${KILLS} kills and ${STOPS} stops`,
  TIMEOUT,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cerrojo-replicas-'))
    const folders = dataFolders(3)
    const server = await startPostgres(folder, ['-c', 'max_connections=200'])
    onTestFinished(async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    })
    let database = await aDatabase({ on: server.url })
    const platform = await aServer()
    const proxies = await Promise.all([0, 1, 2].map(() => new FlakyProxy(database.address()).open()))
    onTestFinished(() => proxies.forEach(proxy => void proxy.close()))
    const how = {
      ...{ port: platform.port, entities: ENTITIES, replicas: LEASE, timing: TIMING, plans: 2 },
      ...{ started: Date.now(), base: bogota(DAY).toISOString(), template: anOutgoing('x') },
    }
    let [run, output] = [0, '']
    const started = (at: number): Child => {
      const given = {
        ...how,
        dataDir: folders[at],
        run: run++,
        address: proxies[at]?.address,
        ahead: at === 2 ? TEN_MINUTES : 0,
      }
      const child = startChild(CHILD, JSON.stringify(given))
      child.tell('go')
      return child
    }
    const replicas = [0, 1, 2].map(started)
    const stopped = new Map<number, Promise<void>>()
    const seldom = Math.ceil((KILLS + STOPS) / (LONG ? 40 : 5))
    const done = { kills: 0, stops: 0, cuts: 0, restarts: 0 }
    for (let n = 0; done.kills < KILLS || done.stops < STOPS; n++) {
      await delay(100 + Math.random() * 500)
      const at = Math.floor(Math.random() * 3)
      const replica = replicas[at]
      if (!replica || stopped.has(at)) continue
      const proxy = proxies[at]
      if (proxy && n % seldom === 1) {
        proxy.cut()
        done.cuts++
      }
      if (proxy && n % seldom === 2) proxy.slow = proxy.slow > 0 ? 0 : 100
      if (n % (10 * seldom) === seldom + 3 || (!LONG && n === 4)) {
        await server.restart()
        done.restarts++
      }
      if (done.stops < STOPS && Math.random() < STOPS / (KILLS + STOPS)) {
        replica.signal('SIGSTOP')
        done.stops++
        stopped.set(
          at,
          delay(100 * 100 ** Math.random()).then(() => {
            replica.signal('SIGCONT')
            stopped.delete(at)
          }),
        )
      } else if (done.kills < KILLS) {
        // One in eight dies on its way up; the others after some of their work, unless they cannot get on.
        const lines = n % 8 > 0 ? Math.ceil(Math.random() * MOST_LINES) : 0
        await Promise.race([replica.says(said => said.split('\n').length > 1 + lines), delay(MOST_MS)])
        await replica.kill()
        output += replica.said()
        replicas[at] = started(at)
        done.kills++
      }
    }
    await Promise.all(stopped.values())
    for (const proxy of proxies) proxy.slow = 0
    for (const replica of replicas) replica.tell('end')
    for (const replica of replicas) expect(await replica.ended).toEqual([0, null])
    for (const replica of replicas) output += replica.said()
    // The connection that it had before went with the server's end.
    const admin = await asking(Object.assign(new URL(server.url), { pathname: database.name }).href)
    database = { ...database, admin }
    const found = await check(database, platform, ENTITIES, new Set(keysIn(output)))
    if (LONG) console.log('replicas:', { ...done, ...found })
    tally({ cases: KILLS + STOPS, lost: found.lost, doubled: found.doubled })
    expect(found.deliveries).toBeGreaterThan(KILLS)
    expect(found).toMatchObject({ lost: 0, doubled: 0, open: 0 })
  },
)

/** Leases and claims for a stop, and for how long one stands still. */
const IN_SHORT = { replicas: { leaseSeconds: 1 }, timing: { ...TIMING, sendTimeout: 500, settle: 1_500 } }
const FOR_REAL = { replicas: { leaseSeconds: 60 }, timing: { ...TIMING, sendTimeout: 30_000, settle: 90_000 } }
const EXACT: readonly (readonly [ms: number, at: typeof IN_SHORT])[] = [
  ...[1_200, 4_000].map(ms => [ms, IN_SHORT] as const),
  ...(LONG ? [61_000, 90_000, 115_000, 130_000, 200_000].map(ms => [ms, FOR_REAL] as const) : []),
]

it.skipIf(whyNoPostgres !== null)(
  'one that stands still exactly between its last look and the post says twice at most, and then the later one says so',
  TIMEOUT,
  async () => {
    const database = await aDatabase()
    const folders = dataFolders(2)
    const all = await Promise.all(EXACT.map(([ms, at]) => stopped(database, folders, ms, at)))
    for (const { ms, stood, claim, found } of all) {
      // On a busy machine a short one may have lasted longer.
      const labelled = stood < claim - 500 ? 0 : ms > claim ? 1 : found.labelled
      expect([ms, found]).toEqual([ms, { deliveries: 1, lost: 0, doubled: 0, labelled, open: 0 }])
    }
    tally({ cases: EXACT.length, lost: 0, doubled: 0 })
    if (LONG)
      console.log(
        'exact stops:',
        all.map(({ ms, found }) => `${ms / 1_000} s: ${found.labelled} labelled`),
      )
  },
)

/** One that stands still for so long at its first post, and another one that goes on meanwhile. */
async function stopped(database: TestDatabase, [first, second]: readonly string[], ms: number, at: typeof IN_SHORT) {
  const platform = await aServer(() => 0)
  const entity = `stop-${ms}`
  const { timing } = at
  const how = {
    ...{ port: platform.port, entities: [entity], ...at, address: database.address(), plans: 1 },
    ...{ started: Date.now(), base: bogota(DAY).toISOString(), template: anOutgoing('x'), pauseMs: ms / 100 },
  }
  const one = startChild(CHILD, JSON.stringify({ ...how, dataDir: first, run: 0, stopsAt: 1 }))
  one.tell('go')
  await one.says(said => said.includes('stops'))
  const other = startChild(CHILD, JSON.stringify({ ...how, dataDir: second, run: 1, plans: 0 }))
  other.tell('go')
  const begun = performance.now()
  await delay(ms)
  const claim = timing.sendTimeout + timing.settle
  while (ms > claim && platform.arrived.length === 0) await delay(20)
  const stood = performance.now() - begun
  one.signal('SIGCONT')
  for (const replica of [one, other]) replica.tell('end')
  for (const replica of [one, other]) expect(await replica.ended).toEqual([0, null])
  return { ms, stood, claim, found: await check(database, platform, [entity], new Set(keysIn(one.said()))) }
}

/** Data folders of one installation, a replica each, gone with the test. */
function dataFolders(replicas: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cerrojo-data-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const all = Array.from({ length: replicas }, (_, n) => join(folder, String(n)))
  const [first = '', ...others] = all
  openIdentity(first)
  for (const other of others) cpSync(first, other, { recursive: true })
  return all
}

/** Asks as whoever may do anything. */
async function asking(address: string): Promise<TestDatabase['admin']> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  onTestFinished(() => client.end())
  return (sql, values = []) => client.query(sql, [...values])
}
