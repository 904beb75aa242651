import { memoryStore } from '../../src/adapters/stores/memory.js'
import type { Outgoing } from '../../src/bot/delivery.js'
import { directoryOf } from '../../src/bot/directory.js'
import type { Person } from '../../src/bot/person.js'
import { gather, type Outside } from '../../src/bot/plan/gather.js'
import { outgoingFor } from '../../src/bot/plan/outgoing.js'
import { planDay } from '../../src/bot/plan.js'
import type { World } from '../../src/bot/world.js'
import { assess, type Contract } from '../../src/rules/index.js'
import { alternate, timed } from '../measure.js'
import { NOW, openAt } from '../place.js'
import { ENTITIES, TODAY } from '../rows.js'

/*
 * node plan.js STORE CONTRACTS PEOPLE ROUNDS — plans one day for so many supervisors of so many contracts, against judging
 * the same contracts alone, both from memory; and once from the files. Sends the medians.
 */

const [, , dir = '', count = '', people = '', rounds = ''] = process.argv
const { world: stored, place } = await openAt(dir, ENTITIES[0], true)

const listed: Person[] = Array.from({ length: Number(people) }, (_, number) => ({
  id: `p${number}`,
  name: `SUPERVISORA INVENTADA ${number}`,
  roles: number < 3 ? ['supervisor', 'coordinator'] : ['supervisor'],
  listed: true,
}))

const contracts: Contract[] = []
for await (const batch of stored.store.contracts.all(ENTITIES[0]))
  for (const contract of batch)
    if (contracts.length < Number(count))
      contracts.push({ ...contract, supervisors: [`p${contracts.length % listed.length}`] })

const store = memoryStore()
const head = await stored.store.contracts.head(ENTITIES[0])
if (!head) throw new Error('the store has no contracts')
await store.contracts.commit(ENTITIES[0], { ...head, contracts, names: new Map(), changes: [] }, null)
const world: World = { ...stored, store, directory: directoryOf(listed, await store.contracts.roster(ENTITIES[0])) }

const OUTSIDE: Outside = { told: async () => [], reach: () => ({ is: 'linked' }) }

async function plan(of: World, cards: boolean): Promise<number> {
  const day = planDay(await gather(of, OUTSIDE, NOW))
  if (!cards) return day.entries.length
  return day.entries.map(entry => outgoingFor(of, day, entry)).filter((out): out is Outgoing => out !== null).length
}

const [bareMs, planMs, cardsMs] = await alternate(
  { rounds: Number(rounds), warmUp: 1 },
  () =>
    timed(() => {
      for (const contract of contracts) assess(contract, [], world.options, world.calendar, TODAY)
    }),
  () => timed(() => plan(world, false)),
  () => timed(() => plan(world, true)),
)
const filesMs = await timed(() => plan(stored, true))
await place.store.close()
process.send?.({ bareMs, planMs, cardsMs, filesMs, rssBytes: process.resourceUsage().maxRSS * 1024 })
