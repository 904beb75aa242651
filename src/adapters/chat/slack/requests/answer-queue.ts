import { within } from '../../../../shared/async.js'

/** So long nothing comes in before answers are made, and so long they wait at most where something always comes in. */
const QUIET_MS = 15
const AT_MOST_MS = 1_000

/**
 * Makes answers one at a time, in the order of their requests, but lets the requests that come in meanwhile be read and
 * acknowledged first: Slack waits for the acknowledgement, and an answer takes ten times as long.
 */
export class AnswerQueue {
  readonly #waiting: (() => Promise<void>)[] = []
  #busy = false
  /** Pieces of work that have waited long enough. */
  #overdue = 0
  #quiet: NodeJS.Timeout | null = null
  #limit: NodeJS.Timeout | null = null

  run<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => work().then(resolve, reject))
      this.#limit ??= setTimeout(() => {
        this.#limit = null
        this.#overdue = this.#waiting.length
        this.#next()
      }, AT_MOST_MS)
      this.#arrived()
    })
  }

  /** Something came in: what waits goes on waiting for a moment. */
  #arrived(): void {
    if (this.#quiet) clearTimeout(this.#quiet)
    this.#quiet = setTimeout(() => {
      this.#quiet = null
      this.#next()
    }, QUIET_MS)
  }

  #next(): void {
    if (this.#busy || (this.#quiet && this.#overdue === 0)) return
    const work = this.#waiting.shift()
    if (!work) {
      if (this.#limit) clearTimeout(this.#limit)
      this.#limit = null
      return
    }
    if (this.#overdue > 0) this.#overdue -= 1
    this.#busy = true
    // One that hangs holds up nobody else for longer than that.
    within(work(), AT_MOST_MS).finally(() => {
      this.#busy = false
      // After a round of the event loop, in which requests are read.
      setImmediate(() => this.#next())
    })
  }
}
