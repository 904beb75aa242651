/** Does works of one key one after the other, in the order in which they came, and those of different keys beside each other. */
export class OneAtATime {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Gives what `work` gives and throws what it throws, whatever became of the one before it. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const running = (this.#last.get(key) ?? Promise.resolve()).then(work)
    const settled = running
      .catch(() => {})
      .then(() => {
        if (this.#last.get(key) === settled) this.#last.delete(key)
      })
    this.#last.set(key, settled)
    return running
  }
}
