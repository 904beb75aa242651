import type { Query } from '../../query/query.js'
import type { CannotTell } from '../../understand/cannot.js'
import type { Button, Card } from '../card.js'
import { card, type TurnContext, text } from '../turn-context.js'
import { queryButton } from './query-button.js'

/** What people ask for, and this program cannot do yet. */
type UnsupportedRequest =
  | 'document'
  | 'nudge'
  | 'assign'
  | 'note'
  | 'mail'
  | 'address'
  | 'their-notices'
  | 'their-messages'
  | 'list-of-people'
  | CannotTell

/** Says that something was understood and cannot be done yet, and offers the nearest thing that can: `query` is what it was about. */
export function unsupportedCard(
  turn: TurnContext,
  what: UnsupportedRequest,
  query: Query,
  others: readonly Button[] = [],
): Card {
  const { unsupported, card: say } = turn.words.query
  if (what === 'address') return card(unsupported.title, unsupported.cannot[what], text(unsupported.cannot[what]))
  const { output: _, ...shown } = query
  const buttons = [
    queryButton(unsupported.instead[what], shown),
    queryButton(say.excel, { ...shown, output: 'xlsx' }),
  ].filter(button => button !== null)
  return card(unsupported.title, unsupported.cannot[what], text([unsupported.cannot[what], unsupported.nearest]), {
    kind: 'actions',
    buttons: [...others, ...buttons],
  })
}
