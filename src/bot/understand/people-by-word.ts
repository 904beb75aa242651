import { foldInPlace } from './fold.js'

/** Somebody by name, and where they work. */
interface Named {
  readonly id: string
  readonly name: string
  readonly area?: string
}

/** Who has a word in their name, and the areas that they work in. */
export class PeopleByWord {
  readonly #byWord = new Map<string, Set<string>>()
  readonly areas: readonly string[]

  constructor(people: Iterable<Named>) {
    const areas = new Set<string>()
    for (const { id, name, area } of people) {
      if (area !== undefined) areas.add(area)
      for (const word of foldInPlace(name).split(/[^a-z]+/)) {
        if (word.length < 3) continue
        const known = this.#byWord.get(word) ?? new Set()
        this.#byWord.set(word, known.add(id))
      }
    }
    this.areas = [...areas]
  }

  /** Whether somebody has all of these folded words in their name. */
  haveAll(words: readonly string[]): boolean {
    let fitting: ReadonlySet<string> | undefined
    for (const word of words) {
      const ids = this.with(word)
      fitting = fitting ? new Set([...fitting].filter(id => ids.has(id))) : ids
    }
    return fitting !== undefined && fitting.size > 0
  }

  /** The ids of everybody with this folded word in their name. */
  with(word: string): ReadonlySet<string> {
    return this.#byWord.get(word) ?? NOBODY
  }
}

const NOBODY: ReadonlySet<string> = new Set()
