import { auditLedger, headsOf, isSound, linksOf } from '../../bot/ledger/audit.js'
import { CHAINS, type ChainLink, type ChainName } from '../../bot/ledger/chain.js'
import { SAID_LOGS, type Stated } from '../../bot/ledger/said.js'
import type { EntityKey, Slot, StatementStore, StateStore, Store } from '../../bot/ports/store.js'
import type { Contract } from '../../rules/contract.js'
import type { MovableStore, SeenRow } from './transfer.js'

/** What stands in the way of a copy. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused'

  /**
   * `other`: the target has something that the source has not; `incomplete`: of today something that was told may be missing in
   * the source, and nobody would know in the target; `differs`: what came out is not what went in.
   */
  constructor(
    readonly why: 'other' | 'incomplete' | 'differs',
    readonly entity: EntityKey,
  ) {
    super(`${entity}: ${why}`)
  }
}

/** What the target has of an entity is a copy of before something of it was erased in the source: it has to begin anew. */
export class StaleCopy extends Error {
  override readonly name = 'StaleCopy'

  constructor(readonly entity: EntityKey) {
    super(`${entity}: erased since`)
  }
}

/** How much of an entity there is. */
export interface Copied {
  readonly contracts: number
  readonly links: number
  readonly statements: number
}

const BATCH = 500

/**
 * Brings an entity into another store as it is: hashes, salts and all, so that nothing is told again and every head that was
 * written down still fits. Goes on where it was interrupted, and then compares. `tell` hears how many things are done. Throws
 * CopyRefused, StaleCopy.
 */
export async function copyEntity(
  from: MovableStore,
  to: MovableStore,
  entity: EntityKey,
  tell: (done: number) => void,
): Promise<Copied> {
  if ((await from.deliveries.incompleteDay(entity)) !== null) throw new CopyRefused('incomplete', entity)
  let done = 0
  const did = (count: number) => {
    done += count
    tell(done)
  }
  // Before anything is written, all that is there is compared.
  let isStale = false
  for (const chain of CHAINS) if (await hasLaterErased(from, to, entity, chain)) isStale = true
  if (isStale) throw new StaleCopy(entity)
  for (const chain of CHAINS) await copyChain(from, to, entity, chain, did)
  for (const log of SAID_LOGS) {
    const source: StatementStore<Stated> = from[log] as StatementStore<never>
    for await (const [subject, { statements }] of source.all(entity)) {
      await to.transfer.addStatements(entity, log, subject, statements)
      did(statements.length)
    }
  }
  for await (const rows of byDay(from.transfer.seenRows(entity))) {
    await to.transfer.putSeen(entity, rows[0]?.day ?? '0000-00-00', rows)
    did(rows.length)
  }
  for await (const readings of inBatches(from.evidence.all(entity))) {
    await to.evidence.write(entity, new Map(readings))
    did(readings.length)
  }
  for (const name of Object.keys(from.state) as (keyof StateStore)[]) {
    const [kept, slot] = [await from.state[name].read(entity), to.state[name] as Slot<unknown>]
    await slot.write(entity, kept)
  }
  await copySnapshot(from, to, entity, did)
  const [is, was] = [await countsOf(to, entity), await countsOf(from, entity)]
  if (JSON.stringify(is) !== JSON.stringify(was)) throw new CopyRefused('differs', entity)
  // A ledger that did not fit before does not fit afterwards either, which `cerrojo ledger` says.
  if (isSound(await auditLedger(from, entity)) && !isSound(await auditLedger(to, entity)))
    throw new CopyRefused('differs', entity)
  const { contracts, heads, statements } = is
  return { contracts, links: CHAINS.reduce((sum, chain) => sum + heads[chain].number, 0), statements }
}

/**
 * Whether a chain of the target still has what was erased in the source, or issued anew for that. Throws where it is not the
 * beginning of the source's, or where something was erased there and not in the source.
 */
async function hasLaterErased(from: Store, to: Store, entity: EntityKey, chain: ChainName): Promise<boolean> {
  let isStale = false
  const there = linksOf(to, entity, chain)[Symbol.asyncIterator]()
  for await (const link of linksOf(from, entity, chain)) {
    const { value, done } = await there.next()
    if (done) return isStale
    if (isIssuedAnew(value, link)) isStale = true
    else if (value.hash !== link.hash) throw new CopyRefused('other', entity)
    else if (value.payload.kind !== link.payload.kind) {
      if (link.payload.kind !== 'erased') throw new CopyRefused('other', entity)
      isStale = true
    }
  }
  if (!(await there.next()).done) throw new CopyRefused('other', entity)
  return isStale
}

/** Whether a link is another one that said everything in itself. The links after those keep the hash of before, which vouches for it. */
function isIssuedAnew(before: ChainLink, link: ChainLink): boolean {
  const outline = ({ number, at, kind, ids }: ChainLink) => JSON.stringify([number, at, kind, ids])
  return before.payload.kind === 'in-link' && link.payload.kind !== 'in-link' && outline(before) === outline(link)
}

async function copyChain(
  from: Store,
  to: MovableStore,
  entity: EntityKey,
  chain: ChainName,
  did: (count: number) => void,
): Promise<void> {
  const { number } = (await headsOf(to, entity))[chain]
  for await (const links of inBatches(linksOf(from, entity, chain))) {
    const lacking = links.filter(link => link.number > number)
    if (lacking.length > 0) await to.transfer.addLinks(entity, chain, lacking)
    did(links.length)
  }
}

/** The contracts, once they are not the same already. */
async function copySnapshot(from: Store, to: Store, entity: EntityKey, did: (count: number) => void): Promise<void> {
  const snapshot = await from.contracts.head(entity)
  if (!snapshot) return
  const contracts: Contract[] = []
  for await (const batch of from.contracts.all(entity)) {
    contracts.push(...batch.contracts)
    did(batch.contracts.length)
  }
  const roster = await from.contracts.roster(entity)
  const names = new Map(roster.map(({ person, name }) => [person, name]))
  const changes = await from.contracts.changes(entity)
  const expected = (await to.contracts.head(entity))?.id ?? null
  await to.contracts.commit(entity, { ...snapshot, contracts, names, changes }, expected)
}

/** What has to be the same on both sides. */
async function countsOf(store: MovableStore, entity: EntityKey) {
  const [contracts, evidence, seen] = [
    await count(store.contracts.all(entity), ({ contracts }) => contracts.length),
    await count(store.evidence.all(entity), (): number => 1),
    await count(store.transfer.seenRows(entity), (): number => 1),
  ]
  let statements = 0
  for (const log of SAID_LOGS)
    statements += await count((store[log] as StatementStore<unknown>).all(entity), ([, log]) => log.version)
  const { id = null } = (await store.contracts.head(entity)) ?? {}
  const open = await store.deliveries.open(entity)
  return { id, contracts, evidence, seen, statements, open, heads: await headsOf(store, entity) }
}

async function count<T>(items: AsyncIterable<T>, of: (item: T) => number): Promise<number> {
  let sum = 0
  for await (const item of items) sum += of(item)
  return sum
}

async function* inBatches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function* byDay(rows: AsyncIterable<SeenRow>): AsyncGenerator<SeenRow[]> {
  let day: SeenRow[] = []
  for await (const row of rows) {
    if (day[0] && day[0].day !== row.day) {
      yield day
      day = []
    }
    day.push(row)
  }
  if (day.length > 0) yield day
}
