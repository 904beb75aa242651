import { type Account, accountKey, readAccountKey } from '../account.js'
import { languageOf } from '../bot.js'
import type { Action, Button, Card, Part } from '../card.js'
import { welcomeCard } from '../cards/home.js'
import { pageOf } from '../cards/pages.js'
import { showButton, type Where } from '../cards/show.js'
import { card, type Talk, text } from '../cards/talk.js'
import type { Outgoing } from '../delivery.js'
import { deliveryKey } from '../outbox/key.js'
import { coordinates, type Person } from '../person.js'
import type { Question } from '../question.js'
import { timeOf } from '../record/outcome.js'
import { oneLine } from '../words/format.js'
import { wordsIn } from '../words/index.js'
import type { World } from '../world.js'
import { happened, personOf } from './meet.js'
import { type AccountStanding, addToAccount, standingOfAccount } from './standing.js'

/** Whether somebody may say whose an account is. */
export function decidesLinks(person: Person): boolean {
  return coordinates(person) || person.roles.includes('admin')
}

/** How many requests wait for a yes or a no. */
export async function openRequests(world: Pick<World, 'store' | 'entity'>): Promise<number> {
  return (await accountsIn(world)).filter(({ stands }) => stands.asked !== null).length
}

/** The requests that wait for a yes or a no, with a button for each; empty for whoever may not decide. */
export async function linkRequests(talk: Talk): Promise<Part[]> {
  if (!decidesLinks(talk.person)) return []
  const open = (await accountsIn(talk.world)).filter(({ stands }) => stands.asked !== null)
  if (open.length === 0) return []
  const { accounts } = talk.words
  return [text(accounts.requests(open.length), 'warning'), ...open.flatMap(each => request(talk, each))].filter(
    part => part !== null,
  )
}

/** Every account that is somebody's, and the requests: who can write to the bot and be written to. */
export async function accountsCard(talk: Talk, where: Where): Promise<Card> {
  const { accounts, say } = talk.words
  if (!decidesLinks(talk.person)) return card(accounts.title, say.teamOnly, text(say.teamOnly))
  const linked = (await accountsIn(talk.world)).filter(({ stands }) => stands.linked !== null)
  const page = pageOf(talk, TEAM, linked, { ...where, section: 'accounts' })
  return card(
    accounts.title,
    accounts.count(linked.length),
    ...(await linkRequests(talk)),
    text(accounts.count(linked.length)),
    ...page.items.flatMap(each => account(talk, each)),
    page.part,
    { part: 'actions', buttons: [showButton(talk.words.forms.buttons.unreached, { kind: 'unreached', args: {} })] },
  )
}

/** A coordinator's or administrator's word on an account. What changed since it was shown is shown, not decided. */
export async function decideLink(talk: Talk, action: Extract<Action, { do: 'decide-link' }>): Promise<Card> {
  const { words, world, person, now } = talk
  const { accounts } = words
  const account = readAccountKey(action.account)
  if (!decidesLinks(person) || !account)
    return card(accounts.title, words.forms.notAllowed, text(words.forms.notAllowed))
  const key = `${action.decision}:${action.account}:${action.shownOn}`
  let done: string = words.forms.outdated
  let linked: string | null = null
  await addToAccount(world, account, stands => {
    const decision = String(stands.version) === action.shownOn ? decided(action, stands) : null
    if (!decision) return null
    done = accounts.decided[action.decision](subjectOf(world, account, stands), person.name, timeOf(now))
    linked = decision.kind === 'linked' ? decision.person : null
    return { ...happened(key, person.id, now), ...decision }
  })
  if (action.decision === 'accept' && linked !== null) await welcomeLater(talk, linked)
  const shown = await accountsCard(talk, {})
  return { ...shown, summary: done, parts: [{ part: 'text', text: done, tone: 'good' }, ...shown.parts] }
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

function decided({ decision }: Extract<Action, { do: 'decide-link' }>, { asked, linked }: AccountStanding) {
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
  readonly stands: AccountStanding
}

async function accountsIn(world: Pick<World, 'store' | 'entity'>): Promise<Known[]> {
  const found: Known[] = []
  for await (const [key, log] of world.store.accounts.all(world.entity.key)) {
    const account = readAccountKey(key)
    if (account) found.push({ account, stands: standingOfAccount(log) })
  }
  return found
}

function request({ words, world }: Talk, { account, stands }: Known): Part[] {
  const { accounts } = words
  const { asked } = stands
  if (!asked) return []
  const known = asked.person === null ? undefined : world.directory.get(asked.person)
  const who = oneLine(asked.name, 80) || accounts.noName
  const says = known ? accounts.asks(who, account.platform, known.name) : accounts.asksUnknown(who, account.platform)
  const refuse = button(accounts.refuse, account, stands, 'refuse')
  const buttons = known ? [button(accounts.accept, account, stands, 'accept'), refuse] : [refuse]
  return [
    { part: 'text', text: says },
    { part: 'actions', buttons },
  ]
}

function account({ words, world }: Talk, { account, stands }: Known): Part[] {
  const { accounts } = words
  const { linked, unreachable } = stands
  if (!linked) return []
  const name = personOf(world, account, linked)?.name || accounts.noName
  const lines = [accounts.isOf(name, account.platform, linked.how, linked.on), unreachable && accounts.unreachable]
  return [
    { part: 'text', text: lines.filter(Boolean).join('\n'), ...(unreachable ? { tone: 'warning' } : {}) },
    { part: 'actions', buttons: [button(accounts.unlink, account, stands, 'unlink')] },
  ]
}

function button(
  label: string,
  account: Account,
  { version }: AccountStanding,
  decision: 'accept' | 'refuse' | 'unlink',
): Button {
  const style = decision === 'accept' ? ({ style: 'primary' } as const) : {}
  return {
    label,
    ...style,
    action: { do: 'decide-link', account: accountKey(account), decision, shownOn: String(version) },
  }
}

const TEAM: Question = { kind: 'team', args: {} }
