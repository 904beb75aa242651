import { z } from 'zod'
import { readAccountKey } from '../../../bot/accounts/account.js'
import {
  type ChainHead,
  type ChainLink,
  type ChainName,
  ERASED,
  headAt,
  NO_LINKS,
  REISSUED,
  rangesOf,
} from '../../../bot/ledger/chain.js'
import { saidInLink } from '../../../bot/ledger/said.js'
import type { Erased, Erasure } from '../../../bot/ports/ledger.js'
import type { EntityKey } from '../../../bot/ports/store.js'
import { type Day, dayInBogota } from '../../../rules/index.js'
import { seenSchema } from '../schema-seen.js'
import { reissuedLink } from '../sent-records.js'
import { addEntries, linkIn, linkPage, lockHead } from './chain-rows.js'
import type { Transaction } from './database.js'
import { addEvent } from './deliveries.js'
import { seenPage, seenRow } from './ledger.js'
import { parsed } from './rows.js'
import { columnText } from './text.js'

const keyRow = z.object({ key: z.string() })
const dayCount = z.object({ day: z.string(), gone: z.int() })

/** What is kept for minutes only may name whoever is erased: all of it goes, and nobody misses more than a moment's memory. */
const PASSING = [
  'DELETE FROM cerrojo.conversations WHERE entity = $1',
  'DELETE FROM cerrojo.pending_files WHERE entity = $1',
  // Of whatever entity it is.
  'UPDATE cerrojo.arrivals SET answer = NULL WHERE answer IS NOT NULL AND $1::text IS NOT NULL',
]

/** Takes out what is meant, all of it or nothing: it is one transaction. */
export async function eraseIn(tx: Transaction, entity: EntityKey, what: Erasure): Promise<Erased> {
  const on = dayInBogota(what.at)
  // Always in this order, so that no two wait for each other.
  const heads = { sent: await lockHead(tx, 'sent'), said: await lockHead(tx, 'said'), seen: await lockHead(tx, 'seen') }
  const logs = await eraseLogs(tx, what)
  return {
    sent: await eraseSent(tx, entity, heads.sent, what, on),
    said: await eraseSaid(tx, entity, heads.said, what, on, logs),
    seen: await eraseSeen(tx, heads.seen, what, on),
    logs,
  }
}

async function eraseLogs(tx: Transaction, { logs }: Erasure): Promise<number> {
  let dropped = 0
  if (logs.length > 0) for (const forget of PASSING) await tx.query(forget, [tx.entity])
  const users = logs.flatMap(({ log, subject }) => (log === 'accounts' ? (readAccountKey(subject)?.user ?? []) : []))
  await tx.query('DELETE FROM cerrojo.home_pages WHERE user_id = ANY ($1)', [users.map(columnText)])
  for (const { log, subject } of logs) {
    const gone = await tx.query(
      'DELETE FROM cerrojo.said WHERE entity = $1 AND log = $2 AND subject = $3 RETURNING version',
      [tx.entity, log, columnText(subject)],
    )
    if (gone.length > 0) dropped++
  }
  return dropped
}

async function eraseSaid(
  tx: Transaction,
  entity: EntityKey,
  head: ChainHead,
  { at, why, said, logs }: Erasure,
  on: Day,
  dropped: number,
): Promise<number> {
  const gone = new Set(logs.map(({ log, subject }) => `${log} ${subject}`))
  const numbers: number[] = []
  for await (const link of linksIn(tx, entity, 'said')) {
    const { payload, number, kind } = link
    if (payload.kind !== 'beside' || kind === ERASED || kind === REISSUED) continue
    const inLog = saidInLink(link)
    if (inLog ? gone.has(`${inLog.log} ${inLog.subject}`) : said(payload.json, link.at)) numbers.push(number)
  }
  // Also where a log without links is gone: whoever keeps it in memory sees by the chain that it is another by now.
  if (numbers.length === 0 && dropped === 0) return 0
  addEntries(tx, 'said', head, [
    { at: at.toISOString(), kind: ERASED, ids: [], data: { numbers: rangesOf(numbers), why } },
  ])
  await emptyLinks(tx, 'said', numbers, on)
  return numbers.length
}

