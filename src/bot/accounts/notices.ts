import { oneLine } from '../../words/grammar.js'
import type { Words } from '../../words/index.js'
import type { Card, Part } from '../cards/card.js'
import { welcomeCard } from '../cards/home-cards.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { oneRequest, unlinkButton } from './list.js'
import { type Notice, noticeTo, reachable } from './notice.js'
import type { Person } from './person.js'
import { asking, leaveQuestion, questionParts } from './questions.js'
import { type Known, type LinkRequest, mayDecide } from './requests.js'

/* What is told at once about whose an account is; the outbox sends it, each to the account that it is meant for. */

/**
 * Tells of a request whoever it waits for now: those who can decide it, with the buttons, or the account that is the
 * person's already. A repeat changes nothing.
 */
export async function announce(context: EntityContext, request: LinkRequest, now: Date): Promise<void> {
  await leaveQuestion(context, request, now)
  if (request.waitsFor === 'confirmation') await askFirst(context, request, now)
  else await tellDeciders(context, request, now)
  context.onboarding?.deliverNow?.()
}

async function tellDeciders(context: EntityContext, request: LinkRequest, now: Date): Promise<void> {
  for (const { person, account } of await reachable(context, each => mayDecide(each, request)))
    await write(context, { person, account, kind: 'link-request', of: request.asked.id }, now, turn =>
      requestCard(turn, request),
    )
}

/** Asks by the name that is claimed; where it is of nobody, says that somebody asks. */
function requestCard(turn: TurnContext, request: LinkRequest): Card {
  const { accounts } = turn.words
  const title = request.person ? accounts.isIt(request.person.name) : accounts.requestTitle
  return card(title, accounts.requests(1), ...oneRequest(turn, request))
}

async function askFirst(context: EntityContext, request: LinkRequest, now: Date): Promise<void> {
  const { person } = request
  if (!person) return
  for (const { account } of request.first)
    await write(context, { person, account, kind: 'link-question', of: request.asked.id }, now, ({ words }) =>
      questionCard(words, questionParts([asking(request)], words)),
    )
}

/** Whoever was linked is written to on the account that was; those who are there already are told of it. */
export async function tellLinked(
  turn: Pick<TurnContext, 'context' | 'person' | 'now'>,
  request: LinkRequest,
  how: 'approved' | 'confirmed',
  after: Known,
): Promise<void> {
  const { context, now } = turn
  const { asked, account, first } = request
  const person = context.directory.get(after.stands.linked?.person ?? '')
  if (!person) return
  await write(context, { person, account, kind: 'welcome', of: asked.id }, now, welcomeCard)
  // An account of theirs that was not asked learns of it, should it be reached again.
  if (how === 'approved')
    for (const { account: own } of first)
      await write(context, { person, account: own, kind: 'link-question', of: asked.id }, now, ({ words }) =>
        questionCard(words, questionParts([{ ...asking(request), isLinked: true }], words)),
      )
  // What a coordinator decided alone, the administrators see at once.
  if (how === 'approved' && !turn.person.roles.includes('admin')) await tellAdmins(turn, request, after, person)
  context.onboarding?.deliverNow?.()
}

async function tellAdmins(
  { context, person: by, now }: Pick<TurnContext, 'context' | 'person' | 'now'>,
  { asked, involved }: LinkRequest,
  after: Known,
  person: Person,
): Promise<void> {
  const admins = await reachable(
    context,
    ({ id, roles }) => roles.includes('admin') && id !== by.id && id !== person.id && !involved.has(id),
  )
  for (const admin of admins)
    await write(context, { ...admin, kind: 'link-decided', of: asked.id }, now, ({ words }) => {
      const { accounts } = words
      const line = accounts.linkedBy(by.name, nameOf(asked.name, accounts), after.account.platform, person.name)
      return card(
        accounts.requestTitle,
        line,
        text([line, accounts.itsEmail(asked.email === undefined ? null : oneLine(asked.email, 120))], 'warning'),
        {
          kind: 'actions',
          buttons: [unlinkButton(words, after, person.name)],
        },
      )
    })
}

function nameOf(name: string, accounts: Words['accounts']): string {
  return oneLine(name, 80) || accounts.noName
}

function questionCard({ accounts }: Words, parts: readonly Part[]): Card {
  return card(accounts.questionTitle, accounts.questionTitle, ...parts)
}

async function write(
  context: EntityContext,
  what: Notice,
  now: Date,
  cardFor: (turn: TurnContext) => Card | Promise<Card>,
): Promise<void> {
  await context.store.deliveries.plan(context.entity.key, await noticeTo(context, what, now, cardFor), now)
}
