import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../src/adapters/secop/file.js'
import { demoIdentity } from '../../src/adapters/stores/files/identity.js'
import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import type { RegisterRecord } from '../../src/bot/ports/register.js'
import { draftEntity } from '../../src/bot/sync/draft-entity.js'
import { sync } from '../../src/bot/sync/sync.js'

/** Real rows are not part of the project; where they lie beside it, they are brought in. */
const REAL = join(import.meta.dirname, '../../../shared/secop')
const FILES = ['contracts-100.json', 'contracts-newest-2.json', 'works-2000.csv', 'portal-export-20.csv']
const NOW = new Date('2026-09-30T12:00:00Z')
/** Each entity reads the whole file again. */
const ENTITIES_LOOKED_AT = 4

async function recordsOf(path: string): Promise<RegisterRecord[]> {
  const records: RegisterRecord[] = []
  for await (const page of (await openFile(path)).pages()) records.push(...page.records)
  return records
}

/** The entities of a file with the records of each, those with most first. */
function byEntity(records: readonly RegisterRecord[]): (readonly [string, RegisterRecord[]])[] {
  const groups = new Map<string, RegisterRecord[]>()
  for (const record of records) groups.set(record.contract.entity, [])
  for (const record of records) groups.get(record.contract.entity)?.push(record)
  return [...groups].sort(([, a], [, b]) => b.length - a.length)
}

const identitiesAt = (entity: string) => ({
  personOf: (document: string) => demoIdentity.personId(entity, document),
  listed: new Map(),
})

describe.skipIf(!existsSync(REAL)).each(FILES)('the real rows of %s', file => {
  const path = join(REAL, file)

  it('come in, every one of an entity', async () => {
    const records = await recordsOf(path)
    const store = memoryStore()
    for (const [entity, own] of byEntity(records).slice(0, ENTITIES_LOOKED_AT)) {
      const registerState = await openFile(path)
      const outcome = await sync({ entity, store, identities: identitiesAt(entity), registerState, now: NOW })
      if (outcome.kind !== 'committed') throw new Error(outcome.kind)
      const { report } = outcome.snapshot
      expect(report.rows).toBe(records.length + report.rejectedCount)
      expect(report.contracts).toBe(new Set(own.map(({ contract }) => contract.id)).size)
      expect(report.contracts + report.duplicates).toBe(own.length)
      expect(report.otherEntities).toBe(records.length - own.length)
    }
  })

  it('leave no document in the store, and all of them in the draft', async () => {
    const [[entity, own] = ['', []]] = byEntity(await recordsOf(path))
    const named = own.flatMap(({ supervisor, ordenador }) => [supervisor ?? [], ordenador ?? []].flat())
    const documents = new Set(named.map(({ document }) => document))
    const store = memoryStore()
    const registerState = await openFile(path)
    const { draft } = await draftEntity({ entity, store, identities: identitiesAt(entity), registerState, now: NOW })
    expect(new Set(draft.map(({ document }) => document))).toEqual(documents)
    const people: string[] = []
    for await (const { contracts: batch } of store.contracts.all(entity))
      people.push(...batch.flatMap(each => each.supervisors))
    const kept = JSON.stringify([await store.contracts.head(entity), await store.contracts.roster(entity), people])
    for (const document of documents) expect(kept).not.toContain(document)
  })
})
