import { z } from 'zod'
import { NEW_PACE, type WorkspacePace } from '../../../bot/outbox/workspace-pace.js'
import type { PaceAt, PaceStore } from '../../../bot/ports/paces.js'
import type { Database } from './database.js'
import { parsed, toJson } from './rows.js'
import { columnText, keyOfColumn } from './text.js'

const pace = z.strictObject({
  next: z.number(),
  pausedUntil: z.number(),
  limited: z.int(),
  final: z.int(),
  failures: z.int(),
  refusals: z.int(),
  refusedWhy: z.string().nullable(),
  denied: z.strictObject({ account: z.string(), said: z.string() }).nullable(),
  answered: z.boolean(),
}) satisfies z.ZodType<WorkspacePace>

const row = z.object({ workspace: z.string(), pace: z.string().nullable(), now: z.number() })
const NOW = 'extract(epoch FROM cerrojo.clock())::float8 * 1000 AS now'

/** How workspaces stand, a row each, of no entity: several may have one together. */
export class PostgresPaces implements PaceStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  change(workspace: string, change: (pace: WorkspacePace, now: number) => WorkspacePace): Promise<PaceAt> {
    const key = columnText(workspace)
    return this.#database.write('', async tx => {
      const [held] = parsed(
        row,
        await tx.query(
          `INSERT INTO cerrojo.paces (workspace) VALUES ($1)
           ON CONFLICT (workspace) DO UPDATE SET workspace = excluded.workspace RETURNING workspace, pace, ${NOW}`,
          [key],
        ),
      )
      const [before, now] = [paceIn(held?.pace ?? null), held?.now ?? 0]
      const after = change(before, now)
      if (after !== before)
        await tx.query('UPDATE cerrojo.paces SET pace = $2 WHERE workspace = $1', [key, toJson(pace, after, 'paces')])
      return { pace: after, now }
    })
  }

  async all(): Promise<ReadonlyMap<string, PaceAt>> {
    const rows = parsed(row, await this.#database.plain(`SELECT workspace, pace, ${NOW} FROM cerrojo.paces`))
    return new Map(rows.map(({ workspace, pace, now }) => [keyOfColumn(workspace), { pace: paceIn(pace), now }]))
  }
}

/** One that cannot be read is none: it is known anew with the next message. */
function paceIn(json: string | null): WorkspacePace {
  try {
    return json === null ? NEW_PACE : pace.parse(JSON.parse(json))
  } catch {
    return NEW_PACE
  }
}
