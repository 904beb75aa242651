import type { EntityContext } from '../context.js'
import type { Card, Part } from './card.js'
import { withActions } from './card-language.js'

/** A card of one of several entities that have a workspace: it says whose it is, and so do its buttons. */
export function ofEntity(card: Card, { key, name }: EntityContext['entity']): Card {
  const marked = withActions(card, { entity: key })
  const isForm = card.parts.some(({ kind }) => kind === 'form')
  const named = (part: Part): Part =>
    part.kind === 'form' ? { ...part, intro: [name, part.intro].filter(Boolean).join('. ') } : part
  return {
    ...marked,
    summary: `${name}: ${card.summary}`,
    parts: isForm ? marked.parts.map(named) : [{ kind: 'text', text: name, tone: 'muted' }, ...marked.parts],
  }
}
