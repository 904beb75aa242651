import type { Pesos } from '../../rules/index.js'
import { centavosOf, pesosOf } from '../../rules/index.js'
import { documentsEs as say } from '../../words/es/documents.js'
import { money } from '../../words/grammar.js'
import { paidIn } from '../evidence/sets/payments.js'
import { matrixColumn } from '../matrix/columns.js'
import {
  type Balance,
  type BalanceLine,
  type BalanceLineName,
  type BalanceShown,
  balanceOf,
  type Figure,
} from './balance.js'
import { balanceGiven, differingAmounts } from './balance-given.js'
import type { DocumentField, DocumentSection, DocumentTable, Giver, Line, Piece } from './document.js'
import {
  blank,
  COMPUTED,
  type DraftCase,
  field,
  freshReading,
  ofGiven,
  ofRegister,
  ofSet,
  review,
  value,
} from './draft-case.js'
import { givenOf } from './given.js'

const { asks, values } = say

/** The balance of a contract, of what SECOP shows and what people gave. */
export function balanceFor(draft: DraftCase): Balance {
  return balanceOf(balanceGiven(draft), shownOf(draft))
}

/** Every line of the balance, with what is missing and what does not fit. */
export function balanceSection(draft: DraftCase, heading = say.headings.balance): DocumentSection {
  const { contract } = draft.item
  const isAgreement = contract.facts.ground === 'interadministrative' || AGREEMENTS.has(contract.facts.type)
  const differing = differingAmounts(draft)
  const table: DocumentTable = {
    kind: 'table',
    name: 'balance',
    columns: [{ label: say.balance.columns[0] ?? '' }, { label: say.balance.columns[1] ?? '', align: 'right' }],
    rows: balanceFor(draft).lines.map(line => [
      [value(say.balance.lines[line.name])],
      [...lineOf(line), ...differing.flatMap(({ fact, said }) => (fact === line.name ? [review(said)] : []))],
    ]),
  }
  return {
    heading,
    parts: [
      table,
      {
        kind: 'fields',
        fields: [
          field('certificate', certificateOf(draft)),
          ...balancesOfMatrix(draft),
          ...(isAgreement ? [field('partyContributions', blank(asks.partyContributions, 'supervisor'))] : []),
        ],
      },
    ],
  }
}

/** What the office's own table has as a balance: which one it means is told nowhere, so that nothing is reckoned with it. */
function balancesOfMatrix(draft: DraftCase): DocumentField[] {
  const { matrix } = draft.item.status
  return (matrix?.entries ?? []).flatMap(({ as, column, text }) => {
    const means = as === 'note' ? matrixColumn(column) : undefined
    if (!matrix || (means !== 'balance' && means !== 'released')) return []
    return [field('matrixBalance', value(values.ofMatrix(column, text), ofGiven(draft, matrix)))]
  })
}

/** What the finance office certifies, where somebody named it with what was paid. */
function certificateOf(draft: DraftCase): Piece {
  const paid = givenOf(draft.item, 'paid')
  const document = paid?.others.length === 0 && paid.by.kind === 'for-papers' ? paid.by.document : undefined
  return paid && document ? value(`«${document}»`, ofGiven(draft, paid.by)) : blank(asks.certificate, 'finance-office')
}

/** Types in which more than one party contributes. */
const AGREEMENTS: ReadonlySet<string> = new Set(['cooperation', 'decree-092'])

/** What SECOP shows of the money; what is stale is no figure. */
function shownOf(draft: DraftCase): BalanceShown {
  const { facts, advance } = draft.item.contract
  const register = (pesos: Pesos | null | undefined): Figure | undefined =>
    pesos == null ? undefined : { pesos, source: ofRegister(draft) }
  const value = register(facts.value)
  const paid = register(facts.paid)
  const modifiedTo = lastValue(draft)
  const planPaid = planned(draft)
  const advanceGiven = register(advance?.given)
  const advanceAmortized = register(advance?.amortized)
  return {
    ...(value ? { value } : {}),
    ...(paid ? { paid } : {}),
    ...(modifiedTo ? { modifiedTo } : {}),
    ...(planPaid ? { planPaid } : {}),
    ...(advanceGiven ? { advanceGiven } : {}),
    ...(advanceAmortized ? { advanceAmortized } : {}),
  }
}

