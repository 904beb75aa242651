import type { EntityKey } from '../ports/store.js'

/** Answers that are read once each. Reads of the same at the same time share one. */
export class ReadOnce {
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

type Answer<T> = Promise<ReadonlyMap<string, T>>

/** What an entity has under each id, read once; what was asked for together shares the answer that it came in. */
export class ReadById<T> {
  readonly #answers = new Map<EntityKey, Map<string, Answer<T>>>()

  /** What there is of these; what is not known yet is read in one call. */
  async of(
    entity: EntityKey,
    ids: readonly string[],
    read: (lacking: readonly string[]) => Answer<T>,
  ): Promise<Map<string, T>> {
    const known = this.#of(entity)
    const lacking = [...new Set(ids.filter(id => !known.has(id)))]
    if (lacking.length > 0) {
      const answer = read(lacking)
      // Who asked is told of a failure; that nobody awaits it yet is no failure of its own.
      answer.catch(() => {})
      for (const id of lacking) known.set(id, answer)
    }
    const found = new Map<string, T>()
    let last: { readonly answer: Answer<T>; readonly values: ReadonlyMap<string, T> } | undefined
    for (const id of ids) {
      const answer = known.get(id)
      if (!answer) continue
      if (last?.answer !== answer) last = { answer, values: await answer }
      const value = last.values.get(id)
      if (value !== undefined) found.set(id, value)
    }
    return found
  }

  /** What is known of one: null that there is none, undefined that it was not read. */
  async known(entity: EntityKey, id: string): Promise<T | null | undefined> {
    const answer = this.#of(entity).get(id)
    return answer && ((await answer).get(id) ?? null)
  }

  has(entity: EntityKey, id: string): boolean {
    return this.#of(entity).has(id)
  }

  /** Takes note of what is there of these ids. */
  know(entity: EntityKey, ids: Iterable<string>, values: ReadonlyMap<string, T>): void {
    const answer = Promise.resolve(values)
    const known = this.#of(entity)
    for (const id of ids) known.set(id, answer)
  }

  forget(entity: EntityKey, id: string): void {
    this.#of(entity).delete(id)
  }

  forgetAll(): void {
    this.#answers.clear()
  }

  #of(entity: EntityKey): Map<string, Answer<T>> {
    const known = this.#answers.get(entity) ?? new Map<string, Answer<T>>()
    this.#answers.set(entity, known)
    return known
  }
}
