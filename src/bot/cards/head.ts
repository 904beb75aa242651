import { type Day, isBusinessDay } from '../../rules/index.js'
import type { Part } from '../card.js'
import type { Groups } from '../groups.js'
import { currentDeadline, type Talk, text } from './talk.js'

/** How many contracts a day finish the list in the business days left, rounded up. */
export function pace(contracts: number, businessDaysLeft: number): number {
  return businessDaysLeft === 0 ? contracts : Math.ceil(contracts / businessDaysLeft)
}

/** The pace in plain words, or null where no campaign runs. */
export function paceLine(
  { words, world, today }: Pick<Talk, 'words' | 'world' | 'today'>,
  contracts: number,
): string | null {
  const deadline = currentDeadline({ world, today })
  if (!deadline) return null
  const left = deadline.businessDaysLeft
  return words.say.pace(contracts, left, pace(contracts, left), isBusinessDay(world.calendar, today))
}

/** A list in one line: how many to close, how many of them overdue, at which pace. */
export function headline(talk: Talk, { closeNow }: Groups): string {
  const { say } = talk.words
  const overdue = closeNow.filter(({ assessment }) => assessment.overdueSince).length
  return [say.toClose(closeNow.length), overdue > 0 && say.ofThemOverdue(overdue), paceLine(talk, closeNow.length)]
    .filter(Boolean)
    .join(' ')
}

/** The head of a list: what is overdue, how many there are to close, by when, at which pace. */
export function head(talk: Talk, groups: Groups): (Part | null)[] {
  const { say } = talk.words
  const deadline = currentDeadline(talk)
  const n = groups.closeNow.length
  return [
    overdueText(talk, groups),
    text([say.toClose(n), deadline ? say.deadline(deadline) : say.noCampaign, paceLine(talk, n)]),
  ]
}

/** What is overdue, a line for each day since when: each rests on an act of its own. */
function overdueText({ words }: Talk, { closeNow }: Groups): Part | null {
  const lines = new Map<Day, { campaign: string; n: number }>()
  for (const { assessment } of closeNow) {
    if (!assessment.overdueSince) continue
    const n = lines.get(assessment.overdueSince)?.n ?? 0
    lines.set(assessment.overdueSince, { campaign: assessment.deadline?.campaign ?? '', n: n + 1 })
  }
  return text(
    [...lines].map(([since, { campaign, n }]) => words.say.overdue(n, since, campaign)),
    'urgent',
  )
}
