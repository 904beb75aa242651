import { foldInPlace } from './fold.js'
import { type Speller, speller } from './spelling.js'
import type { KnownWords } from './subjects.js'

/** Beyond so many words only whole ones are known: parts of that many would make anything a word of some contract. */
const MOST_FOR_PARTS = 20_000
/** Shorter words are the beginning of too many others. */
const LEAST_PART = 4
/** Shorter words are too easily another one. */
const LEAST_SPELT = 6

/** The words of some texts, folded: a word is known where it is one of them, or the beginning of one. */
export class WordIndex implements KnownWords {
  readonly #words: ReadonlySet<string>
  /** In order, so that those that begin alike stand together. */
  readonly #sorted: readonly string[]

  /** Made for the first word that is none of them. */
  #speller: Speller | undefined

  constructor(texts: Iterable<string>) {
    const words = new Set<string>()
    for (const text of texts) for (const word of foldInPlace(text).match(WORD) ?? []) words.add(word)
    this.#words = words
    this.#sorted = words.size > MOST_FOR_PARTS ? [] : [...words].sort()
  }

  isWhole(word: string): boolean {
    return this.#words.has(word)
  }

  near(word: string): string | undefined {
    if (word.length < LEAST_SPELT || this.#sorted.length === 0) return undefined
    this.#speller ??= speller(this.#sorted.filter(known => known.length >= LEAST_SPELT))
    return this.#speller(word)
  }

  has(word: string): boolean {
    if (this.#words.has(word)) return true
    if (word.length < LEAST_PART) return false
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle] ?? '') < word) low = middle + 1
      else high = middle
    }
    return this.#sorted[low]?.startsWith(word) === true
  }
}

const WORD = /[a-z]{2,}/g
