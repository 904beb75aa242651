import type { Language } from '../../../words/language.js'
import { teamsEn } from './words.en.js'
import type { TeamsWords } from './words.es.js'
import { teamsEs } from './words.es.js'

export type { TeamsWords } from './words.es.js'

const TEAMS: Record<Language, TeamsWords> = { es: teamsEs, en: teamsEn }

/** The words of Microsoft Teams in one language. */
export function teamsIn(language: Language): TeamsWords {
  return TEAMS[language]
}
