import type { Card, Part } from '../../../../bot/cards/card.js'
import type { TeamsWords } from '../words.js'
import type { MentionEntity } from './elements.js'

const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The platform's own mention of the account that a text is about, which leads to the profile that the directory has of it and
 * which no name can imitate: its text is the account's id and nothing that somebody wrote. None for one of another platform.
 */
export function mentionIn(part: Part, { card }: TeamsWords): MentionEntity | null {
  const account = part.kind === 'text' ? part.mentions : undefined
  if (account?.platform !== 'teams' || !OBJECT_ID.test(account.user)) return null
  const name = card.account(account.user.slice(0, 8))
  return { type: 'mention', text: `<at>${name}</at>`, mentioned: { id: account.user, name } }
}

/** The mentions of a card, each account once. */
export function mentionsIn(parts: readonly Part[], words: TeamsWords): MentionEntity[] {
  const all = parts.flatMap(part => mentionIn(part, words) ?? [])
  return [...new Map(all.map(mention => [mention.mentioned.id, mention])).values()]
}

/** The card with the texts alone; null where it mentions nobody. */
export function withoutMentions(card: Card): Card | null {
  if (!card.parts.some(part => part.kind === 'text' && part.mentions)) return null
  const parts = card.parts.map(part => {
    if (part.kind !== 'text') return part
    const { mentions: _, ...plain } = part
    return plain
  })
  return { ...card, parts }
}
