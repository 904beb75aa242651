import { BoundedMap } from '../../shared/cache.js'
import type { Arrival, SharedArrivals, ToTake } from './shared-arrivals.js'

/** With what repeats are told apart that another replica may have heard of first. */
interface Shared<T> {
  readonly arrivals: SharedArrivals
  /** The answer that another replica gave. Throws where it is none. */
  readonly read: (answer: unknown) => T
}

/**
 * Does each thing once: a repeat gets what the first try gives. One that failed is forgotten, so that a repeat may try
 * again. Without other replicas it is kept in memory only: after a restart the keys of the actions themselves keep a repeat harmless.
 */
export class RepeatGuard<T> {
  readonly #given: BoundedMap<string, Arrival<T>>
  readonly #shared: Shared<T> | null

  /** `most`: how many are remembered, far more than come in the minutes in which one is repeated. */
  constructor(most: number, shared: Shared<T> | null = null) {
    this.#given = new BoundedMap(most)
    this.#shared = shared
  }

  /** Does it, unless one of the keys was seen. */
  do(what: ToTake<T>): Arrival<T> {
    const { keys, work } = what
    for (const key of keys) {
      const known = this.#given.get(key)
      if (known) return known
    }
    const arrival =
      this.#shared && keys.length > 0
        ? this.#shared.arrivals.once(what, this.#shared.read)
        : { taken: Promise.resolve(), done: work() }
    for (const key of keys) this.#given.set(key, arrival)
    arrival.done.catch(() => {
      for (const key of keys) this.#given.delete(key)
    })
    return arrival
  }

  /** Lets what a key names happen again. */
  async forget(key: string): Promise<void> {
    this.#given.delete(key)
    await this.#shared?.arrivals.forget([key])
  }
}
