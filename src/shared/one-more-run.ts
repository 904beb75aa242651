/** Who runs what, where other processes may run the same. */
export interface RunsElsewhere {
  /** Whether it is this process's to run; where another one is at it, that one runs once more. */
  begin(key: string): Promise<boolean>
  /** Whether somebody wanted it once more: then it is this process's still. */
  end(key: string): Promise<boolean>
}

/** Runs work of one key one at a time: what is asked for meanwhile is done by one more run after it. */
export class OneMoreRun {
  readonly #running = new Map<string, { again: boolean }>()
  readonly #elsewhere: RunsElsewhere | null
  readonly #of: string

  /** `elsewhere`: where other processes run the same, under `of`. */
  constructor(of = '', elsewhere: RunsElsewhere | null = null) {
    this.#of = of
    this.#elsewhere = elsewhere
  }

  /** Whether one is under way here. */
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
        await this.#alone(`${this.#of}:${key}`, work)
      } while (mine.again)
    } finally {
      this.#running.delete(key)
    }
  }

  /** Where nobody can be asked it is run: twice at once is better than not at all. */
  async #alone(key: string, work: () => Promise<void>): Promise<void> {
    if (!this.#elsewhere) return work()
    const isMine = await this.#elsewhere.begin(key).catch(() => true)
    for (let isToRun = isMine; isToRun; ) {
      try {
        await work()
      } finally {
        isToRun = await this.#elsewhere.end(key).catch(() => false)
      }
    }
  }
}
