import type { Contract } from '../../rules/index.js'
import type { AccountStatement } from '../accounts/account.js'
import { oversees, type Person } from '../accounts/person.js'
import type { PersonStatement } from '../attestations/statement.js'
import type { EntityContext } from '../context.js'
import { foldReference } from '../contracts/fold-reference.js'
import type { ContractReadings, EvidenceOf, StoredEvidence } from '../ports/evidence.js'
import type {
  ContractStore,
  EntityKey,
  EvidenceStore,
  NewSnapshot,
  ReadAlso,
  RosterEntry,
  Slot,
  Snapshot,
  SnapshotContracts,
  StatementLog,
  StatementStore,
  Store,
} from '../ports/store.js'
import type { KnownWords } from '../understand/subjects.js'
import { learningWords, wordsOfEntity } from './words-in-sight.js'

/**
 * The same context for one turn of a conversation: what is read of its store is loaded once, so that all of an answer rests
 * on the same facts, and what is recorded shows at once. To be dropped when the turn is over: nothing is kept for the next.
 * For an asker who looks after others the logs of all people and accounts are read at once: whose a contract is may stand in
 * any of them, and their cards tell of all accounts. Nothing but how much is read depends on who that is said to be.
 */
export function forOneTurn(context: EntityContext, asker?: Person, readsAccounts = false): EntityContext {
  const store = context.store instanceof TurnStore ? context.store : new TurnStore(context.store)
  const readsAll = asker !== undefined && oversees(asker)
  store.people.readsAll ||= readsAll
  store.accounts.readsAll ||= readsAll || readsAccounts
  return { ...context, store }
}

/** The words of all that whoever looks after others may ask about; undefined until some turn went through all of it. */
export function wordsInSight({ store, entity }: EntityContext): KnownWords | undefined {
  return store instanceof TurnStore ? store.contracts.words(entity.key) : wordsOfEntity(store.contracts, entity.key)
}

/** What was found under a reference by looking at contracts one by one: it is not read again in the same turn. */
export function keptForTurn({ store, entity }: EntityContext, reference: string, found: SnapshotContracts): void {
  if (store instanceof TurnStore) store.contracts.keep(entity.key, reference, found)
}

/** Lets go of what a turn has read of accounts: others may have been decided on since. Any other store keeps nothing. */
export function readAccountsAnew(store: Store): void {
  if (store instanceof TurnStore) store.accounts.forget()
}

class TurnStore implements Store {
  readonly contracts: TurnContracts
  readonly said: Store['said']
  readonly people: TurnStatements<PersonStatement>
  readonly accounts: TurnStatements<AccountStatement>
  readonly deliveries: Store['deliveries']
  readonly evidence: TurnEvidence
  readonly state: Store['state']
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
    this.evidence = new TurnEvidence(store)
    this.contracts = new TurnContracts(store.contracts, this.evidence)
    this.said = new TurnStatements(store.said)
    this.people = new TurnStatements(store.people)
    this.accounts = new TurnStatements(store.accounts)
    this.deliveries = store.deliveries
    this.state = { ...store.state, evidence: this.evidence.stored }
  }

  get notices() {
    return this.#store.notices
  }

  async close(): Promise<void> {
    await this.#store.close()
  }
}

/** Answers that are read once each. Reads of the same at the same time share one. */
class Once {
  readonly #answers = new Map<string, Promise<unknown>>()

  /** What `read` answered for this question the first time. */
  get<T>(question: readonly unknown[], read: () => Promise<T>): Promise<T> {
    const key = JSON.stringify(question)
    const known = this.#answers.get(key) as Promise<T> | undefined
    if (known) return known
    const answer = read()
    this.#answers.set(key, answer)
    return answer
  }

  forget(): void {
    this.#answers.clear()
  }
}

