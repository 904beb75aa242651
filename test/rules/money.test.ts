import { describe } from 'vitest'
import { table } from '../support/table.js'

const literal = { options: { reading: 'literal' } } as const

describe('R17: money', () => {
  const open = { value: '12000000', paid: '5000000', invoiced: '0' } as const
  table([
    [
      'a: paid in part',
      'R17a needs-information',
      { facts: open },
      { missing: ['payment'], warnings: ['readings-differ'] },
    ],
    ['a: one centavo more than a peso short', 'R17a needs-information', { facts: { ...open, paid: '11999998.99' } }],
    ['a peso short is settled', 'R18 close-now 2', { facts: { ...open, paid: '11999999' } }, { warnings: [] }],
    [
      'a: beyond 2^53 a difference of two pesos counts',
      'R17a needs-information',
      { facts: { ...open, value: '9007199254740995', paid: '9007199254740993' } },
    ],
    [
      'a: more invoiced than paid',
      'R17a needs-information',
      { facts: { ...open, paid: '12000000', invoiced: '12000001.01' } },
    ],
    [
      'a peso more invoiced than paid',
      'R18 close-now 2',
      { facts: { ...open, paid: '12000000', invoiced: '12000001' } },
    ],
    [
      'a: invoiced, no payment told of',
      'R17a needs-information',
      { facts: { ...open, paid: null, invoiced: '12000000' } },
    ],
    ['a: paid something of a value that is not known', 'R17a needs-information', { facts: { ...open, value: null } }],
    ['e: paid below zero and invoiced', 'R18 close-now 2', { facts: { ...open, paid: '-5', invoiced: '5' } }],
    [
      'd: paid zero, nothing invoiced',
      'R18 close-now 2',
      { facts: { ...open, paid: '0' } },
      { holds: ['R17d'], warnings: ['no-payment-recorded'] },
    ],
    [
      'd: no payment told of',
      'R18 close-now 2',
      { facts: { ...open, paid: null, invoiced: null } },
      { holds: ['R17d'] },
    ],
    [
      'd: columns that a file lacks',
      'R18 close-now 2',
      { without: ['paid', 'invoiced', 'value'] },
      { holds: ['R17d'] },
    ],
    [
      'e: paid below zero: a slip, whatever is invoiced',
      'R18 close-now 2',
      { facts: { ...open, paid: '-500' } },
      { holds: ['R17e'], holdsNot: ['R17a'], warnings: ['payment-out-of-range'] },
    ],
    [
      'e: paid below zero, explained',
      'R18 close-now 2',
      { facts: { ...open, paid: '-500' }, told: { payment: 'settled' } },
      { holdsNot: ['R17a', 'R17e'] },
    ],
    [
      'e: paid above the value',
      'R18 close-now 2',
      { facts: { ...open, paid: '12000000.01' } },
      { holds: ['R17e'], warnings: ['payment-out-of-range'] },
    ],
    [
      'b: unpaid',
      'R17b waiting',
      { facts: open, told: { payment: 'unpaid' } },
      { missing: [], until: null, warnings: ['readings-differ'] },
    ],
    [
      'b: a balance to release, whatever the register shows',
      'R17b waiting',
      { told: { payment: 'balance-to-release' } },
    ],
    [
      'c: paid but not recorded',
      'R18 close-now 2',
      { facts: open, told: { payment: 'paid-not-recorded' } },
      { holds: ['R17c'], holdsNot: ['R17a'], blockers: ['record-the-payment'] },
    ],
    [
      'settled: explained',
      'R18 close-now 2',
      { facts: open, told: { payment: 'settled' } },
      { holdsNot: ['R17a', 'R17d', 'R17e'], blockers: [] },
    ],
    [
      'a: literal reading passes over it and still asks',
      "R18' close-now 2",
      { ...literal, facts: open },
      { holds: ['R17a'], missing: [], confirm: ['payment', 'nothingPending'] },
    ],
    [
      'b: literal reading passes over it',
      "R18' close-now 2",
      { ...literal, told: { payment: 'unpaid' } },
      { holds: ['R17b'] },
    ],
    [
      'a: literal reading, not lit. h',
      'R17a needs-information',
      { ...literal, facts: { ...open, ground: 'other', type: 'goods-sale' } },
    ],
  ])
})
