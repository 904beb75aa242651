import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { Card } from '../../../../bot/cards/card.js'
import type { Language } from '../../../../words/language.js'
import { cardToMessage } from '../render/card-to-blocks.js'
import { errorNameOf } from './failure.js'

/** What Slack says of blocks that it does not take: where each fault is, and what it is. */
const Faults = z.object({
  data: z.object({
    errors: z.array(z.object({ pointer: z.string().default(''), message: z.string().default('') })).min(1),
  }),
})

/** Asks Slack whether it would take a card, which shows it to nobody. Null where Slack does not say. */
export function faultsIn(client: webApi.WebClient) {
  return async (card: Card, language: Language): Promise<readonly string[] | null> => {
    try {
      await client.blocks.validate({ message: { blocks: cardToMessage(card, { language }).blocks } })
      return []
    } catch (error) {
      const { data } = Faults.safeParse(error)
      if (data) return data.data.errors.map(({ pointer, message }) => `${pointer} ${message}`.trim())
      return errorNameOf(error) === 'invalid_blocks' || errorNameOf(error) === 'invalid_message'
        ? ['invalid_blocks']
        : null
    }
  }
}
