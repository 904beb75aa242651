import type { Outgoing } from '../../src/bot/outbox/outgoing.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { outgoingFor } from '../../src/bot/reminders/compose.js'
import { planDay } from '../../src/bot/reminders/plan-day.js'
import type { Contract } from '../../src/rules/index.js'
import { alternate, worked } from '../measure.js'
import { NOW, openAt } from '../place.js'
import { ENTITIES } from '../rows.js'
import { judgeAsKept } from '../unit/unit.js'

/*
 * node plan-files.js STORE ROUNDS — plans one day, with the cards, for everybody in a store of files, beside judging as many
 * contracts. Sends the medians.
 */

const [, , dir = '', rounds = ''] = process.argv
const { context, installation } = await openAt(dir, ENTITIES[0], true)

/** A few to be judged again and again: all of them would be held, which planning does not. */
const FEW = 1_000
const few: Contract[] = []
let count = 0
for await (const { contracts } of context.store.contracts.all(ENTITIES[0])) {
  count += contracts.length
  if (few.length < FEW) few.push(...contracts)
}

async function plan(): Promise<number> {
  const day = planDay(await collectPlanInput(context, { told: async () => [], reach: () => ({ kind: 'linked' }) }, NOW))
  return day.entries.map(entry => outgoingFor(context, day, entry)).filter((out): out is Outgoing => out !== null)
    .length
}

const [bareMs, planMs] = await alternate(
  { rounds: Number(rounds), warmUp: 1 },
  () =>
    worked(() => {
      for (let judged = 0; judged < count; judged += few.length) judgeAsKept(few, context)
    }),
  () => worked(plan),
)
await installation.store.close()
process.send?.({ bareMs, planMs, rssBytes: process.resourceUsage().maxRSS * 1024 })
