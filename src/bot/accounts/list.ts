import { businessDays } from '../../rules/index.js'
import { oneLine } from '../../words/grammar.js'
import type { Words } from '../../words/index.js'
import type { Action } from '../cards/action.js'
import type { Button, Card, Part } from '../cards/card.js'
import { pageOf } from '../cards/paging.js'
import { type ShowTarget, showButton } from '../cards/show-button.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import type { Question } from '../understand/question.js'
import { accountKey, isPlatform } from './account.js'
import { linkedPerson } from './linked-person.js'
import {
  accountsIn,
  decidesLinks,
  type FirstAccount,
  type Known,
  type LinkRequest,
  linkOf,
  mayDecide,
  requestOf,
  requestShownOn,
} from './requests.js'

/** The requests that are open, with buttons for whoever decides them; nothing for those who decide none at all. */
export async function linkRequests(turn: TurnContext): Promise<Part[]> {
  if (!decidesLinks(turn.person)) return []
  return requestParts(turn, await accountsIn(turn.context))
}

/** Every account that is somebody's, and the requests: who can write to the bot and be written to. */
export async function accountsCard(turn: TurnContext, where: ShowTarget): Promise<Card> {
  const { accounts, say } = turn.words
  if (!decidesLinks(turn.person)) return card(accounts.title, say.teamOnly, text(say.teamOnly))
  const all = await accountsIn(turn.context)
  const linked = all.filter(({ stands }) => stands.linked !== null)
  const page = pageOf(turn, TEAM, linked, { ...where, section: 'accounts' })
  return card(
    accounts.title,
    accounts.count(linked.length),
    ...requestParts(turn, all),
    text(disownedLines(turn, all), 'warning'),
    text(accounts.count(linked.length)),
    ...page.items.flatMap(each => accountParts(turn, each, all)),
    page.part,
    { kind: 'actions', buttons: [showButton(turn.words.forms.buttons.unreached, { kind: 'unreached', args: {} })] },
  )
}

function requestParts(turn: TurnContext, all: readonly Known[]): Part[] {
  const open = all.flatMap(known => requestOf(turn.context, known, all) ?? [])
  const theirs = open.filter(request => request.waitsFor === 'decision' && mayDecide(turn.person, request)).length
  const title = theirs > 0 ? text(turn.words.accounts.requests(theirs), 'warning') : null
  return [title, ...open.flatMap(request => oneRequest(turn, request))].filter(part => part !== null)
}

/** A request with what whoever decides it has to know, and their buttons. */
export function oneRequest(turn: TurnContext, request: LinkRequest): Part[] {
  const { accounts } = turn.words
  const { account, asked, person, guarded, waitsFor, first, unasked } = request
  const who = oneLine(asked.name, 80) || accounts.noName
  const decides = mayDecide(turn.person, request)
  const waits = waitsFor === 'confirmation'
  const lines = [
    person ? accounts.asks(who, account.platform, person.name) : accounts.asksUnknown(who, account.platform),
    decides && accounts.itsEmail(asked.email === undefined ? null : oneLine(asked.email, 120)),
  ]
  const after = [
    decides && !waits && first.length > 0 && (unasked ? accounts.nobodyToAsk : accounts.asksFirst),
    person && waits && accounts.waitsForFirst(person.name),
    person && !waits && decides && accounts.checkFirst,
    !waits && !decides && accounts.decidedBy(guarded),
  ]
  const buttons = [
    ...(person && !waits
      ? [
          decision(unasked ? accounts.acceptUnasked : accounts.accept, request, 'accept', {
            title: accounts.requestTitle,
            text: accounts.acceptConfirm(who, account.platform, person.name),
            yes: accounts.accept,
            no: accounts.leaveIt,
          }),
        ]
      : []),
    decision(accounts.refuse, request, 'refuse'),
  ]
  const own = person && decides ? first.map(each => firstPart(turn, person.name, each)) : []
  // What is said of those who are there already goes below them.
  const [before, below] = own.length > 0 ? [lines, text(after)] : [[...lines, ...after], null]
  return [
    { kind: 'text', text: before.filter(Boolean).join('\n'), ...(decides ? { mentions: account } : {}) },
    ...own,
    ...(below ? [below] : []),
    ...actions(turn, decides, buttons),
  ]
}

/** An account that is there already, by the platform's own mention of it. */
function firstPart({ words }: TurnContext, name: string, { account, linked, unreachable }: FirstAccount): Part {
  const { how, on } = linked
  const line = words.accounts.hasAccount(name, account.platform, how, on, unreachable !== null)
  return { kind: 'text', text: line, mentions: account }
}

function accountParts(turn: TurnContext, known: Known, all: readonly Known[]): Part[] {
  const { accounts } = turn.words
  const { account, stands } = known
  const { linked, unreachable } = stands
  const link = linkOf(turn.context, known, all)
  if (!linked || !link) return []
  const name = linkedPerson(turn.context, account, linked)?.name || accounts.noName
  const decides = mayDecide(turn.person, link)
  const lines = [accounts.isOf(name, account.platform, linked.how, linked.on), unreachable && accounts.unreachable]
  return [
    {
      kind: 'text',
      text: lines.filter(Boolean).join('\n'),
      ...(unreachable ? { tone: 'warning' } : {}),
      ...(decides ? { mentions: account } : {}),
    },
    ...actions(turn, decides, [unlinkButton(turn.words, known, name)]),
  ]
}

/** Those who said lately that it was not them who asked. */
function disownedLines({ words, context, today }: TurnContext, all: readonly Known[]): string[] {
  const { accounts } = words
  return all.flatMap(({ account, stands: { refused, name } }) => {
    if (refused?.kind !== 'disowned') return []
    if (businessDays(context.calendar, refused.on, today) - 1 > context.habits.queueDays) return []
    const whom = context.directory.get(refused.person)?.name ?? accounts.noName
    return [accounts.disowned(oneLine(name, 80) || accounts.noName, account.platform, whom, refused.on)]
  })
}

/** Buttons for whoever decides; in a terminal nobody does, for no account is behind it. */
function actions({ channel }: TurnContext, decides: boolean, buttons: readonly Button[]): Part[] {
  return decides && isPlatform(channel) ? [{ kind: 'actions', buttons }] : []
}

/** Ends whose an account is, after a confirmation; `name` is theirs. */
export function unlinkButton({ accounts }: Pick<Words, 'accounts'>, known: Known, name: string): Button {
  return decision(accounts.unlink, known, 'unlink', {
    title: accounts.unlink,
    text: accounts.unlinkConfirm(name, known.account.platform),
    yes: accounts.unlink,
    no: accounts.leaveIt,
  })
}

/** The button of a decision on an account as it stands. */
export function decision(
  label: string,
  known: Known & Partial<LinkRequest>,
  decision: Extract<Action, { kind: 'decide-link' }>['decision'],
  confirm?: Button['confirm'],
): Button {
  return {
    label,
    ...(decision === 'accept' ? { style: 'primary' } : {}),
    ...(confirm ? { confirm } : {}),
    action: { kind: 'decide-link', account: accountKey(known.account), decision, shownOn: requestShownOn(known) },
  }
}

const TEAM: Question = { kind: 'team', args: {} }
