import { z } from 'zod'
import { type ChainHead, NO_LINKS } from '../../../bot/ledger/chain.js'
import type { EntityKey } from '../../../bot/ports/store.js'
import type { ChainEnds } from './chain-ends.js'
import type { Database } from './database.js'
import { parsed } from './rows.js'
import type { SnapshotMark } from './snapshot-rows.js'
import { columnText } from './text.js'

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
  snapshot_number: z.int().nullable(),
  snapshot_mark: z.string().nullable(),
  said_number: z.int().nullable(),
  said_hash: z.string().nullable(),
  evidence_mark: z.string().nullable(),
})

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
    const [found] = parsed(row, await this.#database.plain('SELECT * FROM cerrojo.heads($1)', [columnText(entity)]))
    const { snapshot_number: number = null, snapshot_mark: mark = null, evidence_mark: evidence = null } = found ?? {}
    const { said_number: links = null, said_hash: hash = null } = found ?? {}
    const said = links === null || hash === null ? NO_LINKS : { number: links, hash }
    this.#chains.heard(entity, 'said', said)
    return { snapshot: number === null || mark === null ? null : { number, mark }, said, evidence: evidence ?? '' }
  }
}
