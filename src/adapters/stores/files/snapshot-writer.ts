import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { NewSnapshot } from '../../../bot/ports/store.js'
import type { Contract } from '../../../rules/contract.js'
import { nextTurn } from '../../../shared/turns.js'
import { type ContractsBySupervisor, countsIn, isSameSource, rosterOf } from '../grouping.js'
import { FILE_MODE, makeFolder, syncFolder } from './disk.js'
import { encode, type Format } from './document.js'
import type { StoredContract } from './formats.js'
import {
  CHANGES_FORMAT,
  CONTRACTS_FORMAT,
  INDEX_FORMAT,
  type Pointer,
  ROSTER_FORMAT,
  SNAPSHOT_FORMAT,
} from './formats.js'
import { IndexWriter, idKey, personKey, referenceKey } from './index-keys.js'

/** Contracts in a document: what a question about one of its people reads. */
const CONTRACTS_PER_DOCUMENT = 250
const ENTRIES_PER_LIST = 1_000
/** Enough to keep a disk busy; each holds one document in memory. */
const WRITES_AT_ONCE = 16

/**
 * Writes all documents of a cut to a new folder, and to the disk itself; nothing points to them yet. Returns the pointer.
 * One document is made at a time, from contracts that are in memory anyway.
 */
export async function writeSnapshot(
  path: string,
  snapshot: NewSnapshot,
  groups: ContractsBySupervisor,
): Promise<Pointer> {
  const source = groups.values().next().value?.[0]?.source ?? {
    dataset: snapshot.dataset,
    cut: snapshot.id,
    asOf: snapshot.asOf,
  }
  const counts = { contracts: 0, index: 0, roster: 0, changes: 0 }

  function* documents(): Generator<readonly [name: string, bytes: Buffer]> {
    const index = new IndexWriter(expectedKeys(groups))
    for (const { people, contracts, copies } of pack(groups)) {
      const at = counts.contracts++
      for (const person of people) index.add(personKey(person), at)
      for (const { id, reference } of contracts) {
        index.add(idKey(id), at)
        const key = referenceKey(reference)
        if (key) index.add(key, at)
      }
      const stored = { contracts: contracts.map(store), copies: copies.map(store) }
      yield [`contracts-${at}.json`, encode(CONTRACTS_FORMAT, stored)]
    }
    for (const shard of index.shards) yield [`index-${counts.index++}.json`, encode(INDEX_FORMAT, shard)]
    yield* list('roster', ROSTER_FORMAT, rosterOf(countsIn(groups), snapshot.names))
    yield* list('changes', CHANGES_FORMAT, snapshot.changes)
    const { contracts: _, names: _names, changes: _changes, ...about } = snapshot
    yield ['cut.json', encode(SNAPSHOT_FORMAT, about)]
  }

  function* list<T>(name: 'roster' | 'changes', format: Format<readonly T[]>, entries: readonly T[]) {
    for (const part of slices(entries, ENTRIES_PER_LIST)) {
      yield [`${name}-${counts[name]++}.json`, encode(format, part)] as const
    }
  }

  // Undefined and so not written: to leave the two out of the object took a quarter of what a commit takes.
  const store = (contract: Contract): StoredContract => ({
    ...contract,
    entity: undefined,
    source: isSameSource(contract.source, source) ? undefined : contract.source,
  })

  makeFolder(path)
  await writeAll(path, documents())
  syncFolder(path)
  return { folder: basename(path), id: snapshot.id, source, ...counts }
}

interface Packed {
  /** Those whose contracts are here, all or 250 of them. */
  readonly people: readonly string[]
  readonly contracts: readonly Contract[]
  readonly copies: readonly Contract[]
}

/** Fills documents person by person: nobody's contracts are spread over more documents than they must. */
function* pack(groups: ContractsBySupervisor): Generator<Packed> {
  const atHome = new Set<Contract>()
  let people: string[] = []
  let inside = new Set<Contract>()

  const close = (): Packed => {
    const contracts = [...inside].filter(contract => !atHome.has(contract))
    const copies = [...inside].filter(contract => atHome.has(contract))
    for (const contract of contracts) atHome.add(contract)
    const packed = { people, contracts, copies }
    people = []
    inside = new Set()
    return packed
  }

  for (const [person, group] of groups) {
    for (const part of slices(group, CONTRACTS_PER_DOCUMENT)) {
      if (inside.size > 0 && inside.size + part.length > CONTRACTS_PER_DOCUMENT) yield close()
      people.push(person)
      for (const contract of part) inside.add(contract)
    }
  }
  if (inside.size > 0) yield close()
}

/** Writes and flushes several files at once. The first failure ends the making of more, and is thrown when all stand still. */
async function writeAll(folder: string, documents: Generator<readonly [name: string, bytes: Buffer]>): Promise<void> {
  let making: Promise<unknown> = Promise.resolve()
  // Making one takes some milliseconds: others have their turn between two.
  const make = () => {
    const made = making.then(nextTurn).then(() => documents.next())
    making = made.catch(() => {})
    return made
  }
  const worker = async () => {
    try {
      for (let next = await make(); !next.done; next = await make()) {
        const [name, bytes] = next.value
        await writeFile(join(folder, name), bytes, { flush: true, mode: FILE_MODE, flag: 'wx' })
      }
    } finally {
      documents.return(undefined)
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: WRITES_AT_ONCE }, worker))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** A person, an id and a reference for each. */
function expectedKeys(groups: ContractsBySupervisor): number {
  let keys = groups.size
  for (const group of groups.values()) keys += 2 * group.length
  return keys
}

function* slices<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}
