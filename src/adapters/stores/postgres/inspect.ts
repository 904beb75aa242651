import { z } from 'zod'
import type { Connection } from './connection.js'
import { Database } from './database.js'
import { KNOWN_VERSION, TABLES, versionOf } from './migrations.js'
import { databaseFailure } from './problems.js'
import { parsed } from './rows.js'

/** What there is to know of a database before anything is kept in it. */
export interface DatabaseState {
  /** As it calls itself: `17.10`. */
  readonly server: string
  /** The form that it is in, and the one that this program writes; 0 where there is nothing of Cerrojo. */
  readonly found: number
  readonly known: number
  /** Whether the role sees past the rules of the rows. */
  readonly isAboveRules: boolean
  /** What the role may not do that is needed, in the words of PostgreSQL; tables are only looked at where there are some. */
  readonly lackingRights: readonly string[]
  /** Of some short questions the one in the middle, in milliseconds. */
  readonly latencyMs: number
  /** How far its clock is ahead of this machine's, in milliseconds. */
  readonly aheadMs: number
  /** Whether what is said on the way there is encrypted, or stays on this machine. */
  readonly isPrivate: boolean
}

const QUESTIONS = 5
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\/.*)$/

const roleRow = z.object({
  server: z.string(),
  above: z.boolean(),
  temporary: z.boolean(),
  encrypted: z.boolean(),
})
const tableRow = z.object({ table: z.string() })
const rightRow = z.object({ may: z.string() })
const clockRow = z.object({ ms: z.number() })

/** Looks at a database and changes nothing. `now` is this machine's clock. Throws StoreUnreachable, StoreVersion. */
export async function inspectDatabase(connection: Connection, now: () => Date): Promise<DatabaseState> {
  const database = new Database(connection, true)
  try {
    await database.connect()
    const [role] = parsed(
      roleRow,
      await database.plain(
        `SELECT current_setting('server_version') AS server, rolsuper OR rolbypassrls AS above,
           has_database_privilege(current_database(), 'TEMPORARY') AS temporary,
           coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS encrypted
         FROM pg_roles WHERE rolname = current_user`,
      ),
    )
    const found = await versionOf(sql => database.plain(sql))
    const missing = found === KNOWN_VERSION ? parsed(tableRow, await database.plain(MISSING, [TABLES])) : []
    if (missing.length > 0)
      throw databaseFailure(connection.place, 'not-whole', missing.map(({ table }) => `cerrojo.${table}`).join(', '))
    const lacking = found === 0 ? [] : await database.plain(LACKING)
    const trips: { readonly took: number; readonly ahead: number }[] = []
    for (let n = 0; n < QUESTIONS; n++) {
      const asked = now().getTime()
      const began = performance.now()
      const [clock] = parsed(
        clockRow,
        await database.plain('SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms'),
      )
      const took = performance.now() - began
      trips.push({ took, ahead: (clock?.ms ?? asked) - asked - took / 2 })
    }
    trips.sort((a, b) => a.took - b.took)
    return {
      server: role?.server ?? '',
      found,
      known: KNOWN_VERSION,
      isAboveRules: role?.above ?? false,
      lackingRights: [...(role?.temporary ? [] : ['TEMPORARY']), ...parsed(rightRow, lacking).map(({ may }) => may)],
      latencyMs: trips[QUESTIONS >> 1]?.took ?? 0,
      // The quickest question says most exactly when it was answered.
      aheadMs: trips[0]?.ahead ?? 0,
      isPrivate: (role?.encrypted ?? false) || LOCAL.test(connection.host),
    }
  } finally {
    await database.close()
  }
}

const MISSING = `
SELECT name AS table FROM unnest($1::text[]) AS name
WHERE name NOT IN (SELECT tablename FROM pg_tables WHERE schemaname = 'cerrojo') ORDER BY 1`

const LACKING = `
SELECT format('%s cerrojo.%I', may, tablename) AS may
FROM pg_tables, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS may
WHERE schemaname = 'cerrojo' AND tablename <> 'migrations'
  AND NOT (has_schema_privilege('cerrojo', 'USAGE') AND has_table_privilege(format('cerrojo.%I', tablename), may))
ORDER BY 1`
