import { join } from 'node:path'
import type { ContractReadings } from '../../../bot/ports/evidence.js'
import type { EntityKey, EvidenceStore } from '../../../bot/ports/store.js'
import { RecentMap } from '../../../shared/cache.js'
import { nextTurn } from '../../../shared/turns.js'
import { list } from './disk.js'
import { DocumentFile } from './document-file.js'
import { EVIDENCE_FOLDER, fileName } from './folder-names.js'
import { EVIDENCE_FORMAT, type EvidenceShard } from './formats.js'
import { shardOf } from './index-keys.js'
import { rememberFolder } from './known-folders.js'
import type { Session } from './session.js'

/** Into so many documents the contracts of an entity are dealt: of some ten thousand, each has about forty. */
const SHARDS = 256
/** Contracts whose readings may be kept, of those that were read lately; those without any among them. */
const KEPT = 25_000

/** Readings of the sister sets, in documents by a hash of the contract: `<entity>/evidence/<shard>.json`. */
export class FileEvidence implements EvidenceStore {
  readonly #session: Session
  /** By entity and contract; who writes is alone, so that what was read stands until it is written. */
  readonly #recent = new RecentMap<string, ContractReadings | typeof NONE>(KEPT)
  /** The documents that there are, by entity: for the same reason. */
  readonly #shards = new Map<EntityKey, Set<string>>()
  /** How often readings were written. */
  writes = 0

  constructor(session: Session) {
    this.#session = session
  }

  async of(entity: EntityKey, contracts: readonly string[]): Promise<Map<string, ContractReadings>> {
    const found = new Map<string, ContractReadings>()
    const shards = this.#shardsOf(entity)
    if (shards.size === 0) return found
    const lacking: string[] = []
    for (const id of contracts) {
      const known = this.#recent.get(keyOf(entity, id))
      if (!known) lacking.push(id)
      else if (known !== NONE) found.set(id, known)
    }
    for (const [shard, ids] of byShard(lacking)) {
      const stored = shards.has(String(shard)) ? (this.#file(entity, String(shard)).read() ?? {}) : {}
      // A question is about contracts of nearly every shard, and the next one about others of them.
      for (const [id, readings] of Object.entries(stored)) this.#keep(entity, id, readings)
      for (const id of ids) {
        const readings = Object.hasOwn(stored, id) ? stored[id] : undefined
        if (readings) found.set(id, readings)
        else this.#keep(entity, id, NONE)
      }
      if (shards.has(String(shard))) await nextTurn()
    }
    return found
  }

  async *all(entity: EntityKey): AsyncIterable<readonly [contract: string, readings: ContractReadings]> {
    for (const shard of this.#shardsOf(entity)) {
      yield* Object.entries(this.#file(entity, shard).read() ?? {})
      await nextTurn()
    }
  }

  async write(entity: EntityKey, readings: ReadonlyMap<string, ContractReadings>): Promise<void> {
    this.#session.requireWriting()
    for (const [shard, ids] of byShard([...readings.keys()])) {
      const file = this.#file(entity, String(shard))
      const own = ids.flatMap(id => {
        const reading = readings.get(id)
        return reading ? [[id, reading] as const] : []
      })
      this.writes++
      try {
        file.write({ ...file.read(), ...Object.fromEntries(own) })
      } finally {
        for (const id of ids) this.#recent.delete(keyOf(entity, id))
        this.#shards.get(entity)?.add(String(shard))
      }
      await nextTurn()
    }
    if (readings.size > 0) rememberFolder(this.#session, fileName(entity), EVIDENCE_FOLDER)
  }

  /** Makes sure that every document is whole. Throws StoreDamaged. */
  check(entityFolder: string): void {
    const folder = join(entityFolder, EVIDENCE_FOLDER)
    for (const shard of shardsIn(folder)) this.#fileAt(join(folder, `${shard}.json`)).check()
  }

  #shardsOf(entity: EntityKey): ReadonlySet<string> {
    const known = this.#shards.get(entity) ?? shardsIn(join(this.#session.dir, fileName(entity), EVIDENCE_FOLDER))
    if (!this.#session.readOnly) this.#shards.set(entity, known)
    return known
  }

  #keep(entity: EntityKey, id: string, readings: ContractReadings | typeof NONE): void {
    const key = keyOf(entity, id)
    if (!this.#session.readOnly && !this.#recent.has(key)) this.#recent.set(key, readings)
  }

  #file(entity: EntityKey, shard: string): DocumentFile<EvidenceShard> {
    return this.#fileAt(join(this.#session.dir, fileName(entity), EVIDENCE_FOLDER, `${shard}.json`))
  }

  #fileAt(path: string): DocumentFile<EvidenceShard> {
    return new DocumentFile(path, EVIDENCE_FORMAT, this.#session)
  }
}

const NONE = Symbol('no readings')

function keyOf(entity: EntityKey, contract: string): string {
  return `${entity} ${contract}`
}

function byShard(contracts: readonly string[]): Map<number, string[]> {
  const shards = new Map<number, string[]>()
  for (const id of new Set(contracts)) {
    const shard = shardOf(id, SHARDS)
    const ids = shards.get(shard)
    if (ids) ids.push(id)
    else shards.set(shard, [id])
  }
  return shards
}

function shardsIn(folder: string): Set<string> {
  return new Set(list(folder).flatMap(name => /^(\d+)\.json(?:\.bak)?$/.exec(name)?.[1] ?? []))
}
