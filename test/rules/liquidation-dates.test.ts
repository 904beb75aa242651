import { describe, expect, it } from 'vitest'
import {
  addDays,
  assess,
  type BoundaryName,
  type Day,
  LEGAL_CALENDAR,
  type LiquidationWarning,
  type RegisterFacts,
  WARNED_BEFORE,
  warningDue,
} from '../../src/rules/index.js'
import { attestAll, contract, judged, OPTIONS } from '../support/contract.js'

/** A consultancy: prolonged execution under the general statute, so the law asks for its liquidation. */
const WORK: Partial<RegisterFacts> = {
  ground: 'other',
  type: 'consultancy',
  liquidationFlag: 'yes',
  startsOn: '2023-01-01',
  endsOn: '2024-05-22',
}
const of = (facts: Partial<RegisterFacts> = {}) => contract({ facts: { ...WORK, ...facts } })
const liquidation = (facts: Partial<RegisterFacts> = {}, today: Day = '2024-06-01') =>
  judged(of(facts), [], today).liquidation

describe('the dates of a liquidation', () => {
  it('are those of the law, with what they rest on', () => {
    expect(liquidation()).toMatchObject({
      kind: 'law',
      isRequired: true,
      isToldUnmade: false,
      t0: '2024-05-22',
      restsOn: 'register',
      isOver: true,
      term: 'default',
      boundaries: { bilateral: { day: '2024-09-23' }, unilateral: { day: '2024-11-22' }, last: { day: '2026-11-23' } },
      next: 'bilateral',
      nextDay: '2024-09-23',
    })
  })

  it.each<[Day, BoundaryName | null]>([
    ['2024-09-23', 'bilateral'],
    ['2024-09-24', 'unilateral'],
    ['2024-11-22', 'unilateral'],
    ['2024-11-23', 'last'],
    ['2026-11-23', 'last'],
    ['2026-11-24', null],
  ])('on %s the next one is %s', (today, next) => expect(liquidation({}, today)).toMatchObject({ next }))

  it('rest on an agreed term where the entity has set one', () => {
    expect(judged(of(), [], '2024-06-01', { liquidationTerm: { months: 6 } }).liquidation).toMatchObject({
      term: 'agreed',
      boundaries: { bilateral: { day: '2024-11-22' }, unilateral: { day: '2025-01-22' }, last: { day: '2027-01-22' } },
    })
  })

  it.each([
    [{ months: 2 }, '2024-07-22', '2024-09-23', '2026-09-22'],
    [{ months: 6 }, '2024-11-22', '2025-01-22', '2027-01-22'],
    [{ until: '2024-08-01' }, '2024-08-01', '2024-10-01', '2026-10-01'],
  ] as const)('rest on the term attested for the contract, %j', (agreedTerm, bilateral, unilateral, last) => {
    const told = attestAll(of(), { agreedTerm }, { on: '2024-05-30' })
    expect(judged(of(), told, '2024-06-01', { liquidationTerm: { months: 5 } }).liquidation).toMatchObject({
      term: 'attested',
      boundaries: { bilateral: { day: bilateral }, unilateral: { day: unilateral }, last: { day: last } },
    })
  })

  it.each([
    [{ months: 3 }, '2024-08-22'],
    [{ until: '2024-12-31' }, '2024-12-31'],
  ] as const)('are the one day of the attested term under a special regime, %j', (agreedTerm, until) => {
    const special = of({ regime: 'special' })
    expect(judged(special, [], '2024-06-01').liquidation).toMatchObject({ kind: 'own-term', until: null })
    const told = attestAll(special, { agreedTerm }, { on: '2024-05-30' })
    expect(judged(special, told, '2024-06-01').liquidation).toEqual(
      expect.objectContaining({ kind: 'own-term', regime: 'special', until }),
    )
  })

  it('run from what a person told', () => {
    const told = attestAll(of(), { earlyEnd: { on: '2024-03-01', balances: true } }, { on: '2024-05-30' })
    expect(judged(of(), told, '2024-06-01').liquidation).toMatchObject({ t0: '2024-03-01', restsOn: 'attested' })
  })

  it('run from the last event where it seems to have ended before its end', () => {
    const facts = { state: 'terminated', updatedOn: '2024-02-10' } as const
    expect(liquidation(facts)).toMatchObject({ t0: '2024-02-10', restsOn: 'last-event' })
    expect(liquidation({ ...facts, endsOn: '2026-01-01' })).toMatchObject({ t0: '2024-02-10', isRequired: false })
  })

  it('run from the earliest sign of an earlier end until somebody tells when it ended', () => {
    const shown = (told: Parameters<typeof attestAll>[1] = {}, facts: Partial<RegisterFacts> = {}) => {
      const ended = of({ state: 'terminated', updatedOn: null, ...facts })
      const termination = { id: 'row-1', dataset: 'test', strength: 'shows', readOn: '2024-06-01' } as const
      return assess(ended, attestAll(ended, told, { on: '2024-05-30' }), OPTIONS, LEGAL_CALENDAR, '2024-06-01', [
        { ...termination, fact: 'shownTermination', value: '2024-02-01' },
      ])
    }
    expect(shown()).toMatchObject({ rule: 'R11b', liquidation: { t0: '2024-02-01', restsOn: 'last-event' } })
    expect(shown({}, { updatedOn: '2024-01-15' }).liquidation).toMatchObject({ t0: '2024-01-15' })
    expect(shown({}, { updatedOn: '2024-03-01' }).liquidation).toMatchObject({ t0: '2024-02-01' })
    // Nor does a reason tell a term that is counted from the later end.
    expect(shown().reasons.map(({ rule }) => rule)).not.toContain('R13e')
    // The end of the term, confirmed, does not tell that it ran so far.
    expect(shown({ realEnd: '2024-05-22' })).toMatchObject({ rule: 'R11b', liquidation: { t0: '2024-02-01' } })
    expect(shown({ earlyEnd: 'ran-to-its-end' }).liquidation).toMatchObject({ t0: '2024-05-22', restsOn: 'attested' })
  })

  it('stay where a lapse was told before the last term was over', () => {
    const told = attestAll(of(), { lapse: { decidedOn: '2026-11-20' } }, { on: '2026-11-20' })
    expect(judged(of(), told, '2026-11-21')).toMatchObject({
      rule: 'R13e',
      liquidation: { next: 'last', nextDay: '2026-11-23' },
    })
  })

  it('are those of the planned end while it runs', () =>
    expect(liquidation({}, '2024-05-22')).toMatchObject({ isOver: false, next: 'bilateral' }))

  it.each([
    ['whose end is not known', { endsOn: null }],
    ['that is closed', { state: 'closed' }],
    ['that was cancelled', { state: 'cancelled', signedOn: null, paid: '0', invoiced: '0' }],
    ['that is suspended', { state: 'suspended' }],
    ['of lit. h', { ground: 'professional-services', liquidationFlag: 'no' }],
    ['of the Tienda Virtual', { register: 'other' }],
    [
      'that SECOP calls terminated before its end, on a day that nothing tells',
      { state: 'terminated', endsOn: '2026-01-01' },
    ],
  ] as const)('are none of one %s', (_what, facts) => expect(liquidation(facts)).toBeNull())

  it('are none once it is made, or the entity has decided on the lapse', () => {
    const on = { on: '2027-01-15' } as const
    const day = '2027-02-01'
    expect(
      judged(of(), attestAll(of(), { liquidation: { done: true, on: '2024-07-01' } }, on), day).liquidation,
    ).toBeNull()
    const lapse = attestAll(of(), { liquidation: { done: false }, lapse: { decidedOn: '2027-01-10' } }, on)
    expect(judged(of(), lapse, day).liquidation).toBeNull()
  })

  it.each(['special', 'unknown'] as const)(
    'are left to the manual or the contract under a regime that is %s',
    regime => {
      const found = liquidation({ regime })
      expect(found).toMatchObject({ kind: 'own-term', regime })
      expect(found).not.toHaveProperty('boundaries')
      expect(warningDue(found, LEGAL_CALENDAR, '2024-09-20')).toBeNull()
    },
  )

  it('are said with an "if" where it is not known whether it is to be liquidated', () => {
    expect(liquidation({ liquidationFlag: 'no' })).toMatchObject({ isRequired: false })
    expect(liquidation({ ground: 'plurality' })).toMatchObject({ isRequired: false })
    expect(liquidation({ state: 'signed', paid: '0', invoiced: '0' })).toMatchObject({ isRequired: false })
  })

  it('are those of an agreement between entities as well, whatever its clauses say', () =>
    expect(liquidation({ type: 'cooperation', liquidationFlag: 'unknown' })).toMatchObject({ isRequired: true }))
})

