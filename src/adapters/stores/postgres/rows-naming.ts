import { z } from 'zod'
import type { EntityKey } from '../../../bot/ports/store.js'
import type { Database } from './database.js'
import { parsed } from './rows.js'

/** Rows in which a person may still be named once they are erased, as in files: what SECOP publishes, what was stated, what was decided on links. */
const KEPT = {
  register: ['contracts', 'contract_people', 'snapshots', 'evidence'],
  statements: [`said WHERE log = 'said'`, `links WHERE chain = 'said'`],
  decisions: [`said WHERE log <> 'said'`],
} as const
export type KeptRows = keyof typeof KEPT

/** Where nobody erased may be named. */
const OTHERS = [
  `links WHERE chain <> 'said'`,
  ...['deliveries', 'seen', 'state', 'chains', 'current_snapshots', 'conversations', 'pending_files'],
]

const countRow = z.object({ count: z.int() })

/** How many rows of an entity have one of some texts in them. */
export interface RowsNaming {
  readonly kept: Readonly<Record<KeptRows, number>>
  /** Tables in which it should not be. */
  readonly left: readonly string[]
}

/** Looks for texts in every row of an entity. */
export async function rowsNaming(
  database: Database,
  entity: EntityKey,
  needles: readonly string[],
): Promise<RowsNaming> {
  const wanted = needles.flatMap(needle => [needle, JSON.stringify(needle).slice(1, -1)])
  const count = async (which: string) => {
    const [table, where = 'true'] = which.split(' WHERE ')
    const rows = await database.read(entity, tx =>
      tx.query(
        `SELECT count(*)::int AS count FROM cerrojo.${table} AS one
         WHERE entity = $1 AND ${where} AND EXISTS (SELECT FROM unnest($2::text[]) needle WHERE position(needle IN one::text) > 0)`,
        [tx.entity, wanted],
      ),
    )
    return parsed(countRow, rows)[0]?.count ?? 0
  }
  const kept = { register: 0, statements: 0, decisions: 0 }
  for (const [kind, places] of Object.entries(KEPT) as [KeptRows, readonly string[]][])
    for (const which of places) kept[kind] += await count(which)
  const left: string[] = []
  for (const which of OTHERS) if ((await count(which)) > 0) left.push(`cerrojo.${which.split(' ')[0]}`)
  return { kept, left }
}
