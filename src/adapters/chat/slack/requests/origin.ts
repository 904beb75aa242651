import type { Action, Button, Card, Part } from '../../../../bot/cards/card.js'
import type { Reply } from '../../../../bot/conversation/reply.js'
import { QUESTION_AIMS } from '../../../../bot/understand/question.js'
import { understand } from '../../../../bot/understand/understand.js'
import { dayInBogota } from '../../../../rules/index.js'
import type { Language } from '../../../../words/language.js'

type Show = Extract<Action, { kind: 'show' }>

/** The list of the day: what a bare command asks for, and what a digest is brought up to date with. */
export const MINE: Show = { kind: 'show', question: { kind: 'mine', args: {} } }

/**
 * What shows a list again, or null where the message is about one thing only: what was done about one contract of a list
 * leaves the others to be seen.
 */
export function listIn(action: Action | null): Show | null {
  return action?.kind === 'show' && QUESTION_AIMS[action.question.kind] === 'list' ? action : null
}

/** The same for what somebody typed. */
export function listAsked(text: string, language: Language, now: Date): Show | null {
  const understood = understand(text, dayInBogota(now), { preferred: language })
  return understood.sure ? listIn({ kind: 'show', question: understood.question, language: understood.language }) : null
}

/**
 * What just happened, above the list as it stands after it. The contract that it happened to is shown once: where the list
 * has it, only its state is said above. What still can be taken back stays there, since the line above may speak of it.
 * Whoever has no list yet gets what happened alone.
 */
export function above(done: Card, list: Reply | null): Card {
  if (!list || list.card.title === done.title) return done
  const { title, parts } = list.card
  const end = done.parts.findIndex(({ kind }) => kind === 'contract')
  const kept = done.parts.slice(0, end < 0 ? undefined : end)
  const about = done.parts[end]
  if (about?.kind === 'contract')
    kept.push(parts.some(part => lists(part, about.id)) ? { kind: 'text', text: about.status } : about)
  if (!kept.some(part => withdrawalsIn(part).length > 0)) {
    const buttons = done.parts.slice(end < 0 ? done.parts.length : end).flatMap(withdrawalsIn)
    if (buttons.length > 0) kept.push({ kind: 'actions', buttons })
  }
  const [first] = parts
  const named = first?.kind === 'group' && first.title === title
  return { ...done, parts: [...kept, ...(named ? [] : [heading(title)]), ...parts] }
}

/** The buttons of a part that take something back. */
function withdrawalsIn(part: Part): readonly Button[] {
  return part.kind === 'actions' ? part.buttons.filter(({ action }) => action?.kind === 'withdraw') : []
}

function lists(part: Part, id: string): boolean {
  return part.kind === 'group' && part.items.some(item => item.id === id)
}

function heading(text: string): Part {
  return { kind: 'text', text, tone: 'urgent' }
}
