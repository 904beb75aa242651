import type { Language } from '../bot/understand/question.js'
import { teamsEn } from './en/teams.js'
import { teamsEs } from './es/teams.js'

/** What only Microsoft Teams says. English has the shape of Spanish. */
export type TeamsWords = typeof teamsEs

const TEAMS: Record<Language, TeamsWords> = { es: teamsEs, en: teamsEn }

/** The words of Microsoft Teams in one language. */
export function teamsIn(language: Language): TeamsWords {
  return TEAMS[language]
}
