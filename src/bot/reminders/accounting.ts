import type { Outcome, PlanEntry } from './plan-types.js'

/** Where everybody's digest of a day is: `eligible` is the sum of all the others but `today`. */
export interface Accounting {
  readonly eligible: number
  readonly sent: number
  /** Not sent yet: due today, or on another day. */
  readonly waiting: number
  /** Of those waiting: due today. */
  readonly today: number
  readonly failed: number
  readonly paused: number
  readonly notLinked: number
  readonly nothingToSay: number
}

/** Counts every entry in exactly one place. */
export function accountFor(entries: readonly Pick<PlanEntry, 'outcome'>[]): Accounting {
  const sum = { eligible: 0, sent: 0, waiting: 0, today: 0, failed: 0, paused: 0, notLinked: 0, nothingToSay: 0 }
  for (const { outcome } of entries) {
    sum.eligible++
    sum[PLACES[outcome.kind]]++
    if (outcome.kind === 'send') sum.today++
  }
  return sum
}

const PLACES = {
  send: 'waiting',
  sent: 'sent',
  waiting: 'waiting',
  failed: 'failed',
  paused: 'paused',
  'not-linked': 'notLinked',
  'nothing-to-say': 'nothingToSay',
} as const satisfies Record<Outcome['kind'], keyof Accounting>
