import { type Day, dayInBogota, isBusinessDay, parts as partsOfDay, toDay } from '../../rules/index.js'
import type { Card, Part } from '../cards/card.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import type { MessageHistory } from '../outbox/message-history.js'
import type { Outgoing } from '../outbox/outgoing.js'
import { linkedPerson } from './linked-person.js'
import { decision, unlinkButton } from './list.js'
import { noticeTo, reachable } from './notice.js'
import { seesOrderedOnly } from './person.js'
import { accountsIn, GUARDED, type Known, linkOf, mayDecide } from './requests.js'

/** The first day of the quarter of a day. */
export function quarterOf(day: Day): Day {
  const { year, month } = partsOfDay(day)
  return toDay(year, month - ((month - 1) % 3), 1) ?? day
}

/**
 * Once a quarter, on the first of its business days on which it can: for every administrator, who holds which role by which
 * account. What was not sent on its day was not told, so it is written again.
 */
export async function* rolesReviews(
  context: EntityContext,
  now: Date,
  before: MessageHistory,
): AsyncGenerator<Outgoing> {
  const today = dayInBogota(now)
  const since = quarterOf(today)
  if (!isBusinessDay(context.calendar, today)) return
  const all = await accountsIn(context)
  for (const admin of await reachable(context, ({ roles }) => roles.includes('admin'))) {
    const told = await before.of(admin.person.id)
    if (told.some(({ kind, day }) => kind === 'roles-review' && day >= since && day < today)) continue
    yield await noticeTo(context, { ...admin, kind: 'roles-review', of: since }, now, turn => rolesCard(turn, all))
  }
}

function rolesCard(turn: TurnContext, all: readonly Known[]): Card {
  const { accounts } = turn.words
  return card(
    accounts.rolesTitle,
    accounts.rolesIntro,
    text(accounts.rolesIntro),
    ...all.flatMap(known => holderParts(turn, known, all)),
  )
}

function holderParts(turn: TurnContext, known: Known, all: readonly Known[]): Part[] {
  const { accounts, say } = turn.words
  const { account, stands } = known
  const { linked } = stands
  const link = linkOf(turn.context, known, all)
  const person = linked && linkedPerson(turn.context, account, linked)
  const roles = person?.roles.filter(role => GUARDED.includes(role)) ?? []
  if (!linked || !link || !person || roles.length === 0) return []
  const name = person.name || accounts.noName
  const sight = seesOrderedOnly(person) ? [accounts.orderedOnly] : []
  const named = [...roles.map(role => say.roleNames[role]), ...sight].join(', ')
  const line = { kind: 'text', text: accounts.holds(name, named, account.platform, linked.how, linked.on) } as const
  if (!mayDecide(turn.person, link)) return [line]
  const buttons = [decision(accounts.keep, known, 'keep'), unlinkButton(turn.words, known, name)]
  return [
    { ...line, mentions: account },
    { kind: 'actions', buttons },
  ]
}
