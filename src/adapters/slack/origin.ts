import { readAction } from '../../bot/action.js'
import type { Action, Card } from '../../bot/card.js'
import type { Language, QuestionKind } from '../../bot/question.js'
import { understand } from '../../bot/understand.js'
import type { Reply } from '../../bot/world.js'
import { dayInBogota } from '../../rules/index.js'

/** Questions whose answers list contracts or people: what was done about one of them leaves the others to be seen. */
const LISTS: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'mine',
  'overdue',
  'waiting',
  'missing',
  'upcoming',
  'find',
  'team',
  'unreached',
])

type Show = Extract<Action, { do: 'show' }>

/** The list of the day: what a bare command asks for, and what a digest is brought up to date with. */
export const MINE: Show = { do: 'show', question: { kind: 'mine', args: {} } }

/** What shows a list again, or null where the message is about one thing only. */
export function listIn(value: unknown): Show | null {
  const action = readAction(value)
  return action?.do === 'show' && LISTS.has(action.question.kind) ? action : null
}

/** The same for what somebody typed. */
export function listAsked(text: string, language: Language, now: Date): Show | null {
  const understood = understand(text, dayInBogota(now), language)
  return understood.sure ? listIn({ do: 'show', question: understood.question, language: understood.language }) : null
}

/**
 * What just happened, above the list as it stands after it: of the contract that it happened to, its state; what can be
 * done about it next is in the list.
 */
export function above(done: Card, list: Reply | null): Card {
  if (!list) return done
  const end = done.parts.findIndex(({ part }) => part === 'contract')
  const parts = end < 0 ? done.parts : done.parts.slice(0, end + 1)
  return { ...done, parts: [...parts, { part: 'text', text: list.card.title, tone: 'urgent' }, ...list.card.parts] }
}
