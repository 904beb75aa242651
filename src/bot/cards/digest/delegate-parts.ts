import type { PlanEntry, Recipient } from '../../reminders/plan-day.js'
import type { Part } from '../card.js'
import { contractLine } from '../contract-line.js'
import { type TurnContext, text } from '../turn-context.js'
import type { Digest } from './digest.js'
import { warningText } from './warning-parts.js'

/** The days of liquidations of which somebody is warned whose reminders another person receives. */
export function standInWarningPart(
  { of, warnings }: PlanEntry['standInWarnings'][number],
  turn: TurnContext,
): Part | null {
  const { name } = of.person
  const whose = turn.words.digest.standIn(name, of.preferences.delegate?.until ?? null)
  return text([`${whose}:`, ...warningText(warnings, turn)], 'warning')
}

/**
 * What somebody is told who receives another person's reminders: the numbers and the first contracts, as that person would
 * see them and without a button, for a delegate attests nothing.
 */
export function standInParts({ turn }: Digest, of: Recipient): (Part | null)[] {
  const { digest } = turn.words
  const { name } = of.person
  const here = of.own.work.filter(({ exclusion }) => !exclusion)
  const toClose = here.filter(({ place }) => place === 'closeNow')
  const overdue = toClose.filter(({ overdueSince }) => overdueSince).length
  const facts = here.filter(({ place }) => place === 'needsFact').length
  const theirs = { ...turn, person: of.person }
  return [
    text([
      `${digest.standIn(name, of.preferences.delegate?.until ?? null)}: ${digest.standInCounts(toClose.length, overdue, facts)}`,
    ]),
    toClose.length > 0
      ? {
          kind: 'group',
          title: digest.standInTitle(name),
          count: toClose.length,
          items: of.own.first.closeNow.map(item => ({ ...contractLine(item, theirs), actions: [] })),
        }
      : null,
  ]
}
