import { z } from 'zod'
import type { ReplicaReport, ReplicaStore } from '../../../bot/ports/replicas.js'
import type { Day } from '../../../rules/index.js'
import { PLATFORMS } from '../../../words/platforms.js'
import { day } from '../schema.js'
import type { Database } from './database.js'
import { parsed } from './rows.js'

const count = z.int().nonnegative()
const report = z.object({
  ears: z.array(
    z.object({
      platform: z.enum(PLATFORMS),
      entity: z.string().exactOptional(),
      workspace: z.string().nullable(),
      deaf: z.string().nullable(),
    }),
  ),
  faults: count,
  droppedLines: count,
  repeated: count,
  jumps: z.object({ count, last: z.array(z.object({ by: z.enum(['clock', 'process', 'outside']), ms: z.number() })) }),
  skewMs: z.number(),
  entities: z.record(
    z.string(),
    z.object({
      at: z.iso.datetime(),
      ...{ open: count, refusing: count, errors: count },
      completeAt: z.number().nullable(),
      doneOn: day.nullable(),
    }),
  ),
  ledgers: z.record(z.string(), z.object({ unnoted: count, unsound: count })),
}) satisfies z.ZodType<ReplicaReport>

const reportRow = z.object({ report: z.string() })

/** What each process says of itself, a row each; and the days of which it was told elsewhere that they are done. */
export class PostgresReplicas implements ReplicaStore {
  readonly #database: Database
  readonly #lives: number
  #hasTold = false

  /** `lives`: who said nothing for so many milliseconds is not there any more. */
  constructor(database: Database, lives: number) {
    this.#database = database
    this.#lives = lives
  }

  async tell(own: ReplicaReport): Promise<void> {
    this.#hasTold = true
    await this.#database.plain(TELL, [this.#database.owner, JSON.stringify(own)])
  }

  async others(): Promise<readonly ReplicaReport[]> {
    const rows = await this.#database.plain(
      `SELECT report FROM cerrojo.replicas
       WHERE owner <> $1 AND told > cerrojo.clock() - make_interval(secs => $2 / 1000.0) ORDER BY owner`,
      [this.#database.owner, this.#lives],
    )
    // One of another version of the program may say other things: it is passed over.
    return parsed(reportRow, rows).flatMap(row => report.safeParse(JSON.parse(row.report)).data ?? [])
  }

  async isPinged(of: Day): Promise<boolean> {
    return (await this.#database.plain('SELECT FROM cerrojo.pings WHERE day = $1', [of])).length > 0
  }

  async pinged(of: Day): Promise<void> {
    await this.#database.plain('INSERT INTO cerrojo.pings VALUES ($1) ON CONFLICT DO NOTHING', [of])
  }

  /** Takes back what it said, where that can be. */
  async close(): Promise<void> {
    if (!this.#hasTold) return
    await this.#database.giveBack('DELETE FROM cerrojo.replicas WHERE owner = $1', [this.#database.owner])
  }
}

/** And whoever has long said nothing is forgotten. */
const TELL = `
WITH gone AS (DELETE FROM cerrojo.replicas WHERE owner <> $1 AND told < cerrojo.clock() - interval '1 day')
INSERT INTO cerrojo.replicas (owner, told, report) VALUES ($1, cerrojo.clock(), $2)
ON CONFLICT (owner) DO UPDATE SET told = excluded.told, report = excluded.report`
