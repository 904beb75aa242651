import type { Day, Deadline } from '../../rules/index.js'
import type { Language } from '../../words/language.js'
import type { Person } from '../accounts/person.js'
import type { LinkRequest } from '../accounts/requests.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Heads } from '../ledger/chain.js'
import type { Retained } from '../ledger/retention.js'
import type { StoredEvidence } from '../ports/evidence.js'
import type { StoreNotice } from '../ports/failure-detail.js'
import type { Loss } from '../ports/state.js'
import type { Change, Snapshot } from '../ports/store.js'
import type { Accounting, Outcome } from './accounting.js'
import type { ContactStatus } from './contact-status.js'
import type { Escalation } from './escalation.js'
import type { DueWarning } from './liquidation-warnings.js'
import type { ListChanges } from './list-changes.js'
import type { Preferences } from './preferences.js'
import type { RecipientHistory } from './recipient-history.js'
import type { Counting } from './schedule.js'
import type { News, NewsByDay, Totals } from './team-totals.js'
import type { OwnWork } from './work-item.js'

/** One person known at the entity, and everything that decides what they are told today. */
export interface Recipient {
  readonly person: Person
  readonly language: Language
  readonly preferences: Preferences
  readonly reach: ContactStatus
  readonly history: RecipientHistory
  readonly own: OwnWork
  /** What the current snapshot changed about contracts of theirs, where it came after their last digest. */
  readonly changes: readonly Change[]
}

/** What the bot does not see, or could not do; for those who can change it. */
export interface Blindness {
  /** A snapshot that was not taken because it looked like a loss. */
  readonly refused: Loss | null
  /** First day of those on end on which the data could not be brought. */
  readonly syncFailsSince: Day | null
  /** Digests that failed for good today or on the last business day. */
  readonly failed: readonly { readonly person: string; readonly day: Day; readonly why: string }[]
  /** What the store had to say. */
  readonly notices: readonly StoreNotice[]
  /** How the last planned day ended. */
  readonly lastDay: { readonly day: Day; readonly accounting: Accounting } | null
  /** Requests to be somebody that nobody has settled yet. */
  readonly requests: readonly LinkRequest[]
  /** How the register's sister sets stand; null where they were never read. */
  readonly sisters: StoredEvidence | null
  /** Heads of the chains of the ledger, so that they are anchored outside. */
  readonly heads: Heads | null
  /** What the settings last let go; null where nothing was. */
  readonly retained: Retained | null
}

export const NOTHING_HIDDEN: Blindness = {
  requests: [],
  refused: null,
  syncFailsSince: null,
  failed: [],
  notices: [],
  lastDay: null,
  sisters: null,
  heads: null,
  retained: null,
}

/** Contracts that wait for a decision of one person: how many, and the most urgent. */
export interface Decisions {
  readonly count: number
  readonly first: readonly AssessedContract[]
}

/** Everything that one day's plan follows from. */
export interface PlanInput extends Counting {
  /** The entity's own key; begins every key. */
  readonly entity: string
  readonly day: Day
  /** ISO 8601 in UTC. */
  readonly now: string
  /** The deadline of the campaign that runs, counted to `day`. */
  readonly deadline: Deadline | null
  readonly snapshot: Snapshot | null
  /** Whether the data counts as old, or there is none: then nobody is called slow. */
  readonly isStale: boolean
  /** Everybody known at the entity, once. */
  readonly recipients: readonly Recipient[]
  /** Every day of a liquidation that is near, told before or not. */
  readonly warnings: readonly DueWarning[]
  /** By sight (see `sightOf`). */
  readonly totals: ReadonlyMap<string, Totals>
  /** What happened lately, by sight. */
  readonly news?: ReadonlyMap<string, NewsByDay>
  /** Of what only this ordenador can decide, by person. */
  readonly decisions?: ReadonlyMap<string, Decisions>
  /** Of an ordenador who sees only what SECOP names them for: who answers for which of it, by contract id. Absent where there is none. */
  readonly orderedOf?: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>
  readonly blind: Blindness
}

/**
 * Why somebody is told today. `first`: they never were; `returned`: what they passed on is theirs again; `back`: they asked to be reminded by today; `empty`: their list has
 * become empty; `liquidation`: a day of one is near; `last-call`: one of the last two milestones, which goes out also to whoever paused; `stand-in`: they receive somebody's digests from now on.
 */
export type SendReason =
  | 'first'
  | 'milestone'
  | 'last-call'
  | 'liquidation'
  | 'cadence'
  | 'escalated'
  | 'escalated-2'
  | 'team-escalated'
  | 'stand-in'
  | 'empty'
  | 'back'
  | 'handed'
  | 'returned'
  | 'new'
  | 'confirmed'

/** What a digest says about somebody's own contracts. Those that are away are in no number. */
export interface OwnPart {
  readonly listChanges: ListChanges
  readonly toClose: number
  /** Of those to close. */
  readonly overdue: number
  readonly needsFact: number
  /** The list has become empty since the last digest. */
  readonly isDone: boolean
  readonly isFirst: boolean
  /** Whether they may not be done in time, and who is told so, now or before. */
  readonly escalation: (Escalation & { readonly to: readonly Person[] }) | null
}

/** What a digest says about those whom somebody looks after. */
export interface TeamPart {
  readonly totals: Totals
  readonly people: readonly Recipient[]
  /** What happened since they were last told; null where they never were. */
  readonly news: News | null
  /** What waits for a decision that only they can take; null where nothing does. */
  readonly decisions: Decisions | null
  /** Those who may need help and were not named before, or are worse off than then. */
  readonly behind: readonly { readonly recipient: Recipient; readonly escalation: Escalation }[]
  readonly isFirst: boolean
}

/** One person's part of a day's plan. */
export interface PlanEntry {
  readonly recipient: Recipient
  readonly outcome: Outcome
  readonly reasons: readonly SendReason[]
  /** The milestone that is told for the first time. */
  readonly milestone: number | null
  /** The person's own hour on that day, ISO 8601 in UTC. */
  readonly notBefore: string
  readonly own: OwnPart | null
  /** Those whose digests this person receives too. */
  readonly standIns: readonly Recipient[]
  readonly team: TeamPart | null
  /** What they are warned of for the first time, the nearest first. */
  readonly warnings: readonly DueWarning[]
  /** The same, of those whose digests they receive too. */
  readonly standInWarnings: readonly { readonly of: Recipient; readonly warnings: readonly DueWarning[] }[]
  readonly admin: boolean
  /** Ordenadores who see only what SECOP names them for, of whom they were never told: themselves, for an admin all. */
  readonly narrowed: readonly Person[]
}
