import type { Day, Pesos } from '../../rules/index.js'

/*
 * What people give for the papers of a contract and SECOP has not: amounts, budget records, reservations, and the sentences that a
 * signatory declares. No rule reads any of it; only drafts do, each with who gave it and when.
 */

/** An addition or a reduction, as far as it is known. */
export interface ChangeRow {
  readonly number: string | null
  readonly on: Day | null
  readonly pesos: Pesos
  /** Number of its budget record (RP). */
  readonly record: string | null
}

/** A budget record (RP); what was paid and is owed out of it where somebody told that too. */
export interface BudgetRecord {
  readonly number: string
  readonly on: Day | null
  readonly pesos: Pesos
  readonly paid: Pesos | null
  readonly owed: Pesos | null
}

/** What a party reserves: what happened, for how much, on what ground; each as it was written. */
export interface Reservation {
  readonly what: string
  readonly value: string
  readonly ground: string
}

/** Single amounts. `paid`: as the finance office certifies it. `final` comes from an office's own table only. */
export const PAPER_AMOUNTS = [
  'initial',
  'final',
  'executed',
  'paid',
  'advance-given',
  'advance-amortized',
  'deductions',
] as const
export type PaperAmount = (typeof PAPER_AMOUNTS)[number]

/** Why a balance is left. */
export const BALANCE_CAUSES = ['end-of-term', 'less-executed', 'ended-early', 'days-without-service'] as const
export type BalanceCause = (typeof BALANCE_CAUSES)[number]

/** Sentences that only a signatory declares, each for one kind of paper: nothing of them stands in a draft before. */
export const DECLARATIONS = [
  'closes',
  'fulfilment',
  'no-sanctions',
  'social-security',
  'settles',
  'execution',
  'settled',
  'requests-release',
] as const
export type Declaration = (typeof DECLARATIONS)[number]

export const DECLARED = ['yes', 'partly', 'no'] as const

/** One thing that a person gives. No rows are an answer too: that there were none. */
export type PaperFact =
  /** `none`: somebody answers that there was none, which a zero does not say. */
  | { readonly fact: PaperAmount; readonly pesos: Pesos; readonly none?: true }
  | { readonly fact: 'additions' | 'reductions'; readonly rows: readonly ChangeRow[] }
  | { readonly fact: 'records'; readonly rows: readonly BudgetRecord[] }
  | { readonly fact: 'reserved-by-contractor' | 'reserved-by-entity'; readonly rows: readonly Reservation[] }
  | { readonly fact: 'cause'; readonly cause: BalanceCause }
  | { readonly fact: Declaration; readonly answer: (typeof DECLARED)[number]; readonly note?: string }

export type PaperFactName = PaperFact['fact']
/** What is given under one name. */
export type PaperFactOf<F extends PaperFactName> = PaperFact extends infer One
  ? One extends { readonly fact: infer Name }
    ? F extends Name
      ? One
      : never
    : never
  : never

/** Whether two say the same. */
export function isSameFact(a: PaperFact, b: PaperFact): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)])
}
