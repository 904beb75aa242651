import { join } from 'node:path'
import type { Change, RosterEntry, Snapshot } from '../../../bot/ports/store.js'
import type { Contract } from '../../../rules/contract.js'
import { BoundedMap } from '../../../shared/cache.js'
import { nextTurn } from '../../../shared/turns.js'
import { readBytes } from './disk.js'
import { type Format, parse, Unsound, verify } from './document.js'
import {
  CHANGES_FORMAT,
  CONTRACTS_FORMAT,
  INDEX_FORMAT,
  type Index,
  type Pointer,
  ROSTER_FORMAT,
  SNAPSHOT_FORMAT,
  type StoredContract,
} from './formats.js'
import { shardOf } from './index-keys.js'

/** Documents of 250 contracts that may be kept: those of a crowd that asks at once, some 80 MB. */
const DOCUMENTS_KEPT = 128

/** What questions read of cuts lately. A document of a cut never changes, so it is read, checked and parsed once. */
export class RecentDocuments {
  readonly snapshot = new BoundedMap<string, Snapshot>(DOCUMENTS_KEPT)
  readonly index = new BoundedMap<string, Index>(DOCUMENTS_KEPT)
  readonly contracts = new BoundedMap<string, readonly Contract[]>(DOCUMENTS_KEPT)
}

/** Reads one cut, and of it only the documents that a question needs. Throws Unsound when one of them is damaged. */
export class SnapshotReader {
  constructor(
    readonly path: string,
    private readonly pointer: Pointer,
    private readonly entity: string,
    private readonly recent: RecentDocuments,
  ) {}

  cut(): Snapshot {
    return this.#recall('cut.json', SNAPSHOT_FORMAT, this.recent.snapshot)
  }

  /** The contracts that these keys of the index lead to, where `wanted` says so too; each once. */
  async find(keys: readonly string[], wanted: (contract: Contract) => boolean): Promise<Map<string, Contract>> {
    const found = new Map<string, Contract>()
    for (const number of await this.#documentsOf(new Set(keys))) {
      const name = `contracts-${number}.json`
      const contracts = this.recent.contracts.getOrMake(join(this.path, name), () => {
        const { contracts, copies } = this.#read(name, CONTRACTS_FORMAT)
        return [...contracts, ...copies].map(stored => this.#whole(stored))
      })
      for (const contract of contracts) if (wanted(contract)) found.set(contract.id, contract)
      await nextTurn()
    }
    return found
  }

  async *all(): AsyncGenerator<Contract[]> {
    for (let number = 0; number < this.pointer.contracts; number++) {
      const { contracts } = this.#read(`contracts-${number}.json`, CONTRACTS_FORMAT)
      yield contracts.map(stored => this.#whole(stored))
      await nextTurn()
    }
  }

  async roster(): Promise<RosterEntry[]> {
    return this.#list('roster', ROSTER_FORMAT)
  }

  async changes(): Promise<Change[]> {
    return this.#list('changes', CHANGES_FORMAT)
  }

  /** Compares every document with its checksum; parses none. */
  check(): void {
    this.#body('cut.json', SNAPSHOT_FORMAT)
    for (const [kind, format] of LISTS) {
      for (let number = 0; number < this.pointer[kind]; number++) this.#body(`${kind}-${number}.json`, format)
    }
  }

  async #documentsOf(keys: ReadonlySet<string>): Promise<Iterable<number>> {
    const shards = this.pointer.index === 0 ? [] : [...keys].map(key => shardOf(key, this.pointer.index))
    const numbers = new Set<number>()
    for (const shard of new Set(shards)) {
      const index = this.#recall(`index-${shard}.json`, INDEX_FORMAT, this.recent.index)
      for (let at = 0; at < index.keys.length; at++) {
        const number = index.documents[at]
        if (number !== undefined && keys.has(index.keys[at] ?? '')) numbers.add(number)
      }
      await nextTurn()
    }
    return numbers
  }

  async #list<T>(kind: 'roster' | 'changes', format: Format<readonly T[]>): Promise<T[]> {
    const entries: T[] = []
    for (let number = 0; number < this.pointer[kind]; number++) {
      entries.push(...this.#read(`${kind}-${number}.json`, format))
      await nextTurn()
    }
    return entries
  }

  #whole(stored: StoredContract): Contract {
    // Put into what was parsed for this: a copy of each of twenty thousand is much to collect.
    return Object.assign(stored, { entity: this.entity, source: stored.source ?? this.pointer.source })
  }

  #recall<T>(name: string, format: Format<T>, recent: BoundedMap<string, T>): T {
    return recent.getOrMake(join(this.path, name), () => this.#read(name, format))
  }

  #read<T>(name: string, format: Format<T>): T {
    return parse(format, this.#body(name, format), join(this.path, name))
  }

  #body(name: string, format: Format<unknown>): Buffer {
    const path = join(this.path, name)
    const bytes = readBytes(path)
    if (!bytes) throw new Unsound(path, 'missing')
    return verify(format, bytes, path).body
  }
}

const LISTS = [
  ['contracts', CONTRACTS_FORMAT],
  ['index', INDEX_FORMAT],
  ['roster', ROSTER_FORMAT],
  ['changes', CHANGES_FORMAT],
] as const
