import { hash } from 'node:crypto'
import { z } from 'zod'
import { foldReference } from '../../../bot/contracts/fold-reference.js'
import type { EntityKey, NewSnapshot, Snapshot } from '../../../bot/ports/store.js'
import type { Contract, Source } from '../../../rules/contract.js'
import { pauseIfLong } from '../../../shared/turns.js'
import { isSameSource, requireOwn, rosterOf, supervisorsOf } from '../grouping.js'
import { change, contract, rosterEntry, snapshotSchema, source, storedReport } from '../schema.js'
import { LONG_ANSWER_MS, type ReadingTransaction, type Transaction } from './database.js'
import { jsonOfRow, parsed, toJson, unfit } from './rows.js'
import { columnText } from './text.js'

/*
 * A snapshot as rows. A contract stands once for all the snapshots in which it is the same: from `since` on and up to, not with,
 * `until`. So a day on which little changed writes little.
 */

/** Of a reference that much stands in its column; the rest of a longer one is compared where it is read. */
const LONGEST_REFERENCE = 200
/** Lines are fed to the database in pieces of about so many letters. */
const PIECE = 1 << 16

/** A contract without what its snapshot says for all. */
const storedContract = contract.omit({ entity: true, source: true }).extend({ source: source.exactOptional() })

/** Which snapshot it is: its number, and a mark that no other one of this number had. */
export interface SnapshotMark {
  readonly number: number
  readonly mark: string
}

/** A snapshot that is stored, and what all of its contracts say alike. */
export interface StoredSnapshot {
  readonly number: number
  /** See `snapshotKey`. */
  readonly key: string
  readonly snapshot: Snapshot
  readonly source: Source
}

const snapshotRow = z.object({ snapshot: z.string(), source: z.string() })
const numberRow = z.object({ number: z.int() })
const digestRow = z.object({ id: z.string(), digest: z.string() })

export const changeList = z.array(change)
export const rosterList = z.array(rosterEntry)

/** What a snapshot is known by: another key for every one of any entity. */
export function snapshotKey(entity: EntityKey, { number, mark }: SnapshotMark): string {
  return `${entity} ${number} ${mark}`
}

/** A snapshot by its number; null where it is gone by now. */
export async function readSnapshot(
  tx: ReadingTransaction,
  entity: EntityKey,
  current: SnapshotMark,
): Promise<StoredSnapshot | null> {
  const { number } = current
  const rows = await tx.query('SELECT snapshot, source FROM cerrojo.snapshots WHERE entity = $1 AND number = $2', [
    ...[tx.entity, number],
  ])
  const [row] = parsed(snapshotRow, rows)
  if (!row) return null
  const place = { table: 'snapshots', key: [entity, number], whenLost: 'row-synced-anew' } as const
  return {
    number,
    key: snapshotKey(entity, current),
    snapshot: jsonOfRow(snapshotSchema, row.snapshot, place),
    source: jsonOfRow(source, row.source, place),
  }
}

/** The reference of a contract as it is looked for, or null where nothing of it is left. */
export function foldedReference(reference: string | undefined): string | null {
  const folded = foldReference(reference ?? '')
  return folded === '' ? null : folded
}

/** What stands in the column for a folded reference. */
export function referenceColumn(folded: string | null): string | null {
  return folded === null ? null : columnText(folded).slice(0, LONGEST_REFERENCE)
}

/** The contract of a row. Throws StoreDamaged, which names it. */
export function contractIn(json: string, entity: EntityKey, snapshotSource: Source, id: string): Contract {
  const place = { table: 'contracts', key: [entity, id], whenLost: 'row-synced-anew' } as const
  const stored = jsonOfRow(storedContract, json, place)
  // Put into what was parsed for this: a copy of each of a hundred thousand is much to collect.
  return Object.assign(stored, { entity, source: stored.source ?? snapshotSource })
}

interface ContractRow {
  readonly id: string
  /** Further supervisors after the first. */
  readonly others: readonly string[]
  readonly digest: string
  /** As COPY reads it. */
  readonly line: string
}

/**
 * Writes a snapshot beside the current one, whose number it gives; nothing of it counts until it is made current. The contracts are
 * gone through once, and no more of them held than what is on its way.
 */