/** Deliveries go as a whole; one that has not ended ends first. What stands in the links themselves is issued anew without it. */
async function eraseSent(
  tx: Transaction,
  entity: EntityKey,
  before: ChainHead,
  { at, why, sent }: Erasure,
  on: Day,
): Promise<number> {
  const meant = new Set<string>()
  for await (const { ids, payload, covers, at: then } of linksIn(tx, entity, 'sent'))
    if (payload.kind !== 'erased' && sent(payload.kind === 'beside' ? payload.json : covers, then))
      meant.add(ids[0] ?? '')
  meant.delete('')
  if (meant.size === 0) return 0
  const columns = [...meant].map(columnText)
  const open = await tx.query('SELECT key FROM cerrojo.deliveries WHERE entity = $1 AND key = ANY($2) AND NOT ended', [
    ...[tx.entity, columns],
  ])
  const isOpen = new Set(parsed(keyRow, open).map(({ key }) => key))
  const instant = at.toISOString()
  let head = before
  for (const key of meant)
    if (isOpen.has(columnText(key)))
      head = addEvent(tx, head, key, { kind: 'superseded', at: instant, by: null, doubt: false })
  const numbers: number[] = []
  const old: ChainLink[] = []
  for await (const link of linksIn(tx, entity, 'sent')) {
    if (link.payload.kind === 'in-link') old.push(link)
    if (link.payload.kind !== 'erased' && meant.has(link.ids[0] ?? '')) numbers.push(link.number)
  }
  head = addEntries(tx, 'sent', head, [
    { at: instant, kind: ERASED, ids: [], data: { numbers: rangesOf(numbers), why } },
  ])
  if (old.some(({ ids }) => meant.has(ids[0] ?? ''))) await reissue(tx, head, old, instant)
  await emptyLinks(tx, 'sent', numbers, on)
  await tx.query('UPDATE cerrojo.deliveries SET ended = true, erased = true WHERE entity = $1 AND key = ANY($2)', [
    ...[tx.entity, columns],
  ])
  return numbers.length
}

/** Writes the links of before the mark anew, with what they say beside them, and says so in the chain. */
async function reissue(tx: Transaction, head: ChainHead, old: readonly ChainLink[], at: string): Promise<void> {
  let end: ChainHead = NO_LINKS
  for (const link of old) {
    const anew = reissuedLink(end, link)
    const { payload, previous, hash, covers } = anew
    if (payload.kind !== 'beside') continue
    await tx.query(
      `UPDATE cerrojo.links SET previous = $3, hash = $4, covers = $5, salt = $6, json = $7
       WHERE entity = $1 AND chain = 'sent' AND number = $2`,
      [tx.entity, link.number, previous, hash, covers, payload.salt, payload.json],
    )
    end = headAt(anew)
  }
  const data = { upTo: end.number, was: old.at(-1)?.hash ?? '', is: end.hash }
  addEntries(tx, 'sent', head, [{ at, kind: REISSUED, ids: [], data }])
}

/** First a link that says how much of each day is gone, then the days. */
async function eraseSeen(tx: Transaction, head: ChainHead, { at, why, seen }: Erasure, on: Day): Promise<number> {
  const meant: number[] = []
  const gone = new Map<string, number>()
  for (let after: z.output<typeof seenRow> | null = null; ; ) {
    const rows: z.output<typeof seenRow>[] = parsed(seenRow, await seenPage(tx, after))
    for (const { number, day, json } of rows) {
      const { data } = seenSchema.safeParse(JSON.parse(json ?? 'null'))
      if (!data || !seen(data)) continue
      meant.push(number)
      gone.set(day, (gone.get(day) ?? 0) + 1)
    }
    const last = rows.at(-1)
    if (!last) break
    after = last
  }
  if (meant.length === 0) return 0
  const before = await tx.query(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, count(*)::int AS gone FROM cerrojo.seen
     WHERE entity = $1 AND erased IS NOT NULL AND day = ANY($2::date[]) GROUP BY day`,
    [tx.entity, [...gone.keys()]],
  )
  for (const { day, gone: already } of parsed(dayCount, before)) gone.set(day, (gone.get(day) ?? 0) + already)
  const data = { numbers: [], days: Object.fromEntries(gone), why }
  addEntries(tx, 'seen', head, [{ at: at.toISOString(), kind: ERASED, ids: [], data }])
  await tx.query(
    'UPDATE cerrojo.seen SET salt = NULL, json = NULL, erased = $3 WHERE entity = $1 AND number = ANY($2)',
    [tx.entity, meant, on],
  )
  return meant.length
}

async function emptyLinks(tx: Transaction, chain: ChainName, numbers: readonly number[], on: Day): Promise<void> {
  await tx.query(
    `UPDATE cerrojo.links SET salt = NULL, json = NULL, erased = $4
     WHERE entity = $1 AND chain = $2 AND number = ANY($3)`,
    [tx.entity, chain, numbers, on],
  )
}

/** The links of a chain as the transaction sees them. */
async function* linksIn(tx: Transaction, entity: EntityKey, chain: ChainName): AsyncGenerator<ChainLink> {
  for (let next = 1; ; ) {
    const rows = await linkPage(tx, chain, next)
    const links = rows.map(row => linkIn(row, entity, chain))
    yield* links
    const last = links.at(-1)
    if (!last) return
    next = last.number + 1
  }
}
