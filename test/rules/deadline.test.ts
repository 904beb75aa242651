import { describe, expect, it } from 'vitest'
import {
  annualCampaigns,
  assess,
  type Campaign,
  CIRCULAR_CAMPAIGN,
  calendarOf,
  type Day,
  LEGAL_CALENDAR,
  type RegisterFacts,
} from '../../src/rules/index.js'
import { attest, attestAll, contract, judged, OPTIONS } from '../support/contract.js'

const ended = (endsOn: Day, facts: Partial<RegisterFacts> = {}) =>
  contract({ facts: { startsOn: '2020-01-01', endsOn, ...facts } })

describe("the circular's own date", () => {
  it('is that of what could be closed before it, and makes it overdue since', () => {
    const found = judged(ended('2023-07-29'), [], '2026-11-22')
    expect(found).toMatchObject({ closableFrom: '2023-07-30', pendingSince: '2023-07-30', overdueSince: '2023-07-31' })
    expect(found.deadline).toMatchObject({
      campaign: 'Circular Externa 002 de 2023',
      before: '2023-07-31',
      lastDay: '2023-07-30',
      lastBusinessDay: '2023-07-28',
      businessDaysLeft: 0,
      binding: true,
    })
  })

  it('is not that of what could be closed on that day or later', () => {
    const found = judged(ended('2023-07-30'), [], '2023-08-01')
    expect(found.deadline).toMatchObject({ before: '2024-07-31', lastDay: '2024-07-30', binding: true })
    expect(found.overdueSince).toBeNull()
  })

  it('binds up to its last day, which is a Sunday, and is overdue from the day itself', () => {
    expect(judged(ended('2023-06-30'), [], '2023-07-28')).toMatchObject({
      overdueSince: null,
      deadline: { businessDaysLeft: 1 },
    })
    expect(judged(ended('2023-06-30'), [], '2023-07-30')).toMatchObject({
      overdueSince: null,
      deadline: { businessDaysLeft: 0 },
    })
    expect(judged(ended('2023-06-30'), [], '2023-07-31').overdueSince).toBe('2023-07-31')
  })

  it("is nobody's before the circular", () => {
    const before = judged(ended('2023-01-31'), [], '2023-05-24')
    expect(before.deadline).toBeNull()
    expect(before.warnings).toContain('norm-not-yet-in-force')
    expect(judged(ended('2023-01-31'), [], '2023-05-25').deadline).toMatchObject({ before: '2023-07-31' })
  })
})

describe('the campaigns of the entity', () => {
  it('2027: 31 July is a Saturday, the last day and last business day is Friday the 30th', () => {
    const { deadline } = judged(ended('2026-09-30'), [], '2027-07-01')
    expect(deadline).toMatchObject({
      before: '2027-07-31',
      lastDay: '2027-07-30',
      lastBusinessDay: '2027-07-30',
      binding: true,
    })
    // July 2027 has 22 weekdays up to the 30th, less the 5th, the 12th (moved from the 9th) and the 20th.
    expect(deadline?.businessDaysLeft).toBe(19)
  })

  it('counts the days left with the calendar of the entity', () => {
    const left = (calendar = LEGAL_CALENDAR) =>
      assess(ended('2026-09-30'), [], OPTIONS, calendar, '2027-07-26').deadline?.businessDaysLeft
    expect(left()).toBe(5)
    expect(left(calendarOf({ closures: ['2027-07-28'] }))).toBe(4)
    expect(left(calendarOf({ saturday: true, workdays: ['2027-07-30'] }))).toBe(5)
  })

  it('the closable day decides, strictly before', () => {
    expect(judged(ended('2025-07-29'), [], '2026-11-22').overdueSince).toBe('2025-07-31')
    expect(judged(ended('2025-07-30'), [], '2026-11-22').overdueSince).toBe('2026-07-31')
    expect(judged(ended('2026-07-30'), [], '2026-11-22')).toMatchObject({
      overdueSince: null,
      deadline: { before: '2027-07-31', binding: true },
    })
  })

  it('none binds before its start: what is older is pending since', () => {
    const since = '2026-12-01'
    const campaigns = [
      CIRCULAR_CAMPAIGN,
      ...annualCampaigns({ name: 'C', act: 'A', month: 7, day: 31, since, years: 3 }),
    ]
    const before = judged(ended('2024-12-31'), [], '2026-11-30', { campaigns })
    expect(before).toMatchObject({ deadline: null, overdueSince: null, pendingSince: '2025-01-01' })
    const after = judged(ended('2024-12-31'), [], since, { campaigns })
    expect(after).toMatchObject({ deadline: { before: '2027-07-31', binding: true }, overdueSince: null })
  })

  it('a contract that waits is shown the current campaign as its aim, and is never overdue', () => {
    const found = judged(ended('2023-06-30', { reversionFlag: 'yes' }), [], '2026-11-22')
    expect(found).toMatchObject({
      verdict: 'waiting',
      deadline: { before: '2027-07-31', binding: false },
      overdueSince: null,
      pendingSince: null,
    })
  })

  it('on the date itself the next campaign is the aim', () => {
    const waiting = ended('2023-06-30', { reversionFlag: 'yes' })
    expect(judged(waiting, [], '2026-07-30').deadline).toMatchObject({ before: '2026-07-31', businessDaysLeft: 1 })
    expect(judged(waiting, [], '2026-07-31').deadline).toMatchObject({ before: '2027-07-31' })
  })

  it('the aim is counted with the calendar of the entity too', () => {
    const waiting = ended('2023-06-30', { reversionFlag: 'yes' })
    const left = (calendar = LEGAL_CALENDAR) =>
      assess(waiting, [], OPTIONS, calendar, '2027-07-26').deadline?.businessDaysLeft
    expect([left(), left(calendarOf({ closures: ['2027-07-28'] })), left()]).toEqual([5, 4, 5])
  })

  it('a file that is closed or never will be has none', () => {
    expect(judged(ended('2023-06-30', { state: 'closed' })).deadline).toBeNull()
    expect(judged(ended('2023-06-30', { state: 'draft', paid: '0', invoiced: '0' })).deadline).toBeNull()
  })

  it('takes the earliest that fits, in whatever order they are listed', () => {
    const campaigns: Campaign[] = [...OPTIONS.campaigns].reverse()
    expect(judged(ended('2023-06-30'), [], '2026-11-22', { campaigns }).overdueSince).toBe('2023-07-31')
    expect(judged(ended('2023-06-30'), [], '2026-11-22', { campaigns: [] })).toMatchObject({
      deadline: null,
      overdueSince: null,
    })
  })
})

