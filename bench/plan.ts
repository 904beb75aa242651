import { z } from 'zod'
import { inChild } from './child.js'
import type { Sizes } from './sizes.js'
import type { Stores } from './store.js'
import { inMegabytes, inTime, inTimes, type Line, NO_TARGET, target } from './table.js'

const Planned = z.object({ bareMs: z.number(), planMs: z.number(), cardsMs: z.number() })
const FromFiles = z.object({ bareMs: z.number(), planMs: z.number(), rssBytes: z.number() })

/** (g) One day's plan for all supervisors of an entity, against judging its contracts alone, as that was when the targets were set. */
export async function measurePlan(
  { planned, supervisors, large, small, longRounds }: Sizes,
  stores: Stores,
): Promise<Line[]> {
  const args = [stores.large, String(planned), String(supervisors), String(longRounds)]
  const memory = await inChild('plan', args, Planned)
  const files = await inChild('plan-files', [stores.large, String(Math.ceil(longRounds / 2))], FromFiles)
  const few = await inChild('plan-files', [stores.small, '1'], FromFiles)
  const many = (n: number) => n.toLocaleString('en')
  const unit = (ms: number) => `judging the same contracts: ${inTime(ms)}`
  return [
    {
      what: `Planning a day for ${many(supervisors)} supervisors with ${many(planned)} contracts, from memory`,
      ours: inTime(memory.planMs),
      comparedWith: unit(memory.bareMs),
      ratio: inTimes(memory.planMs / memory.bareMs),
      target: target('at most', 3, memory.planMs / memory.bareMs),
    },
    {
      what: 'The same with the card of everybody who is told something',
      ours: inTime(memory.cardsMs),
      comparedWith: unit(memory.bareMs),
      ratio: inTimes(memory.cardsMs / memory.bareMs),
      target: NO_TARGET,
    },
    {
      what: `The same for ${many(large)} contracts from the files of the store`,
      ours: inTime(files.planMs),
      comparedWith: unit(files.bareMs),
      ratio: inTimes(files.planMs / files.bareMs),
      target: target('at most', 6, files.planMs / files.bareMs),
    },
    {
      what: 'Peak memory of that, the program itself among it',
      ours: inMegabytes(files.rssBytes),
      comparedWith: `the same for ${many(small)} contracts: ${inMegabytes(few.rssBytes)}`,
      ratio: inTimes(files.rssBytes / few.rssBytes),
      target: NO_TARGET,
    },
  ]
}
