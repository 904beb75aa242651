import type { Button } from '../cards/card.js'
import { queryButton } from '../cards/query/query-button.js'
import type { TurnContext } from '../cards/turn-context.js'
import { campaignToldOn } from '../reminders/schedule.js'
import { type ProgressFigures, progressOf } from './progress-chart.js'

/** Leads to the picture of how far the campaign is; null where none runs or nothing is to be closed in it. */
export function progressButton({ context, today, words }: TurnContext, figures: ProgressFigures): Button | null {
  const told = campaignToldOn(context.options.campaigns, today)
  const progress = told && progressOf(figures, told.campaign, context.calendar, today)
  return progress && queryButton(words.charts.picture, { where: [], output: 'chart' })
}
