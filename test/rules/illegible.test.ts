import { describe, expect, it } from 'vitest'
import type { AttestedFacts, Contract, RegisterFacts, Verdict } from '../../src/rules/index.js'
import { attest, attestAll, type CellFact, contract, illegible, judged } from '../support/contract.js'

/** What stands in the register and cannot be read is not the same as nothing: the row that would take it for none asks. */
describe('a cell that cannot be read', () => {
  it('is nothing to a row that does not read it', () => {
    const unread = [
      'signedOn',
      'plannedLiquidationFrom',
      'plannedLiquidationTo',
      'type',
      'regime',
      'updatedOn',
    ] as const
    for (const fact of unread) expect(judged(illegible(contract(), [fact]))).toMatchObject({ rule: 'R18' })
  })

  // What is asked, by which row, and the answer with which it can be closed.
  it.each<[CellFact, string, Partial<AttestedFacts>]>([
    ['state', 'R04', { realState: 'terminated' }],
    ['startsOn', 'R07', { realEnd: '2026-06-30' }],
    ['endsOn', 'R07', { realEnd: '2026-06-30' }],
    ['addedDays', 'R07', { realEnd: '2026-06-30' }],
    ['ground', 'R12h', { literalH: 'yes' }],
    ['liquidationFlag', 'R12c', { liquidationAgreed: 'no' }],
    ['environmentalFlag', 'R15d', { environmental: 'none' }],
    ['postConsumptionFlag', 'R15d', { postConsumption: 'none' }],
    ['reversionFlag', 'R15d', { reversion: 'none' }],
    ['value', 'R17a', { payment: 'settled' }],
    ['paid', 'R17a', { payment: 'settled' }],
    ['invoiced', 'R17a', { payment: 'settled' }],
  ])('%s is asked for by %s, and the answer leads out', (fact, rule, answer) => {
    const of = illegible(contract(), [fact])
    const { rule: found, missing } = judged(of)
    expect(found).toBe(rule)
    expect(missing.filter(({ decisive }) => decisive).map(({ attestation }) => attestation)).toEqual(
      Object.keys(answer),
    )
    expect(judged(of, attestAll(of, answer))).toMatchObject({ verdict: 'close-now', rule: 'R18' })
  })

  it('of a flag that may be a Si: with a clause it is to be liquidated', () => {
    const of = illegible(contract(), ['liquidationFlag'])
    expect(judged(of, attestAll(of, { liquidationAgreed: 'yes' })).verdict).toBe('waiting')
    const made = { liquidationAgreed: 'yes', liquidation: { done: true, on: '2026-08-01' } } as const
    expect(judged(of, attestAll(of, made))).toMatchObject({ verdict: 'close-now', rule: 'R19' })
  })

  it('of the last event of a terminated contract may be an earlier end', () => {
    const of = illegible(contract({ facts: { state: 'terminated' } }), ['updatedOn'])
    expect(judged(of)).toMatchObject({ verdict: 'needs-information', rule: 'R11b' })
    expect(judged(of, attestAll(of, { earlyEnd: 'ran-to-its-end' }))).toMatchObject({ rule: 'R18' })
  })

  // Contracts that are not of lit. h, with everything attested that is asked of a legible one.
  const other = (facts: Partial<RegisterFacts>, cell: CellFact): Contract =>
    illegible(contract({ facts: { ground: 'other', ...facts } }), [cell])
  const told = { qualityGuarantee: 'none', nothingPending: 'yes' } as const
  it.each<[string, Contract, Partial<AttestedFacts>, Verdict, string]>([
    [
      'a type that may ask for a guarantee',
      other({}, 'type'),
      { nothingPending: 'yes', liquidationDue: 'no' },
      'needs-information',
      'R16b',
    ],
    ['a type that may be prolonged', other({}, 'type'), told, 'needs-information', 'R12e'],
    ['a type, under a special regime', other({ regime: 'special' }, 'type'), told, 'close-now', 'R20'],
    ['a type, to be liquidated anyway', other({ liquidationFlag: 'yes' }, 'type'), told, 'waiting', 'R13e'],
    ['a regime, of works that are not to be liquidated', other({ type: 'works' }, 'regime'), told, 'close-now', 'R20'],
    ['a regime, of a purchase', other({ type: 'purchase' }, 'regime'), told, 'close-now', 'R20'],
    ['a ground that may be lit. h', other({ type: 'works' }, 'ground'), told, 'needs-information', 'R12h'],
    ['a flag, of a purchase', other({ type: 'purchase' }, 'liquidationFlag'), told, 'needs-information', 'R12f'],
    ['a flag, where the law decides', other({ type: 'works' }, 'liquidationFlag'), told, 'waiting', 'R13e'],
  ])('%s', (_, of, answers, verdict, rule) => {
    expect(judged(of, attestAll(of, answers))).toMatchObject({ verdict, rule })
  })

  it('of an amount is no "no payment recorded"', () => {
    for (const fact of ['paid', 'invoiced'] as const) {
      const of = illegible(contract({ facts: { paid: '0', invoiced: '0' } }), [fact])
      expect(judged(of)).toMatchObject({ verdict: 'needs-information', rule: 'R17a' })
      expect(judged(of).warnings).not.toContain('no-payment-recorded')
    }
  })

  it('of a start makes an end that is still ahead doubtful too, and so do added days', () => {
    const running = contract({ facts: { endsOn: '2027-06-30' } })
    expect(judged(illegible(running, ['startsOn']))).toMatchObject({ verdict: 'needs-information', rule: 'R07' })
    expect(judged(illegible(running, ['addedDays']))).toMatchObject({ verdict: 'needs-information', rule: 'R07' })
  })

  it('of a closed contract nothing is said about its money', () => {
    const closed = contract({ facts: { state: 'closed', paid: '1' } })
    expect(judged(closed).warnings).toContain('closed-with-money-pending')
    for (const fact of ['paid', 'invoiced'] as const)
      expect(judged(illegible(closed, [fact])).warnings).not.toContain('closed-with-money-pending')
    const of = illegible(closed, ['paid'])
    expect(judged(of, [attest(of, 'payment', 'unpaid')]).warnings).toContain('closed-with-money-pending')
  })

  it('is no sign of a contract that was never signed nor paid', () => {
    const cancelled = contract({ facts: { state: 'cancelled', signedOn: null, paid: '0', invoiced: '0' } })
    expect(judged(cancelled).verdict).toBe('not-applicable')
    for (const fact of ['signedOn', 'paid', 'invoiced'] as const)
      expect(judged(illegible(cancelled, [fact])).verdict).toBe('needs-information')
  })
})

it('what was never told goes on as the table says', () => {
  expect(judged(contract({ without: ['paid', 'invoiced', 'addedDays'] }))).toMatchObject({ rule: 'R18' })
  expect(judged(contract({ facts: { liquidationFlag: 'unknown' } })).verdict).toBe('close-now')
})
