import { z } from 'zod'
import { type ChainHead, type ChainLink, type Entry, hashOf } from '../../../bot/ledger/chain.js'
import { newSeenRecord, seenEntry } from '../../../bot/ledger/seen.js'
import type { LedgerChain, LedgerStore, Seen, SeenRecord } from '../../../bot/ports/ledger.js'
import type { EntityKey } from '../../../bot/ports/store.js'
import { addDays, type Day, startOfDay } from '../../../rules/index.js'
import { day } from '../schema.js'
import { seenSchema } from '../schema-seen.js'
import { addEntries, linkIn, linkPage, linksFrom, lockHead, readHead } from './chain-rows.js'
import type { Database, ReadingTransaction, Transaction } from './database.js'
import { jsonOfRow, PAGE, parsed, toJson } from './rows.js'

const hashRow = z.object({ hash: z.string() })
const dayRow = z.object({ day })

/** What was seen, as a row has it. */
export const seenRow = z.object({
  number: z.int(),
  day,
  hash: z.string(),
  salt: z.string().nullable(),
  json: z.string().nullable(),
  erased: day.nullable(),
})
export const SEEN_COLUMNS = `number, to_char(day, 'YYYY-MM-DD') AS day, hash, salt, json, to_char(erased, 'YYYY-MM-DD') AS erased`

/** The chains of what was said and seen. What was said is added with the statement itself. */
export class PostgresLedger implements LedgerStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  links(entity: EntityKey, chain: LedgerChain): AsyncIterable<ChainLink> {
    return linksFrom(this.#database, entity, chain)
  }

  head(entity: EntityKey, chain: LedgerChain): Promise<ChainHead> {
    return this.#database.read(entity, tx => readHead(tx, chain))
  }

  async say(entity: EntityKey, entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return
    await this.#database.write(entity, async tx => {
      addEntries(tx, 'said', await lockHead(tx, 'said'), entries)
    })
  }

  async see(entity: EntityKey, seen: Seen): Promise<void> {
    toJson(seenSchema, seen, 'seen')
    const { hash, salt, json } = newSeenRecord(seen)
    await this.#database.write(entity, async tx => {
      const head = await lockHead(tx, 'seen')
      await tx.query('INSERT INTO cerrojo.seen (entity, day, hash, salt, json) VALUES ($1, $2, $3, $4, $5)', [
        ...[tx.entity, seen.on, hash, salt, json],
      ])
      // The clock was put back: that day is over and has its link.
      const closed = await tx.query(
        `SELECT FROM cerrojo.links WHERE entity = $1 AND chain = 'seen' AND key = $2 LIMIT 1`,
        [tx.entity, seen.on],
      )
      if (closed.length > 0) await closeDay(tx, head, seen.on)
    })
  }

  async saidSince(entity: EntityKey, { number, hash }: ChainHead): Promise<readonly ChainLink[] | null> {
    const rows = await this.#database.read(entity, tx => linkPage(tx, 'said', number))
    if (rows.length === PAGE) return null
    const links = rows.map(row => linkIn(row, entity, 'said'))
    if (number === 0) return links
    return links[0]?.hash === hash ? links.slice(1) : null
  }

  async *seen(entity: EntityKey): AsyncIterable<SeenRecord> {
    for (let after: { readonly day: Day; readonly number: number } | null = null; ; ) {
      const rows: z.output<typeof seenRow>[] = parsed(
        seenRow,
        await this.#database.read(entity, tx => seenPage(tx, after)),
      )
      for (const row of rows) yield recordOf(entity, row)
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) return
      after = last
    }
  }

  async closeDays(entity: EntityKey, today: Day): Promise<void> {
    const ask = async (tx: ReadingTransaction) =>
      parsed(
        dayRow,
        await tx.query(
          `SELECT to_char(s.day, 'YYYY-MM-DD') AS day FROM (SELECT DISTINCT day FROM cerrojo.seen WHERE entity = $1 AND day < $2) s
           WHERE NOT EXISTS (
             SELECT FROM cerrojo.links WHERE entity = $1 AND chain = 'seen' AND key = to_char(s.day, 'YYYY-MM-DD')
           ) ORDER BY s.day`,
          [tx.entity, today],
        ),
      )
    if ((await this.#database.read(entity, ask)).length === 0) return
    await this.#database.write(entity, async tx => {
      let head = await lockHead(tx, 'seen')
      for (const { day } of await ask(tx)) head = await closeDay(tx, head, day)
    })
  }
}

/** Adds a link over all that was seen on a day. Gives the new end of the chain. */
async function closeDay(tx: Transaction, head: ChainHead, on: Day): Promise<ChainHead> {
  const rows = await tx.query('SELECT hash FROM cerrojo.seen WHERE entity = $1 AND day = $2 ORDER BY number', [
    ...[tx.entity, on],
  ])
  const hashes = parsed(hashRow, rows).map(({ hash }) => hash)
  return addEntries(tx, 'seen', head, [seenEntry(on, hashes, startOfDay(addDays(on, 1)))])
}

/** Some of what was seen, day by day, after a row. */
export function seenPage(
  tx: ReadingTransaction,
  after: { readonly day: Day; readonly number: number } | null,
): Promise<readonly unknown[]> {
  return tx.query(
    `SELECT ${SEEN_COLUMNS} FROM cerrojo.seen
     WHERE entity = $1 AND ($2::date IS NULL OR day > $2 OR (day = $2 AND number > $3)) ORDER BY seen.day, number LIMIT $4`,
    [tx.entity, after?.day ?? null, after?.number ?? null, PAGE],
  )
}

/** What was seen, of a row; one that is not as it was written has the hash that it has now. */
function recordOf(entity: EntityKey, { day, number, hash, salt, json, erased }: z.output<typeof seenRow>): SeenRecord {
  if (erased !== null) return { day, hash, seen: null, erased: true }
  const is = hashOf(salt ?? '', json ?? '')
  if (is !== hash || json === null) return { day, hash: is, seen: null }
  return { day, hash, seen: jsonOfRow(seenSchema, json, { table: 'seen', key: [entity, day, number] }) }
}
