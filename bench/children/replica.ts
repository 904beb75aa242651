import { once } from 'node:events'
import { pino } from 'pino'
import { openSlack } from '../../src/adapters/chat/slack/open.js'
import { encodeOutFile } from '../../src/app/out-files.js'
import { openStorage } from '../../src/app/storage.js'
import { deliver } from '../../src/bot/outbox/deliver.js'
import { DEFAULT_TIMING, type Outbox } from '../../src/bot/outbox/outbox.js'
import { SharedRateLimiter } from '../../src/bot/outbox/shared-rate-limiter.js'
import { waitOnClock } from '../../src/shared/async.js'
import { commandsIn } from '../../src/words/commands.js'
import { NOW, storageAt } from '../place.js'
import { FREE_LIMITS } from '../sending.js'

/*
 * node replica.js DIR DATABASE API ENTITY,… — one of several replicas on one database: takes the leases of its entities, and delivers
 * what is open of the first one; when it is told to, that of the others, each in a workspace of its own. Sends how much that was, from
 * when to when, and what it took of the processor.
 */

const [, , dir = '', database = '', apiUrl = '', names = ''] = process.argv
const { store } = await openStorage(storageAt(dir, database), commandsIn('en'), {
  ...{ readOnly: false, check: true, brief: false },
})
const { paces } = store
if (!paces) throw new Error('the pace of workspaces is not shared')
const { messenger } = openSlack({
  ...{ botToken: 'xoxb-bench', door: { signingSecret: 'none' }, apiUrl, encodeFile: encodeOutFile },
  contextOf: async () => null,
  clock: () => NOW,
  logger: pino({ level: 'error' }, process.stderr),
})
const begun = performance.now()
const clock = {
  now: () => new Date(NOW.getTime() + performance.now() - begun),
  ...{ monotonic: () => performance.now(), wait: waitOnClock, random: Math.random },
}
const rateLimiter = new SharedRateLimiter(paces, clock, { limits: new Map([['slack', FREE_LIMITS]]) })

async function boxOf(entity: string): Promise<Outbox> {
  const lease = await store.leases.take(entity, 'reminders')
  if (!lease) throw new Error(`another one reminds ${entity}`)
  const account = (user: string) => ({ platform: 'slack', tenant: `T${entity}`, user }) as const
  const reach: Outbox['reach'] = async person => ({ account: account(person), address: 'D1', messenger })
  return { entity, store, lease, reach, rateLimiter, timing: DEFAULT_TIMING, owner: 'bench', ...clock }
}

const [first, ...boxes] = await Promise.all(names.split(',').map(boxOf))
if (first) await deliver(first)
process.send?.({ reminds: boxes.length })
await once(process, 'message')
const from = Date.now()
const before = process.cpuUsage()
const all = await Promise.all(boxes.map(box => deliver(box)))
const to = Date.now()
const { user, system } = process.cpuUsage(before)
for (const { errors } of all) for (const error of errors) console.error(error)
await store.close()
process.send?.({ sent: all.reduce((sum, { sent }) => sum + sent, 0), from, to, cpuMs: (user + system) / 1_000 })
process.disconnect()
