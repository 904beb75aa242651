import { briefName } from '../../../words/grammar.js'
import { foldInPlace } from '../text/fold.js'
import { type Speller, speller } from '../text/spelling.js'
import type { KnownWords } from './subjects.js'

/** Beyond so many words only whole ones are known: parts of that many would make anything a word of some contract. */
const MOST_FOR_PARTS = 20_000
/** Shorter words are the beginning of too many others. */
const LEAST_PART = 4
/** A shorter word is too easily another one than a misspelt name. */
const LEAST_MISSPELT = 5

/** The words of some texts, folded: a word is known where it is one of them, or the beginning of one. */
export class WordIndex implements KnownWords {
  readonly #read: () => ReadonlySet<string>
  #known: ReadonlySet<string> | undefined
  /** In order, so that those that begin alike stand together. */
  #sorted: readonly string[] | undefined
  readonly #suppliers: readonly Supplier[]
  readonly #supplierWords: ReadonlySet<string>
  #spell: Speller | undefined

  /**
   * `words` is called when some are looked for: most questions ask for none. `suppliers`: of which contract each is, where they
   * are few enough to be told apart by name.
   */
  constructor(
    words: () => ReadonlySet<string>,
    suppliers: readonly { readonly id: string; readonly name: string }[] = [],
  ) {
    this.#read = words
    this.#suppliers = suppliers.map(({ id, name }) => ({ id, name, words: wordsIn(name) }))
    this.#supplierWords = new Set(this.#suppliers.flatMap(each => each.words))
  }

  get #words(): ReadonlySet<string> {
    this.#known ??= this.#read()
    return this.#known
  }

  isWhole(word: string): boolean {
    return this.#words.has(word) || this.#words.has(word.replace(/'s$/, ''))
  }

  /** Whether a folded word stands in the name of a supplier of whose contracts the ids are known. */
  isOfSupplier(word: string): boolean {
    return this.#supplierWords.has(word)
  }

  /** The only contract whose supplier has all of these folded words in the name, or is called by just them where lists are short. */
  contractOf(words: readonly string[]): string | undefined {
    const fitting = this.#suppliers.filter(({ words: own }) => words.every(word => own.includes(word)))
    const called = words.length > 1 ? fitting.filter(({ name }) => isCalled(name, words)) : []
    const [only, ...more] = called.length > 0 ? called : fitting
    return more.length === 0 ? only?.id : undefined
  }

  nearest(word: string): string | undefined {
    if (word.length < LEAST_MISSPELT || this.#words.size > MOST_FOR_PARTS) return undefined
    // A name is put right where hardly anything is wrong with it.
    this.#spell ??= speller(this.#words, 1)
    return this.#spell(word)
  }

  has(word: string): boolean {
    if (this.isWhole(word)) return true
    if (word.length < LEAST_PART) return false
    this.#sorted ??= this.#words.size > MOST_FOR_PARTS ? [] : [...this.#words].sort()
    const sorted = this.#sorted
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? '') < word) low = middle + 1
      else high = middle
    }
    return sorted[low]?.startsWith(word) === true
  }
}

/** Gathers the folded words of texts, one after the other. */
export class WordGatherer {
  readonly words = new Set<string>()
  /** Pieces between blanks whose words are there: texts of one kind say the same again and again. */
  readonly #seen = new Set<string>()

  add(text: string): void {
    for (let at = 0; at < text.length; ) {
      const blank = text.indexOf(' ', at)
      const end = blank < 0 ? text.length : blank
      this.#addPiece(text.slice(at, end))
      at = end + 1
    }
  }

  #addPiece(piece: string): void {
    if (this.#seen.has(piece)) return
    if (this.#seen.size < MOST_SEEN) this.#seen.add(piece)
    for (const word of foldInPlace(piece).match(WORD) ?? []) this.words.add(word)
  }
}

/** Beyond so many most are numbers, which come once. */
const MOST_SEEN = 20_000

/** The words of some texts, folded. */
export function wordsOfTexts(texts: Iterable<string>): ReadonlySet<string> {
  const gatherer = new WordGatherer()
  for (const text of texts) gatherer.add(text)
  return gatherer.words
}

const WORD = /[a-z]{2,}/g

/** Whether lists call a supplier by just these words. */
function isCalled(name: string, words: readonly string[]): boolean {
  const brief = wordsIn(briefName(name.replace(/\s+/g, ' ').trim()))
  return words.length === brief.length && words.every(word => brief.includes(word))
}

interface Supplier {
  readonly id: string
  readonly name: string
  readonly words: readonly string[]
}

function wordsIn(name: string): readonly string[] {
  return (foldInPlace(name).match(WORD) ?? []).filter(word => word.length > 2 || !PARTICLES.has(word))
}

const PARTICLES = new Set(['de', 'la', 'el', 'y', 'sa', 'as'])
