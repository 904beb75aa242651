import type { Card, ChartPart } from '../../../../bot/cards/card.js'
import { errorNameOf } from '../deliver/failure.js'
import type { Block } from './blocks.js'
import { linkBlock } from './buttons.js'
import { cardToMessage, type Look, type SlackMessage } from './card-to-blocks.js'
import { SLACK_LIMITS, type SlackRoom } from './limits.js'

/** A message that can be made smaller. */
export interface Drawing {
  readonly in: (room: SlackRoom) => SlackMessage
  /** The pictures that it shows, where Slack has them before it is sent. */
  readonly charts: readonly ChartPart[]
}

/** The way of pictures to Slack. */
export interface Pictures {
  /** What Slack calls them once they are there; what could not be brought is left out. */
  readonly bring: (charts: readonly ChartPart[]) => Promise<ReadonlyMap<ChartPart, string>>
  /** Resolves when Slack has had time to look at what was brought just now. */
  readonly settle: () => Promise<void>
  /** Slack took no message with them: for a day none is brought. */
  readonly refused: () => void
}

/** A card as a message. */
export function drawing(card: Card, look: Look): Drawing {
  return { in: room => cardToMessage(card, look, room), charts: chartsIn(card) }
}

/** The figures of a card that can be pictures. */
export function chartsIn({ parts }: Card): readonly ChartPart[] {
  return parts.filter(part => part.kind === 'chart')
}

/** One line of the bot's own as a message, with a button that leads to a place in Slack. */
export function lineBlock(text: string, to?: { readonly label: string; readonly url: string | null }): Drawing {
  const line: Block = { type: 'section', text: { type: 'plain_text', text, emoji: false } }
  const blocks = to?.url ? [line, linkBlock(to.label, to.url)] : [line]
  const message: SlackMessage = { text, blocks }
  return { in: () => message, charts: [] }
}

/** Whether Slack did not take the blocks. That is certain: nothing was shown. */
export function isNotTaken(error: unknown): boolean {
  return NOT_TAKEN.has(errorNameOf(error) ?? '')
}
const NOT_TAKEN: ReadonlySet<string> = new Set([
  // Of the blocks of a modal or a home page.
  'invalid_arguments',
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
])

/** How a message may look besides what every client draws. */
export interface Newer {
  /** Newer blocks are tried first. */
  readonly modern?: boolean
  /** Else its figures are pictures; absent where they are tables. */
  readonly pictures?: Pictures | undefined
}

/**
 * Shows a message as Slack takes it: whole, else a small one, else the line alone, which still reaches the person; before all
 * of them with newer blocks, or with pictures. What is refused was not shown, so that nothing comes twice; `refused` is told
 * of it.
 */
export async function shown<T>(
  draw: Drawing,
  send: (content: SlackMessage | Pick<SlackMessage, 'text'>) => Promise<T>,
  refused: (name: string, blocks: number, room: SlackRoom) => void,
  { modern = false, pictures }: Newer = {},
): Promise<T> {
  const rooms: SlackRoom[] = [SLACK_LIMITS.message, SLACK_LIMITS.smallMessage]
  if (modern) rooms.unshift(SLACK_LIMITS.modernMessage)
  else if (pictures && draw.charts.length > 0) {
    const brought = await pictures.bring(draw.charts)
    const room = { ...SLACK_LIMITS.message, pictures: brought }
    // Slack looks at a file after it has taken it: a message that comes too early is refused.
    if (brought.size > 0) rooms.unshift(room, room)
  }
  for (const [at, room] of rooms.entries()) {
    if (at > 0 && room.pictures) await pictures?.settle()
    const message = draw.in(room)
    try {
      return await send(message)
    } catch (error) {
      if (!isNotTaken(error)) throw error
      refused(errorNameOf(error) ?? '', message.blocks.length, room)
      if (room.pictures && rooms[at + 1] !== room) pictures?.refused()
    }
  }
  return send({ text: draw.in(SLACK_LIMITS.smallMessage).text })
}
