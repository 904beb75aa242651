import { documentsEs as say } from '../../words/es/documents.js'
import { money } from '../../words/grammar.js'
import type { ChangeRow, PaperAmount, PaperFactName, PaperFactOf } from '../attestations/paper-facts.js'
import type { BalanceGiven, Figure, Figures } from './balance.js'
import { type DraftCase, ofGiven } from './draft-case.js'
import { givenOf, type PaperGiven } from './given.js'

/** A contract, and what people are called. */
type Told = Pick<DraftCase, 'item' | 'personOf'>

/** What people gave of the money of a contract, each amount with who gave it; what two of them give otherwise is not reckoned with. */
export function balanceGiven(draft: Told): BalanceGiven {
  const advance = amountOf(draft, 'advance-given')
  const amortized = amountOf(draft, 'advance-amortized')
  const amounts = {
    initial: amountOf(draft, 'initial'),
    additions: changesOf(draft, 'additions'),
    reductions: changesOf(draft, 'reductions'),
    finalTold: amountOf(draft, 'final'),
    executed: amountOf(draft, 'executed'),
    paid: amountOf(draft, 'paid'),
    advance: (advance || amortized) && { ...(advance && { given: advance }), ...(amortized && { amortized }) },
    deductions: amountOf(draft, 'deductions'),
  }
  return Object.fromEntries(Object.entries(amounts).filter(([, given]) => given !== undefined))
}

/** The things of the balance that two people gave otherwise, each with both places. */
export function differingAmounts(draft: Told): readonly { readonly fact: PaperFactName; readonly said: string }[] {
  return OF_BALANCE.flatMap(fact => {
    const given = givenOf(draft.item, fact)
    const [other] = given?.others ?? []
    if (!given || !other) return []
    const both = [other, given].map(({ fact: told, by }) => `${saidOf(told)} (${ofGiven(draft, by).text})`)
    return [{ fact, said: say.balance.toldOtherwise(both[0] ?? '', both[1] ?? '') }]
  })
}

const OF_BALANCE = [
  'initial',
  'additions',
  'reductions',
  'executed',
  'paid',
  'advance-given',
  'advance-amortized',
  'deductions',
] as const

function saidOf(fact: PaperFactOf<(typeof OF_BALANCE)[number]>): string {
  if (!('rows' in fact)) return fact.none ? say.balance.noneShort : money(fact.pesos)
  return fact.rows.length === 0 ? say.balance.noneShort : fact.rows.map(({ pesos }) => money(pesos)).join(' + ')
}

function isOne<F extends PaperFactName>(given: PaperGiven<F> | undefined): given is PaperGiven<F> {
  return given !== undefined && given.others.length === 0
}

function amountOf(draft: Told, name: PaperAmount): Figure | undefined {
  const given = givenOf(draft.item, name)
  return isOne(given)
    ? { pesos: given.fact.pesos, source: ofGiven(draft, given.by), ...(given.fact.none ? { isNone: true } : {}) }
    : undefined
}

function changesOf(draft: Told, name: 'additions' | 'reductions'): Figures | undefined {
  const given = givenOf(draft.item, name)
  if (!isOne(given)) return undefined
  const source = ofGiven(draft, given.by)
  return { source, each: given.fact.rows.map(row => ({ pesos: row.pesos, source, label: changeLabel(row) })) }
}

/** `No. 1 · 3/10/2023 · RP 1023`: what is known of a change besides its amount. */
function changeLabel({ number, on, record }: ChangeRow): string {
  return [number && say.balance.changeNumber(number), on && say.day(on), record && say.balance.record(record)]
    .filter(Boolean)
    .join(' · ')
}
