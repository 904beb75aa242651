import { createHash } from 'node:crypto'
import { z } from 'zod'
import { NEWS, type NewsTopic, type ReplicaNews } from '../../../bot/ports/news.js'
import type { EntityKey } from '../../../bot/ports/store.js'
import type { Database } from './database.js'
import { parsed } from './rows.js'

/** How often it is asked for: `LISTEN` would need a session of its own, which a pooler may not give. */
const ASKED_MS = 2_000

const row = z.object({ topic: z.string(), version: z.int() })

/** Entities are told of by so many parts: each is a row that everybody reads, and what concerns one entity is looked at for few others. */
const PARTS = 64

/** A counter a topic and part of the entities, which everybody reads now and then. */
export class PostgresNews implements ReplicaNews {
  readonly #database: Database
  #known: ReadonlyMap<string, number> | null = null
  #listener: Parameters<ReplicaNews['whenTold']>[0] = () => {}
  #timer: NodeJS.Timeout | null = null
  #isAsking = false

  constructor(database: Database) {
    this.#database = database
  }

  async tell(topic: NewsTopic, entity: EntityKey): Promise<void> {
    await this.#database.plain(
      'INSERT INTO cerrojo.news AS known VALUES ($1, 1) ON CONFLICT (topic) DO UPDATE SET version = known.version + 1',
      [rowOf(topic, partOf(entity))],
    )
  }

  whenTold(listener: Parameters<ReplicaNews['whenTold']>[0]): Promise<void> {
    this.#listener = listener
    this.#timer ??= setInterval(() => void this.#ask(), ASKED_MS).unref()
    return this.#ask()
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer)
  }

  /** What cannot be asked for is heard of with the next question. */
  async #ask(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    try {
      const rows = parsed(row, await this.#database.plain('SELECT topic, version FROM cerrojo.news'))
      const before = this.#known
      this.#known = new Map(rows.map(({ topic, version }) => [topic, version]))
      // What was told before this process listened is known to it from the store.
      if (before) for (const topic of NEWS) this.#hear(topic, before, this.#known)
    } catch {
    } finally {
      this.#isAsking = false
    }
  }

  #hear(topic: NewsTopic, before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): void {
    const isNew = (part: number) => now.get(rowOf(topic, part)) !== before.get(rowOf(topic, part))
    const parts = new Set(Array.from({ length: PARTS }, (_, part) => part).filter(isNew))
    if (parts.size > 0) this.#listener(topic, entity => parts.has(partOf(entity)))
  }
}

function rowOf(topic: NewsTopic, part: number): string {
  return `${topic} ${part}`
}

function partOf(entity: EntityKey): number {
  return createHash('sha256').update(entity).digest().readUInt8(0) % PARTS
}
