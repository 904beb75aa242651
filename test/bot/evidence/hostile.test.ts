import { expect, it } from 'vitest'
import { SISTER_SETS } from '../../../src/adapters/secop/sister/index.js'
import { contractEvidence } from '../../../src/bot/evidence/contract-evidence.js'
import {
  type ContractReadings,
  EVIDENCE_CHECKS,
  type EvidenceRows,
  type StoredEvidence,
} from '../../../src/bot/ports/evidence.js'
import { addDays, type Day } from '../../../src/rules/index.js'
import { contract, TODAY } from '../../support/contract.js'

/* Rows that nobody should have written: what cannot be brings no file nearer to closing, and asks nothing that cannot be told. */

const PASSED: StoredEvidence = {
  datasets: {},
  sets: {},
  checks: Object.fromEntries(
    EVIDENCE_CHECKS.map(check => [check, { holds: 60, of: 60, on: TODAY, passed: true, everPassed: true }]),
  ),
  last: null,
}
const LATER = addDays(TODAY, 400)
const ENDED = '2026-03-31'

const seen = (readings: ContractReadings, facts = {}) =>
  contractEvidence(contract({ facts: { endsOn: ENDED, ...facts } }), readings, PASSED, TODAY)

const modified = (more: Partial<EvidenceRows['modifications']>): ContractReadings => ({
  modifications: {
    ...{ askedOn: TODAY, readOn: TODAY },
    rows: [
      {
        ...{ id: 'M1', version: 1, state: 'published', approvedOn: addDays(TODAY, -5), endsOn: null, value: null },
        ...{ says: [], dayInText: null, text: 'ACTA', ...more },
      },
    ],
  },
})

const uploaded = (uploadedOn: Day): ContractReadings => ({
  'documents-2025': {
    ...{ askedOn: TODAY, readOn: TODAY },
    rows: [{ id: '1', name: 'ACTA DE LIQUIDACION.pdf', says: ['liquidation'], uploadedOn, link: null }],
  },
})

it('a closing on a day that has not come stops nothing', () => {
  expect(seen(modified({ says: ['closing'] })).closing).not.toBeNull()
  expect(seen(modified({ says: ['closing'], approvedOn: LATER })).closing).toBeNull()
})

it('a liquidation on a day on which it cannot have been is not asked for', () => {
  const asked = (readings: ContractReadings) =>
    seen(readings)
      .suggestions.get('liquidation')
      ?.map(({ value }) => value)
  expect(asked(uploaded(addDays(TODAY, -5)))).toEqual([{ done: true, on: addDays(TODAY, -5) }])
  expect(asked(uploaded(LATER))).toBeUndefined()
  expect(asked(modified({ says: ['liquidation'] }))).toEqual([{ done: true, on: addDays(TODAY, -5) }])
  expect(asked(modified({ says: ['liquidation'], approvedOn: LATER }))).toBeUndefined()
  // The day in the words may be that of the contract, or one to come: then it is that of the approval.
  expect(asked(modified({ says: ['liquidation'], dayInText: LATER }))).toEqual([{ done: true, on: addDays(TODAY, -5) }])
  expect(asked(modified({ says: ['liquidation'], dayInText: '2025-01-15' }))).toEqual([
    { done: true, on: addDays(TODAY, -5) },
  ])
  expect(asked(modified({ says: ['liquidation'], approvedOn: '2025-06-01' }))).toBeUndefined()
})

it('of two rows of one payment the more careful counts, in whatever order they come', () => {
  const row = (estado: string, valor_a_pagar: string, fecha_real_de_pago?: string) => {
    const read = SISTER_SETS.payments.translate({ id_de_pago: '1', estado, valor_a_pagar, fecha_real_de_pago })
    if (!read) throw new Error('a payment')
    return read
  }
  const of = (...rows: EvidenceRows['payments'][]) =>
    SISTER_SETS.payments.distinct(rows).map(({ state, amount }) => `${state} ${amount}`)
  const rejected = row('Rechazado', '100')
  const open = row('Aprobado', '100')
  const little = row('Pagado', '100', '2026-01-10')
  const much = row('Pagado', '1000', '2026-01-10')
  for (const [a, b, expected] of [
    [rejected, open, 'open 100'],
    [little, much, 'paid 100'],
    [open, little, 'paid 100'],
  ] as const) {
    expect(of(a, b)).toEqual([expected])
    expect(of(b, a)).toEqual([expected])
  }
})

