import { addDays, businessDays, type Day, type WarnedTerm } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { askedOf, NEAR_TERM_DAYS, nearLossOf, nearTermOf } from '../contracts/groups.js'
import { type DueWarning, dueWarning, nearestFirst } from '../reminders/liquidation-warnings.js'
import type { Button } from './card.js'
import { roleFor, type TurnContext } from './turn-context.js'

/**
 * A contract of which the entity loses the competence to liquidate it within weeks, or whose term to do so ends within days, and
 * of which a fact is asked.
 */
export interface LossAhead {
  readonly id: string
  readonly name: string
  /** What ends: the competence (`last`), or a term before that. */
  readonly term: WarnedTerm
  /** The last day of it. */
  readonly until: Day
  /** Business days left after today, up to that one. */
  readonly left: number
  /** Whether what is asked is if it was liquidated; else something else comes before. */
  readonly asksIfDone: boolean
}

/** Business days before the last one from which on it comes before all else. */
const FROM = 30

/** What ends soon of one contract: the competence within weeks (Ley 1150 de 2007 art. 11), another term within days; else null. */
export function lossOf(item: AssessedContract, { context, person, today }: TurnContext): LossAhead | null {
  const lost = nearLossOf(item.assessment)
  const until = lost ?? nearTermOf(item.assessment)
  if (until === null || until < today) return null
  const left = businessDays(context.calendar, addDays(today, 1), until)
  if (left > FROM) return null
  const { id, reference } = item.contract
  const [asked] = askedOf(item, roleFor(person, item), person.id)
  const term = lost ? 'last' : (dueWarning(item, context.calendar, today)?.boundary ?? 'own-term')
  return { id, name: reference ?? id, term, until, left, asksIfDone: asked?.attestation === 'liquidation' }
}

/** The nearest loss among contracts that lack a fact, the most urgent first; null where none is near. */
export function lossAmong(needsFact: readonly AssessedContract[], turn: TurnContext): LossAhead | null {
  const [first] = needsFact
  return first ? lossOf(first, turn) : null
}

/** The terms to liquidate that end within days, whatever is asked of whom, the nearest first. */
export function termsAhead(items: readonly AssessedContract[], { context, today }: TurnContext): DueWarning[] {
  return nearestFirst(
    items
      .flatMap(item => dueWarning(item, context.calendar, today) ?? [])
      .filter(warning => isWithinDays(warning, today)),
  )
}

/** Whether it ends so soon that nothing beside it is without hurry. */
export function isWithinDays({ until }: Pick<DueWarning, 'until'>, today: Day): boolean {
  return until <= addDays(today, NEAR_TERM_DAYS)
}

/** Leads to what is asked of it. */
export function lossButton({ id, asksIfDone }: LossAhead, { words: { cards } }: TurnContext): Button {
  return { label: cards.loss.answer(asksIfDone), style: 'primary', action: { kind: 'queue', id } }
}
