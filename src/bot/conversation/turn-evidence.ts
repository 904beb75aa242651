import type { ContractReadings, EvidenceOf, StoredEvidence } from '../ports/evidence.js'
import type { Under } from '../ports/lease.js'
import type { EntityKey, EvidenceStore, Slot, Store } from '../ports/store.js'
import { ReadById } from './read-once.js'

/** Readings do not change within a turn: nobody who converses writes them. */
export class TurnEvidence implements EvidenceStore {
  /** How the reading of the sister sets stands. */
  readonly stored: Slot<StoredEvidence>
  readonly #store: EvidenceStore
  readonly #readings = new ReadById<ContractReadings>()
  readonly #stored = new Map<EntityKey, Promise<StoredEvidence | null>>()

  constructor({ evidence, state }: Pick<Store, 'evidence' | 'state'>) {
    this.#store = evidence
    this.stored = {
      read: entity => {
        const read = this.#stored.get(entity) ?? state.evidence.read(entity)
        this.#stored.set(entity, read)
        return read
      },
      write: (entity, value, under) => state.evidence.write(entity, value, under),
      update: (entity, change) => state.evidence.update(entity, change),
    }
  }

  /** Takes note of what was read with these contracts. */
  know(entity: EntityKey, contracts: Iterable<string>, { stored, readings }: EvidenceOf): void {
    this.#stored.set(entity, Promise.resolve(stored))
    this.#readings.know(entity, contracts, readings)
  }

  async of(entity: EntityKey, contracts: readonly string[]): Promise<Map<string, ContractReadings>> {
    return this.#readings.of(entity, contracts, lacking => this.#store.of(entity, lacking))
  }

  all(entity: EntityKey): AsyncIterable<readonly [contract: string, readings: ContractReadings]> {
    return this.#store.all(entity)
  }

  write(entity: EntityKey, readings: ReadonlyMap<string, ContractReadings>, under?: Under): Promise<void> {
    this.#readings.forgetAll()
    return this.#store.write(entity, readings, under)
  }
}
