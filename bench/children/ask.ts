import { cpSync } from 'node:fs'
import { ask } from '../../src/bot/conversation/ask.js'
import { alternate, median, worked } from '../measure.js'
import { NOW, type Opened, openAt, QUESTION } from '../place.js'
import { ASKER, ENTITIES } from '../rows.js'
import { judgeAsKept } from '../unit/unit.js'

/*
 * node ask.js LARGE SMALL ROUNDS — asks one question in two stores by turns, beside judging the same contracts; in the small
 * one just opened; and how the team of the large one is doing. Sends the median of each.
 */

const [, , large = '', small = '', rounds = ''] = process.argv
/** The same store once more, to be opened while the other one is. */
const again = `${small}-again`
cpSync(small, again, { recursive: true })
// As the service has it: nobody else writes.
const opened = await Promise.all([large, small].map(dir => openAt(dir, ENTITIES[0], false)))

const question = ({ context, asker }: Opened) =>
  worked(async () => {
    const { card } = await ask(context, asker, QUESTION, NOW, 'cli')
    const shown = card.parts.reduce((sum, part) => sum + (part.kind === 'group' ? part.count : 0), 0)
    if (shown < ASKER.contracts / 10) throw new Error(`the answer shows ${shown} contracts only: ${card.summary}`)
  })

/** The first question in a store that was just opened. */
async function cold(): Promise<number> {
  const fresh = await openAt(again, ENTITIES[0], false)
  const ms = await question(fresh)
  await fresh.installation.store.close()
  return ms
}

const [whole] = opened
if (!whole) throw new Error('no store was named')
const { context, asker } = whole
const { contracts } = await context.store.contracts.of(ENTITIES[0], [asker.id])

const judging = () => worked(() => judgeAsKept(contracts, context))
// What judges has to be compiled before it is a unit: a service has been running for a while.
const times = { rounds: 3 * Number(rounds), warmUp: 30 }
const [judgedMs, largeMs, smallMs] = await alternate(times, judging, ...opened.map(each => () => question(each)))
// By itself: the same person in the same store twice would push out what is kept for one.
const [judgedBesideMs = 0, coldMs = 0] = await alternate(times, judging, cold)

const coordinator = { ...asker, roles: ['coordinator'] as const, listed: true }
const overseen = { ...context, directory: new Map([...context.directory, [asker.id, coordinator]]) }
const team = () => worked(() => ask(overseen, coordinator, '¿cómo va mi equipo?', NOW, 'cli'))
const teamColdMs = await team()
const teamMs = median([await team(), await team(), await team()])

for (const { installation } of opened) await installation.store.close()
process.send?.({
  ...{ judgedMs, largeMs, smallMs, judgedBesideMs, coldMs, teamColdMs, teamMs },
  rssBytes: process.resourceUsage().maxRSS * 1024,
})