/** The value after the latest published modification that gives one; a zero stands where none was written. */
function lastValue(draft: DraftCase): Figure | undefined {
  const reading = freshReading(draft, 'modifications')
  const last = (reading?.rows ?? [])
    .filter(({ state, value: pesos }) => state === 'published' && (centavosOf(pesos) ?? 0n) > 0n)
    .sort((a, b) => ((a.approvedOn ?? '') < (b.approvedOn ?? '') ? -1 : 1))
    .at(-1)
  return reading && last?.value ? { pesos: last.value, source: ofSet('modifications', reading.readOn) } : undefined
}

function planned(draft: DraftCase): Figure | undefined {
  const reading = freshReading(draft, 'payments')
  const sum = paidIn(reading?.rows ?? [])
  return reading && sum > 0n ? { pesos: pesosOf(sum), source: ofSet('payments', reading.readOn) } : undefined
}

/** Who gives each line that is missing. */
const GIVES: { readonly [N in BalanceLineName]: Giver } = {
  initial: 'contracting-office',
  additions: 'contracting-office',
  reductions: 'contracting-office',
  final: 'contracting-office',
  'value-shown': 'contracting-office',
  'advance-given': 'finance-office',
  'advance-amortized': 'finance-office',
  'advance-left': 'finance-office',
  executed: 'supervisor',
  paid: 'finance-office',
  owed: 'finance-office',
  deductions: 'legal-office',
  release: 'finance-office',
  refund: 'finance-office',
  check: 'finance-office',
}

function lineOf({ name, figures, none, reviews }: BalanceLine): Line {
  const said: Piece[] = figures.map(({ pesos, source, label, isRegistered }) => {
    if (isRegistered && isOfAdvance(name))
      return value(`${money(pesos)} (${say.balance.registeredAdvance})`, source === 'computed' ? COMPUTED : source)
    if (name === 'paid' && !isRegistered)
      return value(`${money(pesos)} (${say.balance.certified})`, source === 'computed' ? COMPUTED : source)
    if (isRegistered && pesos === '0')
      return value(`${money(pesos)} (${say.balance.noneRegistered})`, source === 'computed' ? COMPUTED : source)
    return value(
      isRegistered ? `${money(pesos)} (${say.balance.registered})` : [label, money(pesos)].filter(Boolean).join(': '),
      source === 'computed' ? COMPUTED : source,
    )
  })
  return [
    ...said,
    ...(none ? [value(say.balance.none, none)] : []),
    ...(!figures.some(figure => isAnswer(name, figure)) && !none ? [blank(asks.balance[name], GIVES[name])] : []),
    ...reviews.map(({ kind, by }) => review(say.balance.reviews[kind](by))),
  ]
}

/** What the table of the office has as final, and SECOP as advance, is only shown. */
function isAnswer(name: BalanceLineName, { source, isRegistered }: BalanceLine['figures'][number]): boolean {
  return name === 'final' ? source === 'computed' : !(isRegistered && isOfAdvance(name))
}

function isOfAdvance(name: BalanceLineName): boolean {
  return name === 'advance-given' || name === 'advance-amortized'
}

/** The payments that the plan shows as paid, a row each, and their sum. */
export function paymentsSection(draft: DraftCase): DocumentSection {
  const reading = freshReading(draft, 'payments')
  const paid = (reading?.rows ?? []).filter(({ state }) => state === 'paid')
  if (!reading || paid.length === 0)
    return {
      heading: say.headings.payments,
      parts: [{ kind: 'sentences', sentences: [[blank(asks.payments, 'finance-office')]] }],
    }
  const source = ofSet('payments', reading.readOn)
  const rows = paid.map(({ id, paidOn, amount }): Line[] => [
    [value(id, source)],
    [value(values.uploaded(paidOn))],
    amount === null ? [blank(asks.payments, 'finance-office')] : [value(money(amount))],
    [blank(asks.paymentOrder, 'finance-office')],
  ])
  const sum: Line[] = [[value(values.payments(paid.length), COMPUTED)], [], [value(money(pesosOf(paidIn(paid))))], []]
  return {
    heading: say.headings.payments,
    parts: [
      {
        kind: 'table',
        name: 'payments',
        columns: say.tables.payments.map((label, at) => ({ label, ...(at === 2 ? { align: 'right' as const } : {}) })),
        rows: [...rows, sum],
      },
      ...(isAllPaid(draft)
        ? [{ kind: 'sentences' as const, sentences: [[value(say.sentences.allPaid(reading.readOn), source)]] }]
        : []),
    ],
  }
}

/** Whether the payment plan proves that all is paid, as the entity's own sums bear it out. */
function isAllPaid({ known }: DraftCase): boolean {
  return known.facts.provedPayment === 'in-full'
}
