import type { z } from 'zod'
import type { Action } from '../../../../bot/cards/action.js'
import type { Card } from '../../../../bot/cards/card.js'
import type { Reply } from '../../../../bot/conversation/reply.js'
import { contractsNamedIn } from '../../../../bot/understand/text/named-in-text.js'
import { chatIn } from '../../../../words/chat.js'
import { answerIn } from '../deliver/modal.js'
import { typed } from '../render/plain-text.js'
import type { ShortcutPayload } from './payload.js'
import { openModal } from './press.js'
import type { SlackBot } from './slack-bot.js'

/** What the manifest calls it. */
export const WHICH_CONTRACT = 'which-contract'

/** Shows whoever asks, and nobody else, the contracts that a message names; nothing else of the message is read or kept. */
export async function askedOfMessage(
  bot: SlackBot,
  { from, trigger, text }: z.infer<typeof ShortcutPayload>,
): Promise<void> {
  const names = contractsNamedIn(typed(text))
  const work = async (): Promise<Reply | null> => {
    const [only, ...others] = names
    if (only === undefined) return nothingNamed(bot, from)
    if (others.length > 0) return bot.take(from, { text: names.join(', ') })
    const args = only.startsWith('CO1.') ? { id: only } : { reference: only }
    const pressed: Action = { kind: 'show', question: { kind: 'contract', args } }
    return bot.take(from, { pressed, fields: {} })
  }
  await bot.guarded(
    from,
    'shortcut',
    async failed =>
      answerIn(bot, from, failed, { kind: 'dm', channel: await bot.out.direct(from.user), thread: null }, null),
    () => openModal(bot, { from, trigger }, null, null, work()),
  )
}

function nothingNamed(bot: SlackBot, from: Parameters<SlackBot['languageOf']>[0]): Reply {
  const language = bot.languageOf(from)
  const { title, none } = chatIn(language).shortcut
  const card: Card = { title, summary: none, parts: [{ kind: 'text', text: none }] }
  return { language, personal: true, card }
}
