import { z } from 'zod'
import { CopyRefused } from '../adapters/stores/copy-entity.js'
import { WrongUse } from '../app/failure.js'
import { progressOn } from '../app/progress.js'
import type { CommandContext } from '../app/run-command.js'
import { copyStorage } from '../app/storage-copy.js'
import { printLines } from './print.js'

const StoreOptions = z.object({ to: z.enum(['postgres', 'files']) })

/**
 * `store copy --to postgres|files`: moves everything from the data folder into the database that DATABASE_URL names, or back; said
 * again it goes on where it was interrupted. Nobody is told anything again afterwards.
 */
export async function storeCommand(command: CommandContext, given: unknown): Promise<void> {
  const { words } = command
  const { to } = StoreOptions.parse(given)
  const { dataDir, database } = command.settings()
  if (!database) throw new WrongUse(words.store.noDatabase)
  let entity = ''
  const progress = progressOn(command.err, command.liveErr, ({ read }) => words.store.progress(entity, read))
  try {
    await copyStorage({ dataDir, database }, to, words, {
      tell(which, done) {
        entity = which
        progress.update({ read: done, expected: null })
      },
      async told(which, { contracts, links, statements }) {
        await progress.done()
        await printLines(command, [words.store.copied(which, contracts, statements, links)])
      },
    })
  } catch (error) {
    if (error instanceof CopyRefused) throw new WrongUse(words.store.refused[error.why](error.entity))
    throw error
  } finally {
    await progress.done()
  }
  await printLines(command, [to === 'postgres' ? words.store.inPostgres(database.place) : words.store.inFiles(dataDir)])
}
