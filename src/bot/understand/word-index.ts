import { foldInPlace } from './fold.js'
import { type Speller, speller } from './spelling.js'
import type { KnownWords } from './subjects.js'

/** Beyond so many words only whole ones are known: parts of that many would make anything a word of some contract. */
const MOST_FOR_PARTS = 20_000
/** Shorter words are the beginning of too many others. */
const LEAST_PART = 4
/** A shorter word is too easily another one than a misspelt name. */
const LEAST_MISSPELT = 5

/** The words of some texts, folded: a word is known where it is one of them, or the beginning of one. */
export class WordIndex implements KnownWords {
  readonly #words: ReadonlySet<string>
  /** In order, so that those that begin alike stand together. */
  readonly #sorted: readonly string[]
  #spell: Speller | undefined

  constructor(texts: Iterable<string>) {
    const words = new Set<string>()
    for (const text of texts) for (const word of foldInPlace(text).match(WORD) ?? []) words.add(word)
    this.#words = words
    this.#sorted = words.size > MOST_FOR_PARTS ? [] : [...words].sort()
  }

  isWhole(word: string): boolean {
    return this.#words.has(word)
  }

  nearest(word: string): string | undefined {
    if (word.length < LEAST_MISSPELT || this.#words.size > MOST_FOR_PARTS) return undefined
    // A name is put right where hardly anything is wrong with it.
    this.#spell ??= speller(this.#words, 1)
    return this.#spell(word)
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
