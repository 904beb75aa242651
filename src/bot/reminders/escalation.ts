import { addDays, businessDays, type Calendar, type Day, isBusinessDay, later } from '../../rules/index.js'
import { latest } from './exclusions.js'
import type { RecipientHistory } from './recipient-history.js'
import { milestoneAt, type Schedule } from './schedule.js'
import type { OwnWork } from './work-item.js'

/** Why somebody is told that a colleague may not be done in time. */
export type Behind = Left &
  (
    | /** What is left does not fit in the days left at the person's own pace: so many done in so many business days. */
    { readonly kind: 'pace'; readonly done: number; readonly days: number }
    /** Nothing has moved since a milestone was told on a day. */
    | { readonly kind: 'still'; readonly since: Day }
  )

interface Left {
  /** What has been to be closed for longer than the days of grace. */
  readonly left: number
  /** What is new on the list, or back on it: nobody is called slow for that. */
  readonly newer: number
}

export interface Escalation {
  /** 1: the contracting office; 2: the ordenador. */
  readonly level: 1 | 2
  readonly behind: Behind
  /** Whether it is to be told now: nobody was told of this level before, or it is clearly worse than when they were. */
  readonly fresh: boolean
  /** How much was left when it was told before, where it is told again. */
  readonly was?: number
}

/** What an escalation rests on. `before`: business days before the last one. */
export interface EscalationSetting {
  readonly today: Day
  /** The day on which the person's last pause ended: nobody is called slow for the days before. */
  readonly backSince: Day | null
  readonly before: number | null
  readonly calendar: Calendar
  readonly schedule: Schedule
}

/**
 * Whether somebody's contracts are a matter for the contracting office, or for the ordenador. Never before they were
 * reached for some days, and never for what is away or has been on their list for a few days only. It goes by the facts of
 * the morning, so that it is the same at whatever hour of the day somebody is told.
 */
export function escalationOf(own: OwnWork, history: RecipientHistory, setting: EscalationSetting): Escalation | null {
  const { today, before, calendar, schedule } = setting
  const { graceDays, secondAfter } = schedule.escalation
  if (before === null || history.reachedSince === null) return null
  const days = businessDays(calendar, history.reachedSince, today) - 1
  if (days < graceDays) return null
  if (setting.backSince !== null && businessDays(calendar, setting.backSince, today) - 1 < graceDays) return null
  const behind = behindOf(own, history, setting)
  if (!behind) return null
  const { escalated } = history
  if (!escalated) return { level: 1, behind, fresh: true }
  const isDue = hasNotMoved(own, escalated.on) && businessDays(calendar, escalated.on, today) - 1 >= secondAfter
  if (escalated.level === 1 && isDue) return { level: 2, behind, fresh: true }
  const { on, left: was } = escalated.last
  const isNew = businessDays(calendar, on, today) - 1 >= secondAfter
  return was !== null && isNew && isWorse(behind.left, was)
    ? { level: escalated.level, behind, fresh: true, was }
    : { level: escalated.level, behind, fresh: false }
}

/** Clearly: by half, and by more than a contract or two. */
export function isWorse(left: number, was: number): boolean {
  return left >= was * 1.5 && left >= was + 3
}

function behindOf(own: OwnWork, history: RecipientHistory, setting: EscalationSetting): Behind | null {
  const { today, before, calendar, schedule } = setting
  const { paceKnownAfter, paceFrom, graceDays } = schedule.escalation
  const newest = daysAgo(calendar, today, graceDays)
  const known = own.open.filter(since => since <= newest).sort()
  const [oldest] = known
  if (!oldest || before === null) return null
  const left = { left: known.length, newer: own.open.length - known.length }
  // All the time since then there was something to close; days without anything say nothing of a pace.
  const from = later(oldest, setting.backSince ?? oldest)
  const days = businessDays(calendar, from, today) - 1
  const done = own.doneOn.filter(on => on >= from).length
  const isTooSlow = done * (before + 1) < left.left * days
  if (days >= paceKnownAfter && before <= paceFrom && isTooSlow) return { kind: 'pace', ...left, done, days }
  const { milestone, escalated } = history
  const reached = milestoneAt(schedule, before)
  if (milestone && reached !== null && reached < milestone.reached) {
    const since = later(milestone.on, from)
    if (hasNotMoved(own, since)) return { kind: 'still', ...left, since }
  }
  const since = latest(escalated?.on ?? null, from)
  return escalated && since && hasNotMoved(own, since) ? { kind: 'still', ...left, since } : null
}

/** The latest day from which so many business days have passed. */
function daysAgo(calendar: Calendar, today: Day, days: number): Day {
  let day = today
  for (let left = days + (isBusinessDay(calendar, today) ? 0 : 1), tries = 0; left > 0 && tries < 366; tries++) {
    day = addDays(day, -1)
    if (isBusinessDay(calendar, day)) left--
  }
  return day
}

function hasNotMoved({ movedOn }: OwnWork, since: Day): boolean {
  return movedOn === null || movedOn < since
}
