import type { Day } from '../../rules/index.js'
import type { ContactStatus } from './contact-status.js'

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
  /** Without an account, and told by e-mail once a week: sent, or waiting for their day. */
  readonly byMail: number
  /** Not sent yet: due today, or on another day. */
  readonly waiting: number
  /** Of those waiting: due today. */
  readonly today: number
  readonly failed: number
  readonly paused: number
  readonly notLinked: number
  readonly nothingToSay: number
}

/** One person's day, and how they are written to. */
export interface CountedPerson {
  readonly outcome: Outcome
  readonly recipient: { readonly reach: ContactStatus }
}

/** Whether somebody is told by e-mail: it has no more outcomes than sent and waiting. */
function isByMail({ outcome: { kind }, recipient }: CountedPerson): boolean {
  return recipient.reach.kind === 'mail' && (kind === 'send' || kind === 'sent' || kind === 'waiting')
}

/** Counts every entry in exactly one place. */
export function accountFor(entries: readonly CountedPerson[]): Accounting {
  const sum = {
    eligible: 0,
    sent: 0,
    byMail: 0,
    waiting: 0,
    today: 0,
    failed: 0,
    paused: 0,
    notLinked: 0,
    nothingToSay: 0,
  }
  for (const entry of entries) {
    const place = isByMail(entry) ? 'byMail' : PLACES[entry.outcome.kind]
    sum.eligible++
    sum[place]++
    if (place === 'waiting' && entry.outcome.kind === 'send') sum.today++
  }
  return sum
}

/** The same as it is when one whose digest goes out today reads it. */
export function asRead(sum: Accounting, entry: CountedPerson): Accounting {
  if (entry.outcome.kind !== 'send' || isByMail(entry)) return sum
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
