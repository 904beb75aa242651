import { centavosOf, type Pesos, pesosOf } from '../../rules/index.js'
import type { DocumentSource } from './document.js'

/** An amount with where it comes from. */
export interface Figure {
  readonly pesos: Pesos
  readonly source: DocumentSource
  /** What it is one of: the number and day of an addition. */
  readonly label?: string
  /** Somebody answered that there was none. */
  readonly isNone?: true
}

/** Amounts that a person gave, one each; none at all is an answer too, with its source. */
export interface Figures {
  readonly each: readonly Figure[]
  readonly source: DocumentSource
}

/** What only people can tell of the money of a contract. Nothing in it is ever taken from a column that means something else. */
export interface BalanceGiven {
  readonly initial?: Figure
  readonly additions?: Figures
  readonly reductions?: Figures
  /** The final value as the office's own table has it: shown and compared, never reckoned with. */
  readonly finalTold?: Figure
  /** What was executed and received. */
  readonly executed?: Figure
  /** What the finance office certifies as paid; goes before what SECOP registers. */
  readonly paid?: Figure
  readonly advance?: { readonly given?: Figure; readonly amortized?: Figure }
  /** Fines, penal clause and others, together. */
  readonly deductions?: Figure
}

/** What SECOP shows of it. */
export interface BalanceShown {
  /** The one value that the register has: before or after a modification, nobody can tell. */
  readonly value?: Figure
  /** The whole value after the latest published modification that gives one. */
  readonly modifiedTo?: Figure
  readonly paid?: Figure
  /** The sum of the payments that the payment plan shows as paid. */
  readonly planPaid?: Figure
  /** What the register has as paid in advance and amortised: shown, never reckoned with, for it does not tell which of two things it is. */
  readonly advanceGiven?: Figure
  readonly advanceAmortized?: Figure
}

/** The lines of a balance, in their order. */
export const BALANCE_LINES = [
  'initial',
  'additions',
  'reductions',
  'final',
  'value-shown',
  'advance-given',
  'advance-amortized',
  'advance-left',
  'executed',
  'paid',
  'owed',
  'deductions',
  'release',
  'refund',
  'check',
] as const
export type BalanceLineName = (typeof BALANCE_LINES)[number]

/** Two places that do not fit, and by how much. */
export interface BalanceReview {
  readonly kind:
    | 'reductions-above-value'
    | 'value-differs'
    | 'final-differs'
    | 'modification-differs'
    | 'amortized-above-advance'
    | 'amortized-above-advance-shown'
    | 'executed-above-final'
    | 'paid-above-executed'
    | 'paid-above-value'
    | 'payments-differ'
    | 'in-favour-of-both'
    | 'below-zero'
  readonly by: Pesos
}

/** A line: amounts with their sources, none where a person said so, or a blank; and what does not fit. */
export interface BalanceLine {
  readonly name: BalanceLineName
  readonly figures: readonly {
    readonly pesos: Pesos
    readonly source: DocumentSource | 'computed'
    readonly label?: string
    /** As SECOP registers it. */
    readonly isRegistered?: true
  }[]
  /** Set where a person said that there is none. */
  readonly none?: DocumentSource
  readonly reviews: readonly BalanceReview[]
}

/** The balance of a contract, and the sums that a sentence may say; null where an input of them is missing. */
export interface Balance {
  readonly lines: readonly BalanceLine[]
  readonly final: Pesos | null
  /** What was paid, as far as it can be reckoned with. */
  readonly paid: Pesos | null
  /** In favour of the contractor, before deductions. */
  readonly owed: Pesos | null
  readonly release: Pesos | null
  /** In favour of the entity. */
  readonly refund: Pesos | null
}

/** Amounts this near are the same; they are printed as they are. */
const ONE_PESO = 100n

/**
 * The balance of a contract: VF = VI + AD − RD; PP = EJ − PG; SL = VF − EJ; RE = max(0, PG − EJ) + advance not amortized +
 * max(0, DS − PP); and VF = PG + PP + SL where RE is zero. A line whose inputs are not all given stays blank; none is ever
 * negative, and where it would be, a review says by how much.
 */
