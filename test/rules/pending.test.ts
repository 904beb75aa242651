import { describe, expect, it } from 'vitest'
import type { ContractType } from '../../src/rules/index.js'
import { attest, contract, judged } from '../support/contract.js'
import { type Row, table } from '../support/table.js'

const literal = { options: { reading: 'literal' } } as const

describe('R14: an open breach procedure or litigation', () => {
  table([
    [
      'open',
      'R14 waiting',
      { told: { proceeding: 'open' } },
      { until: null, closableFrom: null, missing: [], warnings: ['readings-differ'] },
    ],
    ['ended', 'R18 close-now 2', { told: { proceeding: 'none' } }],
    [
      'open, literal reading: goes on',
      "R18' close-now 2",
      { ...literal, told: { proceeding: 'open' } },
      { holds: ['R14'] },
    ],
    [
      'open, literal reading, not lit. h',
      'R14 waiting',
      { ...literal, facts: { ground: 'other', type: 'goods-sale' }, told: { proceeding: 'open' } },
      { warnings: [] },
    ],
    [
      'open, literal reading, agreed liquidation made',
      'R14 waiting',
      {
        ...literal,
        facts: { liquidationFlag: 'yes' },
        told: { proceeding: 'open', liquidation: { done: true, on: '2026-10-01' } },
      },
    ],
  ])
})

describe('R14: a claim filed before the last term of the liquidation is over', () => {
  const lapsing = { ground: 'other', type: 'insurance', liquidationFlag: 'yes' } as const
  const notMade = { liquidation: { done: false } } as const
  table([
    [
      'goes before the lapse',
      'R14 waiting',
      { facts: lapsing, told: { ...notMade, proceeding: { claimFiledOn: '2029-01-01' } }, today: '2029-01-03' },
      { holds: ['R13d'], until: null },
    ],
    [
      'filed on the last day, it does not',
      'R13d needs-information',
      { facts: lapsing, told: { ...notMade, proceeding: { claimFiledOn: '2029-01-02' } }, today: '2029-01-03' },
      { holds: ['R14'] },
    ],
  ])
})

describe('R14b: somebody says that something is pending', () => {
  table([
    [
      'until a day',
      'R14b waiting',
      { told: { pending: { until: '2026-12-01' } } },
      { until: '2026-12-01', means: 'told' },
    ],
    ['without a date', 'R14b waiting', { told: { pending: { until: null } } }, { until: null }],
    [
      'the day is past and nobody says that it ended',
      'R14b waiting',
      { told: { pending: { until: '2026-11-21' } } },
      { until: null },
    ],
    ['literal reading all the same', 'R14b waiting', { ...literal, told: { pending: { until: null } } }],
  ])
})

it('R14b: has no day where one of two people waits for what was to be over', () => {
  const of = contract()
  const told = [
    attest(of, 'pending', { until: '2031-01-01' }),
    attest(of, 'pending', { until: '2026-11-21' }, { by: 'eva' }),
  ]
  expect(judged(of, told)).toMatchObject({ rule: 'R14b', verdict: 'waiting', until: null })
  expect(judged(of, told.slice(0, 1)).until?.day).toBe('2031-01-01')
})

it('R15: that it is fulfilled rests on a document also where SECOP does not say that there is one', () => {
  const of = contract({ facts: { environmentalFlag: 'unknown' } })
  const bare = { document: '' }
  expect(judged(of, [attest(of, 'environmental', 'fulfilled')]).verdict).toBe('close-now')
  expect(judged(of, [attest(of, 'environmental', 'fulfilled', bare)]).rule).toBe('R15d')
  expect(judged(of, [attest(of, 'environmental', 'none', bare)]).verdict).toBe('close-now')
})

