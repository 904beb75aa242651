import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { secopRegister } from '../../src/adapters/secop/client.js'
import { findPerson, type Installation, openInstallation } from '../../src/app/installation.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { planDay } from '../../src/bot/reminders/plan-day.js'
import { sync } from '../../src/bot/sync/sync.js'
import { commandsIn } from '../../src/words/commands.js'
import { timed } from '../measure.js'
import { NOW, openAt, QUESTION } from '../place.js'
import { CROWD, documentOf, ENTITIES } from '../rows.js'

/*
 * node crowd.js DIR URL PAGE_SIZE — everybody of the crowd asks at once, again and again, while the register is brought a
 * second time into the store that they ask. The day was planned before, which is the first that a bot does when it starts.
 * Sends the milliseconds of every answer, and how late the event loop was.
 */

const [, , dir = '', baseUrl = '', pageSize = ''] = process.argv
const [entity] = ENTITIES
/** Between one crowd that has its answers and the next. */
const PAUSE_MS = 2_000

async function bringIn({ store, identity }: Installation): Promise<void> {
  const identities = { personOf: (document: string) => identity.personId(entity, document), listed: new Map() }
  const registerState = await secopRegister({ baseUrl, nits: [entity], pageSize: Number(pageSize) }).open()
  const { kind } = await sync({ store, entity, identities, registerState, now: new Date(), force: true })
  if (kind !== 'committed') throw new Error(`the sync was not committed: ${kind}`)
}

const first = await openInstallation({ dataDir: dir }, commandsIn('es'))
await bringIn(first)
await first.store.close()

const { installation, context } = await openAt(dir, entity, false)
const numbers = Array.from({ length: CROWD.people }, (_, number) => number)
const crowd = await Promise.all(
  numbers.map(number => findPerson(context, installation, documentOf(number), commandsIn('es'))),
)
const everybodyAsks = () => Promise.all(crowd.map(person => timed(() => ask(context, person, QUESTION, NOW, 'cli'))))

planDay(await collectPlanInput(context, { told: async () => [], reach: () => ({ kind: 'linked' }) }, NOW))

const delay = monitorEventLoopDelay({ resolution: 5 })
let isOver = false
delay.enable()
const syncing = timed(() => bringIn(installation)).finally(() => {
  isOver = true
})
const answers: number[] = []
while (!isOver) {
  answers.push(...(await everybodyAsks()))
  await wait(PAUSE_MS)
}
const syncMs = await syncing
delay.disable()
await installation.store.close()
process.send?.({ answers, syncMs, delayP99Ms: delay.percentile(99) / 1e6, delayWorstMs: delay.max / 1e6 })
