import type { Day, RuleId, Verdict } from '../../rules/index.js'
import type { Place } from '../groups.js'
import type { Item } from '../portfolio.js'
import type { Away } from './away.js'

/** Where a contract stands in a digest. What runs, is closed or waits for others is in none. */
export type WorkPlace = Extract<Place, 'closeNow' | 'needsFact' | 'waiting' | 'saidClosed' | 'passedOn'>

/** What a digest has to know about one contract of one person; a few words instead of the whole contract. */
export interface Work {
  readonly contract: string
  /** How people know it: its reference, else its id. Data, never markup. */
  readonly name: string
  readonly place: WorkPlace
  readonly verdict: Verdict
  readonly rule: RuleId
  readonly overdueSince: Day | null
  /** Day up to which it waits. */
  readonly waitsUntil: Day | null
  readonly away: Away | null
  /** The day on which a snooze of it ended. */
  readonly backOn: Day | null
  /** The day on which the contracting office assigned it to them. */
  readonly assignedOn: Day | null
}

/** Everything about the contracts of one person that their digest rests on. */
export interface Own {
  /** Those that are spoken of, in any order. */
  readonly work: readonly Work[]
  /** The most urgent of each place, whole, for the lines of the card. None of them is away. */
  readonly first: { readonly closeNow: readonly Item[]; readonly needsFact: readonly Item[] }
  /** Said or shown as open in the last digest, and closed in SECOP now. */
  readonly confirmed: readonly { readonly contract: string; readonly name: string }[]
  /** Open in the last digest, and not among what they are told about now: no longer theirs, or running again. */
  readonly gone: readonly string[]
  /** Closings and hand-offs since they were first reached. */
  readonly done: number
  /** Files closed since the campaign began, as far as the register's dates tell. */
  readonly closed: number
  /** The last day on which they closed, said or passed on anything. */
  readonly movedOn: Day | null
  /** Every contract of theirs, whatever its state. */
  readonly contracts: number
}

export const NO_WORK: Own = {
  work: [],
  first: { closeNow: [], needsFact: [] },
  confirmed: [],
  gone: [],
  done: 0,
  closed: 0,
  movedOn: null,
  contracts: 0,
}
