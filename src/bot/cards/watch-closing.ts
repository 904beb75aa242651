import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Card } from './card.js'
import { withNamed } from './named-contract.js'
import { showButton } from './show-button.js'
import { card, type TurnContext, text } from './turn-context.js'
import { isWatched, watchButton } from './watch-button.js'

type Named = { readonly id?: string | undefined; readonly reference?: string | undefined }

/** "Avíseme cuando SECOP lo confirme", typed: of one contract, with the button that asks for it. */
export function watchClosingCard(turn: TurnContext, name: Named): Promise<Card> {
  return withNamed(
    turn,
    name,
    id => ({ kind: 'watch-closing', args: { id } }),
    item => offered(item, turn),
  )
}

function offered(item: AssessedContract, turn: TurnContext): Card {
  const { words } = turn
  const { id } = item.contract
  const { watch } = words.evidence
  const see = showButton(words.cards.seeContract, { kind: 'contract', args: { id } })
  const button = watchButton(item, turn)
  const line =
    item.assessment.verdict === 'closed'
      ? watch.closed
      : isWatched(item, turn)
        ? watch.asked
        : button
          ? words.forms.intros['closing-watched']
          : watch.notYours
  return {
    ...card(item.contract.reference ?? id, line, text(line), {
      kind: 'actions',
      buttons: button ? [{ ...button, style: 'primary' }, see] : [see],
    }),
    about: { id, name: item.contract.reference ?? id },
  }
}
