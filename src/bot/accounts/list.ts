import { businessDays } from '../../rules/index.js'
import { type Account, accountKey } from '../account.js'
import type { Button, Card, Part } from '../card.js'
import { pageOf } from '../cards/pages.js'
import { showButton, type Where } from '../cards/show.js'
import { card, type Talk, text } from '../cards/talk.js'
import type { Question } from '../question.js'
import { oneLine } from '../words/format.js'
import { personOf } from './meet.js'
import { accountsIn, decidesLinks, type Known, linkOf, mayDecide, type Request, requestOf } from './requests.js'
import type { AccountStanding } from './standing.js'

/** The requests that are open, with buttons for whoever decides them; nothing for those who decide none at all. */
export async function linkRequests(talk: Talk): Promise<Part[]> {
  if (!decidesLinks(talk.person)) return []
  return requestParts(talk, await accountsIn(talk.world))
}

/** Every account that is somebody's, and the requests: who can write to the bot and be written to. */
export async function accountsCard(talk: Talk, where: Where): Promise<Card> {
  const { accounts, say } = talk.words
  if (!decidesLinks(talk.person)) return card(accounts.title, say.teamOnly, text(say.teamOnly))
  const all = await accountsIn(talk.world)
  const linked = all.filter(({ stands }) => stands.linked !== null)
  const page = pageOf(talk, TEAM, linked, { ...where, section: 'accounts' })
  return card(
    accounts.title,
    accounts.count(linked.length),
    ...requestParts(talk, all),
    text(disownedLines(talk, all), 'warning'),
    text(accounts.count(linked.length)),
    ...page.items.flatMap(each => accountParts(talk, each, all)),
    page.part,
    { part: 'actions', buttons: [showButton(talk.words.forms.buttons.unreached, { kind: 'unreached', args: {} })] },
  )
}

function requestParts(talk: Talk, all: readonly Known[]): Part[] {
  const open = all.flatMap(known => requestOf(talk.world, known, all) ?? [])
  const theirs = open.filter(request => request.waitsFor === 'decision' && mayDecide(talk.person, request)).length
  const title = theirs > 0 ? text(talk.words.accounts.requests(theirs), 'warning') : null
  return [title, ...open.flatMap(request => oneRequest(talk, request))].filter(part => part !== null)
}

function oneRequest(talk: Talk, request: Request): Part[] {
  const { accounts } = talk.words
  const { account, asked, person, guarded, waitsFor } = request
  const who = oneLine(asked.name, 80) || accounts.noName
  const decides = mayDecide(talk.person, request)
  const waits = waitsFor === 'confirmation'
  const lines = [
    person ? accounts.asks(who, account.platform, person.name) : accounts.asksUnknown(who, account.platform),
    person && waits && accounts.waitsForFirst(person.name),
    person && !waits && decides && accounts.checkFirst,
    !waits && !decides && accounts.decidedBy(guarded),
  ]
  const buttons = [
    ...(person && !waits ? [decision(accounts.accept, request, 'accept')] : []),
    decision(accounts.refuse, request, 'refuse'),
  ]
  return [{ part: 'text', text: lines.filter(Boolean).join('\n') }, ...actions(talk, decides, buttons)]
}

function accountParts(talk: Talk, known: Known, all: readonly Known[]): Part[] {
  const { accounts } = talk.words
  const { account, stands } = known
  const { linked, unreachable } = stands
  const link = linkOf(talk.world, known, all)
  if (!linked || !link) return []
  const name = personOf(talk.world, account, linked)?.name || accounts.noName
  const lines = [accounts.isOf(name, account.platform, linked.how, linked.on), unreachable && accounts.unreachable]
  return [
    { part: 'text', text: lines.filter(Boolean).join('\n'), ...(unreachable ? { tone: 'warning' } : {}) },
    ...actions(talk, mayDecide(talk.person, link), [decision(accounts.unlink, known, 'unlink')]),
  ]
}

/** Those who said lately that it was not them who asked. */
function disownedLines({ words, world, today }: Talk, all: readonly Known[]): string[] {
  const { accounts } = words
  return all.flatMap(({ account, stands: { refused, name } }) => {
    if (refused?.kind !== 'disowned') return []
    if (businessDays(world.calendar, refused.on, today) - 1 > world.habits.queueDays) return []
    const whom = world.directory.get(refused.person)?.name ?? accounts.noName
    return [accounts.disowned(oneLine(name, 80) || accounts.noName, account.platform, whom, refused.on)]
  })
}

/** Buttons for whoever decides; in a terminal nobody does, for no account is behind it. */
function actions({ channel }: Talk, decides: boolean, buttons: readonly Button[]): Part[] {
  return decides && (channel === 'slack' || channel === 'teams') ? [{ part: 'actions', buttons }] : []
}

function decision(
  label: string,
  { account, stands }: { readonly account: Account; readonly stands: AccountStanding },
  decision: 'accept' | 'refuse' | 'unlink',
): Button {
  return {
    label,
    ...(decision === 'accept' ? { style: 'primary' } : {}),
    action: { do: 'decide-link', account: accountKey(account), decision, shownOn: String(stands.version) },
  }
}

const TEAM: Question = { kind: 'team', args: {} }
