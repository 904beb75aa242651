import type { Language } from '../bot/understand/question.js'
import { commandsEn } from './en/commands.js'
import { commandsEs } from './es/commands.js'

/** What the commands say: help, progress, reports and what went wrong. English has the shape of Spanish. */
export type CommandWords = typeof commandsEs

const COMMANDS: Record<Language, CommandWords> = { es: commandsEs, en: commandsEn }

/** The words of the commands in one language. */
export function commandsIn(language: Language): CommandWords {
  return COMMANDS[language]
}
