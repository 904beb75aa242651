import type { ArrivalStore, Arrived } from '../../bot/ports/arrivals.js'
import { waitOnClock } from '../../shared/async.js'
import { OneAtATime } from '../../shared/one-at-a-time.js'

/** Who did something, and how long that waits for what the same person did before and another replica is at. */
export interface Doer {
  readonly person: string
  readonly patienceMs: number
}

/** A platform waits for what it shows after a press: three seconds, in Slack. */
export const PRESS_PATIENCE_MS = 1_000
/** Words are answered in their order, unless the answer before them takes longer than that. */
export const WORDS_PATIENCE_MS = 5_000

/** Between two looks at how another replica comes along. */
const LOOK_MS = 100

/** Takes what arrives at one of several replicas: each thing is done by one of them, and what a person did in its order. */
export class SharedArrivals {
  readonly #store: ArrivalStore
  /** By person. */
  readonly #takes = new OneAtATime()
  readonly #starts = new OneAtATime()

  constructor(store: ArrivalStore) {
    this.#store = store
  }

  /** Does it, or gives what the replica that has done it answered. One that failed, or whose replica is gone, may be done anew. */
  async once<T>(
    keys: readonly string[],
    doer: Doer | null,
    read: (answer: unknown) => T,
    work: () => Promise<T>,
  ): Promise<T> {
    for (;;) {
      // What is asked of the store at once may come back in any order.
      const arrived = await inOrder(this.#takes, doer, () => this.#taken(keys, doer))
      if (arrived.kind === 'done') return read(arrived.answer)
      if (arrived.kind === 'first') {
        await inOrder(this.#starts, doer, () => this.#isNext(arrived, doer))
        break
      }
      await waitOnClock(LOOK_MS)
    }
    try {
      const answer = await work()
      await this.#store.end(keys, answer).catch(() => {})
      return answer
    } catch (error) {
      await this.forget(keys)
      throw error
    }
  }

  /** What cannot be forgotten is after half an hour. */
  async forget(keys: readonly string[]): Promise<void> {
    await this.#store.forget(keys).catch(() => {})
  }

  /** Where nobody can be asked it is done: whoever wrote is told what fails. */
  #taken(keys: readonly string[], doer: Doer | null): Promise<Arrived> {
    return this.#store
      .take(keys, doer?.person ?? null)
      .catch((): Arrived => ({ kind: 'first', number: 0, behind: false }))
  }

  /** Ends when nothing earlier is under way at another replica, or was for too long. */
  async #isNext({ behind, number }: Extract<Arrived, { kind: 'first' }>, doer: Doer | null): Promise<void> {
    if (!doer) return
    for (let [isBehind, waited] = [behind, 0]; isBehind && waited < doer.patienceMs; waited += LOOK_MS) {
      await waitOnClock(LOOK_MS)
      isBehind = await this.#store.isBehind(doer.person, number).catch(() => false)
    }
  }
}

function inOrder<T>(turns: OneAtATime, doer: Doer | null, work: () => Promise<T>): Promise<T> {
  return doer ? turns.run(doer.person, work) : work()
}
