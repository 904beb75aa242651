import type { FailureDetail } from '../../bot/ports/failure-detail.js'
import type { Language } from '../../words/language.js'
import type { ListMistake } from './list-mistake.js'
import { mistakeEn, toDoEn, unreadableEn, unreadableLeadEn } from './mistakes.en.js'
import { mistakeEs, toDoEs, unreadableEs, unreadableLeadEs } from './mistakes.es.js'

const SAY: Readonly<Record<Language, (mistake: ListMistake) => string>> = { es: mistakeEs, en: mistakeEn }

/** Where the entity's own lists, people.csv and assignments.csv, are wrong and what to do: one line a mistake. */
export function sayMistakes(mistakes: readonly ListMistake[], language: Language): string[] {
  return mistakes.map(SAY[language])
}

/** That a list is there and cannot be read, with its sentence in both languages. */
export function unreadableFile(file: string, code: string): FailureDetail {
  const words = { es: unreadableEs(file, code), en: unreadableEn(file, code) }
  const [es, en] = [toDoEs(code), toDoEn(code)]
  const leads = { es: { refused: unreadableLeadEs }, en: { refused: unreadableLeadEn } }
  return { kind: 'unreadable', words, leads, ...(es !== undefined && en !== undefined && { toDo: { es, en } }) }
}