/** With contracts that are picked comes what the sister sets said of them: nearly every answer judges them. */
class TurnContracts implements ContractStore {
  readonly #store: ContractStore
  readonly #evidence: TurnEvidence
  readonly #once = new Once()
  /** By entity and id; null for one that is known not to exist. */
  readonly #byId = new Map<string, Promise<Contract | null>>()
  /** By entity, the cut that contracts were last read of. */
  readonly #snapshots = new Map<EntityKey, Snapshot | null>()

  constructor(store: ContractStore, evidence: TurnEvidence) {
    this.#store = store
    this.#evidence = evidence
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
    load(this.#byId, entity, ids, async lacking => {
      const { contracts } = this.#known(entity, await this.#store.byId(entity, lacking, { evidence: true }))
      return new Map(contracts.map(contract => [contract.id, contract]))
    })
    const contracts = await Promise.all(ids.map(id => this.#byId.get(keyOf(entity, id))))
    return {
      snapshot: await this.head(entity),
      contracts: contracts.filter(contract => contract !== undefined && contract !== null),
    }
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
    for await (const batch of learningWords(this.#store, entity, this.#store.all(entity, people, names, also))) {
      this.#snapshots.set(entity, batch.snapshot)
      yield batch
    }
  }

  words(entity: EntityKey): KnownWords | undefined {
    return wordsOfEntity(this.#store, entity)
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
      this.#byId.clear()
      this.#snapshots.clear()
    }
  }

  /** Who was asked for a name among others is not asked for it again, neither as an id nor as a reference. */
  #answered(entity: EntityKey, name: string, { snapshot, contracts }: SnapshotContracts): void {
    const id = keyOf(entity, name)
    if (!this.#byId.has(id)) this.#byId.set(id, Promise.resolve(null))
    const folded = foldReference(name)
    const named = contracts.filter(({ reference }) => folded !== '' && foldReference(reference ?? '') === folded)
    void this.#once.get(['byReference', entity, name], async () => ({ snapshot, contracts: named }))
  }

  #known(entity: EntityKey, read: SnapshotContracts): SnapshotContracts {
    this.#snapshots.set(entity, read.snapshot)
    if (read.evidence)
      this.#evidence.know(
        entity,
        read.contracts.map(({ id }) => id),
        read.evidence,
      )
    for (const contract of read.contracts) this.#byId.set(keyOf(entity, contract.id), Promise.resolve(contract))
    return read
  }
}

class TurnStatements<S extends { readonly key: string }> implements StatementStore<S> {
  readonly #store: StatementStore<S>
  /** By entity and subject; null for one without a log. */
  readonly #logs = new Map<string, Promise<StatementLog<S> | null>>()
  /** By entity, where all of them were read. */
  readonly #all = new Map<EntityKey, Map<string, StatementLog<S>>>()
  #appends = 0
  /** Whoever asks for some gets them of all, which are read at once. */
  readsAll = false

  constructor(store: StatementStore<S>) {
    this.#store = store
  }

  forget(): void {
    this.#logs.clear()
    this.#all.clear()
    // What is being read just now is of before.
    this.#appends++
  }

