import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { readConnection } from '../../src/adapters/stores/postgres/connection.js'
import { openPostgresStore } from '../../src/adapters/stores/postgres/open-store.js'

/** The role that owns the tables, and the one that the program has otherwise: neither is above the rules of the rows. */
type Role = 'cerrojo_owner' | 'cerrojo_app'

/** A database of one test file. */
export interface TestDatabase {
  readonly name: string
  address(role?: Role): string
  /** Asks as whoever may do anything. */
  admin(sql: string, values?: readonly unknown[]): Promise<pg.QueryResult>
  /** As it was made: tables with nothing in them. */
  empty(): Promise<void>
  /** Puts the time that all replicas go by so many milliseconds ahead of the server's. */
  setAhead(ms: number): Promise<void>
  /** Resolves when the server has nothing under way any more of what was sent before a connection was cut. */
  quiet(): Promise<void>
  /** Gives another entity all that one has. */
  copyEntity(from: string, to: string): Promise<void>
}

/** Why there is no PostgreSQL to test with, or null. */
export const whyNoPostgres: string | null = await serverUrl().then(
  () => null,
  (error: unknown) => String(error),
)
if (whyNoPostgres !== null) console.warn(`Tests on PostgreSQL are skipped: ${whyNoPostgres}`)

async function serverUrl(): Promise<string> {
  const given = process.env.CERROJO_TEST_DATABASE_URL
  if (given) return given
  const path = process.env.CERROJO_TEST_POSTGRES
  if (!path) throw new Error('there is no server to ask for')
  const { url, why } = JSON.parse(await text(connect(path))) as { url?: string; why?: string }
  if (url === undefined) throw new Error(why)
  return url
}

/** Makes a database, gone after the run; with this program's tables in it, unless it is to be `bare`. `on`: address of another server. */
export async function aDatabase({ bare = false, on = '' } = {}): Promise<TestDatabase> {
  const server = on === '' ? await serverUrl() : on
  const name = `cerrojo_test_${process.pid}_${Math.random().toString(36).slice(2)}`
  await asked(server, sql => sql(ROLES))
  await asked(server, sql => sql(`CREATE DATABASE ${name} OWNER cerrojo_owner`))
  const url = new URL(server)
  url.pathname = name
  const inside = new pg.Client({ connectionString: url.href })
  await inside.connect()
  // The server may be ended under it on purpose.
  inside.on('error', () => {})
  // It keeps no worker alive; the database goes with the run.
  unref(inside)
  const address = (role: Role = 'cerrojo_app') => {
    const own = new URL(url)
    own.username = role
    own.password = PASSWORD
    own.searchParams.set('sslmode', 'disable')
    return own.href
  }
  if (!bare) {
    await (await openPostgresStore(connectionOf(address('cerrojo_owner')))).close()
    await inside.query(GRANTS)
  }
  return {
    name,
    address,
    admin: (sql, values = []) => inside.query(sql, [...values]),
    empty: async () => {
      const { rows } = await inside.query(TABLES)
      await inside.query(rows.map(({ tablename }) => `DELETE FROM cerrojo.${tablename}`).join(';'))
    },
    setAhead: async ms => {
      await inside.query(
        `CREATE OR REPLACE FUNCTION cerrojo.clock() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp() + make_interval(secs => ${ms / 1_000})'`,
      )
    },
    quiet: async () => {
      while ((await inside.query(UNDER_WAY)).rowCount !== 0) await delay(1)
    },
    copyEntity: async (from, to) => {
      const { rows } = await inside.query(COLUMNS)
      const copies = rows.map(
        ({ table_name, columns }) =>
          `INSERT INTO cerrojo.${table_name} (entity, ${columns}) OVERRIDING SYSTEM VALUE SELECT '${to}', ${columns} FROM cerrojo.${table_name} WHERE entity = '${from}'`,
      )
      await inside.query(copies.join(';'))
    },
  }
}

/** The client can do that, and its types do not say so. */
function unref(client: object): void {
  if ('unref' in client && typeof client.unref === 'function') client.unref()
}

/** An address that is known to be one. */
export function connectionOf(address: string) {
  const connection = readConnection(address)
  if (!connection) throw new Error('no address of a database')
  return connection
}

async function asked<T>(url: string, use: (sql: (text: string) => Promise<pg.QueryResult>) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await use(text => client.query(text))
  } finally {
    await client.end()
  }
}

const TABLES = `SELECT tablename FROM pg_tables WHERE schemaname = 'cerrojo' AND tablename <> 'migrations'`

/** Tables with their columns besides the entity, `contracts` before what refers to them. */
const COLUMNS = `
SELECT table_name, string_agg(column_name, ', ') AS columns FROM information_schema.columns
WHERE table_schema = 'cerrojo' AND column_name <> 'entity' AND table_name NOT IN ('migrations', 'installation', 'paces', 'kept_queries', 'news', 'arrivals', 'home_pages', 'runs', 'replicas', 'pings', 'installs')
GROUP BY table_name ORDER BY table_name = 'contract_people'`

const UNDER_WAY = `
SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'cerrojo' AND state <> 'idle'`

const PASSWORD = 'of tests only'

const ROLES = `
DO $$ BEGIN
  PERFORM pg_advisory_xact_lock(1);
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cerrojo_app') THEN
    CREATE ROLE cerrojo_owner LOGIN PASSWORD '${PASSWORD}';
    CREATE ROLE cerrojo_app LOGIN PASSWORD '${PASSWORD}';
  END IF;
END $$`

/** As docs/operations.md has it. */
const GRANTS = `
GRANT USAGE ON SCHEMA cerrojo TO cerrojo_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA cerrojo TO cerrojo_app;
REVOKE INSERT, UPDATE, DELETE ON cerrojo.migrations FROM cerrojo_app;`
