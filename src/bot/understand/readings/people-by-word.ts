import { foldInPlace } from '../text/fold.js'
import { type Speller, speller } from '../text/spelling.js'
import { isGivenName, isKnownWord } from '../vocabulary/index.js'

/** Somebody by name, and where they work. */
interface Named {
  readonly id: string
  readonly name: string
  readonly area?: string
}

/** An area, and the folded words by which it is told from others. */
interface Area {
  readonly name: string
  readonly words: readonly string[]
}

/** What areas are called besides their own names. */
const GENERIC = new Set(
  'subdireccion direccion oficina asesora asesor grupo secretaria gerencia subgerencia departamento area dependencia coordinacion unidad de del la las los el y e en'.split(
    ' ',
  ),
)

/** The words of an area's name that are its own: `talento`, `humano` of "Grupo de Talento Humano". */
function ownWords(name: string): readonly string[] {
  return (foldInPlace(name).match(/[a-z]+/g) ?? []).filter(word => !GENERIC.has(word))
}

/** Whether a folded word says only that it is an area. */
export function isGenericOfArea(word: string): boolean {
  return GENERIC.has(word)
}

/** Who has a word in their name, and the areas that they work in. */
export class PeopleByWord {
  readonly #byWord = new Map<string, Set<string>>()
  readonly areas: readonly Area[]
  readonly #areaWords: ReadonlySet<string>
  readonly #areaOf = new Map<string, string>()
  /** Made for the first word that is in doubt. */
  #speller: Speller | undefined
  #areaSpeller: Speller | undefined

  constructor(people: Iterable<Named>) {
    const areas = new Set<string>()
    for (const { id, name, area } of people) {
      if (area !== undefined) areas.add(area)
      if (area !== undefined) this.#areaOf.set(id, area)
      for (const word of foldInPlace(name).split(/[^a-z]+/)) {
        if (word.length < 3) continue
        const known = this.#byWord.get(word) ?? new Set()
        this.#byWord.set(word, known.add(id))
      }
    }
    this.areas = [...areas].map(name => ({ name, words: ownWords(name) }))
    this.#areaWords = new Set(this.areas.flatMap(({ words }) => words))
  }

  /** Whether a folded word stands in the name of somebody or of an area. */
  isName(word: string): boolean {
    return this.#byWord.has(word) || this.#areaWords.has(word)
  }

  /** Whether a folded word stands in the name of somebody. */
  isPerson(word: string): boolean {
    return this.#byWord.has(word)
  }

  /** In which area somebody works. */
  areaOf(id: string): string | undefined {
    return this.#areaOf.get(id)
  }

  /** Whether somebody has all of these folded words in their name. */
  haveAll(words: readonly string[]): boolean {
    let fitting: ReadonlySet<string> | undefined
    for (const word of words) {
      const ids = this.near(word)
      fitting = fitting ? new Set([...fitting].filter(id => ids.has(id))) : ids
    }
    return fitting !== undefined && fitting.size > 0
  }

  /** The word of an area's name that a word that is none of ours can have been meant to be: `comunicasiones`; else itself. */
  areaWord(word: string): string {
    if (word.length < 5 || this.#areaWords.has(word) || isKnownWord(word)) return word
    this.#areaSpeller ??= speller([...this.#areaWords].filter(each => each.length > 4))
    return this.#areaSpeller(word) ?? word
  }

  /** Who has a folded word in their name, or else one that it can have been meant to be: `cuvillos`, `natlia`. */
  near(word: string): ReadonlySet<string> {
    const exact = this.with(word)
    // Another name is no misspelling: `Mariana` is not Marina.
    if (exact.size > 0 || word.length < 5 || isGivenName(word) || isKnownWord(word)) return exact
    this.#speller ??= speller([...this.#byWord.keys()].filter(name => name.length > 4))
    const meant = this.#speller(word)
    return meant === undefined ? exact : this.with(meant)
  }

  /** The ids of everybody with this folded word in their name. */
  with(word: string): ReadonlySet<string> {
    return this.#byWord.get(word) ?? NOBODY
  }
}

const NOBODY: ReadonlySet<string> = new Set()

/** Nobody is known. */
export const NO_PEOPLE = new PeopleByWord([])
