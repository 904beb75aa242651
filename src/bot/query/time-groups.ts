import { weekday } from '../../rules/day.js'
import { addDays, type Day, isDay } from '../../rules/index.js'

/** Groups of days: of which field, and by which stretch of the calendar. */
export const TIME_GROUPS = {
  endWeek: { field: 'ends', unit: 'week' },
  ends: { field: 'ends', unit: 'month' },
  endQuarter: { field: 'ends', unit: 'quarter' },
  endYear: { field: 'ends', unit: 'year' },
  closable: { field: 'closable', unit: 'month' },
  closedWeek: { field: 'closed', unit: 'week' },
  closed: { field: 'closed', unit: 'month' },
  closedQuarter: { field: 'closed', unit: 'quarter' },
  closedYear: { field: 'closed', unit: 'year' },
  signedYear: { field: 'signed', unit: 'year' },
  startYear: { field: 'starts', unit: 'year' },
} as const

export type TimeGroup = keyof typeof TIME_GROUPS
type Unit = (typeof TIME_GROUPS)[TimeGroup]['unit']

/** Whether a group is one of days. */
export function isTimeGroup(group: string | undefined): group is TimeGroup {
  return group !== undefined && Object.hasOwn(TIME_GROUPS, group)
}

/** The stretch that a day lies in: `2027`, `2027-Q3`, `2027-07` or the Monday of its week, which stand in the order of time. */
export function stretchOf(day: Day, unit: Unit): string {
  if (unit === 'week') return addDays(day, -((weekday(day) + 6) % 7))
  const [year = '', month = ''] = day.split('-')
  if (unit === 'year') return year
  return unit === 'quarter' ? `${year}-Q${Math.ceil(Number(month) / 3)}` : `${year}-${month}`
}

/** The first and the last day of a stretch, as `stretchOf` names it. */
export function daysOfStretch(stretch: string): { readonly from: Day; readonly to: Day } {
  if (isDay(stretch)) return { from: stretch, to: addDays(stretch, 6) }
  const [year = '', rest = ''] = stretch.split('-')
  const [first, months] =
    rest === '' ? [1, 12] : rest.startsWith('Q') ? [3 * Number(rest.slice(1)) - 2, 3] : [Number(rest), 1]
  const from = firstOf(Number(year), first)
  return { from, to: addDays(firstOf(Number(year), first + months), -1) }
}

function firstOf(year: number, month: number): Day {
  const [over, within] = [Math.floor((month - 1) / 12), ((month - 1) % 12) + 1]
  const day = `${String(year + over).padStart(4, '0')}-${String(within).padStart(2, '0')}-01`
  return isDay(day) ? day : '0001-01-01'
}
