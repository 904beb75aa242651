import { oneLine } from '../../words/grammar.js'
import type { Words } from '../../words/index.js'
import type { Action, Card, Part } from '../cards/card.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { alertsFor } from '../outbox/alerts.js'
import { enqueue } from '../outbox/enqueue.js'
import { type Account, accountKey, readAccountKey } from './account.js'
import { type AccountStatus, accountStatusOf, addToAccount, logOfAccount } from './account-status.js'
import { oneByOne } from './one-by-one.js'
import { accountEvent } from './recognise.js'
import { accountsIn, isAskedOf, type LinkRequest, openRequests, requestOf } from './requests.js'

/**
 * Leads from every account that is a person's already to the one that asks to be theirs too, so that they can be asked there;
 * a repeat changes nothing. What becomes of it is in the log of the one that asks.
 */
export async function leaveQuestion(
  context: EntityContext,
  { account, asked, first }: LinkRequest,
  now: Date,
): Promise<void> {
  const key = accountKey(account)
  for (const own of first)
    await addToAccount(context, own, ({ questions }) =>
      questions.some(({ request }) => request === asked.id)
        ? null
        : {
            ...accountEvent(`questioned:${key}:${asked.id}`, null, now),
            kind: 'questioned',
            account: key,
            request: asked.id,
          },
    )
}

/** The requests that wait for a person's word, found from the questions that were left with an account of theirs. */
export async function waitingFor(
  context: EntityContext,
  person: string,
  questions: AccountStatus['questions'],
): Promise<LinkRequest[]> {
  for (const { account, request } of questions) {
    const asks = readAccountKey(account)
    if (asks && accountStatusOf(await logOfAccount(context, asks)).asked?.id === request)
      return (await openRequests(context)).filter(open => isAskedOf(open, person))
  }
  return []
}

/** Asks the person whether it is them who asks, one question a request. */
export function questionParts(requests: readonly LinkRequest[], { accounts }: Pick<Words, 'accounts'>): Part[] {
  return requests.flatMap(({ account, asked }): Part[] => {
    const button = (answer: 'yes' | 'no') => ({
      label: accounts.answers[answer],
      action: { kind: 'confirm-link', account: accountKey(account), request: asked.id, answer } as const,
    })
    const who = oneLine(asked.name, 80) || accounts.noName
    return [
      { kind: 'text', text: accounts.isItYou(who, account.platform), tone: 'warning' },
      { kind: 'actions', buttons: [button('yes'), button('no')] },
    ]
  })
}

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
  const request = (stands: AccountStatus) => {
    const found = requestOf(context, { account, stands }, all)
    if (!found || found.asked.id !== action.request || !isAskedOf(found, person.id)) return null
    return found.first.some(own => accountKey(own) === accountKey(from)) ? found : null
  }
  // As it stands now, not as it stood when the turn began.
  const before = all.find(known => accountKey(known.account) === action.account)?.stands ?? null
  const open = before && request(before)
  if (!open) return before
  // Told before it is recorded: after a crash in between, a repeat does what is left.
  if (action.answer === 'no') await tellAdmins(turn, open)
  return addToAccount(context, account, stands => {
    if (!request(stands)) return null
    const said = accountEvent(`${action.answer}:${action.request}`, person.id, now, accountKey(from))
    return action.answer === 'yes'
      ? { ...said, kind: 'linked', person: person.id, how: 'confirmed' }
      : { ...said, kind: 'disowned', person: person.id }
  })
}

/** How the account stands to the person now, also when a button is pressed again. */
function outcome(stands: AccountStatus | null, person: string): 'confirmed' | 'disowned' | 'over' {
  if (stands?.linked?.person === person) return 'confirmed'
  return stands?.refused?.kind === 'disowned' && stands.refused.person === person ? 'disowned' : 'over'
}

async function tellAdmins(
  { context, now, today }: TurnContext,
  { account, stands, asked }: LinkRequest,
): Promise<void> {
  const alert = {
    about: 'account',
    request: asked.id,
    platform: account.platform,
    name: asked.name,
    person: asked.person ?? '',
    on: today,
    approvedBy: stands.approved?.by ?? null,
  } as const
  await enqueue(context.store, context.entity.key, alertsFor(context, alert, today, now), now)
}