  async of(entity: EntityKey, subjects: readonly string[]): Promise<Map<string, StatementLog<S>>> {
    const readsAll = this.readsAll || this.#all.has(entity)
    load(this.#logs, entity, subjects, lacking => (readsAll ? this.#readAll(entity) : this.#store.of(entity, lacking)))
    const found = new Map<string, StatementLog<S>>()
    for (const subject of subjects) {
      const log = await this.#logs.get(keyOf(entity, subject))
      if (log) found.set(subject, log)
    }
    return found
  }

  /** Whoever asks for all of them goes through all of them: then they are known, each log as well. */
  async *all(entity: EntityKey): AsyncGenerator<readonly [subject: string, log: StatementLog<S>]> {
    const known = this.#all.get(entity)
    if (known) {
      yield* known
      return
    }
    const appends = this.#appends
    const read = new Map<string, StatementLog<S>>()
    for await (const [subject, log] of this.#store.all(entity)) {
      read.set(subject, log)
      yield [subject, log]
    }
    // What was recorded while they were read may be missing in them.
    if (appends === this.#appends) this.#all.set(entity, read)
  }

  async #readAll(entity: EntityKey): Promise<ReadonlyMap<string, StatementLog<S>>> {
    const read = new Map<string, StatementLog<S>>()
    for await (const [subject, log] of this.all(entity)) read.set(subject, log)
    return read
  }

  /** What was recorded is added to what is known; where another was first, it is read anew. */
  async append(entity: EntityKey, subject: string, statement: S, expected: number): Promise<'recorded' | 'already'> {
    const key = keyOf(entity, subject)
    const before = await this.#logs.get(key)
    const all = this.#all.get(entity)
    const at = ++this.#appends
    this.#all.delete(entity)
    let after: StatementLog<S> | undefined
    try {
      const outcome = await this.#store.append(entity, subject, statement, expected)
      if (outcome === 'recorded' && before !== undefined && (before?.version ?? 0) === expected)
        after = { version: expected + 1, statements: [...(before?.statements ?? []), statement] }
      return outcome
    } finally {
      if (after) {
        this.#logs.set(key, Promise.resolve(after))
        if (all && at === this.#appends) this.#all.set(entity, all.set(subject, after))
      } else this.#logs.delete(key)
    }
  }
}

/** Readings do not change within a turn: nobody who converses writes them. */
class TurnEvidence implements EvidenceStore {
  /** How the reading of the sister sets stands. */
  readonly stored: Slot<StoredEvidence>
  readonly #store: EvidenceStore
  readonly #readings = new Map<string, Promise<ContractReadings | null>>()
  readonly #stored = new Map<EntityKey, Promise<StoredEvidence | null>>()

  constructor({ evidence, state }: Pick<Store, 'evidence' | 'state'>) {
    this.#store = evidence
    this.stored = {
      read: entity => {
        const read = this.#stored.get(entity) ?? state.evidence.read(entity)
        this.#stored.set(entity, read)
        return read
      },
      write: (entity, value) => state.evidence.write(entity, value),
      update: (entity, change) => state.evidence.update(entity, change),
    }
  }

  /** Takes note of what was read with these contracts. */
  know(entity: EntityKey, contracts: readonly string[], { stored, readings }: EvidenceOf): void {
    this.#stored.set(entity, Promise.resolve(stored))
    for (const id of contracts) this.#readings.set(keyOf(entity, id), Promise.resolve(readings.get(id) ?? null))
  }

  async of(entity: EntityKey, contracts: readonly string[]): Promise<Map<string, ContractReadings>> {
    load(this.#readings, entity, contracts, lacking => this.#store.of(entity, lacking))
    const found = new Map<string, ContractReadings>()
    for (const id of contracts) {
      const readings = await this.#readings.get(keyOf(entity, id))
      if (readings) found.set(id, readings)
    }
    return found
  }

  all(entity: EntityKey): AsyncIterable<readonly [contract: string, readings: ContractReadings]> {
    return this.#store.all(entity)
  }

  write(entity: EntityKey, readings: ReadonlyMap<string, ContractReadings>): Promise<void> {
    this.#readings.clear()
    return this.#store.write(entity, readings)
  }
}

/** Reads in one call what is not known yet of these. */
function load<T>(
  known: Map<string, Promise<T | null>>,
  entity: EntityKey,
  wanted: readonly string[],
  read: (lacking: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): void {
  const lacking = [...new Set(wanted)].filter(id => !known.has(keyOf(entity, id)))
  if (lacking.length === 0) return
  const answer = read(lacking)
  for (const id of lacking) {
    const one = answer.then(found => found.get(id) ?? null)
    // Who asked is told of a failure; that nobody awaits the others yet is no failure of its own.
    one.catch(() => {})
    known.set(keyOf(entity, id), one)
  }
}

function keyOf(entity: EntityKey, id: string): string {
  return `${entity} ${id}`
}
