import { describe } from 'vitest'
import { table } from '../support/table.js'

describe('R07: the end of the term cannot be relied on', () => {
  table([
    ['none', 'R07 needs-information', { facts: { endsOn: null } }, { missing: ['realEnd'] }],
    ['not told', 'R07 needs-information', { without: ['endsOn'] }, { missing: ['realEnd'] }],
    ['no day that exists', 'R07 needs-information', { facts: { endsOn: '2026-02-30' } }],
    ['before the start', 'R07 needs-information', { facts: { startsOn: '2026-07-01', endsOn: '2026-06-30' } }],
    ['on the day of the start', 'R18 close-now 2', { facts: { startsOn: '2026-06-30', endsOn: '2026-06-30' } }],
    ['over fifteen years ahead', 'R07 needs-information', { facts: { endsOn: '2041-11-23' } }],
    ['fifteen years ahead', 'R10 in-execution', { facts: { endsOn: '2041-11-22' } }],
    ['in the year 2133', 'R07 needs-information', { facts: { endsOn: '2133-06-30' } }],
    [
      'with the days added it would be today',
      'R07 needs-information',
      { facts: { endsOn: '2026-11-12', addedDays: 10 } },
    ],
    ['with the days added it would be yesterday', 'R18 close-now 2', { facts: { endsOn: '2026-11-12', addedDays: 9 } }],
    [
      'it is today, days added or not',
      'R10 in-execution',
      { facts: { endsOn: '2026-11-22', addedDays: 10 } },
      { until: '2026-11-22' },
    ],
    ['days taken away tell nothing', 'R18 close-now 2', { facts: { endsOn: '2026-11-21', addedDays: -30 } }],
    ['an absurd number of days added', 'R07 needs-information', { facts: { addedDays: 1e15 } }],
    [
      'terminated does not tell when',
      'R07 needs-information',
      { facts: { state: 'terminated', endsOn: null } },
      { missing: ['realEnd'] },
    ],
    [
      'terminated: what else is missing is said at once',
      'R07 needs-information',
      { facts: { state: 'terminated', endsOn: null, reversionFlag: 'unknown' } },
      { holds: ['R15d'], missing: ['realEnd', 'reversion'] },
    ],
    [
      'not known whether over: nothing else is asked',
      'R07 needs-information',
      { facts: { endsOn: null, reversionFlag: 'unknown' } },
      { missing: ['realEnd'] },
    ],
    [
      'the real end is told, and past',
      'R18 close-now 2',
      { facts: { endsOn: null }, told: { realEnd: '2026-11-21' } },
      { closableFrom: '2026-11-22' },
    ],
    [
      'the real end is told, and today',
      'R10 in-execution',
      { facts: { endsOn: null }, told: { realEnd: '2026-11-22' } },
      { until: '2026-11-22', closableFrom: '2026-11-23' },
    ],
    [
      'the early end is told',
      'R18 close-now 2',
      { facts: { endsOn: null }, told: { earlyEnd: { on: '2026-03-31', balances: false } } },
      { closableFrom: '2026-04-01' },
    ],
  ])
})

const NO_MONEY = { paid: '0', invoiced: '0' } as const

