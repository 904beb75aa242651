/** Values of the last so many minutes, and not more than so many of them. The clock is an argument. */
export class ExpiringMap<V> {
  readonly #most: number
  readonly #milliseconds: number
  readonly #values = new Map<string, { readonly value: V; readonly until: number }>()

  constructor(most: number, milliseconds: number) {
    this.#most = most
    this.#milliseconds = milliseconds
  }

  get(key: string, now: Date): V | undefined {
    const kept = this.#values.get(key)
    if (kept === undefined) return undefined
    if (kept.until > now.getTime()) return kept.value
    this.#values.delete(key)
    return undefined
  }

  set(key: string, value: V, now: Date): void {
    this.#values.delete(key)
    this.#values.set(key, { value, until: now.getTime() + this.#milliseconds })
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break
      this.#values.delete(oldest)
    }
  }

  delete(key: string): void {
    this.#values.delete(key)
  }
}
