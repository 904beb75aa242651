import { describe, expect, it } from 'vitest'
import {
  type AttestedFacts,
  type AttestingRole,
  addDays,
  GIVEN_BY,
  groundsOf,
  type RegisterFacts,
} from '../../src/rules/index.js'
import {
  attest,
  attestAll,
  type CellFact,
  contract,
  illegible,
  judged,
  type Optional,
  TODAY,
} from '../support/contract.js'

const other = contract({ facts: { ground: 'other', type: 'goods-sale' } })
const TOMORROW = addDays(TODAY, 1)

describe('who may attest', () => {
  it('the supervisor, the ordenador and the contracting office, each what they may', () => {
    for (const role of GIVEN_BY.nothingPending)
      expect(judged(other, [attest(other, 'nothingPending', 'yes', { role })]).rule).toBe('R20')
  })

  it("a cession is not the ordenador's to confirm, what the law asks is not the supervisor's", () => {
    const ceded = contract({ facts: { state: 'ceded' } })
    expect(judged(ceded, [attest(ceded, 'cession', 'live', { role: 'ordenador' })])).toEqual(judged(ceded))
    const leased = contract({ facts: { ground: 'other', type: 'goods-sale', liquidationFlag: 'unknown' } })
    expect(judged(leased, [attest(leased, 'liquidationDue', 'no', { role: 'supervisor' })])).toEqual(judged(leased))
    expect(judged(leased, [attest(leased, 'liquidationDue', 'no', { role: 'ordenador' })]).rule).toBe('R21')
  })

  it('every fact can be given by somebody', () => {
    for (const roles of Object.values<readonly AttestingRole[]>(GIVEN_BY)) expect(roles.length).toBeGreaterThan(0)
  })
})

describe('when it counts', () => {
  it('from the day it was told', () => {
    const told = [attest(other, 'nothingPending', 'yes', { on: TOMORROW })]
    expect(judged(other, told)).toEqual(judged(other))
    expect(judged(other, told, TOMORROW).rule).toBe('R20')
  })

  it('not when it names a day that does not exist', () => {
    const none = contract({ facts: { endsOn: null } })
    expect(judged(none, [attest(none, 'realEnd', '2026-02-30')])).toEqual(judged(none))
    expect(judged(none, [attest(none, 'earlyEnd', { on: '1-1-1', balances: false })])).toEqual(judged(none))
    const of = contract()
    for (const told of [
      attest(of, 'qualityGuarantee', '2030-13-01'),
      attest(of, 'otherGuarantee', '99999-01-01'),
      attest(of, 'restart', { on: '0-0-0', happened: true }),
      attest(of, 'lapse', { decidedOn: '1e3-1-1' }),
      attest(of, 'liquidation', { done: true, on: '2026-06-31' }),
      attest(of, 'proceeding', 'open', { on: '1-1-1' }),
    ])
      expect(judged(of, [told])).toEqual(judged(of))
  })
})

describe('what is refused leaves what the same person said before', () => {
  const work = contract({ facts: { ground: 'other', type: 'consultancy', liquidationFlag: 'yes' } })
  const dated = (
    id: string,
    on: '2026-11-20' | '2026-05-01',
    told: AttestedFacts['liquidation'] = { done: true, on },
  ) => attest(work, 'liquidation', told, { id, on: TODAY })

  it.each([
    ['a liquidation before the end after one that counts', [dated('a', '2026-11-20'), dated('b', '2026-05-01')], null],
    [
      'a liquidation before the end after one that was not made',
      [dated('a', '2026-05-01', { done: false }), dated('b', '2026-05-01')],
      'R13b',
    ],
    ['a liquidation before the end alone', [dated('b', '2026-05-01')], 'R13e'],
  ] as const)('%s', (_, told, rule) => {
    const found = judged(work, told)
    expect(found.reasons.map(reason => reason.rule).find(id => id.startsWith('R13')) ?? null).toBe(rule)
    expect(found.warnings).toContain('told-before-its-end')
    expect(found.stale).toEqual(['b'])
  })

  it('says nothing of what was refused where the same person has told it since', () => {
    const found = judged(work, [dated('b', '2026-05-01'), dated('a', '2026-11-20')])
    expect(found.warnings).not.toContain('told-before-its-end')
    expect(found.stale).toEqual([])
  })

  it('something pending stands against a "nothing pending" of before the end', () => {
    const told = [
      attest(other, 'pending', { until: null }, { on: '2026-06-01' }),
      attest(other, 'nothingPending', 'yes', { on: '2026-06-10' }),
    ]
    expect(judged(other, told)).toMatchObject({
      rule: 'R14b',
      warnings: expect.arrayContaining(['told-before-its-end']),
    })
  })

  it('that it ran to an end that is attested as ahead', () => {
    const ended = contract({ facts: { state: 'terminated', endsOn: '2025-07-22', startsOn: '2025-05-23' } })
    const told = [
      attest(ended, 'earlyEnd', 'still-running', { id: 'a' }),
      attest(ended, 'earlyEnd', 'ran-to-its-end', { id: 'b' }),
      attest(ended, 'realEnd', '2026-12-20'),
    ]
    expect(judged(ended, told)).toMatchObject({ rule: 'R11', verdict: 'in-execution', until: { day: '2026-12-20' } })
  })
})

