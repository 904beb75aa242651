import { type Account, accountKey, readAccountKey } from '../account.js'
import type { Action, Card, Part } from '../card.js'
import { card, type Talk, text } from '../cards/talk.js'
import { alertsFor } from '../outbox/alerts.js'
import { enqueue } from '../outbox/enqueue.js'
import { oneLine } from '../words/format.js'
import type { Words } from '../words/index.js'
import type { World } from '../world.js'
import { happened } from './meet.js'
import { accountsIn, isAskedOf, openRequests, type Request, requestOf } from './requests.js'
import { type AccountStanding, addToAccount, logOfAccount, standingOfAccount } from './standing.js'

/**
 * Leads from every account that is a person's already to the one that asks to be theirs too, so that they can be asked there;
 * a repeat changes nothing. What becomes of it is in the log of the one that asks.
 */
export async function leaveQuestion(world: World, { account, asked, first }: Request, now: Date): Promise<void> {
  const key = accountKey(account)
  for (const own of first)
    await addToAccount(world, own, ({ questions }) =>
      questions.some(({ request }) => request === asked.id)
        ? null
        : {
            ...happened(`questioned:${key}:${asked.id}`, null, now),
            kind: 'questioned',
            account: key,
            request: asked.id,
          },
    )
}

/** The requests that wait for a person's word, found from the questions that were left with an account of theirs. */
export async function waitingFor(
  world: World,
  person: string,
  questions: AccountStanding['questions'],
): Promise<Request[]> {
  for (const { account, request } of questions) {
    const asks = readAccountKey(account)
    if (asks && standingOfAccount(await logOfAccount(world, asks)).asked?.id === request)
      return (await openRequests(world)).filter(open => isAskedOf(open, person))
  }
  return []
}

/** Asks the person whether it is them who asks, one question a request. */
export function questionParts(requests: readonly Request[], { accounts }: Pick<Words, 'accounts'>): Part[] {
  return requests.flatMap(({ account, asked }): Part[] => {
    const button = (answer: 'yes' | 'no') => ({
      label: accounts.answers[answer],
      action: { do: 'confirm-link', account: accountKey(account), request: asked.id, answer } as const,
    })
    const who = oneLine(asked.name, 80) || accounts.noName
    return [
      { part: 'text', text: accounts.isItYou(who, account.platform), tone: 'warning' },
      { part: 'actions', buttons: [button('yes'), button('no')] },
    ]
  })
}

/**
 * A person's word, from an account that is theirs already, on another one that asks to be theirs. Their yes links it; their
 * no refuses it, and the administrators are told.
 */
export async function confirmLink(
  talk: Talk,
  from: Account,
  action: Extract<Action, { do: 'confirm-link' }>,
): Promise<Card> {
  const { words, world, person, now } = talk
  const { accounts } = words
  const account = readAccountKey(action.account)
  const all = await accountsIn(world)
  const request = (stands: AccountStanding) => {
    const found = account && requestOf(world, { account, stands }, all)
    if (!found || found.asked.id !== action.request || !isAskedOf(found, person.id)) return null
    return found.first.some(own => accountKey(own) === accountKey(from)) ? found : null
  }
  const before = account && standingOfAccount(await logOfAccount(world, account))
  const open = before && request(before)
  // Told before it is recorded: after a crash in between, a repeat does what is left.
  if (open && action.answer === 'no') await tellAdmins(talk, open)
  const stands =
    open &&
    (await addToAccount(world, open.account, stands => {
      if (!request(stands)) return null
      const said = happened(`${action.answer}:${action.request}`, person.id, now, accountKey(from))
      return action.answer === 'yes'
        ? { ...said, kind: 'linked', person: person.id, how: 'confirmed' }
        : { ...said, kind: 'disowned', person: person.id }
    }))
  const line = outcome(stands ?? before, person.id)
  const tone = line === 'over' ? 'warning' : 'good'
  return card(accounts.answerTitle, accounts.outcomes[line], text(accounts.outcomes[line], tone))
}

/** How the account stands to the person now, also when a button is pressed again. */
function outcome(stands: AccountStanding | null, person: string): 'confirmed' | 'disowned' | 'over' {
  if (stands?.linked?.person === person) return 'confirmed'
  return stands?.refused?.kind === 'disowned' && stands.refused.person === person ? 'disowned' : 'over'
}

async function tellAdmins({ world, now, today }: Talk, { account, stands, asked }: Request): Promise<void> {
  const alert = {
    about: 'account',
    request: asked.id,
    platform: account.platform,
    name: asked.name,
    person: asked.person ?? '',
    on: today,
    approvedBy: stands.approved?.by ?? null,
  } as const
  await enqueue(world.store, world.entity.key, alertsFor(world, alert, today, now), now)
}
