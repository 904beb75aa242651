import type { AccountStatement } from '../../../bot/accounts/account.js'
import type { ContractStatement, PersonStatement } from '../../../bot/attestations/statement.js'
import { foldReference } from '../../../bot/contracts/fold-reference.js'
import { type SaidLog, saidEntry } from '../../../bot/ledger/said.js'
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
  type StatementLog,
  type StatementStore,
  type Store,
} from '../../../bot/ports/store.js'
import type { Contract } from '../../../rules/contract.js'
import { type ContractsBySupervisor, countsIn, groupBySupervisor, rosterOf } from '../grouping.js'
import { SOLE_LEASES } from '../sole-leases.js'
import { storedEvidenceOf } from '../stored-evidence.js'
import { MemoryDeliveries } from './deliveries.js'
import { MemoryEvidence } from './evidence.js'
import { MemoryLedger } from './ledger.js'
import { memoryState } from './state.js'

/** A store that forgets everything when the process ends, for the demo and for tests. */
export function memoryStore(): Store {
  const rest = { evidence: new MemoryEvidence(), state: memoryState() }
  const ledger = new MemoryLedger()
  return {
    ...rest,
    contracts: new MemoryContracts(rest),
    said: new MemoryStatements<ContractStatement>('said', ledger),
    people: new MemoryStatements<PersonStatement>('people', ledger),
    accounts: new MemoryStatements<AccountStatement>('accounts', ledger),
    ledger,
    leases: SOLE_LEASES,
    marks: { said: entity => ledger.headOf(entity, 'said'), readings: () => rest.evidence.writes },
    deliveries: new MemoryDeliveries(),
    notices: [],
    // What it has is gone when the process ends, and it is nobody's.
    erase: async () => ({ sent: 0, said: 0, seen: 0, logs: 0 }),
    close: async () => {},
  }
}

interface EntityData {
  readonly snapshot: Snapshot
  readonly groups: ContractsBySupervisor
  readonly byId: ReadonlyMap<string, Contract>
  readonly roster: readonly RosterEntry[]
  readonly changes: readonly Change[]
}

const BATCH = 250

class MemoryContracts implements ContractStore {
  readonly #entities = new Map<EntityKey, EntityData>()
  readonly #rest: Pick<Store, 'evidence' | 'state'>

  constructor(rest: Pick<Store, 'evidence' | 'state'>) {
    this.#rest = rest
  }

  async head(entity: EntityKey): Promise<Snapshot | null> {
    return this.#entities.get(entity)?.snapshot ?? null
  }

  async of(
    entity: EntityKey,
    people: readonly string[],
    names: readonly string[] = [],
    also: ReadAlso = {},
  ): Promise<SnapshotContracts> {
    return this.#read(entity, data => [...foundIn(data, people, names).values()], also)
  }

  async byId(entity: EntityKey, ids: readonly string[], also: ReadAlso = {}): Promise<SnapshotContracts> {
    return this.#read(entity, ({ byId }) => ids.flatMap(id => byId.get(id) ?? []), also)
  }

  async byReference(entity: EntityKey, reference: string, also: ReadAlso = {}): Promise<SnapshotContracts> {
    return this.#read(entity, data => referredTo(data, reference), also)
  }

  async *all(
    entity: EntityKey,
    people: readonly string[] = [],
    names: readonly string[] = [],
    also: ReadAlso = {},
  ): AsyncIterable<SnapshotContracts> {
    const all = (data: EntityData) => [...new Map([...foundIn(data, people, names), ...data.byId]).values()]
    const { contracts, ...rest } = await this.#read(entity, all, also, 'all')
    if (!rest.snapshot) return
    for (let at = 0; at === 0 || at < contracts.length; at += BATCH)
      yield { ...rest, contracts: contracts.slice(at, at + BATCH) }
  }

  async #read(
    entity: EntityKey,
    contractsIn: (data: EntityData) => readonly Contract[],
    also: ReadAlso,
    evidenceOf?: 'all',
  ): Promise<SnapshotContracts> {
    const data = this.#entities.get(entity)
    if (!data) return { snapshot: null, contracts: [] }
    const { snapshot, changes } = data
    const contracts = contractsIn(data)
    const ids = evidenceOf ?? contracts.map(({ id }) => id)
    return {
      snapshot,
      contracts,
      ...(also.changes ? { changes } : {}),
      ...(also.evidence ? { evidence: await storedEvidenceOf(this.#rest, entity, ids) } : {}),
    }
  }

  async roster(entity: EntityKey): Promise<readonly RosterEntry[]> {
    return this.#entities.get(entity)?.roster ?? []
  }

  async changes(entity: EntityKey): Promise<readonly Change[]> {
    return this.#entities.get(entity)?.changes ?? []
  }

  async commit(entity: EntityKey, { contracts, names, changes, ...snapshot }: NewSnapshot, expected: string | null) {
    this.#requireCurrent(entity, expected)
    const groups = await groupBySupervisor(entity, contracts)
    this.#requireCurrent(entity, expected)
    const byId = new Map([...groups.values()].flat().map(contract => [contract.id, contract]))
    this.#entities.set(entity, {
      snapshot,
      groups,
      byId,
      roster: rosterOf(countsIn(groups), names),
      changes: [...changes],
    })
  }

  #requireCurrent(entity: EntityKey, expected: string | null): void {
    const current = this.#entities.get(entity)?.snapshot.id ?? null
    if (current !== expected) throw new Conflict(`The current cut is ${current}, not ${expected}.`)
  }
}

function foundIn(data: EntityData, people: readonly string[], names: readonly string[]): ReadonlyMap<string, Contract> {
  const found = [
    ...people.flatMap(person => data.groups.get(person) ?? []),
    ...names.flatMap(name => data.byId.get(name) ?? []),
    ...names.flatMap(name => referredTo(data, name)),
  ]
  return new Map(found.map(contract => [contract.id, contract]))
}

function referredTo({ byId }: EntityData, reference: string): Contract[] {
  const folded = foldReference(reference)
  if (folded === '') return []
  return [...byId.values()].filter(contract => foldReference(contract.reference ?? '') === folded)
}

class MemoryStatements<S extends ContractStatement | PersonStatement | AccountStatement> implements StatementStore<S> {
  readonly #entities = new Map<EntityKey, Map<string, StatementLog<S>>>()

  constructor(
    readonly log: SaidLog,
    readonly ledger: MemoryLedger,
  ) {}

  async of(entity: EntityKey, subjects: readonly string[]): Promise<Map<string, StatementLog<S>>> {
    const logs = this.#entities.get(entity)
    const found = new Map<string, StatementLog<S>>()
    for (const subject of subjects) {
      const log = logs?.get(subject)
      if (log) found.set(subject, log)
    }
    return found
  }

  async *all(entity: EntityKey): AsyncIterable<readonly [string, StatementLog<S>]> {
    yield* [...(this.#entities.get(entity) ?? [])]
  }

  async append(entity: EntityKey, subject: string, statement: S, expected: number): Promise<'recorded' | 'already'> {
    const logs = this.#entities.get(entity) ?? new Map<string, StatementLog<S>>()
    const { statements, version } = logs.get(subject) ?? { statements: [], version: 0 }
    if (statements.some(said => said.key === statement.key)) return 'already'
    if (version !== expected) throw new Conflict(`The log of ${subject} is at version ${version}, not ${expected}.`)
    this.ledger.add(entity, 'said', saidEntry(this.log, subject, version, statement))
    this.#entities.set(entity, logs.set(subject, { version: version + 1, statements: [...statements, statement] }))
    return 'recorded'
  }
}
