import { BoundedMap } from './cache.js'

/** How much may come at once, and how many milliseconds bring one more. */
export interface BucketSize {
  readonly burst: number
  readonly everyMs: number
}

/** A bucket of tokens for each key, of so many keys at most. The clock is an argument, and may be put back. */
export class TokenBuckets {
  readonly #size: BucketSize
  readonly #buckets: BoundedMap<string, { readonly left: number; readonly at: number }>

  constructor(most: number, size: BucketSize) {
    this.#size = size
    this.#buckets = new BoundedMap(most)
  }

  /** Takes one token; false where none is left. */
  take(key: string, now: Date): boolean {
    const { burst, everyMs } = this.#size
    const at = now.getTime()
    const known = this.#buckets.get(key)
    const left = known ? Math.min(burst, known.left + Math.max(0, at - known.at) / everyMs) : burst
    this.#buckets.set(key, { left: left < 1 ? left : left - 1, at })
    return left >= 1
  }
}
