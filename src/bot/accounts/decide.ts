import { type Account, type AccountStatement, accountKey, readAccountKey } from '../account.js'
import { languageOf } from '../bot.js'
import type { Action, Card } from '../card.js'
import { welcomeCard } from '../cards/home.js'
import { card, type Talk, text } from '../cards/talk.js'
import type { Outgoing } from '../delivery.js'
import { deliveryKey } from '../outbox/key.js'
import type { Person } from '../person.js'
import { timeOf } from '../record/outcome.js'
import { oneLine } from '../words/format.js'
import { wordsIn } from '../words/index.js'
import type { World } from '../world.js'
import { leaveQuestion } from './confirm.js'
import { accountsCard } from './list.js'
import { happened, personOf } from './meet.js'
import { accountsIn, decidesLinks, type Known, linkOf, mayDecide, requestOf } from './requests.js'
import { type AccountStanding, addToAccount } from './standing.js'

type Decision = Extract<Action, { do: 'decide-link' }>['decision']

/** What a decision comes to. */
type Decided =
  | Pick<Extract<AccountStatement, { kind: 'linked' }>, 'kind' | 'person' | 'how'>
  | Pick<Extract<AccountStatement, { kind: 'approved' }>, 'kind' | 'person'>
  | Pick<Extract<AccountStatement, { kind: 'unlinked' }>, 'kind' | 'why'>
  | { readonly kind: 'refused' }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'not-theirs'; readonly guarded: boolean }

/**
 * A coordinator's or administrator's word on an account, from one of theirs. Whether they may give it is found out now; what
 * changed since it was shown is shown, not decided.
 */
export async function decideLink(
  talk: Talk,
  from: Account,
  action: Extract<Action, { do: 'decide-link' }>,
): Promise<Card> {
  const { words, world, person, now } = talk
  const { accounts, forms } = words
  const account = readAccountKey(action.account)
  if (!decidesLinks(person) || !account) return card(accounts.title, forms.notAllowed, text(forms.notAllowed))
  const all = await accountsIn(world)
  const judge = (stands: AccountStanding): Decided =>
    String(stands.version) === action.shownOn
      ? decided(world, person, action.decision, { account, stands }, all)
      : { kind: 'outdated' }
  // First what leads to the question, then what makes it one: after a crash in between a repeat completes it.
  const shown = all.find(known => accountKey(known.account) === action.account)
  const request = shown && requestOf(world, shown, all)
  if (request && judge(request.stands).kind === 'approved') await leaveQuestion(world, request, now)
  const outcome: { is: Decided; line: string } = { is: { kind: 'outdated' }, line: forms.outdated }
  await addToAccount(world, account, stands => {
    const is = judge(stands)
    outcome.is = is
    if (is.kind === 'outdated') return null
    if (is.kind === 'not-theirs') {
      outcome.line = accounts.decidedBy(is.guarded)
      return null
    }
    outcome.line = accounts.decided[is.kind](subjectOf(world, account, stands), person.name, timeOf(now))
    const key = `${action.decision}:${action.account}:${action.shownOn}`
    return { ...happened(key, person.id, now, accountKey(from)), ...is }
  })
  if (outcome.is.kind === 'linked') await welcomeLater(talk, outcome.is.person)
  const after = await accountsCard(talk, {})
  const tone = outcome.is.kind === 'outdated' || outcome.is.kind === 'not-theirs' ? 'warning' : 'good'
  return { ...after, summary: outcome.line, parts: [{ part: 'text', text: outcome.line, tone }, ...after.parts] }
}

/** What somebody's decision on an account as it stands comes to; all accounts are known. */
function decided(world: World, person: Person, decision: Decision, known: Known, all: readonly Known[]): Decided {
  const request = requestOf(world, known, all)
  const matter = decision === 'unlink' ? linkOf(world, known, all) : request
  if (!matter) return { kind: 'outdated' }
  if (!mayDecide(person, matter)) return { kind: 'not-theirs', guarded: matter.guarded }
  switch (decision) {
    case 'unlink':
      return { kind: 'unlinked', why: 'decided' }
    case 'refuse':
      return { kind: 'refused' }
    case 'accept': {
      if (!request?.person || request.waitsFor === 'confirmation') return { kind: 'outdated' }
      const { id } = request.person
      return request.first.length > 0
        ? { kind: 'approved', person: id }
        : { kind: 'linked', person: id, how: 'approved' }
    }
  }
}

/** Who was accepted is written to, as they were promised; the outbox sends it. */
async function welcomeLater({ world, now, today, channel }: Talk, id: string): Promise<void> {
  const person = world.directory.get(id)
  if (!person) return
  const language = await languageOf(world, person)
  const talk: Talk = { world, person, now, today, channel, words: wordsIn(language) }
  const cut = await world.store.contracts.head(world.entity.key)
  const outgoing: Outgoing = {
    key: deliveryKey(world.entity.key, { person: id, day: today, kind: 'welcome' }),
    ...{ person: id, day: today, kind: 'welcome', notBefore: now.toISOString(), language },
    card: await welcomeCard(talk),
    basis: {
      ...{ cut: cut?.id ?? null, asOf: cut?.asOf ?? null, daysLeft: null, milestone: null, listed: [] },
      about: [id],
      reasons: ['welcome'],
    },
  }
  await world.store.deliveries.plan(world.entity.key, outgoing, now)
}

/** Whom a decision is about: the person, else the name on the account. */
function subjectOf(world: World, account: Account, { asked, linked }: AccountStanding): string {
  const { accounts } = wordsIn(world.language)
  const person = linked ? personOf(world, account, linked) : world.directory.get(asked?.person ?? '')
  return person?.name || oneLine(asked?.name ?? '', 80) || accounts.noName
}
