import type { Day } from '../../rules/index.js'

/** What becomes of a person's digest today. */
export type Outcome =
  /** Goes out today, not before the person's hour. */
  | { readonly kind: 'send' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'waiting'; readonly why: 'day-off' | 'cadence'; readonly until: Day | null }
  | { readonly kind: 'failed'; readonly why: string | null }
  | { readonly kind: 'paused'; readonly until: Day }
  | { readonly kind: 'not-linked' }
  | { readonly kind: 'nothing-to-say' }
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
export function accountFor(entries: readonly { readonly outcome: Outcome }[]): Accounting {
  const sum = { eligible: 0, sent: 0, waiting: 0, today: 0, failed: 0, paused: 0, notLinked: 0, nothingToSay: 0 }
  for (const { outcome } of entries) {
    sum.eligible++
    sum[PLACES[outcome.kind]]++
    if (outcome.kind === 'send') sum.today++
  }
  return sum
}

/** The same as it is when one whose digest goes out today reads it. */
export function asRead(sum: Accounting, { outcome }: { readonly outcome: Outcome }): Accounting {
  if (outcome.kind !== 'send') return sum
  return { ...sum, sent: sum.sent + 1, waiting: sum.waiting - 1, today: sum.today - 1 }
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
