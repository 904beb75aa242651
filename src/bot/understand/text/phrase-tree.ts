import { type TextPiece, textAt } from './text-piece.js'

/** A word of phrases: those that go on from it, and the place in their list of the first one that ends with it. */
interface Node {
  readonly next: Map<string, Node>
  listed: number | undefined
}

/**
 * Phrases that are looked for at every place of every text. They are kept as a tree of their words, so that one walk along the text
 * tries them all, and most places are done with at their first word.
 */
export class PhraseTree {
  readonly #root: Node = { next: new Map(), listed: undefined }

  constructor(phrases: readonly string[]) {
    for (const [listed, phrase] of phrases.entries()) {
      let node = this.#root
      for (const word of phrase.split(' ')) {
        const known = node.next.get(word)
        const next = known ?? { next: new Map<string, Node>(), listed: undefined }
        if (!known) node.next.set(word, next)
        node = next
      }
      node.listed ??= listed
    }
  }

  /** Whether any of them begins with a word. */
  begins(word: string): boolean {
    return this.#root.next.has(word)
  }

  /** The number of pieces of the longest one that stands at `at`, else 0. */
  longestAt(pieces: readonly TextPiece[], at: number): number {
    let longest = 0
    let node: Node | undefined = this.#root
    for (let length = 0; node; length++) {
      if (node.listed !== undefined) longest = length
      const word = textAt(pieces, at + length)
      node = word === undefined ? undefined : node.next.get(word)
    }
    return longest
  }

  /** Of those that stand at `at`, the one that is listed first: its place in the list, and its number of pieces. */
  firstAt(pieces: readonly TextPiece[], at: number): { readonly listed: number; readonly length: number } | undefined {
    let first: { readonly listed: number; readonly length: number } | undefined
    let node: Node | undefined = this.#root
    for (let length = 0; node; length++) {
      if (node.listed !== undefined && node.listed < (first?.listed ?? Number.POSITIVE_INFINITY))
        first = { listed: node.listed, length }
      const word = textAt(pieces, at + length)
      node = word === undefined ? undefined : node.next.get(word)
    }
    return first
  }
}
