import { z } from 'zod'
import { HOME_RUNS, type OpenedPage, type OpenedPages, type Screens } from '../../../bot/ports/screens.js'
import type { RunsElsewhere } from '../../../shared/one-more-run.js'
import { PLATFORMS } from '../../../words/platforms.js'
import type { Database } from './database.js'
import { parsed } from './rows.js'
import { columnText, keyOfColumn } from './text.js'

/** Pages of whom nothing was seen for so long are forgotten, and of more the oldest. */
const KEPT = `interval '30 days'`
const MOST = 5_000
/** Every so many times what is over is swept. */
const SWEPT = 50

const pageRow = z.object({
  platform: z.enum(PLATFORMS),
  tenant: z.string(),
  tenants: z.array(z.string()).nullable(),
  digest: z.string().nullable(),
})
const userRow = z.object({ user_id: z.string() })
const ownerRow = z.object({ owner: z.string() })

export function postgresScreens(database: Database): Screens {
  return { pages: new PostgresPages(database), runs: new PostgresRuns(database) }
}

class PostgresPages implements OpenedPages {
  readonly #database: Database
  #opened = 0

  constructor(database: Database) {
    this.#database = database
  }

  async opened(user: string, { of, digest }: OpenedPage): Promise<void> {
    const { platform, tenant, tenants } = of
    await this.#database.plain(OPENED, [
      ...[columnText(user), platform, columnText(tenant), tenants?.map(columnText) ?? null, digest],
      `${HOME_RUNS}:${columnText(user)}`,
    ])
    if (this.#opened++ % SWEPT === 0) await this.#database.plain(SWEEP, [MOST])
  }

  async page(user: string): Promise<OpenedPage | null> {
    const rows = await this.#database.plain(
      'SELECT platform, tenant, tenants, digest FROM cerrojo.home_pages WHERE user_id = $1',
      [columnText(user)],
    )
    const [row] = parsed(pageRow, rows)
    if (!row) return null
    const { platform, tenant, tenants, digest } = row
    const of = { platform, tenant: keyOfColumn(tenant), user }
    return { of: tenants ? { ...of, tenants: tenants.map(keyOfColumn) } : of, digest }
  }

  async shows(user: string, digest: string): Promise<void> {
    const values = [columnText(user), digest]
    await this.#database.plain('UPDATE cerrojo.home_pages SET digest = $2 WHERE user_id = $1', values)
  }

  async users(): Promise<readonly string[]> {
    const rows = await this.#database.plain('SELECT user_id FROM cerrojo.home_pages ORDER BY opened')
    return parsed(userRow, rows).map(row => keyOfColumn(row.user_id))
  }
}

/** Who runs what, a row for as long as it runs; whoever does not come to its end in half a minute is not waited for. */
class PostgresRuns implements RunsElsewhere {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async begin(key: string): Promise<boolean> {
    const rows = await this.#database.plain(BEGIN, [columnText(key), this.#database.owner])
    return parsed(ownerRow, rows)[0]?.owner === this.#database.owner
  }

  async end(key: string): Promise<boolean> {
    const mine = [columnText(key), this.#database.owner]
    const ended = await this.#database.plain(
      'DELETE FROM cerrojo.runs WHERE key = $1 AND owner = $2 AND NOT again RETURNING key',
      mine,
    )
    if (ended.length > 0) return false
    return (await this.#database.plain(AGAIN, mine)).length > 0
  }
}

const OPENED = `
INSERT INTO cerrojo.home_pages AS known (user_id, platform, tenant, tenants, digest) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (user_id) DO UPDATE SET tenant = excluded.tenant, tenants = excluded.tenants, opened = now(),
  digest = CASE
    WHEN EXISTS (SELECT FROM cerrojo.runs WHERE key = $6 AND until > cerrojo.clock()) THEN known.digest ELSE excluded.digest
  END`

const SWEEP = `
DELETE FROM cerrojo.home_pages WHERE user_id IN (
  SELECT user_id FROM (SELECT user_id, opened, row_number() OVER (ORDER BY opened DESC) AS place FROM cerrojo.home_pages) AS kept
  WHERE opened < now() - ${KEPT} OR place > $1
)`

const UNTIL = `cerrojo.clock() + interval '30 seconds'`

/** Where another one is at it, that one is to run once more. */
const BEGIN = `
INSERT INTO cerrojo.runs AS known (key, owner, until) VALUES ($1, $2, ${UNTIL})
ON CONFLICT (key) DO UPDATE SET
  again = known.owner <> excluded.owner AND known.until > cerrojo.clock(),
  owner = CASE WHEN known.until > cerrojo.clock() THEN known.owner ELSE excluded.owner END,
  until = CASE WHEN known.until > cerrojo.clock() THEN known.until ELSE excluded.until END
RETURNING owner`

const AGAIN = `UPDATE cerrojo.runs SET again = false, until = ${UNTIL} WHERE key = $1 AND owner = $2 RETURNING key`
