import { z } from 'zod'
import { inChild } from './child.js'
import type { Sizes } from './sizes.js'
import type { Stores } from './store.js'
import { inMegabytes, inTime, inTimes, type Line, NO_TARGET, target } from './table.js'

const Planned = z.object({
  bareMs: z.number(),
  planMs: z.number(),
  cardsMs: z.number(),
  filesMs: z.number(),
  rssBytes: z.number(),
})

/** (g) One day's plan for all supervisors of an entity, against judging its contracts alone. */
export async function measurePlan({ planned, supervisors, large, longRounds }: Sizes, stores: Stores): Promise<Line[]> {
  const args = [stores.large, String(planned), String(supervisors), String(longRounds)]
  const { bareMs, planMs, cardsMs, filesMs, rssBytes } = await inChild('plan', args, Planned)
  const many = (n: number) => n.toLocaleString('en')
  const comparedWith = `judging the same contracts: ${inTime(bareMs)}`
  return [
    {
      what: `Planning a day for ${many(supervisors)} supervisors with ${many(planned)} contracts, from memory`,
      ours: inTime(planMs),
      comparedWith,
      ratio: inTimes(planMs / bareMs),
      target: target('at most', 3, planMs / bareMs),
    },
    {
      what: 'The same with the card of everybody who is told something',
      ours: inTime(cardsMs),
      comparedWith,
      ratio: inTimes(cardsMs / bareMs),
      target: NO_TARGET,
    },
    {
      what: `The same for ${many(large)} contracts from the files of the store`,
      ours: `${inTime(filesMs)}; ${inMegabytes(rssBytes)} of memory with the rest above`,
      comparedWith: NO_TARGET,
      ratio: NO_TARGET,
      target: NO_TARGET,
    },
  ]
}
