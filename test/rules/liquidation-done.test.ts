import { describe } from 'vitest'
import { table } from '../support/table.js'

// T0 2026-06-30: Lb 2026-10-30, Lu 2026-12-30, Lmax 2028-12-30 (a Saturday), moved to Tuesday 2029-01-02.
const required = { ground: 'other', type: 'insurance', liquidationFlag: 'yes' } as const
const notMade = { liquidation: { done: false } } as const

describe("R13f: the entity's own manual or the contract sets the term", () => {
  table([
    [
      'special regime, nothing told',
      'R13f waiting',
      { facts: { ...required, regime: 'special' } },
      { until: null, closableFrom: null, missing: ['liquidation'] },
    ],
    [
      'the planned window is shown and proves nothing',
      'R13f waiting',
      { facts: { ...required, regime: 'special', plannedLiquidationTo: '2026-09-30' } },
      { until: null, warnings: ['planned-liquidation-window'] },
    ],
    ['regime not known', 'R13f waiting', { facts: { ...required, regime: 'unknown' } }, { until: null }],
    [
      'told that it was not made',
      'R13f waiting',
      { facts: { ...required, regime: 'special' }, told: notMade },
      { missing: [] },
    ],
    [
      'long after: still no term of the law',
      'R13f waiting',
      { facts: { ...required, regime: 'special' }, told: notMade, today: '2036-01-01' },
    ],
    [
      'made',
      'R21 needs-information',
      { facts: { ...required, regime: 'special' }, told: { liquidation: { done: true, on: '2026-11-22' } } },
      { holdsNot: ['R13f'] },
    ],
    [
      'to be made on a day that is ahead',
      'R13f waiting',
      { facts: { ...required, regime: 'special' }, told: { liquidation: { done: true, on: '2026-11-23' } } },
    ],
    [
      'lit. h with an agreed liquidation, special regime',
      'R13f waiting',
      { facts: { regime: 'special', liquidationFlag: 'yes' } },
    ],
    [
      'a lapse that the general statute knows, not its manual',
      'R13f waiting',
      {
        facts: { regime: 'special', liquidationFlag: 'yes' },
        told: { liquidation: { done: true, on: '2026-11-23' }, lapse: { decidedOn: '2026-11-01' } },
      },
    ],
    [
      'a term in months is told, and moved to a business day',
      'R13f waiting',
      { facts: { ...required, regime: 'special' }, told: { ...notMade, agreedTerm: { months: 8 } } },
      { until: '2027-03-01', means: 'legal-limit' },
    ],
    [
      'a term is told as a day',
      'R13f waiting',
      { facts: { ...required, regime: 'special' }, told: { agreedTerm: { until: '2026-12-20' } } },
      { until: '2026-12-20' },
    ],
    [
      'the term that was told is past: no date',
      'R13f waiting',
      { facts: { ...required, regime: 'special' }, told: { agreedTerm: { months: 2 } } },
      { until: null },
    ],
  ])
})

