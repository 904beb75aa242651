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
} from '../../../bot/ports/store.js'
import type { Contract } from '../../../rules/contract.js'
import { BoundedMap } from '../../../shared/cache.js'
import { pauseIfLong } from '../../../shared/turns.js'
import { StoreError } from '../errors.js'
import { supervisorsOf } from '../grouping.js'
import { nameEntity } from './chain-rows.js'
import { type Database, LONG_ANSWER_MS, type Transaction } from './database.js'
import type { PostgresEvidence } from './evidence.js'
import type { EntityHead } from './heads.js'
import type { Moment } from './moment.js'
import { RecentContracts, type Sought } from './recent-contracts.js'
import { jsonOfRow, PAGE, parsed } from './rows.js'
import {
  changeList,
  contractIn,
  foldedReference,
  readSnapshot,
  referenceColumn,
  rosterList,
  type StoredSnapshot,
  snapshotKey,
  writeRows,
} from './snapshot-rows.js'
import { columnText } from './text.js'

/** For so long a snapshot is kept after another one took its place: whoever began to read it reads it to its end. */
const KEPT = '1 hour'

/** Entities of which it is kept what is said of their current snapshot. */
const SNAPSHOTS_KEPT = 2_000
/** Rows that are asked for at once where all are; they are handed out in smaller pieces. */
const ROWS_A_PAGE = 1_000
/** Lists of changes and of people that are kept: they may be long. */
const LISTS_KEPT = 16

const contractRow = z.object({ id: z.string(), contract: z.string() })
const listRow = z.object({ list: z.string() })
const currentRow = z.object({ id: z.string().nullable() })
const gone = z.object({ oldest: z.int().nullable() })

/** Those that a snapshot has: `$1` is the entity, `$2` the number of the snapshot. */
const IN_SNAPSHOT = 'c.entity = $1 AND c.since <= $2 AND (c.until IS NULL OR c.until > $2)'
const CONTRACTS = `SELECT c.id, c.contract FROM cerrojo.contracts c`
/** Those that are sought, some of them twice: what is found by each kind of key (`$3`, `$4`, …) is looked for by its own index. */
const BY_KEY: Readonly<Record<keyof Sought, (key: string) => string>> = {
  people: key => `${CONTRACTS} WHERE ${IN_SNAPSHOT} AND c.person = ANY(${key}) UNION ALL
${CONTRACTS} JOIN cerrojo.contract_people p USING (entity, id, since) WHERE ${IN_SNAPSHOT} AND p.entity = $1 AND p.person = ANY(${key})`,
  ids: key => `${CONTRACTS} WHERE ${IN_SNAPSHOT} AND c.id = ANY(${key})`,
  references: key => `${CONTRACTS} WHERE ${IN_SNAPSHOT} AND c.reference = ANY(${key})`,
}

const SOUGHT_BY = ['people', 'ids', 'references'] as const satisfies (keyof Sought)[]

/** What is current, read as such. */
interface Current {
  readonly head: EntityHead
  readonly stored: StoredSnapshot
}

/** What was read lately. */
export class KeptContracts {
  readonly snapshots = new BoundedMap<EntityKey, StoredSnapshot>(SNAPSHOTS_KEPT)
  readonly recent = new RecentContracts()
  readonly rosters = new BoundedMap<string, readonly RosterEntry[]>(LISTS_KEPT)
  readonly changes = new BoundedMap<string, readonly Change[]>(LISTS_KEPT)
}

/** The contracts of all entities. */
export class PostgresContracts implements ContractStore {
  readonly #database: Database
  readonly #moment: () => Moment
  readonly #evidence: PostgresEvidence
  readonly #kept: KeptContracts

  constructor(database: Database, moment: () => Moment, evidence: PostgresEvidence, kept: KeptContracts) {
    this.#database = database
    this.#moment = moment
    this.#kept = kept
    this.#evidence = evidence
  }

  async head(entity: EntityKey): Promise<Snapshot | null> {
    const current = await this.#current(entity)
    return current?.stored.snapshot ?? null
  }

  of(
    entity: EntityKey,
    people: readonly string[],
    names: readonly string[] = [],
    also: ReadAlso = {},
  ): Promise<SnapshotContracts> {
    return this.#read(entity, whatIs(people, names), also, found => found)
  }