describe('R08 and R09: approved or signed, never started in SECOP', () => {
  table([
    [
      'approved, the end ahead',
      'R08 in-execution',
      { facts: { state: 'approved', endsOn: '2026-12-31' } },
      { until: '2026-12-31', means: 'closable' },
    ],
    [
      'signed, the end today',
      'R08 in-execution',
      { facts: { state: 'signed', endsOn: '2026-11-22' } },
      { until: '2026-11-22' },
    ],
    [
      'approved, the end past: was it executed?',
      'R09 needs-information',
      { facts: { ...NO_MONEY, state: 'approved', endsOn: '2026-11-21' } },
      { missing: ['executed'] },
    ],
    [
      'signed, the end past: was it executed?',
      'R09 needs-information',
      { facts: { ...NO_MONEY, state: 'signed' } },
      { missing: ['executed'] },
    ],
    [
      'executed: the table goes on',
      'R18 close-now 2',
      { facts: { ...NO_MONEY, state: 'signed' }, told: { executed: 'yes' } },
      { holds: ['R09'] },
    ],
    ['not executed', 'R09 not-applicable', { facts: { ...NO_MONEY, state: 'approved' }, told: { executed: 'no' } }],
    [
      'something was paid: that shows that it was executed',
      'R18 close-now 2',
      { facts: { state: 'approved' }, told: { executed: 'no' } },
      { holds: ['R09b'], holdsNot: ['R09'], warnings: ['never-started-in-secop'] },
    ],
    [
      'told when it ended: it counts as terminated',
      'R18 close-now 2',
      { facts: { ...NO_MONEY, state: 'approved' }, told: { earlyEnd: { on: '2026-06-30', balances: false } } },
      { holdsNot: ['R09'] },
    ],
    [
      'told to end today',
      'R08 in-execution',
      { facts: { state: 'approved' }, told: { earlyEnd: { on: '2026-11-22', balances: false } } },
      { until: '2026-11-22', blockers: ['record-the-termination'] },
    ],
    ['no end', 'R07 needs-information', { facts: { state: 'approved', endsOn: null } }],
    [
      'what else is missing is said at once',
      'R09 needs-information',
      { facts: { ...NO_MONEY, state: 'approved', reversionFlag: 'unknown' } },
      { holds: ['R15d'], missing: ['executed', 'reversion'] },
    ],
  ])
})

describe('R10: the term runs, its last day included', () => {
  table([
    [
      'the end ahead',
      'R10 in-execution',
      { facts: { endsOn: '2026-12-31' } },
      { until: '2026-12-31', means: 'closable', closableFrom: '2027-01-01', missing: [] },
    ],
    ['the end today', 'R10 in-execution', { facts: { endsOn: '2026-11-22' } }, { closableFrom: '2026-11-23' }],
    ['the end yesterday', 'R18 close-now 2', { facts: { endsOn: '2026-11-21' } }, { closableFrom: '2026-11-22' }],
    ['modified hides nothing: by the end', 'R10 in-execution', { facts: { state: 'modified', endsOn: '2026-11-22' } }],
    ['modified, the end past', 'R18 close-now 2', { facts: { state: 'modified' } }],
    ['extended, the end ahead', 'R10 in-execution', { facts: { state: 'extended', endsOn: '2026-12-01' } }],
    [
      'the real end is later than the register knows',
      'R10 in-execution',
      { told: { realEnd: '2027-01-31' } },
      { until: '2027-01-31' },
    ],
    [
      'ended early, long before its end',
      'R18 close-now 2',
      { facts: { endsOn: '2026-12-31' }, told: { earlyEnd: { on: '2026-05-31', balances: false } } },
      { closableFrom: '2026-06-01' },
    ],
    [
      'to end early today',
      'R10 in-execution',
      { facts: { endsOn: '2026-12-31' }, told: { earlyEnd: { on: '2026-11-22', balances: false } } },
      { until: '2026-11-22' },
    ],
  ])
})

