import { z } from 'zod'
import { FILES_KEPT_MS, MOST_FILES, type PendingFile, type PendingFiles } from '../../../bot/ports/pending-files.js'
import type { EntityKey } from '../../../bot/ports/store.js'
import { LANGUAGES } from '../../../words/language.js'
import type { Database } from './database.js'
import { parsed } from './rows.js'
import { columnText, hashed, keyOfColumn } from './text.js'

const row = z.object({ name: z.string(), language: z.enum(LANGUAGES), bytes: z.instanceof(Uint8Array) })

/** Files that were offered, a row each. Whose they are stands there as a hash only. */
export class PostgresFiles implements PendingFiles {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async keep(entity: EntityKey, key: string, { owner, name, bytes, language }: PendingFile, now: Date): Promise<void> {
    const until = new Date(now.getTime() + FILES_KEPT_MS)
    await this.#database.write(entity, async tx => {
      await tx.query('INSERT INTO cerrojo.pending_files VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        ...[tx.entity, columnText(key), until, hashed(owner), columnText(name), language, bytes],
      ])
      await tx.query(MAKE_ROOM, [tx.entity, now, MOST_FILES])
    })
  }

  async take(entity: EntityKey, key: string, owner: string, now: Date): Promise<PendingFile | null> {
    const rows = await this.#database.write(entity, tx =>
      tx.query(TAKE, [tx.entity, columnText(key), hashed(owner), now]),
    )
    const [file] = parsed(row, rows)
    return file ? { ...file, owner, name: keyOfColumn(file.name) } : null
  }
}

const MAKE_ROOM = `
DELETE FROM cerrojo.pending_files WHERE entity = $1 AND key IN (
  SELECT key FROM (
    SELECT key, until, row_number() OVER (ORDER BY until DESC) AS place FROM cerrojo.pending_files WHERE entity = $1
  ) AS kept WHERE until <= $2 OR place > $3
)`

const TAKE = `
DELETE FROM cerrojo.pending_files WHERE entity = $1 AND key = $2 AND owner = $3 AND until > $4
RETURNING name, language, bytes`
