import { describe, expect, it } from 'vitest'
import { attestAll, contract, judged } from '../support/contract.js'
import { table } from '../support/table.js'

const literal = { options: { reading: 'literal' } } as const
const agreed = { liquidationFlag: 'yes' } as const
const made = { liquidation: { done: true, on: '2026-10-01' } } as const
const other = { ground: 'other', type: 'goods-sale' } as const

describe("R18 and R18': lit. h, no liquidation required", () => {
  table([
    [
      'nothing attested: rests on data',
      'R18 close-now 2',
      {},
      { restsOn: 'data', missing: [], confirm: ['nothingPending'], until: null, closableFrom: '2026-07-01' },
    ],
    [
      'nothing pending, attested',
      'R18 close-now 2',
      { told: { nothingPending: 'yes' } },
      { restsOn: 'attested', confirm: [] },
    ],
    ['literal reading, nothing pending: the same', 'R18 close-now 2', { ...literal }, { restsOn: 'data' }],
    [
      'literal reading, a procedure open',
      "R18' close-now 2",
      { ...literal, told: { proceeding: 'open' } },
      { restsOn: 'data' },
    ],
    [
      'literal reading, money open, nothing pending attested',
      "R18' close-now 2",
      { ...literal, facts: { paid: '1' }, told: { nothingPending: 'yes' } },
      { restsOn: 'attested' },
    ],
    ['prudent reading, a procedure open', 'R14 waiting', { told: { proceeding: 'open' } }],
    [
      'literal reading never passes over a guarantee',
      'R16a waiting',
      { ...literal, told: { proceeding: 'open', qualityGuarantee: '2027-01-31' } },
    ],
  ])

  it('is text where attested, interpretation where it rests on data', () => {
    const of = contract()
    const basis = (told: ReturnType<typeof attestAll>) =>
      judged(of, told).reasons.find(({ rule }) => rule === 'R18')?.basis
    expect(basis([])).toBe('interpretation')
    expect(basis(attestAll(of, { nothingPending: 'yes' }))).toBe('text')
  })
})

describe('R19: lit. h, the agreed liquidation made', () => {
  table([
    [
      'nothing attested besides: rests on data',
      'R19 close-now 2',
      { facts: agreed, told: made },
      { restsOn: 'data', confirm: ['nothingPending'], closableFrom: '2026-10-01' },
    ],
    [
      'nothing pending, attested',
      'R19 close-now 2',
      { facts: agreed, told: { ...made, nothingPending: 'yes' } },
      { restsOn: 'attested' },
    ],
    ['not made', 'R13e waiting', { facts: agreed }],
    ['not made, nothing pending attested', 'R13e waiting', { facts: agreed, told: { nothingPending: 'yes' } }],
    [
      'literal reading, not made: a required liquidation counts as pending in both',
      'R13e waiting',
      { ...literal, facts: agreed },
      { warnings: [] },
    ],
  ])
})

describe('R20 and R21: other contracts', () => {
  table([
    [
      'nothing pending, attested',
      'R20 close-now 1',
      { facts: other, told: { nothingPending: 'yes' } },
      { restsOn: 'attested', missing: [], confirm: [] },
    ],
    ['nothing attested: asks', 'R21 needs-information', { facts: other }, { missing: ['nothingPending'] }],
    [
      'liquidated and attested',
      'R20 close-now 1',
      { facts: { ...other, ...agreed }, told: { ...made, nothingPending: 'yes' } },
    ],
    [
      'liquidated, nothing attested besides: asks',
      'R21 needs-information',
      { facts: { ...other, ...agreed }, told: made },
    ],
    ['literal reading changes nothing', 'R21 needs-information', { ...literal, facts: other }],
    [
      'nothing pending attested, but money open',
      'R17a needs-information',
      { facts: { ...other, paid: '1' }, told: { nothingPending: 'yes' } },
      { missing: ['payment'] },
    ],
  ])
})

describe('the other reading of directive 2', () => {
  it('is told where it says something else', () => {
    const open = contract({ facts: { paid: '1' } })
    expect(judged(open).otherReading).toEqual({ reading: 'literal', verdict: 'close-now', rule: "R18'" })
    expect(judged(open, [], '2026-11-22', { reading: 'literal' }).otherReading).toEqual({
      reading: 'prudent',
      verdict: 'needs-information',
      rule: 'R17a',
    })
  })

  it('is not told where both say the same', () => {
    expect(judged(contract()).otherReading).toBeNull()
    expect(judged(contract({ facts: { paid: '1', ...other } })).otherReading).toBeNull()
    expect(judged(contract({ facts: { paid: '1', ...agreed } })).otherReading).toBeNull()
    expect(judged(contract({ facts: { paid: '1', reversionFlag: 'unknown' } })).otherReading).toBeNull()
  })
})
