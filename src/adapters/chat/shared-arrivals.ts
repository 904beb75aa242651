import type { ArrivalStore, Arrived } from '../../bot/ports/arrivals.js'
import { waitOnClock } from '../../shared/async.js'
import { OneAtATime } from '../../shared/one-at-a-time.js'
import { type Claim, TakenElsewhere, thisMoment, underClaim } from './held-answer.js'

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

/** Nobody could be asked whether it is this process's: whoever told it is to tell it again. */
export class Untaken extends Error {
  override readonly name = 'Untaken'

  constructor(cause?: unknown) {
    super('what arrived could not be taken', { cause })
  }
}

/** One thing that arrived. */
export interface ToTake<T> {
  readonly keys: readonly string[]
  /** Where it has its turn among what somebody did. */
  readonly doer?: Doer | null
  /** Whether it is told once more: where nobody can be asked, it is not done then, as whoever wrote was told before. */
  readonly isRepeat?: boolean
  readonly work: () => Promise<T>
}

/** What became of something that arrived. */
export interface Arrival<T> {
  /** Resolves once nobody has to tell it again: it was taken or, where nobody could be asked for it, done. Rejects where that failed. */
  readonly taken: Promise<unknown>
  readonly done: Promise<T>
}

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
  once<T>(what: ToTake<T>, read: (answer: unknown) => T): Arrival<T> {
    let tell = () => {}
    const taken = new Promise<void>(resolve => {
      tell = resolve
    })
    const done = this.#done(what, read, tell)
    const settled = Promise.race([taken, done])
    // Not everybody waits for that.
    settled.catch(() => {})
    return { taken: settled, done }
  }

  async #done<T>(
    { keys, doer = null, isRepeat, work }: ToTake<T>,
    read: (answer: unknown) => T,
    taken: () => void,
  ): Promise<T> {
    for (;;) {
      const since = thisMoment()
      // What is asked of the store at once may come back in any order.
      const arrived = await inOrder(this.#takes, doer, () => this.#taken(keys, doer))
      if (arrived) taken()
      else if (isRepeat) throw new Untaken()
      if (arrived?.kind === 'done') return read(arrived.answer)
      if (arrived?.kind !== 'running') {
        if (arrived) await inOrder(this.#starts, doer, () => this.#isNext(arrived, doer))
        const isStillOurs = async () => ((await this.#taken(keys, doer))?.kind ?? 'first') === 'first'
        const answer = await this.#answer(keys, { since, isEnded: false, isStillOurs }, work)
        if (answer) return answer.given
      }
      await waitOnClock(LOOK_MS)
    }
  }

  /** Null where another one has it by now, whose answer stands. */
  async #answer<T>(
    keys: readonly string[],
    claim: Claim,
    work: () => Promise<T>,
  ): Promise<{ readonly given: T } | null> {
    try {
      const given = await underClaim(claim, work)
      await this.#store.end(keys, given).catch(() => {})
      return { given }
    } catch (error) {
      if (error instanceof TakenElsewhere && error.claim === claim) return null
      await this.#store.giveUp(keys).catch(() => {})
      throw error
    } finally {
      claim.isEnded = true
    }
  }

  /** What cannot be forgotten is after half an hour. */
  async forget(keys: readonly string[]): Promise<void> {
    await this.#store.forget(keys).catch(() => {})
  }

  /** Null where nobody can be asked: then it is done, so that whoever wrote is told what fails. */
  #taken(keys: readonly string[], doer: Doer | null): Promise<Arrived | null> {
    return this.#store.take(keys, doer?.person ?? null).catch(() => null)
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
