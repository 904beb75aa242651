import { briefName } from '../../../words/grammar.js'
import { oversees } from '../../accounts/person.js'
import type { Query } from '../../query/query.js'
import type { CannotTell } from '../../understand/intents/cannot.js'
import type { Button, Card } from '../card.js'
import { nameOfPerson } from '../contract-line.js'
import { card, type TurnContext, text } from '../turn-context.js'
import { capitalized } from './group-name.js'
import { queryButton } from './query-button.js'

/** What people ask for, and this program cannot do yet. */
type UnsupportedRequest =
  | 'document'
  | 'nudge'
  | 'assign'
  | 'watch'
  | 'note'
  | 'mail'
  | 'address'
  | 'their-notices'
  | 'their-pause'
  | 'their-messages'
  | 'contact'
  | 'list-of-people'
  | CannotTell

/** Says that something was understood and cannot be done yet, and offers the nearest thing that can: `query` is what it was about, `other` the other way to see it. */
export function unsupportedCard(
  turn: TurnContext,
  what: UnsupportedRequest,
  query: Query,
  other?: Query,
  others: readonly Button[] = [],
): Card {
  const { unsupported, card: say } = turn.words.query
  if (what === 'address') return card(unsupported.title, unsupported.cannot[what], text(unsupported.cannot[what]))
  const { output: _, ...asked } = query
  const whose = personIn(asked)
  // Of another's contracts, whoever looks after nobody else sees none: their own are the nearest.
  const isOwn = whose !== undefined && whose !== turn.person.id && !oversees(turn.person)
  const shown: Query = isOwn ? { where: [], view: 'own' } : asked
  const label = isOwn
    ? turn.words.cards.seeMine
    : whose !== undefined && !asked.group
      ? unsupported.of(briefName(nameOfPerson(whose, turn.context, turn.words)))
      : shown.group && other
        ? capitalized(turn.words.query.by[shown.group])
        : unsupported.instead[what]
  const buttons = [
    queryButton(label, shown),
    other?.group && queryButton(capitalized(turn.words.query.by[other.group]), other),
    queryButton(say.excel, { ...shown, output: 'xlsx' }),
  ].flatMap(button => button || [])
  return card(unsupported.title, unsupported.cannot[what], text([unsupported.cannot[what], unsupported.nearest]), {
    kind: 'actions',
    buttons: [...others, ...buttons],
  })
}

/** The one person whose contracts they are. */
function personIn({ where }: Query): string | undefined {
  const people = where.flatMap(({ field, op, values }) => (field === 'supervisor' && op === 'is' ? values : []))
  return people.length === 1 ? people[0] : undefined
}
