import { appendFileSync } from 'node:fs'
import { relative } from 'node:path'
import { expect } from 'vitest'

/** What came of one kind of torture. */
export interface Tallied {
  /** How many the test holds; absent where it is one itself. */
  readonly cases?: number
  readonly lost?: number
  readonly doubled?: number
  /** Starts and writes that were refused, as they had to be. */
  readonly refused?: number
  /** Milliseconds that it took to open the data folder: the worst. */
  readonly upMs?: number
}

/** Writes down what the test that runs has come to, for the table of `npm run torture`; in `npm test` nobody asks. */
export function tally(tallied: Tallied): void {
  const { TORTURE_TALLY } = process.env
  const file = relative(process.cwd(), expect.getState().testPath ?? '')
  if (TORTURE_TALLY) appendFileSync(TORTURE_TALLY, `${JSON.stringify({ file, ...tallied })}\n`)
}

/** How long a piece of work took, in milliseconds, and what it gave. */
export async function timed<T>(work: Promise<T>): Promise<readonly [T, number]> {
  const begun = performance.now()
  return [await work, performance.now() - begun]
}
