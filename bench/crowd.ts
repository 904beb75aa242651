import { join } from 'node:path'
import { z } from 'zod'
import { inChild, startChild } from './child.js'
import { percentile } from './load.js'
import { CROWD } from './rows.js'
import type { Sizes } from './sizes.js'
import { inTime, type Line, NO_TARGET } from './table.js'

const PAGE_SIZE = '5000'
/** The longest that anybody may wait, and that the event loop may be late. */
const LIMITS = { worstMs: 2_000, delayP99Ms: 100 }

const Waited = z.object({
  answers: z.array(z.number()),
  syncMs: z.number(),
  delayP99Ms: z.number(),
  delayWorstMs: z.number(),
})

/** (l) A crowd that asks at once while a sync is under way in the same process. */
export async function measureCrowd({ rows }: Sizes, folder: string): Promise<Line[]> {
  const register = await startChild('register', [String(rows), PAGE_SIZE, 'crowd'], z.object({ url: z.string() }))
  try {
    const { answers, syncMs, delayP99Ms, delayWorstMs } = await inChild(
      'crowd',
      [join(folder, 'crowd'), register.sent.url, PAGE_SIZE],
      Waited,
    )
    const worst = Math.max(...answers)
    const [p50, p95] = [percentile(answers, 50), percentile(answers, 95)]
    return [
      {
        what: `${CROWD.people} people with ${CROWD.contracts} contracts each who all ask at once, again and again, during a sync of ${rows.toLocaleString('en')} rows, in a bot that has planned its day: the longest wait`,
        ours: `${inTime(worst)}; p50 ${inTime(p50)}, p95 ${inTime(p95)} of ${answers.length} answers; the sync ${inTime(syncMs)}`,
        comparedWith: NO_TARGET,
        ratio: NO_TARGET,
        target: limit(LIMITS.worstMs, worst),
      },
      {
        what: 'How late the event loop is meanwhile, p99',
        ours: `${inTime(delayP99Ms)}; at worst ${inTime(delayWorstMs)}`,
        comparedWith: NO_TARGET,
        ratio: NO_TARGET,
        target: limit(LIMITS.delayP99Ms, delayP99Ms),
      },
    ]
  } finally {
    register.stop()
  }
}

function limit(most: number, measured: number): string {
  return `at most ${inTime(most)} ${measured <= most ? '✓' : '✗'}`
}
