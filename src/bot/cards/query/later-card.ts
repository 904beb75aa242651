import type { Query } from '../../query/query.js'
import type { Button, Card } from '../card.js'
import { card, type TurnContext, text } from '../turn-context.js'
import { queryButton } from './query-button.js'

/** What people ask for, and this program cannot do yet. */
type Later = 'chart' | 'document' | 'nudge' | 'assign' | 'note'

/** Says that something was understood and cannot be done yet, and offers the nearest thing that can: `query` is what it was about. */
export function laterCard(turn: TurnContext, what: Later, query: Query, others: readonly Button[] = []): Card {
  const { later, card: say } = turn.words.query
  const { output: _, ...shown } = query
  const buttons = [
    queryButton(later.instead[what], what === 'chart' && !shown.group ? { ...shown, group: 'situation' } : shown),
    queryButton(say.excel, { ...shown, output: 'xlsx' }),
  ].filter(button => button !== null)
  return card(later.title, later.cannot[what], text([later.cannot[what], later.nearest]), {
    kind: 'actions',
    buttons: [...others, ...buttons],
  })
}
