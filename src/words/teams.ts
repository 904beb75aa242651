import { teamsEn } from './en/teams.js'
import type { TeamsWords } from './es/teams.js'
import { teamsEs } from './es/teams.js'
import type { Language } from './language.js'

export type { TeamsWords } from './es/teams.js'

const TEAMS: Record<Language, TeamsWords> = { es: teamsEs, en: teamsEn }

/** The words of Microsoft Teams in one language. */
export function teamsIn(language: Language): TeamsWords {
  return TEAMS[language]
}
