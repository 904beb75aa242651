import type { EntityKey, StatementLog, StatementStore } from '../ports/store.js'
import { ReadById } from './read-once.js'

/** Logs, each read once a turn; what is recorded meanwhile shows in them. */
export class TurnStatements<S extends { readonly key: string }> implements StatementStore<S> {
  readonly #store: StatementStore<S>
  readonly #logs = new ReadById<StatementLog<S>>()
  /** By entity, where all of them were read. */
  readonly #all = new Map<EntityKey, Map<string, StatementLog<S>>>()
  #appends = 0
  /** Whoever asks for some gets them of all, which are read at once. */
  readsAll = false

  constructor(store: StatementStore<S>) {
    this.#store = store
  }

  forget(): void {
    this.#logs.forgetAll()
    this.#all.clear()
    // What is being read just now is of before.
    this.#appends++
  }

  async of(entity: EntityKey, subjects: readonly string[]): Promise<Map<string, StatementLog<S>>> {
    const readsAll = this.readsAll || this.#all.has(entity)
    return this.#logs.of(entity, subjects, lacking =>
      readsAll ? this.#readAll(entity) : this.#store.of(entity, lacking),
    )
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
    const before = await this.#logs.known(entity, subject)
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
        this.#logs.know(entity, [subject], new Map([[subject, after]]))
        if (all && at === this.#appends) this.#all.set(entity, all.set(subject, after))
      } else this.#logs.forget(entity, subject)
    }
  }
}
