import type { EntityKey, Slot, StateStore } from '../../../bot/ports/store.js'

/** How an installation runs, until the process ends. */
export function memoryState(): StateStore {
  return {
    adminCode: new MemorySlot(),
    refusedSnapshot: new MemorySlot(),
    blindness: new MemorySlot(),
    knownPeople: new MemorySlot(),
    knownAssignments: new MemorySlot(),
    evidence: new MemorySlot(),
  }
}

class MemorySlot<T> implements Slot<T> {
  readonly #entities = new Map<EntityKey, T>()

  async read(entity: EntityKey): Promise<T | null> {
    return this.#entities.get(entity) ?? null
  }

  async write(entity: EntityKey, value: T | null): Promise<void> {
    if (value === null) this.#entities.delete(entity)
    else this.#entities.set(entity, value)
  }

  async update(entity: EntityKey, change: (before: T | null) => T | null): Promise<T | null> {
    const before = this.#entities.get(entity) ?? null
    await this.write(entity, change(before))
    return before
  }
}
