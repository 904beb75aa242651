import { setImmediate as turn } from 'node:timers/promises'

interface Timer {
  readonly at: number
  readonly ring: () => void
}

/** A clock on which time passes only while everybody waits. */
export class VirtualClock {
  #now: number
  /** How far the wall clock is off; timers do not see it. */
  #shift = 0
  readonly #timers: Timer[] = []

  constructor(start: Date) {
    this.#now = start.getTime()
  }

  readonly now = (): Date => new Date(this.#now + this.#shift)

  /** What a clock that nobody sets would say. */
  readonly right = (): Date => new Date(this.#now)

  /** Ends after so much virtual time, or with the signal. */
  readonly wait = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise(done => {
      if (signal?.aborted) return done()
      const stop = () => {
        this.#drop(timer)
        done()
      }
      const ring = () => {
        signal?.removeEventListener('abort', stop)
        done()
      }
      const timer = { at: this.#now + ms, ring }
      this.#timers.push(timer)
      signal?.addEventListener('abort', stop, { once: true })
    })

  /** Does something later. */
  after(ms: number, ring: () => void): void {
    this.#timers.push({ at: this.#now + ms, ring })
  }

  /** Runs a piece of work to its end, letting time pass whenever it waits. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isOver = false
    const over = work.finally(() => {
      isOver = true
    })
    over.catch(() => {})
    for (;;) {
      // Everything that needs no time happens first.
      await turn()
      if (isOver) return over
      const next = this.#timers.reduce<Timer | null>(
        (first, timer) => (first && first.at <= timer.at ? first : timer),
        null,
      )
      if (!next) {
        await turn()
        if (isOver) return over
        throw new Error('everybody waits, and nothing will ever come')
      }
      this.#ring(next)
    }
  }

  /** Lets time pass to an instant, with everything that falls due until then. */
  async until(instant: Date): Promise<void> {
    const end = instant.getTime() - this.#shift
    for (;;) {
      await turn()
      const due = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!due) break
      this.#ring(due)
    }
    this.#now = Math.max(this.#now, end)
  }

  pass(ms: number): Promise<void> {
    return this.until(new Date(this.now().getTime() + ms))
  }

  /** Somebody sets the clock. */
  set(to: Date): void {
    this.#shift = to.getTime() - this.#now
  }

  #ring(timer: Timer): void {
    this.#drop(timer)
    this.#now = Math.max(this.#now, timer.at)
    timer.ring()
  }

  #drop(timer: Timer): void {
    const at = this.#timers.indexOf(timer)
    if (at >= 0) this.#timers.splice(at, 1)
  }
}
