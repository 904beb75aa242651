import type {
  AskedContract,
  EvidenceAnswer,
  EvidenceRows,
  EvidenceSet,
  OffReason,
} from '../../../bot/ports/evidence.js'
import { shorten } from '../../../shared/text.js'
import { foldCell, isMissing, readable } from '../text.js'
import { type PersonOf, type RawRow, type SisterSet, textIn } from './set.js'

/** The set cannot be used. */
export class SetOff extends Error {
  constructor(readonly reason: OffReason) {
    super(reason.kind)
  }
}

/** Rows of one set, by contract, from wherever they come. */
export class Gathering<S extends EvidenceSet> {
  readonly failed: string[] = []
  readonly #set: SisterSet<S>
  readonly #personOf: PersonOf | undefined
  readonly #rows = new Map<string, EvidenceRows[S][]>()
  readonly #values = new Map<string, number>()
  readonly #unknown = new Set<string>()
  #served = 0

  constructor(set: SisterSet<S>, personOf?: PersonOf) {
    this.#set = set
    this.#personOf = personOf
  }

  /** Takes in rows that were asked for; throws where none says whose it is, by its contract or, where it may, its process. */
  add(contracts: readonly AskedContract[], rows: readonly RawRow[]): void {
    const { join, byProcess } = this.#set
    const saysWhose = (row: RawRow) => Object.hasOwn(row, join) || (byProcess && Object.hasOwn(row, byProcess))
    if (rows.length > 0 && !rows.some(saysWhose)) throw new SetOff({ kind: 'no-join-column' })
    const asked = new Map<string, AskedContract[]>()
    for (const contract of contracts) {
      const { id, process } = contract
      for (const name of byProcess && process ? [id, process] : [id])
        asked.set(name.toUpperCase(), [...(asked.get(name.toUpperCase()) ?? []), contract])
    }
    for (const row of rows) {
      // A row that names no contract may name its process, and then is one of each of its contracts.
      const named = textIn(row, join) || (byProcess ? textIn(row, byProcess) : '')
      for (const contract of asked.get(named.toUpperCase()) ?? []) this.#take(contract, row)
    }
  }

  #take({ id, isUnassigned }: AskedContract, row: RawRow): void {
    this.#served++
    const translated = this.#set.translate(row, isUnassigned ? this.#personOf : undefined)
    if (!translated) return
    this.#count(row)
    const rows = this.#rows.get(id)
    if (rows) rows.push(translated)
    else this.#rows.set(id, [translated])
  }

  answer(dropped: ReadonlySet<string>): EvidenceAnswer<S> {
    const { optional, distinct } = this.#set
    return {
      rows: new Map([...this.#rows].map(([id, rows]) => [id, distinct(rows)])),
      served: this.#served,
      failed: this.failed,
      lacking: [...dropped].flatMap(column => (optional[column] ?? []).map(String)),
      lackingColumns: [...dropped],
      values: this.#values,
      unknown: [...this.#unknown],
    }
  }

  #count(row: RawRow): void {
    const { values } = this.#set
    if (!values) return
    const cell = row[values.column]
    const said = typeof cell === 'string' ? shorten(readable(cell), LONGEST_VALUE) : ''
    this.#values.set(said, (this.#values.get(said) ?? 0) + 1)
    if (!isMissing(said) && !values.known(foldCell(said)) && this.#unknown.size < MOST_VALUES) this.#unknown.add(said)
  }
}

const LONGEST_VALUE = 40
const MOST_VALUES = 20
