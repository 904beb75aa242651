import { z } from 'zod'
import { failureOf } from '../wiring/failure.js'
import { noteOutcome } from '../wiring/outcome.js'
import { chooseEntity, type Entity, loadLists, openPlace } from '../wiring/place.js'
import { outcomeLines } from '../wiring/report.js'
import type { Context } from '../wiring/run.js'
import { snapshotOf, syncArgs, syncWithProgress } from '../wiring/syncing.js'
import { printLines } from './print.js'

const SyncOptions = z.object({
  entity: z.string().optional(),
  acceptShrink: z.literal(true).optional(),
  force: z.literal(true).optional(),
})

/** `sync`: fetches every configured entity, or the one that is named. */
export async function syncCommand(context: Context, given: unknown): Promise<void> {
  const { words } = context
  const { entity: nit, acceptShrink, force } = SyncOptions.parse(given)
  const settings = context.settings()
  const entities: readonly Entity[] =
    nit === undefined && settings.entities.length > 1
      ? settings.entities.map(configured => chooseEntity(settings, configured.nit, words))
      : [chooseEntity(settings, nit, words)]
  const place = await openPlace(settings.dataDir, words)
  try {
    await printLines(context, place.store.notices.map(words.details.notice))
    for (const entity of entities) {
      try {
        const lists = await loadLists(settings, entity, place)
        const now = context.now()
        const args = syncArgs(place, entity, lists, await snapshotOf(settings, entity), now)
        const outcome = await syncWithProgress({ ...args, acceptShrink, force }, context)
        await printLines(context, outcomeLines(outcome, words))
        await noteOutcome(settings.dataDir, entity.key, outcome, now)
        if (outcome.result === 'kept') process.exitCode = 1
      } catch (error) {
        // One entity that fails does not keep the others from their data.
        if (entities.length === 1) throw error
        const { exit, text } = failureOf(error, words, settings.debug)
        await context.err.write(`${words.name}: ${entity.key}: ${text}\n`)
        process.exitCode = exit
      }
    }
  } finally {
    await place.store.close()
  }
}
