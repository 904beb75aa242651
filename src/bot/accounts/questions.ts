import { oneLine } from '../../words/grammar.js'
import type { Words } from '../../words/index.js'
import type { Part } from '../cards/card.js'
import type { EntityContext } from '../context.js'
import { type Account, accountKey } from './account.js'
import { type AccountStatus, accountEvent, addToAccount } from './account-status.js'
import { accountsIn, isAskedOf, type LinkRequest, requestOf } from './requests.js'

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
  for (const { account: own } of first)
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

/** What a person is asked about another account: whether it may be theirs, or whether it is, where it was linked unasked. */
export interface AccountQuestion {
  readonly account: Account
  /** Id of its request. */
  readonly request: string
  readonly name: string
  readonly isLinked: boolean
}

/** What is asked about a request. */
export function asking({ account, asked }: LinkRequest): AccountQuestion {
  return { account, request: asked.id, name: asked.name, isLinked: false }
}

/** The questions that wait for a person's word, found from those that were left with an account of theirs. */
export async function waitingFor(
  context: EntityContext,
  person: string,
  questions: AccountStatus['questions'],
): Promise<AccountQuestion[]> {
  if (questions.length === 0) return []
  const all = await accountsIn(context)
  const open = all.flatMap(known => requestOf(context, known, all) ?? []).filter(each => isAskedOf(each, person))
  return questions.flatMap(({ account, request }): AccountQuestion[] => {
    const asks = all.find(known => accountKey(known.account) === account)
    if (!asks) return []
    const { name } = asks.stands
    if (isUnasked(asks.stands, person, request)) return [{ account: asks.account, request, name, isLinked: true }]
    return asks.stands.asked?.id === request && open.some(({ asked }) => asked.id === request)
      ? [{ account: asks.account, request, name, isLinked: false }]
      : []
  })
}

/** Whether an account was linked by this request without the word of the one that was the person's already. */
export function isUnasked({ linked, settled }: AccountStatus, person: string, request: string): boolean {
  return linked?.how === 'approved' && linked.person === person && settled === request
}

/**
 * Whether a person may still say, from an account that was asked of it, that one which is theirs by this request is not: no
 * account that came later was asked.
 */
export function mayDisown(
  { linked, settled }: AccountStatus,
  asked: AccountStatus,
  person: string,
  request: string,
): boolean {
  if (linked?.person !== person || settled !== request || asked.linked?.person !== person) return false
  return asked.questions.some(question => question.request === request)
}

/** Asks the person whether it is them who asks, one question a request. */
export function questionParts(questions: readonly AccountQuestion[], { accounts }: Pick<Words, 'accounts'>): Part[] {
  return questions.flatMap(({ account, request, name, isLinked }): Part[] => {
    const noConfirm = {
      title: accounts.answers.no,
      text: accounts.noConfirm(oneLine(name, 80) || accounts.noName, account.platform),
      yes: accounts.answers.no,
      no: accounts.leaveIt,
    }
    const button = (answer: 'yes' | 'no') => ({
      label: accounts.answers[answer],
      ...(answer === 'no' ? { confirm: noConfirm } : {}),
      action: { kind: 'confirm-link', account: accountKey(account), request, answer } as const,
    })
    const who = oneLine(name, 80) || accounts.noName
    const line = isLinked ? accounts.linkedUnasked(who, account.platform) : accounts.isItYou(who, account.platform)
    return [
      { kind: 'text', text: line, tone: 'warning', mentions: account },
      { kind: 'actions', buttons: [button('yes'), button('no')] },
    ]
  })
}
