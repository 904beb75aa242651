import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { inChild, startChild } from './child.js'
import { alternate } from './measure.js'
import type { Sizes } from './sizes.js'
import { inMegabytes, inTime, inTimes, type Line, NO_TARGET, target } from './table.js'

/** Rows asked for at a time, as by default. */
const PAGE_SIZE = '5000'

const Result = z.object({ ms: z.number(), heapBytes: z.number(), rssBytes: z.number() })

/** (b) From the interface into the store, against fetching and parsing the same pages. Every run has a process of its own. */
export async function measureSync({ rows, longRounds }: Sizes, folder: string): Promise<Line[]> {
  const register = await startChild('register', [String(rows), PAGE_SIZE], z.object({ url: z.string() }))
  const dir = join(folder, 'synced')
  const peaks: Record<'heapBytes' | 'rssBytes', number[]> = { heapBytes: [], rssBytes: [] }
  const run = async (...into: readonly string[]) => {
    const result = await inChild('sync', [register.sent.url, PAGE_SIZE, ...into], Result)
    if (into.length > 0) {
      peaks.heapBytes.push(result.heapBytes)
      peaks.rssBytes.push(result.rssBytes)
    }
    return result.ms
  }
  try {
    const [bare = 0, first = 0, again = 0] = await alternate(
      { rounds: longRounds, warmUp: 0 },
      () => run(),
      () => {
        rmSync(dir, { recursive: true, force: true })
        return run(dir)
      },
      () => run(dir),
    )
    const memory = `peak memory ${inMegabytes(Math.max(...peaks.rssBytes))}, heap ${inMegabytes(Math.max(...peaks.heapBytes))}`
    const comparedWith = `fetching the pages and \`JSON.parse\`: ${inTime(bare)}`
    return [
      {
        what: `First sync of ${rows.toLocaleString('en')} rows from a local server into the store`,
        ours: `${inTime(first)}; ${memory}`,
        comparedWith,
        ratio: inTimes(first / bare),
        target: target('at most', 2.5, first / bare),
      },
      {
        what: 'The next one, compared with what is stored',
        ours: inTime(again),
        comparedWith,
        ratio: inTimes(again / bare),
        target: NO_TARGET,
      },
    ]
  } finally {
    register.stop()
  }
}
