import type { Day } from './day.js'
import type { EvidenceFacts } from './evidence.js'
import type { Pesos } from './money.js'

/**
 * What the rules know of a contract. The adapters translate the register's spelling into these values; what they mean
 * in law is decided under `catalog/`. In a nullable fact null means "the register says there is none" and an absent key
 * means "not told".
 */
export interface RegisterFacts {
  /** Whether the id is that of a SECOP II electronic contract (`CO1.PCCNTR.…`); R00. */
  readonly register: 'secop2' | 'other'
  /** The state of the contract in the register. `unknown` covers an empty one and words that the table does not know. */
  readonly state: ContractState
  readonly signedOn?: Day | null
  readonly startsOn?: Day | null
  readonly endsOn?: Day | null
  /** Days by which the term was extended; mostly already inside `endsOn`. */
  readonly addedDays?: number
  readonly type: ContractType
  /** The contracting regime, read from the modality; `unknown` when the modality is missing. */
  readonly regime: Regime | 'unknown'
  /** How the contract was awarded, as far as the law on guarantees asks; absent when the modality is missing. */
  readonly modality?: 'minimum-value' | 'direct' | 'other'
  /**
   * Ground of the modality: whether it names Ley 1150 art. 2 num. 4 lit. h, or an agreement between entities. `plurality`
   * says neither yes nor no to lit. h.
   */
  readonly ground: 'professional-services' | 'plurality' | 'interadministrative' | 'other' | 'unknown'
  /** Whether the contract is *to be* liquidated; never that it was. */
  readonly liquidationFlag: Flag
  /** The window planned for the liquidation when the contract was set up: shown as such, no proof of anything. */
  readonly plannedLiquidationFrom?: Day | null
  readonly plannedLiquidationTo?: Day | null
  readonly environmentalFlag: Flag
  readonly postConsumptionFlag: Flag
  readonly reversionFlag: Flag
  readonly value?: Pesos | null
  readonly paid?: Pesos | null
  readonly invoiced?: Pesos | null
  /** Day of the last contractual event; for a closed contract about the day of closing. */
  readonly updatedOn?: Day | null
}

export type Flag = 'yes' | 'no' | 'unknown'

export type Regime = 'general' | 'special'

export const CONTRACT_STATES = [
  'draft',
  'in-approval',
  'sent-to-supplier',
  'approved',
  'signed',
  'in-execution',
  'modified',
  'extended',
  'suspended',
  'ceded',
  'terminated',
  'cancelled',
  'closed',
  'unknown',
] as const
export type ContractState = (typeof CONTRACT_STATES)[number]

/** Contract types that the law or the register tells apart. `other` is any type in neither list; `unknown` is none given. */
export const CONTRACT_TYPES = [
  'works',
  'supervision', // interventoría
  'consultancy',
  'supplies',
  'services', // prestación de servicios
  'property-lease',
  'goods-lease',
  'concession',
  'public-private-partnership',
  'trust',
  'loan-for-use', // comodato, préstamo de uso
  'financial-services',
  'insurance',
  'decree-092',
  'cooperation',
  'public-credit',
  'loan', // empréstito
  'framework-agreement',
  'purchase', // compraventa
  'goods-sale',
  'property-sale',
  'other',
  'unknown',
] as const
export type ContractType = (typeof CONTRACT_TYPES)[number]

/**
 * What only people can tell; becomes known through an attestation. Each is absent until somebody attests it.
 * `pending` and `none` never mean "unknown".
 */
export interface AttestedFacts {
  /** Was it executed, although SECOP shows it as not signed, cancelled or never started? R02, R03, R09. */
  readonly executed: 'yes' | 'no'
  /** The real end of the term, day inclusive, extensions and suspensions counted in; R05, R07. */
  readonly realEnd: Day
  /**
   * When the contract ended: on the date of an act or agreement, with or without balances, or at the end of its term; or
   * that it still runs although SECOP says that it is terminated. R03, R11, R11b, R12b.
   */
  readonly earlyEnd: { readonly on: Day; readonly balances: boolean } | 'ran-to-its-end' | 'still-running'
  /** The state that the contract really has, where the register's is missing or out of date; R04. */
  readonly realState:
    | 'running'
    | 'terminated'
    | 'never-signed'
    | 'not-started'
    | 'suspended'
    | 'ceded'
    | 'cancelled'
    | 'closed'
  /** When a suspended contract is to restart, or that it did; R05. */
  readonly restart: { readonly on: Day; readonly happened: boolean }
  /** Which record of a ceded contract is this one; the attestation's note names the one that replaces it. R06. */
  readonly cession: 'live' | 'replaced'
  readonly literalH: 'yes' | 'no'
  /** The contracting regime, where the modality does not tell it or tells it wrongly; R12f, R13f. */
  readonly realRegime: Regime
  /** Whether its execution is prolonged in time, which decides over the flag; R12e. */
  readonly nature: 'instantaneous' | 'prolonged'
  /** Whether a clause agrees the liquidation of a contract of lit. h, where the law does not ask for it; R12c. */
  readonly liquidationAgreed: 'yes' | 'no'
  /** Whether it is to be liquidated; the attestation's note says why. R12i. */
  readonly liquidationDue: 'yes' | 'no'
  /** The term that the contract or the entity's manual sets for the liquidation, from the end or as a day; R13. */
  readonly agreedTerm: { readonly months: number } | { readonly until: Day }
  /** Whether it was liquidated, and when; R13. */
  readonly liquidation: { readonly done: true; readonly on: Day } | { readonly done: false }
  /** The entity's own legal decision on a contract whose term for liquidation lapsed; R13d, R13g. */
  readonly lapse: { readonly decidedOn: Day }
  /** Breach procedure or litigation; with the day of the claim where one was filed. R14. */
  readonly proceeding: 'open' | 'none' | { readonly claimFiledOn: Day }
  readonly environmental: Duty
  readonly postConsumption: Duty
  readonly reversion: Duty
  /** Last day of the latest guarantee of quality, stability or maintenance; `none` when there is none; R16. */
  readonly qualityGuarantee: Day | 'none'
  /** Last day of the latest guarantee of another kind (performance, advance, wages, liability); R16c. */
  readonly otherGuarantee: Day | 'none'
  /** What explains a difference between value, invoices and payments; R17. */
  readonly payment: 'unpaid' | 'paid-not-recorded' | 'balance-to-release' | 'settled'
  /** "Something is pending"; until when, if that is known. The attestation's note says what. R14b. */
  readonly pending: { readonly until: Day | null }
  /** "No post-contractual obligation is pending"; directives 1 and 2. */
  readonly nothingPending: 'yes'
}

