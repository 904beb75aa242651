import { ask } from '../../src/bot/conversation/ask.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { planDay } from '../../src/bot/reminders/plan-day.js'
import type { Contract } from '../../src/rules/index.js'
import { alternate, timed } from '../measure.js'
import { NOW, type Opened, openAt, QUESTION } from '../place.js'
import { ASKER, ENTITIES } from '../rows.js'
import { judgeAsKept } from '../unit/unit.js'

/*
 * node postgres-ask.js DIR DATABASE ROUNDS — asks one question of contracts in a database, again and again and in a store that was
 * just opened, beside judging the same contracts; and plans the day, beside judging all of them. Sends the medians.
 */

const [, , dir = '', database = '', rounds = ''] = process.argv
const [entity] = ENTITIES
const open = () => openAt(dir, entity, true, database)
const opened = await open()
const { context, asker, installation } = opened

const question = ({ context, asker }: Opened) =>
  timed(async () => {
    const { card } = await ask(context, asker, QUESTION, NOW, 'cli')
    const shown = card.parts.reduce((sum, part) => sum + (part.kind === 'group' ? part.count : 0), 0)
    if (shown < ASKER.contracts / 10) throw new Error(`the answer shows ${shown} contracts only: ${card.summary}`)
  })

async function cold(): Promise<number> {
  const fresh = await open()
  const ms = await question(fresh)
  await fresh.installation.store.close()
  return ms
}

const judge = (contracts: readonly Contract[]) => timed(() => judgeAsKept(contracts, context))

const { contracts } = await context.store.contracts.of(entity, [asker.id])
const judging = () => judge(contracts)
// As with files: what judges has to be compiled before it is a unit, and a service has been running for a while.
const times = { rounds: 3 * Number(rounds), warmUp: 30 }
const [judgedMs, warmMs] = await alternate(times, judging, () => question(opened))
const [judgedBesideMs, coldMs] = await alternate(times, judging, cold)

/** The most memory that was seen while the day was planned, over that before. */
async function plan(): Promise<void> {
  const outside = { told: async () => [], reach: () => ({ kind: 'linked' }) as const }
  planDay(await collectPlanInput(context, outside, NOW))
}

const rssBefore = process.resourceUsage().maxRSS * 1024
const planMs = await timed(plan)
const rssBytes = process.resourceUsage().maxRSS * 1024
let allJudgedMs = 0
let all = 0
const readMs = await timed(async () => {
  for await (const batch of context.store.contracts.all(entity)) {
    all += batch.contracts.length
    allJudgedMs += await judge(batch.contracts)
  }
})
await installation.store.close()
process.send?.({
  ...{ judgedMs, warmMs, judgedBesideMs, coldMs, planMs, allJudgedMs, all, rssBefore, rssBytes },
  readMs: readMs - allJudgedMs,
})
