import type { Language } from '../../../words/language.js'
import { emailEn } from './words.en.js'
import { type EmailWords, emailEs } from './words.es.js'

export type { EmailWords } from './words.es.js'

const EMAIL: Record<Language, EmailWords> = { es: emailEs, en: emailEn }

/** The words of e-mail in one language. */
export function emailIn(language: Language): EmailWords {
  return EMAIL[language]
}
