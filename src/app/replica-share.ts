import type { EntityKey } from '../bot/ports/store.js'

/** For so long whoever has its share leaves what is free to others; then it takes it all the same, so that nobody is left out. */
const LEFT_MS = 120_000

/**
 * How many entities one of several replicas reminds: each an equal part, so that two do twice as much as one. Who has more than its
 * part gives back; who has it leaves the rest to others for a while.
 */
export class ReplicaShare {
  readonly #entities: () => number
  readonly #others: () => number
  readonly #monotonic: () => number
  /** Since when something is left to others. */
  readonly #left = new Map<EntityKey, number>()

  /** How many entities there are, and how many other replicas. `monotonic`: milliseconds by a clock that nobody sets. */
  constructor(entities: () => number, others: () => number, monotonic: () => number) {
    this.#entities = entities
    this.#others = others
    this.#monotonic = monotonic
  }

  /** Whether one that this replica does not remind is left to others, where it reminds so many. */
  leaves(entity: EntityKey, reminded: number): boolean {
    if (reminded < this.#share()) return false
    const since = this.#left.get(entity) ?? this.#monotonic()
    this.#left.set(entity, since)
    return this.#monotonic() - since < LEFT_MS
  }

  took(entity: EntityKey): void {
    this.#left.delete(entity)
  }

  /** Whether one that this replica reminds is to be given back, where it reminds so many; from then on it is left to others. */
  givesBack(entity: EntityKey, reminded: number): boolean {
    if (reminded <= this.#share()) return false
    this.#left.set(entity, this.#monotonic())
    return true
  }

  #share(): number {
    return Math.ceil(this.#entities() / (this.#others() + 1))
  }
}
