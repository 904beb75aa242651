import { z } from 'zod'
import { pendingIn } from '../adapters/stores/files/migrate.js'
import { pendingInDatabase } from '../adapters/stores/postgres/migrations.js'
import { openPostgresStore } from '../adapters/stores/postgres/open-store.js'
import { WrongUse } from '../app/failure.js'
import { openInstallation } from '../app/installation.js'
import type { CommandContext } from '../app/run-command.js'
import { printLines } from './print.js'

const MigrateOptions = z.object({ dry: z.literal(true).optional() })

/**
 * `migrate`: brings the data folder, or the database, into this program's format, as every start that writes does; `--dry` only
 * says how.
 */
export async function migrateCommand(command: CommandContext, given: unknown): Promise<void> {
  const { words } = command
  const { dry } = MigrateOptions.parse(given)
  const settings = command.settings()
  const { dataDir, database } = settings
  const pending = database ? await pendingInDatabase(database) : pendingIn(dataDir)
  if (!pending) throw new WrongUse(words.wrong.noData)
  const { from, to, steps } = pending
  const state = database
    ? words.migrate.databaseState(database.place, from, to)
    : words.migrate.state(dataDir, from, to)
  await printLines(command, [state, ...steps.map(({ does }) => `- ${does[words.language]}`)])
  if (steps.length === 0) return
  if (dry) return printLines(command, [words.migrate.dry])
  // Whoever owns the tables makes them, from any machine and before files are copied into them: it becomes nobody's by that.
  if (database) return (await openPostgresStore(database)).close()
  const { store } = await openInstallation(settings, words)
  await printLines(
    command,
    store.notices.map(notice => notice.words[words.language]),
  )
  await store.close()
}
