import { type ChainLink, type ChainName, isOfChain } from '../../../bot/ledger/chain.js'
import type { SaidLog, Stated } from '../../../bot/ledger/said.js'
import type { EntityKey } from '../../../bot/ports/store.js'
import { type Day, dayInBogota } from '../../../rules/index.js'
import { ENDS } from '../sent-records.js'
import type { SeenRow, Transfer } from '../transfer.js'
import { addLinks, lockHead } from './chain-rows.js'
import { type Database, LONG_ANSWER_MS, type Transaction } from './database.js'
import { seenPage, seenRow } from './ledger.js'
import { PAGE, parsed } from './rows.js'
import { columnText } from './text.js'

/** What a copy brings of an entity. */
const COPIED = [
  ...['links', 'chains', 'said', 'seen', 'deliveries', 'evidence', 'state'],
  ...['contract_people', 'contracts', 'current_snapshots', 'snapshots'],
]

/** Throws away what an unfinished copy has of an entity, in one step. */
export async function throwRowsAway(database: Database, entity: EntityKey): Promise<void> {
  await database.write(entity, async tx => {
    for (const table of COPIED)
      await tx.query(`DELETE FROM cerrojo.${table} WHERE entity = $1`, [tx.entity], LONG_ANSWER_MS)
  })
}

/** Writes and reads an entity as it is. */
export class PostgresTransfer implements Transfer {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async *seenRows(entity: EntityKey): AsyncIterable<SeenRow> {
    for (let after: Parameters<typeof seenPage>[1] = null; ; ) {
      const rows = await this.#database.read(entity, async tx => parsed(seenRow, await seenPage(tx, after)))
      for (const { number: _, ...row } of rows) yield row
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) return
      after = last
    }
  }

  async begin(entities: readonly EntityKey[]): Promise<void> {
    for (const entity of entities) await this.#stands(entity, 'copying')
  }

  async end(entities: readonly EntityKey[]): Promise<void> {
    for (const entity of entities) await this.#stands(entity, 'here')
  }

  addLinks(entity: EntityKey, chain: ChainName, links: readonly ChainLink[]): Promise<void> {
    return this.#database.write(entity, async tx => {
      const head = await lockHead(tx, chain)
      // Done again after a lost connection, some may be there.
      const lacking = links.filter(({ number }) => number > head.number)
      addLinks(tx, chain, lacking)
      if (chain === 'sent') for (const link of lacking) await follow(tx, link)
    })
  }

  async addStatements(entity: EntityKey, log: SaidLog, subject: string, statements: readonly Stated[]): Promise<void> {
    await this.#database.write(entity, tx =>
      tx.query(
        `INSERT INTO cerrojo.said SELECT $1, $2, $3, * FROM unnest($4::int[], $5::text[], $6::json[])
         ON CONFLICT (entity, log, subject, version) DO NOTHING`,
        [
          ...[tx.entity, log, columnText(subject), statements.map((_, version) => version)],
          statements.map(({ key }) => columnText(key)),
          statements.map(statement => JSON.stringify(statement)),
        ],
      ),
    )
  }

  async putSeen(entity: EntityKey, day: Day, rows: readonly SeenRow[]): Promise<void> {
    const column = <K extends keyof SeenRow>(name: K) => rows.map(row => row[name])
    await this.#database.write(entity, async tx => {
      await tx.query('DELETE FROM cerrojo.seen WHERE entity = $1 AND day = $2', [tx.entity, day])
      await tx.query(
        `INSERT INTO cerrojo.seen (entity, day, hash, salt, json, erased)
         SELECT $1, $2, hash, salt, json, erased
         FROM unnest($3::text[], $4::text[], $5::text[], $6::date[]) WITH ORDINALITY AS s (hash, salt, json, erased, at) ORDER BY at`,
        [tx.entity, day, column('hash'), column('salt'), column('json'), column('erased')],
      )
    })
  }

  async #stands(entity: EntityKey, where: 'copying' | 'here'): Promise<void> {
    await this.#database.write(entity, tx =>
      tx.query(
        `INSERT INTO cerrojo.entities VALUES ($1, $2) ON CONFLICT (entity) DO UPDATE SET stands = excluded.stands`,
        [tx.entity, where],
      ),
    )
  }
}

/** Keeps the row of a delivery in step with a link of it. */
async function follow(tx: Transaction, { number, at, kind, ids, payload }: ChainLink): Promise<void> {
  const [key, person = ''] = ids
  if (isOfChain(kind) || key === undefined) return
  const isErased = payload.kind === 'erased'
  if (kind === 'planned')
    // What is planned is for the day on which it is planned.
    await tx.query(
      `INSERT INTO cerrojo.deliveries (entity, key, number, person, day, version, ended, erased)
       VALUES ($1, $2, $3, $4, $5, 1, $6, $6)`,
      [tx.entity, columnText(key), number, columnText(person), dayInBogota(new Date(at)), isErased],
    )
  else
    await tx.query(
      `UPDATE cerrojo.deliveries SET version = version + 1, ended = ended OR $3, erased = erased OR $4
       WHERE entity = $1 AND key = $2`,
      [tx.entity, columnText(key), isErased || ENDS.has(kind), isErased],
    )
}
