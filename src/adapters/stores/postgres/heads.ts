import { z } from 'zod'
import { type ChainHead, NO_LINKS } from '../../../bot/ledger/chain.js'
import type { EntityKey } from '../../../bot/ports/store.js'
import type { ChainEnds } from './chain-ends.js'
import type { Database } from './database.js'
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

const recalledRow = z.object({ its_said: z.string().nullable(), its_mark: z.string().nullable() })

/** What a conversation was about, as it stands there. */
export interface Recalled {
  readonly said: string
  readonly mark: string
}

/** Of which conversation it is asked what it was about, and until when that has to stand at least. */
interface AskedAbout {
  readonly conversation: string
  readonly at: Date
}

interface Answered {
  readonly head: EntityHead
  readonly recalled: Recalled | null
}

/** A question that was not sent yet: what is sent may be older than whoever asks then. */
interface Unsent {
  about: AskedAbout | null
  readonly answer: Promise<Answered>
}

/**
 * What is current, asked for each time; those who ask in the same breath are given one answer. What a conversation was about is
 * asked for with it, since every turn begins with both.
 */
export class EntityHeads {
  readonly #database: Database
  readonly #chains: ChainEnds
  readonly #unsent = new Map<EntityKey, Unsent>()

  constructor(database: Database, chains: ChainEnds) {
    this.#database = database
    this.#chains = chains
  }

  async now(entity: EntityKey): Promise<EntityHead> {
    return (await this.#next(entity).answer).head
  }

  async recall(entity: EntityKey, conversation: string, at: Date): Promise<Recalled | null> {
    const next = this.#next(entity)
    if (!next.about) next.about = { conversation, at }
    else if (next.about.conversation !== conversation) return (await this.#ask(entity, { conversation, at })).recalled
    return (await next.answer).recalled
  }

  #next(entity: EntityKey): Unsent {
    const known = this.#unsent.get(entity)
    if (known) return known
    const unsent: Unsent = {
      about: null,
      answer: Promise.resolve().then(() => {
        this.#unsent.delete(entity)
        return this.#ask(entity, unsent.about)
      }),
    }
    this.#unsent.set(entity, unsent)
    return unsent
  }

  async #ask(entity: EntityKey, about: AskedAbout | null): Promise<Answered> {
    const [found] = about
      ? await this.#database.plain('SELECT * FROM cerrojo.heads($1), cerrojo.recall($1, $2, $3)', [
          ...[columnText(entity), about.conversation, about.at],
        ])
      : await this.#database.plain('SELECT * FROM cerrojo.heads($1)', [columnText(entity)])
    const { its_said: said, its_mark: mark } = about ? recalledRow.parse(found) : { its_said: null, its_mark: null }
    return {
      head: this.#headIn(entity, row.parse(found)),
      recalled: said === null || mark === null ? null : { said, mark },
    }
  }

  #headIn(entity: EntityKey, found: z.output<typeof row>): EntityHead {
    const { snapshot_number: number, snapshot_mark: mark, said_number: links, said_hash: hash } = found
    const said = links === null || hash === null ? NO_LINKS : { number: links, hash }
    this.#chains.heard(entity, 'said', said)
    const snapshot = number === null || mark === null ? null : { number, mark }
    return { snapshot, said, evidence: found.evidence_mark ?? '' }
  }
}
