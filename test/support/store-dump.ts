import { linksOf } from '../../src/bot/ledger/audit.js'
import { CHAINS, payloadData } from '../../src/bot/ledger/chain.js'
import type { Store } from '../../src/bot/ports/store.js'

/** All that a store has of an entity and that can be asked for, but hashes and salts. */
export async function dumpOf(store: Store, entity: string): Promise<unknown> {
  const { contracts, said, people, accounts, deliveries, ledger, evidence, state } = store
  const chains = await Promise.all(
    CHAINS.map(async chain =>
      (await all(linksOf(store, entity, chain))).map(link => ({
        ...{ chain, number: link.number, at: link.at, kind: link.kind, ids: link.ids, data: payloadData(link) },
        payload: link.payload.kind,
      })),
    ),
  )
  const keys = chains[0]?.flatMap(({ kind, ids }) => (kind === 'planned' ? ids.slice(0, 1) : [])) ?? []
  const [batches, ...rest] = await Promise.all([
    all(contracts.all(entity)),
    contracts.head(entity),
    contracts.roster(entity),
    contracts.changes(entity),
    all(said.all(entity)).then(sorted),
    all(people.all(entity)).then(sorted),
    all(accounts.all(entity)).then(sorted),
    deliveries.open(entity),
    Promise.all(keys.map(key => deliveries.get(entity, key))),
    all(ledger.seen(entity)).then(records => records.map(({ day, seen, erased }) => ({ day, seen, erased }))),
    all(evidence.all(entity)).then(sorted),
    Promise.all(Object.values(state).map(slot => slot.read(entity))),
  ])
  const found = batches.flatMap(batch => batch.contracts)
  return { chains, contracts: found.sort((a, b) => (a.id < b.id ? -1 : 1)), rest }
}

function sorted<T>(entries: (readonly [string, T])[]): (readonly [string, T])[] {
  return entries.sort(([a], [b]) => (a < b ? -1 : 1))
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}
