import {
  addDays,
  businessDays,
  type Calendar,
  type Campaign,
  type Day,
  isBusinessDay,
  parts,
  toDay,
  weekday,
} from '../../rules/index.js'
import type { Cadence } from '../understand/question.js'

/** What an entity may set about when people are told. Numbers of days are business days. */
export interface Schedule {
  /** When digests go out in Bogotá, for whoever chose no hour of their own. */
  readonly hour: string
  /** From so many days before the last business day on, twice a week; farther away, once a week. */
  readonly twiceWeeklyFrom: number
  /** From so many days before it on, every business day. */
  readonly dailyFrom: number
  /** Days before the last business day on which everybody is told, whatever their cadence; 0 is that day itself. */
  readonly milestones: readonly number[]
  readonly escalation: {
    /** A person's pace is known after so many days of being reached. */
    readonly paceKnownAfter: number
    /** The pace is looked at from so many days before the last business day on. */
    readonly paceFrom: number
    /** Nobody is escalated in so many first days of being reached. */
    readonly graceDays: number
    /** The ordenador is told after so many days without any movement. */
    readonly secondAfter: number
  }
  /** Longest that a contract which is overdue can be put off. */
  readonly overdueSnooze: number
}

export const DEFAULT_SCHEDULE: Schedule = {
  hour: '08:00',
  twiceWeeklyFrom: 40,
  dailyFrom: 15,
  milestones: [40, 30, 20, 15, 10, 5, 3, 2, 1, 0],
  escalation: { paceKnownAfter: 10, paceFrom: 20, graceDays: 5, secondAfter: 5 },
  overdueSnooze: 10,
}

/** What the days of a plan are counted with. */
export interface Counting {
  readonly schedule: Schedule
  readonly calendar: Calendar
  readonly campaigns: readonly Campaign[]
}

/** The campaign that runs on a day, or null. */
export function campaignOn(campaigns: readonly Campaign[], day: Day): Campaign | null {
  const running = campaigns.filter(({ start, before }) => start <= day && day < before)
  return running.sort((a, b) => (a.before < b.before ? -1 : 1))[0] ?? null
}

/** Days for which a campaign that is over is still spoken of. */
const SPOKEN_OF_AFTER = 31

/**
 * The campaign whose progress is told on a day: one that ended within the last month, else the one that runs. The day after the
 * date a new one may run, of which nothing was closed yet.
 */
export function campaignToldOn(
  campaigns: readonly Campaign[],
  day: Day,
): { readonly campaign: Campaign; readonly isOver: boolean } | null {
  const over = campaigns
    .filter(({ before }) => before <= day && day < addDays(before, SPOKEN_OF_AFTER))
    .sort((a, b) => (a.before > b.before ? -1 : 1))[0]
  const campaign = over ?? campaignOn(campaigns, day)
  return campaign && { campaign, isOver: over !== undefined }
}

/**
 * Business days that lie before the last business day of the running campaign: 0 on that day, 1 on the one before it.
 * Null after it and where no campaign runs.
 */
export function daysBefore({ campaigns, calendar }: Counting, day: Day): number | null {
  const campaign = campaignOn(campaigns, day)
  const left = campaign ? businessDays(calendar, day, addDays(campaign.before, -1)) : 0
  return left === 0 ? null : left - 1
}

/** How often people are told at a distance from the last business day. */
export type Phase = 'weekly' | 'twice-weekly' | 'daily'

/** The campaign's own rhythm at a distance; after the date, once a week. */
export function phaseAt({ twiceWeeklyFrom, dailyFrom }: Schedule, before: number | null): Phase {
  if (before === null || before > twiceWeeklyFrom) return 'weekly'
  return before > dailyFrom ? 'twice-weekly' : 'daily'
}

/** Whether the rhythm falls on this day, for somebody who chose `cadence` or nothing. Never on a day off. */
export function isCadenceDay(counting: Counting, day: Day, cadence: Cadence | null): boolean {
  const { calendar, schedule } = counting
  if (!isBusinessDay(calendar, day)) return false
  if (cadence === 'daily') return true
  if (cadence === 'weekly') return isFirstOfWeek(calendar, day)
  if (cadence === 'important') return isFirstOfMonth(calendar, day)
  switch (phaseAt(schedule, daysBefore(counting, day))) {
    case 'daily':
      return true
    case 'twice-weekly':
      return stands(calendar, day, MONDAY_AND_THURSDAY)
    case 'weekly':
      return isFirstOfWeek(calendar, day)
  }
}

/** The last day up to `day` on which the rhythm fell: what was missed since then is caught up. */
export function lastCadenceDay(counting: Counting, day: Day, cadence: Cadence | null): Day | null {
  return search(day, -1, candidate => isCadenceDay(counting, candidate, cadence))
}

/** The first day after `day` on which the rhythm falls. */
export function nextCadenceDay(counting: Counting, day: Day, cadence: Cadence | null): Day | null {
  return search(addDays(day, 1), 1, candidate => isCadenceDay(counting, candidate, cadence))
}

/** The latest milestone that is reached at a distance, or null where none is. */
export function milestoneAt({ milestones }: Schedule, before: number | null): number | null {
  if (before === null) return null
  const reached = milestones.filter(milestone => milestone >= before)
  return reached.length > 0 ? Math.min(...reached) : null
}

/** Whether a milestone is one of the last two, which go out also to whoever paused. */
export function isLastCall({ milestones }: Schedule, milestone: number): boolean {
  const last = [...milestones].sort((a, b) => a - b).slice(0, 2)
  return last.includes(milestone)
}

const MONDAY: readonly number[] = [1]
const MONDAY_AND_THURSDAY: readonly number[] = [1, 4]

/** Whether a business day stands for one of these weekdays: it is one, or the first business day after one that is off. */
function stands(calendar: Calendar, day: Day, weekdays: readonly number[]): boolean {
  for (let candidate = day; ; candidate = addDays(candidate, -1)) {
    if (weekdays.includes(weekday(candidate))) return true
    if (isBusinessDay(calendar, addDays(candidate, -1))) return false
    if (candidate <= addDays(day, -LOOK)) return false
  }
}

/** Whether a business day is the first of its week. */
export function isFirstOfWeek(calendar: Calendar, day: Day): boolean {
  return stands(calendar, day, MONDAY)
}

function isFirstOfMonth(calendar: Calendar, day: Day): boolean {
  const { year, month } = parts(day)
  return businessDays(calendar, toDay(year, month, 1) ?? day, day) === 1
}

/** Enough for the longest closure of an entity and a month. */
const LOOK = 75

function search(from: Day, step: 1 | -1, fits: (day: Day) => boolean): Day | null {
  for (let ahead = 0; ahead < LOOK; ahead++) {
    const candidate = addDays(from, ahead * step)
    if (fits(candidate)) return candidate
  }
  return null
}
