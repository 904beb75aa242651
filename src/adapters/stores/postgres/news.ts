import { z } from 'zod'
import { NEWS, type NewsTopic, type ReplicaNews } from '../../../bot/ports/news.js'
import type { Database } from './database.js'
import { parsed } from './rows.js'

/** How often it is asked for: `LISTEN` would need a session of its own, which a pooler may not give. */
const ASKED_MS = 2_000

const row = z.object({ topic: z.string(), version: z.int() })

/** A counter a topic, which everybody reads now and then. */
export class PostgresNews implements ReplicaNews {
  readonly #database: Database
  #known: ReadonlyMap<string, number> | null = null
  #listener: (topic: NewsTopic) => void = () => {}
  #timer: NodeJS.Timeout | null = null
  #isAsking = false

  constructor(database: Database) {
    this.#database = database
  }

  async tell(topic: NewsTopic): Promise<void> {
    await this.#database.plain(
      'INSERT INTO cerrojo.news AS known VALUES ($1, 1) ON CONFLICT (topic) DO UPDATE SET version = known.version + 1',
      [topic],
    )
  }

  whenTold(listener: (topic: NewsTopic) => void): Promise<void> {
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
      if (before) for (const topic of NEWS) if (this.#known.get(topic) !== before.get(topic)) this.#listener(topic)
    } catch {
    } finally {
      this.#isAsking = false
    }
  }
}
