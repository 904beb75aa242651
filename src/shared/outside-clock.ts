/** Apart by less, nobody is told: an answer takes its time, and a clock may be a little wrong. */
const APART_MS = 60_000

/**
 * How far the clock of this machine is from those of whom it asks, by the `Date` of their answers. Two in a row have to say the
 * same: one alone may be mistaken, or this machine's clock was set between the question and the answer.
 */
export class OutsideClock {
  readonly #now: () => number
  readonly #differs: (ms: number) => void
  #ms = 0
  #suspected: number | null = null
  #told = 0

  /** `differs` is told by how many milliseconds this clock is ahead, or behind where there are fewer than none, whenever that is another. */
  constructor(now: () => number, differs: (ms: number) => void) {
    this.#now = now
    this.#differs = differs
  }

  /** Milliseconds by which this clock is ahead of the others, as far as is known. */
  get ms(): number {
    return this.#ms
  }

  /** To be called when somebody is asked. What it gives is to be called when they answer, with their `Date` and `Age`. */
  asking(): (date: string | null | undefined, age?: string | null | undefined) => void {
    const asked = this.#now()
    return (date, age) => {
      const said = Date.parse(date ?? '')
      // What was kept on the way says when it was made.
      if (!Number.isNaN(said) && !(Number(age ?? 0) > 0)) this.#take(apart(said, asked, this.#now()))
    }
  }

  #take(ms: number): void {
    const before = this.#suspected
    this.#suspected = Math.abs(ms) < APART_MS ? null : ms
    if (this.#suspected === null) this.#told = 0
    else if (before === null || Math.abs(ms - before) >= APART_MS) return
    this.#ms = ms
    if (this.#suspected === null || Math.abs(ms - this.#told) < APART_MS) return
    this.#told = ms
    this.#differs(ms)
  }
}

/** An instant given in whole seconds can be any within the question and the answer, which may be long apart. */
function apart(said: number, asked: number, answered: number): number {
  if (asked > said + 1_000) return asked - said - 1_000
  return answered < said ? answered - said : 0
}
