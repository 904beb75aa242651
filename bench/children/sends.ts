import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openStore } from '../../src/adapters/stores/files/open-store.js'
import { deliver } from '../../src/bot/outbox/deliver.js'
import { DEFAULT_TIMING, type Outbox } from '../../src/bot/outbox/outbox.js'
import { DEFAULT_SEND_LIMITS, MemoryRateLimiter, type RateLimiter } from '../../src/bot/outbox/rate-limiter.js'
import type { Messenger } from '../../src/bot/ports/messenger.js'
import { waitOnClock } from '../../src/shared/async.js'
import { countFlushes } from '../flushes.js'
import { median, timed } from '../measure.js'
import { NOW } from '../place.js'
import { outgoing, recordSend } from '../sending.js'

/*
 * node sends.js DIR SENDS DELIVERIES PACED — records so many sends on one day, and delivers to a server of this machine
 * with the platform's pace and without. Sends milliseconds and deliveries a second.
 */

const [, , dir = '', sends = '', deliveries = '', paced = ''] = process.argv
const ENTITY = '999000222'
const EDGE = 500

const flushes = countFlushes()
const store = await openStore({ dir })

const [first, last]: [number[], number[]] = [[], []]
let mostFlushes = 0
for (let number = 0; number < Number(sends); number++) {
  const before = flushes()
  const ms = await timed(() => recordSend(store, ENTITY, number))
  // The first one begins the day's file.
  if (number > 0) mostFlushes = Math.max(mostFlushes, flushes() - before)
  if (number < EDGE) first.push(ms)
  if (number >= Number(sends) - EDGE) last.push(ms)
}

const server = createServer((request, response) => {
  request.resume()
  request.once('end', () => response.end('ok'))
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const address: string | AddressInfo | null = server.address()
const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
const messenger: Messenger = {
  async send(to, _, message) {
    await fetch(url, { method: 'POST', body: JSON.stringify(message) })
    return { address: to.user, message: message.key }
  },
  find: async () => 'absent',
}

/** Deliveries a second of so many. */
async function perSecond(entity: string, count: number, rateLimiter: (clock: Clock) => RateLimiter): Promise<number> {
  const clock: Clock = { now: () => NOW, monotonic: () => performance.now(), wait: waitOnClock, random: Math.random }
  const started = performance.now()
  const running = { ...clock, now: () => new Date(NOW.getTime() + performance.now() - started) }
  for (let number = 0; number < count; number++) await store.deliveries.plan(entity, outgoing(entity, number), NOW)
  const box: Outbox = {
    entity,
    store,
    reach: async person => ({ account: { platform: 'slack', tenant: 'T1', user: person }, address: null, messenger }),
    rateLimiter: rateLimiter(running),
    timing: DEFAULT_TIMING,
    owner: 'bench',
    ...running,
  }
  let sent = 0
  const ms = await timed(async () => {
    sent = (await deliver(box)).sent
  })
  if (sent !== count) throw new Error(`${sent} of ${count} were sent`)
  return count / (ms / 1_000)
}

type Clock = Pick<Outbox, 'now' | 'monotonic' | 'wait' | 'random'>

const FREE: RateLimiter = {
  turn: async () => true,
  conversation: async () => {},
  width: () => 8,
  went: () => {},
  refusals: () => [],
  rest: () => {},
  rests: () => false,
}
const free = await perSecond('999000444', Number(deliveries), () => FREE)
const steady = await perSecond(
  '999000555',
  Number(paced),
  clock => new MemoryRateLimiter(clock, { limits: new Map([['slack', DEFAULT_SEND_LIMITS]]) }),
)
server.close()
server.closeAllConnections()
await store.close()
process.send?.({
  firstMs: median(first),
  lastMs: median(last),
  mostFlushes,
  free,
  steady,
  rssBytes: process.resourceUsage().maxRSS * 1024,
})
