/** Runs work of one key one at a time: what is asked for meanwhile is done by one more run after it. */
export class OneMoreRun {
  readonly #running = new Map<string, { again: boolean }>()

  /** Whether one is under way. */
  has(key: string): boolean {
    return this.#running.has(key)
  }

  /** Resolves when it was done, or at once where the run that is under way is followed by one more. Throws what `work` does. */
  async run(key: string, work: () => Promise<void>): Promise<void> {
    const running = this.#running.get(key)
    if (running) {
      running.again = true
      return
    }
    const mine = { again: false }
    this.#running.set(key, mine)
    try {
      do {
        mine.again = false
        await work()
      } while (mine.again)
    } finally {
      this.#running.delete(key)
    }
  }
}
