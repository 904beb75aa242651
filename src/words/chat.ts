import { chatEn } from './en/chat.js'
import type { ChatWords } from './es/chat.js'
import { chatEs } from './es/chat.js'
import type { Language } from './language.js'

export type { ChatWords } from './es/chat.js'

const CHAT: Record<Language, ChatWords> = { es: chatEs, en: chatEn }

/** The words of the chat platforms in one language. */
export function chatIn(language: Language): ChatWords {
  return CHAT[language]
}
