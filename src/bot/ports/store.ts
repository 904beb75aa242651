import type { Contract, ContractState } from '../../rules/contract.js'
import type { Day } from '../../rules/day.js'
import type { ColumnChange } from '../../words/column-change.js'
import type { RejectedRow } from '../../words/rejected-row.js'
import type { AccountStatement } from '../accounts/account.js'
import type { ContractStatement, PersonStatement } from '../attestations/statement.js'
import type { ChainHead } from '../ledger/chain.js'
import type { SentLink } from '../ledger/sent.js'
import type { Delivery, DeliveryEvent } from '../outbox/delivery-event.js'
import type { Outgoing } from '../outbox/outgoing.js'
import type { ArrivalStore } from './arrivals.js'
import type { ContractReadings, EvidenceOf, StoredEvidence } from './evidence.js'
import type { StoreNotice } from './failure-detail.js'
import type { LeaseStore, Under } from './lease.js'
import type { Erased, Erasure, LedgerStore } from './ledger.js'
import type { ReplicaNews } from './news.js'
import type { PaceStore } from './paces.js'
import type { PendingFiles } from './pending-files.js'
import type { Vital } from './register.js'
import type { ReplicaStore } from './replicas.js'
import type { Screens } from './screens.js'
import type { AdminCode, KnownAssignments, KnownPeople, RefusedSnapshot, StoredBlindness } from './state.js'

/** The entity's own key (NIT without check digit, or `demo`). Every stored key begins with it. */
export type EntityKey = string

/** A commit named another version than the one stored: somebody else was first. Read again, then decide again. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}

/** Somebody whom the register or an assignment names as supervisor, with how many contracts. */
export interface RosterEntry {
  readonly person: string
  /** As the register writes it; may be an office. Data, never markup. */
  readonly name: string | null
  readonly contracts: number
}

/** Something that changed between two cuts; kept for the reminders. `supervisors` are those of the newer cut that has it. */
export type Change = { readonly contract: string; readonly supervisors: readonly string[] } & (
  | { readonly kind: 'new'; readonly to: ContractState }
  | { readonly kind: 'closed' | 'reopened' | 'state'; readonly from: ContractState; readonly to: ContractState }
  | { readonly kind: 'extended' | 'shortened'; readonly from: Day; readonly to: Day }
  /** Opaque ids of who supervised it and of who does now; empty for nobody. */
  | { readonly kind: 'supervisor'; readonly from: readonly string[]; readonly to: readonly string[] }
  /** With its reference, by which people know it: nothing else has it any more. */
  | { readonly kind: 'vanished'; readonly from: ContractState; readonly reference?: string }
)

/** What a sync read, refused and found changed. Kept with the snapshot. */
export interface SyncReport {
  readonly rows: number
  readonly contracts: number
  readonly duplicates: number
  readonly otherEntities: number
  readonly rejected: readonly RejectedRow[]
  readonly rejectedCount: number
  readonly unreadableCells: number
  readonly lackingColumns: readonly string[]
  readonly newColumns: readonly string[]
  readonly withoutSupervisor: number
  /** In how many contracts the register itself says each of these readably; absent where a cut is older than this count. */
  readonly readable?: Readonly<Record<Vital, number>>
  /** Matches that needed the check-digit fallback: they wait for a coordinator's yes. */
  readonly nearMatches: readonly { readonly registered: string; readonly person: string; readonly contracts: number }[]
  /** Columns that say another thing in many contracts than they did in the cut before; absent where there is none. */
  readonly columns?: readonly ColumnChange[]
  readonly changeCounts: Partial<Record<Change['kind'], number>>
}

/** The snapshot that is current for an entity. */
export interface Snapshot {
  readonly id: string
  readonly dataset: string
  readonly asOf: Day | null
  /** The days of the last snapshots before it that had one, the newest last; absent where there were none. */
  readonly earlier?: readonly Day[]
  /** Instant of the commit, ISO 8601 in UTC. */
  readonly committedAt: string
  readonly entityName: string | null
  readonly report: SyncReport
}

export interface NewSnapshot extends Snapshot {
  /** Every contract of the entity once, grouped by nothing in particular. */
  readonly contracts: Iterable<Contract>
  /** Names of the people that the contracts' supervisors point to. */
  readonly names: ReadonlyMap<string, string | null>
  readonly changes: readonly Change[]
}

/** Key under which contracts without a known supervisor are kept. */
export const NOBODY = 'nobody'

/** Contracts, and the cut that all of them are of: null, with none, for an entity that was never synced. */
export interface SnapshotContracts {
  readonly snapshot: Snapshot | null
  readonly contracts: readonly Contract[]
  /** All that this cut changed, where it was asked for with them. */
  readonly changes?: readonly Change[]
  /** What the sister sets said of these contracts, or of more, where it was asked for with them. */
  readonly evidence?: EvidenceOf
}

