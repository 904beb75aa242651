import { z } from 'zod'
import { servedSettings } from '../app/enrolled.js'
import { loadLists } from '../app/entity-lists.js'
import { readEvidenceOf } from '../app/evidence.js'
import { commandFailureOf } from '../app/failure.js'
import {
  chooseEntity,
  configuredEntities,
  type Entity,
  type Installation,
  openInstallation,
} from '../app/installation.js'
import { progressOn } from '../app/progress.js'
import { snapshotOf, syncArgs, syncWithProgress } from '../app/register-sources.js'
import type { CommandContext } from '../app/run-command.js'
import { noteOutcome } from '../app/sync-outcome.js'
import { outcomeLines } from '../app/sync-report.js'
import { acceptAsRead } from '../bot/accounts/known-list.js'
import { coverageLines } from '../bot/evidence/coverage.js'
import type { Settings } from '../settings/settings.js'
import { wordsIn } from '../words/index.js'
import { printLines } from './print.js'

const SyncOptions = z.object({
  entity: z.string().optional(),
  accept: z.literal(true).optional(),
  acceptList: z.literal(true).optional(),
  force: z.literal(true).optional(),
  evidence: z.literal(true).optional(),
})

/** `sync`: fetches every configured entity, or the one that is named. */
export async function syncCommand(command: CommandContext, given: unknown): Promise<void> {
  const { words } = command
  const { entity: nit, accept, acceptList, force, evidence } = SyncOptions.parse(given)
  const settings = await servedSettings(command)
  const entities: readonly Entity[] =
    nit === undefined && settings.entities.length > 1
      ? configuredEntities(settings, words)
      : [await chooseEntity(settings, nit, words)]
  const installation = await openInstallation(settings, words)
  try {
    await printLines(
      command,
      installation.store.notices.map(notice => notice.words[words.language]),
    )
    for (const entity of entities) {
      try {
        const lists = await loadLists(settings, entity, installation)
        if (acceptList) await acceptAsRead(installation.store, entity.key, lists.people.people)
        const now = command.now()
        const args = syncArgs(installation, entity, lists, await snapshotOf(settings, entity), now)
        const outcome = await syncWithProgress({ ...args, accept, force }, command)
        await printLines(command, outcomeLines(outcome, words))
        await noteOutcome(installation.store, entity.key, outcome, now)
        if (outcome.kind === 'kept') process.exitCode = 1
        if (evidence) await readSisterSets(command, settings, installation, entity)
      } catch (error) {
        // One entity that fails does not keep the others from their data.
        if (entities.length === 1) throw error
        const { exit, text } = commandFailureOf(error, words, settings.debug)
        await command.err.write(`${words.name}: ${entity.key}: ${text}\n`)
        process.exitCode = exit
      }
    }
  } finally {
    await installation.store.close()
  }
}

/** Reads the sister sets after the register, telling how far it is, and shows what they cover. */
async function readSisterSets(
  { now, err, liveErr, words, ...command }: CommandContext,
  settings: Settings,
  installation: Installation,
  entity: Entity,
): Promise<void> {
  const say = wordsIn(words.language).evidence
  const progress = progressOn(err, liveErr, ({ read, expected }) => say.progress(read, expected ?? 0))
  try {
    const onProgress = (at: { readonly asked: number; readonly total: number }) =>
      progress.update({ read: at.asked, expected: at.total })
    const stored = await readEvidenceOf(installation, entity, settings, now, { onProgress })
    await progress.done()
    await printLines(command, coverageLines(stored, say))
  } finally {
    await progress.done()
  }
}
