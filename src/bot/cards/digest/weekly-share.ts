import type { DayPlan } from '../../reminders/plan-day.js'

interface Share {
  readonly share: number
  readonly unit: 'today' | 'week'
}

/** How many of `n` are one day's or one week's share, and of which, in the rhythm of the campaign. */
export function shareOf(n: number, before: number, phase: DayPlan['phase']): Share {
  const left = before + 1
  return phase === 'daily'
    ? { share: Math.ceil(n / left), unit: 'today' }
    : { share: Math.ceil((n * Math.min(left, 5)) / left), unit: 'week' }
}
