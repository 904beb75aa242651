import { type Account, accountKey } from '../../bot/accounts/account.js'
import { within } from '../../shared/async.js'

/** So long answers wait at most where something always comes in. */
const AT_MOST_MS = 1_000

/**
 * Makes answers one at a time: of each account in the order of its requests, of the accounts of a place in turn, and of the places
 * (workspaces, tenants) in turn, so that nobody waits for all that somebody else asks, nor a place for all that another one asks. Where requests are acknowledged first, it lets those that come in meanwhile be read before:
 * the platform waits for the acknowledgement, and an answer takes ten times as long.
 */
export class AnswerQueue {
  readonly #quietMs: number
  /** By place, and there by account; whose turn is next stands first. */
  readonly #places = new Map<string, Map<string, (() => Promise<void>)[]>>()
  #busy = false
  /** Pieces of work that have waited long enough. */
  #overdue = 0
  #quiet: NodeJS.Timeout | null = null
  #limit: NodeJS.Timeout | null = null

  /** `quietMs`: how long nothing comes in before answers are made; with 0 they are not held back. */
  constructor(quietMs: number) {
    this.#quietMs = quietMs
  }

  run<T>(account: Account, work: () => Promise<T>): Promise<T> {
    const [place, key] = [`${account.platform}:${account.tenant}`, accountKey(account)]
    return new Promise((resolve, reject) => {
      const lanes = this.#places.get(place) ?? new Map<string, (() => Promise<void>)[]>()
      this.#places.set(place, lanes)
      const lane = lanes.get(key) ?? []
      lanes.set(key, lane)
      lane.push(() => work().then(resolve, reject))
      this.#limit ??= setTimeout(() => {
        this.#limit = null
        const lanes = [...this.#places.values()].flatMap(each => [...each.values()])
        this.#overdue = lanes.reduce((sum, { length }) => sum + length, 0)
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
    const place = firstTaken(this.#places)
    const lane = place && firstTaken(place[1])
    if (!lane) return undefined
    const work = lane[1].shift()
    // Behind all others, each in its place.
    if (lane[1].length > 0) place[1].set(...lane)
    if (place[1].size > 0) this.#places.set(...place)
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

/** The first entry of a map, taken out of it. */
function firstTaken<K, V>(map: Map<K, V>): [K, V] | undefined {
  const [first] = map
  if (first) map.delete(first[0])
  return first
}
