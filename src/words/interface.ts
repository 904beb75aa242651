import { doorsEn } from './en/interface.js'
import type { InterfaceWords } from './es/interface.js'
import { doorsEs } from './es/interface.js'
import type { Language } from './language.js'

export type { CardWords, FormWords, InterfaceWords, SessionWords } from './es/interface.js'

const DOORS: Record<Language, InterfaceWords> = { es: doorsEs, en: doorsEn }

/** The words of the terminal in one language. */
export function interfaceIn(language: Language): InterfaceWords {
  return DOORS[language]
}
