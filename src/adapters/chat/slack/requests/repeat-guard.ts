import { BoundedMap } from '../../../../shared/cache.js'

/** How many deliveries are remembered: far more than come in the minutes in which one is repeated. */
const REMEMBERED = 10_000

/**
 * Does each thing once: a repeat gets what the first try gives. One that failed is forgotten, so that a repeat may try
 * again. Kept in memory only: after a restart the keys of the actions themselves keep a repeat harmless.
 */
export class RepeatGuard<T> {
  readonly #given = new BoundedMap<string, Promise<T>>(REMEMBERED)

  /** Runs `work`, unless one of the keys was seen. */
  do(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    for (const key of keys) {
      const known = this.#given.get(key)
      if (known) return known
    }
    const running = work()
    for (const key of keys) this.#given.set(key, running)
    running.catch(() => {
      for (const key of keys) this.#given.delete(key)
    })
    return running
  }
}
