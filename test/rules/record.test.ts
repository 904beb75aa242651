import { describe } from 'vitest'
import { table } from '../support/table.js'

describe('R00: only electronic contracts of SECOP II', () => {
  table([
    ['another register', 'R00 not-applicable', { facts: { register: 'other' } }, { holdsNot: ['R18'] }],
    ['another register, whatever its state', 'R00 not-applicable', { facts: { register: 'other', state: 'closed' } }],
    ['SECOP II', 'R18 close-now 2', {}, { holdsNot: ['R00'] }],
  ])
})

describe('R01: closed', () => {
  const closed = { state: 'closed' } as const
  table([
    ['closed and nothing odd', 'R01 closed', { facts: closed }, { warnings: [], until: null, missing: [] }],
    [
      'the end is ahead',
      'R01 closed',
      { facts: { ...closed, endsOn: '2026-11-23' } },
      { warnings: ['closed-before-its-end'] },
    ],
    ['the end is today', 'R01 closed', { facts: { ...closed, endsOn: '2026-11-22' } }, { warnings: [] }],
    ['no end', 'R01 closed', { facts: { ...closed, endsOn: null } }, { warnings: [] }],
    [
      'paid in part',
      'R01 closed',
      { facts: { ...closed, paid: '1000000' } },
      { warnings: ['closed-with-money-pending'] },
    ],
    [
      'paid in part, and explained',
      'R01 closed',
      { facts: { ...closed, paid: '1000000' }, told: { payment: 'settled' } },
      { warnings: [] },
    ],
    [
      'attested as unpaid',
      'R01 closed',
      { facts: closed, told: { payment: 'unpaid' } },
      { warnings: ['closed-with-money-pending'] },
    ],
    [
      'no payment recorded tells nothing',
      'R01 closed',
      { facts: { ...closed, paid: '0', invoiced: '0' } },
      { warnings: [] },
    ],
    [
      'a quality guarantee is alive',
      'R01 closed',
      { facts: closed, told: { qualityGuarantee: '2026-11-22' } },
      { warnings: ['closed-with-quality-guarantee'] },
    ],
    [
      'a quality guarantee is over',
      'R01 closed',
      { facts: closed, told: { qualityGuarantee: '2026-11-21' } },
      { warnings: [] },
    ],
  ])
})

const NO_MONEY = { paid: '0', invoiced: '0' } as const

describe('R02: not signed', () => {
  table([
    ['draft', 'R02 not-applicable', { facts: { ...NO_MONEY, state: 'draft' } }],
    ['in approval', 'R02 not-applicable', { facts: { ...NO_MONEY, state: 'in-approval' } }],
    ['sent to the supplier', 'R02 not-applicable', { facts: { ...NO_MONEY, state: 'sent-to-supplier' } }],
    [
      'told as executed, but without money',
      'R02 not-applicable',
      { facts: { ...NO_MONEY, state: 'draft' }, told: { executed: 'yes' } },
    ],
    ['draft, and paid', 'R02 needs-information', { facts: { state: 'draft' } }, { missing: ['executed'] }],
    [
      'draft, paid, its end ahead',
      'R02 needs-information',
      { facts: { state: 'draft', endsOn: '2027-01-31' } },
      { holds: [] },
    ],
    ['draft, and invoiced', 'R02 needs-information', { facts: { ...NO_MONEY, state: 'draft', invoiced: '1' } }],
    ['paid, told as never executed', 'R02 not-applicable', { facts: { state: 'draft' }, told: { executed: 'no' } }],
    [
      'paid, told as executed: when did it end?',
      'R02 needs-information',
      { facts: { state: 'draft' }, told: { executed: 'yes' } },
      { missing: ['earlyEnd'] },
    ],
    [
      'paid, told as executed and ended: on as terminated',
      'R18 close-now 2',
      { facts: { state: 'draft' }, told: { executed: 'yes', earlyEnd: { on: '2026-06-30', balances: false } } },
      { holds: ['R02'] },
    ],
  ])
})

