import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  centavos,
  type Day,
  dayInBogota,
  daysBetween,
  instantAt,
  isDay,
  isPesos,
  parts,
  startOfDay,
  timeInBogota,
  toDay,
  weekday,
} from '../../src/rules/index.js'
import { contract, judged } from '../support/contract.js'

describe('today in Bogotá', () => {
  it.each([
    ['2026-11-23T04:59:59.999Z', '2026-11-22', '23:59 is still the day'],
    ['2026-11-23T05:00:00.000Z', '2026-11-23', '00:00 is the next'],
    ['2027-01-01T04:59:59.999Z', '2026-12-31', 'the year turns with it'],
    ['2028-03-01T04:59:59.999Z', '2028-02-29', 'a leap day'],
  ])('%s is %s: %s', (instant, day) => expect(dayInBogota(new Date(instant))).toBe(day))

  it('decides: at 23:59 of its last day a contract runs, a minute later it can be closed', () => {
    const of = contract({ facts: { endsOn: '2026-11-22' } })
    expect(judged(of, [], dayInBogota(new Date('2026-11-22T23:59:00-05:00'))).verdict).toBe('in-execution')
    expect(judged(of, [], dayInBogota(new Date('2026-11-23T00:00:00-05:00'))).verdict).toBe('close-now')
  })
})

describe('the clock in Bogotá', () => {
  it.each<readonly [Day, string, string]>([
    ['2026-11-22', '00:00', '2026-11-22T05:00:00.000Z'],
    ['2026-11-22', '08:05', '2026-11-22T13:05:00.000Z'],
    ['2026-12-31', '23:59', '2027-01-01T04:59:00.000Z'],
    ['2028-02-29', '19:00', '2028-03-01T00:00:00.000Z'],
  ])('on %s shows %s at %s', (day, time, instant) => {
    expect(instantAt(day, time).toISOString()).toBe(instant)
    expect([dayInBogota(new Date(instant)), timeInBogota(new Date(instant))]).toEqual([day, time])
  })

  it('begins a day at the instant before which the day before is not over', () => {
    const midnight = startOfDay('2027-03-01')
    expect(dayInBogota(midnight)).toBe('2027-03-01')
    expect(dayInBogota(new Date(midnight.getTime() - 1))).toBe('2027-02-28')
  })
})

describe('days', () => {
  it.each(['2028-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s exists', day => expect(isDay(day)).toBe(true))
  it.each([
    '2027-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '0999-12-31',
    '2026-01-01 ',
    '',
    '1e3-1-1',
  ])('"%s" does not', day => expect(isDay(day)).toBe(false))

  it.each<readonly [Day, number, Day]>([
    ['2023-10-31', 4, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-12-31', -1, '2024-11-30'],
    ['2024-01-15', -13, '2022-12-15'],
    ['9999-10-31', 4, '9999-12-31'],
    ['1000-01-31', -1, '1000-01-01'],
  ])('%s plus %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected))

  it('has no days outside its years', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31')
    expect(addDays('2026-01-01', 1e300)).toBe('9999-12-31')
    expect(addDays('2026-01-01', Number.POSITIVE_INFINITY)).toBe('9999-12-31')
    expect(addDays('2026-01-01', -1e300)).toBe('1000-01-01')
    expect(addMonths('2026-01-01', 1e300)).toBe('9999-12-31')
    expect(addMonths('2026-01-01', -1e300)).toBe('1000-01-01')
  })

  const someDay = fc
    .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
    .filter(isDay)

  it('counts as the calendar does', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -1000, max: 1000 }), (day, days) => {
        const moved = new Date(`${day}T00:00:00Z`)
        moved.setUTCDate(moved.getUTCDate() + days)
        const expected = moved.toISOString().slice(0, 10)
        if (!isDay(expected)) return
        expect(addDays(day, days)).toBe(expected)
        expect(daysBetween(day, expected)).toBe(days)
        expect(weekday(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay())
      }),
    )
  })

  it('is made of its parts', () => {
    fc.assert(
      fc.property(someDay, day => {
        const { year, month, day: dayOfMonth } = parts(day)
        expect(toDay(year, month, dayOfMonth)).toBe(day)
      }),
    )
    expect(toDay(2027, 2, 29)).toBeUndefined()
    expect(toDay(2027, 13, 1)).toBeUndefined()
  })
})

describe('pesos', () => {
  it.each([
    ['22773677', 2277367700n],
    ['-1500.5', -150050n],
    ['0.019', 1n],
    ['-0.5', -50n],
    ['9007199254740993', 900719925474099300n],
    ['000', 0n],
  ] as const)('%s', (amount, expected) => expect(centavos(amount)).toBe(expected))

  it.each(['', '1,5', '1e5', '$ 5', '.5', '5.', 'NaN', '0x10', ' 5'])('"%s" is no amount', text =>
    expect(isPesos(text)).toBe(false),
  )

  it('text that is no amount counts as none', () => expect(centavos('1e5')).toBe(0n))
})
