import { z } from 'zod'
import {
  type ChainHead,
  type ChainLink,
  type ChainName,
  type Entry,
  headAt,
  linked,
  NO_LINKS,
} from '../../../bot/ledger/chain.js'
import type { EntityKey } from '../../../bot/ports/store.js'
import { BoundedMap } from '../../../shared/cache.js'
import { OneAtATime } from '../../../shared/one-at-a-time.js'
import { linkColumns, lockHead } from './chain-rows.js'
import type { Database } from './database.js'
import { parsed } from './rows.js'
import { columnText } from './text.js'

const ENDS_KEPT = 2_000

/** What came of adding to a chain, and where it ends by now. */
const addedRow = z.object({
  outcome: z.string(),
  at_version: z.int().nullable(),
  end_number: z.int(),
  end_hash: z.string(),
})

/** A function that adds an entry and its link: what it is called with goes before the link. */
interface Adding {
  readonly call: 'say' | 'deliver'
  readonly values: readonly unknown[]
}

interface Added {
  readonly outcome: string
  /** The version that was found. */
  readonly version: number
  /** What the link was linked to. */
  readonly before: ChainHead
  readonly after: ChainHead
}

/**
 * Where chains ended when this process last heard of them: who adds an entry links it on to there, and the database takes it if the
 * chain still ends there. Where another process was faster, the end is held and asked for first.
 */
export class ChainEnds {
  readonly #database: Database
  readonly #ends = new BoundedMap<string, ChainHead>(ENDS_KEPT)
  /** What is being added to each chain: of one process one entry goes after the other. */
  readonly #adding = new OneAtATime()

  constructor(database: Database) {
    this.#database = database
  }

  /** Takes note of where a chain was seen to end. */
  heard(entity: EntityKey, chain: ChainName, end: ChainHead): void {
    const key = keyOf(entity, chain)
    if (end.number >= (this.#ends.get(key)?.number ?? 0)) this.#ends.set(key, end)
  }

  /** Adds an entry, durably and once, or says why not. */
  add(entity: EntityKey, chain: ChainName, entry: Entry, adding: Adding): Promise<Added> {
    return this.#adding.run(keyOf(entity, chain), () => this.#add(entity, chain, entry, adding))
  }

  async #add(entity: EntityKey, chain: ChainName, entry: Entry, { call, values }: Adding): Promise<Added> {
    const all = (link: ChainLink) => [columnText(entity), ...values, ...linkColumns(link)]
    const asked = [...all(linked(NO_LINKS, entry)).keys()].map(at => `$${at + 1}`).join(', ')
    const sql = `SELECT outcome, at_version, end_number, end_hash FROM cerrojo.${call}(${asked})`
    const believed = linked(this.#ends.get(keyOf(entity, chain)) ?? NO_LINKS, entry)
    const added = this.#heard(entity, chain, believed, await this.#database.once(sql, all(believed)))
    if (added.outcome !== 'moved') return added
    return this.#database.write(entity, async tx => {
      const link = linked(await lockHead(tx, chain), entry)
      return this.#heard(entity, chain, link, await tx.query(sql, all(link)))
    })
  }

  #heard(entity: EntityKey, chain: ChainName, link: ChainLink, rows: readonly unknown[]): Added {
    const [row] = parsed(addedRow, rows)
    if (!row) throw new Error('an answer without a row')
    this.#ends.set(keyOf(entity, chain), { number: row.end_number, hash: row.end_hash })
    const before = { number: link.number - 1, hash: link.previous }
    return { outcome: row.outcome, version: row.at_version ?? 0, before, after: headAt(link) }
  }
}

function keyOf(entity: EntityKey, chain: ChainName): string {
  return `${chain} ${entity}`
}
