import type { Account } from '../../bot/account.js'
import type { Action, Card } from '../../bot/card.js'
import { chatIn } from '../../bot/words/chat.js'
import type { Reply } from '../../bot/world.js'
import { cardToModal, formOf } from './card-to-blocks.js'
import type { Desk } from './desk.js'
import { drawing, line } from './draw.js'
import { type Back, packed } from './metadata.js'

/** Where a new answer goes. */
export type Where =
  /** The person's own conversation with the bot. */
  | { readonly to: 'dm'; readonly channel: string; readonly thread: string | null }
  /** By the address that came with a command or a button: for that person's eyes only, wherever it was. */
  | { readonly to: 'whisper'; readonly url: string; readonly thread?: string | null }
  /** Under a message in a channel, where others read along. */
  | { readonly to: 'thread'; readonly channel: string; readonly thread: string }

/** Answers with a new message, and with the files in the person's own conversation. */
export async function answerIn(
  desk: Desk,
  from: Account,
  reply: Reply,
  where: Where,
  origin: Action | null,
): Promise<void> {
  const message = drawing(reply.card, { language: reply.language, origin })
  const words = chatIn(reply.language)
  switch (where.to) {
    case 'dm':
      await desk.out.post(where.channel, message, where.thread)
      return desk.sendFiles(reply, where.channel, where.thread)
    case 'whisper':
      await desk.out.whisper(where.url, message, false, where.thread)
      if (!reply.files?.length) return
      await desk.sendFiles(reply, await desk.out.direct(from.user), null)
      return desk.out.whisper(where.url, line(words.fileSent), false)
    case 'thread': {
      if (!reply.personal) {
        await desk.out.post(where.channel, message, where.thread)
        return
      }
      const channel = await desk.out.direct(from.user)
      await desk.out.post(channel, message)
      await desk.sendFiles(reply, channel, null)
      await desk.out.post(where.channel, line(words.sentPrivately), where.thread)
    }
  }
}

/** A card as a modal that knows where it came from. */
export function modalOf({ card, language }: Reply, back: Back | null, origin: unknown) {
  return cardToModal(card, { language }, packed({ action: formOf(card)?.submit.action ?? null, back, origin }))
}

/** A modal that says that the answer is coming. */
export function loadingModal(desk: Desk, from: Account, back: Back | null, origin: unknown) {
  const language = desk.languageOf(from)
  const { loading, loadingTitle } = chatIn(language)
  const card: Card = { title: loadingTitle, summary: loading, parts: [{ part: 'text', text: loading }] }
  return modalOf({ card, language, personal: true }, back, origin)
}
