import { z } from 'zod'
import type { ContractReadings, EvidenceOf, StoredEvidence } from '../../../bot/ports/evidence.js'
import type { Under } from '../../../bot/ports/lease.js'
import type { EntityKey, EvidenceStore, Slot } from '../../../bot/ports/store.js'
import type { Contract } from '../../../rules/contract.js'
import { BoundedMap, RecentMap } from '../../../shared/cache.js'
import { contractReadings } from '../schema-evidence.js'
import { nameEntity } from './chain-rows.js'
import type { Database } from './database.js'
import type { EntityHead } from './heads.js'
import { requireLease } from './leases.js'
import type { Moment } from './moment.js'
import { jsonOfRow, PAGE, parsed, toJson } from './rows.js'
import { holdSlot } from './state.js'
import { columnText, keyOfColumn } from './text.js'

const row = z.object({ contract: z.string(), readings: z.string() })

/** Contracts whose readings may be kept, of those that were read lately; those without any among them. */
const KEPT = 25_000
const ENTITIES_KEPT = 1_000
const NONE = Symbol('no readings')

type Readings = ReadonlyMap<string, ContractReadings>

/** What was read lately. */
export class KeptEvidence {
  readonly readings = new RecentMap<string, ContractReadings | typeof NONE>(KEPT)
  /** What was read of lists of contracts that are kept themselves. */
  readonly ofLists = new WeakMap<readonly Contract[], { readonly mark: string; readonly readings: Readings }>()
  readonly stored = new BoundedMap<EntityKey, { readonly mark: string; readonly value: StoredEvidence | null }>(
    ENTITIES_KEPT,
  )
}

/** Readings of the sister sets, a row a contract. */
export class PostgresEvidence implements EvidenceStore {
  readonly #database: Database
  readonly #moment: () => Moment
  readonly #slot: Slot<StoredEvidence>
  readonly #kept: KeptEvidence

  /** `slot` has how the reading stands. */
  constructor(database: Database, moment: () => Moment, slot: Slot<StoredEvidence>, kept: KeptEvidence) {
    this.#database = database
    this.#moment = moment
    this.#kept = kept
    this.#slot = slot
  }

  /** How the reading stands, kept until it is another. */
  get stored(): Slot<StoredEvidence> {
    return {
      read: async entity => this.#readStored(entity, await this.#moment().head(entity)),
      write: (entity, value, under) => this.#thenAnew(this.#slot.write(entity, value, under)),
      update: (entity, change) => this.#thenAnew(this.#slot.update(entity, change)),
    }
  }

  async of(entity: EntityKey, contracts: readonly string[]): Promise<Map<string, ContractReadings>> {
    return contracts.length === 0 ? new Map() : this.#readOf(entity, await this.#moment().head(entity), contracts)
  }

  /** What is said of these contracts, or of every one, and how the reading stands, when this is current. */
  async asOf(entity: EntityKey, head: EntityHead, contracts: readonly Contract[] | 'all'): Promise<EvidenceOf> {
    // One after the other: on one connection, which is quicker than to open another.
    const stored = await this.#readStored(entity, head)
    if (contracts === 'all') {
      const readings = new Map<string, ContractReadings>()
      for await (const [id, read] of this.all(entity)) readings.set(id, read)
      return { stored, readings }
    }
    const { ofLists } = this.#kept
    const known = ofLists.get(contracts)
    if (known?.mark === head.evidence) return { stored, readings: known.readings }
    const readings = await this.#readOf(
      entity,
      head,
      contracts.map(({ id }) => id),
    )
    ofLists.set(contracts, { mark: head.evidence, readings })
    return { stored, readings }
  }

  async #readStored(entity: EntityKey, { evidence: mark }: EntityHead): Promise<StoredEvidence | null> {
    const known = this.#kept.stored.get(entity)
    if (known?.mark === mark) return known.value
    const value = await this.#slot.read(entity)
    this.#kept.stored.set(entity, { mark, value })
    return value
  }

  async #readOf(entity: EntityKey, { evidence: mark }: EntityHead, contracts: readonly string[]) {
    const found = new Map<string, ContractReadings>()
    const lacking: string[] = []
    for (const id of contracts) {
      const known = this.#kept.readings.get(`${entity} ${mark} ${id}`)
      if (known === undefined) lacking.push(id)
      else if (known !== NONE) found.set(id, known)
    }
    if (lacking.length === 0) return found
    const read = await this.#read(entity, lacking)
    for (const id of lacking) {
      const readings = read.get(id)
      if (readings) found.set(id, readings)
      this.#kept.readings.set(`${entity} ${mark} ${id}`, readings ?? NONE)
    }
    return found
  }

  async #read(entity: EntityKey, contracts: readonly string[]): Promise<Map<string, ContractReadings>> {
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

  async write(entity: EntityKey, readings: ReadonlyMap<string, ContractReadings>, under?: Under): Promise<void> {
    if (readings.size === 0) return
    const keys = [...readings.keys()].map(columnText)
    const values = [...readings.values()].map(each => toJson(contractReadings, each, 'evidence'))
    const writing = this.#database.write(entity, async tx => {
      // Whoever keeps what was read in memory sees by the slot's row that it is another by now.
      await Promise.all([nameEntity(tx), holdSlot(tx, 'evidence'), requireLease(tx, under)])
      await tx.query(
        `INSERT INTO cerrojo.evidence SELECT $1, * FROM unnest($2::text[], $3::json[])
         ON CONFLICT (entity, contract) DO UPDATE SET readings = excluded.readings`,
        [tx.entity, keys, values],
      )
    })
    await this.#thenAnew(writing)
  }

  /** What was current before is not asked for again. */
  #thenAnew<T>(writing: Promise<T>): Promise<T> {
    return writing.finally(() => this.#moment().over())
  }
}

function readingsIn(entity: EntityKey, rows: readonly unknown[]): (readonly [string, ContractReadings])[] {
  return parsed(row, rows).map(({ contract, readings }) => {
    const key = keyOfColumn(contract)
    const place = { table: 'evidence', key: [entity, key], whenLost: 'row-read-anew' } as const
    return [key, jsonOfRow(contractReadings, readings, place)] as const
  })
}
