import { BoundedMap } from '../../shared/cache.js'

/**
 * Does each thing once: a repeat gets what the first try gives. One that failed is forgotten, so that a repeat may try
 * again. Kept in memory only: after a restart the keys of the actions themselves keep a repeat harmless.
 */
export class RepeatGuard<T> {
  readonly #given: BoundedMap<string, Promise<T>>

  /** `most`: how many are remembered, far more than come in the minutes in which one is repeated. */
  constructor(most: number) {
    this.#given = new BoundedMap(most)
  }

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

  /** Lets what a key names happen again. */
  forget(key: string): void {
    this.#given.delete(key)
  }
}
