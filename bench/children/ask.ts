import { ask } from '../../src/bot/conversation/ask.js'
import { alternate, timed } from '../measure.js'
import { NOW, openAt, QUESTION } from '../place.js'
import { ASKER, ENTITIES } from '../rows.js'

/* node ask.js LARGE SMALL ROUNDS — asks one question in two stores by turns. Sends the median of each. */

const [, , large = '', small = '', rounds = ''] = process.argv
const opened = await Promise.all([large, small].map(dir => openAt(dir, ENTITIES[0], true)))

const [largeMs, smallMs] = await alternate(
  { rounds: Number(rounds), warmUp: 3 },
  ...opened.map(
    ({ context, asker }) =>
      () =>
        timed(async () => {
          const { card } = await ask(context, asker, QUESTION, NOW, 'cli')
          const shown = card.parts.reduce((sum, part) => sum + (part.kind === 'group' ? part.count : 0), 0)
          if (shown < ASKER.contracts / 10) throw new Error(`the answer shows ${shown} contracts only: ${card.summary}`)
        }),
  ),
)
for (const { installation } of opened) await installation.store.close()
process.send?.({ largeMs, smallMs, rssBytes: process.resourceUsage().maxRSS * 1024 })
