import { describe, expect, it } from 'vitest'
import { liquidationBoundaries } from '../../src/rules/catalog/boundaries.js'
import { addDays, calendarOf, type Day, LEGAL_CALENDAR, type Options } from '../../src/rules/index.js'
import { attestAll, contract, judged, OPTIONS } from '../support/contract.js'

const at = (t0: Day, liquidationTerm: Options['liquidationTerm'] = { months: 4 }, calendar = LEGAL_CALENDAR) =>
  liquidationBoundaries(t0, { calendar, options: { ...OPTIONS, liquidationTerm } })

/** The table of closure-rules.md: the day told and the day after which it is passed (Lb, Lu, Lmax). */
const VECTORS: readonly (readonly [Day, readonly [Day, Day], readonly [Day, Day], readonly [Day, Day]])[] = [
  ['2022-12-31', ['2023-05-02', '2023-05-02'], ['2023-06-30', '2023-06-30'], ['2025-07-01', '2025-07-01']],
  ['2023-06-30', ['2023-10-30', '2023-10-30'], ['2024-01-02', '2024-01-02'], ['2025-12-30', '2025-12-30']],
  ['2023-10-31', ['2024-02-29', '2024-02-29'], ['2024-04-29', '2024-04-30'], ['2026-04-29', '2026-04-30']],
  ['2024-02-29', ['2024-07-02', '2024-07-02'], ['2024-08-29', '2024-08-29'], ['2026-08-31', '2026-08-31']],
  ['2024-05-22', ['2024-09-23', '2024-09-23'], ['2024-11-22', '2024-11-22'], ['2026-11-23', '2026-11-23']],
  ['2025-12-31', ['2026-04-30', '2026-04-30'], ['2026-06-30', '2026-06-30'], ['2028-06-30', '2028-06-30']],
]

describe.each(VECTORS)('T0 %s', (t0, bilateral, unilateral, last) => {
  it('has the boundaries of the table', () => {
    const boundary = ([day, passedAfter]: readonly [Day, Day]) => ({ day, passedAfter })
    expect(at(t0)).toEqual({ bilateral: boundary(bilateral), unilateral: boundary(unilateral), last: boundary(last) })
  })

  const of = contract({
    facts: { ground: 'other', type: 'insurance', liquidationFlag: 'yes', startsOn: '2020-01-01', endsOn: t0 },
  })
  const rules = (today: Day) => {
    const notMade = attestAll(of, { liquidation: { done: false } }, { on: '2022-01-01' })
    return [judged(of, notMade, today).rule, judged(of, [], today).rule, judged(of, [], today).verdict]
  }

  it('changes row the day after a boundary and not before', () => {
    for (const offset of [-1, 0]) {
      expect(rules(addDays(bilateral[1], offset))).toEqual(['R13a', 'R13e', 'waiting'])
      expect(rules(addDays(unilateral[1], offset))).toEqual(['R13b', 'R13e', 'waiting'])
      expect(rules(addDays(last[1], offset))).toEqual(['R13c', 'R13e', 'waiting'])
    }
    expect(rules(addDays(bilateral[1], 1))).toEqual(['R13b', 'R13e', 'waiting'])
    expect(rules(addDays(unilateral[1], 1))).toEqual(['R13c', 'R13e', 'waiting'])
    expect(rules(addDays(last[1], 1))).toEqual(['R13d', 'R13e', 'needs-information'])
  })

  it('tells the day that warns, and the later one once that is gone', () => {
    const until = (today: Day) => judged(of, [], today).until?.day
    expect(until(addDays(t0, 1))).toBe(bilateral[0])
    expect(until(bilateral[1])).toBe(bilateral[1])
    expect(until(addDays(bilateral[1], 1))).toBe(unilateral[0])
    expect(until(unilateral[0])).toBe(unilateral[0])
    expect(until(unilateral[1])).toBe(unilateral[1])
    expect(until(addDays(unilateral[1], 1))).toBe(last[0])
    expect(until(last[0])).toBe(last[0])
    expect(until(last[1])).toBe(last[1])
  })

  it('is in execution on its last day', () =>
    expect(judged(of, [], t0)).toMatchObject({ rule: 'R10', until: { day: t0 } }))
})

describe('an agreed term', () => {
  it('in months', () => {
    expect(at('2024-05-22', { months: 6 })).toEqual({
      bilateral: { day: '2024-11-22', passedAfter: '2024-11-22' },
      unilateral: { day: '2025-01-22', passedAfter: '2025-01-22' },
      last: { day: '2027-01-22', passedAfter: '2027-01-22' },
    })
  })

  it('of no months at all is the end itself', () => {
    expect(at('2024-05-22', { months: 0 }).bilateral).toEqual({ day: '2024-05-22', passedAfter: '2024-05-22' })
  })

  // From Wednesday 2024-05-22: Thu 23, Fri 24, Mon 27, Tue 28, Wed 29, Thu 30, Fri 31, (Mon 3 June is a holiday) Tue 4 …
  it('in business days leaves out weekends and holidays', () => {
    expect(at('2024-05-22', { businessDays: 7 }).bilateral.day).toBe('2024-05-31')
    expect(at('2024-05-22', { businessDays: 8 }).bilateral.day).toBe('2024-06-04')
  })

  it('in business days: the months after it are counted from its last day', () => {
    expect(at('2024-05-22', { businessDays: 8 })).toMatchObject({
      unilateral: { day: '2024-08-05', passedAfter: '2024-08-05' },
      last: { day: '2026-08-04', passedAfter: '2026-08-04' },
    })
  })

  it('with Saturday as a business day', () => {
    const saturday = calendarOf({ saturday: true })
    expect(at('2024-05-22', { businessDays: 8 }, saturday).bilateral.day).toBe('2024-05-31')
    expect(at('2024-05-22', { businessDays: 9 }, saturday).bilateral.day).toBe('2024-06-01')
    // A term in months whose last day is a Saturday does not move then: 2024-06-29 is one.
    expect(at('2024-02-29', { months: 4 }, saturday).bilateral.day).toBe('2024-06-29')
  })

  it('reaches the assessment', () => {
    const of = contract({ facts: { liquidationFlag: 'yes' } })
    const until = (liquidationTerm: Options['liquidationTerm']) =>
      judged(of, [], '2026-07-01', { liquidationTerm }).until?.day
    expect(until({ months: 4 })).toBe('2026-10-30')
    expect(until({ months: 2 })).toBe('2026-08-31')
    expect(until({ businessDays: 10 })).toBe('2026-07-15')
  })
})

it('does not leave the calendar at its far end', () => {
  expect(at('9999-10-31')).toMatchObject({ last: { day: '9999-12-31', passedAfter: '9999-12-31' } })
})
