import { createHash } from 'node:crypto'
import { z } from 'zod'
import { StoreDamaged, StoreError } from '../errors.js'
import type { StoreRemedy } from '../failures.es.js'

/* Every row is read through a schema: a database has other hands on it than the program's. */

/** Rows that are asked for at once where all are handed out one by one. */
export const PAGE = 250

/** Which row it is, for people: its table and its key. */
export interface Place {
  readonly table: string
  readonly key: readonly (string | number)[]
  readonly whenLost?: StoreRemedy
}

/** A row by its table and key. */
export function pathOf({ table, key }: Place): string {
  return `cerrojo.${table} (${key.join(', ')})`
}

/** Parses rows that the program itself asked for, column by column. */
export function parsed<T>(row: z.ZodType<T>, rows: readonly unknown[]): T[] {
  return rows.map(each => row.parse(each))
}

/** What stands in a row as JSON. Throws StoreDamaged, which names the row. */
export function jsonOfRow<T>(schema: z.ZodType<T>, json: string, place: Place): T {
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch (error) {
    throw damagedRow(place, 'not-whole', error)
  }
  const { data, error } = schema.safeParse(raw)
  if (error) throw damagedRow(place, 'shape', error)
  return data
}

/** JSON as it is stored. Throws where it does not fit its schema: what could not be read must not be written. */
export function toJson<T>(schema: z.ZodType<T>, value: T, table: string): string {
  const { error } = schema.safeParse(value)
  if (error) throw unfit(table, error)
  return JSON.stringify(value)
}

/** What to throw where something does not fit its schema. */
export function unfit(table: string, error: z.ZodError): StoreError {
  const said = z.prettifyError(error).slice(0, 500)
  return new StoreError(`This cannot be stored in ${table}: ${said}`, 'Report it as a fault of Cerrojo.')
}

/** What to throw where a row is not as it was written. */
export function damagedRow(place: Place, flaw: 'shape' | 'not-whole', cause?: unknown): StoreDamaged {
  const path = pathOf(place)
  const said = cause instanceof z.ZodError ? ` ${z.prettifyError(cause).slice(0, 500)}` : ''
  const detail = { kind: 'damaged', path, flaw, remedy: place.whenLost ?? 'row-lost' } as const
  return new StoreDamaged(`${path} is not as it was written.${said}`, detail)
}

/** A key that may name a person, told by its beginning: `encode(sha256(key::bytea), 'hex')` finds the row. */
export function veiled(key: string): string {
  return `sha256 ${createHash('sha256').update(key).digest('hex').slice(0, 12)}`
}
