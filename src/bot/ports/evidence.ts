import type { Day } from '../../rules/day.js'
import type { Pesos } from '../../rules/money.js'

/**
 * The register's sister sets that are read, each a data set of its own, in the order in which they are asked. Another one is
 * an entry here, and what the compiler then asks for.
 */
export const EVIDENCE_SETS = [
  'payments',
  'modifications',
  'modification-types',
  'documents-2025',
  'documents-2024',
  'documents-2023',
  'documents-2022',
  'documents-2021',
  'guarantees',
  'suspensions',
  'sanctions',
] as const
export type EvidenceSet = (typeof EVIDENCE_SETS)[number]

/** The index of published documents is a set for each year of upload; the newest holds later years too, the oldest earlier ones. */
export type DocumentSet = Extract<EvidenceSet, `documents-${string}`>

/** A set that indexes documents by the year in which they were uploaded. */
export function isDocumentSet(set: EvidenceSet): set is DocumentSet {
  return set.startsWith('documents-')
}

/**
 * What the entity's own rows have to bear out before evidence counts for more: sums of the payment plan, whether the entity
 * uses it, what a registered closing comes to. Those on what is published are only shown.
 */
export const EVIDENCE_CHECKS = [
  'payments-add-up',
  'plan-in-use',
  'closing-means-closed',
  'closing-published',
  'liquidation-published',
  'guarantees-recorded',
  'suspensions-recorded',
] as const
export type EvidenceCheck = (typeof EVIDENCE_CHECKS)[number]

/** One payment of the payment plan, whichever rows tell of it. */
export interface PaymentRow {
  /** Number of the payment within the contract. */
  readonly id: string
  /** `open`: neither paid nor rejected, or in a state that nobody here knows. */
  readonly state: 'paid' | 'open' | 'rejected'
  /** The state as the set writes it. Data, never markup. */
  readonly said: string
  readonly amount: Pesos | null
  /** When it was registered as paid. */
  readonly paidOn: Day | null
  readonly receivedOn: Day | null
  /** Whom it names as supervisor; asked for only where the register names nobody. */
  readonly supervisor?: NamedSupervisor
}

/** Somebody whom a row names: an opaque id, as everywhere, and a name. Data, never markup. */
export interface NamedSupervisor {
  readonly person: string
  readonly name: string
}

/** What the text of a modification says, as far as it is known by its words. */
export const SAID_IN_TEXT = ['closing', 'liquidation', 'termination', 'peace', 'cession', 'suspension'] as const
export type SaidInText = (typeof SAID_IN_TEXT)[number]

/** One modification of a contract in its latest version. */
export interface ModificationRow {
  readonly id: string
  readonly version: number
  /** `open`: begun and neither published nor over. Only what is published counts. */
  readonly state: 'published' | 'open' | 'over'
  readonly approvedOn: Day | null
  /** The end of the term after it; mostly a day late. */
  readonly endsOn: Day | null
  /** The whole value after it; never the amount moved. */
  readonly value: Pesos | null
  readonly says: readonly SaidInText[]
  /** The day that the text gives for what it says; null where it gives none, or several. */
  readonly dayInText: Day | null
  /** The beginning of its text. Data, never markup. Money in it is broken and is never read. */
  readonly text: string
}

/** Of which type the log of modifications says that one is. */
export interface ModificationTypeRow {
  readonly id: string
  readonly type: 'closing' | 'termination' | 'cession' | 'other'
}

/** What the name of a file says that it is, as far as it is known by its words. */
export const SAID_IN_NAME = [
  'closing',
  'liquidation',
  'termination',
  'peace',
  'final-report',
  'cession',
  'payment',
] as const
export type SaidInName = (typeof SAID_IN_NAME)[number]

/** One published document whose name says what it may be. */
export interface DocumentRow {
  readonly id: string
  /** Name of the file. Data, never markup. */
  readonly name: string
  readonly says: readonly SaidInName[]
  /** The latest day on which it can have been written. */
  readonly uploadedOn: Day | null
  /** Where a person opens it; null where it leads outside SECOP. */
  readonly link: string | null
}

/** The policies of a contract that are in one state and end on one day. */
export interface GuaranteeRow {
  readonly id: string
  /** Only an accepted one counts. */
  readonly state: 'accepted' | 'other'
  readonly endsOn: Day | null
  /** Insurer and number. Data, never markup. */
  readonly policy: string
}

/** One suspension or restart. */
export interface SuspensionRow {
  readonly id: string
  /** `unclear`: a word that nobody knows, or one that its own text contradicts. */
  readonly event: 'suspension' | 'restart' | 'unclear'
  /** The day on which it was approved. */
  readonly on: Day | null
  /** The beginning of its text. Data, never markup. */
  readonly text: string
}

/** One act of a sanction in its latest version. */
export interface SanctionRow {
  readonly id: string
  readonly version: number
  /** Its kind and the act. Data, never markup. */
  readonly said: string
  readonly on: Day | null
  readonly value: Pesos | null
  readonly paid: Pesos | null
}

/** A row of each set, translated. */
export interface EvidenceRows {
  readonly payments: PaymentRow
  readonly modifications: ModificationRow
  readonly 'modification-types': ModificationTypeRow
  readonly 'documents-2025': DocumentRow
  readonly 'documents-2024': DocumentRow
  readonly 'documents-2023': DocumentRow
  readonly 'documents-2022': DocumentRow
  readonly 'documents-2021': DocumentRow
  readonly guarantees: GuaranteeRow
  readonly suspensions: SuspensionRow
  readonly sanctions: SanctionRow
}

