import type { Language } from '../../words/language.js'
import type { Button, Card, ContractPart, Part } from './card.js'

/**
 * A card whose buttons answer in the language that the card is in. For somebody who writes in another language than
 * they chose: what they press next goes on in the language of the card in front of them.
 */
export function withLanguage(card: Card, language: Language): Card {
  const inLanguage = <B extends Button>(button: B): B =>
    button.action ? { ...button, action: { ...button.action, language } } : button
  const contract = (part: ContractPart): ContractPart => ({ ...part, actions: part.actions.map(inLanguage) })
  return { ...card, parts: card.parts.map(part => partIn(part, inLanguage, contract)) }
}

function partIn(
  part: Part,
  inLanguage: <B extends Button>(button: B) => B,
  contract: (part: ContractPart) => ContractPart,
): Part {
  switch (part.kind) {
    case 'contract':
      return contract(part)
    case 'group':
      return { ...part, items: part.items.map(contract), ...(part.more ? { more: inLanguage(part.more) } : {}) }
    case 'actions':
      return {
        ...part,
        buttons: part.buttons.map(inLanguage),
        ...(part.menu ? { menu: part.menu.map(inLanguage) } : {}),
      }
    case 'choices':
      return { ...part, buttons: part.buttons.map(inLanguage) }
    case 'form': {
      const { submit } = part
      return { ...part, submit: inLanguage(submit) }
    }
    case 'page':
      return {
        ...part,
        ...(part.previous ? { previous: inLanguage(part.previous) } : {}),
        ...(part.next ? { next: inLanguage(part.next) } : {}),
      }
    case 'text':
    case 'facts':
    case 'table':
    case 'progress':
      return part
  }
}
