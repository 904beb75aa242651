import type { Language } from '../../words/language.js'
import type { ListMistake } from './list-mistake.js'
import { mistakeEn } from './mistakes.en.js'
import { mistakeEs } from './mistakes.es.js'

const SAY: Readonly<Record<Language, (mistake: ListMistake) => string>> = { es: mistakeEs, en: mistakeEn }

/** Where the entity's own lists, people.csv and assignments.csv, are wrong and what to do: one line a mistake. */
export function sayMistakes(mistakes: readonly ListMistake[], language: Language): string[] {
  return mistakes.map(SAY[language])
}
