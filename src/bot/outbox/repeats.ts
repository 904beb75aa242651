import { dayInBogota } from '../../rules/index.js'
import { wordsIn } from '../../words/index.js'
import { card, text } from '../cards/turn-context.js'
import type { EntityKey } from '../ports/store.js'
import type { Contact } from './outbox.js'
import type { Outgoing } from './outgoing.js'

interface Watched {
  readonly entity: EntityKey
  readonly to: Contact
  readonly outgoing: Outgoing
  /** When it was first tried. */
  readonly since: Date
  /** Ids of messages that are known to be repeats. */
  readonly known: Set<string>
}

/**
 * What may have arrived twice after all: it was sent again after it was looked for in vain, or by somebody else while this process
 * stood still between its last look and the post. For the rest of its day it is looked at now and then how often it is there, and whatever came
 * later becomes a line that says so. Kept in memory only: both who sent it watch.
 */
export class RepeatWatch {
  readonly #watched = new Map<string, Watched>()
  readonly #found: (entity: EntityKey, more: number) => void
  #count = 0

  /** `found` is told whose messages are there more than once, and how many more than were known. */
  constructor(found: (entity: EntityKey, more: number) => void) {
    this.#found = found
  }

  /** Messages that were there twice, since the start. */
  get count(): number {
    return this.#count
  }

  /** From now on it is looked at, at once for the first time. */
  watch(entity: EntityKey, to: Contact, outgoing: Outgoing, since: Date): Promise<void> {
    if (!to.messenger.copies) return Promise.resolve()
    const watched = this.#watched.get(outgoing.key) ?? { entity, to, outgoing, since, known: new Set() }
    this.#watched.set(outgoing.key, watched)
    return this.#lookAt(watched).catch(() => {})
  }

  /** Looks at everything that is watched; what cannot be looked at is so the next time. */
  async look(now: Date): Promise<void> {
    for (const [key, watched] of this.#watched) {
      await this.#lookAt(watched).catch(() => {})
      if (watched.outgoing.day < dayInBogota(now)) this.#watched.delete(key)
    }
  }

  async #lookAt({ entity, to: { account, address, messenger }, outgoing, since, known }: Watched): Promise<void> {
    const { key, language } = outgoing
    const [, ...later] = (await messenger.copies?.(account, address, key, since)) ?? []
    const news = later.filter(({ message }) => !known.has(message))
    for (const receipt of news) {
      known.add(receipt.message)
      const line = wordsIn(language).outbox.isRepeat(outgoing.card.title)
      await messenger.replace?.(account, receipt, { key, language, card: card(line, line, text(line)) })
    }
    if (news.length === 0) return
    this.#count += news.length
    this.#found(entity, news.length)
  }
}
