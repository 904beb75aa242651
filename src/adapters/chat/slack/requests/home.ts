import { createHash } from 'node:crypto'
import type { Account } from '../../../../bot/accounts/account.js'
import { BoundedMap } from '../../../../shared/cache.js'
import { OneMoreRun } from '../../../../shared/one-more-run.js'
import { sayable } from '../../failure.js'
import { cardToHome } from '../render/card-to-blocks.js'
import { chartsIn } from '../render/drawing.js'
import type { SlackBot } from './slack-bot.js'

const MOST = 5_000

/**
 * The home pages that people have opened since the start. A page is published only when it would look different, and one
 * at a time for each person: what happens meanwhile is shown by one more publication after it.
 */
export class Homes {
  readonly #bot: SlackBot
  /** By the user: of one account, requests of Enterprise Grid name now this workspace and now that, and the page is the same. */
  readonly #shown = new BoundedMap<string, { readonly of: Account; digest: string | null }>(MOST)
  readonly #runs = new OneMoreRun()

  constructor(bot: SlackBot) {
    this.#bot = bot
  }

  /** Somebody opened their page; `shown` is what Slack says that it shows now. */
  async opened(of: Account, shown: string | null): Promise<void> {
    const key = of.user
    // While one is being published, what Slack says is about to be wrong.
    if (!this.#runs.has(key)) this.#shown.set(key, { of, digest: shown })
    await this.#publish(key)
  }

  /** Something changed for somebody who has opened their page before. */
  async touched(of: Account): Promise<void> {
    await this.#publish(of.user)
  }

  /** Something changed for everybody (a new snapshot of the data): one page after the other, whatever becomes of one. */
  async touchedAll(): Promise<void> {
    for (const key of this.#shown.keys())
      await this.#publish(key).catch(error =>
        this.#bot.logger.warn({ error: sayable(error) }, 'a home page was not renewed'),
      )
  }

  async #publish(key: string): Promise<void> {
    if (this.#shown.has(key)) await this.#runs.run(key, () => this.#once(key))
  }

  async #once(key: string): Promise<void> {
    const page = this.#shown.get(key)
    if (!page) return
    const { of } = page
    const bot = this.#bot
    const reply = await bot.take(of, { opened: 'home' }).catch(error => bot.failed(of, 'home', error))
    if (!reply) return
    const look = { language: reply.language }
    const digest = createHash('sha256')
      .update(JSON.stringify(cardToHome(reply.card, look, '').blocks))
      .digest('hex')
    if (digest === page.digest) return
    await bot.out.publishHome(of.user, {
      charts: chartsIn(reply.card),
      draw: room => cardToHome(reply.card, look, digest, room),
    })
    page.digest = digest
  }
}