describe('annualCampaigns', () => {
  const yearly = (since: Day, years: number, day = 31, month = 7) =>
    annualCampaigns({ name: 'C', act: 'A', month, day, since, years }).map(({ start, before }) => [start, before])

  it('begins with the first date after the start; each starts when the one before is over', () => {
    expect(yearly('2026-08-01', 2)).toEqual([
      ['2026-08-01', '2027-07-31'],
      ['2027-07-31', '2028-07-31'],
    ])
    expect(yearly('2026-07-31', 1)).toEqual([['2026-07-31', '2027-07-31']])
    expect(yearly('2026-07-30', 1)).toEqual([['2026-07-30', '2026-07-31']])
  })

  it('skips years that lack the date, and ends with the years there are', () => {
    expect(yearly('2027-01-01', 2, 29, 2)).toEqual([
      ['2027-01-01', '2028-02-29'],
      ['2028-02-29', '2032-02-29'],
    ])
    expect(yearly('9990-01-01', 50).length).toBeLessThan(10)
    expect(yearly('2026-01-01', 5, 31, 2)).toEqual([])
  })
})

describe('the day from which a file could be closed', () => {
  const since = (told: Parameters<typeof attestAll>[1], facts: Partial<RegisterFacts> = {}, on: Day = '2026-10-05') => {
    const of = ended('2026-06-30', facts)
    return judged(of, attestAll(of, told, { on })).pendingSince
  }
  const other = { ground: 'other', type: 'purchase' } as const

  it('is the day after the term', () => expect(since({})).toBe('2026-07-01'))
  it('is the day of the agreed liquidation', () =>
    expect(since({ liquidation: { done: true, on: '2026-09-15' } }, { liquidationFlag: 'yes' })).toBe('2026-09-15'))
  it('is not moved by a liquidation that nobody asked for', () =>
    expect(since({ liquidation: { done: true, on: '2026-09-15' } })).toBe('2026-07-01'))
  it('is the day after the guarantee', () => expect(since({ qualityGuarantee: '2026-09-30' })).toBe('2026-10-01'))
  it('under directive 2 is not moved by who confirms it', () =>
    expect(since({ nothingPending: 'yes' })).toBe('2026-07-01'))
  it('under directive 1 is the day on which it was told that nothing is pending', () =>
    expect(since({ nothingPending: 'yes', qualityGuarantee: 'none' }, other)).toBe('2026-10-05'))
  it('is the day on which a duty was told as fulfilled, for nobody knows a better one', () =>
    expect(since({ reversion: 'fulfilled' }, { reversionFlag: 'yes' })).toBe('2026-10-05'))
  it('is not moved by who says that there never was a duty', () =>
    expect(since({ reversion: 'none' }, { reversionFlag: 'unknown' })).toBe('2026-07-01'))
  it('is the day on which the money was told as settled', () =>
    expect(since({ payment: 'settled' }, { paid: '1' })).toBe('2026-10-05'))
  it('is the day on which the money was told as paid but not recorded', () =>
    expect(since({ payment: 'paid-not-recorded' }, { paid: '1' })).toBe('2026-10-05'))
  it('is the day on which an open procedure was told as ended, and not moved by there never having been one', () => {
    const of = ended('2026-06-30')
    const open = attest(of, 'proceeding', 'open', { on: '2026-08-01' })
    const ended_ = attest(of, 'proceeding', 'none', { on: '2026-10-05' })
    expect(judged(of, [open, ended_]).pendingSince).toBe('2026-10-05')
    expect(judged(of, [ended_]).pendingSince).toBe('2026-07-01')
  })
  it('is not moved by an explanation where SECOP shows nothing to explain', () => {
    const of = ended('2022-06-30')
    const told = attestAll(of, { payment: 'paid-not-recorded', proceeding: 'none' }, { on: '2026-10-05' })
    expect(judged(of, told).overdueSince).toBe('2023-07-31')
  })
  it('is not moved by money that the literal reading passes over', () => {
    const of = ended('2026-06-30')
    const told = attestAll(of, { payment: 'unpaid', proceeding: 'open' }, { on: '2026-10-05' })
    expect(judged(of, told, '2026-11-22', { reading: 'literal' }).pendingSince).toBe('2026-07-01')
  })
})
