import type { Part } from '../cards/card.js'
import type { TurnContext } from '../cards/turn-context.js'
import { campaignToldOn } from '../reminders/schedule.js'
import { type ProgressFigures, progressChart, progressOf } from './progress-chart.js'

/** How far the campaign is, beside a card that says it in words; null where none runs or nothing is to be closed in it. */
export function progressPicture(turn: TurnContext, figures: ProgressFigures): Part | null {
  const { context, today, words } = turn
  const told = campaignToldOn(context.options.campaigns, today)
  const progress = told && progressOf(figures, told.campaign, context.calendar, today)
  return progress && { ...progressChart(progress, words), isBeside: true }
}
