import type { Calendar } from './calendar.js'
import type { Campaign } from './campaign.js'
import type { RuleId } from './catalog/ids.js'
import type { AttestedFact, AttestingRole, FactName, Facts, RegisterFact } from './contract.js'
import type { Day } from './day.js'
import type { NormId } from './norms.js'
import type { Basis, Blocker, Directive, MissingFact, Until, Verdict, Warning } from './verdict.js'

/** How an entity wants the law read where that is its choice. */
export interface Options {
  /**
   * Directive 2 says "no requiera de liquidación **o** no se encuentren obligaciones pendientes". `prudent`: both must
   * hold. `literal`: a contract that needs no liquidation is closed although money or a procedure is pending.
   */
  readonly reading: 'prudent' | 'literal'
  /**
   * Whether an entity of a special regime applies directive 2 by analogy to its contracts of services (R18a). The circular
   * addresses every entity "independientemente de su régimen"; its own manual decides where it does not say so.
   */
  readonly specialRegime: 'own-manual' | 'analogy'
  /** The term agreed for the bilateral liquidation; four months where none is (Ley 1150 art. 11). */
  readonly liquidationTerm: { readonly months: number } | { readonly businessDays: number }
  readonly campaigns: readonly Campaign[]
}

/** What a rule may know besides the facts that it declares. */
export interface Setting {
  readonly today: Day
  readonly calendar: Calendar
  readonly options: Options
  /** Facts for which the register holds something that cannot be read; `isIllegible` asks. */
  readonly illegible?: ReadonlySet<string>
}

/**
 * Whether the register holds something for one of these facts that cannot be read. That is no "none": an amount that
 * nobody could read may be a payment, and a flag may be a `Si`. A row that takes what is missing for none asks here.
 */
export function isIllegible({ illegible }: Pick<Setting, 'illegible'>, ...facts: readonly RegisterFact[]): boolean {
  return illegible !== undefined && illegible.size > 0 && facts.some(fact => illegible.has(fact))
}

/** What a row says of a contract for which it holds. */
export interface Finding {
  /** Null: the row holds and lets the table go on. */
  readonly verdict: Verdict | null
  readonly directive?: Directive
  readonly restsOn?: 'attested' | 'data'
  /** Where it depends on the facts whether this is text or interpretation. */
  readonly basis?: Basis
  /** Decides before the rows on the liquidation (R14: a claim filed in time keeps it from lapsing). */
  readonly beforeLiquidation?: boolean
  readonly until?: Until
  readonly missing?: readonly MissingFact[]
  readonly warnings?: readonly Warning[]
  readonly blockers?: readonly Blocker[]
}

/** A row of the decision table. */
export interface Rule {
  readonly id: RuleId
  /** What the row asks, for `docs/rules.md`. What users read is in `src/words`. */
  readonly title: string
  readonly cites: readonly [NormId, ...NormId[]]
  readonly basis: Basis
  /** The facts it reads, and no others. */
  readonly facts: readonly FactName[]
  /** What it takes for granted, where it does. */
  readonly assumes?: string
  /** The finding when the row holds, else null. Rows after R11 are asked only where the term is over. */
  readonly judge: (facts: Facts, setting: Setting) => Finding | null
}

/**
 * Defines a row. The judgement sees only the facts that the row declares, so one that reads another does not compile;
 * nor does a row without a citation.
 */
export function rule<const F extends readonly FactName[]>(
  row: Omit<Rule, 'facts' | 'judge'> & {
    readonly facts: F
    readonly judge: (facts: Pick<Facts, F[number]>, setting: Setting) => Finding | null
  },
): Rule {
  return { ...row, facts: [...new Set(row.facts)] }
}

/** Who may attest a fact. */
export const GIVEN_BY: { readonly [F in AttestedFact]: readonly AttestingRole[] } = {
  executed: ['supervisor', 'ordenador', 'contracting-office'],
  realEnd: ['supervisor', 'ordenador', 'contracting-office'],
  earlyEnd: ['supervisor', 'ordenador', 'contracting-office'],
  realState: ['supervisor', 'ordenador', 'contracting-office'],
  restart: ['supervisor', 'ordenador', 'contracting-office'],
  cession: ['supervisor', 'contracting-office'],
  literalH: ['supervisor', 'ordenador', 'contracting-office'],
  liquidationAgreed: ['supervisor', 'ordenador', 'contracting-office'],
  // Whether the law asks for a liquidation is for those who answer for the contracting, not for the supervisor.
  liquidationDue: ['ordenador', 'contracting-office'],
  nature: ['ordenador', 'contracting-office'],
  realRegime: ['supervisor', 'contracting-office'],
  agreedTerm: ['supervisor', 'ordenador', 'contracting-office'],
  liquidation: ['supervisor', 'ordenador', 'contracting-office'],
  lapse: ['ordenador', 'contracting-office'],
  proceeding: ['supervisor', 'ordenador', 'contracting-office'],
  environmental: ['supervisor', 'ordenador', 'contracting-office'],
  postConsumption: ['supervisor', 'ordenador', 'contracting-office'],
  reversion: ['supervisor', 'ordenador', 'contracting-office'],
  qualityGuarantee: ['supervisor', 'ordenador', 'contracting-office'],
  otherGuarantee: ['supervisor', 'ordenador', 'contracting-office'],
  payment: ['supervisor', 'ordenador', 'contracting-office'],
  pending: ['supervisor', 'ordenador', 'contracting-office'],
  nothingPending: ['supervisor', 'ordenador', 'contracting-office'],
}

/** A fact that the verdict waits for. */
export function missing(fact: FactName, attestation: AttestedFact): MissingFact {
  return { fact, attestation, from: GIVEN_BY[attestation], decisive: true }
}

/** A fact that would only confirm the verdict. */
export function toConfirm(fact: FactName, attestation: AttestedFact): MissingFact {
  return { fact, attestation, from: GIVEN_BY[attestation], decisive: false }
}
