import { drawing } from '../render/drawing.js'
import { MINE } from './origin.js'
import type { Sender } from './payload.js'
import type { SlackBot } from './slack-bot.js'

/** Brings the last digest of somebody up to date after they told something; `pressed` is the message that shows it already. */
export async function renewDigest(bot: SlackBot, from: Sender, pressed: string | null): Promise<void> {
  await bot.renewals.run(from.user, async () => {
    const reply = await bot.take(from, { opened: 'digest' })
    if (!reply?.at || reply.at.message === pressed) return
    const { address: channel, message: ts } = reply.at
    await bot.out.edit({ channel, ts }, drawing(reply.card, { language: reply.language, origin: MINE }))
  })
}
