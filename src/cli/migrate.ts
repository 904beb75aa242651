import { z } from 'zod'
import { pendingIn } from '../adapters/stores/files/migrate.js'
import { WrongUse } from '../app/failure.js'
import { openInstallation } from '../app/installation.js'
import type { CommandContext } from '../app/run-command.js'
import { printLines } from './print.js'

const MigrateOptions = z.object({ dry: z.literal(true).optional() })

/** `migrate`: brings the data folder into this program's format, as every start that writes does; `--dry` only says how. */
export async function migrateCommand(command: CommandContext, given: unknown): Promise<void> {
  const { words } = command
  const { dry } = MigrateOptions.parse(given)
  const settings = command.settings()
  const { dataDir } = settings
  const pending = pendingIn(dataDir)
  if (!pending) throw new WrongUse(words.wrong.noData)
  const { from, to, steps } = pending
  await printLines(command, [
    words.migrate.state(dataDir, from, to),
    ...steps.map(({ does }) => `- ${does[words.language]}`),
  ])
  if (steps.length === 0) return
  if (dry) return printLines(command, [words.migrate.dry])
  const { store } = await openInstallation(settings, words)
  await printLines(
    command,
    store.notices.map(notice => notice.words[words.language]),
  )
  await store.close()
}
