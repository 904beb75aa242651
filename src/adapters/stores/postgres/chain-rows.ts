import { z } from 'zod'
import {
  type ChainHead,
  type ChainLink,
  type ChainName,
  chained,
  type Entry,
  headAt,
  NO_LINKS,
  type Payload,
  readCovers,
} from '../../../bot/ledger/chain.js'
import type { EntityKey } from '../../../bot/ports/store.js'
import { type Day, dayInBogota } from '../../../rules/index.js'
import { day } from '../schema.js'
import type { Database, ReadingTransaction, Transaction } from './database.js'
import { damagedRow, PAGE, parsed } from './rows.js'
import { columnText } from './text.js'

/* Links of chains as rows. Whoever adds to a chain holds the row of its end until the link is there: one at a time, wherever they are. */

const headRow = z.object({ number: z.int(), hash: z.string() }) satisfies z.ZodType<ChainHead>

/** The columns that a link is read from. */
export const LINK_COLUMNS = `number, previous, hash, covers, salt, json, to_char(erased, 'YYYY-MM-DD') AS erased`
const linkRow = z.object({
  number: z.int(),
  previous: z.string(),
  hash: z.string(),
  covers: z.string(),
  salt: z.string().nullable(),
  json: z.string().nullable(),
  erased: day.nullable(),
})

/** Makes it known that something of this entity is kept. */
export async function nameEntity(tx: Transaction): Promise<void> {
  await tx.query('INSERT INTO cerrojo.entities (entity) VALUES ($1) ON CONFLICT DO NOTHING', [tx.entity])
}

/** The end of a chain, which nobody else adds to until the transaction ends. */
export async function lockHead(tx: Transaction, chain: ChainName): Promise<ChainHead> {
  const rows = await tx.query('SELECT end_number AS number, end_hash AS hash FROM cerrojo.hold_chain($1, $2)', [
    ...[tx.entity, chain],
  ])
  return parsed(headRow, rows)[0] ?? NO_LINKS
}

/** The end of a chain. */
export async function readHead(tx: ReadingTransaction, chain: ChainName): Promise<ChainHead> {
  const rows = await tx.query('SELECT number, hash FROM cerrojo.chains WHERE entity = $1 AND chain = $2', [
    tx.entity,
    chain,
  ])
  return parsed(headRow, rows)[0] ?? NO_LINKS
}

/** Adds entries after the end of a chain, which is locked. Gives the new end. */
export function addEntries(tx: Transaction, chain: ChainName, head: ChainHead, entries: readonly Entry[]): ChainHead {
  const links = chained(head, entries)
  addLinks(tx, chain, links)
  const last = links.at(-1)
  return last ? headAt(last) : head
}

/** Adds links as they are, after the end of a chain, which is locked. */
export function addLinks(tx: Transaction, chain: ChainName, links: readonly ChainLink[]): void {
  const last = links.at(-1)
  if (!last) return
  const rows = links.map(link => [...linkColumns(link), link.payload.kind === 'erased' ? link.payload.on : null])
  const columns = Array.from({ length: 9 }, (_, at) => rows.map(row => row[at]))
  tx.tell(
    `WITH added AS (
       INSERT INTO cerrojo.links (entity, chain, number, day, key, previous, hash, covers, salt, json, erased)
       SELECT $1, $2, * FROM unnest($3::int[], $4::date[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::date[])
     )
     UPDATE cerrojo.chains SET number = $12, hash = $13 WHERE entity = $1 AND chain = $2`,
    [tx.entity, chain, ...columns, last.number, last.hash],
  )
}

/** What a link is written as: number, day, key, previous, hash, covers, salt and json. */
export function linkColumns({
  number,
  at,
  ids: [first],
  previous,
  hash,
  covers,
  payload,
}: ChainLink): readonly unknown[] {
  const beside = payload.kind === 'beside' ? payload : { salt: null, json: null }
  const key = first === undefined ? null : columnText(first)
  return [number, dayInBogota(new Date(at)), key, previous, hash, covers, beside.salt, beside.json]
}

/** A link as a row has it. Throws StoreDamaged where what it covers is no outline of one. */
export function linkIn(row: unknown, entity: EntityKey, chain: ChainName): ChainLink {
  const { number, previous, hash, covers, salt, json, erased } = linkRow.parse(row)
  const outline = readCovers(covers)?.outline
  if (!outline) throw damagedRow({ table: 'links', key: [entity, chain, number], whenLost: 'row-lost' }, 'shape')
  const payload: Payload =
    erased !== null
      ? { kind: 'erased', on: erased }
      : salt !== null && json !== null
        ? { kind: 'beside', salt, json }
        : { kind: 'in-link' }
  return { ...outline, previous, hash, covers, payload }
}

/** The links of a chain in their order; with a day, from the first one of that day on. */
export async function* linksFrom(
  database: Database,
  entity: EntityKey,
  chain: ChainName,
  from?: Day,
): AsyncGenerator<ChainLink> {
  for (let next = 1; ; ) {
    const rows = await database.read(entity, tx => linkPage(tx, chain, next, next === 1 ? from : undefined))
    const links = rows.map(row => linkIn(row, entity, chain))
    yield* links
    const last = links.at(-1)
    if (!last || links.length < PAGE) return
    next = last.number + 1
  }
}

/** Some of the rows of a chain from a number on; with a day, from the first one of that day on. */
export function linkPage(
  tx: ReadingTransaction,
  chain: ChainName,
  next: number,
  from?: Day,
): Promise<readonly unknown[]> {
  const first =
    from === undefined
      ? ''
      : 'AND number >= (SELECT min(number) FROM cerrojo.links WHERE entity = $1 AND chain = $2 AND day >= $5)'
  return tx.query(
    `SELECT ${LINK_COLUMNS} FROM cerrojo.links WHERE entity = $1 AND chain = $2 AND number >= $3 ${first} ORDER BY number LIMIT $4`,
    [tx.entity, chain, next, PAGE, ...(from === undefined ? [] : [from])],
  )
}
