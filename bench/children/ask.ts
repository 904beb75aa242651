import { ask } from '../../src/bot/bot.js'
import { alternate, timed } from '../measure.js'
import { NOW, openAt, QUESTION } from '../place.js'
import { ASKER, ENTITIES } from '../rows.js'

/* node ask.js LARGE SMALL ROUNDS — asks one question in two stores by turns. Sends the median of each. */

const [, , large = '', small = '', rounds = ''] = process.argv
const opened = await Promise.all([large, small].map(dir => openAt(dir, ENTITIES[0], true)))

const [largeMs, smallMs] = await alternate(
  { rounds: Number(rounds), warmUp: 3 },
  ...opened.map(
    ({ world, asker }) =>
      () =>
        timed(async () => {
          const { card } = await ask(world, asker, QUESTION, NOW, 'cli')
          const shown = card.parts.reduce((sum, part) => sum + (part.part === 'group' ? part.count : 0), 0)
          if (shown < ASKER.contracts / 10) throw new Error(`the answer shows ${shown} contracts only: ${card.summary}`)
        }),
  ),
)
for (const { place } of opened) await place.store.close()
process.send?.({ largeMs, smallMs, rssBytes: process.resourceUsage().maxRSS * 1024 })
