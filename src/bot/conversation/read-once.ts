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

/** Reads in one call what is not known yet of these. */
export function loadLacking<T>(
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

/** One key for what an entity has under this id. */
export function keyOf(entity: EntityKey, id: string): string {
  return `${entity} ${id}`
}
