import type { Contract, Day, Evidence } from '../../rules/index.js'
import type { ContractReadings, EvidenceCheck, EvidenceSet, NamedSupervisor } from '../ports/evidence.js'

/** The row that something is shown by, for whoever looks at it. */
export interface ShownBy {
  readonly set: EvidenceSet
  /** Key of the row within the set. */
  readonly row: string
  /** The day of what it tells; null where it gives none. */
  readonly on: Day | null
  readonly readOn: Day
  /** The name of a file, or the words of the row. Data, never markup. */
  readonly quote: string
  readonly link?: string
}

/** Words only. */
export const HINTS = [
  'ceded',
  'value-reduced',
  'none-paid',
  'end-to-confirm',
  'closing-file',
  'termination-file',
  'liquidation-file',
  'ceded-file',
  'payment-file',
  'policy-alive',
  'suspended',
  'sanction',
  'sanction-paid',
] as const
export type HintKind = (typeof HINTS)[number]

/** What the sister sets show of a contract. */
export type Shown =
  /** A fact that the rules go by. */
  | { readonly kind: 'fact'; readonly by: ShownBy; readonly evidence: Evidence }
  /** What a person is asked to confirm with one press. */
  | Suggestion
  /** The closing is published, and the register does not say so yet. */
  | { readonly kind: 'closing'; readonly on: Day; readonly by: ShownBy }
  /** Who supervises it, where nobody is known to: for the office to decide. */
  | { readonly kind: 'supervisor'; readonly of: NamedSupervisor; readonly by: ShownBy }
  | { readonly kind: 'hint'; readonly hint: HintKind; readonly by: ShownBy }

/** What rows may suggest of each fact that one press can settle. */
interface SuggestedFacts {
  readonly liquidation: { readonly done: true; readonly on: Day }
  readonly payment: 'settled'
  readonly executed: 'yes'
  readonly realEnd: Day
  readonly earlyEnd: { readonly on: Day; readonly balances: boolean }
  readonly nothingPending: 'yes'
  readonly restart: { readonly on: Day; readonly happened: true }
  readonly qualityGuarantee: Day
}
export type SuggestedFact = keyof SuggestedFacts

const SUGGESTED: { readonly [F in SuggestedFact]: true } = {
  ...{ liquidation: true, payment: true, executed: true, realEnd: true },
  ...{ earlyEnd: true, nothingPending: true, restart: true, qualityGuarantee: true },
}
export const SUGGESTED_FACTS = Object.keys(SUGGESTED) as SuggestedFact[]

/** What a row shows of a fact that only people can tell, to be confirmed with one press. */
export type Suggestion = {
  [F in SuggestedFact]: {
    readonly kind: 'suggestion'
    readonly fact: F
    readonly value: SuggestedFacts[F]
    readonly by: ShownBy
  }
}[SuggestedFact]

/** What may be made of the readings of one contract. */
export interface Showing {
  readonly contract: Contract
  readonly readings: ContractReadings
  /** Data set of each set, for the source of a fact. */
  readonly datasetOf: (set: EvidenceSet) => string
  /** Whether the entity's own rows bear a check out. */
  readonly passed: (check: EvidenceCheck) => boolean
  /** Whether they ever did: what made a verdict more careful goes by this. */
  readonly everPassed: (check: EvidenceCheck) => boolean
  readonly today: Day
}

/** One contract of the entity, with what was read of it. */
export interface CheckCase {
  readonly contract: Contract
  readonly readings: ContractReadings | undefined
  readonly today: Day
}

/** Makes of the readings of a contract what one set, or one set with the help of others, shows. Pure. */
export type Shower = (showing: Showing) => readonly Shown[]

/** A fact of the rules with its value. */
type Told = { [E in Evidence['fact']]: { fact: E; value: Extract<Evidence, { fact: E }>['value'] } }[Evidence['fact']]

/** A fact for the rules, as a row shows it. */
export function shownFact(
  { datasetOf }: Pick<Showing, 'datasetOf'>,
  by: ShownBy,
  strength: Evidence['strength'],
  told: Told,
): Shown {
  const { set, row, on, readOn, link } = by
  const source = { id: row, dataset: datasetOf(set), readOn, on, ...(link === undefined ? {} : { link }) }
  const evidence: Evidence = { ...source, strength, ...told }
  return { kind: 'fact', by, evidence }
}
