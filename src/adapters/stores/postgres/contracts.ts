import { z } from 'zod'
import {
  type Change,
  Conflict,
  type ContractStore,
  type EntityKey,
  type NewSnapshot,
  type ReadAlso,
  type RosterEntry,
  type Snapshot,
  type SnapshotContracts,
  type Store,
} from '../../../bot/ports/store.js'
import type { Contract } from '../../../rules/contract.js'
import { StoreError } from '../errors.js'
import { groupBySupervisor, supervisorsOf } from '../grouping.js'
import { storedEvidenceOf } from '../stored-evidence.js'
import { nameEntity } from './chain-rows.js'
import type { Database, Transaction } from './database.js'
import { jsonOfRow, PAGE, parsed } from './rows.js'
import {
  changeList,
  contractIn,
  currentSnapshot,
  foldedReference,
  referenceColumn,
  rosterList,
  type StoredSnapshot,
  writeRows,
} from './snapshot-rows.js'
import { columnText } from './text.js'

/** For so long a snapshot is kept after another one took its place: whoever began to read it reads it to its end. */
const KEPT = '1 hour'
const DELETE_MS = 600_000

const contractRow = z.object({ id: z.string(), contract: z.string() })
const listRow = z.object({ number: z.int(), list: z.string() })
const currentRow = z.object({ id: z.string().nullable() })
const gone = z.object({ oldest: z.int().nullable() })

/** Those that a snapshot has: `$1` is the entity, `$2` the number of the snapshot. */
const IN_SNAPSHOT = 'entity = $1 AND since <= $2 AND (until IS NULL OR until > $2)'
/** Those of some people, or that go by some names: `$3` people, `$4` ids, `$5` references. */
const FOUND = `(person = ANY($3) OR id = ANY($4) OR reference = ANY($5)
  OR (id, since) IN (SELECT id, since FROM cerrojo.contract_people WHERE entity = $1 AND person = ANY($3)))`

/** The contracts of all entities. */
export class PostgresContracts implements ContractStore {
  readonly #database: Database
  readonly #rest: Pick<Store, 'evidence' | 'state'>

  constructor(database: Database, rest: Pick<Store, 'evidence' | 'state'>) {
    this.#database = database
    this.#rest = rest
  }

  async head(entity: EntityKey): Promise<Snapshot | null> {
    const current = await this.#database.read(entity, tx => currentSnapshot(tx, entity))
    return current?.snapshot ?? null
  }

  of(
    entity: EntityKey,
    people: readonly string[],
    names: readonly string[] = [],
    also: ReadAlso = {},
  ): Promise<SnapshotContracts> {
    return this.#read(entity, (tx, current) => findIn(tx, entity, current, people, names), also)
  }

  byId(entity: EntityKey, ids: readonly string[], also: ReadAlso = {}): Promise<SnapshotContracts> {
    const find = async (tx: Transaction, current: StoredSnapshot) => {
      const rows = await tx.query(`SELECT id, contract FROM cerrojo.contracts WHERE ${IN_SNAPSHOT} AND id = ANY($3)`, [
        tx.entity,
        current.number,
        ids.map(columnText),
      ])
      const found = new Map(contractsIn(entity, current, rows).map(contract => [contract.id, contract]))
      return ids.flatMap(id => found.get(id) ?? [])
    }
    return this.#read(entity, find, also)
  }

  byReference(entity: EntityKey, reference: string, also: ReadAlso = {}): Promise<SnapshotContracts> {
    const folded = foldedReference(reference)
    const find = async (tx: Transaction, current: StoredSnapshot) => {
      if (folded === null) return []
      const rows = await tx.query(
        `SELECT id, contract FROM cerrojo.contracts WHERE ${IN_SNAPSHOT} AND reference = $3`,
        [tx.entity, current.number, referenceColumn(folded)],
      )
      return contractsIn(entity, current, rows).filter(contract => foldedReference(contract.reference) === folded)
    }
    return this.#read(entity, find, also)
  }

