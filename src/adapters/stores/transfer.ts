import type { ChainLink, ChainName } from '../../bot/ledger/chain.js'
import type { SaidLog, Stated } from '../../bot/ledger/said.js'
import type { InstallStore } from '../../bot/ports/installs.js'
import type { EntityKey, Store } from '../../bot/ports/store.js'
import type { Day } from '../../rules/index.js'

/*
 * What is needed besides the port to move an entity from one store to another as it is: links with the hashes that they have, and
 * what was seen with its salts. Only `cerrojo store copy` uses it.
 */

/** What was seen, as it is kept; neither salt nor JSON where it was erased. */
export interface SeenRow {
  readonly day: Day
  readonly hash: string
  readonly salt: string | null
  readonly json: string | null
  readonly erased: Day | null
}

export interface Transfer {
  seenRows(entity: EntityKey): AsyncIterable<SeenRow>
  /** Says that these are being copied to here: until the end is said nobody else may use the store. */
  begin(entities: readonly EntityKey[]): Promise<void>
  /** Adds links as they are after the end of a chain. */
  addLinks(entity: EntityKey, chain: ChainName, links: readonly ChainLink[]): Promise<void>
  /** Adds to a log what it lacks of these statements, whose links are in the chain. */
  addStatements(entity: EntityKey, log: SaidLog, subject: string, statements: readonly Stated[]): Promise<void>
  /** Puts all that was seen on a day in the place of what there is of it. */
  putSeen(entity: EntityKey, day: Day, rows: readonly SeenRow[]): Promise<void>
  /** Everything is there. */
  end(entities: readonly EntityKey[]): Promise<void>
}

/** A store that can be copied to and from. */
export interface MovableStore extends Store {
  readonly installs: InstallStore
  readonly transfer: Transfer
}
