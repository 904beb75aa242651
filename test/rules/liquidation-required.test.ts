import { describe } from 'vitest'
import type { ContractType } from '../../src/rules/index.js'
import { type Row, table } from '../support/table.js'

const notH = { ground: 'other', type: 'services' } as const

describe('R12h: cannot tell whether lit. h', () => {
  const cannotTell = { ground: 'unknown', type: 'services' } as const
  table([
    ['no ground, services', 'R12h needs-information', { facts: cannotTell }, { missing: ['literalH'] }],
    ['no ground, no type', 'R12h needs-information', { facts: { ground: 'unknown', type: 'unknown' } }],
    [
      'no ground, but a type that is not services',
      'R12e needs-information',
      { facts: { ground: 'unknown', type: 'insurance' } },
    ],
    ['plurality, whatever the type', 'R12h needs-information', { facts: { ground: 'plurality', type: 'insurance' } }],
    ['told that it is', 'R18 close-now 2', { facts: cannotTell, told: { literalH: 'yes' } }, { holds: ['R12a'] }],
    [
      'told that it is not',
      'R13e needs-information',
      { facts: { ...cannotTell, liquidationFlag: 'yes' }, told: { literalH: 'no' }, today: '2029-11-22' },
      { holds: ['R12d'] },
    ],
    [
      'liquidated and nothing pending: it does not matter',
      'R20 close-now 1',
      { facts: cannotTell, told: { liquidation: { done: true, on: '2026-10-01' }, nothingPending: 'yes' } },
      { restsOn: 'attested', holds: ['R12h'] },
    ],
    [
      'liquidated alone does not settle it',
      'R12h needs-information',
      { facts: cannotTell, told: { liquidation: { done: true, on: '2026-10-01' } } },
      { missing: ['literalH'] },
    ],
    [
      'nothing pending alone does not settle it',
      'R12h needs-information',
      { facts: cannotTell, told: { nothingPending: 'yes' } },
    ],
  ])
})

describe('R12a, R12b, R12c: lit. h', () => {
  table([
    ['flag No: not required', 'R18 close-now 2', {}, { holds: ['R12a'], confirm: ['nothingPending'] }],
    [
      'flag Si: treated as agreed',
      'R13e waiting',
      { facts: { liquidationFlag: 'yes' }, today: '2026-07-15' },
      { holds: ['R12b'] },
    ],
    [
      'flag Si: a supervisor who says that nothing was agreed does not undo it',
      'R13e waiting',
      { facts: { liquidationFlag: 'yes' }, told: { liquidationAgreed: 'no' } },
      { holds: ['R12b'] },
    ],
    [
      'flag Si, and attested that it is not due',
      'R18 close-now 2',
      { facts: { liquidationFlag: 'yes' }, told: { liquidationDue: 'no' } },
      { holds: ['R12i'] },
    ],
    [
      'flag No, and told that a clause agrees it',
      'R13e waiting',
      { told: { liquidationAgreed: 'yes' }, today: '2026-07-15' },
      { holds: ['R12b'] },
    ],
    [
      'flag No, an early end without balances',
      'R18 close-now 2',
      { told: { earlyEnd: { on: '2026-03-31', balances: false } } },
      { holds: ['R12a'] },
    ],
    [
      'flag No, an early end with balances',
      'R13e waiting',
      { told: { earlyEnd: { on: '2026-06-29', balances: true } } },
      { holds: ['R12b'] },
    ],
    [
      'flag missing, an early end with balances',
      'R13e waiting',
      {
        facts: { liquidationFlag: 'unknown' },
        told: { earlyEnd: { on: '2026-06-29', balances: true }, liquidationAgreed: 'no' },
      },
      { holds: ['R12b'] },
    ],
    [
      'flag missing: not required, to be confirmed',
      'R18 close-now 2',
      { facts: { liquidationFlag: 'unknown' } },
      { holds: ['R12c'], confirm: ['liquidationAgreed', 'nothingPending'], missing: [] },
    ],
    [
      'flag missing, confirmed',
      'R18 close-now 2',
      { facts: { liquidationFlag: 'unknown' }, told: { liquidationAgreed: 'no' } },
      { holds: ['R12c'], confirm: ['nothingPending'] },
    ],
    ['by the ground, not by the type', 'R18 close-now 2', { facts: { type: 'works' } }, { holds: ['R12a'] }],
    ['special regime: lit. h all the same', 'R18 close-now 2', { facts: { regime: 'special' } }, { holds: ['R12a'] }],
  ])
})

const PROLONGED: readonly ContractType[] = [
  'works',
  'supervision',
  'consultancy',
  'supplies',
  'services',
  'property-lease',
  'goods-lease',
  'concession',
  'public-private-partnership',
  'trust',
  'loan-for-use',
  'financial-services',
  'insurance',
  'decree-092',
  'cooperation',
  'public-credit',
  'loan',
  'framework-agreement',
]

describe('R12d: not lit. h, general statute, prolonged execution', () => {
  const required = { ...notH, liquidationFlag: 'yes' } as const
  const today = '2026-07-15'
  const holds = ['R12d'] as const
  table(PROLONGED.map((type): Row => [type, 'R13e waiting', { facts: { ...required, type }, today }, { holds }]))
  table([
    ['flag missing', 'R13e waiting', { facts: { ...notH, liquidationFlag: 'unknown' }, today }, { holds }],
    [
      'told as not due: law and flag stand',
      'R13e waiting',
      { facts: required, told: { liquidationDue: 'no' }, today },
      { holds },
    ],
  ])
})

describe('R12e: the nature decides, not the flag', () => {
  const holds = ['R12e'] as const
  const made = { liquidation: { done: true, on: '2026-10-01' } } as const
  table(PROLONGED.map((type): Row => [type, 'R12e needs-information', { facts: { ...notH, type } }]))
  table([
    ['what is asked', 'R12e needs-information', { facts: notH }, { missing: ['liquidationDue', 'nature'] }],
    [
      'told as due',
      'R13e waiting',
      { facts: notH, told: { liquidationDue: 'yes' }, today: '2026-07-15' },
      { holds: ['R12i'] },
    ],
    ['told as not due: the law stands', 'R12e needs-information', { facts: notH, told: { liquidationDue: 'no' } }],
    [
      'told as instantaneous: by the flag',
      'R21 needs-information',
      { facts: notH, told: { nature: 'instantaneous' } },
      { holds: ['R12f'] },
    ],
    [
      'told as instantaneous and not due',
      'R21 needs-information',
      { facts: notH, told: { nature: 'instantaneous', liquidationDue: 'no' } },
      { holds: ['R12i'] },
    ],
    [
      'told as made: whether it was due is asked all the same',
      'R12e needs-information',
      { facts: notH, told: made },
      { holds },
    ],
    ['a type in neither list, over 31 days', 'R12e needs-information', { facts: { ...notH, type: 'other' } }],
    [
      'a type in neither list, 31 days',
      'R21 needs-information',
      { facts: { ...notH, type: 'other', startsOn: '2026-05-30' } },
      { holds: ['R12f'] },
    ],
    [
      'a type in neither list, no start',
      'R12e needs-information',
      { facts: { ...notH, type: 'other', startsOn: null } },
    ],
    [
      'an agreement between entities, whatever its type',
      'R12e needs-information',
      { facts: { ground: 'interadministrative', type: 'other', startsOn: '2026-06-25' } },
    ],
    [
      'an agreement between entities that buys goods',
      'R16b needs-information',
      { facts: { ground: 'interadministrative', type: 'purchase' } },
      { holds: ['R12f'] },
    ],
  ])
})
