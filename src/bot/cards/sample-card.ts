import type { Words } from '../../words/index.js'
import type { Button, Card, ContractPart, Part } from './card.js'
import { showButton } from './show-button.js'
import { card, text } from './turn-context.js'

/** What is said to whoever presses a button of a sample. */
export function sampleCard({ cards, forms }: Words): Card {
  const { title, nothing } = cards.sample
  return card(title, nothing, text(nothing), {
    kind: 'actions',
    buttons: [showButton(forms.buttons.mine, { kind: 'mine', args: {} })],
  })
}

/**
 * A card to be looked at only: its title says so, and its last muted line, where it has one, what it is made of, so that it is no
 * higher than the card that it shows; none of its buttons does anything.
 */
export function asSample({ title, summary, about, parts }: Card, note: string, line: (said: string) => string): Card {
  const idleParts = parts.map(idle)
  const last = idleParts.at(-1)
  const noted: readonly Part[] =
    last?.kind === 'text' && last.tone === 'muted'
      ? [...idleParts.slice(0, -1), { ...last, text: `${last.text} ${note}` }]
      : idleParts
  return { title: line(title), summary: line(summary), ...(about ? { about } : {}), parts: noted }
}

function idle(part: Part): Part {
  switch (part.kind) {
    case 'contract':
      return idleContract(part)
    case 'group':
      return { ...part, items: part.items.map(idleContract), ...(part.more ? { more: idleButton(part.more) } : {}) }
    case 'actions':
      return {
        ...part,
        buttons: part.buttons.map(idleButton),
        ...(part.menu ? { menu: part.menu.map(idleButton) } : {}),
      }
    case 'choices':
      return { ...part, buttons: part.buttons.map(idleButton) }
    case 'form':
      return { ...part, submit: { ...part.submit, action: IDLE } }
    case 'page':
      return {
        ...part,
        ...(part.previous ? { previous: idleButton(part.previous) } : {}),
        ...(part.next ? { next: idleButton(part.next) } : {}),
      }
    default:
      return part
  }
}

const IDLE = { kind: 'sample' } as const

function idleContract(part: ContractPart): ContractPart {
  return { ...part, actions: part.actions.map(idleButton) }
}

function idleButton(button: Button): Button {
  return button.action ? { ...button, action: IDLE } : button
}
