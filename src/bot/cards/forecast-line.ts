import type { Deadline } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { countableOf } from '../contracts/countable.js'
import { placeOf } from '../contracts/groups.js'
import { campaignToldOn } from '../reminders/schedule.js'
import { count, forecast, latelySince, noTotals, type Since, type Totals } from '../reminders/team-totals.js'
import { ownRole, type TurnContext } from './turn-context.js'

/** When a team is done at its present pace, how many in time, and of how many that is not known; null with nothing to close. */
export function forecastLine(
  totals: Pick<Totals, 'toClose' | 'overdue' | 'needsFact' | 'closedLately'>,
  deadline: Pick<Deadline, 'before'> | null,
  { words, context, today }: Pick<TurnContext, 'words' | 'context' | 'today'>,
): string | null {
  const expected = forecast(totals, context.calendar, today, deadline?.before ?? null)
  return expected && words.digest.forecast(totals.closedLately, expected)
}

/** The same in a line, where the rest of it is a press away. */
export function briefForecast(
  totals: Pick<Totals, 'toClose' | 'overdue' | 'needsFact' | 'closedLately'>,
  deadline: Pick<Deadline, 'before'> | null,
  { words, context, today }: Pick<TurnContext, 'words' | 'context' | 'today'>,
): string | null {
  const expected = forecast(totals, context.calendar, today, deadline?.before ?? null)
  return expected && words.digest.forecastBrief(totals.closedLately, expected)
}

/** From when on a team's closings are counted, on the day of the turn. */
export function sinceOf({ context, today }: Pick<TurnContext, 'context' | 'today'>): Since {
  const { calendar } = context
  const told = campaignToldOn(context.options.campaigns, today)
  const campaignStart = told?.campaign.start ?? null
  return { today, calendar, campaignStart, isCampaignOver: told?.isOver ?? false, lately: latelySince(calendar, today) }
}

/** The totals of somebody's own contracts, as they stand for them; what is put off is not done. */
export function ownTotals(items: readonly AssessedContract[], turn: TurnContext): Totals {
  const [totals, since, role] = [noTotals(), sinceOf(turn), ownRole(turn.person)]
  for (const item of items) count(totals, countableOf(item), placeOf(item, role, turn.person.id), since)
  return totals
}