/** What one set said of one contract. */
export interface EvidenceReading<S extends EvidenceSet> {
  /** The day on which the set last answered for it. */
  readonly askedOn: Day
  /** The day on which these rows were read: no rows is no evidence, so an empty answer leaves those of before. */
  readonly readOn: Day
  readonly rows: readonly EvidenceRows[S][]
}

/** What the sister sets said of one contract. */
export type ContractReadings = { readonly [S in EvidenceSet]?: EvidenceReading<S> }

/** A contract that a set is asked for. */
export interface AskedContract {
  readonly id: string
  /** Its process (`CO1.BDOS.…`), by which some rows are filed. */
  readonly process?: string
  /** Whether nobody is known who supervises it: only then is a person asked for. */
  readonly isUnassigned?: boolean
}

/** Why a set is not used. `refused` carries what the interface said. */
export type OffReason =
  | { readonly kind: 'setting' }
  | { readonly kind: 'column-gone'; readonly column: string }
  | { readonly kind: 'refused'; readonly said: string }
  | { readonly kind: 'no-join-column' }
  | { readonly kind: 'no-rows' }

export const OFF_REASONS = [
  'setting',
  'column-gone',
  'refused',
  'no-join-column',
  'no-rows',
] as const satisfies readonly OffReason['kind'][]

/** What a set answered for a batch of contracts. */
export interface EvidenceAnswer<S extends EvidenceSet> {
  /** Rows by contract; a contract that was asked and has none is not in it. */
  readonly rows: ReadonlyMap<string, readonly EvidenceRows[S][]>
  /** How many rows came for them, also those that say nothing. */
  readonly served: number
  /** Contracts for which no answer came: they keep what they have. */
  readonly failed: readonly string[]
  /** Fields of the rows that cannot be told just now, because their column is not served. */
  readonly lacking: readonly string[]
  /** How often each value of the set's state or type was seen, and which of them nobody here knows. */
  readonly values: ReadonlyMap<string, number>
  readonly unknown: readonly string[]
  /** Columns that are not served and that the set can do without. */
  readonly lackingColumns: readonly string[]
}

/** The sister sets, wherever they are. */
export interface EvidenceSource {
  /** The data set's own name, for people: `uymx-8p3j`. */
  datasetOf(set: EvidenceSet): string | null
  /** Whether contracts with rows are so few that none among many says nothing; it is then seen otherwise that the set is not empty. */
  isRare(set: EvidenceSet): boolean
  /** Most contracts that it is asked for at once. */
  batchOf(set: EvidenceSet): number
  /** When the interface that the set is read by is to end, as that says itself; null where it says nothing. */
  endingOf(set: EvidenceSet): string | null
  /** Answers for a batch. `off`: the set cannot be used, for any contract. Throws RetryLater where nothing answers. */
  ask<S extends EvidenceSet>(
    set: S,
    contracts: readonly AskedContract[],
  ): Promise<EvidenceAnswer<S> | { readonly off: OffReason }>
}

/** What is known of one set: whether it is used, and what it covered when it was last read. */
export interface SetState {
  /** Null while it is used. */
  readonly off: OffReason | null
  /** Since when it is as it is. */
  readonly since: Day
  /** The last day on which it answered. */
  readonly readOn: Day | null
  /** Contracts that it was asked for, and those of them that it has rows of. */
  readonly asked: number
  readonly withRows: number
  /** The newest day in its rows. */
  readonly newest: Day | null
  /** How often each value was seen in the last reading. Data, never markup. */
  readonly values: Readonly<Record<string, number>>
  readonly unknownValues: readonly string[]
  readonly lackingColumns: readonly string[]
  /** When the interface that it is read by is to end, as that says itself; absent where it says nothing. */
  readonly ending?: string
}

/** How many of the entity's own contracts bear a check out. */
export interface CheckState {
  readonly holds: number
  readonly of: number
  readonly on: Day
  readonly passed: boolean
  /** Whether it ever passed: what then made a verdict more careful goes on doing so. */
  readonly everPassed: boolean
}

/** How the last reading of the sister sets went. */
export interface LastReading {
  /** Instant at which it ended, ISO 8601 in UTC. */
  readonly at: string
  /** `done`: everybody was asked; `time`: it goes on next time where it stopped; `failed`: nothing answered any more. */
  readonly ended: 'done' | 'time' | 'failed'
  /** Questions about one contract that were put, and those that are left. */
  readonly asked: number
  readonly left: number
}

/** What an installation keeps of the sister sets of an entity, besides their rows. */
export interface StoredEvidence {
  /** The data set that each was last read from, for people: `uymx-8p3j`. */
  readonly datasets: { readonly [S in EvidenceSet]?: string }
  readonly sets: { readonly [S in EvidenceSet]?: SetState }
  readonly checks: { readonly [C in EvidenceCheck]?: CheckState }
  readonly last: LastReading | null
}

/** What the sister sets said of some contracts, and what that is worth; null where that is not known. */
export interface EvidenceOf {
  readonly stored: StoredEvidence | null
  readonly readings: ReadonlyMap<string, ContractReadings>
}

export const NO_EVIDENCE: StoredEvidence = { datasets: {}, sets: {}, checks: {}, last: null }
