import { fold } from '../../shared/text.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { foldReference } from '../contracts/fold-reference.js'
import { looseReference } from '../query/reference.js'
import type { MatrixColumn } from './columns.js'
import { type MatrixTable, saysNothing, type TableRow } from './table.js'

/** Which contract a row is about, or why that is not known. Names alone never say it. */
export type RowContract =
  | { readonly kind: 'found'; readonly item: AssessedContract }
  /** It names no contract; none in sight goes by it; several do; the one that does is another supplier's or year's. */
  | { readonly kind: 'no-key' | 'not-found' | 'several' | 'other-supplier' | 'other-year'; readonly said: string }

const ID = /CO1\.PCCNTR\.\d+/i

/** What a row says in the first column of a kind that says something. */
export function textOfColumn(table: Pick<MatrixTable, 'columns'>, row: TableRow, wanted: MatrixColumn): string | null {
  return textsOfColumn(table, row, wanted)[0] ?? null
}

/** What a row says in the columns of a kind. */
export function textsOfColumn(
  { columns }: Pick<MatrixTable, 'columns'>,
  row: TableRow,
  wanted: MatrixColumn,
): readonly string[] {
  return columns
    .filter(({ at, column }) => column === wanted && !saysNothing(row.cells.get(at)))
    .map(({ at }) => String(row.raw[at] ?? '').trim())
    .filter(text => text !== '')
}

/** The id and the reference that a row names its contract by. */
export function keysOf(
  table: MatrixTable,
  row: TableRow,
): { readonly id: string | null; readonly reference: string | null } {
  const said = [textOfColumn(table, row, 'id'), textOfColumn(table, row, 'reference')]
  const id = said.map(text => ID.exec(text ?? '')?.[0].toUpperCase()).find(found => found !== undefined)
  return { id: id ?? null, reference: said[1] ?? null }
}

/** Contracts that rows may be about, by the ways in which they are named. */
export class NamedIn {
  readonly #wanted: ReadonlySet<string>
  readonly #found = new Map<string, AssessedContract[]>()

  constructor(table: MatrixTable) {
    this.#wanted = new Set(
      table.rows.flatMap(row => {
        const { id, reference } = keysOf(table, row)
        return [...(id ? [id] : []), ...(reference ? namesOf(reference) : [])]
      }),
    )
  }

  add(item: AssessedContract): void {
    const { id, reference } = item.contract
    for (const name of new Set([id, ...namesOf(reference ?? '')]))
      if (this.#wanted.has(name)) this.#found.set(name, [...(this.#found.get(name) ?? []), item])
  }

  /** The contract of a row: by its id; else by its reference, with the year and the supplier where the row has them. */
  of(table: MatrixTable, row: TableRow): RowContract {
    const { id, reference } = keysOf(table, row)
    const said = id ?? reference ?? ''
    const [byId] = (id && this.#found.get(id)) || []
    if (byId) {
      // An address that was copied from another row: of two contracts nobody knows which one is meant.
      const named = reference ? this.#named(reference) : []
      return named.length > 0 && !named.includes(byId) ? { kind: 'several', said } : { kind: 'found', item: byId }
    }
    if (!reference) return id ? { kind: 'not-found', said } : { kind: 'no-key', said }
    const named = this.#named(reference)
    if (named.length === 0) return { kind: 'not-found', said }
    const year = yearIn(textOfColumn(table, row, 'year'))
    const ofYear = year === null ? named : named.filter(item => isOfYear(item, year))
    if (ofYear.length === 0) return { kind: 'other-year', said }
    const supplier = textOfColumn(table, row, 'supplier')
    const ofSupplier = supplier === null ? ofYear : ofYear.filter(item => sharesWord(item, supplier))
    const [only, ...others] = ofSupplier
    if (!only) return { kind: 'other-supplier', said }
    return others.length > 0 ? { kind: 'several', said } : { kind: 'found', item: only }
  }

  /** Those that go by it to the letter, else those with the same letters and numbers. */
  #named(reference: string): readonly AssessedContract[] {
    for (const name of namesOf(reference)) {
      const found = this.#found.get(name)
      if (found) return found
    }
    return []
  }
}

/** Ways of writing one reference: `CPS-045-2025` is also `cps 45 de 2025`. */
function namesOf(reference: string): readonly string[] {
  const folded = foldReference(reference)
  const loose = looseReference(reference)
  return [...(folded === '' ? [] : [folded]), ...(loose === '' ? [] : [`~${loose}`])]
}

function yearIn(text: string | null): number | null {
  const year = /(?:19|20)\d{2}/.exec(text ?? '')?.[0]
  return year === undefined ? null : Number(year)
}

/** By its reference or by any of the days on which it was signed or began; one that tells none of them may be. */
function isOfYear({ contract: { reference, facts } }: AssessedContract, year: number): boolean {
  const days = [facts.signedOn, facts.startsOn].flatMap(day => (day ? [Number(day.slice(0, 4))] : []))
  return days.length === 0 || days.includes(year) || (reference ?? '').includes(String(year))
}

/** Words of names that say nothing of whose they are. */
const COMMON = new Set(
  'de del la las los y sas sa ltda esp eu limitada consorcio union temporal ut fundacion'.split(' '),
)

/** SECOP breaks names, and offices shorten them: one word in common is enough to confirm, none is another supplier. */
function sharesWord({ contract: { supplier } }: AssessedContract, said: string): boolean {
  if (!supplier) return true
  const known = wordsOf(supplier)
  const words = wordsOf(said)
  return words.length === 0 || words.some(word => known.includes(word))
}

function wordsOf(name: string): string[] {
  return (fold(name).match(/[a-z]{2,}/g) ?? []).filter(word => !COMMON.has(word))
}
