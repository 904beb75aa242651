import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ContractReadings } from '../../../bot/ports/evidence.js'
import type { EntityKey, EvidenceStore } from '../../../bot/ports/store.js'
import { list } from './disk.js'
import { DocumentFile } from './document-file.js'
import { EVIDENCE_FOLDER, fileName } from './folder-names.js'
import { EVIDENCE_FORMAT, type EvidenceShard } from './formats.js'
import { shardOf } from './index-keys.js'
import { rememberFolder } from './known-folders.js'
import type { Session } from './session.js'

/** Into so many documents the contracts of an entity are dealt: of some ten thousand, each has about forty. */
const SHARDS = 256

/** Readings of the sister sets, in documents by a hash of the contract: `<entity>/evidence/<shard>.json`. */
export class FileEvidence implements EvidenceStore {
  readonly #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  async of(entity: EntityKey, contracts: readonly string[]): Promise<Map<string, ContractReadings>> {
    const found = new Map<string, ContractReadings>()
    const shards = shardsIn(join(this.#session.dir, fileName(entity), EVIDENCE_FOLDER))
    for (const [shard, ids] of byShard(contracts)) {
      if (!shards.has(String(shard))) continue
      const stored = this.#file(entity, String(shard)).read() ?? {}
      for (const id of ids) if (Object.hasOwn(stored, id) && stored[id]) found.set(id, stored[id])
      await nextTurn()
    }
    return found
  }

  async *all(entity: EntityKey): AsyncIterable<readonly [contract: string, readings: ContractReadings]> {
    for (const shard of shardsIn(join(this.#session.dir, fileName(entity), EVIDENCE_FOLDER))) {
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
      file.write({ ...file.read(), ...Object.fromEntries(own) })
      await nextTurn()
    }
    if (readings.size > 0) rememberFolder(this.#session, fileName(entity), EVIDENCE_FOLDER)
  }

  /** Makes sure that every document is whole. Throws StoreDamaged. */
  check(entityFolder: string): void {
    const folder = join(entityFolder, EVIDENCE_FOLDER)
    for (const shard of shardsIn(folder)) this.#fileAt(join(folder, `${shard}.json`)).check()
  }

  #file(entity: EntityKey, shard: string): DocumentFile<EvidenceShard> {
    return this.#fileAt(join(this.#session.dir, fileName(entity), EVIDENCE_FOLDER, `${shard}.json`))
  }

  #fileAt(path: string): DocumentFile<EvidenceShard> {
    return new DocumentFile(path, EVIDENCE_FORMAT, this.#session)
  }
}

function byShard(contracts: readonly string[]): Map<number, string[]> {
  const shards = new Map<number, string[]>()
  for (const id of new Set(contracts)) {
    const shard = shardOf(id, SHARDS)
    shards.set(shard, [...(shards.get(shard) ?? []), id])
  }
  return shards
}

function shardsIn(folder: string): Set<string> {
  return new Set(list(folder).flatMap(name => /^(\d+)\.json(?:\.bak)?$/.exec(name)?.[1] ?? []))
}
