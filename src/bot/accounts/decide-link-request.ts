import { oneLine } from '../../words/format.js'
import { wordsIn } from '../../words/index.js'
import { timeOf } from '../attestations/outcome-cards.js'
import type { Action, Button, Card, Part } from '../cards/card.js'
import { welcomeCard } from '../cards/home-cards.js'
import { pageOf } from '../cards/paging.js'
import { type ShowTarget, showButton } from '../cards/show-button.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { languageFor } from '../conversation/ask.js'
import { deliveryKey } from '../outbox/delivery-key.js'
import type { Outgoing } from '../outbox/outgoing.js'
import type { Question } from '../understand/question.js'
import { type Account, accountKey, readAccountKey } from './account.js'
import { type AccountStatus, accountStatusOf, addToAccount } from './account-status.js'
import { coordinates, type Person } from './person.js'
import { accountEvent, linkedPerson } from './recognise.js'

/** Whether somebody may say whose an account is. */
export function decidesLinks(person: Person): boolean {
  return coordinates(person) || person.roles.includes('admin')
}

/** How many requests wait for a yes or a no. */
export async function openRequests(context: Pick<EntityContext, 'store' | 'entity'>): Promise<number> {
  return (await accountsIn(context)).filter(({ stands }) => stands.asked !== null).length
}

/** The requests that wait for a yes or a no, with a button for each; empty for whoever may not decide. */
export async function linkRequests(turn: TurnContext): Promise<Part[]> {
  if (!decidesLinks(turn.person)) return []
  const open = (await accountsIn(turn.context)).filter(({ stands }) => stands.asked !== null)
  if (open.length === 0) return []
  const { accounts } = turn.words
  return [text(accounts.requests(open.length), 'warning'), ...open.flatMap(each => request(turn, each))].filter(
    part => part !== null,
  )
}

/** Every account that is somebody's, and the requests: who can write to the bot and be written to. */
export async function accountsCard(turn: TurnContext, where: ShowTarget): Promise<Card> {
  const { accounts, say } = turn.words
  if (!decidesLinks(turn.person)) return card(accounts.title, say.teamOnly, text(say.teamOnly))
  const linked = (await accountsIn(turn.context)).filter(({ stands }) => stands.linked !== null)
  const page = pageOf(turn, TEAM, linked, { ...where, section: 'accounts' })
  return card(
    accounts.title,
    accounts.count(linked.length),
    ...(await linkRequests(turn)),
    text(accounts.count(linked.length)),
    ...page.items.flatMap(each => account(turn, each)),
    page.part,
    { kind: 'actions', buttons: [showButton(turn.words.forms.buttons.unreached, { kind: 'unreached', args: {} })] },
  )
}

/** A coordinator's or administrator's word on an account. What changed since it was shown is shown, not decided. */
export async function decideLink(turn: TurnContext, action: Extract<Action, { kind: 'decide-link' }>): Promise<Card> {
  const { words, context, person, now } = turn
  const { accounts } = words
  const account = readAccountKey(action.account)
  if (!decidesLinks(person) || !account)
    return card(accounts.title, words.forms.notAllowed, text(words.forms.notAllowed))
  const key = `${action.decision}:${action.account}:${action.shownOn}`
  let done: string = words.forms.outdated
  let linked: string | null = null
  await addToAccount(context, account, stands => {
    const decision = String(stands.version) === action.shownOn ? decided(action, stands) : null
    if (!decision) return null
    done = accounts.decided[action.decision](subjectOf(context, account, stands), person.name, timeOf(now))
    linked = decision.kind === 'linked' ? decision.person : null
    return { ...accountEvent(key, person.id, now), ...decision }
  })
  if (action.decision === 'accept' && linked !== null) await welcomeLater(turn, linked)
  const shown = await accountsCard(turn, {})
  return { ...shown, summary: done, parts: [{ kind: 'text', text: done, tone: 'good' }, ...shown.parts] }
}

