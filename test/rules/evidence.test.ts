import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, assess, type Contract, type Day, type Evidence, LEGAL_CALENDAR } from '../../src/rules/index.js'
import { someCase, someOptions } from '../support/arbitrary.js'
import { attestAll, contract, OPTIONS, TODAY } from '../support/contract.js'
import { table } from '../support/table.js'

type Told = { [F in Evidence['fact']]: { fact: F; value: Extract<Evidence, { fact: F }>['value'] } }[Evidence['fact']]

const evidence = (told: Told, strength: Evidence['strength'] = 'shows', readOn: Day = TODAY): Evidence =>
  ({ id: 'row-1', dataset: 'test', strength, readOn, ...told }) as Evidence

const judge = (of: Contract, shown: readonly Evidence[], told: Parameters<typeof attestAll>[1] = {}) =>
  assess(of, attestAll(of, told), OPTIONS, LEGAL_CALENDAR, TODAY, shown)

describe('what evidence changes', () => {
  it('R09: no payment of the plan settles that it was executed', () => {
    const of = contract({ facts: { state: 'approved', paid: '0', invoiced: '0' } })
    const paid = evidence({ fact: 'provedPayment', value: 'in-full' }, 'proves')
    expect(judge(of, []).rule).toBe('R09')
    expect(judge(of, [paid]).rule).toBe('R09')
    expect(judge(of, [paid], { executed: 'yes' })).toMatchObject({ rule: 'R18' })
  })

  it('R17a and R17d: paid in full settles what the amounts leave open', () => {
    const inFull = evidence({ fact: 'provedPayment', value: 'in-full' }, 'proves')
    expect(judge(contract({ facts: { paid: '1' } }), []).rule).toBe('R17a')
    expect(judge(contract({ facts: { paid: '1' } }), [inFull])).toMatchObject({ rule: 'R18', warnings: [] })
    expect(judge(contract({ facts: { paid: '1' } }), [{ ...inFull, strength: 'shows' }]).rule).toBe('R17a')
    expect(judge(contract({ facts: { paid: '1' } }), [{ ...inFull, readOn: addDays(TODAY, -15) }]).rule).toBe('R18')
    expect(judge(contract({ facts: { paid: '1' } }), [{ ...inFull, readOn: addDays(TODAY, -16) }]).rule).toBe('R17a')
    expect(judge(contract({ facts: { paid: '0', invoiced: '0' } }), [inFull]).warnings).toEqual([])
  })

  it('R17g: a payment that is shown open asks, whatever the amounts say', () => {
    const open = evidence({ fact: 'shownPayment', value: 'open' })
    const found = judge(contract(), [open])
    expect(found).toMatchObject({ rule: 'R17g', verdict: 'needs-information' })
    expect(found.missing.map(({ attestation }) => attestation)).toEqual(['payment'])
    expect(found.otherReading).toEqual({ reading: 'literal', verdict: 'close-now', rule: "R18'" })
    expect(found.facts.find(({ fact }) => fact === 'shownPayment')?.source).toMatchObject({ kind: 'evidence' })
    expect(judge(contract(), [{ ...open, readOn: '2024-01-01' }]).rule).toBe('R17g')
    expect(judge(contract(), [{ ...open, strength: 'hint' }]).rule).toBe('R18')
    expect(judge(contract(), [open], { payment: 'settled' })).toMatchObject({
      rule: 'R18',
      warnings: ['evidence-contradicts'],
    })
  })

  it('R11b: a termination before the end that is shown asks when it ended', () => {
    const of = contract({ facts: { state: 'terminated' } })
    const ended = evidence({ fact: 'shownTermination', value: '2026-04-01' })
    expect(judge(of, [ended])).toMatchObject({ rule: 'R11b', verdict: 'needs-information' })
    expect(judge(of, [ended], { earlyEnd: 'ran-to-its-end' })).toMatchObject({ rule: 'R18' })
  })

  it('R10: a later end that is shown keeps it running', () => {
    const moved = evidence({ fact: 'shownEnd', value: '2026-12-31' })
    expect(judge(contract(), [moved])).toMatchObject({ rule: 'R10', until: { day: '2026-12-31' } })
    expect(judge(contract(), [{ ...moved, value: '2026-01-31' } as Evidence]).rule).toBe('R18')
  })
})

describe('R17b and R17f: a balance to be released', () => {
  table([
    [
      'while its reserve can be alive',
      'R17b waiting',
      { told: { payment: 'balance-to-release' } },
      { until: '2027-12-31', means: 'legal-limit' },
    ],
    [
      'when the reserve is past',
      'R18 close-now 2',
      { told: { payment: 'balance-to-release' }, today: '2028-01-01' },
      // Until its last day it waited for the reserve, so nobody is late for the days before.
      { holds: ['R17f'], warnings: ['nothing-left-to-release'], closableFrom: '2028-01-01' },
    ],
    ['what is owed has no date', 'R17b waiting', { told: { payment: 'unpaid' }, today: '2030-01-01' }, { until: null }],
  ])
})

describe('R18a: services under a special regime', () => {
  const special = { ground: 'other', regime: 'special' } as const
  const analogy = { options: { specialRegime: 'analogy' } } as const
  table([
    ['by analogy', 'R18a close-now 2', { ...analogy, facts: special }, { restsOn: 'data' }],
    ['by its own manual', 'R21 needs-information', { facts: special }, { warnings: ['readings-differ'] }],
    ['attested', 'R20 close-now 1', { ...analogy, facts: special, told: { nothingPending: 'yes' } }],
    ['flag missing', 'R12f needs-information', { ...analogy, facts: { ...special, liquidationFlag: 'unknown' } }],
    ['another type', 'R21 needs-information', { ...analogy, facts: { ...special, type: 'trust' } }],
    [
      'told that it is special',
      'R18a close-now 2',
      { ...analogy, facts: { ground: 'other' }, told: { realRegime: 'special' } },
    ],
  ])
})

const someDay = fc.integer({ min: -900, max: 900 }).map(days => addDays(TODAY, days))
const someTold: fc.Arbitrary<Told> = fc.oneof(
  fc.record({ fact: fc.constant('provedPayment' as const), value: fc.constant('in-full' as const) }),
  fc.record({ fact: fc.constant('shownPayment' as const), value: fc.constantFrom('open', 'none-paid') }),
  fc.record({ fact: fc.constant('shownEnd' as const), value: someDay }),
  fc.record({ fact: fc.constant('shownTermination' as const), value: someDay }),
)
const someEvidence = fc.array(
  fc
    .tuple(someTold, fc.constantFrom<Evidence['strength']>('proves', 'shows', 'hint'), fc.integer({ min: 0, max: 30 }))
    .map(([told, strength, age]) => evidence(told, strength, addDays(TODAY, -age))),
  { maxLength: 4 },
)

it('evidence that ages, that no longer proves or that is only shown brings nothing nearer to closing', () => {
  fc.assert(
    fc.property(someCase, someOptions, someEvidence, ({ of, told }, options, shown) => {
      const closes = (with_: readonly Evidence[]) =>
        assess(of, told, options, LEGAL_CALENDAR, TODAY, with_).verdict === 'close-now'
      const aged = shown.map(one => ({ ...one, readOn: addDays(one.readOn, -100) }))
      const unproved = shown.filter(({ fact }) => fact !== 'provedPayment')
      if (closes(aged) || closes(unproved)) expect(closes(shown)).toBe(true)
      if (closes(unproved)) expect(closes([])).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
