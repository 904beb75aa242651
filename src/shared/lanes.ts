import { type Wait, waitOnClock, within } from './async.js'
import { OneMoreRun } from './one-more-run.js'

/**
 * Does works side by side, so many at once, in the order in which they came. One that takes longer than its share of the time goes on
 * beside the others: however long it hangs, it holds up nobody for longer than that.
 */
export class Lanes {
  readonly #shareMs: number
  readonly #wait: Wait
  readonly #waiting: (() => void)[] = []
  #free: number

  constructor(width: number, shareMs: number, wait: Wait = waitOnClock) {
    this.#free = width
    this.#shareMs = shareMs
    this.#wait = wait
  }

  /** What a work gives, however late. `left` is told when its lane is another's. */
  async run<T>(work: () => Promise<T>, left: () => void = () => {}): Promise<T> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>(resolve => this.#waiting.push(resolve))
    const result = work()
    try {
      await within(result, this.#shareMs, this.#wait)
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free++
      left()
    }
    return result
  }
}

/** Works of many keys in lanes: of each key one at a time, and what is asked for meanwhile is done by one more run after it. */
export class KeyedLanes {
  readonly #lanes: Lanes
  readonly #runs = new OneMoreRun()
  /** Those that have not begun yet: asked for again, they are done once. */
  readonly #queued = new Set<string>()
  readonly #underWay = new Set<Promise<void>>()

  constructor(lanes: Lanes) {
    this.#lanes = lanes
  }

  /** Ends when the work has ended or its share of the time is over; at once where it waits or is under way already. Never throws: nor may `work`. */
  run(key: string, work: () => Promise<void>): Promise<void> {
    if (this.#queued.has(key)) return Promise.resolve()
    if (!this.#runs.has(key)) this.#queued.add(key)
    return new Promise(resolve => {
      const inLane = () =>
        this.#lanes.run(() => {
          this.#queued.delete(key)
          return work()
        }, resolve)
      const whole = this.#runs.run(key, inLane).finally(() => {
        this.#underWay.delete(whole)
        resolve()
      })
      this.#underWay.add(whole)
    })
  }

  /** Ends when nothing is under way. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#underWay)
  }
}
