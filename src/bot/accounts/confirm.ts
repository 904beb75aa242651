import type { Action } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import { alertsFor } from '../outbox/alerts.js'
import { enqueue } from '../outbox/enqueue.js'
import { type Account, accountKey, readAccountKey } from './account.js'
import { type AccountStatus, accountEvent, addToAccount } from './account-status.js'
import { tellLinked } from './notices.js'
import { oneByOne } from './one-by-one.js'
import { isUnasked, mayDisown } from './questions.js'
import { accountsIn, isAskedOf, requestOf } from './requests.js'

/**
 * A person's word, from an account that is theirs already, on another one that asks to be theirs. Their yes links it; their
 * no refuses it, and the administrators are told.
 */
export async function confirmLink(
  turn: TurnContext,
  from: Account,
  action: Extract<Action, { kind: 'confirm-link' }>,
): Promise<Card> {
  const { words, context, person } = turn
  const { accounts } = words
  const account = readAccountKey(action.account)
  const stands = account && (await oneByOne(context, () => answered(turn, from, account, action)))
  const line = outcome(stands, person.id)
  const tone = line === 'over' ? 'warning' : 'good'
  return card(accounts.answerTitle, accounts.outcomes[line], text(accounts.outcomes[line], tone))
}

/** Writes down what they said, where it still is theirs to say, and gives how the account stands then. */
async function answered(
  turn: TurnContext,
  from: Account,
  account: Account,
  action: Extract<Action, { kind: 'confirm-link' }>,
): Promise<AccountStatus | null> {
  const { context, person, now } = turn
  const all = await accountsIn(context)
  // As it stands now, not as it stood when the turn began.
  const before = all.find(known => accountKey(known.account) === action.account)?.stands ?? null
  if (!before) return null
  const own = all.find(known => accountKey(known.account) === accountKey(from))?.stands
  if (own && mayDisown(before, own, person.id, action.request)) return onLinked(turn, from, account, before, action)
  const request = (stands: AccountStatus) => {
    const found = requestOf(context, { account, stands }, all)
    if (!found || found.asked.id !== action.request || !isAskedOf(found, person.id)) return null
    return found.first.some(own => accountKey(own.account) === accountKey(from)) ? found : null
  }
  const open = request(before)
  if (!open) return before
  // Told before it is recorded: after a crash in between, a repeat does what is left.
  if (action.answer === 'no') await tellAdmins(turn, account, before, action.request)
  const after = await addToAccount(context, account, stands => {
    if (!request(stands)) return null
    const said = accountEvent(`${action.answer}:${action.request}`, person.id, now, accountKey(from))
    return action.answer === 'yes'
      ? { ...said, kind: 'linked', person: person.id, how: 'confirmed' }
      : { ...said, kind: 'disowned', person: person.id }
  })
  if (after.linked?.how === 'confirmed') await tellLinked(turn, open, 'confirmed', { account, stands: after })
  return after
}

/** Their word on an account that is linked already, unasked or by their yes: a no ends it. */
async function onLinked(
  turn: TurnContext,
  from: Account,
  account: Account,
  before: AccountStatus,
  { answer, request }: Extract<Action, { kind: 'confirm-link' }>,
): Promise<AccountStatus> {
  const { context, person, now } = turn
  if (answer === 'no') await tellAdmins(turn, account, before, request)
  return addToAccount(context, account, stands => {
    if (stands.linked?.person !== person.id || stands.settled !== request) return null
    if (answer === 'yes' && !isUnasked(stands, person.id, request)) return null
    const said = accountEvent(`${answer}:${request}`, person.id, now, accountKey(from))
    return answer === 'yes'
      ? { ...said, kind: 'linked', person: person.id, how: 'confirmed' }
      : { ...said, kind: 'unlinked', why: 'disowned' }
  })
}

/** How the account stands to the person now, also when a button is pressed again. */
function outcome(stands: AccountStatus | null, person: string): 'confirmed' | 'disowned' | 'over' {
  if (stands?.linked?.person === person) return 'confirmed'
  return stands?.refused?.kind === 'disowned' && stands.refused.person === person ? 'disowned' : 'over'
}

async function tellAdmins(
  { context, person, now, today }: TurnContext,
  account: Account,
  stands: AccountStatus,
  request: string,
): Promise<void> {
  const alert = {
    kind: 'account',
    request,
    platform: account.platform,
    name: stands.name,
    person: person.id,
    on: today,
    approvedBy: stands.approved?.by ?? stands.linked?.by ?? null,
  } as const
  await enqueue(context.store, context.entity.key, alertsFor(context, alert, today, now), now)
  context.onboarding?.deliverNow?.()
}
