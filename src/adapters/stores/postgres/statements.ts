import { z } from 'zod'
import { SAID_LOGS, type SaidLog, type Stated, saidEntry } from '../../../bot/ledger/said.js'
import { Conflict, type EntityKey, type StatementLog, type StatementStore } from '../../../bot/ports/store.js'
import { addEntries, lockHead } from './chain-rows.js'
import type { Database } from './database.js'
import { jsonOfRow, parsed, toJson, veiled } from './rows.js'
import { columnText, keyOfColumn } from './text.js'

/** Subjects read at once where all are handed out. */
const SUBJECTS = 200

const logRow = z.object({ version: z.int(), isThere: z.boolean() })
const statementRow = z.object({ log: z.enum(SAID_LOGS), subject: z.string(), version: z.int(), statement: z.string() })
const COLUMNS = 'log, subject, version, statement'

/** What was said, a row each; its link in the chain is written in the same step. */
export class PostgresStatements<S extends Stated> implements StatementStore<S> {
  readonly #database: Database
  readonly #log: SaidLog
  readonly #schema: z.ZodType<S>

  constructor(database: Database, log: SaidLog, schema: z.ZodType<S>) {
    this.#database = database
    this.#log = log
    this.#schema = schema
  }

  async of(entity: EntityKey, subjects: readonly string[]): Promise<Map<string, StatementLog<S>>> {
    if (subjects.length === 0) return new Map()
    const rows = await this.#database.read(entity, tx =>
      tx.query(
        `SELECT ${COLUMNS} FROM cerrojo.said WHERE entity = $1 AND log = $2 AND subject = ANY($3) ORDER BY subject, version`,
        [tx.entity, this.#log, subjects.map(columnText)],
      ),
    )
    const found = this.#logsIn(entity, rows)
    return new Map(
      subjects.flatMap(subject => {
        const log = found.get(subject)
        return log ? [[subject, log] as const] : []
      }),
    )
  }

  async *all(entity: EntityKey): AsyncIterable<readonly [subject: string, log: StatementLog<S>]> {
    for (let after: string | null = null; ; ) {
      const rows: readonly unknown[] = await this.#database.read(entity, tx =>
        tx.query(
          `SELECT ${COLUMNS} FROM cerrojo.said WHERE entity = $1 AND log = $2 AND subject IN (
             SELECT DISTINCT subject FROM cerrojo.said
             WHERE entity = $1 AND log = $2 AND ($3::text IS NULL OR subject > $3) ORDER BY subject LIMIT $4
           ) ORDER BY subject, version`,
          [tx.entity, this.#log, after, SUBJECTS],
        ),
      )
      const logs = [...this.#logsIn(entity, rows)]
      yield* logs
      const last = logs.at(-1)
      if (!last || logs.length < SUBJECTS) return
      after = columnText(last[0])
    }
  }

  append(entity: EntityKey, subject: string, statement: S, expected: number): Promise<'recorded' | 'already'> {
    return this.#database.write(entity, async tx => {
      const head = await lockHead(tx, 'said')
      const about = [tx.entity, this.#log, columnText(subject)]
      const rows = await tx.query(
        `SELECT count(*)::int AS version, coalesce(bool_or(key = $4), false) AS "isThere"
         FROM cerrojo.said WHERE entity = $1 AND log = $2 AND subject = $3`,
        [...about, columnText(statement.key)],
      )
      const { version, isThere } = parsed(logRow, rows)[0] ?? { version: 0, isThere: false }
      if (isThere) return 'already'
      if (version !== expected) throw new Conflict(`The log of ${subject} is at version ${version}, not ${expected}.`)
      const json = toJson(this.#schema, statement, 'said')
      await addEntries(tx, 'said', head, [saidEntry(this.#log, subject, version, statement)])
      await tx.query('INSERT INTO cerrojo.said VALUES ($1, $2, $3, $4, $5, $6)', [
        ...[...about, version, columnText(statement.key), json],
      ])
      return 'recorded'
    })
  }

  #logsIn(entity: EntityKey, rows: readonly unknown[]): Map<string, StatementLog<S>> {
    const logs = new Map<string, S[]>()
    for (const { log, subject, version, statement } of parsed(statementRow, rows)) {
      const key = [entity, log, log === 'accounts' ? veiled(subject) : subject, version]
      const said = jsonOfRow(this.#schema, statement, { table: 'said', key })
      const statements = logs.get(subject)
      if (statements) statements.push(said)
      else logs.set(subject, [said])
    }
    return new Map(
      [...logs].map(([subject, statements]) => [keyOfColumn(subject), { version: statements.length, statements }]),
    )
  }
}
