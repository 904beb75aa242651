import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { openStore } from '../../src/adapters/stores/files/open-store.js'
import { verifyChain } from '../../src/bot/ledger/verify.js'
import { aFolder } from '../adapters/stores/folder.js'
import { anOutgoing, bogota, DAY } from '../contracts/deliveries-data.js'
import { startChild } from '../support/child.js'
import { KILLS_ASKED } from '../support/simulated.js'
import { tally } from '../support/tally.js'

/** On each platform. */
const KILLS = Math.ceil((KILLS_ASKED ?? 30) / 2)
/** One in eight dies on its way up; the others after some of their work, however slow the machine. */
const MOST_LINES = 12
const LONGEST_MS = 25
const CHILD = fileURLToPath(new URL('./crash-child.mjs', import.meta.url))
const Body = z.object({ key: z.string(), repeated: z.boolean().optional() })

interface Arrived {
  readonly key: string
  readonly repeated: boolean
}

/** A platform on the other side of a real connection, which loses answers, takes its time, and limits. */
async function aServer() {
  const arrived: Arrived[] = []
  const underway = new Set<Promise<unknown>>()
  const counts = { looks: 0, found: 0, answersLost: 0, limited: 0 }
  const find = async (key: string, response: ServerResponse) => {
    // Whoever looks finds what was posted before, however slow this machine is: later than that is beyond the promise.
    await Promise.all(underway)
    const found = arrived.some(message => message.key === key)
    counts.looks++
    counts.found += Number(found)
    response.end(JSON.stringify({ found: found ? { address: 'D1', message: 'found' } : 'absent' }))
  }
  const send = async (message: Arrived, response: ServerResponse) => {
    const luck = Math.random()
    if (luck < 0.05) {
      counts.limited++
      response.writeHead(429).end()
      return
    }
    if (luck < 0.4) await delay(luck * 20)
    arrived.push(message)
    if (luck > 0.9) {
      counts.answersLost++
      response.destroy()
      return
    }
    if (luck > 0.8) await delay(luck * 10)
    response.end(JSON.stringify({ address: 'D1', message: String(arrived.length) }))
  }
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    let text = ''
    for await (const piece of request) text += piece
    const { key, repeated = false } = Body.parse(JSON.parse(text))
    await (request.url === '/find' ? find(key, response) : send({ key, repeated }, response))
  }
  const server = createServer((request, response) => {
    const handled = handle(request, response).catch(() => response.destroy())
    if (request.url === '/find') return
    underway.add(handled)
    void handled.finally(() => underway.delete(handled))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { arrived, counts, port }
}

it(`says everything once through ${2 * KILLS} kills at random moments`, async () => {
  await Promise.all([through('slack'), through('teams')])
})

/** One half of the kills, on one platform. */
async function through(platform: 'slack' | 'teams'): Promise<void> {
  const dir = join(aFolder(), 'data')
  const { arrived, counts, port } = await aServer()
  const how = { dir, port, platform, started: Date.now(), base: bogota(DAY).toISOString(), template: anOutgoing('x') }
  /** A process that loads everything and waits for a word to begin. */
  const start = (run: number, until = 'killed') => startChild(CHILD, JSON.stringify({ ...how, run, until }))
  let output = ''
  let next = start(0)
  for (let kill = 0; kill < KILLS; kill++) {
    const child = next
    await child.says(said => said !== '')
    child.tell('go')
    next = kill + 1 < KILLS ? start(kill + 1) : start(-1, 'done')
    const lines = kill % 8 > 0 ? Math.ceil(Math.random() * MOST_LINES) : 0
    await child.says(said => said.split('\n').length > 1 + lines)
    await delay(Math.random() * LONGEST_MS)
    await child.kill()
    output += child.said()
  }
  next.tell('go')
  expect(await next.ended).toEqual([0, null])
  await check()

  async function check() {
    const { deliveries, notices, close } = await openStore({ dir, readOnly: true })
    expect(notices).toEqual([])
    expect(await deliveries.open('demo')).toEqual([])
    expect(await verifyChain(deliveries.chain('demo'))).toMatchObject({
      sound: true,
      head: await deliveries.head('demo'),
    })
    const found = { deliveries: 0, lost: 0, doubled: 0, repeatedAtMost: 0, repeated: 0, named: 0, doubts: 0 }
    const known = new Set<string>()
    for await (const { outgoing, events } of deliveries.day('demo', DAY)) {
      const copies = arrived.filter(({ key }) => key === outgoing.key)
      const labelled = copies.filter(({ repeated }) => repeated).length
      const failed = events.at(-1)?.kind === 'failed'
      known.add(outgoing.key)
      found.deliveries++
      found.named += Number(failed)
      found.lost += Number(copies.length === 0 && !failed)
      found.doubled += Math.max(0, copies.length - labelled - 1)
      found.repeatedAtMost = Math.max(found.repeatedAtMost, copies.length > 1 ? labelled : 0)
      found.repeated += Number(copies.length > 1 && labelled > 0)
      found.doubts += Number(
        events.filter(({ kind }) => kind === 'trying').length > 1 ||
          events.some(event => event.kind === 'sent' && event.found),
      )
    }
    await close()
    tally({ cases: KILLS, lost: found.lost, doubled: found.doubled })
    if (KILLS_ASKED) console.log(`${platform}:`, { kills: KILLS, ...found, ...counts })
    for (const [, person] of output.matchAll(/^planned (\S+)$/gm)) expect(known).toContain(anOutgoing(person ?? '').key)
    for (const { key } of arrived) expect(known).toContain(key)
    expect(found.deliveries).toBeGreaterThan(KILLS)
    expect(found).toMatchObject({ lost: 0, doubled: 0 })
    if (platform === 'slack') expect(found).toMatchObject({ repeated: 0, repeatedAtMost: 0, named: 0 })
    else expect(found.repeatedAtMost).toBeLessThanOrEqual(1)
  }
}
