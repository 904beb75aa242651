import { z } from 'zod'
import { type SaidLog, type Stated, saidEntry } from '../../../bot/ledger/said.js'
import { Conflict, type EntityKey, type StatementLog, type StatementStore } from '../../../bot/ports/store.js'
import type { ChainEnds } from './chain-ends.js'
import type { Database } from './database.js'
import type { Moment } from './moment.js'
import { type KeptLogs, keyIn, type LookedAt, NO_LOG, type RecentSaid } from './recent-said.js'
import { jsonOfRow, parsed, toJson, veiled } from './rows.js'
import { columnText, keyOfColumn } from './text.js'

/** Subjects read at once where all are handed out. */
const SUBJECTS = 200

const statementRow = z.object({ subject: z.string(), version: z.int(), statement: z.string() })
const COLUMNS = 'subject, version, statement'

/** What the logs of all kinds have in common. */
export interface SaidIn {
  readonly database: Database
  readonly moment: () => Moment
  readonly recent: RecentSaid
  readonly ends: ChainEnds
}

/** What was said, a row each; its link in the chain is written in the same step. */
export class PostgresStatements<S extends Stated> implements StatementStore<S> {
  readonly #database: Database
  readonly #log: SaidLog
  readonly #schema: z.ZodType<S>
  readonly #moment: () => Moment
  readonly #recent: RecentSaid
  readonly #ends: ChainEnds
  readonly #kept: KeptLogs<S>

  constructor({ database, moment, recent, ends }: SaidIn, log: SaidLog, schema: z.ZodType<S>, kept: KeptLogs<S>) {
    this.#database = database
    this.#moment = moment
    this.#recent = recent
    this.#ends = ends
    this.#kept = kept
    this.#log = log
    this.#schema = schema
  }

  async of(entity: EntityKey, subjects: readonly string[]): Promise<Map<string, StatementLog<S>>> {
    const logs = new Map<string, StatementLog<S>>()
    if (subjects.length === 0) return logs
    const at = await this.#moment().said(entity)
    const lacking: string[] = []
    for (const subject of subjects) {
      const known = this.#kept.get(keyIn(at, subject))
      if (known === undefined) lacking.push(subject)
      else if (known !== NO_LOG) logs.set(subject, known)
    }
    if (lacking.length === 0) return logs
    const read = await this.#read(entity, lacking)
    const mayBeKept = this.#recent.isStill(entity, at)
    for (const subject of lacking) {
      const log = read.get(subject)
      if (log) logs.set(subject, log)
      if (mayBeKept) this.#kept.set(keyIn(at, subject), log ?? NO_LOG)
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
    if (outcome === 'recorded') {
      this.#keep(entity, this.#recent.added(entity, before, after), subject, expected, json)
      return outcome
    }
    this.#moment().over()
    if (outcome === 'already') return outcome
    throw new Conflict(`The log of ${subject} is at version ${version}, not ${expected}.`)
  }

  /** Keeps the log as it is with one more statement, where it is known as it was before; it is read anew otherwise. */
  #keep(entity: EntityKey, at: LookedAt | null, subject: string, version: number, json: string): void {
    if (!at) return
    const known = this.#kept.get(keyIn(at, subject))
    const before = known === NO_LOG ? { version: 0, statements: [] } : known
    if (before?.version === version) {
      const said = jsonOfRow(this.#schema, json, this.#place(entity, subject, version))
      this.#kept.set(keyIn(at, subject), { version: version + 1, statements: [...before.statements, said] })
    } else this.#kept.delete(keyIn(at, subject))
  }

  #place(entity: EntityKey, subject: string, version: number) {
    const key = [entity, this.#log, this.#log === 'accounts' ? veiled(subject) : subject, version]
    return { table: 'said', key }
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

  #logsIn(entity: EntityKey, rows: readonly unknown[]): Map<string, StatementLog<S>> {
    const logs = new Map<string, S[]>()
    for (const { subject, version, statement } of parsed(statementRow, rows)) {
      const said = jsonOfRow(this.#schema, statement, this.#place(entity, subject, version))
      const statements = logs.get(subject)
      if (statements) statements.push(said)
      else logs.set(subject, [said])
    }
    return new Map(
      [...logs].map(([subject, statements]) => [keyOfColumn(subject), { version: statements.length, statements }]),
    )
  }
}
