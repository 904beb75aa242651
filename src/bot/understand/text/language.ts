import type { Language } from '../../../words/language.js'
import { languagesOf } from '../vocabulary/index.js'
import type { Lexeme } from './lexer.js'

/** The language that most words of a text belong to; words of both tell nothing. Undefined when it is even. */
export function detectLanguage(lexemes: readonly Lexeme[]): Language | undefined {
  let balance = 0
  for (const { kind, text } of lexemes) {
    // A letter tells nothing.
    if (kind !== 'word' || text.length < 2) continue
    const { es, en } = languagesOf(text)
    if (es !== en) balance += es ? 1 : -1
  }
  return balance === 0 ? undefined : balance > 0 ? 'es' : 'en'
}
