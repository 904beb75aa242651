import { briefName } from '../../words/grammar.js'
import { linkRequests } from '../accounts/list.js'
import { hasMailAddress, refusingMail } from '../accounts/mail.js'
import type { Person } from '../accounts/person.js'
import { oversees } from '../accounts/person.js'
import { type Reachability, reachabilityOf } from '../accounts/reachability.js'
import { decidesLinks } from '../accounts/requests.js'
import { everyContract } from '../contracts/visible-contracts.js'
import { sightOf } from '../reminders/team-totals.js'
import type { Question } from '../understand/question.js'
import type { Card } from './card.js'
import { pageOf } from './paging.js'
import { type ShowTarget, showButton } from './show-button.js'
import { peoplePart } from './team-card.js'
import { card, type TurnContext, text } from './turn-context.js'

/** People with contracts whom the bot cannot write to, and why; with the requests that would change it. */
export async function unreachedCard(turn: TurnContext, where: ShowTarget): Promise<Card> {
  const { words, context, person } = turn
  const { say, accounts } = words
  if (!oversees(person)) return card(say.unreachedTitle, say.teamOnly, text(say.teamOnly))
  const { store, entity, directory } = context
  const reach = await reachabilityOf(store, entity.key)
  const inSight = sightOf(person) === '' ? null : await contractsInSight(turn)
  const refusing = await refusingMail(context, turn.today)
  const rows = (await store.contracts.roster(entity.key))
    .map(entry => ({ ...entry, contracts: inSight ? (inSight.get(entry.person) ?? 0) : entry.contracts }))
    .filter(({ contracts }) => contracts > 0)
    .flatMap(({ person: id, name, contracts }) => {
      const known = directory.get(id)
      const why = whyNot(known, reach, refusing, turn)
      return why ? [{ id, cells: [briefName(known?.name || name || say.unnamed), say.number(contracts), why] }] : []
    })
  const page = pageOf(turn, UNREACHED, rows, where)
  const ways = peoplePart(
    page.items.map(({ id }) => id),
    turn,
  )
  const says = rows.length === 0 ? say.unreachedNone : say.unreachedIntro(rows.length)
  return card(
    say.unreachedTitle,
    says,
    ...(await linkRequests(turn)),
    text(says),
    rows.length > 0 && {
      kind: 'table',
      columns: say.unreachedColumns.map((label, i) => (i === 1 ? { label, align: 'right' as const } : { label })),
      rows: page.items.map(({ cells }) => cells),
    },
    ways && { ...ways, rows: page.items.flatMap(({ id }, at) => (id === person.id ? [] : [at])) },
    page.part,
    decidesLinks(person) &&
      reach.size > 0 && {
        kind: 'actions',
        buttons: [showButton(accounts.accountsButton, { kind: 'team', args: {} }, { section: 'accounts', page: 1 })],
      },
  )
}

const UNREACHED: Question = { kind: 'unreached', args: {} }

/** How many contracts each supervisor has of those that are in sight. */
async function contractsInSight({ context, person, today }: TurnContext): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  for await (const { contract } of everyContract(context, person, today))
    for (const id of contract.supervisors) found.set(id, (found.get(id) ?? 0) + 1)
  return found
}

/** Why nothing gets to somebody, or null. Where nobody has an account yet, what counts is whether they could have one. */
function whyNot(
  person: Person | undefined,
  reach: ReadonlyMap<string, Reachability>,
  refusing: ReadonlySet<string>,
  { words, context }: TurnContext,
): string | null {
  const { say, accounts } = words
  const known = person && reach.get(person.id)
  if (known) return known.kind === 'unreachable' ? accounts.unreachable : null
  if (!person?.listed) return say.notListed
  if (!person.email) return say.noEmail
  if (hasMailAddress(context, person)) return refusing.has(person.id) ? accounts.refusesMail : accounts.byMail
  return reach.size > 0 ? accounts.notYet : null
}
