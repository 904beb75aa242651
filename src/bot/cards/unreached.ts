import { linkRequests } from '../accounts/list.js'
import { type Reach, reachOf } from '../accounts/reach.js'
import { decidesLinks } from '../accounts/requests.js'
import type { Card } from '../card.js'
import type { Person } from '../person.js'
import { oversees } from '../portfolio.js'
import type { Question } from '../question.js'
import { pageOf } from './pages.js'
import { showButton, type Where } from './show.js'
import { card, type Talk, text } from './talk.js'

/** People with contracts whom the bot cannot write to, and why; with the requests that would change it. */
export async function unreachedCard(talk: Talk, where: Where): Promise<Card> {
  const { words, world, person } = talk
  const { say, accounts } = words
  if (!oversees(person)) return card(say.unreachedTitle, say.teamOnly, text(say.teamOnly))
  const { store, entity, directory } = world
  const reach = await reachOf(store, entity.key)
  const rows = (await store.contracts.roster(entity.key))
    .filter(({ contracts }) => contracts > 0)
    .flatMap(({ person: id, name, contracts }) => {
      const known = directory.get(id)
      const why = whyNot(known, reach, talk)
      return why ? [[known?.name || name || say.unnamed, say.number(contracts), why]] : []
    })
  const page = pageOf(talk, UNREACHED, rows, where)
  const says = rows.length === 0 ? say.unreachedNone : say.unreachedIntro(rows.length)
  return card(
    say.unreachedTitle,
    says,
    ...(await linkRequests(talk)),
    text(says),
    rows.length > 0 && {
      part: 'table',
      columns: say.unreachedColumns.map((label, i) => (i === 1 ? { label, align: 'right' as const } : { label })),
      rows: page.items,
    },
    page.part,
    decidesLinks(person) &&
      reach.size > 0 && {
        part: 'actions',
        buttons: [showButton(accounts.accountsButton, { kind: 'team', args: {} }, { section: 'accounts', page: 1 })],
      },
  )
}

const UNREACHED: Question = { kind: 'unreached', args: {} }

/** Why nothing gets to somebody, or null. Where nobody has an account yet, what counts is whether they could have one. */
function whyNot(person: Person | undefined, reach: ReadonlyMap<string, Reach>, { words }: Talk): string | null {
  const { say, accounts } = words
  const known = person && reach.get(person.id)
  if (known) return known.reach === 'unreachable' ? accounts.unreachable : null
  if (!person?.listed) return say.notListed
  if (!person.email) return say.noEmail
  return reach.size > 0 ? accounts.notYet : null
}
