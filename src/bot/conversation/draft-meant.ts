import { paperMeant } from '../documents/paper-meant.js'
import type { Intent } from '../understand/intent.js'
import type { ContractName, Question } from '../understand/question.js'
import type { Understanding } from '../understand/understand.js'

/**
 * What was understood, with a paper that is drafted as a question of its own; where no contract is named it is of the one that the last
 * answer was about.
 */
export function withDraftMeant(understood: Understanding, said: string, onScreen: string | undefined): Understanding {
  const meant = (intent: Intent) => draftMeant(intent, said, onScreen)
  const draft = meant(understood)
  const { unsupported: _, query: __, ...rest } = understood
  const own = draft === understood ? understood : { ...rest, ...draft }
  return { ...own, options: understood.options.map(meant), further: understood.further.map(meant) }
}

function draftMeant(intent: Intent, said: string, onScreen: string | undefined): Intent {
  const paper = intent.unsupported === 'document' ? paperMeant(said) : null
  if (!paper) return intent
  const { id, reference } = intent.args as Partial<ContractName>
  const name = id !== undefined ? { id } : reference !== undefined ? { reference } : onScreen ? { id: onScreen } : {}
  const args = { ...name, ...paper }
  const question: Question = { kind: 'draft', args }
  return { kind: 'draft', args, question, ...(intent.more ? { more: intent.more } : {}) }
}
