import type { Language } from '../bot/understand/question.js'
import { chatEn } from './en/chat.js'
import { chatEs } from './es/chat.js'

/** What only chat platforms say, beside the cards. English has the shape of Spanish, so that nothing is left out. */
export type ChatWords = typeof chatEs

const CHAT: Record<Language, ChatWords> = { es: chatEs, en: chatEn }

/** The words of the chat platforms in one language. */
export function chatIn(language: Language): ChatWords {
  return CHAT[language]
}