export function balanceOf(given: BalanceGiven, registered: BalanceShown): Balance {
  const shown = withoutNegative(registered)
  const initial = amountOf(given.initial)
  const additions = sumOf(given.additions)
  const reductions = sumOf(given.reductions)
  const rawFinal = plus(initial, additions, negated(reductions))
  const final = atLeastZero(rawFinal)
  const executed = amountOf(given.executed)
  const paid = paidOf(given, shown)
  const owed = atLeastZero(plus(executed, negated(paid)))
  const advance = given.advance && plus(amountOf(given.advance.given), negated(amountOf(given.advance.amortized)))
  const advanceLeft = atLeastZero(advance ?? null)
  const release = atLeastZero(plus(final, negated(executed)))
  const refund = refundOf(paid, executed, advanceLeft, amountOf(given.deductions))
  const net = plus(owed, negated(amountOf(given.deductions)))
  const checked = plus(paid, owed, release)
  const isChecked = refund === 0n && checked !== null && final !== null && near(checked, final)

  const lines: BalanceLine[] = [
    line('initial', given.initial),
    ofSeveral('additions', given.additions),
    ofSeveral('reductions', given.reductions),
    finalLine(final, rawFinal, given.finalTold),
    {
      name: 'value-shown',
      figures: [shown.value, shown.modifiedTo].flatMap(figure => figure ?? []),
      reviews: [
        ...differs(final, amountOf(shown.value), 'value-differs'),
        ...differs(amountOf(shown.value), amountOf(shown.modifiedTo), 'modification-differs'),
        ...negative(registered.value, registered.modifiedTo),
      ],
    },
    withRegistered(line('advance-given', given.advance?.given, negative(registered.advanceGiven)), shown.advanceGiven),
    withRegistered(
      line('advance-amortized', given.advance?.amortized, [
        ...negative(registered.advanceAmortized),
        ...below(
          plus(amountOf(shown.advanceGiven), negated(amountOf(shown.advanceAmortized))),
          'amortized-above-advance-shown',
        ),
      ]),
      shown.advanceAmortized,
    ),
    computed('advance-left', advanceLeft, below(advance ?? null, 'amortized-above-advance')),
    line('executed', given.executed, below(plus(final, negated(executed)), 'executed-above-final')),
    withReviews(paidLine(given, shown, executed, final), negative(registered.paid, registered.planPaid)),
    computed('owed', owed),
    line('deductions', given.deductions),
    computed('release', release),
    computed('refund', refund, net !== null && net > 0n ? above(refund, 'in-favour-of-both') : []),
    computed('check', isChecked ? checked : null),
  ]
  return { lines, final: said(final), paid: said(paid), owed: said(owed), release: said(release), refund: said(refund) }
}

/** The final value as it follows, and as the office's own table has it. */
function finalLine(final: bigint | null, raw: bigint | null, told: Figure | undefined): BalanceLine {
  const { figures, reviews } = computed('final', final, below(raw, 'reductions-above-value'))
  return {
    name: 'final',
    figures: [...figures, ...(told ? [told] : [])],
    reviews: [...reviews, ...differs(final, amountOf(told), 'final-differs')],
  }
}

/** An amount below zero is a slip: it is no figure, and is said as one that does not fit. */
function withoutNegative(shown: BalanceShown): BalanceShown {
  return Object.fromEntries(Object.entries(shown).filter(([, figure]) => (amountOf(figure) ?? 0n) >= 0n))
}

function negative(...figures: readonly (Figure | undefined)[]): BalanceReview[] {
  return figures.flatMap(figure => below(amountOf(figure), 'below-zero'))
}

function withRegistered(line: BalanceLine, figure: Figure | undefined): BalanceLine {
  return figure ? { ...line, figures: [...line.figures, { ...figure, isRegistered: true }] } : line
}

function withReviews(line: BalanceLine, more: readonly BalanceReview[]): BalanceLine {
  return { ...line, reviews: [...line.reviews, ...more] }
}

