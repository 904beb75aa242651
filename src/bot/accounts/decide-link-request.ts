import { clockTime, oneLine } from '../../words/grammar.js'
import { wordsIn } from '../../words/index.js'
import type { Action } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { type Account, type AccountStatement, accountKey, readAccountKey } from './account.js'
import { type AccountStatus, accountEvent, addToAccount } from './account-status.js'
import { linkedPerson } from './linked-person.js'
import { accountsCard } from './list.js'
import { announce, tellLinked } from './notices.js'
import { oneByOne } from './one-by-one.js'
import type { Person } from './person.js'
import { leaveQuestion } from './questions.js'
import {
  accountsIn,
  decidesLinks,
  isAccountOf,
  type Known,
  linkOf,
  mayDecide,
  requestOf,
  requestShownOn,
} from './requests.js'

type Decision = Extract<Action, { kind: 'decide-link' }>['decision']

/** What a decision comes to. */
type Decided =
  | Pick<Extract<AccountStatement, { kind: 'linked' }>, 'kind' | 'person' | 'how'>
  | Pick<Extract<AccountStatement, { kind: 'approved' }>, 'kind' | 'person'>
  | Pick<Extract<AccountStatement, { kind: 'unlinked' }>, 'kind' | 'why'>
  | { readonly kind: 'refused' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'not-theirs'; readonly guarded: boolean }

/**
 * A coordinator's or administrator's word on an account, from one of theirs. Whether they may give it is found out now; what
 * changed since it was shown is shown, not decided.
 */
export async function decideLink(
  turn: TurnContext,
  from: Account,
  action: Extract<Action, { kind: 'decide-link' }>,
): Promise<Card> {
  const { words, context, person } = turn
  const { accounts, forms } = words
  const account = readAccountKey(action.account)
  if (!decidesLinks(person) || !account) return card(accounts.title, forms.notAllowed, text(forms.notAllowed))
  const outcome = await oneByOne(context, () => settle(turn, from, account, action))
  const after = await accountsCard(turn, {})
  const tone = outcome.decided.kind === 'outdated' || outcome.decided.kind === 'not-theirs' ? 'warning' : 'good'
  return { ...after, summary: outcome.line, parts: [{ kind: 'text', text: outcome.line, tone }, ...after.parts] }
}

/** Writes down what the decision comes to, and gives it with the line that says so. */
async function settle(
  turn: TurnContext,
  from: Account,
  account: Account,
  action: Extract<Action, { kind: 'decide-link' }>,
): Promise<{ readonly decided: Decided; readonly line: string }> {
  const { words, context, person, now } = turn
  const { accounts, forms } = words
  const all = await accountsIn(context)
  // The account may have been ended since the turn began: of two administrators who unlink each other, one is first.
  const isStill = isAccountOf(all, from, person.id)
  const judge = (stands: AccountStatus): Decided =>
    isStill ? decided(context, person, action, { account, stands }, all) : { kind: 'outdated' }
  // First what leads to the question, then what makes it one: after a crash in between a repeat completes it.
  const shown = all.find(known => accountKey(known.account) === action.account)
  const request = shown && requestOf(context, shown, all)
  const becomes = request ? judge(request.stands).kind : 'outdated'
  if (request && (becomes === 'approved' || becomes === 'linked')) await leaveQuestion(context, request, now)
  const outcome: { decided: Decided; line: string } = { decided: { kind: 'outdated' }, line: forms.outdated }
  const after = await addToAccount(context, account, stands => {
    const is = judge(stands)
    outcome.decided = is
    if (is.kind === 'outdated') return null
    if (is.kind === 'not-theirs') {
      outcome.line = accounts.decidedBy(is.guarded)
      return null
    }
    outcome.line = accounts.decided[is.kind](subjectOf(context, account, stands), person.name, clockTime(now))
    const key = `${action.decision}:${action.account}:${action.shownOn}`
    return { ...accountEvent(key, person.id, now, accountKey(from)), ...is }
  })
  if (!request) return outcome
  if (outcome.decided.kind === 'linked') await tellLinked(turn, request, 'approved', { account, stands: after })
  const open = outcome.decided.kind === 'approved' && requestOf(context, { account, stands: after }, all)
  if (open) await announce(context, open, now)
  return outcome
}

/** What somebody's decision on an account as it stands comes to; all accounts are known. */
function decided(
  context: EntityContext,
  person: Person,
  { decision, shownOn }: { readonly decision: Decision; readonly shownOn: string },
  known: Known,
  all: readonly Known[],
): Decided {
  if (Number.parseInt(shownOn, 10) !== known.stands.version) return { kind: 'outdated' }
  const request = requestOf(context, known, all)
  const matter = decision === 'unlink' || decision === 'keep' ? linkOf(context, known, all) : request
  if (!matter) return { kind: 'outdated' }
  if (!mayDecide(person, matter)) return { kind: 'not-theirs', guarded: matter.guarded }
  switch (decision) {
    case 'unlink':
      return { kind: 'unlinked', why: 'decided' }
    case 'keep':
      return { kind: 'kept' }
    case 'refuse':
      return { kind: 'refused' }
    case 'accept': {
      if (!request?.person || request.waitsFor === 'confirmation') return { kind: 'outdated' }
      const { id } = request.person
      if (request.first.length > 0 && !request.unasked) return { kind: 'approved', person: id }
      // Whoever was shown that the first account would be asked did not say that it need not be.
      return shownOn === requestShownOn(request)
        ? { kind: 'linked', person: id, how: 'approved' }
        : { kind: 'outdated' }
    }
  }
}

/** Whom a decision is about: the person, else the name on the account. */
function subjectOf(context: EntityContext, account: Account, { asked, linked }: AccountStatus): string {
  const { accounts } = wordsIn(context.language)
  const person = linked ? linkedPerson(context, account, linked) : context.directory.get(asked?.person ?? '')
  return person?.name || oneLine(asked?.name ?? '', 80) || accounts.noName
}
