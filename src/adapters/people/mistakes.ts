import type { FailureDetail } from '../../bot/ports/failure-detail.js'
import type { Language } from '../../words/language.js'
import type { ListMistake } from './list-mistake.js'
import { mistakeEn, unreadableEn } from './mistakes.en.js'
import { mistakeEs, unreadableEs } from './mistakes.es.js'

const SAY: Readonly<Record<Language, (mistake: ListMistake) => string>> = { es: mistakeEs, en: mistakeEn }

/** Where the entity's own lists, people.csv and assignments.csv, are wrong and what to do: one line a mistake. */
export function sayMistakes(mistakes: readonly ListMistake[], language: Language): string[] {
  return mistakes.map(SAY[language])
}

/** That a list is there and cannot be read, with its sentence in both languages. */
export function unreadableFile(file: string, code: string): FailureDetail {
  return { kind: 'unreadable', words: { es: unreadableEs(file, code), en: unreadableEn(file, code) } }
}