/** A duty after the contract: there is none, it is fulfilled, or it is still pending. */
export type Duty = 'none' | 'fulfilled' | 'pending'

export type AttestedFact = keyof AttestedFacts
export type RegisterFact = keyof RegisterFacts
export type EvidenceFact = keyof EvidenceFacts
export type FactName = RegisterFact | AttestedFact | EvidenceFact
export type Facts = RegisterFacts & Partial<AttestedFacts> & Partial<EvidenceFacts>

/** Where the register's facts come from. Kept once per cut, not per fact. */
export interface Source {
  /** `jbjy-vk9h`, or the name of the file. */
  readonly dataset: string
  /** The cut of the data set, or a digest of the file. */
  readonly cut: string
  /** The day up to which the data is good; null when nobody said. */
  readonly asOf: Day | null
}

/** One electronic contract of one entity, with what people need to recognise it and the facts that the rules judge. */
export interface Contract {
  /** `CO1.PCCNTR.n`, upper case. */
  readonly id: string
  /** Opaque key of the entity (its NIT without check digit, or `demo`). */
  readonly entity: string
  /** Opaque ids of the people who answer for it; several when the vigilance is split (Ley 1474 art. 83). */
  readonly supervisors: readonly string[]
  readonly reference?: string
  readonly process?: string
  readonly supplier?: string
  readonly object?: string
  /** Who orders the spending, by name as the register writes it. */
  readonly ordenador?: string
  /** The opaque id of that person, where the register gives their document. */
  readonly ordenadorId?: string
  /**
   * What the register has as paid in advance, and as amortised of it; it does not tell an *anticipo* from a *pago anticipado*.
   * Absent where both are zero or not told. No rule reads it.
   */
  readonly advance?: { readonly given?: Pesos; readonly amortized?: Pesos }
  /** Public page of the procurement process; there is none per contract. */
  readonly url?: string
  readonly facts: RegisterFacts
  readonly source: Source
  /**
   * Raw text of cells that could not be read, by fact; the fact itself is then absent or `unknown`. Not the same as one
   * that is missing: no row takes it for "none". Data, never markup.
   */
  readonly unreadable?: Partial<Record<RegisterFact, string>>
  /**
   * What the register writes, where the value of the fact is this program's reading and not its word: the modality that
   * the regime is read from, a type in no list. Data, never markup; absent in what an older program stored.
   */
  readonly written?: Partial<Record<WrittenFact, string>>
}

export const WRITTEN_FACTS = ['type', 'regime', 'ground'] as const
type WrittenFact = (typeof WRITTEN_FACTS)[number]

/** In which quality somebody speaks. The contracting office is the coordinator. Admins and delegates attest nothing. */
export type AttestingRole = 'supervisor' | 'ordenador' | 'contracting-office'

/**
 * What a contract looked like when somebody attested something about it. Where one of these has changed since, the
 * attestation is stale and asked anew.
 */
export interface Grounds {
  readonly endsOn?: Day | null
  readonly value?: Pesos | null
  readonly state: ContractState
  readonly supervisors: readonly string[]
  /** Only under an attestation about payments, whose ground they are. */
  readonly paid?: Pesos | null
  readonly invoiced?: Pesos | null
  /** Those of these whose cells could not be read then: such a cell is not an empty one. Absent where all could be. */
  readonly unreadable?: readonly GroundFact[]
}

/** Facts of the register that an attestation stands on. */
export type GroundFact = 'endsOn' | 'value' | 'state' | 'paid' | 'invoiced'

/** One fact, told by one person in one role on one day. */
export type Attestation = {
  [F in AttestedFact]: {
    readonly id: string
    readonly fact: F
    readonly value: AttestedFacts[F]
    /** Opaque id of the person. */
    readonly by: string
    readonly role: AttestingRole
    /** The day it was told, in Bogotá. */
    readonly on: Day
    /** Document that it rests on, as the person named it. Data, never markup. */
    readonly document?: string
    /** Why, what or which record, in the words of the person. Data, never markup. */
    readonly note?: string
    readonly grounds: Grounds
  }
}[AttestedFact]
