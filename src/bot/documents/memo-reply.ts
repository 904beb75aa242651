import { briefName } from '../../words/grammar.js'
import { oversees } from '../accounts/person.js'
import { showButton } from '../cards/show-button.js'
import { card, dataDate, type TurnContext, text } from '../cards/turn-context.js'
import type { ReplyContent } from '../conversation/reply.js'
import { colleagueOf } from '../office/person-card.js'
import type { Question } from '../understand/question.js'
import { memoCase, memoOf } from './memo.js'

/**
 * A memorando for somebody who has not answered or is not reached, as a file; without a name where to find whom. For
 * whoever looks after their contracts.
 */
export async function memoReply(
  turn: TurnContext,
  { args: { id } }: Extract<Question, { kind: 'memo' }>,
): Promise<ReplyContent> {
  const { words, person, today, context } = turn
  const { memo: say } = words
  if (!oversees(person)) return { card: card(say.title, words.say.teamOnly, text(words.say.teamOnly)) }
  if (id === undefined) return { card: whomCard(turn) }
  const colleague = await colleagueOf(turn, id)
  const found = colleague && (await memoCase(turn, colleague))
  const whom = context.directory.get(id)
  const name = briefName(whom?.name ?? '')
  if (!found) {
    const why = whom && !whom.listed ? say.notListed(name) : say.notFor(name)
    return { card: card(say.title, why, text(why), await dataDate(turn)) }
  }
  const document = memoOf(found, turn)
  const ready = say.ready(name, found.items.length)
  return {
    card: card(
      say.title,
      ready,
      text([ready, found.lately > 0 && say.leftOut(found.lately)]),
      { kind: 'actions', buttons: [showButton(name, { kind: 'person', args: { id } })] },
      await dataDate(turn),
    ),
    files: [{ kind: 'document', name: `memorando-${name}-${today}`, document }],
    exported: found.items.map(({ contract }) => contract.id),
  }
}

/** Whom it may be for is seen in the lists of the office; from a person's card it is one press. */
function whomCard({ words }: TurnContext) {
  const { memo: say, forms } = words
  return card(say.title, say.whom, text(say.whom), {
    kind: 'actions',
    buttons: [
      { ...showButton(forms.buttons.unreached, { kind: 'unreached', args: {} }), style: 'primary' },
      showButton(forms.buttons.team, { kind: 'team', args: {} }),
    ],
  })
}
