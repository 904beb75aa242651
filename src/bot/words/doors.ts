import type { Language } from '../question.js'
import { doorsEn } from './en/doors.js'
import { doorsEs } from './es/doors.js'

/** What the terminal says by itself, beside the cards. English has the shape of Spanish. */
export type DoorWords = typeof doorsEs
export type CardWords = DoorWords['card']
export type SessionWords = DoorWords['session']
export type FormWords = DoorWords['form']

const DOORS: Record<Language, DoorWords> = { es: doorsEs, en: doorsEn }

/** The words of the terminal in one language. */
export function doorsIn(language: Language): DoorWords {
  return DOORS[language]
}
