import type { Account } from '../../../../bot/accounts/account.js'
import type { Action } from '../../../../bot/cards/action.js'
import type { Card } from '../../../../bot/cards/card.js'
import type { Reply } from '../../../../bot/conversation/reply.js'
import { chatIn } from '../../../../words/chat.js'
import { cardToModal, formOf } from '../render/card-to-blocks.js'
import { chartsIn, drawing, lineBlock } from '../render/drawing.js'
import { SLACK_LIMITS, type SlackRoom } from '../render/limits.js'
import { type Back, packed } from '../render/metadata.js'
import type { SlackBot } from '../requests/slack-bot.js'

/** Where a new answer goes. */
export type ModalTarget =
  /** The person's own conversation with the bot. */
  | { readonly kind: 'dm'; readonly channel: string; readonly thread: string | null }
  /** By the address that came with a command or a button: for that person's eyes only, wherever it was. */
  | { readonly kind: 'whisper'; readonly url: string; readonly thread?: string | null }
  /** Under a message in a channel, where others read along. */
  | { readonly kind: 'thread'; readonly channel: string; readonly thread: string }

/** Answers with a new message, and with the files in the person's own conversation. */
export async function answerIn(
  bot: SlackBot,
  from: Account,
  reply: Reply,
  where: ModalTarget,
  origin: Action | null,
): Promise<void> {
  const message = drawing(reply.card, { language: reply.language, origin })
  const words = chatIn(reply.language)
  switch (where.kind) {
    case 'dm':
      await bot.out.post(where.channel, message, where.thread)
      return bot.sendFiles(reply, where.channel, where.thread)
    case 'whisper':
      await bot.out.whisper(where.url, message, false, where.thread)
      if (!reply.files?.length) return
      await bot.sendFiles(reply, await bot.out.direct(from.user), null)
      return bot.out.whisper(where.url, lineBlock(words.fileSent), false)
    case 'thread': {
      if (!reply.personal) {
        await bot.out.post(where.channel, message, where.thread)
        return
      }
      if (reply.fleeting && (await bot.out.postEphemeral(where.channel, from.user, message, where.thread))) return
      const channel = await bot.out.direct(from.user)
      const posted = await bot.out.post(channel, message)
      await bot.sendFiles(reply, channel, null)
      const line = lineBlock(words.sentPrivately, { label: words.openPrivate, url: await bot.out.linkTo(posted) })
      await bot.out.postEphemeral(where.channel, from.user, line, where.thread)
    }
  }
}

/** A card as a modal that knows where it came from; its figures are tables. */
export function modalOf(reply: Reply, back: Back | null, origin: Action | null) {
  return picturedModal(reply, back, origin).draw(SLACK_LIMITS.view)
}

/** The same with its pictures, for a modal that is open already: to bring them takes longer than Slack lets one be opened. */
export function picturedModal({ card, language }: Reply, back: Back | null, origin: Action | null) {
  const metadata = packed({ action: formOf(card)?.submit.action ?? null, back, origin })
  return { charts: chartsIn(card), draw: (room: SlackRoom) => cardToModal(card, { language }, metadata, room) }
}

/** A modal that says that the answer is coming. */
export function loadingModal(bot: SlackBot, from: Account, back: Back | null, origin: Action | null) {
  const language = bot.languageOf(from)
  const { loading, loadingTitle } = chatIn(language)
  const card: Card = { title: loadingTitle, summary: loading, parts: [{ kind: 'text', text: loading }] }
  return modalOf({ card, language, personal: true }, back, origin)
}
