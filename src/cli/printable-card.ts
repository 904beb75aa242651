import type { Card, Part } from '../bot/cards/card.js'
import type { CommandWords } from '../words/commands.js'

/**
 * A card where nobody can press anything: one question was asked and the program ends. Buttons go, and what they stood for
 * is told in a line: how to see the rest, and where something can be recorded.
 */
export function printableCard(card: Card, { unpressed: say }: CommandWords): Card {
  const isForm = card.parts.some(({ part }) => part === 'form')
  const hasMore = card.parts.some(part => part.part === 'page' || (part.part === 'group' && part.more !== undefined))
  const hasButtons = card.parts.some(({ part }) => part === 'actions' || part === 'group' || part === 'contract')
  const hints = [hasMore ? say.more : null, isForm ? say.form : hasButtons ? say.record : null].filter(Boolean)
  return {
    ...card,
    parts: [
      ...card.parts.flatMap(withoutButtons),
      ...(hints.length > 0 ? [{ part: 'text', text: hints.join('\n'), tone: 'muted' } as const] : []),
    ],
  }
}

function withoutButtons(part: Part): readonly Part[] {
  switch (part.part) {
    case 'actions':
      return []
    case 'contract':
      return [{ ...part, actions: [] }]
    case 'group': {
      const { more: _, ...group } = part
      return [{ ...group, items: part.items.map(item => ({ ...item, actions: [] })) }]
    }
    case 'page':
      return [{ part: 'page', page: part.page, pages: part.pages }]
    case 'form':
      return part.intro === undefined ? [] : [{ part: 'text', text: part.intro }]
    default:
      return [part]
  }
}
