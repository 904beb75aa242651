import { join } from 'node:path'
import { z } from 'zod'
import { inChild } from './child.js'
import type { Sizes } from './sizes.js'
import { inMegabytes, inTime, inTimes, type Line, NO_TARGET, target } from './table.js'

const Sent = z.object({
  firstMs: z.number(),
  lastMs: z.number(),
  mostFlushes: z.number(),
  free: z.number(),
  steady: z.number(),
  rssBytes: z.number(),
})

/** (i) Writing a send down on a day of many, and how fast messages go out. */
export async function measureSends({ sends, deliveries, paced }: Sizes, folder: string): Promise<Line[]> {
  const args = [join(folder, 'sends'), String(sends), String(deliveries), String(paced)]
  const { firstMs, lastMs, mostFlushes, free, steady, rssBytes } = await inChild('sends', args, Sent)
  const many = sends.toLocaleString('en')
  return [
    {
      what: `Recording a send (planned, tried, sent: three flushes) on a day of ${many}, the last ones`,
      ours: `${inTime(lastMs)}; ${inMegabytes(rssBytes)} of memory`,
      comparedWith: `the first ones of that day: ${inTime(firstMs)}`,
      ratio: inTimes(lastMs / firstMs),
      target: target('at most', 1.5, lastMs / firstMs),
    },
    {
      what: `Flushes to the disk for a send (planned, tried, sent), the most of ${many}`,
      ours: String(mostFlushes),
      comparedWith: 'one for each of the three that is written down',
      ratio: inTimes(mostFlushes / 3),
      target: target('at most', 1, mostFlushes / 3),
    },
    {
      what: `Delivering to a server of this machine: ${deliveries} without the platform's pace, ${paced} with it`,
      ours: `${free.toFixed(0)} a second; ${steady.toFixed(1)} a second with it`,
      comparedWith: NO_TARGET,
      ratio: NO_TARGET,
      target: NO_TARGET,
    },
  ]
}
