import { z } from 'zod'
import type { Install, InstallStore } from '../../../bot/ports/installs.js'
import { StoreDamaged } from '../errors.js'
import type { StoreEvent } from '../failures.es.js'
import { storedInstall } from '../schema-installs.js'
import type { Database } from './database.js'
import { jsonOfRow, parsed, pathOf, toJson } from './rows.js'
import { columnText } from './text.js'

const installRow = z.object({ place: z.string(), install: z.string().nullable() })

/** A row a place, of no entity: several may have one together, and what comes in names the place only. */
export function postgresInstalls(database: Database, note: (event: StoreEvent) => void): InstallStore {
  /** One that cannot be read is none: the others go on. */
  const read = ({ place, install: json }: z.output<typeof installRow>): Install | null => {
    if (json === null) return null
    const where = { table: 'installs', key: [place], whenLost: 'installed-anew' } as const
    try {
      return jsonOfRow(storedInstall, json, where)
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw error
      note({ kind: 'row-lost', path: pathOf(where), flaw: error.flaw, remedy: where.whenLost })
      return null
    }
  }
  return {
    async all() {
      const rows = await database.plain('SELECT place, install FROM cerrojo.installs ORDER BY place')
      return parsed(installRow, rows).flatMap(row => read(row) ?? [])
    },
    change: (place, change) =>
      database.write('', async tx => {
        const held = await tx.query(
          `INSERT INTO cerrojo.installs (place) VALUES ($1)
           ON CONFLICT (place) DO UPDATE SET place = excluded.place RETURNING place, install`,
          [columnText(place)],
        )
        const [row] = parsed(installRow, held)
        const before = row ? read(row) : null
        const after = change(before)
        if (after !== before)
          await tx.query('UPDATE cerrojo.installs SET install = $2 WHERE place = $1', [
            ...[columnText(place), after && toJson(storedInstall, after, 'installs')],
          ])
        return after
      }),
  }
}