/** What was paid, as far as it can be reckoned with: as certified, else as SECOP registers it, where its places agree. */
function paidOf({ paid }: BalanceGiven, shown: BalanceShown): bigint | null {
  if (paid) return exact(paid.pesos)
  const registered = amountOf(shown.paid)
  const planned = amountOf(shown.planPaid)
  // Most entities register no payments: a zero tells nothing.
  if (registered === null || registered <= 0n) return null
  return planned === null || near(registered, planned) ? registered : null
}

function paidLine(
  given: BalanceGiven,
  shown: BalanceShown,
  executed: bigint | null,
  final: bigint | null,
): BalanceLine {
  const registered = amountOf(shown.paid)
  const planned = amountOf(shown.planPaid)
  const areTwo = planned !== null && (registered === null || !near(registered, planned))
  const paid = paidOf(given, shown)
  const most = [paid, registered, planned].flatMap(one => one ?? [])
  const value = final ?? amountOf(shown.value)
  return {
    name: 'paid',
    figures: [
      ...(given.paid ? [given.paid] : []),
      ...[shown.paid, areTwo ? shown.planPaid : undefined].flatMap(figure =>
        figure ? [{ ...figure, isRegistered: true as const }] : [],
      ),
    ],
    reviews: [
      ...below(plus(executed, negated(paid)), 'paid-above-executed'),
      ...(value !== null && value > 0n ? most.flatMap(one => below(value - one, 'paid-above-value')).slice(0, 1) : []),
      ...differs(registered, planned, 'payments-differ'),
    ],
  }
}

function refundOf(
  paid: bigint | null,
  executed: bigint | null,
  advanceLeft: bigint | null,
  deductions: bigint | null,
): bigint | null {
  if (paid === null || executed === null || advanceLeft === null || deductions === null) return null
  const owed = executed > paid ? executed - paid : 0n
  const overpaid = paid > executed ? paid - executed : 0n
  return overpaid + advanceLeft + (deductions > owed ? deductions - owed : 0n)
}

const line = (
  name: BalanceLineName,
  figure: Figure | undefined,
  reviews: readonly BalanceReview[] = [],
): BalanceLine => ({
  name,
  figures: figure && !figure.isNone ? [figure] : [],
  ...(figure?.isNone ? { none: figure.source } : {}),
  reviews,
})

function computed(name: BalanceLineName, sum: bigint | null, reviews: readonly BalanceReview[] = []): BalanceLine {
  return { name, figures: sum === null ? [] : [{ pesos: pesosOf(sum), source: 'computed' }], reviews }
}

function ofSeveral(name: BalanceLineName, given: Figures | undefined): BalanceLine {
  const none = given && given.each.length === 0 ? { none: given.source } : {}
  return { name, figures: given?.each ?? [], ...none, reviews: [] }
}

const exact = (pesos: Pesos): bigint => centavosOf(pesos) ?? 0n
const amountOf = (figure: Figure | undefined): bigint | null => centavosOf(figure?.pesos)
const negated = (amount: bigint | null) => (amount === null ? null : -amount)
const atLeastZero = (amount: bigint | null) => (amount !== null && amount >= 0n ? amount : null)
const said = (amount: bigint | null) => (amount === null ? null : pesosOf(amount))
const near = (a: bigint, b: bigint) => a - b <= ONE_PESO && b - a <= ONE_PESO

function sumOf(figures: Figures | undefined): bigint | null {
  return figures ? figures.each.reduce((sum, { pesos }) => sum + exact(pesos), 0n) : null
}

function plus(...amounts: readonly (bigint | null)[]): bigint | null {
  return amounts.reduce<bigint | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0n)
}

function below(amount: bigint | null, kind: BalanceReview['kind']): BalanceReview[] {
  return amount !== null && amount < 0n ? [{ kind, by: pesosOf(-amount) }] : []
}

function above(amount: bigint | null, kind: BalanceReview['kind']): BalanceReview[] {
  return amount !== null && amount > 0n ? [{ kind, by: pesosOf(amount) }] : []
}

function differs(a: bigint | null, b: bigint | null, kind: BalanceReview['kind']): BalanceReview[] {
  if (a === null || b === null || near(a, b)) return []
  return [{ kind, by: pesosOf(a > b ? a - b : b - a) }]
}