describe('R15: duties after the contract', () => {
  const duties = [
    { rule: 'R15a', flag: 'environmentalFlag', fact: 'environmental' },
    { rule: 'R15b', flag: 'postConsumptionFlag', fact: 'postConsumption' },
    { rule: 'R15c', flag: 'reversionFlag', fact: 'reversion' },
  ] as const
  const works = { type: 'works', liquidationFlag: 'no' } as const
  for (const { rule, flag, fact } of duties)
    table([
      [
        `${flag} Si, nothing told`,
        `${rule} waiting`,
        { facts: { ...works, [flag]: 'yes' } },
        { missing: [fact], until: null },
      ],
      [
        `${flag} Si, pending`,
        `${rule} waiting`,
        { facts: { [flag]: 'yes' }, told: { [fact]: 'pending' } },
        { missing: [] },
      ],
      [`${flag} Si, fulfilled`, 'R18 close-now 2', { facts: { [flag]: 'yes' }, told: { [fact]: 'fulfilled' } }],
      [`${flag} Si, ticked by mistake`, 'R18 close-now 2', { facts: { [flag]: 'yes' }, told: { [fact]: 'none' } }],
      [`${flag} No, but told as pending`, `${rule} waiting`, { told: { [fact]: 'pending' } }, { missing: [] }],
      [
        `${flag} missing, nothing told`,
        'R15d needs-information',
        { facts: { [flag]: 'unknown' } },
        { missing: [fact] },
      ],
      [
        `${flag} missing, told that there is none`,
        'R18 close-now 2',
        { facts: { [flag]: 'unknown' }, told: { [fact]: 'none' } },
      ],
      [
        `${flag} missing, fulfilled`,
        'R18 close-now 2',
        { facts: { [flag]: 'unknown' }, told: { [fact]: 'fulfilled' } },
      ],
      [`${flag} missing, pending`, `${rule} waiting`, { facts: { [flag]: 'unknown' }, told: { [fact]: 'pending' } }],
      [
        `${flag} Si, literal reading: the decree ranks above a circular`,
        `${rule} waiting`,
        { ...literal, facts: { ...works, [flag]: 'yes' } },
      ],
      [`${flag} missing, literal reading`, 'R15d needs-information', { ...literal, facts: { [flag]: 'unknown' } }],
    ])
  table([
    [
      'all three missing are asked at once',
      'R15d needs-information',
      { facts: { environmentalFlag: 'unknown', postConsumptionFlag: 'unknown', reversionFlag: 'unknown' } },
      { missing: ['environmental', 'postConsumption', 'reversion'] },
    ],
    [
      'environmentalFlag Si on services: does it have any?',
      'R15e needs-information',
      { facts: { environmentalFlag: 'yes' } },
      { missing: ['environmental'], holdsNot: ['R15a'] },
    ],
    [
      'environmentalFlag Si on services, told that it has',
      'R15a waiting',
      { facts: { environmentalFlag: 'yes' }, told: { environmental: 'pending' } },
    ],
    [
      'one to be fulfilled, one missing',
      'R15a waiting',
      { facts: { ...works, environmentalFlag: 'yes', reversionFlag: 'unknown' } },
      { holds: ['R15d'], missing: ['environmental', 'reversion'] },
    ],
  ])
})

describe('R16: guarantees', () => {
  const bought = { ground: 'other', type: 'purchase' } as const
  const nothing = { nothingPending: 'yes' } as const
  const made = { liquidation: { done: true, on: '2026-10-01' } } as const
  const types = ['works', 'supervision', 'consultancy', 'supplies'] as const
  const missing = ['qualityGuarantee'] as const
  const expected = (type: ContractType): Row => [
    `to be expected: ${type}`,
    'R16b needs-information',
    { facts: { ground: 'other', type, liquidationFlag: 'yes' }, told: made },
    { missing },
  ]
  table(types.map(expected))
  table([
    [
      'quality, alive today',
      'R16a waiting',
      { facts: bought, told: { ...nothing, qualityGuarantee: '2026-11-22' } },
      { until: '2026-11-22', means: 'closable', closableFrom: '2026-11-23', missing: [] },
    ],
    [
      'quality, over since yesterday',
      'R20 close-now 1',
      { facts: bought, told: { ...nothing, qualityGuarantee: '2026-11-21' } },
    ],
    [
      'none was required or taken: goes on with a warning',
      'R20 close-now 1',
      { facts: bought, told: { ...nothing, qualityGuarantee: 'none' } },
      { warnings: ['no-quality-guarantee'] },
    ],
    [
      'minimum value: left to the entity',
      'R21 needs-information',
      { facts: { ...bought, modality: 'minimum-value' } },
      { holds: ['R16d'], warnings: ['guarantee-not-mandatory'] },
    ],
    ['direct award: left to the entity', 'R21 needs-information', { facts: { ...bought, modality: 'direct' } }],
    ['special regime: left to its manual', 'R21 needs-information', { facts: { ...bought, regime: 'special' } }],
    [
      'told that the regime is special',
      'R21 needs-information',
      { facts: bought, told: { realRegime: 'special' } },
      { holds: ['R16d'] },
    ],
    [
      'alive on a contract of lit. h',
      'R16a waiting',
      { told: { qualityGuarantee: '2027-06-30' } },
      { until: '2027-06-30' },
    ],
    ['alive, literal reading', 'R16a waiting', { ...literal, told: { qualityGuarantee: '2027-06-30' } }],
    ['to be expected: purchase', 'R16b needs-information', { facts: bought }, { missing: ['qualityGuarantee'] }],
    [
      'not to be expected: goods sale',
      'R21 needs-information',
      { facts: { ...bought, type: 'goods-sale' } },
      { holdsNot: ['R16b'] },
    ],
    ['not to be expected under lit. h', 'R18 close-now 2', { facts: { type: 'consultancy' } }, { holdsNot: ['R16b'] }],
    [
      'to be expected where lit. h cannot be told',
      'R12h needs-information',
      { facts: { ground: 'plurality', type: 'supplies' } },
      { holds: ['R16b'], missing: ['literalH', 'qualityGuarantee'] },
    ],
    [
      'only another guarantee alive: goes on with a warning',
      'R18 close-now 2',
      { told: { otherGuarantee: '2026-11-22' } },
      { holds: ['R16c'], warnings: ['other-guarantee-alive'] },
    ],
    ['another guarantee over', 'R18 close-now 2', { told: { otherGuarantee: '2026-11-21' } }, { holdsNot: ['R16c'] }],
  ])
})
