import type { Deadline } from '../../rules/index.js'
import { campaignToldOn } from '../reminders/schedule.js'
import { forecast, latelySince, type Since, type Totals } from '../reminders/team-totals.js'
import type { TurnContext } from './turn-context.js'

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
  const campaignStart = campaignToldOn(context.options.campaigns, today)?.campaign.start ?? null
  return { today, calendar, campaignStart, lately: latelySince(calendar, today) }
}
