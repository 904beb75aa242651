import type { Language } from '../bot/understand/question.js'
import { en } from './en/index.js'
import { es } from './es/index.js'

/** Everything that the bot can say in one language. English has the shape of Spanish, so that nothing is left out. */
export type Words = typeof es

const WORDS: Record<Language, Words> = { es, en }

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return WORDS[language]
}
