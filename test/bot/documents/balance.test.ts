import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BALANCE_LINES,
  type BalanceGiven,
  type BalanceLineName,
  type BalanceShown,
  balanceOf,
} from '../../../src/bot/documents/balance.js'
import { centavos, type Pesos } from '../../../src/rules/index.js'

const source = { text: 'de prueba', day: null }
const figure = (pesos: string) => ({ pesos: pesos as Pesos, source })
const figures = (...all: string[]) => ({ each: all.map(figure), source })
const said = (given: BalanceGiven, shown: BalanceShown, name: BalanceLineName) => {
  const line = balanceOf(given, shown).lines.find(each => each.name === name)
  return {
    figures: line?.figures.map(({ pesos }) => pesos),
    reviews: line?.reviews.map(({ kind, by }) => `${kind} ${by}`),
  }
}

const WHOLE: BalanceGiven = {
  initial: figure('1000000000'),
  additions: figures('275000000'),
  reductions: figures('25000000'),
  executed: figure('1238400000'),
  paid: figure('1176480000'),
  advance: { given: figure('0'), amortized: figure('0') },
  deductions: figure('0'),
}

describe('the balance of a contract', () => {
  it('has every line, in its order', () => {
    expect(balanceOf({}, {}).lines.map(({ name }) => name)).toEqual(BALANCE_LINES)
  })

  it('adds up where everything is given', () => {
    const { final, owed, release, refund } = balanceOf(WHOLE, {})
    expect({ final, owed, release, refund }).toEqual({
      final: '1250000000',
      owed: '61920000',
      release: '11600000',
      refund: '0',
    })
    expect(said(WHOLE, {}, 'check').figures).toEqual(['1250000000'])
  })

  it('shows an advance that SECOP has beside what is given, and reckons with what is given alone', () => {
    const shown = { advanceGiven: figure('500'), advanceAmortized: figure('700') }
    expect(said({}, shown, 'advance-given')).toEqual({ figures: ['500'], reviews: [] })
    expect(said({}, shown, 'advance-amortized')).toEqual({
      figures: ['700'],
      reviews: ['amortized-above-advance-shown 200'],
    })
    expect(balanceOf(WHOLE, shown).refund).toBe('0')
    expect(said(WHOLE, shown, 'advance-left').figures).toEqual(['0'])
    expect(said({ advance: { given: figure('300') } }, {}, 'advance-given').figures).toEqual(['300'])
  })

  it('computes nothing from what SECOP shows alone', () => {
    const shown = { value: figure('12246667'), paid: figure('10780000'), modifiedTo: figure('10780000') }
    const balance = balanceOf({}, shown)
    expect(balance).toMatchObject({ final: null, owed: null, release: null, refund: null })
    const filled = balance.lines.filter(line => line.figures.length > 0).map(({ name }) => name)
    expect(filled).toEqual(['value-shown', 'paid'])
    expect(said({}, shown, 'value-shown')).toEqual({
      figures: ['12246667', '10780000'],
      reviews: ['modification-differs 1466667'],
    })
  })

  it.each<[string, BalanceGiven, BalanceShown, BalanceLineName, string[]]>([
    ['more paid than executed', { ...WHOLE, paid: figure('1238400010') }, {}, 'paid', ['paid-above-executed 10']],
    [
      'more executed than its value',
      { ...WHOLE, executed: figure('1250000100') },
      {},
      'executed',
      ['executed-above-final 100'],
    ],
    [
      'reduced below nothing',
      { ...WHOLE, reductions: figures('2000000000') },
      {},
      'final',
      ['reductions-above-value 725000000'],
    ],
    ['two sums of payments', {}, { paid: figure('100'), planPaid: figure('150') }, 'paid', ['payments-differ 50']],
    ['more paid than its value', {}, { value: figure('100'), paid: figure('210') }, 'paid', ['paid-above-value 110']],
    ['a value that is not the register’s', WHOLE, { value: figure('1') }, 'value-shown', ['value-differs 1249999999']],
    ['less than nothing paid', {}, { paid: figure('-50') }, 'paid', ['below-zero 50']],
    ['a peso of difference is none', {}, { paid: figure('100'), planPaid: figure('101') }, 'paid', []],
  ])('reviews %s', (_, given, shown, name, reviews) => {
    expect(said(given, shown, name).reviews).toEqual(reviews)
  })

  it('prints both sums of payments where they differ, and reckons with neither', () => {
    const shown = { paid: figure('100'), planPaid: figure('150') }
    expect(said({}, shown, 'paid').figures).toEqual(['100', '150'])
    expect(balanceOf({ executed: figure('200') }, shown).owed).toBeNull()
    expect(balanceOf({ executed: figure('200') }, { paid: figure('0') }).owed).toBeNull()
    expect(balanceOf({ executed: figure('200') }, { paid: figure('150') }).owed).toBe('50')
  })

  it('says that there were none only where a person said so', () => {
    const { lines } = balanceOf({ additions: figures() }, {})
    expect(lines.find(({ name }) => name === 'additions')?.none).toBe(source)
    expect(lines.find(({ name }) => name === 'reductions')).toEqual({ name: 'reductions', figures: [], reviews: [] })
  })

  const amount = fc
    .bigInt({ min: 0n, max: 10n ** 13n })
    .map(cents => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`)
  const maybe = fc.option(amount.map(figure), { nil: undefined })
  const some = fc.option(
    fc.array(amount, { maxLength: 4 }).map(all => figures(...all)),
    { nil: undefined },
  )
  const given = fc.record({
    initial: maybe,
    additions: some,
    reductions: some,
    executed: maybe,
    paid: maybe,
    deductions: maybe,
    advance: fc.option(fc.record({ given: amount.map(figure), amortized: amount.map(figure) }), { nil: undefined }),
  })
  const registered = fc.option(
    fc.tuple(fc.constantFrom('', '', '-'), amount).map(([sign, size]) => figure(`${sign}${size}`)),
    { nil: undefined },
  )
  const shown = fc.record({ value: registered, paid: registered, modifiedTo: registered, planPaid: registered })
  const withoutNone = <T extends object>(all: T): T =>
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T

  it('is never negative, never invents a line, and its sums are equal where it says so', () => {
    fc.assert(
      fc.property(given, shown, (said, seen) => {
        const balance = balanceOf(withoutNone(said) as BalanceGiven, withoutNone(seen) as BalanceShown)
        const { lines, final, owed, release, refund } = balance
        for (const line of lines)
          for (const { pesos } of [...line.figures, ...line.reviews.map(({ by }) => ({ pesos: by }))])
            expect(centavos(pesos)).toBeGreaterThanOrEqual(0n)
        if (!said.initial || !said.additions || !said.reductions) expect(final).toBeNull()
        if (!said.executed) expect([owed, release, refund]).toEqual([null, null, null])
        const [check] = lines.find(({ name }) => name === 'check')?.figures ?? []
        if (!check) return
        expect(refund).toBe('0')
        const apart = centavos(check.pesos) - centavos(final ?? '0')
        expect(apart <= 100n && apart >= -100n).toBe(true)
      }),
    )
  })
})
