import { hash } from 'node:crypto'
import { dayInBogota } from '../../rules/index.js'
import { oneLine } from '../../words/grammar.js'
import type { Words } from '../../words/index.js'
import type { Card, Part } from '../cards/card.js'
import { welcomeCard } from '../cards/home-cards.js'
import { card, type TurnContext, text, turnContext } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import { deliveryKey } from '../outbox/delivery-key.js'
import type { DeliveryKind, Outgoing } from '../outbox/outgoing.js'
import { type Account, accountKey } from './account.js'
import { withCodeRole } from './code-role.js'
import { oneRequest, unlinkButton } from './list.js'
import type { Person } from './person.js'
import { languageFor } from './person-log.js'
import { asking, leaveQuestion, questionParts } from './questions.js'
import { reachabilityOf } from './reachability.js'
import { type Known, type LinkRequest, mayDecide } from './requests.js'

/* What is told at once about whose an account is; the outbox sends it, each to the account that it is meant for. */

/** Characters of a request's id that tell those of a day apart. */
const SHORT = 8

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

/** Those of the directory who have an account now, with it. */
export async function reachable(
  context: EntityContext,
  wanted: (person: Person) => boolean,
): Promise<{ readonly person: Person; readonly account: Account }[]> {
  const reach = await reachabilityOf(context.store, context.entity.key)
  return [...context.directory.values()].filter(wanted).flatMap(person => {
    const how = reach.get(person.id)
    return how?.kind === 'account' ? [{ person, account: how.account }] : []
  })
}

interface Notice {
  readonly person: Person
  readonly account: Account
  readonly kind: DeliveryKind
  /** What tells it apart from others of its kind on a day. */
  readonly of: string
}

async function write(
  context: EntityContext,
  what: Notice,
  now: Date,
  cardFor: (turn: TurnContext) => Card | Promise<Card>,
): Promise<void> {
  await context.store.deliveries.plan(context.entity.key, await noticeTo(context, what, now, cardFor), now)
}

/** What is meant for the very account; anything else goes to wherever the person is written to when it goes out. */
const OF_ONE_ACCOUNT: ReadonlySet<DeliveryKind> = new Set(['welcome', 'link-question'])

/** A message to a person in their language, drawn for one account of theirs. */
export async function noticeTo(
  context: EntityContext,
  what: Notice,
  now: Date,
  cardFor: (turn: TurnContext) => Card | Promise<Card>,
): Promise<Outgoing> {
  const { person, account, kind, of } = what
  const { store, entity } = context
  const language = await languageFor(context, person)
  const turn = turnContext(context, person, now, account, language)
  const snapshot = await store.contracts.head(entity.key)
  const day = dayInBogota(now)
  // Two accounts of one person may be asked the same. A key stays for good, so it has no account in it.
  const about = `${of.slice(0, SHORT)}${kind === 'link-question' ? `-${hash('sha256', accountKey(account)).slice(0, SHORT)}` : ''}`
  return {
    key: deliveryKey(entity.key, { person: person.id, day, kind }, about),
    person: person.id,
    ...(OF_ONE_ACCOUNT.has(kind) ? { account: accountKey(account) } : {}),
    day,
    kind,
    notBefore: now.toISOString(),
    language,
    card: withCodeRole(await cardFor(turn), person, day, turn.words),
    basis: {
      cut: snapshot?.id ?? null,
      asOf: snapshot?.asOf ?? null,
      daysLeft: null,
      milestone: null,
      listed: [],
      about: [person.id],
      reasons: [kind],
    },
  }
}
