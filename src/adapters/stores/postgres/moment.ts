import type { EntityKey } from '../../../bot/ports/store.js'
import type { EntityHead, EntityHeads } from './heads.js'
import type { LookedAt, RecentSaid } from './recent-said.js'

/**
 * What is current, asked for when it is first needed and then as it was then. A moment is that of one call, or of one turn of a
 * conversation, which rests on the same facts to its end.
 */
export class Moment {
  readonly #heads: EntityHeads
  readonly #recent: RecentSaid
  readonly #asked = new Map<EntityKey, Promise<EntityHead>>()
  readonly #looked = new Map<EntityKey, Promise<LookedAt>>()

  constructor(heads: EntityHeads, recent: RecentSaid) {
    this.#heads = heads
    this.#recent = recent
  }

  head(entity: EntityKey): Promise<EntityHead> {
    return this.#once(this.#asked, entity, () => this.#heads.now(entity))
  }

  /** Up to where the chain of what was said had been looked at. */
  said(entity: EntityKey): Promise<LookedAt> {
    return this.#once(this.#looked, entity, async () => this.#recent.upTo(entity, (await this.head(entity)).said))
  }

  /** Somebody else was first, or something was put in the place of what is current: it is asked for anew. */
  over(): void {
    this.#asked.clear()
    this.#looked.clear()
  }

  #once<T>(kept: Map<EntityKey, Promise<T>>, entity: EntityKey, ask: () => Promise<T>): Promise<T> {
    const known = kept.get(entity)
    if (known) return known
    const asking = ask()
    kept.set(entity, asking)
    // A failure is no answer.
    asking.catch(() => this.over())
    return asking
  }
}
