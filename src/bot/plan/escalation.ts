import { businessDays, type Calendar, type Day, later } from '../../rules/index.js'
import type { Memory } from './memory.js'
import { milestoneAt, type Schedule } from './schedule.js'
import type { Own } from './work.js'

/** Why somebody is told that a colleague may not be done in time. */
export type Behind =
  /** What is left does not fit in the days left at the person's own pace: so many done in so many business days. */
  | { readonly is: 'pace'; readonly left: number; readonly done: number; readonly days: number }
  /** Nothing has moved since a milestone was told on a day. */
  | { readonly is: 'still'; readonly left: number; readonly since: Day }

export interface Escalation {
  /** 1: the contracting office; 2: the ordenador. */
  readonly level: 1 | 2
  readonly behind: Behind
  /** Whether it is to be told now: nobody was told of this level before. */
  readonly fresh: boolean
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
 * reached for some days, and never for what they passed on.
 */
export function escalationOf(own: Own, memory: Memory, setting: EscalationSetting): Escalation | null {
  const { today, before, calendar, schedule } = setting
  const { graceDays, secondAfter } = schedule.escalation
  if (before === null || memory.reachedSince === null) return null
  const days = businessDays(calendar, memory.reachedSince, today) - 1
  if (days < graceDays) return null
  if (setting.backSince !== null && businessDays(calendar, setting.backSince, today) - 1 < graceDays) return null
  const behind = behindOf(own, memory, setting, days)
  if (!behind) return null
  const { escalated } = memory
  if (!escalated) return { level: 1, behind, fresh: true }
  const isDue = hasNotMoved(own, escalated.on) && businessDays(calendar, escalated.on, today) - 1 >= secondAfter
  return escalated.level === 1 && isDue
    ? { level: 2, behind, fresh: true }
    : { level: escalated.level, behind, fresh: false }
}

function behindOf(
  own: Own,
  memory: Memory,
  { before, schedule, backSince }: EscalationSetting,
  days: number,
): Behind | null {
  const left = own.work.filter(({ place }) => place === 'closeNow').length
  if (left === 0 || before === null) return null
  const { paceKnownAfter, paceFrom } = schedule.escalation
  const isTooSlow = own.done * (before + 1) < left * days
  if (days >= paceKnownAfter && before <= paceFrom && isTooSlow) return { is: 'pace', left, done: own.done, days }
  const { milestone, escalated } = memory
  const reached = milestoneAt(schedule, before)
  if (milestone && reached !== null && reached < milestone.reached) {
    const since = later(milestone.on, backSince ?? milestone.on)
    if (hasNotMoved(own, since)) return { is: 'still', left, since }
  }
  return escalated && hasNotMoved(own, escalated.on) ? { is: 'still', left, since: escalated.on } : null
}

function hasNotMoved({ movedOn }: Own, since: Day): boolean {
  return movedOn === null || movedOn < since
}
