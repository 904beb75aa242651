import { describe, expect, it } from 'vitest'
import { progressChart, progressOf } from '../../src/bot/charts/progress-chart.js'
import { forecast, noTotals } from '../../src/bot/reminders/team-totals.js'
import { type Day, LEGAL_CALENDAR } from '../../src/rules/index.js'
import { wordsIn } from '../../src/words/index.js'

/* The figures of the pictures: those that the cards say. */

const CAMPAIGN = { start: '2027-05-24', before: '2027-07-31' } as const
const TODAY: Day = '2027-07-01'
const CLOSED: readonly (readonly [Day, number])[] = [
  ['2027-05-28', 3],
  ['2027-06-03', 5],
  ['2027-06-15', 18],
  ['2027-06-30', 12],
]
const FIGURES = {
  ...noTotals(),
  closed: 38,
  closedOn: new Map(CLOSED),
  closedLately: 12,
  toClose: 46,
  left: 46,
  overdue: 3,
  saidClosed: 12,
  needsFact: 16,
}

describe('the progress of a campaign', () => {
  const progress = progressOf(FIGURES, CAMPAIGN, LEGAL_CALENDAR, TODAY)
  if (!progress) throw new Error('no progress')

  it('ends today with what the cards say is closed, of the total that they say', () => {
    expect(progress.points.at(-1)).toMatchObject({ day: TODAY, closed: 38 })
    expect(progress.total).toBe(96)
    expect(progress.points.map(({ closed }) => closed)).toEqual([0, 8, 8, 26, 26, 38])
  })

  it('needs a pace that never falls and is done on the last day', () => {
    const paces = progress.points.map(({ pace }) => pace)
    expect(paces).toEqual([...paces].sort((a, b) => a - b))
    expect(progressOf(FIGURES, CAMPAIGN, LEGAL_CALENDAR, '2027-07-30')?.points.at(-1)?.pace).toBe(96)
  })

  it('expects what the sentence of the forecast expects', () => {
    const said = forecast(FIGURES, LEGAL_CALENDAR, TODAY, CAMPAIGN.before)
    expect(progress.forecast).toEqual(said)
    expect(progress.end.closed).toBe(38 + (said?.counts?.inTime ?? 0) + FIGURES.overdue)
  })

  it('has all of its figures in its alternative text and in its table, in both languages', () => {
    for (const language of ['es', 'en'] as const) {
      const chart = progressChart(progress, wordsIn(language))
      const figures = [...progress.points.flatMap(({ closed, pace }) => [closed, pace]), 96, progress.end.closed ?? 0]
      for (const figure of figures) {
        expect(chart.alt).toMatch(new RegExp(`\\b${figure}\\b`))
        expect(chart.table.rows.flat()).toContain(String(figure))
      }
      expect(chart.alt.length).toBeLessThanOrEqual(500)
      if (chart.drawn.kind !== 'lines') throw new Error('no lines')
      const drawn = chart.drawn.lines.map(({ values }) => values.map(value => (value === null ? '' : String(value))))
      expect(chart.table.rows).toEqual(
        chart.drawn.points.map(({ day }, at) => [wordsIn(language).date(day), ...drawn.map(line => line[at])]),
      )
    }
  })

  it('is few enough points for a phone in a campaign of a year, and none without one', () => {
    const year = progressOf(FIGURES, { start: '2026-07-31', before: '2027-07-31' }, LEGAL_CALENDAR, TODAY)
    expect(year?.points.length).toBeLessThanOrEqual(8)
    expect(progressOf(FIGURES, CAMPAIGN, LEGAL_CALENDAR, '2027-07-31')).toBeNull()
    expect(progressOf(noTotals(), CAMPAIGN, LEGAL_CALENDAR, TODAY)).toBeNull()
  })
})
