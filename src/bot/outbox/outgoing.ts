import type { Day } from '../../rules/index.js'
import type { Language } from '../../words/language.js'
import type { Card } from '../cards/card.js'

/**
 * What is told without being asked: a digest, one a person and day; a reminder that somebody asked for, at most one a person and
 * day; a notice of something that others did just now; the closings of theirs that SECOP shows since they were last told, once a day; a welcome, once a request to be linked was accepted; what
 * there is to decide or to confirm about accounts, one message a request; what came of a campaign, once; the totals in a channel of the
 * team, once a week; and alerts to admins, one a day of each kind, but of cuts that were not taken one for each, of
 * accounts one for each request that its person denies, and of the service one for each failure.
 */
export const DELIVERY_KINDS = [
  'digest',
  'welcome',
  'reminder',
  'notice',
  'closing-seen',
  'link-request',
  'link-question',
  'link-decided',
  'roles-review',
  'closing-report',
  'team-channel',
  'alert-sync',
  'alert-stale',
  'alert-shrunk',
  'alert-store',
  'alert-unwritable',
  'alert-messenger',
  'alert-account',
  'alert-list',
  'alert-service',
] as const
export type DeliveryKind = (typeof DELIVERY_KINDS)[number]

/** Stands for the person where something goes to the channel of an entity's team. */
export const TEAM_CHANNEL = 'team-channel'

/**
 * Something to be told to one person on one day. The key is `entity/person/day/kind`, for some kinds with what it is about
 * behind it: the same whenever that day is planned, so that what was written down once is never told twice.
 */
export interface Outgoing {
  readonly key: string
  /** Opaque id of whom it goes to. */
  readonly person: string
  /** `accountKey` of the account that it is for; absent where it goes to wherever the person is written to. */
  readonly account?: string
  readonly day: Day
  readonly kind: DeliveryKind
  /** Instant before which it is not sent (the person's own hour), ISO 8601 in UTC. */
  readonly notBefore: string
  readonly language: Language
  readonly card: Card
  readonly basis: MessageBasis
}

/**
 * What a message rested on, kept as evidence and to know what the next one has to add. Never read back as a conclusion:
 * `listed` says what was said about a contract, not how it stands.
 */
export interface MessageBasis {
  /** The snapshot and the date of its data. */
  readonly cut: string | null
  readonly asOf: Day | null
  /**
   * Business days before the campaign's last business day (0 on that day), and the milestone that this message reached,
   * if any.
   */
  readonly daysLeft: number | null
  readonly milestone: number | null
  /**
   * Contracts spoken of or counted, with the verdict, the deciding rule and the part of the message (`closeNow`,
   * `needsFact`, `waiting`, `saidClosed`, `passedOn`). `of`: whose they are, where somebody receives another's
   * reminders. `since`: the day of the first digest in the unbroken row of those that counted it as to be closed; absent where
   * this one did not.
   */
  readonly listed: readonly {
    readonly contract: string
    readonly verdict: string
    readonly rule: string
    readonly place: string
    readonly of?: string
    readonly since?: Day
  }[]
  /** The liquidations whose days it warned of, by the keys of `DueWarning`; absent where it warned of none. */
  readonly warned?: readonly string[]
  /** The closings that it told of, by `closingKey`; absent where of none, and in digests for those that the register shows. */
  readonly closings?: readonly string[]
  /** The ordenadores of whom it told that they see only what SECOP names them for; absent where of none. */
  readonly narrowed?: readonly string[]
  /** How much was said to be left, where somebody is told that others were told; absent where not. */
  readonly left?: number
  /** Whom the message told about: the person themselves, those they stand in for, those who are behind. */
  readonly about: readonly string[]
  /** Why it was sent today; those of a digest are in `reminders/plan-types.ts`. */
  readonly reasons: readonly string[]
}

/** What a message rests on that speaks of no contract's verdict: the data of that moment, whom it is about, and why it is sent. */
export function basisOfNotice(
  snapshot: { readonly id: string; readonly asOf: Day | null } | null,
  about: readonly string[],
  reason: string,
): MessageBasis {
  const { id: cut = null, asOf = null } = snapshot ?? {}
  return { cut, asOf, daysLeft: null, milestone: null, listed: [], about, reasons: [reason] }
}
