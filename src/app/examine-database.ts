import type { Connection } from '../adapters/stores/postgres/connection.js'
import { inspectDatabase } from '../adapters/stores/postgres/inspect.js'
import type { DoctorFinding } from './doctor-finding.js'
import type { CommandContext } from './run-command.js'

/** A question that takes longer makes every answer slow. */
const SLOW_MS = 20
/** Clocks further apart than that say different things of what is due. */
const APART_MS = 5_000

/** Looks at the database that everything is kept in. Throws StoreError where it cannot be asked. */
export async function* examineDatabase(
  connection: Connection,
  { words, now }: Pick<CommandContext, 'words' | 'now'>,
): AsyncGenerator<DoctorFinding> {
  const { database } = words.serve.doctor
  const { place } = connection
  const state = await inspectDatabase(connection, now)
  const { server, found, known, isAboveRules, lackingRights, latencyMs, aheadMs, isPrivate } = state
  yield { ok: true, line: database.there(place, server) }
  if (found < known) yield { ok: null, ...database.pending(found, known) }
  const { aboveRules, notEncrypted } = database
  if (isAboveRules) yield { ok: false, line: aboveRules.line, remedy: aboveRules.remedy }
  if (lackingRights.length > 0) yield { ok: false, ...database.noRights(lackingRights) }
  if (!isPrivate) yield { ok: false, line: notEncrypted.line, remedy: notEncrypted.remedy }
  if (latencyMs > SLOW_MS) yield { ok: null, ...database.slow(Math.round(latencyMs)) }
  if (Math.abs(aheadMs) > APART_MS) yield { ok: false, ...database.clock(Math.round(aheadMs / 1000)) }
}
