/*
 * A platform may tell twice what somebody did, and where several processes hear it, tell it to two of them. What arrived is taken by
 * one, and of each person in the order in which it came. None of this is a fact: what is forgotten of it is done again at worst, and
 * what it records has a key of its own.
 */

/** How what has arrived stands. */
export type Arrived =
  /** Nobody has taken it yet: it is this process's. `behind`: another process has not ended something earlier of the same person. */
  | { readonly kind: 'first'; readonly number: number; readonly behind: boolean }
  /** Another process is at it. */
  | { readonly kind: 'running' }
  /** It was done, and answered so. */
  | { readonly kind: 'done'; readonly answer: unknown }

export interface ArrivalStore {
  /**
   * Takes what goes by these keys, in one step. Whoever does not end it in a minute has lost it to the next one who hears of it; until
   * somebody has, whoever took it may take it once more.
   */
  take(keys: readonly string[], person: string | null): Promise<Arrived>
  /** Whether another process has still not ended something of this person that arrived before this number. */
  isBehind(person: string, number: number): Promise<boolean>
  /** It was done. Whoever hears of it again in the next half hour gets the answer, which is JSON. */
  end(keys: readonly string[], answer: unknown): Promise<void>
  /** It failed: whoever hears of it next may take it. What is another's by now stays. */
  giveUp(keys: readonly string[]): Promise<void>
  /** Lets what goes by these keys arrive anew, whoever took it. */
  forget(keys: readonly string[]): Promise<void>
}
