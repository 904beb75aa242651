import { z } from 'zod'
import { HALF_AN_HOUR, keptQueryKey } from '../../../bot/conversation/bounded-memory.js'
import type { Conversation, ConversationMemory, Remembered } from '../../../bot/ports/conversation-memory.js'
import type { Database } from './database.js'
import type { EntityHeads } from './heads.js'
import { parsed } from './rows.js'
import { columnText, hashed, keyOfColumn } from './text.js'

const queryRow = z.object({ code: z.string() })

/** Every so many times what is over is swept. */
const SWEPT = 50

/**
 * What conversations were about a moment ago, for whichever replica hears the next words. It stands in tables that a crash of the
 * database empties. Its shape is as various as answers are, and is not looked at: `sign` says that a replica of this version wrote it
 * so; anything else is forgotten.
 */
export class PostgresMemory implements ConversationMemory {
  readonly #database: Database
  readonly #heads: EntityHeads
  readonly #sign: (text: string) => string
  #turns = 0

  constructor(database: Database, heads: EntityHeads, sign: (text: string) => string) {
    this.#database = database
    this.#heads = heads
    this.#sign = sign
  }

  async recall(of: Conversation, now: Date): Promise<Remembered | null> {
    const recalled = await this.#heads.recall(of.entity, keyOf(of), now)
    return recalled && recalled.mark === this.#sign(recalled.said) ? JSON.parse(recalled.said) : null
  }

  async remember(of: Conversation, what: Remembered, now: Date): Promise<void> {
    const said = JSON.stringify(what)
    if (this.#turns++ % SWEPT === 0)
      await this.#database.write(of.entity, async tx => {
        tx.tell('DELETE FROM cerrojo.conversations WHERE entity = $1 AND until <= $2', [tx.entity, now])
      })
    const until = new Date(now.getTime() + HALF_AN_HOUR)
    await this.#database.once('SELECT cerrojo.remember($1, $2, $3, $4, $5)', [
      ...[columnText(of.entity), keyOf(of), until, said, this.#sign(said)],
    ])
  }

  async keepQuery(code: string): Promise<string> {
    const key = keptQueryKey(code)
    await this.#database.plain(
      `WITH over AS (DELETE FROM cerrojo.kept_queries WHERE used < now() - interval '7 days')
       INSERT INTO cerrojo.kept_queries (key, code) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET code = excluded.code, used = now()`,
      [key, columnText(code)],
    )
    return key
  }

  async keptQuery(key: string): Promise<string | null> {
    const rows = await this.#database.plain('SELECT code FROM cerrojo.kept_queries WHERE key = $1', [columnText(key)])
    const [row] = parsed(queryRow, rows)
    const code = row && keyOfColumn(row.code)
    return code !== undefined && keptQueryKey(code) === key ? code : null
  }
}

/** Tells conversations apart, and whose they are to nobody. */
function keyOf({ entity, account, thread }: Conversation): string {
  return hashed(JSON.stringify([entity, account, thread]))
}
