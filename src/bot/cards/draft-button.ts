import type { AssessedContract } from '../contracts/assessed-contract.js'
import { draftsFor } from '../documents/offered-drafts.js'
import type { Button } from './card.js'
import { showButton } from './show-button.js'
import type { TurnContext } from './turn-context.js'

/** What leads to the draft that comes next; nothing where no paper is due. */
export function draftButton({ contract, assessment }: AssessedContract, { words }: TurnContext): Button[] {
  const { first, kinds } = draftsFor(assessment)
  const paper = first ?? kinds[0]
  return paper ? [showButton(words.drafts.button, { kind: 'draft', args: { id: contract.id, paper } })] : []
}
