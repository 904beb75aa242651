import type { Card } from '../../../../bot/cards/card.js'
import { errorNameOf } from '../deliver/failure.js'
import { cardToMessage, type Look, type SlackMessage } from './card-to-blocks.js'
import { SLACK_LIMITS, type SlackRoom } from './limits.js'

/** A message that can be made smaller. */
export type Drawing = (room: SlackRoom) => SlackMessage

/** A card as a message. */
export function drawing(card: Card, look: Look): Drawing {
  return room => cardToMessage(card, look, room)
}

/** One line of the bot's own as a message. */
export function lineBlock(text: string): Drawing {
  return () => ({ text, blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }] })
}

/** Slack does not take the blocks. That is certain: nothing was shown. */
const NOT_TAKEN: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
])

/**
 * Shows a message as Slack takes it: whole, else a small one, else the line alone, which still reaches the person; before all
 * of them with newer blocks where `modern` is set. `refused` is told of what was not taken.
 */
export async function shown<T>(
  draw: Drawing,
  send: (content: SlackMessage | Pick<SlackMessage, 'text'>) => Promise<T>,
  refused: (name: string, blocks: number, room: SlackRoom) => void,
  modern = false,
): Promise<T> {
  const rooms: readonly SlackRoom[] = [SLACK_LIMITS.message, SLACK_LIMITS.smallMessage]
  for (const room of modern ? [SLACK_LIMITS.modernMessage, ...rooms] : rooms) {
    const message = draw(room)
    try {
      return await send(message)
    } catch (error) {
      const name = errorNameOf(error)
      if (name === null || !NOT_TAKEN.has(name)) throw error
      refused(name, message.blocks.length, room)
    }
  }
  return send({ text: draw(SLACK_LIMITS.smallMessage).text })
}