describe('the warnings', () => {
  const warned = (from: Day, to: Day) => {
    const days: [Day, LiquidationWarning][] = []
    let last = ''
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const due = warningDue(liquidation({}, day), LEGAL_CALENDAR, day)
      const key = due ? `${due.boundary}/${due.before}` : ''
      if (due && key !== last) days.push([day, due])
      last = key
    }
    return days
  }

  it('come on the business days of the document before each boundary, each once', () => {
    const all = warned('2024-05-23', '2026-12-31')
    expect(all.map(([, { boundary, before }]) => `${boundary}/${before}`)).toEqual([
      ...WARNED_BEFORE.bilateral.map(before => `bilateral/${before}`),
      ...WARNED_BEFORE.unilateral.map(before => `unilateral/${before}`),
      ...WARNED_BEFORE.last.map(before => `last/${before}`),
    ])
    // Two months are fewer than sixty business days, so the first warning of the second boundary comes with its beginning.
    expect(all.find(([, { boundary }]) => boundary === 'unilateral')?.[0]).toBe('2024-09-24')
  })

  it('count the business days that are left', () => {
    expect(warningDue(liquidation({}, '2026-11-13'), LEGAL_CALENDAR, '2026-11-13')).toEqual({
      boundary: 'last',
      day: '2026-11-23',
      until: '2026-11-23',
      before: 5,
      left: 5,
    })
  })

  it('are none before the term is over, and none once all is lost', () => {
    expect(warningDue(liquidation({}, '2024-05-22'), LEGAL_CALENDAR, '2024-05-22')).toBeNull()
    expect(warningDue(liquidation({}, '2026-11-24'), LEGAL_CALENDAR, '2026-11-24')).toBeNull()
  })

  it('come before the one day of the term attested under a special regime, and not where none is', () => {
    const special = of({ regime: 'special' })
    const told = attestAll(special, { agreedTerm: { until: '2024-12-31' } }, { on: '2024-05-30' })
    const due = (day: Day, said = told) => warningDue(judged(special, said, day).liquidation, LEGAL_CALENDAR, day)
    const reached: string[] = []
    for (let day: Day = '2024-06-01'; day <= '2025-01-31'; day = addDays(day, 1)) {
      const found = due(day)
      const key = found && `${found.boundary}/${found.before}`
      if (key && key !== reached.at(-1)) reached.push(key)
    }
    expect(reached).toEqual(['own-term/60', 'own-term/30', 'own-term/15', 'own-term/5'])
    expect(due('2024-12-31')).toMatchObject({ day: '2024-12-31', until: '2024-12-31', left: 0 })
    expect(due('2025-01-01')).toBeNull()
    expect(due('2024-12-30', [])).toBeNull()
  })
})
