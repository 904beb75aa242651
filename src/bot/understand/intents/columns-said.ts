import { EXPORT_COLUMNS, type ExportColumn } from '../../query/columns.js'
import type { Query } from '../../query/query.js'
import { type Intent, questionOfQuery } from '../intent.js'
import { foldInPlace } from '../text/fold.js'
import type { Lexeme } from '../text/lexer.js'
import { ALSO_CONDITIONS, COLUMN_NAMES, CONDITIONS_ALONE } from '../vocabulary/columns.js'
import { isKnownWord } from '../vocabulary/index.js'

/** The columns that an export is asked for with, and what the text says without that. */
export interface ColumnsSaid {
  readonly columns: readonly [ExportColumn, ...ExportColumn[]]
  /** What was listed among them and is none, as written. */
  readonly unread: readonly string[]
  /** All of it, and the text without, as written. */
  readonly said: string
  readonly rest: string
  /** They were called columns; else they may only be meant of a file. */
  readonly isExplicit: boolean
  /** They are those that the file has not. */
  readonly isWithout: boolean
}

/**
 * "… con contratista, valor y pagado", "… con las columnas …": null where no columns are said. `lexemes` are those of `raw`. What
 * is no column ends the list, unless `isWhole` says that nothing else can be made of it.
 */
export function columnsSaid(lexemes: readonly Lexeme[], raw: string, isWhole = false): ColumnsSaid | null {
  const text = new Said(lexemes, foldInPlace(raw), isWhole)
  const openings = [...lexemes.keys()].flatMap(at => {
    const opening = text.opensAt(at)
    return opening ? [{ at, ...opening }] : []
  })
  const inOrder = [...openings.filter(each => each.isExplicit), ...openings.filter(each => !each.isExplicit)]
  for (const opening of inOrder) {
    const { isExplicit, isWithout } = opening
    const found = text.listFrom(opening) ?? text.all(opening)
    if (!found) continue
    const at = isWithout ? text.withoutFrom(opening.at) : opening.at
    const written = (first: number, to: number) => raw.slice(lexemes[first]?.start, lexemes[to - 1]?.end)
    return {
      columns: found.columns,
      unread: found.unread.map(([first, to]) => written(first, to)),
      said: written(at, found.to),
      rest: `${raw.slice(0, lexemes[at]?.start)} ${raw.slice(lexemes[found.to - 1]?.end)}`,
      ...{ isExplicit, isWithout },
    }
  }
  return null
}

/** The same question, its list as a file with these columns; null where it is of no list that a file can hold. */
export function withColumns(intent: Intent, { columns, isExplicit, isWithout }: ColumnsSaid): Intent | null {
  const asked: Query | undefined = intent.question.kind === 'export' ? { where: [], output: 'xlsx' } : intent.query
  if (!asked || intent.unsupported) return null
  const isFile = asked.output === 'xlsx' || (isExplicit && asked.output === undefined)
  if (!isFile) return null
  const chosen = isWithout ? without(asked.columns ?? EXPORT_COLUMNS, columns) : columns
  const query = chosen && fileOf(asked, chosen)
  if (!query) return null
  return { ...intent, kind: 'export', question: questionOfQuery(query), query }
}

/**
 * "Ahora con las columnas …", "agregue la columna …": nothing else is asked, so that it is of what was shown, as a file with these
 * columns, with these besides or without them; null where more is asked, or nothing is there to add to or to take from.
 */
export function ofWhatWasShown(said: ColumnsSaid, shown: Query | undefined): Query | null {
  const around = foldInPlace(said.rest).match(/[a-z0-9]+/g) ?? []
  if (!said.isExplicit || !around.every(word => AROUND.has(word) || ADDS.has(word) || TAKES.has(word))) return null
  const isLess = said.isWithout || around.some(word => TAKES.has(word))
  const before = isLess ? columnsOf(shown) : around.some(word => ADDS.has(word)) ? shown?.columns : []
  if (!before) return null
  return fileOf(shown ?? { where: [] }, isLess ? without(before, said.columns) : [...before, ...said.columns])
}

