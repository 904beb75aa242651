import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { EntityKey } from '../../../bot/ports/store.js'
import { type Day, dayInBogota } from '../../../rules/index.js'
import type { StoreEvent } from '../failures.es.js'
import { day } from '../schema.js'
import { readHead } from './chain-rows.js'
import type { Database } from './database.js'

/*
 * How far this machine knows each record of what was told to reach, kept apart from the database: a database that was put back from
 * a backup cannot show by itself that its end is gone, and what stood there would be told again.
 */

const ends = z.record(z.string(), z.strictObject({ number: z.int().nonnegative(), incompleteDay: day.nullable() }))
type Ends = z.output<typeof ends>

/** What is on the disk is never further behind than this. */
const BEHIND_MS = 1_000

export class SentEnds {
  readonly #path: string | null
  #ends: Ends = {}
  #timer: NodeJS.Timeout | null = null

  /** Without a path nothing is kept, and nothing is known. */
  constructor(path: string | null) {
    this.#path = path
    this.#ends = path === null ? {} : read(path)
  }

  /** Compares what the database has with what is known, and tells what of it is gone. */
  async examine(database: Database, now: Date, note: (event: StoreEvent) => void): Promise<void> {
    const today = dayInBogota(now)
    for (const [entity, { number: known, incompleteDay }] of Object.entries(this.#ends)) {
      const { number } = await database.read(entity, tx => readHead(tx, 'sent'))
      const isShort = number < known
      if (isShort) note({ kind: 'database-restored', path: database.place, from: number + 1, to: known })
      this.#ends[entity] = { number, incompleteDay: isShort || incompleteDay === today ? today : null }
    }
    this.#write()
  }

  /** The day of which something that was told may be missing, or null. */
  incompleteDay(entity: EntityKey): Day | null {
    return this.#ends[entity]?.incompleteDay ?? null
  }

  /** To be called when a record has grown: soon its end is written down. */
  moved(entity: EntityKey, number: number): void {
    const known = this.#ends[entity]
    this.#ends[entity] = { number: Math.max(number, known?.number ?? 0), incompleteDay: known?.incompleteDay ?? null }
    if (this.#path !== null) this.#timer ??= setTimeout(() => this.flush(), BEHIND_MS).unref()
  }

  /** Writes down now what was to be written soon. */
  flush(): void {
    if (this.#timer === null) return
    clearTimeout(this.#timer)
    this.#timer = null
    this.#write()
  }

  #write(): void {
    if (this.#path === null) return
    try {
      mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 })
      writeFileSync(`${this.#path}.draft`, `${JSON.stringify(this.#ends)}\n`, { mode: 0o600, flush: true })
      renameSync(`${this.#path}.draft`, this.#path)
    } catch {
      // The record itself is written. Its end is kept anew with the next event.
    }
  }
}

/** A file that is not there, or not whole, knows nothing. */
function read(path: string): Ends {
  try {
    return ends.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? {}
  } catch {
    return {}
  }
}
