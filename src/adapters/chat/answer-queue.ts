import { within } from '../../shared/async.js'

/** So long answers wait at most where something always comes in. */
const AT_MOST_MS = 1_000

/**
 * Makes answers one at a time: of each account in the order of its requests, and of the accounts in turn, so that nobody waits
 * for all that somebody else asks. Where requests are acknowledged first, it lets those that come in meanwhile be read before:
 * the platform waits for the acknowledgement, and an answer takes ten times as long.
 */
export class AnswerQueue {
  readonly #quietMs: number
  /** By account; whose turn is next stands first. */
  readonly #lanes = new Map<string, (() => Promise<void>)[]>()
  #busy = false
  /** Pieces of work that have waited long enough. */
  #overdue = 0
  #quiet: NodeJS.Timeout | null = null
  #limit: NodeJS.Timeout | null = null

  /** `quietMs`: how long nothing comes in before answers are made; with 0 they are not held back. */
  constructor(quietMs: number) {
    this.#quietMs = quietMs
  }

  run<T>(account: string, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const lane = this.#lanes.get(account) ?? []
      this.#lanes.set(account, lane)
      lane.push(() => work().then(resolve, reject))
      this.#limit ??= setTimeout(() => {
        this.#limit = null
        this.#overdue = [...this.#lanes.values()].reduce((sum, { length }) => sum + length, 0)
        this.#next()
      }, AT_MOST_MS)
      this.#arrived()
    })
  }

  /** Something came in: what waits goes on waiting for a moment, unless nobody waits for an acknowledgement. */
  #arrived(): void {
    if (this.#quietMs === 0) {
      this.#next()
      return
    }
    if (this.#quiet) clearTimeout(this.#quiet)
    this.#quiet = setTimeout(() => {
      this.#quiet = null
      this.#next()
    }, this.#quietMs)
  }

  #take(): (() => Promise<void>) | undefined {
    const [next] = this.#lanes
    if (!next) return undefined
    const [account, lane] = next
    const work = lane.shift()
    this.#lanes.delete(account)
    if (lane.length > 0) this.#lanes.set(account, lane)
    return work
  }

  #next(): void {
    if (this.#busy || (this.#quiet && this.#overdue === 0)) return
    const work = this.#take()
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
