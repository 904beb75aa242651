import { z } from 'zod'
import { inChild } from './child.js'
import type { Stores } from './store.js'
import { inMegabytes, inTime, type Line, NO_TARGET } from './table.js'

const Drafted = z.object({
  drafts: z.number(),
  bytes: z.number(),
  ms: z.number(),
  delayP99Ms: z.number(),
  delayWorstMs: z.number(),
})

/** The longest that an archive of drafts may take, and that the event loop may be late meanwhile. */
const LIMITS = { ms: 5_000, delayP99Ms: 100 }

/** (m) Drafts of several contracts in one archive. */
export async function measureDrafts(stores: Stores): Promise<Line[]> {
  const { drafts, bytes, ms, delayP99Ms, delayWorstMs } = await inChild('drafts', [stores.small], Drafted)
  return [
    {
      what: `Drafts of ${drafts} contracts in one archive, from the question to the file`,
      ours: `${inTime(ms)}; ${inMegabytes(bytes)}`,
      ...{ comparedWith: NO_TARGET, ratio: NO_TARGET },
      target: limit(LIMITS.ms, ms),
    },
    {
      what: 'How late the event loop is meanwhile, p99',
      ours: `${inTime(delayP99Ms)}; at worst ${inTime(delayWorstMs)}`,
      ...{ comparedWith: NO_TARGET, ratio: NO_TARGET },
      target: limit(LIMITS.delayP99Ms, delayP99Ms),
    },
  ]
}

function limit(most: number, ms: number): string {
  return `at most ${inTime(most)} ${ms <= most ? '✓' : '✗'}`
}
