import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backOff } from '../../src/shared/retry.js'

const HALF_BY_CHANCE = [0.5, 1] as const
const NEVER_EARLIER = [1, 1.25] as const

describe('a pause', () => {
  it.each([
    [0, 0, HALF_BY_CHANCE, 500],
    [0, 0.5, HALF_BY_CHANCE, 750],
    [3, 0, HALF_BY_CHANCE, 4_000],
    [0, 0, NEVER_EARLIER, 1_000],
    [0, 0.4, NEVER_EARLIER, 1_100],
    [6, 0, NEVER_EARLIER, 60_000],
    [10_000, 0, NEVER_EARLIER, 60_000],
  ])('after %i others, with %d by chance and %j of it, is %i ms', (before, chance, jitter, ms) =>
    expect(backOff({ first: 1_000, longest: 60_000, before, random: () => chance, jitter })).toBe(ms),
  )

  it('is a number whatever was before, never shorter than the one before it, and stays within its bounds', () => {
    const some = fc.nat({ max: 1_000_000 })
    fc.assert(
      fc.property(
        some,
        some,
        fc.nat(),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (first, more, before, chance) => {
          const pause = (times: number) =>
            backOff({ first, longest: first + more, before: times, random: () => chance, jitter: HALF_BY_CHANCE })
          expect(pause(before + 1)).toBeGreaterThanOrEqual(pause(before))
          expect(pause(before)).toBeGreaterThanOrEqual(first / 2)
          expect(pause(before)).toBeLessThanOrEqual(first + more)
        },
      ),
    )
  })
})
