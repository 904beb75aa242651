/** Documents of 250 contracts that may be kept: some 20 MB. */
const MOST = 32

/** Values by key that were asked for lately. */
export class RecentMap<T> {
  readonly #values = new Map<string, T>()

  /** The value of a key, made where it is not kept. */
  get(key: string, make: () => T): T {
    const value = this.#values.get(key) ?? make()
    this.#values.delete(key)
    this.#values.set(key, value)
    const [oldest] = this.#values.keys()
    if (this.#values.size > MOST && oldest !== undefined) this.#values.delete(oldest)
    return value
  }
}
