import { daysBetween } from '../../rules/day.js'
import { addDays, businessDays, type Calendar, type Campaign, type Day } from '../../rules/index.js'
import type { Words } from '../../words/index.js'
import type { ChartPart } from '../cards/card.js'
import { type Forecast, forecast, inCampaign, type Totals } from '../reminders/team-totals.js'

/** What the picture of a campaign's progress is drawn from: the same counts as the sentences of the cards. */
export type ProgressFigures = Pick<
  Totals,
  'closed' | 'closedOn' | 'closedLately' | 'toClose' | 'overdue' | 'saidClosed' | 'left' | 'needsFact'
>

/** The progress of a campaign by week, beside the pace that it needs, and where it ends at the present pace. */
export interface CampaignProgress {
  readonly total: number
  /** How many weeks lie between two points. */
  readonly weeks: number
  /** The end of a week, how many were closed by then since the campaign began, and how many it takes by then; the last is today. */
  readonly points: readonly { readonly day: Day; readonly closed: number; readonly pace: number }[]
  /** The last day before the date, and how many are closed by then at the present pace; null where nothing is left to close. */
  readonly end: { readonly day: Day; readonly closed: number | null }
  readonly forecast: Forecast | null
}

/** Points before today: what a phone shows apart, and few enough for all of them to be said. */
const MOST_POINTS = 7

/**
 * The figures of a campaign's progress on `today`; null where there is nothing to close in it. The pace needed is even: so many
 * a business day, from the campaign's first to its last, that all are closed by then; what is begun counts whole.
 */
export function progressOf(
  figures: ProgressFigures,
  { start, before }: Pick<Campaign, 'start' | 'before'>,
  calendar: Calendar,
  today: Day,
): CampaignProgress | null {
  const { closed, closedOn } = figures
  const total = inCampaign(figures)
  if (total === 0 || today < start || today >= before) return null
  const last = addDays(before, -1)
  const all = businessDays(calendar, start, last)
  const paceAt = (day: Day) => Math.ceil((total * businessDays(calendar, start, day)) / Math.max(1, all))
  const closedBy = (day: Day) => {
    let sum = 0
    for (const [on, n] of closedOn) if (on <= day) sum += n
    return sum
  }
  const weeks = Math.max(1, Math.ceil(daysBetween(start, today) / 7 / MOST_POINTS))
  const days: Day[] = []
  for (let day = today; day >= start && days.length <= MOST_POINTS; day = addDays(day, -7 * weeks)) days.unshift(day)
  const expected = forecast(figures, calendar, today, before)
  return {
    total,
    weeks,
    points: days.map(day => ({ day, closed: closedBy(day), pace: paceAt(day) })),
    end: { day: last, closed: expected && expected.byDate !== null ? closed + expected.byDate : null },
    forecast: expected,
  }
}

/** The picture of it, with every figure in its alternative text and in its table. */
export function progressChart(
  { total, weeks, points, end, forecast: expected }: CampaignProgress,
  words: Words,
): ChartPart {
  const { charts: say, say: plain } = words
  const isAhead = points.at(-1)?.day !== end.day
  const drawn = points.map(({ day, closed, pace }, at) => ({
    day,
    closed,
    pace,
    forecast: isAhead && end.closed !== null && at === points.length - 1 ? closed : null,
  }))
  const all = isAhead ? [...drawn, { day: end.day, closed: null, pace: total, forecast: end.closed }] : drawn
  const cell = (n: number | null) => (n === null ? '' : plain.number(n))
  return {
    kind: 'chart',
    title: say.title,
    alt: say.alt(
      weeks,
      points.map(({ day }) => say.day(day)),
      { closed: points.map(({ closed }) => closed), pace: points.map(({ pace }) => pace) },
      { total, on: say.date(end.day), forecast: expected && end.closed },
    ),
    drawn: {
      kind: 'lines',
      points: all.map(({ day }) => ({ day, label: say.day(day) })),
      lines: [
        { name: say.lines.closed, stroke: 'solid', values: all.map(({ closed }) => closed) },
        { name: say.lines.pace, stroke: 'dashed', values: all.map(({ pace }) => pace) },
        ...(all.some(({ forecast }) => forecast !== null)
          ? [{ name: say.lines.forecast, stroke: 'dotted' as const, values: all.map(({ forecast }) => forecast) }]
          : []),
      ],
    },
    table: {
      columns: [
        { label: say.until },
        ...[say.lines.closed, say.lines.pace, say.lines.forecast].map(label => ({ label, align: 'right' as const })),
      ],
      rows: all.map(({ day, closed, pace, forecast }) => [say.date(day), cell(closed), cell(pace), cell(forecast)]),
    },
  }
}
