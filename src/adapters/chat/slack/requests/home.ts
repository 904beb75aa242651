import { createHash } from 'node:crypto'
import type { Account } from '../../../../bot/accounts/account.js'
import { HOME_RUNS, type OpenedPage, type OpenedPages, type Screens } from '../../../../bot/ports/screens.js'
import { BoundedMap } from '../../../../shared/cache.js'
import { OneMoreRun } from '../../../../shared/one-more-run.js'
import { sayable } from '../../failure.js'
import { cardToHome } from '../render/card-to-blocks.js'
import { chartsIn } from '../render/drawing.js'
import type { Sender } from './payload.js'
import type { SlackBot } from './slack-bot.js'

const MOST = 5_000

/**
 * The home pages that people have opened. A page is published only when it would look different, and one
 * at a time for each person: what happens meanwhile is shown by one more publication after it.
 */
export class Homes {
  readonly #bot: SlackBot
  /** By the user: of one account, requests of Enterprise Grid name now this workspace and now that, and the page is the same. */
  readonly #pages: OpenedPages
  readonly #runs: OneMoreRun

  /** `screens`: those of all replicas; null where there is one, which knows those opened since its start. */
  constructor(bot: SlackBot, screens: Screens | null) {
    this.#bot = bot
    this.#pages = screens?.pages ?? new PagesHere()
    this.#runs = new OneMoreRun(HOME_RUNS, screens?.runs)
  }

  /** Somebody opened their page; `shown` is what Slack says that it shows now. */
  async opened(of: Sender, shown: string | null): Promise<void> {
    // While one is being published, what Slack says is about to be wrong.
    if (!this.#runs.has(of.user)) await this.#pages.opened(of.user, { of, digest: shown })
    await this.#publish(of.user)
  }

  /** Something changed for somebody who may have opened their page before. */
  async touched({ user }: Account): Promise<void> {
    if (await this.#pages.page(user)) await this.#publish(user)
  }

  /** Something changed for everybody (a new snapshot of the data): one page after the other, whatever becomes of one. */
  async touchedAll(): Promise<void> {
    for (const user of await this.#pages.users())
      await this.#renew(user).catch(error =>
        this.#bot.logger.warn({ error: sayable(error) }, 'a home page was not renewed'),
      )
  }

  /** Those of another workspace, with credentials of its own, are none of this bot's. */
  async #renew(user: string): Promise<void> {
    const page = await this.#pages.page(user)
    if (page && (await this.#bot.isHere(page.of))) await this.#publish(user)
  }

  #publish(user: string): Promise<void> {
    return this.#runs.run(user, () => this.#once(user))
  }

  async #once(user: string): Promise<void> {
    const page = await this.#pages.page(user)
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
    await bot.out.publishHome(user, {
      charts: chartsIn(reply.card),
      draw: room => cardToHome(reply.card, look, digest, room),
    })
    await this.#pages.shows(user, digest)
  }
}

/** Those that were opened since this process began. */
class PagesHere implements OpenedPages {
  readonly #shown = new BoundedMap<string, OpenedPage>(MOST)

  async opened(user: string, page: OpenedPage): Promise<void> {
    this.#shown.set(user, page)
  }

  async page(user: string): Promise<OpenedPage | null> {
    return this.#shown.get(user) ?? null
  }

  async shows(user: string, digest: string): Promise<void> {
    const page = this.#shown.get(user)
    if (page) this.#shown.set(user, { ...page, digest })
  }

  async users(): Promise<readonly string[]> {
    return this.#shown.keys()
  }
}
