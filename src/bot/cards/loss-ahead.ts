import { addDays, businessDays, type Day } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { askedOf, nearLossOf } from '../contracts/groups.js'
import type { Button } from './card.js'
import { roleFor, type TurnContext } from './turn-context.js'

/** A contract of which the entity loses the competence to liquidate it within weeks, and of which a fact is asked. */
export interface LossAhead {
  readonly id: string
  readonly name: string
  /** The last day with competence. */
  readonly until: Day
  /** Business days left after today, up to that one. */
  readonly left: number
  /** Whether what is asked is if it was liquidated; else something else comes before. */
  readonly asksIfDone: boolean
}

/** Business days before the last one from which on it comes before all else. */
const FROM = 30

/** The loss that is ahead of one contract, where it is a matter of weeks; else null (Ley 1150 de 2007 art. 11). */
export function lossOf(item: AssessedContract, { context, person, today }: TurnContext): LossAhead | null {
  const until = nearLossOf(item.assessment)
  if (until === null || until < today) return null
  const left = businessDays(context.calendar, addDays(today, 1), until)
  if (left > FROM) return null
  const { id, reference } = item.contract
  const [asked] = askedOf(item, roleFor(person, item), person.id)
  return { id, name: reference ?? id, until, left, asksIfDone: asked?.attestation === 'liquidation' }
}

/** The nearest loss among contracts that lack a fact, the most urgent first; null where none is near. */
export function lossAmong(needsFact: readonly AssessedContract[], turn: TurnContext): LossAhead | null {
  const [first] = needsFact
  return first ? lossOf(first, turn) : null
}

/** Leads to what is asked of it. */
export function lossButton({ id, asksIfDone }: LossAhead, { words: { cards } }: TurnContext): Button {
  return { label: cards.loss.answer(asksIfDone), style: 'primary', action: { kind: 'queue', id } }
}
