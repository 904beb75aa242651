import { en } from './en/index.js'
import type { Words } from './es/index.js'
import { es } from './es/index.js'
import type { Language } from './language.js'

export type { Words } from './es/index.js'

const WORDS: Record<Language, Words> = { es, en }

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return WORDS[language]
}
