import { addBusinessDays, type Calendar, type Day, type Deadline, earlier } from '../../rules/index.js'
import type { Item } from '../portfolio.js'

/** Why a contract is left out of the digest, and the day on which it is back. */
export interface Away {
  readonly why: 'snoozed' | 'blocked' | 'passed-on'
  readonly until: Day
}

/** For how many business days each kind may keep a contract away. */
export interface AwayLimits {
  /** What was put off once its deadline had passed. */
  readonly overdueSnooze: number
  /** What cannot be closed, or is with the contracting office. */
  readonly queueDays: number
}

/**
 * Whether somebody's word keeps a contract out of their digest on `today`. Never beyond the last business day of its
 * deadline; what was said after that keeps it away for some business days at most. The same words keep it away no longer.
 */
export function awayOn(
  { standing, assessment }: Item,
  today: Day,
  calendar: Calendar,
  limits: AwayLimits,
): Away | null {
  const { deadline } = assessment
  const away: Away[] = []
  const add = (why: Away['why'], said: Day, wanted: Day | null, days: number) => {
    const until = capped(said, wanted, days, deadline, calendar)
    if (until > today) away.push({ why, until })
  }
  const snooze = standing.statements.findLast(said => said.kind === 'snoozed')
  if (snooze?.kind === 'snoozed') add('snoozed', snooze.on, snooze.until, limits.overdueSnooze)
  if (standing.blocked) add('blocked', standing.blocked.on, null, limits.queueDays)
  if (standing.passedOn) add('passed-on', standing.passedOn.statement.on, null, limits.queueDays + 1)
  return away.sort((a, b) => (a.until > b.until ? -1 : 1))[0] ?? null
}

/** The day on which a snooze that was said ended, whether or not something else keeps the contract away; null for none. */
export function snoozeEnded({ standing, assessment }: Item, today: Day, calendar: Calendar, days: number): Day | null {
  const snooze = standing.statements.findLast(said => said.kind === 'snoozed')
  if (snooze?.kind !== 'snoozed') return null
  const until = capped(snooze.on, snooze.until, days, assessment.deadline, calendar)
  return until <= today ? until : null
}

/** Before the deadline: up to its last business day. After it, or without one: so many business days. */
function capped(said: Day, wanted: Day | null, days: number, deadline: Deadline | null, calendar: Calendar): Day {
  const longest = addBusinessDays(calendar, said, days)
  if (deadline && said < deadline.before) return earlier(wanted ?? longest, deadline.lastBusinessDay)
  return deadline ? earlier(wanted ?? longest, longest) : (wanted ?? longest)
}
