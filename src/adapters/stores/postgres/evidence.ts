import { z } from 'zod'
import type { ContractReadings } from '../../../bot/ports/evidence.js'
import type { EntityKey, EvidenceStore } from '../../../bot/ports/store.js'
import { contractReadings } from '../schema-evidence.js'
import { nameEntity } from './chain-rows.js'
import type { Database } from './database.js'
import { jsonOfRow, PAGE, parsed, toJson } from './rows.js'
import { columnText, keyOfColumn } from './text.js'

const row = z.object({ contract: z.string(), readings: z.string() })

/** Readings of the sister sets, a row a contract. */
export class PostgresEvidence implements EvidenceStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async of(entity: EntityKey, contracts: readonly string[]): Promise<Map<string, ContractReadings>> {
    if (contracts.length === 0) return new Map()
    const rows = await this.#database.read(entity, tx =>
      tx.query('SELECT contract, readings FROM cerrojo.evidence WHERE entity = $1 AND contract = ANY($2)', [
        tx.entity,
        contracts.map(columnText),
      ]),
    )
    return new Map(readingsIn(entity, rows))
  }

  async *all(entity: EntityKey): AsyncIterable<readonly [contract: string, readings: ContractReadings]> {
    for (let after: string | null = null; ; ) {
      const rows: readonly unknown[] = await this.#database.read(entity, tx =>
        tx.query(
          `SELECT contract, readings FROM cerrojo.evidence
           WHERE entity = $1 AND ($2::text IS NULL OR contract > $2) ORDER BY contract LIMIT $3`,
          [tx.entity, after, PAGE],
        ),
      )
      const found = readingsIn(entity, rows)
      yield* found
      const last = found.at(-1)
      if (!last || found.length < PAGE) return
      after = columnText(last[0])
    }
  }

  async write(entity: EntityKey, readings: ReadonlyMap<string, ContractReadings>): Promise<void> {
    if (readings.size === 0) return
    const keys = [...readings.keys()].map(columnText)
    const values = [...readings.values()].map(each => toJson(contractReadings, each, 'evidence'))
    await this.#database.write(entity, async tx => {
      await nameEntity(tx)
      await tx.query(
        `INSERT INTO cerrojo.evidence SELECT $1, * FROM unnest($2::text[], $3::json[])
         ON CONFLICT (entity, contract) DO UPDATE SET readings = excluded.readings`,
        [tx.entity, keys, values],
      )
    })
  }
}

function readingsIn(entity: EntityKey, rows: readonly unknown[]): (readonly [string, ContractReadings])[] {
  return parsed(row, rows).map(({ contract, readings }) => {
    const key = keyOfColumn(contract)
    const place = { table: 'evidence', key: [entity, key], whenLost: 'row-read-anew' } as const
    return [key, jsonOfRow(contractReadings, readings, place)] as const
  })
}
