import { z } from 'zod'
import { type ChainHead, NO_LINKS } from '../../../bot/ledger/chain.js'
import type { EntityKey } from '../../../bot/ports/store.js'
import type { ChainEnds } from './chain-ends.js'
import type { Database } from './database.js'
import { parsed } from './rows.js'
import type { SnapshotMark } from './snapshot-rows.js'

/*
 * What is read is kept in memory under the version that it was read at, and whoever asks for it again first asks the database which
 * version is current: one short question, so that nothing is shown that somebody has replaced, be it another process.
 */

/** What is current of an entity. A mark is another one for every transaction that changed what it stands for. */
export interface EntityHead {
  readonly snapshot: SnapshotMark | null
  /** The end of the chain that everything that people say is added to. */
  readonly said: ChainHead
  /** Of the readings of the sister sets and how they stand. */
  readonly evidence: string
}

/** JSON comes as text, see `Database`. */
const pair = z
  .string()
  .nullable()
  .transform(text => (text === null ? null : z.tuple([z.int(), z.string()]).parse(JSON.parse(text))))
const row = z.object({
  snapshot: pair,
  said: pair,
  evidence: z.string().nullable(),
})

/** Each looked for by itself: it is planned anew every time, and a join takes longer to plan than to do. */
const QUESTION = `SELECT
(SELECT json_build_array(number, xmin::text) FROM cerrojo.snapshots WHERE entity = $1 AND number =
  (SELECT number FROM cerrojo.current_snapshots WHERE entity = $1)) AS snapshot,
(SELECT json_build_array(number, hash) FROM cerrojo.chains WHERE entity = $1 AND chain = 'said') AS said,
(SELECT xmin::text FROM cerrojo.state WHERE entity = $1 AND slot = 'evidence') AS evidence`

/** What is current, asked for each time; those who ask in the same breath are given one answer. */
export class EntityHeads {
  readonly #database: Database
  readonly #chains: ChainEnds
  /** Questions that were not sent yet: what is sent may be older than whoever asks then. */
  readonly #unsent = new Map<EntityKey, Promise<EntityHead>>()

  constructor(database: Database, chains: ChainEnds) {
    this.#database = database
    this.#chains = chains
  }

  now(entity: EntityKey): Promise<EntityHead> {
    const unsent = this.#unsent.get(entity)
    if (unsent) return unsent
    const asking = Promise.resolve().then(() => {
      this.#unsent.delete(entity)
      return this.#ask(entity)
    })
    this.#unsent.set(entity, asking)
    return asking
  }

  async #ask(entity: EntityKey): Promise<EntityHead> {
    const rows = await this.#database.read(entity, tx => tx.query(QUESTION, [tx.entity]))
    const { snapshot, said, evidence } = parsed(row, rows)[0] ?? NOTHING
    const end = said ? { number: said[0], hash: said[1] } : NO_LINKS
    this.#chains.heard(entity, 'said', end)
    return {
      snapshot: snapshot && { number: snapshot[0], mark: snapshot[1] },
      said: end,
      evidence: evidence ?? '',
    }
  }
}

const NOTHING: z.output<typeof row> = { snapshot: null, said: null, evidence: null }