  byId(entity: EntityKey, ids: readonly string[], also: ReadAlso = {}): Promise<SnapshotContracts> {
    const sought = { people: [], ids: [...new Set(ids)], references: [] }
    return this.#read(entity, sought, also, found => {
      const byId = new Map(found.map(contract => [contract.id, contract]))
      return ids.flatMap(id => byId.get(id) ?? [])
    })
  }

  byReference(entity: EntityKey, reference: string, also: ReadAlso = {}): Promise<SnapshotContracts> {
    const folded = foldedReference(reference)
    return this.#read(
      entity,
      { people: [], ids: [], references: folded === null ? [] : [folded] },
      also,
      found => found,
    )
  }

  async *all(
    entity: EntityKey,
    people: readonly string[] = [],
    names: readonly string[] = [],
    also: ReadAlso = {},
  ): AsyncIterable<SnapshotContracts> {
    const current = await this.#current(entity)
    if (!current) return
    const { head, stored } = current
    const first = await this.#find(entity, stored, whatIs(people, names))
    const withThem = {
      snapshot: stored.snapshot,
      ...(also.changes ? { changes: await this.#changesOf(entity, stored) } : {}),
      ...(also.evidence ? { evidence: await this.#evidence.asOf(entity, head, 'all') } : {}),
    }
    const before = new Set(first.map(({ id }) => id))
    for (let at = 0; at < first.length; at += PAGE) yield { ...withThem, contracts: first.slice(at, at + PAGE) }
    let isEmpty = first.length === 0
    for (let page: Promise<readonly ContractRow[]> | null = this.#page(entity, stored, null); page; ) {
      const rows: readonly ContractRow[] = await page
      const last = rows.length < ROWS_A_PAGE ? undefined : rows.at(-1)
      // The next ones are on their way while these are read.
      page = last ? this.#page(entity, stored, last.id) : null
      page?.catch(() => {})
      for (let at = 0; at < rows.length || isEmpty; at += PAGE) {
        const contracts = contractsIn(entity, stored, rows.slice(at, at + PAGE)).filter(({ id }) => !before.has(id))
        if (contracts.length > 0 || isEmpty) yield { ...withThem, contracts }
        isEmpty = false
        const pause = pauseIfLong()
        if (pause) await pause
      }
    }
  }

  async roster(entity: EntityKey): Promise<readonly RosterEntry[]> {
    const current = await this.#current(entity)
    return current ? this.#list(entity, current.stored, 'roster', rosterList, this.#kept.rosters) : []
  }

  async changes(entity: EntityKey): Promise<readonly Change[]> {
    const current = await this.#current(entity)
    return current ? this.#changesOf(entity, current.stored) : []
  }

  async commit(entity: EntityKey, snapshot: NewSnapshot, expected: string | null): Promise<void> {
    this.#database.requireWriting()
    const whole = { ...snapshot, contracts: repeatable(snapshot.contracts) }
    const write = async (tx: Transaction) => {
      await requireCurrent(tx, expected)
      const number = await writeRows(tx, entity, whole)
      await tx.query(
        'UPDATE cerrojo.snapshots SET replaced = now() WHERE entity = $1 AND number < $2 AND replaced IS NULL',
        [tx.entity, number],
      )
      await tx.query('UPDATE cerrojo.current_snapshots SET number = $2 WHERE entity = $1', [tx.entity, number])
    }
    await this.#database.write(entity, write, { copies: true }).finally(() => this.#moment().over())
    // What is left over harms nobody, and goes with the next one.
    await this.#sweep(entity).catch(() => {})
  }

  /** Some rows of a snapshot after an id, also where another one took its place meanwhile. */
  #page(entity: EntityKey, stored: StoredSnapshot, after: string | null): Promise<readonly ContractRow[]> {
    return this.#rows(
      entity,
      stored,
      `${CONTRACTS} WHERE ${IN_SNAPSHOT} AND ($3::text IS NULL OR c.id > $3) ORDER BY c.id LIMIT $4`,
      [after, ROWS_A_PAGE],
    )
  }

  /** Rows of contracts in a snapshot. Throws StoreError where it was replaced so long ago that it is gone. */
  async #rows(
    entity: EntityKey,
    { number }: StoredSnapshot,
    sql: string,
    values: readonly unknown[],
  ): Promise<readonly ContractRow[]> {
    const [rows, still] = await this.#database.read(entity, tx =>
      Promise.all([
        tx.query(sql, [tx.entity, number, ...values]),
        tx.query('SELECT FROM cerrojo.snapshots WHERE entity = $1 AND number = $2', [tx.entity, number]),
      ]),
    )
    if (still.length === 0) throw isGone()
    return parsed(contractRow, rows)
  }

  /** Deletes snapshots that nobody reads any more, and what no other one has. */
  async #sweep(entity: EntityKey): Promise<void> {
    await this.#database.write(entity, async tx => {
      await tx.query(`DELETE FROM cerrojo.snapshots WHERE entity = $1 AND replaced < now() - interval '${KEPT}'`, [
        tx.entity,
      ])
      const rows = await tx.query('SELECT min(number) AS oldest FROM cerrojo.snapshots WHERE entity = $1', [tx.entity])
      const oldest = parsed(gone, rows)[0]?.oldest ?? 0
      await tx.query(
        'DELETE FROM cerrojo.contracts WHERE entity = $1 AND until <= $2',
        [tx.entity, oldest],
        LONG_ANSWER_MS,
      )
    })
  }

  /** What is current, or null where nothing ever was. */
  async #current(entity: EntityKey): Promise<Current | null> {
    const moment = this.#moment()
    const head = await moment.head(entity)
    const { snapshot } = head
    if (!snapshot) return null
    const known = this.#kept.snapshots.get(entity)
    if (known?.key === snapshotKey(entity, snapshot)) return { head, stored: known }
    const stored = await this.#database.read(entity, tx => readSnapshot(tx, entity, snapshot))
    // It was replaced just now, and so long ago, that it is gone: whatever took its place is there.
    if (!stored) {
      moment.over()
      return this.#current(entity)
    }
    this.#kept.snapshots.set(entity, stored)
    return { head, stored }
  }

  async #read(
    entity: EntityKey,
    sought: Sought,
    { changes, evidence }: ReadAlso,
    pick: (found: readonly Contract[]) => readonly Contract[],
  ): Promise<SnapshotContracts> {
    const current = await this.#current(entity)
    if (!current) return { snapshot: null, contracts: [] }
    const { head, stored } = current
    const contracts = pick(await this.#find(entity, stored, sought))
    return {
      snapshot: stored.snapshot,
      contracts,
      ...(changes ? { changes: await this.#changesOf(entity, stored) } : {}),
      ...(evidence ? { evidence: await this.#evidence.asOf(entity, head, contracts) } : {}),
    }
  }

  /** The contracts of a snapshot that something leads to, each once. */
  async #find(entity: EntityKey, stored: StoredSnapshot, sought: Sought): Promise<readonly Contract[]> {
    const { found, lacking } = this.#kept.recent.find(stored, sought)
    const columns = {
      people: lacking.people.map(columnText),
      ids: lacking.ids.map(columnText),
      references: lacking.references.map(referenceColumn),
    }
    const kinds = SOUGHT_BY.filter(kind => columns[kind].length > 0)
    if (kinds.length > 0) {
      const sql = kinds.map((kind, index) => BY_KEY[kind](`$${index + 3}`)).join(' UNION ALL ')
      const values = kinds.map(kind => columns[kind])
      const rows = await this.#rows(entity, stored, sql, values)
      const read = contractsIn(entity, stored, rows).filter(soughtBy(lacking))
      found.push(this.#kept.recent.keep(stored, lacking, onceEach(read)))
    }
    const [only, ...others] = found
    return only && others.length === 0 ? only : onceEach(found.flat())
  }

  #changesOf(entity: EntityKey, stored: StoredSnapshot): Promise<readonly Change[]> {
    return this.#list(entity, stored, 'changes', changeList, this.#kept.changes)
  }

  /** A list that stands with a snapshot. */
  async #list<T>(
    entity: EntityKey,
    { number, key }: StoredSnapshot,
    list: 'roster' | 'changes',
    schema: z.ZodType<readonly T[]>,
    kept: BoundedMap<string, readonly T[]>,
  ): Promise<readonly T[]> {
    const known = kept.get(key)
    if (known) return known
    const rows = await this.#database.read(entity, tx =>
      tx.query(`SELECT ${list} AS list FROM cerrojo.snapshots WHERE entity = $1 AND number = $2`, [tx.entity, number]),
    )
    const [row] = parsed(listRow, rows)
    if (!row) throw isGone()
    const place = { table: 'snapshots', key: [entity, number], whenLost: 'row-synced-anew' } as const
    const read = jsonOfRow(schema, row.list, place)
    kept.set(key, read)
    return read
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

/** What can be gone through again, where a connection was lost half-way. */
function repeatable<T>(items: Iterable<T>): Iterable<T> {
  return Object.is(items[Symbol.iterator](), items) ? [...items] : items
}

/** What to throw where a snapshot was replaced so long ago that it is not there any more. */
function isGone(): StoreError {
  return new StoreError('The snapshot that was being read is gone by now.', 'Repeat.')
}

type ContractRow = z.output<typeof contractRow>

function whatIs(people: readonly string[], names: readonly string[]): Sought {
  const references = new Set(names.flatMap(name => foldedReference(name) ?? []))
  return { people: [...new Set(people)], ids: [...new Set(names)], references: [...references] }
}

/** Whether a contract is one of those sought: the column has the beginning of a long reference only. */
function soughtBy(sought: Sought): (contract: Contract) => boolean {
  const [people, ids, references] = [new Set(sought.people), new Set(sought.ids), new Set(sought.references)]
  return contract =>
    ids.has(contract.id) ||
    references.has(foldedReference(contract.reference) ?? '') ||
    supervisorsOf(contract).some(person => people.has(person))
}

function onceEach(contracts: readonly Contract[]): Contract[] {
  return [...new Map(contracts.map(contract => [contract.id, contract])).values()]
}

function contractsIn(entity: EntityKey, { source }: StoredSnapshot, rows: readonly ContractRow[]): Contract[] {
  return rows.map(({ id, contract }) => contractIn(contract, entity, source, id))
}
