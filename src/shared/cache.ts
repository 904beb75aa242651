/** Values by key, and never more than so many of them: what was not asked for the longest makes room. */
export class BoundedMap<K, V> {
  readonly #most: number
  /** The one used last stands last. */
  readonly #values = new Map<K, V>()

  constructor(most: number) {
    this.#most = most
  }

  /** The value of a key, which counts as a use of it. */
  get(key: K): V | undefined {
    const value = this.#values.get(key)
    if (value !== undefined) this.set(key, value)
    return value
  }

  /** The value of a key, made where none is kept. */
  getOrMake(key: K, make: () => V): V {
    const known = this.get(key)
    if (known !== undefined) return known
    const made = make()
    this.set(key, made)
    return made
  }

  set(key: K, value: V): void {
    this.#values.delete(key)
    this.#values.set(key, value)
    if (this.#values.size > this.#most) this.#makeRoom()
  }

  /** To find the oldest takes long where many were used since: of a large map several go at once. */
  #makeRoom(): void {
    let over = Math.max(1, Math.floor(this.#most / 100))
    for (const oldest of this.#values.keys()) {
      if (over-- === 0) return
      this.#values.delete(oldest)
    }
  }

  has(key: K): boolean {
    return this.#values.has(key)
  }

  delete(key: K): void {
    this.#values.delete(key)
  }

  /** The keys as they are now, the one used last at the end. */
  keys(): K[] {
    return [...this.#values.keys()]
  }
}

/**
 * Values by key, never more than so many of them, for what is asked for again and again: to ask for what was used lately moves
 * nothing. Of what is used, half as many are sure to stay.
 */
export class RecentMap<K, V> {
  readonly #half: number
  readonly #weigh: (value: V) => number
  #newer = new Map<K, V>()
  #weight = 0
  #older = new Map<K, V>()

  /** `weigh`: how many a value counts for. */
  constructor(most: number, weigh: (value: V) => number = () => 1) {
    this.#half = Math.max(1, Math.floor(most / 2))
    this.#weigh = weigh
  }

  /** The value of a key, which counts as a use of it. */
  get(key: K): V | undefined {
    const value = this.#newer.get(key)
    if (value !== undefined) return value
    const older = this.#older.get(key)
    if (older !== undefined) this.set(key, older)
    return older
  }

  /** The value of a key, made where none is kept. */
  getOrMake(key: K, make: () => V): V {
    const known = this.get(key)
    if (known !== undefined) return known
    const made = make()
    this.set(key, made)
    return made
  }

  set(key: K, value: V): void {
    this.#older.delete(key)
    this.#forget(key)
    this.#newer.set(key, value)
    this.#weight += this.#weigh(value)
    if (this.#weight < this.#half) return
    this.#older = this.#newer
    this.#newer = new Map()
    this.#weight = 0
  }

  has(key: K): boolean {
    return this.#newer.has(key) || this.#older.has(key)
  }

  delete(key: K): void {
    this.#forget(key)
    this.#older.delete(key)
  }

  #forget(key: K): void {
    const value = this.#newer.get(key)
    if (value !== undefined) this.#weight -= this.#weigh(value)
    this.#newer.delete(key)
  }
}

/** The last value made for each key, for as long as it is asked for with the very same things; never more than so many. */
export class LastMade<V> {
  readonly #kept: RecentMap<string, { readonly from: readonly unknown[]; readonly value: V }>

  constructor(most: number) {
    this.#kept = new RecentMap(most)
  }

  /** What `make` made of these things, which are compared one by one as objects; made anew where one of them is another. */
  get(key: string, from: readonly unknown[], make: () => V): V {
    const kept = this.#kept.get(key)
    if (kept && areSame(kept.from, from)) return kept.value
    const value = make()
    this.#kept.set(key, { from, value })
    return value
  }
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false
  for (let at = 0; at < some.length; at++) if (!Object.is(some[at], others[at])) return false
  return true
}

/**
 * Values of the last so many milliseconds, and never more than so many of them. The clock is an argument, and may be put
 * back: a value from more than those milliseconds before or after now is not kept, or it would be until the clock is
 * there again.
 */
export class ExpiringMap<V> {
  readonly #milliseconds: number
  readonly #values: BoundedMap<string, { readonly value: V; readonly at: number }>

  constructor(most: number, milliseconds: number) {
    this.#milliseconds = milliseconds
    this.#values = new BoundedMap(most)
  }

  get(key: string, now: Date): V | undefined {
    const kept = this.#values.get(key)
    if (kept === undefined) return undefined
    if (Math.abs(now.getTime() - kept.at) < this.#milliseconds) return kept.value
    this.#values.delete(key)
    return undefined
  }

  set(key: string, value: V, now: Date): void {
    this.#values.set(key, { value, at: now.getTime() })
  }

  delete(key: string): void {
    this.#values.delete(key)
  }
}

/** Answers of one function that are remembered. */
const MEMOIZED = 10_000

/**
 * The same function, remembering its last answers: for few different texts in millions of cells. Which was asked for last is
 * not kept, for that takes longer than most answers: when full, it forgets everything.
 */
export function memoize<T extends string | null>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    if (known.size >= MEMOIZED) known.clear()
    known.set(text, value)
    return value
  }
}
