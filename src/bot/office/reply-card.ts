import { briefName } from '../../words/grammar.js'
import type { PersonStatement } from '../attestations/statement.js'
import type { Card } from '../cards/card.js'
import { nameOfPerson } from '../cards/contract-line.js'
import { listActions } from '../cards/paging.js'
import { showButton } from '../cards/show-button.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'

/** What somebody answered to a reminder, for whoever asked for it. */
export function replyCard(
  { by, note }: Extract<PersonStatement, { kind: 'replied' }>,
  { words, context }: TurnContext,
): Card {
  const line = words.console.replies(briefName(nameOfPerson(by, context, words)))
  const see = showButton(words.cards.seeTheirs, { kind: 'person', args: { id: by } })
  return card(line, line, text(`«${note}»`), listActions([{ ...see, style: 'primary' }], []))
}
