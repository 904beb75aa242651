import type { ChainHead, ChainLink } from '../../../bot/ledger/chain.js'
import { ERASED, headAt, REISSUED } from '../../../bot/ledger/chain.js'
import { type SaidLog, saidInLink } from '../../../bot/ledger/said.js'
import type { EntityKey, StatementLog } from '../../../bot/ports/store.js'
import { BoundedMap, RecentMap } from '../../../shared/cache.js'
import { linkIn, linkPage } from './chain-rows.js'
import type { Database } from './database.js'
import { PAGE } from './rows.js'

/** Logs of each kind that may be kept, of those asked for lately; subjects without one among them. */
const LOGS_KEPT = 20_000
const ENTITIES_KEPT = 1_000

/** Of a subject it is known that nothing was said. */
export const NO_LOG = Symbol('no log')
export type KeptLogs<S> = RecentMap<string, StatementLog<S> | typeof NO_LOG>

/** Up to where the chain of what was said has been looked at; what is kept of an entity is as of then or later. */
export interface LookedAt {
  readonly at: ChainHead
  /** Begins the keys of what is kept; another one where nothing of before counts any more. */
  readonly since: number
}

/**
 * Logs that were read lately. Everything that is said is a link of one chain: when that has grown, its new links tell which logs
 * are to be read anew.
 */
export class RecentSaid {
  readonly #database: Database
  readonly #kept = new Map<SaidLog, { delete(key: string): void }>()
  readonly #entities = new BoundedMap<EntityKey, LookedAt>(ENTITIES_KEPT)
  #since = 0

  constructor(database: Database) {
    this.#database = database
  }

  /** Where the logs of a kind are kept, by `keyIn`. */
  of<S>(log: SaidLog): KeptLogs<S> {
    const kept: KeptLogs<S> = new RecentMap(LOGS_KEPT)
    this.#kept.set(log, kept)
    return kept
  }

  /** Drops what is not current any more where a chain ends like this. Gives what stands for this state of things. */
  async upTo(entity: EntityKey, head: ChainHead): Promise<LookedAt> {
    const known = this.#entities.get(entity)
    if (known && isSame(known.at, head)) return known
    const links = known && known.at.number < head.number ? await this.#linksAfter(entity, known.at.number) : null
    // Another one may have looked meanwhile.
    if (known !== this.#entities.get(entity)) return this.upTo(entity, head)
    return links && known ? this.#grown(entity, known, links) : this.#begin(entity, head)
  }

  /** Takes note of what this process added itself. Gives what stands for this state of things, if anything of it was looked at. */
  added(entity: EntityKey, before: ChainHead, after: ChainHead): LookedAt | null {
    const known = this.#entities.get(entity)
    if (!known) return null
    const grown = isSame(known.at, before) ? { ...known, at: after } : { ...known }
    this.#entities.set(entity, grown)
    return grown
  }

  /** Whether nothing came between: what was read since then may be kept. */
  isStill(entity: EntityKey, known: LookedAt): boolean {
    return this.#entities.get(entity) === known
  }

  /** The links of what was said after a number; null where that would be many. */
  async #linksAfter(entity: EntityKey, number: number): Promise<readonly ChainLink[] | null> {
    const rows = await this.#database.read(entity, tx => linkPage(tx, 'said', number + 1))
    return rows.length < PAGE ? rows.map(row => linkIn(row, entity, 'said')) : null
  }

  #grown(entity: EntityKey, known: LookedAt, links: readonly ChainLink[]): LookedAt {
    const last = links.at(-1)
    if (!last || links[0]?.previous !== known.at.hash) return this.#begin(entity, last ? headAt(last) : known.at)
    for (const link of links) {
      if (link.payload.kind === 'erased' || link.kind === ERASED || link.kind === REISSUED)
        return this.#begin(entity, headAt(last))
      const said = saidInLink(link)
      if (said) this.#kept.get(said.log)?.delete(keyIn(known, said.subject))
    }
    const grown = { ...known, at: headAt(last) }
    this.#entities.set(entity, grown)
    return grown
  }

  #begin(entity: EntityKey, at: ChainHead): LookedAt {
    const begun = { at, since: this.#since++ }
    this.#entities.set(entity, begun)
    return begun
  }
}

function isSame(a: ChainHead, b: ChainHead): boolean {
  return a.number === b.number && a.hash === b.hash
}

/** The key of a subject's log for as long as things stand so. */
export function keyIn({ since }: LookedAt, subject: string): string {
  return `${since} ${subject}`
}
