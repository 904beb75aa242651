import type { Card, Part } from '../bot/cards/card.js'
import type { CommandWords } from '../words/commands.js'

/**
 * A card where nobody can press anything: one question was asked and the program ends. Buttons go, and what they stood for
 * is told in a line: how to see the rest, and where something can be recorded.
 */
export function printableCard(card: Card, { unpressed: say }: CommandWords): Card {
  const isForm = card.parts.some(({ kind }) => kind === 'form')
  const hasMore = card.parts.some(part => part.kind === 'page' || (part.kind === 'group' && part.more !== undefined))
  const hasButtons = card.parts.some(({ kind }) => kind === 'actions' || kind === 'group' || kind === 'contract')
  const hints = [hasMore ? say.more : null, isForm ? say.form : hasButtons ? say.record : null].filter(Boolean)
  return {
    ...card,
    parts: [
      ...card.parts.flatMap(withoutButtons),
      ...(hints.length > 0 ? [{ kind: 'text', text: hints.join('\n'), tone: 'muted' } as const] : []),
    ],
  }
}

function withoutButtons(part: Part): readonly Part[] {
  switch (part.kind) {
    case 'actions':
    case 'choices':
      return []
    case 'contract':
      return [{ ...part, actions: [] }]
    case 'group': {
      const { more: _, ...group } = part
      return [{ ...group, items: part.items.map(item => ({ ...item, actions: [] })) }]
    }
    case 'page':
      return [{ kind: 'page', page: part.page, pages: part.pages }]
    case 'form':
      return part.intro === undefined ? [] : [{ kind: 'text', text: part.intro }]
    default:
      return [part]
  }
}
