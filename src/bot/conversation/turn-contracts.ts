import type { Contract } from '../../rules/index.js'
import { foldReference } from '../contracts/fold-reference.js'
import type {
  ContractStore,
  EntityKey,
  NewSnapshot,
  ReadAlso,
  RosterEntry,
  Snapshot,
  SnapshotContracts,
} from '../ports/store.js'
import type { KnownWords } from '../understand/readings/subjects.js'
import { ReadById, ReadOnce } from './read-once.js'
import type { TurnEvidence } from './turn-evidence.js'
import { learningWords, wordsOfEntity } from './words-in-sight.js'

/** Contracts, each read once a turn. With them comes what the sister sets said of them: nearly every answer judges them. */
export class TurnContracts implements ContractStore {
  readonly #store: ContractStore
  readonly #evidence: TurnEvidence
  readonly #lasting: ContractStore
  readonly #once = new ReadOnce()
  readonly #byId = new ReadById<Contract>()
  /** By entity, the cut that contracts were last read of. */
  readonly #snapshots = new Map<EntityKey, Snapshot | null>()

  /** `lasting`: the store that outlives the turn, by which its words are known. */
  constructor(store: ContractStore, evidence: TurnEvidence, lasting: ContractStore) {
    this.#store = store
    this.#evidence = evidence
    this.#lasting = lasting
  }

  /** The cut of which contracts were read in this turn, where any were: an answer speaks of what it shows. */
  async head(entity: EntityKey): Promise<Snapshot | null> {
    const read = this.#snapshots.get(entity)
    return read === undefined ? this.#once.get(['head', entity], () => this.#store.head(entity)) : read
  }

  of(
    entity: EntityKey,
    people: readonly string[],
    names: readonly string[] = [],
    also: ReadAlso = {},
  ): Promise<SnapshotContracts> {
    return this.#once.get(['of', entity, people, names, also], async () => {
      const found = this.#known(entity, await this.#store.of(entity, people, names, { ...also, evidence: true }))
      for (const name of names) this.#answered(entity, name, found)
      return found
    })
  }

  async byId(entity: EntityKey, ids: readonly string[]): Promise<SnapshotContracts> {
    const found = await this.#byId.of(entity, ids, async lacking => {
      const { contracts } = this.#known(entity, await this.#store.byId(entity, lacking, { evidence: true }))
      return new Map(contracts.map(contract => [contract.id, contract]))
    })
    return { snapshot: await this.head(entity), contracts: ids.flatMap(id => found.get(id) ?? []) }
  }

  byReference(entity: EntityKey, reference: string): Promise<SnapshotContracts> {
    return this.#once.get(['byReference', entity, reference], async () =>
      this.#known(entity, await this.#store.byReference(entity, reference, { evidence: true })),
    )
  }

  /** Every contract of an entity is too much to keep, even for one turn. */
  async *all(
    entity: EntityKey,
    people?: readonly string[],
    names?: readonly string[],
    also?: ReadAlso,
  ): AsyncGenerator<SnapshotContracts> {
    for await (const batch of learningWords(this.#lasting, entity, this.#store.all(entity, people, names, also))) {
      this.#snapshots.set(entity, batch.snapshot)
      yield batch
    }
  }

  words(entity: EntityKey): KnownWords | undefined {
    return wordsOfEntity(this.#lasting, entity)
  }

  keep(entity: EntityKey, reference: string, found: SnapshotContracts): void {
    this.#answered(entity, reference, this.#known(entity, found))
  }

  roster(entity: EntityKey): Promise<readonly RosterEntry[]> {
    return this.#once.get(['roster', entity], () => this.#store.roster(entity))
  }

  changes(entity: EntityKey): ReturnType<ContractStore['changes']> {
    return this.#once.get(['changes', entity], () => this.#store.changes(entity))
  }

  async commit(entity: EntityKey, snapshot: NewSnapshot, expected: string | null): Promise<void> {
    try {
      await this.#store.commit(entity, snapshot, expected)
    } finally {
      this.#once.forget()
      this.#byId.forgetAll()
      this.#snapshots.clear()
    }
  }

  /** Who was asked for a name among others is not asked for it again, neither as an id nor as a reference. */
  #answered(entity: EntityKey, name: string, { snapshot, contracts }: SnapshotContracts): void {
    if (!this.#byId.has(entity, name)) this.#byId.know(entity, [name], new Map())
    const folded = foldReference(name)
    const named = contracts.filter(({ reference }) => folded !== '' && foldReference(reference ?? '') === folded)
    void this.#once.get(['byReference', entity, name], async () => ({ snapshot, contracts: named }))
  }

  #known(entity: EntityKey, read: SnapshotContracts): SnapshotContracts {
    this.#snapshots.set(entity, read.snapshot)
    const contracts = new Map<string, Contract>()
    for (const contract of read.contracts) contracts.set(contract.id, contract)
    if (read.evidence) this.#evidence.know(entity, contracts.keys(), read.evidence)
    this.#byId.know(entity, contracts.keys(), contracts)
    return read
  }
}