/** What is read in the same call as contracts. */
export interface ReadAlso {
  readonly changes?: boolean
  readonly evidence?: boolean
}

export interface ContractStore {
  /** The current cut, or null when this entity was never synced. Throws when there was one and it cannot be read. */
  head(entity: EntityKey): Promise<Snapshot | null>
  /**
   * The contracts that the current cut keeps under these people (`NOBODY` for those without), and those that go by one of
   * these names, an id or a reference: each once, in any order.
   */
  of(
    entity: EntityKey,
    people: readonly string[],
    names?: readonly string[],
    also?: ReadAlso,
  ): Promise<SnapshotContracts>
  /** Those of the given ids that exist, in the order asked. */
  byId(entity: EntityKey, ids: readonly string[], also?: ReadAlso): Promise<SnapshotContracts>
  /** Contracts whose reference is this one, case, accents, blanks and punctuation folded. */
  byReference(entity: EntityKey, reference: string, also?: ReadAlso): Promise<SnapshotContracts>
  /**
   * Every contract once, in small batches, all from one snapshot; never the whole entity at once. Those that `of` gives for
   * these people and names come before all others. At least one batch, maybe empty, where there is a snapshot; each has
   * what was asked for also.
   */
  all(
    entity: EntityKey,
    people?: readonly string[],
    names?: readonly string[],
    also?: ReadAlso,
  ): AsyncIterable<SnapshotContracts>
  roster(entity: EntityKey): Promise<readonly RosterEntry[]>
  /** What the current snapshot changed against the one before. */
  changes(entity: EntityKey): Promise<readonly Change[]>
  /** Makes the cut current in one step, or leaves the old one. Throws Conflict when the current id is not `expected`. */
  commit(entity: EntityKey, snapshot: NewSnapshot, expected: string | null): Promise<void>
}

/** What was said about one subject, oldest first, with the version to name when adding to it. */
export interface StatementLog<S> {
  readonly version: number
  readonly statements: readonly S[]
}

export interface StatementStore<S> {
  /** The logs of these subjects that have one. */
  of(entity: EntityKey, subjects: readonly string[]): Promise<Map<string, StatementLog<S>>>
  all(entity: EntityKey): AsyncIterable<readonly [subject: string, log: StatementLog<S>]>
  /**
   * Adds one statement. `already` when its key is there (nothing changes, whatever the version); throws Conflict when
   * the version is not the one expected (0 for a subject without a log).
   */
  append(entity: EntityKey, subject: string, statement: S, expected: number): Promise<'recorded' | 'already'>
}

/**
 * What is told without being asked, and what became of it, for good. All events of an entity are one chain in the order
 * in which they were recorded; each is recorded durably and in one step, or not at all.
 */
export interface DeliveryStore {
  /**
   * Writes down what is to be told. `already` when its key is there, whatever became of it. Throws where the day of what
   * is told is not that of the instant: what is planned is for the day on which it is planned. Throws Conflict where the lease
   * `under` which it is done is another's by now.
   */
  plan(entity: EntityKey, outgoing: Outgoing, at: Date, under?: Under): Promise<'recorded' | 'already'>
  /**
   * Adds an event. Throws Conflict when the delivery has ended, its version is not the one expected, or the lease `under`
   * which it is done is another's by now.
   */
  append(
    entity: EntityKey,
    key: string,
    event: Exclude<DeliveryEvent, { kind: 'planned' }>,
    expected: number,
    under?: Under,
  ): Promise<void>
  get(entity: EntityKey, key: string): Promise<Delivery | null>
  /** Keys of the deliveries that have not ended, oldest first. Takes no longer the more has ended. */
  open(entity: EntityKey): Promise<readonly string[]>
  /** What is or was to be told to one person, newest first, of this day and before. */
  to(entity: EntityKey, person: string, limit: number, upTo?: Day): Promise<Delivery[]>
  /** The deliveries of one day, one by one. */
  day(entity: EntityKey, day: Day): AsyncIterable<Delivery>
  /** The chain in its order; with a day, from the first record of that day on. */
  chain(entity: EntityKey, from?: Day): AsyncIterable<SentLink>
  /** The end of the chain. */
  head(entity: EntityKey): Promise<ChainHead>
  /**
   * The day of which something that was told may be missing here (the end of the record was lost, or it was put back from a
   * backup), or null: what is planned for that day may have been told already.
   */
  incompleteDay(entity: EntityKey): Promise<Day | null>
}

