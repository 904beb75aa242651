import { oneLine } from '../../../words/grammar.js'
import { decodeQuery } from '../../query/button-code.js'
import { QUESTION_AIMS, type Question } from '../../understand/question.js'
import type { Card } from '../card.js'
import { showButton } from '../show-button.js'
import { card, type TurnContext, text } from '../turn-context.js'
import { labelsOf } from './labels.js'

/** As much of what was typed as is quoted. */
const MOST_QUOTED = 60

/**
 * What is asked back where words were left over, or where it may be meant otherwise: a list without them would be another answer than what was asked for.
 * `nearest` is what was understood of the rest.
 */
export async function unreadCard(
  turn: TurnContext,
  unread: readonly string[],
  nearest: readonly Question[],
): Promise<Card> {
  const { words } = turn
  const { unread: say } = words.query
  const said = unread.map(each => oneLine(each, MOST_QUOTED))
  // Only of a list can a word be a filter; where columns were said it may as well be one of them.
  const isList =
    nearest.some(({ kind }) => kind === 'query' || QUESTION_AIMS[kind] === 'list') && !nearest.some(hasColumns)
  const title = said.length === 0 ? words.query.card.meant : isList ? say.title(said) : say.lost(said)
  const labels = await labelsOf(turn, nearest)
  return card(title, title, said.length > 0 && text(say.shall), {
    kind: 'actions',
    buttons: [
      ...nearest.map((question, i) => showButton(labels[i] ?? '', question)),
      ...(nearest.some(({ kind }) => kind === 'help')
        ? []
        : [showButton(words.forms.buttons.help, { kind: 'help', args: {} })]),
    ],
  })
}

function hasColumns(question: Question): boolean {
  return question.kind === 'query' && decodeQuery(question.args.q)?.columns !== undefined
}
