import { type Day, isDay } from '../../rules/index.js'
import { endOfTerm, factsOf } from '../../words/contract-sentence.js'
import type { Action } from '../cards/action.js'
import type { Card } from '../cards/card.js'
import { showButton } from '../cards/show-button.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Answers } from './fields.js'
import type { Subject } from './subject.js'

type RecordAction = Extract<Action, { kind: 'record' }>

/** A day of closing that can be and seldom is: before the contract's end. */
interface Doubt {
  readonly item: AssessedContract
  readonly on: Day
  readonly end: Day
}

/** Whether the day of closing that was told is to be asked about before it is recorded. */
export function doubtOf({ form, given }: RecordAction, subject: Subject, { on }: Answers): Doubt | null {
  if (form !== 'closed-it' || subject.kind !== 'contract' || given?.sure !== undefined) return null
  const { item } = subject
  const end = endOfTerm(factsOf(item.contract, item.assessment))
  return on !== undefined && isDay(on) && end !== null && on < end ? { item, on, end } : null
}

/** Asks whether it was that day: to correct it comes first, and nothing is recorded before the answer. */
export function doubtCard({ words }: TurnContext, action: RecordAction, { item, on, end }: Doubt): Card {
  const { id, reference } = item.contract
  const { doubt, buttons } = words.queue
  const title = doubt.title(reference ?? id, on)
  const { queue } = action
  const place = queue ? { queue } : {}
  return card(title, title, text(doubt.beforeEnd(end), 'warning'), {
    kind: 'actions',
    buttons: [
      {
        label: doubt.correct,
        style: 'primary',
        action: { kind: 'open', form: 'closed-it', id, given: { on }, ...place },
      },
      { label: doubt.yes, action: { ...action, given: { on, sure: 'true' } } },
      queue
        ? { label: buttons.back, action: { kind: 'queue', id, place: queue } }
        : showButton(doubt.cancel, { kind: 'contract', args: { id } }),
    ],
  })
}
