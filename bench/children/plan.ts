import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import { directoryOf } from '../../src/bot/accounts/directory.js'
import type { Person } from '../../src/bot/accounts/person.js'
import type { EntityContext } from '../../src/bot/context.js'
import type { Outgoing } from '../../src/bot/outbox/outgoing.js'
import { collectPlanInput, type KnownBefore } from '../../src/bot/reminders/collect.js'
import { outgoingFor } from '../../src/bot/reminders/compose.js'
import { planDay } from '../../src/bot/reminders/plan-day.js'
import type { Contract } from '../../src/rules/index.js'
import { alternate, worked } from '../measure.js'
import { NOW, openAt } from '../place.js'
import { ENTITIES } from '../rows.js'
import { judgeAsKept } from '../unit/unit.js'

/*
 * node plan.js STORE CONTRACTS PEOPLE ROUNDS — plans one day for so many supervisors of so many contracts, against judging
 * the same contracts alone, both from memory. Sends the medians.
 */

const [, , dir = '', count = '', people = '', rounds = ''] = process.argv
const { context: stored, installation } = await openAt(dir, ENTITIES[0], true)

const listed: Person[] = Array.from({ length: Number(people) }, (_, number) => ({
  id: `p${number}`,
  name: `SUPERVISORA INVENTADA ${number}`,
  roles: number < 3 ? ['supervisor', 'coordinator'] : ['supervisor'],
  listed: true,
}))

const contracts: Contract[] = []
for await (const { contracts: batch } of stored.store.contracts.all(ENTITIES[0]))
  for (const contract of batch)
    if (contracts.length < Number(count))
      contracts.push({ ...contract, supervisors: [`p${contracts.length % listed.length}`] })

const store = memoryStore()
const head = await stored.store.contracts.head(ENTITIES[0])
if (!head) throw new Error('the store has no contracts')
await store.contracts.commit(ENTITIES[0], { ...head, contracts, names: new Map(), changes: [] }, null)
const context: EntityContext = {
  ...stored,
  store,
  directory: directoryOf(listed, await store.contracts.roster(ENTITIES[0])),
}

const OUTSIDE: KnownBefore = { told: async () => [], reach: () => ({ kind: 'linked' }) }

async function plan(of: EntityContext, cards: boolean): Promise<number> {
  const day = planDay(await collectPlanInput(of, OUTSIDE, NOW))
  if (!cards) return day.entries.length
  return day.entries.map(entry => outgoingFor(of, day, entry)).filter((out): out is Outgoing => out !== null).length
}

const [bareMs, planMs, cardsMs] = await alternate(
  { rounds: Number(rounds), warmUp: 1 },
  () => worked(() => judgeAsKept(contracts, context)),
  () => worked(() => plan(context, false)),
  () => worked(() => plan(context, true)),
)
await installation.store.close()
process.send?.({ bareMs, planMs, cardsMs })
