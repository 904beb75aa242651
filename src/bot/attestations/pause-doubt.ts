import { addBusinessDays, addDays, businessDays, businessDayUpTo, type Day, earlier, later } from '../../rules/index.js'
import type { Action } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import type { Preferences } from '../reminders/preferences.js'
import type { Answers } from './fields.js'
import type { PersonStatement } from './statement.js'

/** Business days at the end of a campaign in which nobody is away without knowing it. */
const LAST_DAYS = 10

/** How many of the last business days of a campaign a pause covers, and which its last business day is. */
interface Covered {
  readonly days: number
  readonly last: Day
}

/** Of a pause that covers last business days of a campaign: how many; null where it covers none, or a delegate is there for all. */
export function coveredBy(
  { startsOn, on, until }: Extract<PersonStatement, { kind: 'paused' }>,
  delegate: Preferences['delegate'],
  { options, calendar }: Pick<EntityContext, 'options' | 'calendar'>,
): Covered | null {
  const from = startsOn ?? on
  for (const { before } of options.campaigns) {
    const last = businessDayUpTo(calendar, addDays(before, -1))
    const first = firstOfLast(calendar, last)
    const [begin, end] = [later(from, first), earlier(addDays(until, -1), last)]
    const days = begin <= end ? businessDays(calendar, begin, end) : 0
    const isStoodIn = delegate !== null && (delegate.until === null || delegate.until >= end)
    if (days > 0 && !isStoodIn) return { days, last }
  }
  return null
}

function firstOfLast(calendar: EntityContext['calendar'], last: Day): Day {
  let first = addDays(last, -2 * LAST_DAYS)
  while (addBusinessDays(calendar, first, LAST_DAYS) <= last) first = addDays(first, 1)
  return first
}

/** Asks whether a pause is meant that covers the end of a campaign: somebody else first, and nothing is recorded before the answer. */
export function pauseDoubtCard(
  { words, today }: TurnContext,
  action: Extract<Action, { kind: 'record' }>,
  given: Answers,
  { days, last }: Covered,
): Card {
  const { pauseDoubt: say } = words.forms
  const { until, from } = given
  const known = { ...(until ? { until } : {}), ...(from ? { from } : {}) }
  return card(say.title, say.title, text([say.covers(days, last, today), say.whatThen], 'warning'), {
    kind: 'actions',
    buttons: [
      {
        label: words.cards.delegate,
        style: 'primary',
        action: { kind: 'open', form: 'delegated', ...(until ? { given: { until } } : {}) },
      },
      { label: say.anyway, action: { ...action, given: { ...known, sure: 'true' } } },
      { label: say.change, action: { kind: 'open', form: 'paused', given: known } },
    ],
  })
}