/** The columns of a file that was shown; undefined where none was. */
function columnsOf(shown: Query | undefined): readonly ExportColumn[] | undefined {
  return shown?.columns ?? (shown?.output === 'xlsx' ? EXPORT_COLUMNS : undefined)
}

function without(before: readonly ExportColumn[], left: readonly ExportColumn[]): ExportColumn[] {
  return before.filter(column => !left.includes(column))
}

/** A list as a file with these columns, each once; null with none. That all of them are chosen is not said. */
function fileOf({ columns: _, ...asked }: Query, columns: readonly ExportColumn[]): Query | null {
  const [first, ...more] = new Set(columns)
  if (first === undefined) return null
  const isAll = more.length + 1 === EXPORT_COLUMNS.length
  return { ...asked, output: 'xlsx', ...(isAll ? {} : { columns: [first, ...more] }) }
}

interface Opening {
  /** Where the list begins. */
  readonly from: number
  readonly isExplicit: boolean
  readonly isWithout: boolean
  /** "Todas las columnas", with or without some. */
  readonly isAll: boolean
}

interface Listed {
  readonly columns: readonly [ExportColumn, ...ExportColumn[]]
  readonly unread: readonly (readonly [from: number, to: number])[]
  readonly to: number
}

class Said {
  readonly #lexemes: readonly Lexeme[]
  readonly #folded: string
  readonly #isWhole: boolean

  constructor(lexemes: readonly Lexeme[], folded: string, isWhole: boolean) {
    this.#lexemes = lexemes
    this.#folded = folded
    this.#isWhole = isWhole
  }

  #is(at: number, words: ReadonlySet<string>): boolean {
    return words.has(this.#lexemes[at]?.text ?? '')
  }

  /** A word as it was put right, or as it was written. */
  #reads(at: number, word: string): boolean {
    const lexeme = this.#lexemes[at]
    return lexeme !== undefined && (lexeme.text === word || this.#folded.slice(lexeme.start, lexeme.end) === word)
  }

  #past(at: number, words: ReadonlySet<string>): number {
    let to = at
    while (this.#is(to, words)) to++
    return to
  }

  /** "Con las columnas", "que traiga", "solo", where a list of columns may follow. */
  opensAt(at: number): Opening | null {
    const which = this.#is(at, WHICH) ? at + 1 : at
    const isOpen = this.#is(which, OPENS)
    const from = this.#past(isOpen ? which + 1 : which, BEFORE)
    const named = this.#past(from, ALL)
    if (this.#is(named, NAMES_COLUMNS)) {
      const list = this.#past(named + 1, AFTER_NAME)
      const isLess = this.#is(list, LESS)
      const isWithout = isLess || this.#is(at - 1, LESS) || this.#is(at - 1, TAKES)
      const first = isLess ? this.#past(list + 1, AFTER_NAME) : list
      return { from: first, isExplicit: true, isWithout, isAll: named > from }
    }
    return isOpen || this.#is(which, ONLY) ? { from, isExplicit: false, isWithout: false, isAll: false } : null
  }

  /** Where "todas menos la columna" begins, of a list that opens at its article. */
  withoutFrom(at: number): number {
    let from = at
    while (
      this.#is(from - 1, LESS) ||
      this.#is(from - 1, TAKES) ||
      this.#is(from - 1, ALL) ||
      this.#is(from - 1, OPENS)
    )
      from--
    return from
  }

  /** "Todas las columnas", of which none is named. */
  all({ from, isAll, isWithout }: Opening): Listed | null {
    return isAll && !isWithout ? { columns: EXPORT_COLUMNS, unread: [], to: from } : null
  }

