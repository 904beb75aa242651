import { fold } from '../../shared/text.js'
import { paperMeant } from '../documents/paper-meant.js'
import { encodeQuery } from '../query/button-code.js'
import type { Intent } from '../understand/intent.js'
import type { Question } from '../understand/question.js'
import type { Understanding } from '../understand/understand.js'

/**
 * What was understood, with a paper that is drafted as a question of its own; where no contract and no list is named it is of the contract
 * that the last answer was about.
 */
export function withDraftMeant(understood: Understanding, said: string, onScreen: string | undefined): Understanding {
  const meant = (intent: Intent) => draftMeant(intent, said, onScreen)
  const draft = meant(understood)
  const { unsupported: _, query: __, ...rest } = understood
  const own = draft === understood ? understood : { ...rest, ...draft }
  // What is not drafted is not drafted otherwise for a word more.
  const isNotDrafted = understood.unsupported === 'document' && draft === understood
  return {
    ...own,
    ...(isNotDrafted && { sure: true, unread: [] }),
    options: understood.options.map(meant),
    further: understood.further.map(meant),
  }
}

function draftMeant(intent: Intent, said: string, onScreen: string | undefined): Intent {
  const paper = intent.unsupported === 'document' ? paperMeant(said) : null
  if (!paper) return intent
  const args = { ...ofWhich(intent, said, onScreen), ...paper }
  const question: Question = { kind: 'draft', args }
  return { kind: 'draft', args, question, ...(intent.more ? { more: intent.more } : {}) }
}

/** The contract that is named, the list that is, or the contract on the screen; nothing where that is to be asked. */
function ofWhich({ args, query }: Intent, said: string, onScreen: string | undefined) {
  const { id, reference } = args as { readonly id?: string; readonly reference?: string }
  if (id !== undefined) return { id }
  if (reference !== undefined) return { reference }
  const where = query?.where ?? []
  // "El acta del de Rubiano": one that is named by whose it is.
  const [only, ...more] = where.filter(({ field }) => field !== 'situation')
  const named =
    only && (only.field === 'about' || (only.field === 'supervisor' && only.op === 'named')) ? only.values : []
  if (named.length === 1 && more.length === 0 && !SEVERAL.test(fold(said))) return { reference: String(named[0]) }
  // "El acta de cierre" names a paper, and not those that can be closed.
  const isList = where.length > 0 && (SEVERAL.test(fold(said)) || where.some(({ field }) => field !== 'situation'))
  if (isList) return { q: encodeQuery({ where }) }
  return onScreen === undefined ? {} : { id: onScreen }
}

const SEVERAL =
  /\b(?:los|las|todos|todas|contratos|actas|borradores|constancias|informes|all|each|every|those|contracts|drafts)\b/
