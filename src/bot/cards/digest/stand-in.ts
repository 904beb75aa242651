import type { Part } from '../../card.js'
import type { Recipient } from '../../plan.js'
import type { Digest } from '../digest.js'
import { contractLine } from '../line.js'
import { text } from '../talk.js'

/**
 * What somebody is told who receives another person's reminders: the numbers and the first contracts, as that person would
 * see them and without a button, for a delegate attests nothing.
 */
export function standInParts({ talk }: Digest, of: Recipient): (Part | null)[] {
  const { digest } = talk.words
  const { name } = of.person
  const here = of.own.work.filter(({ away }) => !away)
  const toClose = here.filter(({ place }) => place === 'closeNow')
  const overdue = toClose.filter(({ overdueSince }) => overdueSince).length
  const facts = here.filter(({ place }) => place === 'needsFact').length
  const theirs = { ...talk, person: of.person }
  return [
    text([
      `${digest.standIn(name, of.preferences.delegate?.until ?? null)}: ${digest.standInCounts(toClose.length, overdue, facts)}`,
    ]),
    toClose.length > 0
      ? {
          part: 'group',
          title: digest.standInTitle(name),
          count: toClose.length,
          items: of.own.first.closeNow.map(item => ({ ...contractLine(item, theirs), actions: [] })),
        }
      : null,
  ]
}
