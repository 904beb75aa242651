import { BOUNDARIES, type BoundaryName, type Day, type Liquidation } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Part } from './card.js'
import { type TurnContext, text } from './turn-context.js'

/** The three dates of a contract and what they rest on; nothing where no liquidation is outstanding. */
export function datesParts({ assessment }: AssessedContract, { words, context, today }: TurnContext): (Part | null)[] {
  const { liquidation } = assessment
  const { liquidation: say } = words
  if (!liquidation) return []
  if (liquidation.kind === 'own-term') {
    const { until } = liquidation
    const rest = until && text(say.restsOn(liquidation), 'muted')
    return [
      text([say.stands(liquidation), until ? say.ownTermUntil(until, until < today) : say.ownTerm(liquidation.regime)]),
      rest,
    ]
  }
  const { boundaries, next, term } = liquidation
  return [
    text([say.stands(liquidation), next === null ? say.passed(boundaries.last.passedAfter) : '']),
    {
      kind: 'facts',
      facts: BOUNDARIES.map(name => ({
        label: say.boundaries[name],
        value: say.date(boundaries[name].day, boundaries[name].passedAfter < today),
      })),
    },
    text([say.restsOn(liquidation), say.term(term, context.options.liquidationTerm)], 'muted'),
  ]
}

/** The three dates on one line of a list; null where none are to be told. */
export function datesLine({ assessment }: AssessedContract, { words }: Pick<TurnContext, 'words'>): string | null {
  const { liquidation } = assessment
  const { liquidation: say } = words
  if (!liquidation?.isOver) return null
  const line = liquidation.kind === 'law' ? say.short(daysOf(liquidation)) : say.shortOwnTerm(liquidation.until)
  return liquidation.isRequired ? line : say.shortIf(line)
}

/** The days to tell for the boundaries of a liquidation. */
export function daysOf({ boundaries }: Extract<Liquidation, { kind: 'law' }>): Record<BoundaryName, Day> {
  return { bilateral: boundaries.bilateral.day, unilateral: boundaries.unilateral.day, last: boundaries.last.day }
}