  async *all(
    entity: EntityKey,
    people: readonly string[] = [],
    names: readonly string[] = [],
    also: ReadAlso = {},
  ): AsyncIterable<SnapshotContracts> {
    const begun = await this.#database.read(entity, async tx => {
      const current = await currentSnapshot(tx, entity)
      if (!current) return null
      const first = await findIn(tx, entity, current, people, names)
      return { current, first, changes: also.changes ? await changesOf(tx, entity) : null }
    })
    if (!begun) return
    const { current, first, changes } = begun
    const withThem = {
      snapshot: current.snapshot,
      ...(changes ? { changes } : {}),
      ...(also.evidence ? { evidence: await storedEvidenceOf(this.#rest, entity, 'all') } : {}),
    }
    const before = new Set(first.map(({ id }) => id))
    for (let at = 0; at < first.length; at += PAGE) yield { ...withThem, contracts: first.slice(at, at + PAGE) }
    let isEmpty = first.length === 0
    for (let after: string | null = null; ; ) {
      const contracts = await this.#page(entity, current, after)
      const others = contracts.filter(({ id }) => !before.has(id))
      if (others.length > 0 || isEmpty) yield { ...withThem, contracts: others }
      isEmpty = false
      const last = contracts.at(-1)
      if (!last || contracts.length < PAGE) return
      after = columnText(last.id)
    }
  }

  async roster(entity: EntityKey): Promise<readonly RosterEntry[]> {
    return this.#database.read(entity, async tx => {
      const [row] = await listRows(tx, 'roster')
      return row ? jsonOfRow(rosterList, row.list, placeOf(entity, row.number)) : []
    })
  }

  changes(entity: EntityKey): Promise<readonly Change[]> {
    return this.#database.read(entity, tx => changesOf(tx, entity))
  }

  async commit(entity: EntityKey, snapshot: NewSnapshot, expected: string | null): Promise<void> {
    this.#database.requireWriting()
    const groups = await groupBySupervisor(entity, snapshot.contracts)
    await this.#database.write(entity, async tx => {
      await requireCurrent(tx, expected)
      const number = await writeRows(tx, snapshot, groups)
      await tx.query(
        'UPDATE cerrojo.snapshots SET replaced = now() WHERE entity = $1 AND number < $2 AND replaced IS NULL',
        [tx.entity, number],
      )
      await tx.query('UPDATE cerrojo.current_snapshots SET number = $2 WHERE entity = $1', [tx.entity, number])
    })
    // What is left over harms nobody, and goes with the next one.
    await this.#sweep(entity).catch(() => {})
  }

  /** Some of the contracts of a snapshot by their ids, also where another one took its place meanwhile. */
  async #page(entity: EntityKey, current: StoredSnapshot, after: string | null): Promise<Contract[]> {
    return this.#database.read(entity, async tx => {
      const [still] = await tx.query('SELECT FROM cerrojo.snapshots WHERE entity = $1 AND number = $2', [
        tx.entity,
        current.number,
      ])
      if (!still) throw new StoreError('The snapshot that was being read is gone by now.', 'Repeat.')
      const rows = await tx.query(
        `SELECT id, contract FROM cerrojo.contracts WHERE ${IN_SNAPSHOT} AND ($3::text IS NULL OR id > $3) ORDER BY id LIMIT $4`,
        [tx.entity, current.number, after, PAGE],
      )
      return contractsIn(entity, current, rows)
    })
  }

  /** Deletes snapshots that nobody reads any more, and what no other one has. */
  async #sweep(entity: EntityKey): Promise<void> {
    await this.#database.write(entity, async tx => {
      await tx.query(`DELETE FROM cerrojo.snapshots WHERE entity = $1 AND replaced < now() - interval '${KEPT}'`, [
        tx.entity,
      ])
      const rows = await tx.query('SELECT min(number) AS oldest FROM cerrojo.snapshots WHERE entity = $1', [tx.entity])
      const oldest = parsed(gone, rows)[0]?.oldest ?? 0
      await tx.query('DELETE FROM cerrojo.contracts WHERE entity = $1 AND until <= $2', [tx.entity, oldest], DELETE_MS)
    })
  }

  #read(
    entity: EntityKey,
    find: (tx: Transaction, current: StoredSnapshot) => Promise<readonly Contract[]>,
    also: ReadAlso,
  ): Promise<SnapshotContracts> {
    const read = this.#database.read(entity, async tx => {
      const current = await currentSnapshot(tx, entity)
      if (!current) return { snapshot: null, contracts: [] }
      const contracts = await find(tx, current)
      return {
        snapshot: current.snapshot,
        contracts,
        ...(also.changes ? { changes: await changesOf(tx, entity) } : {}),
      }
    })
    return also.evidence ? read.then(found => this.#withEvidence(entity, found)) : read
  }

  async #withEvidence(entity: EntityKey, read: SnapshotContracts): Promise<SnapshotContracts> {
    if (!read.snapshot) return read
    const ids = read.contracts.map(({ id }) => id)
    return { ...read, evidence: await storedEvidenceOf(this.#rest, entity, ids) }
  }
}

