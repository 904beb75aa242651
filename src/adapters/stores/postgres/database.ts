import { randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { z } from 'zod'
import type { EntityKey } from '../../../bot/ports/store.js'
import { within } from '../../../shared/async.js'
import { codeOf, StoreError } from '../errors.js'
import { type Connection, isTlsOptional, tlsOptions } from './connection.js'
import { gatherWrites } from './gather-writes.js'
import { databaseFailure, failureFrom, isLost, isNoAnswer, isPassing, problemOf } from './problems.js'
import { columnText } from './text.js'

/** Connections that one process has at most. */
const CONNECTIONS = 10
const CONNECT_MS = 10_000
/** An answer that takes longer does not come: its connection is dropped. Everything that is asked has this end, or one of its own. */
const ANSWER_MS = 60_000
/** Of a statement that moves a large entity. */
export const LONG_ANSWER_MS = 10 * ANSWER_MS
/** Whoever ends waits so long for a database that may be gone. */
const LEAVING_MS = 2_000
/** How long one waits for what another one is changing. */
const LOCK_WAIT = '20s'
/** The server ends what was begun and is not gone on with: whoever stands still keeps nobody waiting. */
const IDLE = '30s'
/** Pauses before the same is tried again, with which a restart of the database is got over. */
const PAUSES_MS = [50, 200, 800] as const

/** Json stays text: what is stored is parsed where it is read, once. */
const JSON_TYPE = 114

/** One transaction of one entity, of which alone it sees and changes anything: the database itself holds it to that. */
export interface ReadingTransaction {
  /** `entity` as it stands in columns. */
  readonly entity: string
  /** The rows of a statement. `patience` in milliseconds, for one that may take long. */
  query(sql: string, values?: readonly unknown[], patience?: number): Promise<readonly unknown[]>
}

/** The same, which also changes something. */
export interface Transaction extends ReadingTransaction {
  /** A statement whose answer nobody waits for before the end of the transaction, which fails with it. */
  tell(sql: string, values: readonly unknown[]): void
  /** Feeds `COPY … FROM STDIN`. */
  copy(sql: string, lines: AsyncIterable<string>): Promise<void>
}

/**
 * Who waits for a connection gets one when another is free; nothing is kept in one from one transaction to the next. What is asked
 * is sent at once, whether what was asked before is answered or not: most reading takes one way there and back.
 */
export class Database {
  /** Names this process to the others that have it open, anew after every start. */
  readonly owner = randomUUID()
  readonly #connection: Connection
  readonly #readOnly: boolean
  readonly #pauses: readonly number[]
  readonly #patience: number
  #pools: Pools
  /** How often the server was found to take nothing: the address may lead to another one since, and older connections are not used. */
  #found = 0
  readonly #madeAt = new WeakMap<pg.PoolClient, number>()
  #isClosed = false
  #hung = () => {}

  /** `pauses`: milliseconds before each time that something is tried again. `patience`: milliseconds that an answer may take. */
  constructor(connection: Connection, readOnly: boolean, { pauses = PAUSES_MS, patience = ANSWER_MS }: Patience = {}) {
    this.#connection = connection
    this.#readOnly = readOnly
    this.#pauses = pauses
    this.#patience = patience
    this.#pools = poolsFor(connection, isTlsOptional(connection), patience)
  }

  /** Calls this whenever a connection was dropped that gave no answer in time. */
  whenHung(listener: () => void): void {
    this.#hung = listener
  }

  /** Where it is, for people. */
  get place(): string {
    return this.#connection.place
  }

  /** Finds out whether it answers, and how it is protected. Throws StoreUnreachable. */
  async connect(): Promise<void> {
    try {
      await this.plain('SELECT 1')
    } catch (error) {
      if (!(error instanceof StoreError) || problemOf(error.cause) !== 'tls' || !isTlsOptional(this.#connection))
        throw error
      await endOf(this.#pools)
      this.#pools = poolsFor({ ...this.#connection, tls: 'disable' }, false, this.#patience)
      await this.plain('SELECT 1')
    }
  }

  /** The rows of one statement that is of no entity, or says itself of which. Throws StoreError. */
  plain(sql: string, values: readonly unknown[] = []): Promise<readonly unknown[]> {
    return this.#repeated(async client => ({ done: (await ask(client, sql, values)).rows }))
  }

  /** Gives back with one statement what this process has, as it ends; what cannot be given back runs out. */
  async giveBack(sql: string, values: readonly unknown[]): Promise<void> {
    await within(
      this.plain(sql, values).catch(() => {}),
      LEAVING_MS,
    )
  }

  /**
   * The rows of one statement that is a whole transaction and says itself of which entity. It is asked again where the connection was
   * lost, so it has to find out whether it was done before.
   */
  async once(sql: string, values: readonly unknown[]): Promise<readonly unknown[]> {
    this.requireWriting()
    let lost: unknown = null
    try {
      return await this.#repeated(async client => {
        const asking = ask(client, sql, values)
        asking.catch((error: unknown) => {
          if (isLost(error)) lost = error
        })
        return { done: (await asking).rows }
      })
    } catch (error) {
      // It was sent, and nobody said what became of it.
      throw lost === null ? error : databaseFailure(this.place, 'lost', codeOf(lost) ?? 'no answer', lost)
    }
  }

  /** Reads within one transaction, all of it as of one moment. `work` asks for all of it before it waits for anything: it is sent together. */
  read<T>(entity: EntityKey, work: (tx: ReadingTransaction) => Promise<T>): Promise<T> {
    const begin = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${setEntity(entity)}`
    return this.#repeated(async client => {
      const { query } = transaction(client, columnText(entity), [])
      let ending: Promise<unknown> | null = null
      const whileOpen: Transaction['query'] = (...asked) => {
        if (ending) throw new Error('asked after the end of its transaction')
        return query(...asked)
      }
      const { done } = await after(client.query(begin), () => {
        const working = work({ entity: columnText(entity), query: whileOpen })
        ending = client.query('COMMIT')
        ending.catch(() => {})
        return working
      })
      // With its end the connection is free for what is asked next.
      await Promise.allSettled([ending])
      return { done, ending }
    })
  }

  /**
   * Changes something in one step, durably, or changes nothing and throws. `work` may be run again where the connection was lost
   * or two got in each other's way, so it must leave nothing behind but what it does in the transaction. `copies`: it uses `copy`.
   */
  write<T>(entity: EntityKey, work: (tx: Transaction) => Promise<T>, { copies = false } = {}): Promise<T> {
    this.requireWriting()
    return this.#repeated(client => writing(client, entity, work), copies ? 'copying' : 'asking')
  }

  /** Changes the shape of the database in one step. */
  alter<T>(work: (query: (sql: string) => Promise<readonly unknown[]>) => Promise<T>): Promise<T> {
    this.requireWriting()
    return this.#repeated(async client => {
      await client.query('BEGIN')
      const done = await work(async sql => (await ask(client, sql, [], LONG_ANSWER_MS)).rows)
      await client.query('COMMIT')
      return { done }
    })
  }

  /** Throws where it was opened for reading only, or closed. */
  requireWriting(): void {
    if (this.#readOnly) throw new StoreError(`${this.place} was opened for reading only.`, 'Open it for writing.')
    if (this.#isClosed) throw new StoreError(`${this.place} was closed.`, 'Open it again.')
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await endOf(this.#pools)
  }

  /** Does it, again where what stood in the way may have passed. What was lost at its very end may be done all the same. */
  async #repeated<T>(work: (client: pg.PoolClient) => Promise<Outcome<T>>, pool: keyof Pools = 'asking'): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        const outcome = await this.#once(work, this.#pools[pool])
        if ('done' in outcome) return outcome.done
        if (await this.#isCommitted(outcome)) return outcome.unsure
      } catch (error) {
        const pause = this.#pauses[attempt]
        if (pause === undefined || !isPassing(error)) throw failureFrom(this.place, error)
        await delay(pause * (0.5 + Math.random()))
      }
    }
  }

  async #once<T>(work: (client: pg.PoolClient) => Promise<Outcome<T>>, pool: pg.Pool): Promise<Outcome<T>> {
    const client = await this.#connected(pool)
    let lost: Error | undefined
    // It is told to whoever waits for an answer as well; with nobody listening here, it would end the process.
    const onError = (error: Error) => {
      lost = error
    }
    client.on('error', onError)
    let ending: Promise<unknown> = Promise.resolve()
    try {
      const outcome = await work(client)
      if ('unsure' in outcome) lost = this.#heard(outcome.because)
      else if (outcome.ending) ending = outcome.ending
      return outcome
    } catch (error) {
      if (isLost(error)) lost = this.#heard(error instanceof Error ? error : new Error('lost'))
      else ending = client.query('ROLLBACK')
      if (problemOf(error) === 'read-only') this.#found++
      throw error
    } finally {
      const release = (failed?: Error) => {
        client.off('error', onError)
        client.release(lost ?? failed)
      }
      void ending.then(
        () => release(),
        (error: Error) => release(this.#heard(error)),
      )
    }
  }

  /** A standby, or a server that was one, takes nothing; whoever stayed connected to it would hear the same for ever. */
  async #connected(pool: pg.Pool): Promise<pg.PoolClient> {
    for (;;) {
      const client = await pool.connect()
      const madeAt = this.#madeAt.get(client) ?? this.#found
      this.#madeAt.set(client, madeAt)
      if (madeAt === this.#found) return client
      client.release(true)
    }
  }

  /** Says where what a connection is dropped for is that it gave no answer. */
  #heard(why: Error): Error {
    if (isNoAnswer(why)) this.#hung()
    return why
  }

  /** Whether a transaction came to its end of which no answer came. Throws where that cannot be found out. */
  async #isCommitted({ xid, because }: { readonly xid: string; readonly because: Error }): Promise<boolean> {
    for (const pause of this.#pauses) {
      // Without an answer to this either, nobody knows.
      const rows = await this.plain('SELECT pg_xact_status($1::xid8) AS status', [xid]).catch(() => [])
      const { status } = statusRow.safeParse(rows[0]).data ?? {}
      if (status === 'committed' || status === 'aborted') return status === 'committed'
      await delay(pause)
    }
    throw databaseFailure(this.place, 'lost', 'COMMIT', because)
  }
}

/** How patient one is with a database. */
export interface Patience {
  /** Milliseconds before each time that something is tried again. */
  readonly pauses?: readonly number[] | undefined
  /** Milliseconds that an answer may take. */
  readonly patience?: number | undefined
}

const statusRow = z.object({ status: z.string().nullable() })

/** What became of a transaction: it is done; or its end was said and no answer came. */
type Outcome<T> =
  | { readonly done: T; readonly ending?: Promise<unknown> | null }
  | { readonly unsure: T; readonly xid: string; readonly because: Error }

/** So that a database that is told to forget late does not do so with what counts. */
const DURABLE = `set_config('synchronous_commit', replace(current_setting('synchronous_commit'), 'off', 'on'), true)`

const NOT_IDLE = `set_config('idle_in_transaction_session_timeout', '${IDLE}', true)`

async function writing<T>(
  client: pg.PoolClient,
  entity: EntityKey,
  work: (tx: Transaction) => Promise<T>,
): Promise<Outcome<T>> {
  const begin = `BEGIN; ${setEntity(entity)}, ${DURABLE}, ${NOT_IDLE}, set_config('lock_timeout', '${LOCK_WAIT}', true), pg_current_xact_id()::text AS xid`
  const told: Promise<unknown>[] = []
  const { done, begun } = await after(client.query(begin), () => work(transaction(client, columnText(entity), told)))
  // Several statements in one question have an answer each, which the types do not know.
  const answers: unknown = begun
  const xid = Array.isArray(answers) ? String(answers.at(-1)?.rows[0]?.xid) : ''
  const ends = await Promise.allSettled([...told, client.query('COMMIT')])
  const failed = ends.find(end => end.status === 'rejected')
  if (failed && isLost(failed.reason) && failed.reason instanceof Error)
    return { unsure: done, xid, because: failed.reason }
  if (failed) throw failed.reason
  const last = ends.at(-1)
  if (last?.status !== 'fulfilled' || !committed.safeParse(last.value).success)
    throw new StoreError('A transaction was not committed.', 'Report it as a fault of Cerrojo.')
  return { done }
}

/** What PostgreSQL says of a COMMIT that it took for a ROLLBACK is not this. */
const committed = z.object({ command: z.literal('COMMIT') })

/** Does some work without waiting for what goes before it, and fails with that where that failed. */
async function after<B, T>(
  before: Promise<B>,
  work: () => Promise<T>,
): Promise<{ readonly begun: B; readonly done: T }> {
  before.catch(() => {})
  const done = await work().catch(async (error: unknown) => {
    await before
    throw error
  })
  return { begun: await before, done }
}

function transaction(client: pg.PoolClient, entity: string, told: Promise<unknown>[]): Transaction {
  return {
    entity,
    query: async (sql, values = [], patience) => (await ask(client, sql, values, patience)).rows,
    tell: (sql, values) => {
      const answer = ask(client, sql, values)
      answer.catch(() => {})
      told.push(answer)
    },
    copy: (sql, lines) =>
      pipeline(lines, client.query(Object.assign(copyFrom(sql), { query_timeout: LONG_ANSWER_MS }))),
  }
}

function ask(client: pg.PoolClient, text: string, values: readonly unknown[], patience?: number) {
  // Without a name: a pooler gives the next transaction another connection, which would not know it.
  const question = { text, values: [...values], ...(patience === undefined ? {} : { query_timeout: patience }) }
  return client.query(question)
}

/** For this transaction and no longer. */
function setEntity(entity: EntityKey): string {
  return `SELECT set_config('cerrojo.entity', ${pg.escapeLiteral(columnText(entity))}, true)`
}

/** Throws where the certificates that are named cannot be read. */
function tlsFor(connection: Connection) {
  try {
    return tlsOptions(connection)
  } catch (error) {
    throw databaseFailure(connection.place, 'tls', codeOf(error) ?? 'sslrootcert', error)
  }
}

/** Connections on which one question follows the other, and those for COPY, behind which nothing can be asked meanwhile. */
interface Pools {
  readonly asking: pg.Pool
  readonly copying: pg.Pool
}

function poolsFor(connection: Connection, tryTls: boolean, patience: number): Pools {
  const poolFor = (pipeline: boolean) => openPool(connection, { tryTls, pipeline, patience })
  return { asking: poolFor(true), copying: poolFor(false) }
}

async function endOf({ asking, copying }: Pools): Promise<void> {
  await Promise.all([asking.end(), copying.end()])
}

function openPool(
  connection: Connection,
  { tryTls, pipeline, patience }: { readonly tryTls: boolean; readonly pipeline: boolean; readonly patience: number },
): pg.Pool {
  const { host, port, database, user, password } = connection
  const pool = new pg.Pool({
    ...{ host, port, database, user, password },
    ssl: tlsFor(tryTls ? { ...connection, tls: 'require' } : connection),
    application_name: 'cerrojo',
    pipeline,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: patience,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === JSON_TYPE ? (text: string) => text : pg.types.getTypeParser(type, format),
    },
  })
  // One that is lost while nobody uses it is replaced by another.
  pool.on('error', () => {})
  if (pipeline) pool.on('connect', client => client instanceof pg.Client && gatherWrites(client.connection.stream))
  return pool
}
