import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Counting,
  DEFAULT_SCHEDULE,
  daysBefore,
  isCadenceDay,
  lastCadenceDay,
  milestoneAt,
  nextCadenceDay,
  phaseAt,
} from '../../src/bot/reminders/schedule.js'
import type { Cadence } from '../../src/bot/understand/question.js'
import {
  addDays,
  annualCampaigns,
  CIRCULAR_CAMPAIGN,
  calendarOf,
  type Day,
  isBusinessDay,
  LEGAL_CALENDAR,
} from '../../src/rules/index.js'

const campaigns = [
  CIRCULAR_CAMPAIGN,
  ...annualCampaigns({ name: 'Campaña', act: 'Acto', month: 7, day: 31, since: '2026-08-01', years: 3 }),
]
const COUNTING: Counting = { schedule: DEFAULT_SCHEDULE, calendar: LEGAL_CALENDAR, campaigns }

function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

const toldOn = (from: Day, to: Day, cadence: Cadence | null, counting = COUNTING) =>
  daysFrom(from, to).filter(day => isCadenceDay(counting, day, cadence))

describe('the rhythm of the campaign of 2027, whose last business day is Friday 30 July', () => {
  const table: readonly [Day, number | null][] = [
    ['2027-05-27', 41],
    ['2027-05-28', 40],
    ['2027-07-02', 17],
    ['2027-07-06', 16],
    ['2027-07-07', 15],
    ['2027-07-13', 12],
    ['2027-07-19', 8],
    ['2027-07-21', 7],
    ['2027-07-29', 1],
    ['2027-07-30', 0],
    // The 31st is a Saturday: from then on the next campaign is counted to.
    ['2027-08-02', 243],
  ]
  it.each(table)('%s lies %s business days before it', (day, before) => {
    expect(daysBefore(COUNTING, day)).toBe(before)
  })

  it('is weekly beyond 40, Monday and Thursday down to 16, then every business day, then weekly again', () => {
    expect(toldOn('2027-05-10', '2027-08-10', null)).toEqual(
      [
        // Monday 10 May is a holiday: the week begins on Tuesday.
        '05-11 05-17 05-24',
        // Mondays 31 May and 7 June are holidays: the next business day stands for them.
        '06-01 06-03 06-08 06-10 06-14 06-17 06-21 06-24 06-28',
        // 5, 12 and 20 July are holidays.
        '07-01 07-06 07-07 07-08 07-09 07-13 07-14 07-15 07-16 07-19 07-21 07-22 07-23',
        '07-26 07-27 07-28 07-29 07-30 08-02 08-09',
      ].flatMap(line => line.split(' ').map(day => `2027-${day}`)),
    )
  })

  it('is every business day for who asked for it, weekly for who asked for that', () => {
    expect(toldOn('2027-03-22', '2027-04-02', 'daily')).toEqual([
      // Monday 22 March, and Thursday 25 and Friday 26 of Holy Week are holidays.
      ...['2027-03-23', '2027-03-24', '2027-03-29', '2027-03-30', '2027-03-31', '2027-04-01', '2027-04-02'],
    ])
    expect(toldOn('2027-07-01', '2027-07-31', 'weekly')).toEqual([
      '2027-07-06',
      '2027-07-13',
      '2027-07-19',
      '2027-07-26',
    ])
    expect(toldOn('2027-07-01', '2027-09-30', 'important')).toEqual(['2027-07-01', '2027-08-02', '2027-09-01'])
  })

  it('lets the next business day stand for a Thursday that is off, and one day for a Thursday and a Monday', () => {
    const calendar = calendarOf({ closures: ['2027-06-10', '2027-06-17', '2027-06-18', '2027-06-21'] })
    const closed = { ...COUNTING, calendar }
    expect(toldOn('2027-06-08', '2027-06-24', null, closed)).toEqual([
      ...['2027-06-08', '2027-06-11', '2027-06-14', '2027-06-22', '2027-06-24'],
    ])
  })

  it('begins the week of an entity that works on Saturdays on Monday all the same', () => {
    const saturdays = { ...COUNTING, calendar: calendarOf({ saturday: true }) }
    expect(toldOn('2027-04-12', '2027-04-25', null, saturdays)).toEqual(['2027-04-12', '2027-04-19'])
  })

  it('follows the settings', () => {
    const schedule = { ...DEFAULT_SCHEDULE, twiceWeeklyFrom: 10, dailyFrom: 2 }
    expect(toldOn('2027-07-08', '2027-07-30', null, { ...COUNTING, schedule })).toEqual(
      ['07-13', '07-15', '07-19', '07-22', '07-26', '07-28', '07-29', '07-30'].map(day => `2027-${day}`),
    )
  })
})

describe('milestones', () => {
  it('are each reached on one day and hold until the next', () => {
    const first = new Map<number, Day>()
    for (const day of daysFrom('2027-05-03', '2027-07-31')) {
      if (!isBusinessDay(LEGAL_CALENDAR, day)) continue
      const milestone = milestoneAt(DEFAULT_SCHEDULE, daysBefore(COUNTING, day))
      if (milestone !== null && !first.has(milestone)) first.set(milestone, day)
    }
    expect([...first]).toEqual([
      [40, '2027-05-28'],
      [30, '2027-06-15'],
      [20, '2027-06-29'],
      [15, '2027-07-07'],
      [10, '2027-07-15'],
      [5, '2027-07-23'],
      [3, '2027-07-27'],
      [2, '2027-07-28'],
      [1, '2027-07-29'],
      [0, '2027-07-30'],
    ])
  })

  it('are none before the first, after the last business day and without a campaign', () => {
    expect(milestoneAt(DEFAULT_SCHEDULE, 41)).toBeNull()
    expect(daysBefore(COUNTING, '2027-07-31')).toBeGreaterThan(200)
    expect(daysBefore({ ...COUNTING, campaigns: [] }, '2027-07-15')).toBeNull()
    expect(phaseAt(DEFAULT_SCHEDULE, null)).toBe('weekly')
  })
})

describe('any day, any entity', () => {
  const day = fc.integer({ min: 0, max: 900 }).map(n => addDays('2026-08-01', n))
  const cadence = fc.constantFrom<Cadence | null>(null, 'daily', 'weekly', 'important')
  const counting = fc
    .record({ closures: fc.array(day, { maxLength: 15 }), saturday: fc.boolean() })
    .map(entity => ({ ...COUNTING, calendar: calendarOf(entity) }))

  it('tells nobody on a day off, and the days around a day are such days', () => {
    fc.assert(
      fc.property(counting, day, cadence, (counted, today, chosen) => {
        if (isCadenceDay(counted, today, chosen)) expect(isBusinessDay(counted.calendar, today)).toBe(true)
        const last = lastCadenceDay(counted, today, chosen)
        const next = nextCadenceDay(counted, today, chosen)
        expect(last !== null && last <= today && isCadenceDay(counted, last, chosen)).toBe(true)
        expect(next !== null && next > today && isCadenceDay(counted, next, chosen)).toBe(true)
      }),
    )
  })

  it('tells everybody who chose nothing at least once in any eight days with a business day each', () => {
    fc.assert(
      fc.property(day, today => {
        expect(toldOn(today, addDays(today, 8), null).length).toBeGreaterThan(0)
      }),
    )
  })
})
