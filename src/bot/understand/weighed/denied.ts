import { foldInPlace } from '../fold.js'
import type { QuestionKind } from '../question.js'

/** What is told to be done is not told by a denial, nor by what is still to come. */
export function isDeniedDeed(kind: QuestionKind, text: string): boolean {
  return DONE.has(kind) && isDenial(text)
}

/** Whether a text denies something, or speaks of what is still to come. */
export function isDenial(text: string): boolean {
  return DENIED.test(foldInPlace(text))
}

const DONE: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['closed-it', 'liquidated', 'hand-over'])
const DENIED =
  /\b(?:no|not|nunca|never|tampoco|todavia|aun|yet|falta|faltan|sin|casi|almost|nearly|(?:voy|vamos) a|a punto|going to|will|about to)\b/