describe('R13a to R13d: told that it was not made', () => {
  table([
    [
      'the last bilateral day',
      'R13a waiting',
      { facts: required, told: notMade, today: '2026-10-30' },
      { until: '2026-10-30', means: 'legal-limit', missing: [], closableFrom: null, warnings: [] },
    ],
    [
      'the first unilateral day',
      'R13b waiting',
      { facts: required, told: notMade, today: '2026-10-31' },
      { until: '2026-12-30', means: 'legal-limit' },
    ],
    [
      'the last unilateral day',
      'R13b waiting',
      { facts: required, told: notMade, today: '2026-12-30' },
      { until: '2026-12-30' },
    ],
    [
      'the first of the two years',
      'R13c waiting',
      { facts: required, told: notMade, today: '2026-12-31' },
      { until: '2029-01-02', warnings: ['liquidation-late'] },
    ],
    [
      'the last of the two years',
      'R13c waiting',
      { facts: required, told: notMade, today: '2029-01-02' },
      { until: '2029-01-02', warnings: ['liquidation-late'] },
    ],
    [
      'lapsed',
      'R13d needs-information',
      { facts: required, told: notMade, today: '2029-01-03' },
      { missing: ['lapse'], until: null, warnings: ['liquidation-lapsed'] },
    ],
    [
      'lapsed, the entity has decided: not closed by that alone',
      'R21 needs-information',
      { facts: required, told: { ...notMade, lapse: { decidedOn: '2029-01-03' } }, today: '2029-01-03' },
      { missing: ['nothingPending'], holds: ['R13g'], warnings: ['lapse-decided'] },
    ],
    [
      'decided on the last day of the term: too early',
      'R13d needs-information',
      { facts: required, told: { ...notMade, lapse: { decidedOn: '2029-01-02' } }, today: '2029-01-03' },
    ],
    [
      'lapsed, decided and nothing pending',
      'R20 close-now 1',
      {
        facts: required,
        told: { ...notMade, lapse: { decidedOn: '2029-01-03' }, nothingPending: 'yes' },
        today: '2029-01-03',
      },
    ],
    [
      'a decision on a day that is ahead',
      'R13d needs-information',
      { facts: required, told: { ...notMade, lapse: { decidedOn: '2029-02-01' } }, today: '2029-01-03' },
    ],
    [
      'a decision before the term has lapsed',
      'R13a waiting',
      { facts: required, told: { ...notMade, lapse: { decidedOn: '2026-09-01' } }, today: '2026-10-01' },
    ],
    [
      'lit. h, agreed, lapsed and decided',
      'R19 close-now 2',
      {
        facts: { liquidationFlag: 'yes' },
        told: { ...notMade, lapse: { decidedOn: '2029-01-03' } },
        today: '2029-01-03',
      },
    ],
    [
      'to be made on a day that is ahead says nothing',
      'R13e waiting',
      { facts: required, told: { liquidation: { done: true, on: '2026-10-01' } }, today: '2026-09-30' },
      { until: '2026-10-30' },
    ],
    [
      'made today',
      'R21 needs-information',
      { facts: required, told: { liquidation: { done: true, on: '2026-10-01' } }, today: '2026-10-01' },
      { holdsNot: ['R13a'] },
    ],
    [
      'made although lapsed',
      'R20 close-now 1',
      {
        facts: required,
        told: { liquidation: { done: true, on: '2029-02-01' }, nothingPending: 'yes' },
        today: '2029-02-01',
      },
      { warnings: ['liquidated-after-the-last-term'] },
    ],
    [
      'made before it ended: refused',
      'R13e waiting',
      { facts: required, told: { liquidation: { done: true, on: '2026-06-29' } }, today: '2026-10-01' },
      { warnings: ['told-before-its-end'] },
    ],
    [
      'an agreed term for this contract',
      'R13a waiting',
      { facts: required, told: { ...notMade, agreedTerm: { months: 6 } }, today: '2026-12-01' },
      { until: '2026-12-30' },
    ],
    [
      'counted from an early end',
      'R13b waiting',
      { facts: required, told: { ...notMade, earlyEnd: { on: '2026-03-31', balances: false } }, today: '2026-08-01' },
      { until: '2026-09-30' },
    ],
  ])
})

describe('R13e: not known whether it was made', () => {
  const planned = { ...required, plannedLiquidationFrom: '2026-07-01', plannedLiquidationTo: '2026-09-30' } as const
  table([
    [
      'within the bilateral term',
      'R13e waiting',
      { facts: required, today: '2026-10-30' },
      { until: '2026-10-30', means: 'legal-limit', missing: ['liquidation'], warnings: [] },
    ],
    ['within the unilateral term', 'R13e waiting', { facts: required, today: '2026-10-31' }, { until: '2026-12-30' }],
    [
      'within the two years: no reproach',
      'R13e waiting',
      { facts: required, today: '2026-12-31' },
      { until: '2029-01-02', warnings: [] },
    ],
    [
      'after the last term: no reproach',
      'R13e needs-information',
      { facts: required, today: '2029-01-03' },
      { missing: ['liquidation'], until: null, warnings: [] },
    ],
    [
      'the planned window is shown and proves nothing',
      'R13e waiting',
      { facts: planned },
      { missing: ['liquidation'], warnings: ['planned-liquidation-window'] },
    ],
    [
      'the lapse decided, and whether it was made not told',
      'R21 needs-information',
      { facts: required, told: { lapse: { decidedOn: '2029-01-03' } }, today: '2029-01-03' },
      { missing: ['nothingPending'] },
    ],
    [
      'lit. h with the flag Si',
      'R13e waiting',
      { facts: { liquidationFlag: 'yes' }, today: '2026-10-30' },
      { until: '2026-10-30' },
    ],
  ])
})