it('nothing is pending only where nobody says that something is', () => {
  const unclear = contract({ facts: { ground: 'unknown' } })
  const done = attest(unclear, 'liquidation', { done: true, on: TODAY })
  const nothing = attest(unclear, 'nothingPending', 'yes')
  const something = attest(unclear, 'pending', { until: null }, { by: 'luis', role: 'contracting-office' })
  expect(judged(unclear, [done, nothing]).rule).toBe('R20')
  expect(judged(unclear, [done, nothing, something])).toMatchObject({ rule: 'R12h', verdict: 'needs-information' })
})

describe('the same person speaks again', () => {
  const first = attest(other, 'proceeding', 'open', { id: 'first', on: '2026-10-01' })
  const second = attest(other, 'proceeding', 'none', { id: 'second', on: '2026-11-01' })

  it('the later word replaces the earlier, in whatever order they are listed', () => {
    for (const told of [
      [first, second],
      [second, first],
    ]) {
      const found = judged(other, told)
      expect(found.reasons.map(({ rule }) => rule)).not.toContain('R14')
      expect(found.disputes).toEqual([])
    }
    expect(judged(other, [first, second], '2026-10-31').rule).toBe('R14')
  })

  it('on one day the word listed later is the later', () => {
    const again = attest(other, 'proceeding', 'open', { id: 'again', on: '2026-11-01' })
    expect(judged(other, [second, again]).rule).toBe('R14')
    expect(judged(other, [again, second]).rule).not.toBe('R14')
  })

  it('a later word in a role that may not say it replaces nothing', () => {
    const leased = contract({ facts: { ground: 'other', type: 'goods-sale', liquidationFlag: 'unknown' } })
    const told = [
      attest(leased, 'liquidationDue', 'no', { role: 'ordenador', on: '2026-10-01' }),
      attest(leased, 'liquidationDue', 'yes', { role: 'supervisor', on: '2026-11-01' }),
    ]
    expect(judged(leased, told).rule).toBe('R21')
  })
})

