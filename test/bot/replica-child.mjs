// Run by replicas-torture.test.ts as a process of its own, to be killed, stopped and cut off: one of several replicas on one database,
// which plans and delivers for those entities whose lease it has, and says what it planned. It waits for a line on its input
// before it begins, and plans nothing new after another one. Argument: how, as JSON.
import { writeSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { readConnection } from '../../dist/adapters/stores/postgres/connection.js'
import { openStorage } from '../../dist/app/storage.js'
import { deliver } from '../../dist/bot/outbox/deliver.js'
import { enqueue } from '../../dist/bot/outbox/enqueue.js'
import { RepeatWatch } from '../../dist/bot/outbox/repeats.js'
import { SharedRateLimiter } from '../../dist/bot/outbox/shared-rate-limiter.js'
import { commandsIn } from '../../dist/words/commands.js'
import { testServer } from './test-server.mjs'

const how = JSON.parse(process.argv[2])
const {
  address,
  port,
  run,
  entities,
  dataDir,
  replicas,
  timing,
  started,
  base,
  template,
  plans,
  ahead = 0,
  stopsAt,
  pauseMs = 10,
} = how

// The clock of this machine, which is wrong.
const RightDate = Date
globalThis.Date = class extends RightDate {
  constructor(...given) {
    if (given.length > 0) super(...given)
    else super(RightDate.now() + ahead)
  }
  static now() {
    return RightDate.now() + ahead
  }
}

const { call, close } = testServer(port)
const wait = (ms, signal) => delay(ms, undefined, { signal }).catch(() => {})

let posts = 0
const messenger = {
  send: async (_to, _address, { key, repeated }) => {
    posts++
    if (posts === stopsAt) {
      writeSync(1, `stops ${key}\n`)
      process.kill(process.pid, 'SIGSTOP')
    }
    return call('/send', { key, repeated })
  },
  find: async (_to, _address, key) => (await call('/find', { key })).found,
  copies: async (_to, _address, key) => (await call('/copies', { key })).copies,
  replace: async (_to, { message }) => void (await call('/replace', { message })),
}

let isEnding = false
const begun = new Promise(begin => {
  process.stdin.setEncoding('utf8').on('data', said => {
    isEnding = said.includes('end')
    begin()
  })
})
writeSync(1, 'ready\n')
await begun
const settings = { dataDir, database: readConnection(address), replicas }
const { store } = await again(() => openStorage(settings, commandsIn('en'), { readOnly: false }))
const now = () => new Date(RightDate.parse(base) + Date.now() + store.leases.ahead() - started)
const ticks = { now, monotonic: () => performance.now(), wait, random: Math.random }
const quick = { between: 0, inConversation: 0, atOnce: 4, firstPause: 20, longestPause: 100, failuresInARow: 1e9 }
const rateLimiter = new SharedRateLimiter(store.paces, ticks, { limits: new Map([['slack', quick]]) })
const repeats = new RepeatWatch((_, more) => writeSync(1, `repeated ${more}\n`))
const owner = `run ${run}`

async function* planOf(entity, people) {
  const { day, kind } = template
  for (const person of people) yield { ...template, person, key: `${entity}/${person}/${day}/${kind}`, notBefore: base }
}

for (let round = 0; ; round++) {
  let open = 0
  for (const entity of entities)
    try {
      const lease = await store.leases.take(entity, 'reminders')
      if (!lease) {
        if (isEnding) open += (await store.deliveries.open(entity)).length
        continue
      }
      const reach = async user => ({ account: { platform: 'slack', tenant: entity, user }, address: null, messenger })
      const box = { ...ticks, entity, store, lease, reach, rateLimiter, repeats, timing, owner, signal: lease.lost }
      const people = isEnding ? [] : Array.from({ length: plans }, (_, n) => `p${run}_${round}_${n}`)
      await enqueue(store, entity, planOf(entity, people), now(), { under: lease })
      for (const person of people) writeSync(1, `planned ${entity}/${person}\n`)
      const { errors } = await deliver(box)
      if (errors.length > 0) writeSync(1, `failed ${String(errors[0]).slice(0, 100)}\n`)
      open += (await store.deliveries.open(entity)).length
    } catch (error) {
      // The database is not there, or somebody else has the lease by now.
      writeSync(1, `failed ${String(error).slice(0, 100)}\n`)
      open++
      await delay(50)
    }
  await repeats.look(now())
  writeSync(1, `round ${round}\n`)
  if (isEnding && open === 0) break
  await delay(pauseMs)
}
// Whoever stood still may have posted meanwhile.
await repeats.look(now())
await store.close().catch(() => {})
close()
process.stdin.destroy()

/** Does it until it can be done: the database may be away just now. */
async function again(work) {
  for (;;)
    try {
      return await work()
    } catch {
      await delay(100)
    }
}