describe('R03: cancelled', () => {
  const cancelled = { state: 'cancelled', signedOn: null, paid: '0', invoiced: '0' } as const
  table([
    ['never signed, nothing paid', 'R03 not-applicable', { facts: cancelled }, { missing: [] }],
    ['never signed, no payment told of', 'R03 not-applicable', { facts: { ...cancelled, paid: null } }],
    ['signed', 'R03 needs-information', { facts: { ...cancelled, signedOn: '2026-01-15' } }],
    [
      'never signed but paid',
      'R03 needs-information',
      { facts: { ...cancelled, paid: '1', invoiced: '1', value: '1' } },
      { missing: ['executed'] },
    ],
    ['only invoiced', 'R03 needs-information', { facts: { ...cancelled, invoiced: '1' } }],
    ['of no column of signatures', 'R03 needs-information', { facts: cancelled, without: ['signedOn'] }],
    ['of no column of payments', 'R03 needs-information', { facts: cancelled, without: ['paid'] }],
    ['of no column of invoices', 'R03 needs-information', { facts: cancelled, without: ['invoiced'] }],
    [
      'of no such columns, told that it was never executed',
      'R03 not-applicable',
      { facts: cancelled, without: ['signedOn', 'paid', 'invoiced'], told: { executed: 'no' } },
    ],
    [
      'told that it was never executed',
      'R03 not-applicable',
      { facts: { ...cancelled, signedOn: '2026-01-15' }, told: { executed: 'no' } },
    ],
    [
      'told that it was executed, and when it ended: the table goes on',
      'R18 close-now 2',
      {
        facts: { ...cancelled, signedOn: '2026-01-15' },
        told: { executed: 'yes', earlyEnd: { on: '2026-06-30', balances: false } },
      },
      { holds: ['R03'] },
    ],
    [
      'told that it runs, up to its end',
      'R10 in-execution',
      { facts: { ...cancelled, signedOn: '2026-01-15', endsOn: '2026-11-22' }, told: { realState: 'running' } },
      { holdsNot: ['R03'] },
    ],
  ])
})

describe('R04: state empty or not known', () => {
  const unknown = { state: 'unknown' } as const
  table([
    [
      'not known',
      'R04 needs-information',
      { facts: unknown },
      { missing: ['realState'], until: null, closableFrom: null },
    ],
    [
      'told that it was never signed, but paid',
      'R02 needs-information',
      { facts: unknown, told: { realState: 'never-signed' } },
      { holds: ['R04'] },
    ],
    ['told that it is closed', 'R01 closed', { facts: unknown, told: { realState: 'closed' } }],
    ['told that it is suspended', 'R05 suspended', { facts: unknown, told: { realState: 'suspended' } }],
    ['told that it is ceded', 'R06 needs-information', { facts: unknown, told: { realState: 'ceded' } }],
    [
      'told that it never started, but paid',
      'R18 close-now 2',
      { facts: unknown, told: { realState: 'not-started' } },
      { holds: ['R09b'], warnings: ['never-started-in-secop'] },
    ],
    [
      'told that it is terminated: the table goes on',
      'R18 close-now 2',
      { facts: unknown, told: { realState: 'terminated' } },
      { holds: ['R04'] },
    ],
    [
      'told that it is terminated, the end ahead',
      'R11 needs-information',
      { facts: { ...unknown, endsOn: '2026-12-31' }, told: { realState: 'terminated' } },
      { missing: ['earlyEnd'] },
    ],
    [
      'told that it runs, the end ahead',
      'R10 in-execution',
      { facts: { ...unknown, endsOn: '2026-12-31' }, told: { realState: 'running' } },
      { until: '2026-12-31' },
    ],
    [
      'told that it runs although its end is past: as any that runs',
      'R18 close-now 2',
      { facts: unknown, told: { realState: 'running' } },
    ],
    [
      'not known, and what else is missing',
      'R04 needs-information',
      { facts: { ...unknown, environmentalFlag: 'unknown' } },
      { holds: ['R15d'], missing: ['realState', 'environmental'] },
    ],
    ['what a person tells goes before what SECOP tells', 'R05 suspended', { told: { realState: 'suspended' } }],
  ])
})
