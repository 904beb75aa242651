/** Something to measure: one run, and how long it took in milliseconds. */
export type Run = () => number | Promise<number>

/**
 * Runs several things in turn, so that whatever else the machine does touches all of them alike, and gives the median
 * of each in the order given. `warmUp` rounds go before and do not count.
 */
export async function alternate(
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
  ...runs: readonly Run[]
): Promise<number[]> {
  const times = runs.map((): number[] => [])
  for (let round = -warmUp; round < rounds; round++)
    for (const [index, run] of runs.entries()) {
      // What the run before left behind is not this one's to clear away.
      globalThis.gc?.()
      const time = await run()
      if (round >= 0) times[index]?.push(time)
    }
  return times.map(median)
}

/** The value in the middle; of an even number the mean of the two there. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
  return (lower + upper) / 2
}

/** How long some work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** How long some work keeps a processor, in milliseconds, whatever else the machine does meanwhile; that of its threads included. */
export async function worked(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}
