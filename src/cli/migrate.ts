import { z } from 'zod'
import { pendingIn } from '../adapters/stores/lowdb/migrate.js'
import { WrongUse } from '../wiring/failure.js'
import { openPlace } from '../wiring/place.js'
import type { Context } from '../wiring/run.js'
import { printLines } from './print.js'

const MigrateOptions = z.object({ dry: z.literal(true).optional() })

/** `migrate`: brings the data folder into this program's format, as every start that writes does; `--dry` only says how. */
export async function migrateCommand(context: Context, given: unknown): Promise<void> {
  const { words } = context
  const { dry } = MigrateOptions.parse(given)
  const { dataDir } = context.settings()
  const pending = pendingIn(dataDir)
  if (!pending) throw new WrongUse(words.wrong.noData)
  const { from, to, steps } = pending
  await printLines(context, [
    words.migrate.state(dataDir, from, to),
    ...steps.map(({ does }) => `- ${words.migrate.steps[does]}`),
  ])
  if (steps.length === 0) return
  if (dry) return printLines(context, [words.migrate.dry])
  const { store } = await openPlace(dataDir, words)
  await printLines(context, store.notices.map(words.details.notice))
  await store.close()
}
