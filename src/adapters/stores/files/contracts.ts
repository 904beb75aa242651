import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type {
  EntityKey,
  NewSnapshot,
  ReadAlso,
  RosterEntry,
  SnapshotContracts,
  Store,
} from '../../../bot/ports/store.js'
import { type Change, Conflict, type ContractStore, type Snapshot } from '../../../bot/ports/store.js'
import type { Contract } from '../../../rules/contract.js'
import { unwritable } from '../errors.js'
import { groupBySupervisor, supervisorsOf } from '../grouping.js'
import { storedEvidenceOf } from '../stored-evidence.js'
import { fileName, SNAPSHOTS_FOLDER } from './folder-names.js'
import type { Head } from './formats.js'
import { idKey, personKey, referenceKey } from './index-keys.js'
import type { Session } from './session.js'
import type { SnapshotReader } from './snapshot-reader.js'
import { writeSnapshot } from './snapshot-writer.js'
import type { Snapshots } from './snapshots.js'

/** The contracts of all entities, in a folder per entity. */
export class FileContracts implements ContractStore {
  readonly #session: Session
  readonly #snapshots: Snapshots
  readonly #rest: Pick<Store, 'evidence' | 'state'>
  readonly #commits = new Map<EntityKey, Promise<void>>()

  constructor(session: Session, snapshots: Snapshots, rest: Pick<Store, 'evidence' | 'state'>) {
    this.#session = session
    this.#snapshots = snapshots
    this.#rest = rest
  }

  async head(entity: EntityKey): Promise<Snapshot | null> {
    return this.#snapshots.read(this.#folder(entity), snapshot => snapshot.cut())
  }

  of(
    entity: EntityKey,
    people: readonly string[],
    names: readonly string[] = [],
    also: ReadAlso = {},
  ): Promise<SnapshotContracts> {
    return this.#read(entity, async snapshot => (await findIn(snapshot, people, names)).values(), also)
  }

  byId(entity: EntityKey, ids: readonly string[], also: ReadAlso = {}): Promise<SnapshotContracts> {
    const asked = new Set(ids)
    const find = async (snapshot: SnapshotReader) => {
      const found = await snapshot.find([...asked].map(idKey), contract => asked.has(contract.id))
      return ids.flatMap(id => found.get(id) ?? [])
    }
    return this.#read(entity, find, also)
  }

  byReference(entity: EntityKey, reference: string, also: ReadAlso = {}): Promise<SnapshotContracts> {
    const key = referenceKey(reference)
    const find = async (snapshot: SnapshotReader) =>
      key === null ? [] : (await snapshot.find([key], contract => referenceKey(contract.reference) === key)).values()
    return this.#read(entity, find, also)
  }

  all(
    entity: EntityKey,
    people: readonly string[] = [],
    names: readonly string[] = [],
    also: ReadAlso = {},
  ): AsyncIterable<SnapshotContracts> {
    const rest = this.#rest
    return this.#snapshots.stream(this.#folder(entity), async function* (reader) {
      const withThem = {
        snapshot: reader.cut(),
        ...(await readChanges(reader, also)),
        ...(also.evidence ? { evidence: await storedEvidenceOf(rest, entity, 'all') } : {}),
      }
      const first = await findIn(reader, people, names)
      let isEmpty = first.size === 0
      if (!isEmpty) yield { ...withThem, contracts: [...first.values()] }
      for await (const contracts of reader.all()) {
        isEmpty = false
        yield { ...withThem, contracts: first.size === 0 ? contracts : contracts.filter(({ id }) => !first.has(id)) }
      }
      if (isEmpty) yield { ...withThem, contracts: [] }
    })
  }

  async roster(entity: EntityKey): Promise<readonly RosterEntry[]> {
    return (await this.#snapshots.read(this.#folder(entity), snapshot => snapshot.roster())) ?? []
  }

  async changes(entity: EntityKey): Promise<readonly Change[]> {
    return (await this.#snapshots.read(this.#folder(entity), snapshot => snapshot.changes())) ?? []
  }

  /** One commit of an entity after the other: the second one finds the first and is a Conflict. */
  async commit(entity: EntityKey, snapshot: NewSnapshot, expected: string | null): Promise<void> {
    this.#session.requireWriting()
    const folder = this.#folder(entity)
    const before = this.#commits.get(entity) ?? Promise.resolve()
    const commit = before.then(() => this.#commit(folder, entity, snapshot, expected))
    const swept = commit.catch(() => {}).then(() => this.#snapshots.sweep(folder))
    this.#commits.set(entity, swept)
    return commit
  }

  /** Resolves when no commit is under way and nothing is left to tidy. */
  async idle(): Promise<void> {
    await Promise.all(this.#commits.values())
  }

  async #commit(folder: string, entity: EntityKey, snapshot: NewSnapshot, expected: string | null): Promise<void> {
    requireCurrent(this.#snapshots.head(folder).data, expected)
    const groups = await groupBySupervisor(entity, snapshot.contracts)
    try {
      const first = this.#snapshots.head(folder)
      // Written even if empty: cuts without a head would mean that it was lost.
      if (!first.data.current) {
        first.data = { ...first.data, entity }
        first.write()
      }
      // Never the name of another snapshot, not even of one with the same id.
      const name = `${fileName(snapshot.id)}_${randomBytes(4).toString('hex')}`
      const pointer = await writeSnapshot(join(folder, SNAPSHOTS_FOLDER, name), snapshot, groups)
      this.#session.requireOwnership()
      const head = this.#snapshots.head(folder)
      requireCurrent(head.data, expected)
      head.data = { entity, current: pointer, previous: head.data.current }
      head.write()
    } catch (error) {
      throw unwritable(folder, error)
    }
  }

  async #read(
    entity: EntityKey,
    work: (snapshot: SnapshotReader) => Promise<Iterable<Contract>>,
    also: ReadAlso,
  ): Promise<SnapshotContracts> {
    const read = await this.#snapshots.read(this.#folder(entity), async snapshot => ({
      snapshot: snapshot.cut(),
      contracts: [...(await work(snapshot))],
      ...(await readChanges(snapshot, also)),
    }))
    if (!read) return { snapshot: null, contracts: [] }
    if (!also.evidence) return read
    const ids = read.contracts.map(({ id }) => id)
    return { ...read, evidence: await storedEvidenceOf(this.#rest, entity, ids) }
  }

  #folder(entity: EntityKey): string {
    return join(this.#session.dir, fileName(entity))
  }
}

async function readChanges(
  snapshot: SnapshotReader,
  { changes }: ReadAlso,
): Promise<Pick<SnapshotContracts, 'changes'>> {
  return changes ? { changes: await snapshot.changes() } : {}
}

async function findIn(
  snapshot: SnapshotReader,
  people: readonly string[],
  names: readonly string[],
): Promise<ReadonlyMap<string, Contract>> {
  const asked = new Set(people)
  const ids = new Set(names)
  const references = new Set(names.map(referenceKey).filter(key => key !== null))
  const keys = [...[...asked].map(personKey), ...[...ids].map(idKey), ...references]
  return snapshot.find(
    keys,
    contract =>
      supervisorsOf(contract).some(person => asked.has(person)) ||
      ids.has(contract.id) ||
      (references.size > 0 && references.has(referenceKey(contract.reference) ?? '')),
  )
}

function requireCurrent(head: Head, expected: string | null): void {
  const current = head.current?.id ?? null
  if (current !== expected) throw new Conflict(`The current cut is ${current}, not ${expected}.`)
}
