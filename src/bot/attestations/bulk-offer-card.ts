import type { AttestedFact } from '../../rules/index.js'
import type { Card } from '../cards/card.js'
import { withContract } from '../cards/contract-cards.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { bulkCandidates } from './bulk-candidates.js'
import { chooseForBulk } from './bulk-review.js'

/** Fewer are not "several". */
const SEVERAL = 2

/**
 * The step that tells one fact of several contracts, asked for in words: of the fact that was said, else of the one that
 * most wait for, with a way to the others.
 */
export async function bulkOfferCard(turn: TurnContext, said: AttestedFact | undefined): Promise<Card> {
  const { context, person, today, words } = turn
  const alike = [...bulkCandidates(await ownContracts(context, person, today), person)]
    .filter(([fact, items]) => items.length >= SEVERAL && (said === undefined || fact === said))
    .sort(([, a], [, b]) => b.length - a.length)
  const [most, ...others] = alike
  if (!most) {
    if (said)
      return withContract(
        turn,
        {},
        id => ({ kind: 'no-pending', args: { id } }),
        () => none(turn),
      )
    return none(turn)
  }
  const shown = await chooseForBulk(turn, { kind: 'choose', form: most[0] })
  if (others.length === 0) return shown
  const buttons = others.map(([form, items]) => ({
    label: words.forms.bulk.alike(words.forms.titles[form], items.length),
    action: { kind: 'choose', form } as const,
  }))
  return { ...shown, parts: [...shown.parts, { kind: 'actions', buttons }] }
}

function none({ words: { forms } }: TurnContext): Card {
  return card(forms.bulk.none, forms.bulk.none, text(forms.bulk.none))
}
