import type { ContractReadings } from '../../../bot/ports/evidence.js'
import type { EntityKey, EvidenceStore } from '../../../bot/ports/store.js'

/** Readings of the sister sets, until the process ends. */
export class MemoryEvidence implements EvidenceStore {
  readonly #entities = new Map<EntityKey, Map<string, ContractReadings>>()
  /** How often readings were written. */
  writes = 0

  async of(entity: EntityKey, contracts: readonly string[]): Promise<Map<string, ContractReadings>> {
    const all = this.#entities.get(entity)
    return new Map(
      contracts.flatMap(id => {
        const readings = all?.get(id)
        return readings ? [[id, readings] as const] : []
      }),
    )
  }

  async *all(entity: EntityKey): AsyncIterable<readonly [string, ContractReadings]> {
    yield* [...(this.#entities.get(entity) ?? [])]
  }

  async write(entity: EntityKey, readings: ReadonlyMap<string, ContractReadings>): Promise<void> {
    this.writes++
    this.#entities.set(entity, new Map([...(this.#entities.get(entity) ?? []), ...readings]))
  }
}
