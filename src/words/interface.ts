import type { Language } from '../bot/understand/question.js'
import { doorsEn } from './en/interface.js'
import { doorsEs } from './es/interface.js'

/** What the terminal says by itself, beside the cards. English has the shape of Spanish. */
export type InterfaceWords = typeof doorsEs
export type CardWords = InterfaceWords['card']
export type SessionWords = InterfaceWords['session']
export type FormWords = InterfaceWords['form']

const DOORS: Record<Language, InterfaceWords> = { es: doorsEs, en: doorsEn }

/** The words of the terminal in one language. */
export function interfaceIn(language: Language): InterfaceWords {
  return DOORS[language]
}
