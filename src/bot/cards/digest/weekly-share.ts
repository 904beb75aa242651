import type { DayPlan } from '../../reminders/plan-day.js'
import type { OwnPart } from '../../reminders/plan-types.js'
import type { TurnContext } from '../turn-context.js'

/** "12 contratos por cerrar, 9 días hábiles: 2 hoy", or what is missing where nothing is to be closed. */
export function digestHeadline({ words }: Pick<TurnContext, 'words'>, plan: DayPlan, own: OwnPart): string {
  const { toClose, needsFact } = own
  if (toClose === 0 && needsFact > 0) return words.digest.facts(needsFact)
  const { share, unit } = shareOf(toClose, plan, aimsAhead(own, plan))
  return words.digest.toClose(
    toClose,
    aimsAhead(own, plan) && plan.before !== null ? plan.before + 1 : null,
    share,
    unit,
  )
}

/**
 * Whether the campaign's date is what somebody works towards. Far from it, what is all overdue is not put off until the
 * next one.
 */
export function aimsAhead(
  { toClose, overdue }: OwnPart,
  { before, phase }: Pick<DayPlan, 'before' | 'phase'>,
): boolean {
  return before !== null && (phase !== 'weekly' || overdue < toClose)
}

interface Share {
  readonly share: number
  readonly unit: 'today' | 'week'
}

/** Weeks in which a backlog without a date ahead is proposed to be worked off. */
const WEEKS_AFTERWARDS = 8

/** How many of `n` are one day's or one week's share, and of which, in the rhythm of the campaign. */
export function shareOf(n: number, { before, phase }: Pick<DayPlan, 'before' | 'phase'>, ahead = true): Share {
  if (before === null || !ahead) return { share: Math.ceil(n / WEEKS_AFTERWARDS), unit: 'week' }
  const left = before + 1
  return phase === 'daily'
    ? { share: Math.ceil(n / left), unit: 'today' }
    : { share: Math.ceil((n * Math.min(left, 5)) / left), unit: 'week' }
}