it('a payment on a day that has not come proves nothing', () => {
  const plan = (paidOn: Day): ContractReadings => ({
    payments: {
      ...{ askedOn: TODAY, readOn: TODAY },
      rows: [{ id: '1', state: 'paid', said: 'Pagado', amount: '12000000', paidOn, receivedOn: null }],
    },
  })
  const proved = (readings: ContractReadings) => seen(readings, { value: '12000000' }).facts.map(({ fact }) => fact)
  expect(proved(plan('2026-01-10'))).toEqual(['provedPayment'])
  expect(proved(plan(LATER))).toEqual([])
})

it('an open payment without its number is still open, and one that is paid without it is not counted', () => {
  const plan = (...numbers: readonly (readonly [string, string])[]): ContractReadings => ({
    payments: {
      ...{ askedOn: TODAY, readOn: TODAY },
      rows: SISTER_SETS.payments.distinct(
        numbers.flatMap(([id_de_pago, estado]) => {
          const row = { id_de_pago, estado, valor_a_pagar: '6000000', fecha_real_de_pago: '2026-07-01' }
          return SISTER_SETS.payments.translate(row) ?? []
        }),
      ),
    },
  })
  const shown = (readings: ContractReadings) =>
    seen(readings, { value: '12000000' }).facts.map(({ fact, value }) => `${fact} ${value}`)
  const paid = [
    ['1', 'Pagado'],
    ['2', 'Pagado'],
  ] as const
  expect(shown(plan(...paid))).toEqual(['provedPayment in-full'])
  expect(shown(plan(...paid, ['', 'Aprobado']))).toEqual(['shownPayment open'])
  expect(shown(plan(...paid, ['', 'Rechazado']))).toEqual(['provedPayment in-full'])
  expect(shown(plan(['1', 'Pagado'], ['', 'Pagado']))).toEqual([])
})

it('a value of zero explains no gap', () => {
  const rows = [
    { id: '1', state: 'rejected', said: 'Rechazado', amount: '100', paidOn: null, receivedOn: null },
  ] as const
  const payments = { askedOn: TODAY, readOn: TODAY, rows }
  const found = seen({ payments, ...modified({ value: '0' }) })
  expect(found.suggestions.get('payment')).toBeUndefined()
  expect(found.hints).toEqual([])
})

it('a day before the contract began is not the day of its termination', () => {
  const ended = (more: Partial<EvidenceRows['modifications']>) => {
    const { facts, suggestions } = seen(modified({ says: ['termination'], ...more }))
    return [facts.map(({ value }) => value), suggestions.get('earlyEnd')?.map(({ value }) => value)]
  }
  const on = '2026-03-01'
  const asked = [
    { on, balances: false },
    { on, balances: true },
  ]
  expect(ended({ approvedOn: on })).toEqual([[on], asked])
  expect(ended({ approvedOn: on, dayInText: '2026-01-15' })).toEqual([[on], asked])
  expect(ended({ approvedOn: '2026-01-15', dayInText: on })).toEqual([[on], asked])
  // Of one that cannot be it is asked when it ended, and nothing is filled in.
  expect(ended({ approvedOn: '2026-01-15' })).toEqual([['2026-01-15'], undefined])
})

it('what is paid of a value that was raised since is not all', () => {
  const plan = { state: 'paid', said: 'Pagado', amount: '12000000', paidOn: '2026-07-01', receivedOn: null } as const
  const payments = { askedOn: TODAY, readOn: TODAY, rows: [{ id: '1', ...plan }] }
  const proved = (value: EvidenceRows['modifications']['value'], state: 'published' | 'open' = 'published') =>
    seen({ payments, ...modified({ value, state }) }, { value: '12000000' }).facts.map(({ fact }) => fact)
  expect(proved(null)).toEqual(['provedPayment'])
  expect(proved('0')).toEqual(['provedPayment'])
  expect(proved('12000001')).toEqual(['provedPayment'])
  expect(proved('18000000')).toEqual([])
  expect(proved('18000000', 'open')).toContain('provedPayment')
})