/** Holds the row that says which snapshot is current until the transaction ends. Throws Conflict where it is another one. */
async function requireCurrent(tx: Transaction, expected: string | null): Promise<void> {
  await nameEntity(tx)
  await tx.query('INSERT INTO cerrojo.current_snapshots VALUES ($1, NULL) ON CONFLICT DO NOTHING', [tx.entity])
  await tx.query('SELECT FROM cerrojo.current_snapshots WHERE entity = $1 FOR UPDATE', [tx.entity])
  const rows = await tx.query(
    `SELECT s.id FROM cerrojo.current_snapshots c
     LEFT JOIN cerrojo.snapshots s ON s.entity = c.entity AND s.number = c.number WHERE c.entity = $1`,
    [tx.entity],
  )
  const current = parsed(currentRow, rows)[0]?.id ?? null
  const wanted = expected === null ? null : columnText(expected)
  if (current !== wanted) throw new Conflict(`The current cut is ${current}, not ${expected}.`)
}

async function findIn(
  tx: Transaction,
  entity: EntityKey,
  current: StoredSnapshot,
  people: readonly string[],
  names: readonly string[],
): Promise<Contract[]> {
  if (people.length === 0 && names.length === 0) return []
  const folded = new Set(names.flatMap(name => foldedReference(name) ?? []))
  const rows = await tx.query(`SELECT id, contract FROM cerrojo.contracts WHERE ${IN_SNAPSHOT} AND ${FOUND}`, [
    tx.entity,
    current.number,
    people.map(columnText),
    names.map(columnText),
    [...folded].map(referenceColumn),
  ])
  const [asked, ids] = [new Set(people), new Set(names)]
  // The column has the beginning of a long reference only.
  return contractsIn(entity, current, rows).filter(
    contract =>
      ids.has(contract.id) ||
      folded.has(foldedReference(contract.reference) ?? '') ||
      supervisorsOf(contract).some(person => asked.has(person)),
  )
}

function contractsIn(entity: EntityKey, { source }: StoredSnapshot, rows: readonly unknown[]): Contract[] {
  return parsed(contractRow, rows).map(({ id, contract }) => contractIn(contract, entity, source, id))
}

/** A list that stands with the current snapshot. */
async function listRows(tx: Transaction, list: 'roster' | 'changes') {
  const rows = await tx.query(
    `SELECT s.number, s.${list} AS list FROM cerrojo.current_snapshots c
     JOIN cerrojo.snapshots s ON s.entity = c.entity AND s.number = c.number WHERE c.entity = $1`,
    [tx.entity],
  )
  return parsed(listRow, rows)
}

async function changesOf(tx: Transaction, entity: EntityKey): Promise<readonly Change[]> {
  const [row] = await listRows(tx, 'changes')
  return row ? jsonOfRow(changeList, row.list, placeOf(entity, row.number)) : []
}

function placeOf(entity: EntityKey, number: number) {
  return { table: 'snapshots', key: [entity, number], whenLost: 'row-synced-anew' } as const
}
