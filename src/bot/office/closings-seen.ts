import { instantAt, isBusinessDay, timeInBogota } from '../../rules/index.js'
import { noticeTo, reachable } from '../accounts/notice.js'
import type { Card } from '../cards/card.js'
import { listActions } from '../cards/paging.js'
import { showButton } from '../cards/show-button.js'
import { card, dataDate, type TurnContext, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import type { Outgoing } from '../outbox/outgoing.js'
import type { DayPlan, PlanEntry } from '../reminders/plan-day.js'
import { closingKey, type SeenClosing } from '../reminders/work-item.js'

/** Hours in Bogotá between which somebody is told of a closing: news that wants nothing of them wakes nobody. */
const HOURS = { from: '07:00', to: '21:00' }

/** Contracts named of those of a kind, and those that a button opens. */
const NAMED = 3

/**
 * That SECOP shows closings of somebody's contracts since they were last told, when a sync or a reading of the sister sets finds
 * them: one message a person and business day. What today's digest says anyway is not said twice, and whoever asked for fewer
 * messages is told only of what they asked to be told of.
 */
export async function* closingsSeen(context: EntityContext, plan: DayPlan, now: Date): AsyncGenerator<Outgoing> {
  const { day } = plan.input
  const time = timeInBogota(now)
  if (!isBusinessDay(context.calendar, day) || time >= HOURS.to) return
  const seen = new Map(
    plan.entries.flatMap(entry => (toTell(entry, now).length > 0 ? [[entry.recipient.person.id, entry]] : [])),
  )
  if (seen.size === 0) return
  const from = instantAt(day, HOURS.from)
  for (const { person, account } of await reachable(context, ({ id }) => seen.has(id))) {
    const entry = seen.get(person.id)
    const closings = entry ? toTell(entry, now) : []
    const what = { person, account, kind: 'closing-seen', of: '' } as const
    const notice = await noticeTo(context, what, now, turn => closingCard(turn, closings))
    yield {
      ...notice,
      notBefore: (now < from ? from : now).toISOString(),
      basis: { ...notice.basis, about: [person.id], closings: closings.map(closingKey) },
    }
  }
}

function toTell(
  { recipient: { own, preferences }, outcome, notBefore, own: told }: PlanEntry,
  now: Date,
): readonly SeenClosing[] {
  const { cadence, pausedUntil } = preferences
  const isInDigest = outcome.kind === 'send' && told !== null && Date.parse(notBefore) <= now.getTime()
  if (pausedUntil !== null || isInDigest) return []
  const isLess = cadence === 'weekly' || cadence === 'important'
  return own.untold.filter(({ isAskedFor }) => isAskedFor || !isLess)
}

async function closingCard(turn: TurnContext, closings: readonly SeenClosing[]): Promise<Card> {
  const { words } = turn
  const of = (shown: SeenClosing['shown']) => closings.filter(closing => closing.shown === shown)
  const named = (all: readonly SeenClosing[]) => [all.slice(0, NAMED).map(({ name }) => name), all.length] as const
  const [closed, published] = [of('closed'), of('published')]
  const lines = [
    ...(closed.length > 0 ? [words.digest.confirmed(...named(closed))] : []),
    ...(published.length > 0 ? [words.digest.published(...named(published))] : []),
  ]
  const [title = '', ...more] = lines
  return card(
    title,
    title,
    text(more),
    listActions(
      [
        ...closings
          .slice(0, closings.length > 1 ? 2 : 1)
          .map(({ contract, name }) =>
            showButton(words.cards.open(name), { kind: 'contract', args: { id: contract } }),
          ),
        showButton(words.cards.seeMine, { kind: 'mine', args: {} }),
      ],
      [],
    ),
    await dataDate(turn),
  )
}
