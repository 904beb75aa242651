import type { RuleId } from './catalog/ids.js'
import type { AttestedFact, AttestingRole, FactName, Source } from './contract.js'
import type { Day } from './day.js'
import type { EvidenceOrigin } from './evidence.js'
import type { Liquidation } from './liquidation.js'
import type { NormId } from './norms.js'

/** What is to be done with a contract's electronic file. `needs-information` is the answer wherever a fact is missing. */
export type Verdict =
  | 'close-now'
  | 'waiting'
  | 'in-execution'
  | 'suspended'
  | 'closed'
  | 'not-applicable'
  | 'needs-information'

/** Directive of the Circular Externa 002 de 2023 under which a file is to be closed. */
export type Directive = 1 | 2

/** `text`: the norm says so. `interpretation`: this project's reading of it, and the product says that. */
export type Basis = 'text' | 'interpretation'

/** A day until which something lasts (that day included), and what it means. */
export interface Until {
  readonly day: Day
  /**
   * `closable`: the file can be closed from the next day on. `legal-limit`: the last day that the law gives for a step.
   * `told`: the day that somebody expects, of a restart or of what is pending.
   */
  readonly means: 'closable' | 'legal-limit' | 'told'
}

/** Something in the platform that stops the click. Kept apart from the verdict. */
export const BLOCKERS = [
  'record-the-payment',
  'register-the-restart',
  'record-the-termination',
  'modification-unpublished',
  'approval-pending',
  'invoice-pending',
  'no-access',
  'supplier-does-not-accept',
  'ordenador-has-not-signed',
  'other',
] as const
export type Blocker = (typeof BLOCKERS)[number]

export type Warning =
  | 'closed-before-its-end'
  | 'closed-with-money-pending'
  | 'closed-with-quality-guarantee'
  | 'end-assumed-as-termination'
  | 'never-started-in-secop'
  | 'secop-says-terminated'
  | 'restart-to-verify'
  | 'planned-liquidation-window'
  | 'liquidation-late'
  | 'liquidation-lapsed'
  | 'lapse-decided'
  | 'liquidated-after-the-last-term'
  | 'no-quality-guarantee'
  | 'guarantee-not-mandatory'
  | 'other-guarantee-alive'
  | 'no-payment-recorded'
  | 'payment-out-of-range'
  | 'nothing-left-to-release'
  | 'readings-differ'
  | 'people-disagree'
  | 'attestation-stale'
  | 'told-before-its-end'
  | 'evidence-contradicts'
  | 'duplicate-records'
  | 'norm-not-yet-in-force'

/** A fact that is not known, who can give it, and by which attestation. */
export interface MissingFact {
  readonly fact: FactName
  readonly attestation: AttestedFact
  readonly from: readonly AttestingRole[]
  /** False where the verdict stands without it and the answer would only confirm it. */
  readonly decisive: boolean
}

/** A row of the decision table that holds for the contract. */
export interface Reason {
  readonly rule: RuleId
  /** The verdict that this row by itself would give; null for a row that lets the table go on. */
  readonly verdict: Verdict | null
  readonly cites: readonly NormId[]
  readonly basis: Basis
  /** The facts that the row read and that are known. */
  readonly facts: readonly FactName[]
  readonly missing: readonly MissingFact[]
  readonly until: Until | null
}

/** Where a known fact comes from: the register, its sister sets, or people who attested it. */
export type FactSource =
  | { readonly kind: 'register' }
  | ({ readonly kind: 'evidence' } & EvidenceOrigin)
  | {
      readonly kind: 'attested'
      readonly attestation: string
      readonly by: string
      readonly role: AttestingRole
      readonly on: Day
      readonly document?: string
      readonly note?: string
    }

/** A known fact as the verdict used it. */
export interface UsedFact {
  readonly fact: FactName
  readonly value: unknown
  readonly source: FactSource
}

/** The date strictly before which the file must be closed, and what counts up to it. */
export interface Deadline {
  readonly campaign: string
  /** The act that it rests on; null where no act and no norm sets it. */
  readonly act: string | null
  /** Strictly before this day. */
  readonly before: Day
  readonly lastDay: Day
  readonly lastBusinessDay: Day
  /** Business days from today to the last one, both included; 0 when it is past. */
  readonly businessDaysLeft: number
  /** True for a contract's own deadline; false where it is only the aim of one that still waits for something. */
  readonly binding: boolean
}

/** The whole judgement of one contract on one day. Plain JSON, the same on every machine. */
export interface Assessment {
  readonly id: string
  readonly today: Day
  readonly verdict: Verdict
  readonly directive: Directive | null
  /** For `close-now`: whether it rests on attestation or on data without a sign to the contrary. */
  readonly restsOn: 'attested' | 'data' | null
  /** The deciding row. */
  readonly rule: RuleId
  /** Every row that holds, in the order of the table; the deciding one among them. */
  readonly reasons: readonly Reason[]
  readonly facts: readonly UsedFact[]
  readonly missing: readonly MissingFact[]
  /** First day on which the file can be or could have been closed, where that is known. */
  readonly closableFrom: Day | null
  readonly until: Until | null
  /** What the law gives for its liquidation; null where none is outstanding or its term is not known. */
  readonly liquidation: Liquidation | null
  readonly deadline: Deadline | null
  /** The day since which a closable contract is past its deadline. */
  readonly overdueSince: Day | null
  /** The day since which it can be closed, where it can. */
  readonly pendingSince: Day | null
  readonly blockers: readonly Blocker[]
  readonly warnings: readonly Warning[]
  /** What people have attested about one fact and does not agree; the fact counts as unknown. */
  readonly disputes: readonly { readonly fact: AttestedFact; readonly attestations: readonly string[] }[]
  /** Attestations whose grounds have changed since; they do not count. */
  readonly stale: readonly string[]
  /** What the other reading of directive 2 would say, or of it by analogy under a special regime, where it differs. */
  readonly otherReading: {
    readonly reading: 'prudent' | 'literal' | 'own-manual' | 'analogy'
    readonly verdict: Verdict
    readonly rule: RuleId
  } | null
  readonly source: Source
}
