import { briefName } from '../../words/grammar.js'
import { linkRequests } from '../accounts/list.js'
import { hasMailAddress } from '../accounts/mail.js'
import { oversees } from '../accounts/person.js'
import { decidesLinks } from '../accounts/requests.js'
import { type Contacted, type Unheard, withOpenWork } from '../reminders/unheard.js'
import type { Question } from '../understand/question.js'
import type { Card } from './card.js'
import { nameOfPerson } from './contract-line.js'
import { pageOf } from './paging.js'
import { type ShowTarget, showButton } from './show-button.js'
import { peoplePart, tallied } from './team-card.js'
import { card, type TurnContext, text } from './turn-context.js'

/**
 * Whom no reminder reaches of those with something open, and why, counted as a digest counts them; with the requests that would
 * change it. Of an area only those who work in it. Where nobody has an account yet, whoever could have one is not among them.
 */
export async function unreachedCard(
  turn: TurnContext,
  question: Extract<Question, { kind: 'unreached' }>,
  where: ShowTarget,
): Promise<Card> {
  const { words, context, person, today } = turn
  const { say, accounts, digest } = words
  if (!oversees(person)) return card(say.unreachedTitle, say.teamOnly, text(say.teamOnly))
  const { byPerson } = await tallied(turn)
  const { area } = question.args
  const { people: all, hasAccounts } = await withOpenWork(context, byPerson, today)
  const people = area === undefined ? all : all.filter(({ id }) => context.directory.get(id)?.area === area)
  const rows = people.flatMap(({ id, contracts, contact, why }) => {
    if (!why) return []
    const cells = [briefName(nameOfPerson(id, context, words)), say.number(contracts), sayWhy(why, contact, turn)]
    return [{ id, contracts, cells }]
  })
  const mailed = people.filter(({ contact, why }) => contact?.reach.kind === 'mail' && why === null).length
  const page = pageOf(turn, question, rows, where)
  const ways = peoplePart(
    page.items.map(({ id }) => id),
    turn,
  )
  const open = rows.reduce((sum, { contracts }) => sum + contracts, 0)
  const found = rows.length === 0 ? say.unreachedNone : `${digest.unreached(rows.length, open)}. ${say.unreachedCounts}`
  const says = area === undefined ? found : `${area}: ${found}`
  return card(
    say.unreachedTitle,
    says,
    ...(await linkRequests(turn)),
    text([says, mailed > 0 && accounts.byMail(mailed)]),
    rows.length > 0 && {
      kind: 'table',
      columns: say.unreachedColumns.map((label, i) => (i === 1 ? { label, align: 'right' as const } : { label })),
      rows: page.items.map(({ cells }) => cells),
    },
    ways && { ...ways, rows: page.items.flatMap(({ id }, at) => (id === person.id ? [] : [at])) },
    page.part,
    decidesLinks(person) &&
      hasAccounts && {
        kind: 'actions',
        buttons: [showButton(accounts.accountsButton, { kind: 'team', args: {} }, { section: 'accounts', page: 1 })],
      },
  )
}

function sayWhy(why: Unheard, contact: Contacted | undefined, { words, context, today }: TurnContext): string {
  const { say, accounts, cards } = words
  if (why === 'unreachable') return accounts.unreachable
  if (why === 'unlisted' || !contact) return say.notListed
  const { pausedUntil } = contact.preferences
  if (why === 'paused' && pausedUntil !== null) return cards.paused(pausedUntil, today)
  if (!contact.person.email) return say.noEmail
  return hasMailAddress(context, contact.person) ? accounts.refusesMail : accounts.notYet
}
