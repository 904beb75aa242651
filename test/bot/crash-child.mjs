// Run by crash-kill.test.ts as a process of its own, to be killed: plans and delivers for ever to the server of the test,
// and says what it planned. It waits for a line on its input before it begins. Argument: how, as JSON.
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { openStore } from '../../dist/adapters/stores/files/open-store.js'
import { deliver } from '../../dist/bot/outbox/deliver.js'
import { enqueue } from '../../dist/bot/outbox/enqueue.js'
import { MemoryRateLimiter } from '../../dist/bot/outbox/rate-limiter.js'
import { testServer } from './test-server.mjs'

const { dir, port, platform, run, started, base, template, until } = JSON.parse(process.argv[2])
const { call, close } = testServer(port)
const now = () => new Date(Date.parse(base) + Date.now() - started)
const wait = (ms, signal) => delay(ms, undefined, { signal }).catch(() => {})

const messenger = {
  send: (_to, _address, { key, repeated }) => call('/send', { key, repeated }),
  find: async (_to, _address, key) => (platform === 'teams' ? 'cannot-tell' : (await call('/find', { key })).found),
}
const ticks = { now, monotonic: () => performance.now(), wait, random: Math.random }
const quick = { between: 0, inConversation: 0, atOnce: 4, firstPause: 20, longestPause: 100 }

writeSync(1, 'ready\n')
await once(process.stdin, 'data')
const store = await openStore({ dir })
const box = {
  ...ticks,
  entity: 'demo',
  store,
  reach: async user => ({ account: { platform, tenant: 'T1', user }, address: null, messenger }),
  rateLimiter: new MemoryRateLimiter(ticks, { limits: new Map([[platform, quick]]) }),
  timing: { sendTimeout: 150, settle: 40, firstPause: 5, longestPause: 50, giveUp: 1e9, grace: 1000 },
  owner: `run ${run}`,
}

async function* planOf(people) {
  for (const person of people)
    yield { ...template, person, key: `demo/${person}/${template.day}/digest`, notBefore: base }
}

for (let round = 0; ; round++) {
  const people = until === 'done' ? [] : Array.from({ length: 3 }, (_, n) => `p${run}_${round}_${n}`)
  await enqueue(store, 'demo', planOf(people), now())
  for (const person of people) writeSync(1, `planned ${person}\n`)
  await deliver(box)
  writeSync(1, `round ${round}\n`)
  if (until !== 'done') continue
  if ((await store.deliveries.open('demo')).length === 0) break
  await delay(20)
}
await store.close()
close()
process.stdin.destroy()
