import type { Language } from '../../words/language.js'
import type { Action } from './action.js'
import type { Button, Card, ContractPart, Part } from './card.js'

/**
 * A card whose buttons answer in the language that the card is in. For somebody who writes in another language than
 * they chose: what they press next goes on in the language of the card in front of them.
 */
export function withLanguage(card: Card, language: Language): Card {
  return withActions(card, { language })
}

/** A card whose buttons bring this back besides what they mean. */
export function withActions(card: Card, more: Pick<Action, 'language' | 'entity'>): Card {
  const marked = <B extends Button>(button: B): B =>
    button.action ? { ...button, action: { ...button.action, ...more } } : button
  const contract = (part: ContractPart): ContractPart => ({ ...part, actions: part.actions.map(marked) })
  return { ...card, parts: card.parts.map(part => partIn(part, marked, contract)) }
}

function partIn(
  part: Part,
  marked: <B extends Button>(button: B) => B,
  contract: (part: ContractPart) => ContractPart,
): Part {
  switch (part.kind) {
    case 'contract':
      return contract(part)
    case 'group':
      return { ...part, items: part.items.map(contract), ...(part.more ? { more: marked(part.more) } : {}) }
    case 'actions':
      return {
        ...part,
        buttons: part.buttons.map(marked),
        ...(part.menu ? { menu: part.menu.map(marked) } : {}),
      }
    case 'choices':
      return { ...part, buttons: part.buttons.map(marked) }
    case 'form': {
      const { submit } = part
      return { ...part, submit: marked(submit) }
    }
    case 'page':
      return {
        ...part,
        ...(part.previous ? { previous: marked(part.previous) } : {}),
        ...(part.next ? { next: marked(part.next) } : {}),
      }
    case 'text':
    case 'facts':
    case 'table':
    case 'progress':
    case 'chart':
      return part
  }
}
