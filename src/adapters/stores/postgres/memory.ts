import { createHash } from 'node:crypto'
import { z } from 'zod'
import { HALF_AN_HOUR, keptQueryKey } from '../../../bot/conversation/bounded-memory.js'
import type { Conversation, ConversationMemory, Remembered } from '../../../bot/ports/conversation-memory.js'
import type { Database } from './database.js'
import { parsed } from './rows.js'
import { columnText, keyOfColumn } from './text.js'

const rememberedRow = z.object({ said: z.string(), mark: z.string() })
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
  readonly #sign: (text: string) => string
  #turns = 0

  constructor(database: Database, sign: (text: string) => string) {
    this.#database = database
    this.#sign = sign
  }

  async recall(of: Conversation, now: Date): Promise<Remembered | null> {
    const rows = await this.#database.read(of.entity, tx =>
      tx.query('SELECT said, mark FROM cerrojo.conversations WHERE entity = $1 AND conversation = $2 AND until > $3', [
        ...[tx.entity, keyOf(of), now],
      ]),
    )
    const [row] = parsed(rememberedRow, rows)
    return row && row.mark === this.#sign(row.said) ? JSON.parse(row.said) : null
  }

  async remember(of: Conversation, what: Remembered, now: Date): Promise<void> {
    const said = JSON.stringify(what)
    const isToSweep = this.#turns++ % SWEPT === 0
    await this.#database.write(of.entity, async tx => {
      if (isToSweep)
        await tx.query('DELETE FROM cerrojo.conversations WHERE entity = $1 AND until <= $2', [tx.entity, now])
      await tx.query(
        `INSERT INTO cerrojo.conversations VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (entity, conversation) DO UPDATE SET until = excluded.until, said = excluded.said, mark = excluded.mark`,
        [tx.entity, keyOf(of), new Date(now.getTime() + HALF_AN_HOUR), said, this.#sign(said)],
      )
    })
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
  return createHash('sha256')
    .update(JSON.stringify([entity, account, thread]))
    .digest('hex')
}