  listFrom({ from, isExplicit }: Opening): Listed | null {
    const columns: ExportColumn[] = []
    const unread: [number, number][] = []
    // What no column follows is no part of the list: "…, si es tan amable"; but for the last of it, "y color".
    const passed: [number, number][] = []
    const takesAll = isExplicit || this.#isWhole
    let to = from
    for (let next = from; next < this.#lexemes.length; ) {
      const item = this.#columnAt(next)
      const end = item?.to ?? (takesAll || columns.length > 0 ? this.#wordsTo(next) : next)
      if (end === next) break
      if (item) {
        columns.push(...item.columns)
        unread.push(...passed.splice(0))
        to = end
      } else if (this.#isStrange(next, end) || (takesAll && this.#is(next - 1, AND))) {
        unread.push(...passed.splice(0), [next, end])
        to = end
      } else passed.push([next, end])
      next = this.#past(end, BETWEEN)
      // Only the last of a list is followed by something else.
      if (next === end) break
    }
    const [first, ...more] = new Set(columns)
    if (first === undefined) return null
    const conditions = more.length > 0 ? ALSO_CONDITIONS : CONDITIONS_ALONE
    if (!isExplicit && [first, ...more].every(column => conditions.has(column))) return null
    return { columns: [first, ...more], unread, to }
  }

  /** The longest name of a column that stands here whole. */
  #columnAt(at: number): { readonly columns: readonly ExportColumn[]; readonly to: number } | null {
    for (const { words, columns } of COLUMN_NAMES) {
      const to = this.#nameTo(at, words)
      if (to !== null && this.#endsAt(to)) return { columns, to }
    }
    return null
  }

  /** Where a name ends that begins here; its comma may be left out. */
  #nameTo(at: number, words: readonly string[]): number | null {
    let to = at
    for (const word of words) {
      const isMark = this.#lexemes[to]?.kind === 'mark'
      if (word === ',' ? isMark : this.#reads(to, word)) to++
      else if (word !== ',') return null
    }
    return to
  }

  /** "Valor mayor a 50 millones" is no column; "valor de los vencidos" is one. */
  #endsAt(at: number): boolean {
    const lexeme = this.#lexemes[at]
    if (!lexeme || lexeme.kind === 'mark' || this.#is(at, BETWEEN) || this.#is(at, ENDS)) return true
    return this.#is(at, OF) && this.#is(at + 1, THOSE)
  }

  /** It has a word that is none of ours. */
  #isStrange(from: number, to: number): boolean {
    return this.#lexemes.slice(from, to).some(({ kind, text }) => kind === 'word' && !isKnownWord(text))
  }

  /** Some words up to where an item ends. */
  #wordsTo(at: number): number {
    let to = at
    while (to < this.#lexemes.length && to - at < MOST_WORDS && (to === at || !this.#endsAt(to))) to++
    return this.#endsAt(at) ? at : to
  }
}

const words = (all: string) => new Set(all.split(' '))
const AROUND = words(
  'y e ahora pero mejor entonces por favor porfa gracias deme demelo damelo lo mismo eso ese archivo excel en now but then please same thanks the it give me',
)
const ADDS = words(
  'agregue agreguele agregueles agrega agregale anada anadale anade sume sumele incluya incluyale tambien ademas add include also',
)
const TAKES = words(
  'quite quiteme quitele quiteles quita quitame quitale quitar saque saquele saca sacale elimine eliminele elimina borre borrele borra remove delete drop hide',
)
const LESS = words('sin menos excepto salvo without except')
const ALL = words('todas todos todo las los all the')
const WHICH = words('que donde which that')
const OPENS = words(
  'con with incluyendo including mostrando showing traiga tenga incluya muestre lleve contenga diga salga salgan aparezca aparezcan traigan has includes shows contains have include',
)
const ONLY = words('solo solamente unicamente only just')
const BEFORE = words('solo solamente unicamente only just estas estos these las los la el the sus su')
const NAMES_COLUMNS = words('columna columnas column columns campo campos field fields')
const AFTER_NAME = words(': de of para for el la los las the')
const BETWEEN = words(', ; y e and & mas plus tambien ademas also con with el la los las the su sus')
const AND = words('y e and')
const ENDS = words(
  'en in por please porfa gracias thanks para for ordenado ordenados ordenada ordenadas organizados ordered sorted que which that from as como',
)
const OF = words('de of del')
const THOSE = words('los las mis todos todas la el cada lo the my all each esos estos those these')
const MOST_WORDS = 5
