import { recordAction } from '../attestations/record-action.js'
import { mayTell } from '../attestations/subject.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Button } from './card.js'
import { placeFor, type TurnContext } from './turn-context.js'

/** Asks at once to be told when the register shows it closed; null where it does, or they have asked, or it is none of theirs. */
export function watchButton(item: AssessedContract, turn: TurnContext): Button | null {
  const subject = { kind: 'contract', item } as const
  if (item.assessment.verdict === 'closed' || isWatched(item, turn)) return null
  if (!mayTell('closing-watched', subject, turn)) return null
  return {
    label: turn.words.forms.titles['closing-watched'],
    action: recordAction('closing-watched', subject, turn, { given: {} }),
  }
}

/** The same where the register is to confirm it next: its closing is published, or was reported. */
export function watchButtonWhereDue(item: AssessedContract, turn: TurnContext): Button | null {
  return placeFor(turn.person, item) === 'saidClosed' ? watchButton(item, turn) : null
}

/** Whether they have asked already. */
export function isWatched({ status }: AssessedContract, { person }: TurnContext): boolean {
  return status.statements.some(({ kind, by }) => kind === 'closing-watched' && by === person.id)
}
