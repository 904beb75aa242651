import { hash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { foldReference } from '../../../bot/contracts/fold-reference.js'
import type { EntityKey, NewSnapshot, Snapshot } from '../../../bot/ports/store.js'
import type { Contract, Source } from '../../../rules/contract.js'
import { pauseIfLong } from '../../../shared/turns.js'
import { type ContractsBySupervisor, rosterOf, supervisorsOf } from '../grouping.js'
import { change, contract, rosterEntry, snapshotSchema, source, storedReport } from '../schema.js'
import type { Transaction } from './database.js'
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
/** For statements that move a whole snapshot. */
const PATIENCE_MS = 600_000

/** A contract without what its snapshot says for all. */
const storedContract = contract.omit({ entity: true, source: true }).extend({ source: source.exactOptional() })

/** A snapshot that is stored, and what all of its contracts say alike. */
export interface StoredSnapshot {
  readonly number: number
  readonly snapshot: Snapshot
  readonly source: Source
}

const snapshotRow = z.object({ number: z.int(), snapshot: z.string(), source: z.string() })
const numberRow = z.object({ number: z.int() })
const digestRow = z.object({ id: z.string(), digest: z.string() })

export const changeList = z.array(change)
export const rosterList = z.array(rosterEntry)

/** The snapshot that is current, or null. */
export async function currentSnapshot(tx: Transaction, entity: EntityKey): Promise<StoredSnapshot | null> {
  const rows = await tx.query(
    `SELECT s.number, s.snapshot, s.source FROM cerrojo.current_snapshots c
     JOIN cerrojo.snapshots s ON s.entity = c.entity AND s.number = c.number WHERE c.entity = $1`,
    [tx.entity],
  )
  const [row] = parsed(snapshotRow, rows)
  if (!row) return null
  const place = { table: 'snapshots', key: [entity, row.number], whenLost: 'row-synced-anew' } as const
  return {
    number: row.number,
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
  const { source: own = snapshotSource, ...stored } = jsonOfRow(storedContract, json, place)
  return { ...stored, entity, source: own }
}

interface ContractRow {
  readonly id: string
  /** Further supervisors after the first. */
  readonly others: readonly string[]
  readonly columns: readonly (string | null)[]
}

/** Writes a snapshot beside the current one, whose number it gives; nothing of it counts until it is made current. */
export async function writeRows(
  tx: Transaction,
  snapshot: NewSnapshot,
  groups: ContractsBySupervisor,
): Promise<number> {
  const { contracts: _, names, changes, ...about } = snapshot
  const alike = groups.values().next().value?.[0]?.source ?? {
    ...{ dataset: snapshot.dataset, cut: snapshot.id, asOf: snapshot.asOf },
  }
  const { error } = snapshotSchema.safeParse(about)
  if (error) throw unfit('snapshots', error)
  const inserted = await tx.query(
    `INSERT INTO cerrojo.snapshots (entity, id, snapshot, source, roster, changes) VALUES ($1, $2, $3, $4, $5, $6) RETURNING number`,
    [
      tx.entity,
      columnText(snapshot.id),
      JSON.stringify({ ...about, report: storedReport(about.report) }),
      toJson(source, alike, 'snapshots'),
      toJson(rosterList, rosterOf(groups, names), 'snapshots'),
      toJson(changeList, [...changes], 'snapshots'),
    ],
  )
  const number = parsed(numberRow, inserted)[0]?.number ?? 0
  const before = await tx.query('SELECT id, digest FROM cerrojo.contracts WHERE entity = $1 AND until IS NULL', [
    tx.entity,
  ])
  const digests = new Map(parsed(digestRow, before).map(({ id, digest }) => [id, digest]))
  const others: (readonly [person: string, id: string])[] = []
  await tx.query(
    'CREATE TEMP TABLE incoming (id text COLLATE "C", person text, reference text, digest text, contract json) ON COMMIT DROP',
  )
  // Under row-level security nothing is copied into a table at once.
  await tx.copy('COPY pg_temp.incoming FROM STDIN', changedLines(groups, alike, digests, others))
  await tx.query('ANALYZE pg_temp.incoming')
  if (before.length > 0) {
    const ends = 'UPDATE cerrojo.contracts c SET until = $2'
    await tx.query(
      `${ends} FROM pg_temp.incoming i WHERE entity = $1 AND until IS NULL AND c.id = i.id`,
      [tx.entity, number],
      PATIENCE_MS,
    )
    const gone = [...digests.keys()]
    await tx.query(
      `${ends} WHERE entity = $1 AND until IS NULL AND id = ANY($3)`,
      [tx.entity, number, gone],
      PATIENCE_MS,
    )
  }
  await tx.query(
    `INSERT INTO cerrojo.contracts (entity, id, since, person, reference, digest, contract)
     SELECT $1, id, $2, person, reference, digest, contract FROM pg_temp.incoming`,
    [tx.entity, number],
    PATIENCE_MS,
  )
  if (others.length > 0)
    await tx.query(
      'INSERT INTO cerrojo.contract_people SELECT $1, person, id, $2 FROM unnest($3::text[], $4::text[]) AS o (person, id)',
      [tx.entity, number, others.map(([person]) => person), others.map(([, id]) => id)],
    )
  return number
}

/**
 * The rows that are not stored yet as they are now, in the form that COPY reads. What is unchanged is taken out of `digests`, and
 * what is changed as well: what is left is gone. Further supervisors are added to `others`.
 */
async function* changedLines(
  groups: ContractsBySupervisor,
  alike: Source,
  digests: Map<string, string>,
  others: (readonly [string, string])[],
): AsyncGenerator<string> {
  const written = new Set<Contract>()
  let piece = ''
  for (const group of groups.values())
    for (const each of group) {
      if (written.has(each)) continue
      written.add(each)
      const pause = pauseIfLong()
      if (pause) await pause
      const row = rowOf(each, alike)
      const known = digests.get(row.id)
      digests.delete(row.id)
      if (known === row.columns[3]) continue
      for (const person of row.others) others.push([columnText(person), row.id])
      piece += `${row.columns.map(copied).join('\t')}\n`
      if (piece.length < PIECE) continue
      yield piece
      piece = ''
    }
  if (piece !== '') yield piece
}

function rowOf(each: Contract, alike: Source): ContractRow {
  const { entity: _, source: own, ...rest } = each
  const stored = isDeepStrictEqual(own, alike) ? rest : { ...rest, source: own }
  const { error } = storedContract.safeParse(stored)
  if (error) throw unfit('contracts', error)
  const json = JSON.stringify(stored)
  const [person = '', ...others] = supervisorsOf(each)
  const id = columnText(each.id)
  const reference = referenceColumn(foldedReference(each.reference))
  return { id, others, columns: [id, columnText(person), reference, hash('sha256', json, 'base64url'), json] }
}

/** A column as COPY reads it. */
function copied(column: string | null): string {
  return column === null ? '\\N' : column.replace(/[\\\n\r\t]/g, letter => ESCAPED[letter] ?? letter)
}
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
