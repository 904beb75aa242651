import { existsSync, readFileSync } from 'node:fs'
import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { addBusinessDays, businessDayFrom, businessDayUpTo } from '../../src/rules/calendar.js'
import {
  addDays,
  businessDays,
  calendarOf,
  type Day,
  holidaysIn,
  isBusinessDay,
  isDay,
  LEGAL_CALENDAR,
  weekday,
} from '../../src/rules/index.js'

const YEARS = Array.from({ length: 21 }, (_, at) => 2015 + at)
const ours = (year: number, calendar = LEGAL_CALENDAR) => [...holidaysIn(calendar, year).keys()].sort()

const LIST = new URL('../../../shared/domain/holidays-co.csv', import.meta.url)

describe.skipIf(!existsSync(LIST))(
  'against the list of holidays beside the project (skipped where it is absent)',
  () => {
    const days = new Map<number, Set<string>>()
    for (const line of existsSync(LIST) ? readFileSync(LIST, 'utf8').trim().split('\n').slice(1) : []) {
      const [day = ''] = line.split(',')
      const year = Number(day.slice(0, 4))
      days.set(year, (days.get(year) ?? new Set()).add(day))
    }

    it('covers the years 2015 to 2035', () => expect([...days.keys()]).toEqual(YEARS))
    it.each(YEARS)('%i', year => expect(ours(year)).toEqual([...(days.get(year) ?? [])].sort()))
  },
)

describe('against date-holidays', () => {
  const theirs = new Holidays('CO')

  /** It adds Easter Sunday, which is a Sunday anyway; the day of Ley 2578 de 2026 it may not know yet. */
  const listed = (year: number) =>
    theirs
      .getHolidays(year)
      .filter(({ type, rule }) => type === 'public' && rule !== 'easter')
      .map(({ date }) => date.slice(0, 10))

  it.each(YEARS)('%i', year => {
    const legal = new Set(ours(year, calendarOf({ ninthOfJuly: false })))
    const ninth = ours(year).filter(day => !legal.has(day))
    expect(ninth).toHaveLength(year < 2026 ? 0 : 1)
    expect([...new Set(listed(year))].filter(day => !ninth.some(own => own === day)).sort()).toEqual([...legal].sort())
  })
})

describe('the holiday of 9 July (Ley 2578 de 2026)', () => {
  it('is kept from 2026 on, moved to Monday', () => {
    expect(isBusinessDay(LEGAL_CALENDAR, '2025-07-14')).toBe(true)
    expect(holidaysIn(LEGAL_CALENDAR, 2026).get('2026-07-13')).toContain('Chiquinquirá')
    expect(isBusinessDay(LEGAL_CALENDAR, '2026-07-13')).toBe(false)
    expect(isBusinessDay(LEGAL_CALENDAR, '2027-07-12')).toBe(false)
    expect(isBusinessDay(LEGAL_CALENDAR, '2027-07-09')).toBe(true)
  })

  it('is left out by an entity that reads the law otherwise', () => {
    expect(isBusinessDay(calendarOf({ ninthOfJuly: false }), '2026-07-13')).toBe(true)
    expect(ours(2026, calendarOf({ ninthOfJuly: false }))).toHaveLength(ours(2026).length - 1)
  })
})

describe('business days', () => {
  it('leave out weekends and holidays', () => {
    // Friday, Saturday, Sunday, holiday Monday, Tuesday.
    const days: Day[] = ['2027-07-09', '2027-07-10', '2027-07-11', '2027-07-12', '2027-07-13']
    expect(days.map(day => isBusinessDay(LEGAL_CALENDAR, day))).toEqual([true, false, false, false, true])
  })

  it('count both ends', () => {
    expect(businessDays(LEGAL_CALENDAR, '2027-07-09', '2027-07-13')).toBe(2)
    expect(businessDays(LEGAL_CALENDAR, '2027-07-10', '2027-07-12')).toBe(0)
    expect(businessDays(LEGAL_CALENDAR, '2027-07-13', '2027-07-09')).toBe(0)
    expect(businessDays(LEGAL_CALENDAR, '9999-12-30', '9999-12-31')).toBe(2)
  })

  it('the last one before 31 July: Friday the 28th in 2023, Friday the 30th in 2027', () => {
    expect(weekday('2023-07-30')).toBe(0)
    expect(businessDayUpTo(LEGAL_CALENDAR, '2023-07-30')).toBe('2023-07-28')
    expect(weekday('2027-07-31')).toBe(6)
    expect(businessDayUpTo(LEGAL_CALENDAR, '2027-07-30')).toBe('2027-07-30')
  })

  it('Saturday, where the entity works on it', () => {
    const calendar = calendarOf({ saturday: true })
    expect(isBusinessDay(calendar, '2027-07-31')).toBe(true)
    expect(isBusinessDay(calendar, '2027-08-01')).toBe(false)
    // A Saturday that is a holiday stays one.
    expect(isBusinessDay(calendar, '2027-05-01')).toBe(false)
    expect(businessDayUpTo(calendar, '2023-07-30')).toBe('2023-07-29')
  })

  it('closures and workdays of the entity', () => {
    const calendar = calendarOf({ closures: ['2027-07-28'], workdays: ['2027-07-12', '2027-07-31'] })
    expect(isBusinessDay(calendar, '2027-07-28')).toBe(false)
    expect(isBusinessDay(calendar, '2027-07-12')).toBe(true)
    expect(isBusinessDay(calendar, '2027-07-31')).toBe(true)
    expect(isBusinessDay(LEGAL_CALENDAR, '2027-07-28')).toBe(true)
  })

  it('a term of none ends where it begins; one of five skips the weekend', () => {
    expect(addBusinessDays(LEGAL_CALENDAR, '2027-07-09', 0)).toBe('2027-07-09')
    expect(addBusinessDays(LEGAL_CALENDAR, '2027-07-09', 1)).toBe('2027-07-13')
    expect(addBusinessDays(LEGAL_CALENDAR, '2027-07-11', 1)).toBe('2027-07-13')
  })

  it('an entity that never works is a mistake of settings, not an endless search', () => {
    const closures: Day[] = Array.from({ length: 1200 }, (_, at) => addDays('2026-01-01', at)).filter(isDay)
    expect(businessDayFrom(calendarOf({ closures }), '2026-06-01')).toBe('2026-06-01')
    expect(businessDayUpTo(calendarOf({ closures }), '2028-06-01')).toBe('2028-06-01')
  })
})

it('two holidays that fall together are named together', () => {
  const together = YEARS.flatMap(year => [...holidaysIn(LEGAL_CALENDAR, year).values()]).filter(name =>
    name.includes(';'),
  )
  expect(together.length).toBeGreaterThan(0)
})
