import { z } from 'zod'
import type { Under } from '../../../bot/ports/lease.js'
import type { EntityKey, Slot, StateStore } from '../../../bot/ports/store.js'
import { StoreDamaged } from '../errors.js'
import type { StoreEvent, StoreRemedy } from '../failures.es.js'
import { storedEvidence } from '../schema-evidence.js'
import { adminCode, blindness, knownAssignments, knownPeople, refusedSnapshot } from '../schema-state.js'
import type { Database, Transaction } from './database.js'
import { requireLease } from './leases.js'
import { jsonOfRow, parsed, pathOf, toJson } from './rows.js'

const row = z.object({ value: z.string().nullable() })

type Note = (event: StoreEvent) => void

/** What an installation keeps of how it runs, a row each. */
export function postgresState(database: Database, note: Note): StateStore {
  const slot = <T>(name: string, schema: z.ZodType<T>, whenLost: StoreRemedy, isNeeded = false) =>
    new PostgresSlot({ name, schema, whenLost, isNeeded }, database, note)
  return {
    adminCode: slot('admin-code', adminCode, 'new-admin-code', true),
    refusedSnapshot: slot('refused-snapshot', refusedSnapshot, 'judged-anew'),
    blindness: slot('blindness', blindness, 'counted-anew'),
    knownPeople: slot('known-people', knownPeople, 'known-people-lost'),
    knownAssignments: slot('known-assignments', knownAssignments, 'noted-anew'),
    evidence: slot('evidence', storedEvidence, 'evidence-counted-anew'),
  }
}

interface SlotFormat<T> {
  readonly name: string
  readonly schema: z.ZodType<T>
  readonly whenLost: StoreRemedy
  /** Whether one that cannot be read is never taken for none. */
  readonly isNeeded: boolean
}

class PostgresSlot<T> implements Slot<T> {
  constructor(
    readonly format: SlotFormat<T>,
    readonly database: Database,
    readonly note: Note,
  ) {}

  async read(entity: EntityKey): Promise<T | null> {
    const rows = await this.database.read(entity, tx =>
      tx.query('SELECT value FROM cerrojo.state WHERE entity = $1 AND slot = $2', [tx.entity, this.format.name]),
    )
    return this.#valueIn(entity, rows)
  }

  async write(entity: EntityKey, value: T | null, under?: Under): Promise<void> {
    const json = this.#jsonOf(value)
    await this.database.write(entity, async tx => {
      await Promise.all([holdSlot(tx, this.format.name), requireLease(tx, under)])
      await this.#put(tx, json)
    })
  }

  async update(entity: EntityKey, change: (before: T | null) => T | null): Promise<T | null> {
    return this.database.write(entity, async tx => {
      const before = this.#valueIn(entity, await holdSlot(tx, this.format.name))
      const after = change(before)
      if (after !== before) await this.#put(tx, this.#jsonOf(after))
      return before
    })
  }

  async #put(tx: Transaction, json: string | null): Promise<void> {
    await tx.query('UPDATE cerrojo.state SET value = $3 WHERE entity = $1 AND slot = $2', [
      ...[tx.entity, this.format.name, json],
    ])
  }

  #jsonOf(value: T | null): string | null {
    return value === null ? null : toJson(this.format.schema, value, 'state')
  }

  #valueIn(entity: EntityKey, rows: readonly unknown[]): T | null {
    const json = parsed(row, rows)[0]?.value ?? null
    if (json === null) return null
    const { name, schema, whenLost, isNeeded } = this.format
    const place = { table: 'state', key: [entity, name], whenLost }
    try {
      return jsonOfRow(schema, json, place)
    } catch (error) {
      if (isNeeded || !(error instanceof StoreDamaged)) throw error
      this.note({ kind: 'row-lost', path: pathOf(place), flaw: error.flaw, remedy: whenLost })
      return null
    }
  }
}

/** The row of a slot, which nobody else changes until the transaction ends, and which has a mark of its own afterwards. */
export function holdSlot(tx: Transaction, slot: string): Promise<readonly unknown[]> {
  return tx.query(
    `INSERT INTO cerrojo.state VALUES ($1, $2, NULL)
     ON CONFLICT (entity, slot) DO UPDATE SET slot = excluded.slot RETURNING value`,
    [tx.entity, slot],
  )
}
