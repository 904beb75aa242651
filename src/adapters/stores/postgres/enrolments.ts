import { z } from 'zod'
import { type Enrolments, enrolment } from '../enrolments.js'
import type { Connection } from './connection.js'
import { Database } from './database.js'
import { jsonOfRow, parsed, toJson } from './rows.js'
import { columnText, keyOfColumn } from './text.js'

const enrolledRow = z.object({ entity: z.string(), enrolment: z.string() })
const stampRow = z.object({ stamp: z.string() })
const thereRow = z.object({ there: z.boolean() })

/** A row an entity, which all replicas go by. */
export function postgresEnrolments(database: Database): Enrolments {
  return {
    async all() {
      const rows = await database.plain('SELECT entity, enrolment FROM cerrojo.enrolments ORDER BY entity')
      const read = ({ entity, enrolment: json }: z.output<typeof enrolledRow>) => {
        const place = { table: 'enrolments', key: [entity], whenLost: 'enrolled-anew' } as const
        return [keyOfColumn(entity), jsonOfRow(enrolment, json, place)] as const
      }
      return new Map(parsed(enrolledRow, rows).map(read))
    },
    async write(entity, written) {
      await database.plain(
        `INSERT INTO cerrojo.enrolments (entity, enrolment) VALUES ($1, $2)
         ON CONFLICT (entity) DO UPDATE SET enrolment = $2, number = DEFAULT`,
        [columnText(entity), toJson(enrolment, written, 'enrolments')],
      )
    },
    async stamp() {
      // Not the greatest number: who began later may have ended before.
      const rows = await database.plain('SELECT coalesce(sum(number), 0)::text AS stamp FROM cerrojo.enrolments')
      return parsed(stampRow, rows)[0]?.stamp ?? ''
    },
  }
}

/** What is written in a database of whatever form; nothing where it has no such table yet. Throws StoreUnreachable. */
export async function readEnrolments(connection: Connection): ReturnType<Enrolments['all']> {
  const database = new Database(connection, true)
  try {
    await database.connect()
    const rows = await database.plain(`SELECT to_regclass('cerrojo.enrolments') IS NOT NULL AS there`)
    return parsed(thereRow, rows)[0]?.there ? await postgresEnrolments(database).all() : new Map()
  } finally {
    await database.close()
  }
}
