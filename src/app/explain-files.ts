import type { FileContents, RegisterState } from '../bot/ports/register.js'
import type { RegisterFact } from '../rules/contract.js'
import type { RejectedRow } from '../words/rejected-row.js'

/** How often something was found, and the first of it. */
export interface CountedCells {
  readonly count: number
  readonly example: string
}

/** What is in files of contracts, row by row: `rows` is what was read, rejected and left out together. */
export interface ExplainedFiles {
  readonly contents: FileContents
  readonly rows: number
  readonly read: number
  readonly rejected: { readonly count: number; readonly examples: readonly RejectedRow[] }
  /** Rows in sheets that are not read. */
  readonly leftOut: number
  /** Rows with an id that came before, as they are read: the latest of them counts. */
  readonly repeated: CountedCells | null
  /** Rows by the entity that they name, most first. */
  readonly entities: readonly {
    readonly key: string
    readonly name: string | null
    readonly rows: number
    readonly example: string
  }[]
  readonly links: { readonly addresses: number; readonly unread: CountedCells | null }
  /** Cells with an error or a formula that no program has computed. */
  readonly errors: CountedCells | null
  /** Supervisors' documents that are none; none of them is shown. */
  readonly documents: CountedCells | null
  /** Other cells that cannot be read, by the fact that they are of. */
  readonly unread: ReadonlyMap<RegisterFact, CountedCells>
}

const EXAMPLES = 3
/** `#N/A`, `#¡REF!`, `Err:502`, and a formula itself. */
const ERROR = /^(?:#[\p{L}¡¿/0-9]+[!?]?|Err:\d+|=.+)$/u

/** Reads files to their end for what is in them; nothing is stored. Throws what their pages throw, and where a row is not accounted for. */
export async function explainFiles(registerState: RegisterState): Promise<ExplainedFiles> {
  const { contents = { tables: [], leftOut: [] } } = registerState
  const seen = new Set<string>()
  const entities = new Map<string, { key: string; name: string | null; rows: number; example: string }>()
  const unread = new Map<RegisterFact, Tally>()
  const [repeated, links, errors, documents] = [new Tally(), new Tally(), new Tally(), new Tally()]
  const examples: RejectedRow[] = []
  let [read, rejectedCount, addresses] = [0, 0, 0]
  for await (const { records, rejected } of registerState.pages()) {
    rejectedCount += rejected.length
    if (examples.length < EXAMPLES) examples.push(...rejected.slice(0, EXAMPLES - examples.length))
    for (const { contract, entityName, unreadableAddress, errorCells = [], unreadableDocument } of records) {
      const { id, entity, url, unreadable = {} } = contract
      read++
      if (seen.has(id)) repeated.add(id)
      else seen.add(id)
      const known = entities.get(entity)
      if (known) known.rows++
      else entities.set(entity, { key: entity, name: entityName, rows: 1, example: id })
      if (url !== undefined) addresses++
      for (const cell of errorCells) errors.add(`${id}: ${cell}`)
      if (unreadableDocument) documents.add(id)
      if (unreadableAddress !== undefined)
        (ERROR.test(unreadableAddress) ? errors : links).add(`${id}: ${unreadableAddress}`)
      for (const [fact, raw] of Object.entries(unreadable) as [RegisterFact, string][]) {
        if (ERROR.test(raw)) errors.add(`${id}: ${raw}`)
        else unread.set(fact, (unread.get(fact) ?? new Tally()).add(`${id}: ${raw}`))
      }
    }
  }
  const inTables = contents.tables.reduce((sum, { rows }) => sum + rows, 0)
  const leftOut = contents.leftOut.reduce((sum, { rows }) => sum + rows, 0)
  if (inTables !== read + rejectedCount)
    throw new Error(`${read + rejectedCount} of ${inTables} rows are accounted for`)
  return {
    contents,
    rows: inTables + leftOut,
    read,
    rejected: { count: rejectedCount, examples },
    leftOut,
    repeated: repeated.found,
    entities: [...entities.values()].sort((a, b) => b.rows - a.rows),
    links: { addresses, unread: links.found },
    errors: errors.found,
    documents: documents.found,
    unread: new Map([...unread].flatMap(([fact, { found }]) => (found ? [[fact, found] as const] : []))),
  }
}

class Tally {
  #count = 0
  #example = ''

  add(example: string): this {
    if (this.#count++ === 0) this.#example = example
    return this
  }

  get found(): CountedCells | null {
    return this.#count === 0 ? null : { count: this.#count, example: this.#example }
  }
}
