import { z } from 'zod'
import { type ChainHead, NO_LINKS } from '../../../bot/ledger/chain.js'
import type { EntityKey } from '../../../bot/ports/store.js'
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

const row = z.object({
  number: z.int().nullable(),
  mark: z.string().nullable(),
  said: z.int().nullable(),
  hash: z.string().nullable(),
  evidence: z.string().nullable(),
})

const QUESTION = `
SELECT s.number, s.xmin::text AS mark, said.number AS said, said.hash, e.xmin::text AS evidence
FROM (VALUES ($1)) AS one (entity)
LEFT JOIN cerrojo.current_snapshots c ON c.entity = one.entity
LEFT JOIN cerrojo.snapshots s ON s.entity = c.entity AND s.number = c.number
LEFT JOIN cerrojo.chains said ON said.entity = one.entity AND said.chain = 'said'
LEFT JOIN cerrojo.state e ON e.entity = one.entity AND e.slot = 'evidence'`

/** What is current, asked for each time; those who ask in the same breath are given one answer. */
export class EntityHeads {
  readonly #database: Database
  /** Questions that were not sent yet: what is sent may be older than whoever asks then. */
  readonly #unsent = new Map<EntityKey, Promise<EntityHead>>()

  constructor(database: Database) {
    this.#database = database
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
    const { number, mark, said, hash, evidence } = parsed(row, rows)[0] ?? NOTHING
    return {
      snapshot: number === null || mark === null ? null : { number, mark },
      said: said === null || hash === null ? NO_LINKS : { number: said, hash },
      evidence: evidence ?? '',
    }
  }
}

const NOTHING: z.output<typeof row> = { number: null, mark: null, said: null, hash: null, evidence: null }
