import type { AdminCode } from '../accounts/admin-code.js'
import type { KeptBlindness } from '../reminders/blindness.js'
import type { Loss } from '../sync/loss.js'
import type { EntityKey } from './ports.js'

/** Newer data of the register that looked like a loss and was not taken. */
export interface RefusedSnapshot extends Loss {
  /** Instant of the refusal, ISO 8601 in UTC. */
  readonly at: string
}

/** One small thing of each entity of which only the last state counts: it is replaced, never added to. */
export interface Slot<T> {
  /** What is kept, or null. */
  read(entity: EntityKey): Promise<T | null>
  /** Keeps this in the place of whatever was there; null: nothing. */
  write(entity: EntityKey, value: T | null): Promise<void>
  /**
   * Keeps what `change` makes of what is kept, in one step: nobody comes between. Gives what was kept before, which
   * `change` decided on. Where `change` throws, so does this, and nothing has changed.
   */
  update(entity: EntityKey, change: (before: T | null) => T | null): Promise<T | null>
}

/** What an installation keeps of how it runs, besides the contracts and what was said and told. */
export interface StateStore {
  /** Throws where the code cannot be read, until another one is written: a code that is forgotten would be no code. */
  readonly adminCode: Slot<AdminCode>
  /** Here until newer data is taken. A hint, not data: one that cannot be read is none. */
  readonly refusedSnapshot: Slot<RefusedSnapshot>
  /** A hint as well. */
  readonly blindness: Slot<KeptBlindness>
}
