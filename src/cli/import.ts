import { resolve } from 'node:path'
import { z } from 'zod'
import type { RegisterSnapshot } from '../bot/ports.js'
import type { Settings } from '../settings/settings.js'
import { dayOption } from '../wiring/command-line.js'
import { WrongUse } from '../wiring/failure.js'
import { noteOutcome } from '../wiring/outcome.js'
import { chooseEntity, type Entity, loadLists, openPlace } from '../wiring/place.js'
import { outcomeLines } from '../wiring/report.js'
import type { Context } from '../wiring/run.js'
import { entitiesIn, snapshotOfFiles, syncArgs, syncWithProgress } from '../wiring/syncing.js'
import { printLines } from './print.js'

const ImportOptions = z.object({
  entity: z.string().optional(),
  asOf: dayOption,
  acceptShrink: z.literal(true).optional(),
})

/** `import FILE…`: takes the rows of files instead of the interface's, all files together as one state of the data. */
export async function importCommand(context: Context, files: unknown, given: unknown): Promise<void> {
  const { entity: nit, asOf, acceptShrink } = ImportOptions.parse(given)
  const settings = context.settings()
  const paths = z.array(z.string()).parse(files)
  const snapshot = await snapshotOfFiles(
    paths.map(path => resolve(context.cwd, path)),
    asOf ?? null,
  )
  const entity = await entityOf(snapshot, nit, settings, context)
  const place = await openPlace(settings.dataDir, context.words)
  try {
    await printLines(context, place.store.notices.map(context.words.details.notice))
    const lists = await loadLists(settings, entity, place)
    const now = context.now()
    const args = syncArgs(place, entity, lists, snapshot, now)
    const outcome = await syncWithProgress({ ...args, acceptShrink }, context)
    await printLines(context, outcomeLines(outcome, context.words))
    await noteOutcome(settings.dataDir, entity.key, outcome, now)
    if (outcome.result === 'kept') process.exitCode = 1
  } finally {
    await place.store.close()
  }
}

/** The entity that was named or is configured, else the only one in the files. */
async function entityOf(
  snapshot: RegisterSnapshot,
  nit: string | undefined,
  settings: Settings,
  { words }: Context,
): Promise<Entity> {
  if (nit !== undefined || settings.entities.length === 1)
    return chooseEntity(settings, nit ?? settings.entities[0]?.nit, words)
  const found = await entitiesIn(snapshot)
  const [one] = found
  if (!one) throw new WrongUse(words.wrong.noRows)
  if (found.length > 1) throw new WrongUse(words.wrong.whichEntity(found.map(({ key }) => key)))
  return chooseEntity(settings, one.key, words)
}
