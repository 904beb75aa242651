import type { PlanEntry, Recipient } from '../../reminders/plan-day.js'
import type { Part } from '../card.js'
import { contractLine } from '../contract-line.js'
import { SHOWN } from '../day-parts.js'
import { type TurnContext, text } from '../turn-context.js'
import type { Digest } from './digest.js'
import { warningText } from './warning-parts.js'

/** Of somebody else's contracts, beside one's own. */
const BESIDE_OWN = 2

/** The days of liquidations of which somebody is warned whose reminders another person receives. */
export function standInWarningPart(
  { standIns }: PlanEntry,
  { of, warnings }: PlanEntry['standInWarnings'][number],
  turn: TurnContext,
): Part | null {
  // Of whom more is told, that stands beside it.
  if (standIns.some(({ person }) => person.id === of.person.id)) return null
  const { name } = of.person
  const whose = turn.words.digest.standIn(name, of.preferences.delegate?.until ?? null)
  return text(`${whose}: ${warningText(warnings, turn).join(' ')}`, 'warning')
}

/**
 * What somebody is told who receives another person's reminders: the numbers and the first contracts, as that person would
 * see them and without a button, for a delegate attests nothing.
 */
export function standInParts({ turn, entry }: Digest, of: Recipient): (Part | null)[] {
  const { digest } = turn.words
  const { name } = of.person
  const here = of.own.work.filter(({ exclusion }) => !exclusion)
  const toClose = here.filter(({ place }) => place === 'closeNow')
  const overdue = toClose.filter(({ overdueSince }) => overdueSince).length
  const facts = here.filter(({ place }) => place === 'needsFact').length
  const theirs = { ...turn, person: of.person }
  const warned = entry.standInWarnings.find(one => one.of.person.id === of.person.id)?.warnings ?? []
  return [
    text(
      [
        `${digest.standIn(name, of.preferences.delegate?.until ?? null)}: ${digest.standInCounts(toClose.length, overdue, facts)}`,
        ...(warned.length > 0 ? warningText(warned, turn) : []),
      ].join(' '),
      ...(warned.length > 0 ? (['warning'] as const) : []),
    ),
    toClose.length > 0
      ? {
          kind: 'group',
          count: toClose.length,
          items: of.own.first.closeNow
            .slice(0, entry.own ? BESIDE_OWN : SHOWN)
            .map(item => ({ ...contractLine(item, theirs), actions: [] })),
        }
      : null,
  ]
}
