import { commandsEn } from './en/commands.js'
import type { CommandWords } from './es/commands.js'
import { commandsEs } from './es/commands.js'
import type { Language } from './language.js'

export type { CommandWords } from './es/commands.js'

const COMMANDS: Record<Language, CommandWords> = { es: commandsEs, en: commandsEn }

/** The words of the commands in one language. */
export function commandsIn(language: Language): CommandWords {
  return COMMANDS[language]
}
