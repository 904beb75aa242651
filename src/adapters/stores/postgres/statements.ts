import { z } from 'zod'
import { SAID_LOGS, type SaidLog, type Stated, saidEntry } from '../../../bot/ledger/said.js'
import { Conflict, type EntityKey, type StatementLog, type StatementStore } from '../../../bot/ports/store.js'
import type { BoundedMap } from '../../../shared/cache.js'
import type { ChainEnds } from './chain-ends.js'
import { linkIn, linkPage } from './chain-rows.js'
import type { Database } from './database.js'
import type { EntityHeads } from './heads.js'
import { keyIn, type RecentSaid } from './recent-said.js'
import { jsonOfRow, PAGE, parsed, toJson, veiled } from './rows.js'
import { columnText, keyOfColumn } from './text.js'

/** Subjects read at once where all are handed out. */
const SUBJECTS = 200

const statementRow = z.object({ log: z.enum(SAID_LOGS), subject: z.string(), version: z.int(), statement: z.string() })
const COLUMNS = 'log, subject, version, statement'

/** What the logs of all kinds have in common. */
export interface SaidIn {
  readonly database: Database
  readonly heads: EntityHeads
  readonly recent: RecentSaid
  readonly ends: ChainEnds
}

/** Of a subject it is known that nothing was said. */
const NONE = Symbol('no log')

/** What was said, a row each; its link in the chain is written in the same step. */
export class PostgresStatements<S extends Stated> implements StatementStore<S> {
  readonly #database: Database
  readonly #log: SaidLog
  readonly #schema: z.ZodType<S>
  readonly #heads: EntityHeads
  readonly #recent: RecentSaid
  readonly #ends: ChainEnds
  readonly #kept: BoundedMap<string, StatementLog<S> | typeof NONE>

  constructor({ database, heads, recent, ends }: SaidIn, log: SaidLog, schema: z.ZodType<S>) {
    this.#database = database
    this.#heads = heads
    this.#recent = recent
    this.#ends = ends
    this.#kept = recent.of(log)
    this.#log = log
    this.#schema = schema
  }

  async of(entity: EntityKey, subjects: readonly string[]): Promise<Map<string, StatementLog<S>>> {
    const logs = new Map<string, StatementLog<S>>()
    if (subjects.length === 0) return logs
    const { said } = await this.#heads.now(entity)
    const at = await this.#recent.upTo(entity, said, number => this.#linksAfter(entity, number))
    const lacking: string[] = []
    for (const subject of subjects) {
      const known = this.#kept.get(keyIn(at, subject))
      if (known === undefined) lacking.push(subject)
      else if (known !== NONE) logs.set(subject, known)
    }
    if (lacking.length === 0) return logs
    const read = await this.#read(entity, lacking)
    const mayBeKept = this.#recent.isStill(entity, at)
    for (const subject of lacking) {
      const log = read.get(subject)
      if (log) logs.set(subject, log)
      if (mayBeKept) this.#kept.set(keyIn(at, subject), log ?? NONE)
    }
    return logs
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

  async append(entity: EntityKey, subject: string, statement: S, expected: number): Promise<'recorded' | 'already'> {
    const json = toJson(this.#schema, statement, 'said')
    const { outcome, version, before, after } = await this.#ends.add(
      entity,
      'said',
      saidEntry(this.#log, subject, expected, statement),
      { call: 'say', values: [this.#log, columnText(subject), columnText(statement.key), expected, json] },
    )
    if (outcome === 'already') return 'already'
    if (outcome !== 'recorded') throw new Conflict(`The log of ${subject} is at version ${version}, not ${expected}.`)
    this.#recent.added(entity, before, after, this.#log, subject)
    return 'recorded'
  }

  async #read(entity: EntityKey, subjects: readonly string[]): Promise<Map<string, StatementLog<S>>> {
    const rows = await this.#database.read(entity, tx =>
      tx.query(
        `SELECT ${COLUMNS} FROM cerrojo.said WHERE entity = $1 AND log = $2 AND subject = ANY($3) ORDER BY subject, version`,
        [tx.entity, this.#log, subjects.map(columnText)],
      ),
    )
    return this.#logsIn(entity, rows)
  }

  /** The links of what was said after a number; null where that would be many. */
  async #linksAfter(entity: EntityKey, number: number) {
    const rows = await this.#database.read(entity, tx => linkPage(tx, 'said', number + 1))
    return rows.length < PAGE ? rows.map(row => linkIn(row, entity, 'said')) : null
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
