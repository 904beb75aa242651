import { DATASET, REGISTER_COLUMNS } from '../../src/adapters/secop/columns.js'
import { PageBuilder } from '../../src/adapters/secop/page-builder.js'
import { rowFromJson } from '../../src/adapters/secop/row.js'
import { translator } from '../../src/adapters/secop/row-to-contract.js'
import { openIdentity } from '../../src/adapters/stores/files/identity.js'
import { openStore } from '../../src/adapters/stores/files/open-store.js'
import type { RegisterState } from '../../src/bot/ports/register.js'
import { sync } from '../../src/bot/sync/sync.js'
import { addDays } from '../../src/rules/index.js'
import { inventedRow, TODAY } from '../rows.js'

/* node build-store.js DIR COUNT ENTITY… — makes a store with so many contracts of each entity. */

const PAGE = 5_000

function snapshotOf(entity: string, count: number): RegisterState {
  const source = { dataset: DATASET, cut: `bench-${count}`, asOf: addDays(TODAY, -1) }
  const translate = translator({ source, absentIsNone: new Set(REGISTER_COLUMNS) })
  return {
    dataset: source.dataset,
    version: source.cut,
    asOf: source.asOf,
    lackingColumns: [],
    newColumns: [],
    expectedRows: count,
    async *pages() {
      for (let from = 0; from < count; from += PAGE) {
        const page = new PageBuilder(translate)
        for (let number = from; number < Math.min(from + PAGE, count); number++)
          page.add(rowFromJson(inventedRow(entity, number)) ?? { reason: { kind: 'not-a-row' } }, { row: number })
        yield page
      }
    },
  }
}

const [, , dir = '', count = '', ...entities] = process.argv
const store = await openStore({ dir })
const identity = openIdentity(dir)
const now = new Date(`${TODAY}T11:00:00.000Z`)
for (const entity of entities) {
  const identities = { personOf: (document: string) => identity.personId(entity, document), listed: new Map() }
  const { kind } = await sync({
    store,
    entity,
    identities,
    registerState: snapshotOf(entity, Number(count)),
    now,
  })
  if (kind !== 'committed') throw new Error(`the contracts of ${entity} were not stored: ${kind}`)
}
await store.close()
process.send?.({ rssBytes: process.resourceUsage().maxRSS * 1024 })