describe('the grounds have changed since', () => {
  const before = contract()
  const pending = [attest(before, 'nothingPending', 'yes', { on: '2026-10-01' })]
  const changes: readonly (readonly [string, Partial<RegisterFacts>])[] = [
    ['the end', { endsOn: '2026-07-31' }],
    ['the value', { value: '11999999' }],
    ['the state', { state: 'terminated' }],
  ]

  it.each(changes)('%s: the attestation is stale', (_name, facts) => {
    const found = judged(contract({ facts }), pending)
    expect(found).toMatchObject({ rule: 'R18', restsOn: 'data', stale: ['nothingPending/ana'] })
    expect(found.warnings).toContain('attestation-stale')
    expect(found.missing.map(({ attestation }) => attestation)).toEqual(['nothingPending'])
  })

  it('the supervisors: stale; their order is no change', () => {
    expect(judged(contract({ supervisors: ['eva'] }), pending).stale).toHaveLength(1)
    expect(judged(contract({ supervisors: ['ana', 'eva'] }), pending).stale).toHaveLength(1)
    const two = contract({ supervisors: ['ana', 'eva'] })
    const told = ['ana', 'eva'].map(by => attest(two, 'nothingPending', 'yes', { by }))
    expect(judged(contract({ supervisors: ['eva', 'ana'] }), told)).toMatchObject({ stale: [], restsOn: 'attested' })
  })

  it('payments and invoices are grounds of what was said about payments alone', () => {
    const open = contract({ facts: { paid: '5', invoiced: '5' } })
    const told = attestAll(open, { payment: 'settled', nothingPending: 'yes' })
    expect(judged(open, told)).toMatchObject({ rule: 'R18', stale: [] })
    expect(judged(contract({ facts: { paid: '6', invoiced: '5' } }), told)).toMatchObject({
      rule: 'R17a',
      stale: ['payment/ana'],
    })
    expect(judged(contract({ facts: { paid: '5', invoiced: '4' } }), told)).toMatchObject({
      rule: 'R17a',
      stale: ['payment/ana'],
    })
  })

  it('other facts are no grounds', () => {
    expect(
      judged(contract({ facts: { updatedOn: '2026-11-01', startsOn: '2026-01-21', addedDays: 1 } }), pending).stale,
    ).toEqual([])
  })

  it('a fact not told is the same as one that the register leaves empty', () => {
    const told = [attest(contract({ without: ['value'] }), 'nothingPending', 'yes')]
    expect(judged(contract({ facts: { value: null } }), told).stale).toEqual([])
    expect(groundsOf(contract({ without: ['value', 'paid'] }), 'payment')).toMatchObject({ value: null, paid: null })
  })

  // What stands there now may contradict what was told: it is asked anew, as after any other change of the register.
  it.each<[CellFact, Partial<RegisterFacts>, readonly Optional[], Partial<AttestedFacts>]>([
    ['endsOn', {}, ['endsOn'], { realEnd: '2026-06-30' }],
    ['endsOn', { endsOn: null }, [], { realEnd: '2026-06-30', nothingPending: 'yes' }],
    ['endsOn', { endsOn: null }, [], { earlyEnd: { on: '2026-05-31', balances: false } }],
    ['state', { state: 'unknown' }, [], { realState: 'terminated' }],
    ['value', { value: null }, [], { payment: 'settled' }],
    ['paid', { paid: null }, [], { payment: 'settled' }],
    ['invoiced', { invoiced: null, paid: '5' }, [], { payment: 'settled', nothingPending: 'yes' }],
  ])(
    'an empty cell (%s) that cannot be read any more: nothing told before that closes',
    (cell, facts, without, answer) => {
      const empty = contract({ facts, without })
      const told = attestAll(empty, answer)
      expect(judged(empty, told)).toMatchObject({ verdict: 'close-now', stale: [] })
      const after = illegible(empty, [cell])
      expect(judged(after, told).verdict).toBe('needs-information')
      expect(judged(after, attestAll(after, answer))).toMatchObject({ verdict: 'close-now', stale: [] })
      // Empty again: what was told about the empty cell counts again, and what was told about the other is asked anew.
      expect(judged(empty, told).stale).toEqual([])
      expect(judged(empty, attestAll(after, answer)).stale).not.toEqual([])
    },
  )

  it('what cannot be read and is no ground is not kept with a statement, nor where all can be read', () => {
    const { unreadable } = groundsOf(illegible(before, ['endsOn', 'paid', 'type']), 'nothingPending')
    expect(unreadable).toEqual(['endsOn'])
    expect(groundsOf(illegible(before, ['paid', 'endsOn']), 'payment').unreadable).toEqual(['endsOn', 'paid'])
    expect(groundsOf(illegible(before, ['type']), 'payment')).not.toHaveProperty('unreadable')
  })

  it('is asked anew and never simply forgotten: a procedure that was open forbids the closing until it is told again', () => {
    const told = [attest(before, 'proceeding', 'open', { on: '2026-10-01' })]
    const after = contract({ facts: { state: 'terminated' } })
    expect(judged(after, told)).toMatchObject({
      rule: 'R14',
      verdict: 'needs-information',
      missing: [{ attestation: 'proceeding' }],
    })
    expect(judged(after, [...told, attest(after, 'proceeding', 'none')])).toMatchObject({
      verdict: 'close-now',
      stale: [],
    })
    const byAnother = judged(after, [...told, attest(after, 'proceeding', 'none', { by: 'eva' })])
    expect(byAnother).toMatchObject({ verdict: 'close-now', stale: ['proceeding/ana'] })
  })

  it('the later word of a person replaces the earlier even when it is stale', () => {
    const after = contract({ facts: { state: 'terminated' } })
    const told = [
      attest(after, 'proceeding', 'none', { on: '2026-10-01' }),
      attest(before, 'proceeding', 'open', { on: '2026-10-02' }),
    ]
    expect(judged(after, told).rule).toBe('R14')
  })
})