/** Who was accepted is written to, as they were promised; the outbox sends it. */
async function welcomeLater({ context, now, today, channel }: TurnContext, id: string): Promise<void> {
  const person = context.directory.get(id)
  if (!person) return
  const language = await languageFor(context, person)
  const turn: TurnContext = { context, person, now, today, channel, words: wordsIn(language) }
  const snapshot = await context.store.contracts.head(context.entity.key)
  const outgoing: Outgoing = {
    key: deliveryKey(context.entity.key, { person: id, day: today, kind: 'welcome' }),
    ...{ person: id, day: today, kind: 'welcome', notBefore: now.toISOString(), language },
    card: await welcomeCard(turn),
    basis: {
      ...{ cut: snapshot?.id ?? null, asOf: snapshot?.asOf ?? null, daysLeft: null, milestone: null, listed: [] },
      about: [id],
      reasons: ['welcome'],
    },
  }
  await context.store.deliveries.plan(context.entity.key, outgoing, now)
}

/** Whom a decision is about: the person, else the name on the account. */
function subjectOf(context: EntityContext, account: Account, { asked, linked }: AccountStatus): string {
  const { accounts } = wordsIn(context.language)
  const person = linked ? linkedPerson(context, account, linked) : context.directory.get(asked?.person ?? '')
  return person?.name || oneLine(asked?.name ?? '', 80) || accounts.noName
}

function decided({ decision }: Extract<Action, { kind: 'decide-link' }>, { asked, linked }: AccountStatus) {
  switch (decision) {
    case 'accept':
      return asked?.person ? ({ kind: 'linked', person: asked.person, how: 'approved' } as const) : null
    case 'refuse':
      return asked ? ({ kind: 'refused' } as const) : null
    case 'unlink':
      return linked ? ({ kind: 'unlinked', why: 'decided' } as const) : null
  }
}

interface Known {
  readonly account: Account
  readonly stands: AccountStatus
}

async function accountsIn(context: Pick<EntityContext, 'store' | 'entity'>): Promise<Known[]> {
  const found: Known[] = []
  for await (const [key, log] of context.store.accounts.all(context.entity.key)) {
    const account = readAccountKey(key)
    if (account) found.push({ account, stands: accountStatusOf(log) })
  }
  return found
}

function request({ words, context }: TurnContext, { account, stands }: Known): Part[] {
  const { accounts } = words
  const { asked } = stands
  if (!asked) return []
  const known = asked.person === null ? undefined : context.directory.get(asked.person)
  const who = oneLine(asked.name, 80) || accounts.noName
  const says = known ? accounts.asks(who, account.platform, known.name) : accounts.asksUnknown(who, account.platform)
  const refuse = button(accounts.refuse, account, stands, 'refuse')
  const buttons = known ? [button(accounts.accept, account, stands, 'accept'), refuse] : [refuse]
  return [
    { kind: 'text', text: says },
    { kind: 'actions', buttons },
  ]
}

function account({ words, context }: TurnContext, { account, stands }: Known): Part[] {
  const { accounts } = words
  const { linked, unreachable } = stands
  if (!linked) return []
  const name = linkedPerson(context, account, linked)?.name || accounts.noName
  const lines = [accounts.isOf(name, account.platform, linked.how, linked.on), unreachable && accounts.unreachable]
  return [
    { kind: 'text', text: lines.filter(Boolean).join('\n'), ...(unreachable ? { tone: 'warning' } : {}) },
    { kind: 'actions', buttons: [button(accounts.unlink, account, stands, 'unlink')] },
  ]
}

function button(
  label: string,
  account: Account,
  { version }: AccountStatus,
  decision: 'accept' | 'refuse' | 'unlink',
): Button {
  const style = decision === 'accept' ? ({ style: 'primary' } as const) : {}
  return {
    label,
    ...style,
    action: { kind: 'decide-link', account: accountKey(account), decision, shownOn: String(version) },
  }
}

const TEAM: Question = { kind: 'team', args: {} }
