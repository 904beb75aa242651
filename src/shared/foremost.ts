/** The first of what goes by, in an order: of however many, not more than twice as many as are wanted are ever held. */
export class Foremost<T> {
  readonly #most: number
  readonly #compare: (a: T, b: T) => number
  #held: T[] = []
  /** The last of as many as are wanted: what comes after it is not among the first. */
  #last: T | undefined

  constructor(most: number, compare: (a: T, b: T) => number) {
    this.#most = most
    this.#compare = compare
  }

  add(one: T): void {
    if (this.#last !== undefined && this.#compare(this.#last, one) <= 0) return
    this.#held.push(one)
    if (this.#held.length <= 2 * this.#most) return
    this.#held = this.inOrder()
    this.#last = this.#held.at(-1)
  }

  /** The first of all that went by, in their order. */
  inOrder(): T[] {
    return this.#held.toSorted(this.#compare).slice(0, this.#most)
  }
}
