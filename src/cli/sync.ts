import { z } from 'zod'
import { servedSettings } from '../app/enrolled.js'
import { type EntityLists, loadLists } from '../app/entity-lists.js'
import { readEvidenceOf } from '../app/evidence.js'
import { commandFailureOf } from '../app/failure.js'
import { Fetching } from '../app/fetching.js'
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
import { entityLines, outcomeLines } from '../app/sync-report.js'
import { acceptAsRead } from '../bot/accounts/known-list.js'
import { coverageLines } from '../bot/evidence/coverage.js'
import type { RegisterState } from '../bot/ports/register.js'
import { type SyncArgs, sync } from '../bot/sync/sync.js'
import type { Settings } from '../settings/settings.js'
import { Lanes } from '../shared/lanes.js'
import { wordsIn } from '../words/index.js'
import { printLines } from './print.js'

const SyncOptions = z.object({
  entity: z.string().optional(),
  accept: z.literal(true).optional(),
  acceptList: z.literal(true).optional(),
  force: z.literal(true).optional(),
  evidence: z.literal(true).optional(),
})

/** Lists that are read at once, and after how long one that takes longer goes on beside the others. */
const LISTS_AT_ONCE = 16
const LISTS_SHARE_MS = 10_000

type SyncOptions = z.output<typeof SyncOptions>

/** `sync`: fetches every configured entity side by side, or the one that is named. */
export async function syncCommand(command: CommandContext, given: unknown): Promise<void> {
  const { words } = command
  const options = SyncOptions.parse(given)
  const { entity: nit } = options
  const settings = await servedSettings(command)
  const entities: readonly Entity[] =
    nit === undefined && settings.entities.length > 1
      ? configuredEntities(settings, words)
      : [await chooseEntity(settings, nit, words)]
  const installation = await openInstallation(settings, words)
  const syncing: Syncing = { command, settings, installation, options }
  try {
    await printLines(
      command,
      installation.store.notices.map(notice => notice.words[words.language]),
    )
    const [one, another] = entities
    if (one && !another) await syncOne(one, syncing)
    else await syncSeveral(entities, syncing)
  } finally {
    await installation.store.close()
  }
}

interface Syncing {
  readonly command: CommandContext
  readonly settings: Settings
  readonly installation: Installation
  readonly options: SyncOptions
}

async function syncOne(entity: Entity, syncing: Syncing): Promise<void> {
  const { command, settings, installation, options } = syncing
  const lists = await listsFor(entity, syncing)
  const args = argsFor(entity, lists, await snapshotOf(settings, entity), syncing)
  const outcome = await syncWithProgress(args, command)
  await printLines(command, outcomeLines(outcome, command.words))
  await noteOutcome(installation.store, entity.key, outcome, args.now)
  if (outcome.kind === 'kept') process.exitCode = 1
  if (options.evidence) await readSisterSets(command, settings, installation, entity)
}

/** One that fails is named and keeps no other from its data; a line for each, as it is done, and one for all. */
async function syncSeveral(entities: readonly Entity[], syncing: Syncing): Promise<void> {
  const { command, settings, installation, options } = syncing
  const { words } = command
  const [reading, fetching] = [new Lanes(LISTS_AT_ONCE, LISTS_SHARE_MS), new Fetching(() => settings)]
  const came = { committed: 0, unchanged: 0, kept: [] as string[], failed: [] as string[] }
  const failing = async (entity: Entity, work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      const { exit, text } = commandFailureOf(error, words, settings.debug)
      came.failed.push(entity.key)
      process.exitCode = exit
      await command.err.write(`${words.name}: ${entity.key}: ${text}\n`)
    }
  }
  const fetch = async (entity: Entity) => {
    const lists = await reading.run(() => listsFor(entity, syncing))
    const outcome = await fetching.of(entity, entities.length, state => sync(argsFor(entity, lists, state, syncing)))
    const lines = entityLines(entity.key, outcome, words)
    await noteOutcome(installation.store, entity.key, outcome, command.now())
    if (outcome.kind === 'kept') came.kept.push(entity.key)
    else if (outcome.kind !== 'empty') came[outcome.kind]++
    await printLines(command, lines)
  }
  await Promise.all(entities.map(entity => failing(entity, () => fetch(entity))))
  if (options.evidence)
    for (const entity of entities.filter(({ key }) => !came.failed.includes(key)))
      await failing(entity, () => readSisterSets(command, settings, installation, entity))
  if (came.kept.length > 0) process.exitCode ||= 1
  await printLines(command, [words.report.ofAll({ ...came, entities: entities.length })])
}

async function listsFor(entity: Entity, { settings, installation, options }: Syncing): Promise<EntityLists> {
  const lists = await loadLists(settings, entity, installation)
  if (options.acceptList) await acceptAsRead(installation.store, entity.key, lists.people.people)
  return lists
}

function argsFor(
  entity: Entity,
  lists: EntityLists,
  state: RegisterState,
  { command, installation, options: { accept, force } }: Syncing,
): SyncArgs {
  return { ...syncArgs(installation, entity, lists, state, command.now()), accept, force }
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
