import type { Card } from '../cards/card.js'

/** A card that asks which contract is meant, without the one that was just said not to be it. */
export function withoutRejected(card: Card, id: string): Card {
  const parts = card.parts.map(part => {
    if (part.kind !== 'actions') return part
    const buttons = part.buttons.filter(
      ({ action }) => !(action?.kind === 'show' && 'id' in action.question.args && action.question.args.id === id),
    )
    return { ...part, buttons }
  })
  return { ...card, parts }
}