/** What the register's sister sets said of contracts: the last readings of each, whatever cut the contracts are of. */
export interface EvidenceStore {
  /** Of those of the given contracts that were asked for. */
  of(entity: EntityKey, contracts: readonly string[]): Promise<Map<string, ContractReadings>>
  all(entity: EntityKey): AsyncIterable<readonly [contract: string, readings: ContractReadings]>
  /**
   * Puts these in the place of what there was of the same contracts, durably. Only one reading runs at a time: throws Conflict where
   * the lease `under` which this one does is another's by now.
   */
  write(entity: EntityKey, readings: ReadonlyMap<string, ContractReadings>, under?: Under): Promise<void>
}

/** One small thing of each entity of which only the last state counts: it is replaced, never added to. */
export interface Slot<T> {
  /** What is kept, or null. */
  read(entity: EntityKey): Promise<T | null>
  /** Keeps this in the place of whatever was there; null: nothing. Throws Conflict where the lease `under` which it is kept is another's by now. */
  write(entity: EntityKey, value: T | null, under?: Under): Promise<void>
  /**
   * Keeps what `change` makes of what is kept, in one step: nobody comes between. Gives what was kept before, which
   * `change` decided on. Where `change` throws, so does this, and nothing has changed.
   */
  update(entity: EntityKey, change: (before: T | null) => T | null): Promise<T | null>
}

/** What an installation keeps of how it runs, besides the contracts and what was said and told. */
export interface StateStore {
  /** Throws where the code cannot be read, until another one is written: a code that is forgotten would be no code. */
  readonly adminCode: Slot<AdminCode>
  /** Here until newer data is taken. A hint, not data: one that cannot be read is none. */
  readonly refusedSnapshot: Slot<RefusedSnapshot>
  /** A hint as well. */
  readonly blindness: Slot<StoredBlindness>
  /** A hint too: where it cannot be read, the next list is the first one. */
  readonly knownPeople: Slot<KnownPeople>
  /** A hint: where it cannot be read, every assignment is said again. */
  readonly knownAssignments: Slot<KnownAssignments>
  /** A hint: where it cannot be read, no evidence counts for more than a question until the next reading. */
  readonly evidence: Slot<StoredEvidence>
}

/** By what a store knows, without reading anything, whether something has changed. */
export interface Marks {
  /** The end of the chain of what was said; for one turn, where it was when that began. */
  said(entity: EntityKey): ChainHead
  /** Another number whenever readings of the sister sets were written. */
  readings(): number
}

/** What a store has, as of one moment: what is current was asked for once. */
export interface OfOneMoment extends Pick<Store, 'contracts' | 'said' | 'people' | 'accounts' | 'evidence' | 'state'> {
  /** Goes on to another moment: that of what is asked next. */
  anew(): void
}

/** Everything the bot keeps. */
export interface Store {
  readonly contracts: ContractStore
  readonly said: StatementStore<ContractStatement>
  readonly people: StatementStore<PersonStatement>
  /** One log an account; its subject is `accountKey`. */
  readonly accounts: StatementStore<AccountStatement>
  readonly deliveries: DeliveryStore
  readonly ledger: LedgerStore
  /** Who does what, where several processes have this store open. */
  readonly leases: LeaseStore
  /** How workspaces stand towards the bot; absent where one process has everything, which knows it itself. */
  readonly paces?: PaceStore
  /** How each process that has it open is; absent where there is one. */
  readonly replicas?: ReplicaStore
  /** What the processes that have it open tell each other; absent where there is one. */
  readonly news?: ReplicaNews
  /** What people did, as the platforms told it to any of them; absent where there is one, which knows it itself. */
  readonly arrivals?: ArrivalStore
  /** Files that wait for a yes; absent where one process hears all of them. */
  readonly files?: PendingFiles
  /** What stays on people's screens; absent where one process shows it all. */
  readonly screens?: Screens
  readonly evidence: EvidenceStore
  readonly state: StateStore
  /** Absent where somebody else may be writing. */
  readonly marks?: Marks
  /** What one turn of a conversation reads, as of one moment of its own; absent where nobody else may be writing. */
  readonly forTurn?: () => OfOneMoment
  /** The store that is read, where this one is for one turn of a conversation only. */
  readonly lasting?: Store
  /** What the store has had to say since it was opened: a file restored from its last good copy, for instance. */
  readonly notices: readonly StoreNotice[]
  /** Calls this whenever a connection to where it is kept gave no answer in time and was dropped; absent where there are none. */
  whenHung?(listener: () => void): void
  /**
   * Takes out what is meant, for good; the chains verify as before and say what is gone. Done again after a crash it makes up for
   * what was left.
   */
  erase(entity: EntityKey, what: Erasure): Promise<Erased>
  close(): Promise<void>
}
