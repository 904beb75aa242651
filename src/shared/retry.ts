/** Doublings after which every pause has long reached its longest; more would only leave what numbers can say. */
const MOST_DOUBLINGS = 30

export interface BackOff {
  /** The first and the longest pause, in milliseconds. */
  readonly first: number
  readonly longest: number
  /** How many there were before this one. */
  readonly before: number
  /** At least 0, less than 1. */
  readonly random: () => number
  /** Between which parts of the pause chance decides, so that no two who failed together come back together. */
  readonly jitter: readonly [least: number, most: number]
}

/** The pause before the next try, in whole milliseconds: twice as long with every one before it, up to the longest. */
export function backOff({ first, longest, before, random, jitter: [least, most] }: BackOff): number {
  const full = Math.min(longest, first * 2 ** Math.min(before, MOST_DOUBLINGS))
  return Math.ceil(full * (least + random() * (most - least)))
}