describe('R11: terminated', () => {
  const terminated = { state: 'terminated', endsOn: '2026-12-31' } as const
  table([
    [
      'the end today: from which day the liquidation counts is not known',
      'R11 needs-information',
      { facts: { ...terminated, endsOn: '2026-11-22', liquidationFlag: 'yes' } },
      { holds: ['R12b'], holdsNot: ['R13e'] },
    ],
    [
      'the day of an early end goes before a real end',
      'R18 close-now 2',
      { facts: terminated, told: { earlyEnd: { on: '2026-10-31', balances: false }, realEnd: '2026-11-15' } },
      { closableFrom: '2026-11-01' },
    ],
    [
      'the end ahead: on which day?',
      'R11 needs-information',
      { facts: terminated },
      { missing: ['earlyEnd'], until: null },
    ],
    [
      'the end today: on which day?',
      'R11 needs-information',
      { facts: { ...terminated, endsOn: '2026-11-22' } },
      { missing: ['earlyEnd'] },
    ],
    [
      'what else is missing is said at once',
      'R11 needs-information',
      { facts: { ...terminated, paid: '1' } },
      { holds: ['R17a'], missing: ['earlyEnd', 'payment'] },
    ],
    [
      'the day is told: it is T0',
      'R18 close-now 2',
      { facts: terminated, told: { earlyEnd: { on: '2026-10-31', balances: false } } },
      { closableFrom: '2026-11-01', warnings: [] },
    ],
    [
      'the day is told, and balances were left',
      'R13e waiting',
      { facts: terminated, told: { earlyEnd: { on: '2026-10-31', balances: true } } },
      { until: '2027-03-01', holds: ['R12b'] },
    ],
    [
      'a day that is still ahead is none',
      'R11 needs-information',
      { facts: terminated, told: { earlyEnd: { on: '2026-11-30', balances: false } } },
      { missing: ['earlyEnd'] },
    ],
    [
      'a day before the start is none',
      'R11 needs-information',
      { facts: terminated, told: { earlyEnd: { on: '2026-01-19', balances: false } } },
      { missing: ['earlyEnd'] },
    ],
    [
      'ended today: to be closed tomorrow',
      'R10 in-execution',
      { facts: terminated, told: { earlyEnd: { on: '2026-11-22', balances: false } } },
      { until: '2026-11-22' },
    ],
    [
      'ended today, and something waits',
      'R13e waiting',
      { facts: terminated, told: { earlyEnd: { on: '2026-11-22', balances: true } } },
      { until: '2027-03-23' },
    ],
    [
      'told that it still runs',
      'R11 in-execution',
      { facts: terminated, told: { earlyEnd: 'still-running' } },
      { until: '2026-12-31', warnings: ['secop-says-terminated'] },
    ],
    [
      'the end past: T0 is the end, as a stated assumption',
      'R18 close-now 2',
      { facts: { ...terminated, endsOn: '2026-11-21' } },
      { holds: ['R11'], warnings: ['end-assumed-as-termination'] },
    ],
    [
      'the end past, an earlier termination told',
      'R18 close-now 2',
      { facts: { ...terminated, endsOn: '2026-11-21' }, told: { earlyEnd: { on: '2026-10-31', balances: false } } },
      { holdsNot: ['R11'], closableFrom: '2026-11-01' },
    ],
    [
      'a real end ahead does not tell the day of the termination',
      'R11 needs-information',
      { facts: { ...terminated, endsOn: '2026-06-30' }, told: { realEnd: '2026-12-31' } },
      { missing: ['earlyEnd'] },
    ],
  ])
})

describe('R11b: it seems to have ended before its end', () => {
  const terminated = { state: 'terminated', endsOn: '2026-06-30', updatedOn: '2026-04-10' } as const
  table([
    [
      'its last event is before its end: nothing is assumed of when it ended',
      'R11b needs-information',
      { facts: terminated },
      { missing: ['earlyEnd'], warnings: [] },
    ],
    ['its last event is on its end', 'R18 close-now 2', { facts: { ...terminated, updatedOn: '2026-06-30' } }],
    ['told that it ran to its end', 'R18 close-now 2', { facts: terminated, told: { earlyEnd: 'ran-to-its-end' } }],
    [
      'told when it ended',
      'R18 close-now 2',
      { facts: terminated, told: { earlyEnd: { on: '2026-04-10', balances: false } } },
      { closableFrom: '2026-04-11' },
    ],
    [
      'told when it ended, with balances',
      'R13e waiting',
      { facts: terminated, told: { earlyEnd: { on: '2026-04-10', balances: true } } },
      { holds: ['R12b'] },
    ],
    [
      'an attested end does not tell it',
      'R11b needs-information',
      { facts: terminated, told: { realEnd: '2026-06-30' } },
    ],
    ['not terminated: nothing to be read in it', 'R18 close-now 2', { facts: { ...terminated, state: 'modified' } }],
  ])
})
