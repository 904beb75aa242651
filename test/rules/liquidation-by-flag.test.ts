import { describe } from 'vitest'
import { table } from '../support/table.js'

const notH = { ground: 'other', type: 'services' } as const

describe('R12f: as the flag says', () => {
  const instantaneous = { ground: 'other', type: 'goods-sale' } as const
  table([
    [
      'instantaneous, flag No',
      'R21 needs-information',
      { facts: instantaneous },
      { holds: ['R12f'], missing: ['nothingPending'] },
    ],
    [
      'purchase, flag No',
      'R16b needs-information',
      { facts: { ...instantaneous, type: 'purchase' } },
      { holds: ['R12f'] },
    ],
    [
      'property sale, flag Si',
      'R13e waiting',
      { facts: { ...instantaneous, type: 'property-sale', liquidationFlag: 'yes' }, today: '2026-07-15' },
      { holds: ['R12f'] },
    ],
    [
      'flag missing',
      'R12f needs-information',
      { facts: { ...instantaneous, liquidationFlag: 'unknown' } },
      { missing: ['liquidationDue'] },
    ],
    [
      'flag missing, told that it is not due',
      'R21 needs-information',
      { facts: { ...instantaneous, liquidationFlag: 'unknown' }, told: { liquidationDue: 'no' } },
      { holds: ['R12i'] },
    ],
    [
      'flag missing, told that it was made: whether it was due is asked all the same',
      'R12f needs-information',
      {
        facts: { ...instantaneous, liquidationFlag: 'unknown' },
        told: { liquidation: { done: true, on: '2026-10-01' } },
      },
      { holds: ['R12f'] },
    ],
    [
      'flag missing, told that it is due',
      'R13e waiting',
      { facts: { ...instantaneous, liquidationFlag: 'unknown' }, told: { liquidationDue: 'yes' }, today: '2026-07-15' },
    ],
    [
      'a type in neither list',
      'R21 needs-information',
      { facts: { ...instantaneous, type: 'other', startsOn: '2026-06-10' } },
      { holds: ['R12f'] },
    ],
    [
      'no type, but a ground that is not lit. h',
      'R21 needs-information',
      { facts: { ...instantaneous, type: 'unknown', startsOn: '2026-06-10' } },
      { holds: ['R12f'] },
    ],
    [
      'special regime, prolonged, flag No',
      'R21 needs-information',
      { facts: { ...notH, regime: 'special' } },
      { holds: ['R12f'] },
    ],
    [
      'special regime, flag Si',
      'R13f waiting',
      { facts: { ...notH, regime: 'special', liquidationFlag: 'yes' } },
      { holds: ['R12f'] },
    ],
    [
      'special regime, flag missing',
      'R12f needs-information',
      { facts: { ...notH, regime: 'special', liquidationFlag: 'unknown' } },
    ],
    [
      'regime not known, flag No',
      'R21 needs-information',
      { facts: { ...notH, regime: 'unknown' } },
      { holds: ['R12f'] },
    ],
    [
      'regime not known, flag missing',
      'R12f needs-information',
      { facts: { ...notH, regime: 'unknown', liquidationFlag: 'unknown' } },
    ],
    [
      'regime not known: it can be told',
      'R12f needs-information',
      { facts: { ...notH, regime: 'unknown', liquidationFlag: 'unknown' } },
      { missing: ['liquidationDue', 'realRegime'] },
    ],
    [
      'told that the regime is general: by law',
      'R13e waiting',
      { facts: { ...notH, regime: 'unknown', liquidationFlag: 'unknown' }, told: { realRegime: 'general' } },
      { holds: ['R12d'] },
    ],
  ])
})
