import type { AssessedContract } from '../contracts/assessed-contract.js'
import { draftsFor } from '../documents/offered-drafts.js'
import type { Button } from './card.js'
import { showButton } from './show-button.js'
import type { TurnContext } from './turn-context.js'

/** What leads to the draft that comes next; nothing where no paper is due. */
export function draftButton(item: AssessedContract, { words }: TurnContext, label = words.drafts.button): Button[] {
  const { first, kinds } = draftsFor(item)
  const paper = first ?? kinds[0]
  return paper ? [showButton(label, { kind: 'draft', args: { id: item.contract.id, paper } })] : []
}
