import type { Action } from '../../../../bot/cards/action.js'
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