export async function writeRows(tx: Transaction, entity: EntityKey, snapshot: NewSnapshot): Promise<number> {
  const { contracts, names, changes, ...about } = snapshot
  const { error } = snapshotSchema.safeParse(about)
  if (error) throw unfit('snapshots', error)
  const before = await tx.query(
    'SELECT id, digest FROM cerrojo.contracts WHERE entity = $1 AND until IS NULL',
    [tx.entity],
    LONG_ANSWER_MS,
  )
  const incoming = new Incoming(entity, snapshot, new Map(parsed(digestRow, before).map(row => [row.id, row.digest])))
  await tx.query(
    'CREATE TEMP TABLE incoming (id text COLLATE "C", person text, reference text, digest text, contract json) ON COMMIT DROP',
  )
  // Under row-level security nothing is copied into a table at once.
  await tx.copy('COPY pg_temp.incoming FROM STDIN', incoming.changedLines(contracts))
  const { source: alike, counts, gone, others } = incoming
  const inserted = await tx.query(
    `INSERT INTO cerrojo.snapshots (entity, id, snapshot, source, roster, changes) VALUES ($1, $2, $3, $4, $5, $6) RETURNING number`,
    [
      tx.entity,
      columnText(snapshot.id),
      JSON.stringify({ ...about, report: storedReport(about.report) }),
      toJson(source, alike, 'snapshots'),
      toJson(rosterList, rosterOf(counts, names), 'snapshots'),
      toJson(changeList, [...changes], 'snapshots'),
    ],
  )
  const number = parsed(numberRow, inserted)[0]?.number ?? 0
  if (before.length > 0) {
    await tx.query('ANALYZE pg_temp.incoming')
    const ends = 'UPDATE cerrojo.contracts c SET until = $2'
    await tx.query(
      `${ends} FROM pg_temp.incoming i WHERE entity = $1 AND until IS NULL AND c.id = i.id`,
      [tx.entity, number],
      LONG_ANSWER_MS,
    )
    await tx.query(
      `${ends} WHERE entity = $1 AND until IS NULL AND id = ANY($3)`,
      [tx.entity, number, gone],
      LONG_ANSWER_MS,
    )
  }
  await tx.query(
    `INSERT INTO cerrojo.contracts (entity, id, since, person, reference, digest, contract)
     SELECT $1, id, $2, person, reference, digest, contract FROM pg_temp.incoming`,
    [tx.entity, number],
    LONG_ANSWER_MS,
  )
  if (others.length > 0)
    await tx.query(
      'INSERT INTO cerrojo.contract_people SELECT $1, person, id, $2 FROM unnest($3::text[], $4::text[]) AS o (person, id)',
      [tx.entity, number, others.map(([person]) => person), others.map(([, id]) => id)],
    )
  return number
}

/** The contracts of a new snapshot on their way, and what is known of them when all have gone by. */
class Incoming {
  readonly #entity: EntityKey
  /** What is stored, by id; once all have gone by, what no longer is there. */
  readonly #stored: Map<string, string>
  /** How many each supervisor has. */
  readonly counts = new Map<string, number>()
  /** Further supervisors of what changed. */
  readonly others: (readonly [person: string, id: string])[] = []
  /** What most contracts say of where they are from: as the first one does. */
  source: Source

  constructor(entity: EntityKey, { dataset, id, asOf }: Snapshot, stored: Map<string, string>) {
    this.#entity = entity
    this.#stored = stored
    this.source = { dataset, cut: id, asOf }
  }

  get gone(): readonly string[] {
    return [...this.#stored.keys()]
  }

  /** The rows that are not stored yet as they are now, in the form that COPY reads. Throws where a contract is there twice. */
  async *changedLines(contracts: Iterable<Contract>): AsyncGenerator<string> {
    const seen = new Set<string>()
    let piece = ''
    for (const each of contracts) {
      const pause = pauseIfLong()
      if (pause) await pause
      requireOwn(each, this.#entity, seen)
      if (seen.size === 1) this.source = each.source
      for (const person of supervisorsOf(each)) this.counts.set(person, (this.counts.get(person) ?? 0) + 1)
      const { id, others, digest, line } = rowOf(each, this.source)
      const known = this.#stored.get(id)
      this.#stored.delete(id)
      if (known === digest) continue
      for (const person of others) this.others.push([columnText(person), id])
      piece += line
      if (piece.length < PIECE) continue
      yield piece
      piece = ''
    }
    if (piece !== '') yield piece
  }
}

function rowOf(each: Contract, alike: Source): ContractRow {
  const { error } = contract.safeParse(each)
  if (error) throw unfit('contracts', error)
  // Undefined and so not written: to leave the two out of the object takes far longer.
  const source = isSameSource(each.source, alike) ? undefined : each.source
  const json = JSON.stringify({ ...each, entity: undefined, source })
  const [person = '', ...others] = supervisorsOf(each)
  const id = columnText(each.id)
  const reference = referenceColumn(foldedReference(each.reference))
  const digest = hash('sha256', json, 'base64url')
  // Of what JSON is made of, only a backslash is another one there, and few have any.
  const last = json.includes('\\') ? copied(json) : json
  const line = `${copied(id)}\t${copied(columnText(person))}\t${copied(reference)}\t${digest}\t${last}\n`
  return { id, others, digest, line }
}

/** A column as COPY reads it. */
function copied(column: string | null): string {
  return column === null ? '\\N' : column.replace(/[\\\n\r\t]/g, letter => ESCAPED[letter] ?? letter)
}
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
