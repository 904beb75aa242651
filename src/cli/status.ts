import { z } from 'zod'
import { servedSettings } from '../app/enrolled.js'
import { loadLists } from '../app/entity-lists.js'
import { WrongUse } from '../app/failure.js'
import { chooseEntity, contextFrom, type Entity, type Installation, openInstallation } from '../app/installation.js'
import type { CommandContext } from '../app/run-command.js'
import { storedEntities } from '../app/storage.js'
import { snapshotLines } from '../app/sync-report.js'
import { directoryOf } from '../bot/accounts/directory.js'
import type { Person } from '../bot/accounts/person.js'
import { reachabilityOf } from '../bot/accounts/reachability.js'
import type { EntityContext } from '../bot/context.js'
import { isStale } from '../bot/contracts/data-age.js'
import { coverageLines } from '../bot/evidence/coverage.js'
import { shownQuestions } from '../bot/evidence/questions.js'
import type { RefusedSnapshot } from '../bot/ports/state.js'
import type { Snapshot } from '../bot/ports/store.js'
import { lossText } from '../bot/sync/loss.js'
import { dayInBogota } from '../rules/index.js'
import type { Settings } from '../settings/settings.js'
import { wordsIn } from '../words/index.js'
import { printLines } from './print.js'

const StatusOptions = z.object({
  entity: z.string().optional(),
  demo: z.literal(true).optional(),
  json: z.literal(true).optional(),
})

/** `status`: what is stored and how old it is, and what of it is damaged. Reads only, so it works beside a process that writes. */
export async function statusCommand(command: CommandContext, given: unknown): Promise<void> {
  const { words } = command
  const { entity: nit, demo, json } = StatusOptions.parse(given)
  const settings = await servedSettings(command)
  if (demo) return demoStatus(command, settings)
  const keys = [
    ...new Set([...settings.entities.map(configured => configured.nit), ...(await storedEntities(settings))]),
  ]
  const entities =
    nit === undefined
      ? await Promise.all(keys.map(key => chooseEntity(settings, key, words)))
      : [await chooseEntity(settings, nit, words)]
  const distinct = [...new Map(entities.map(entity => [entity.key, entity])).values()]
  if (distinct.length === 0) throw new WrongUse(words.wrong.noData)
  const installation = await openInstallation(settings, words, { readOnly: true, check: true })
  try {
    const found: EntityStatus[] = []
    for (const entity of distinct) found.push(await readStatus(entity, installation, settings))
    if (json) {
      const { dataDir, database, file } = settings
      const entities = found.map(status => statusJson(status, settings, command.now()))
      const notices = installation.store.notices.map(notice => notice.words[words.language])
      await command.out.write(
        `${JSON.stringify({ dataDir, ...(database && { database: database.place }), file, entities, notices })}\n`,
      )
      return
    }
    await printLines(command, [words.status.place(settings.database?.place ?? settings.dataDir, settings.file)])
    for (const status of found)
      await printLines(command, ['', ...(await statusLines(status, installation, settings, command))])
    await printLines(
      command,
      installation.store.notices.map(notice => words.status.notice(notice.words[words.language])),
    )
  } finally {
    await installation.store.close()
  }
}

/** The same of the invented entity, of which nothing is stored. */
async function demoStatus(command: CommandContext, settings: Settings): Promise<void> {
  const { openDemo } = await import('../demo/demo-context.js')
  const { context } = await openDemo(settings, command.now())
  await printLines(command, [command.words.start.demo, '', ...(await evidenceLines(context, command))])
}

/** What the sister sets cover, and what became of the questions that they answer. */
export async function evidenceLines(
  context: EntityContext,
  { words, now }: Pick<CommandContext, 'words' | 'now'>,
): Promise<string[]> {
  const { evidence } = wordsIn(words.language)
  const stored = await context.store.state.evidence.read(context.entity.key)
  if (!stored) return coverageLines(stored, evidence)
  const { open, confirmed, denied } = await shownQuestions(context, dayInBogota(now()))
  return [...coverageLines(stored, evidence), evidence.status.questions(open, confirmed, denied)]
}

interface EntityStatus {
  readonly entity: Entity
  readonly head: Snapshot | null
  readonly refused: RefusedSnapshot | null
  readonly people: readonly Person[]
  readonly known: number
  readonly linked: number
}

async function readStatus(entity: Entity, installation: Installation, settings: Settings): Promise<EntityStatus> {
  const { contracts, state } = installation.store
  const head = await contracts.head(entity.key)
  const refused = await state.refusedSnapshot.read(entity.key)
  if (!head) return { entity, head, refused, people: [], known: 0, linked: 0 }
  const { people } = (await loadLists(settings, entity, installation)).people
  const directory = [...directoryOf(people, await contracts.roster(entity.key)).values()]
  const reach = await reachabilityOf(installation.store, entity.key)
  const linked = directory.filter(({ id }) => reach.get(id)?.kind === 'account').length
  return { entity, head, refused, people, known: directory.length, linked }
}

function hoursSince({ committedAt }: Snapshot, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(committedAt)) / 3_600_000)
}

async function statusLines(
  { entity, head, refused, people, known, linked }: EntityStatus,
  installation: Installation,
  settings: Settings,
  { words, now }: CommandContext,
): Promise<string[]> {
  const refusal = refused ? [words.status.refused(new Date(refused.at), lossText(refused, words.loss))] : []
  if (!head) return [words.status.entity(entity.key, entity.name ?? null), words.wrong.noDataOf(entity.key), ...refusal]
  const at = now()
  return [
    words.status.entity(entity.key, entity.name ?? head.entityName),
    words.status.cut(head.id, head.dataset, hoursSince(head, at), isStale(head, at, settings.habits)),
    ...refusal,
    ...snapshotLines(head, words),
    words.status.people(known, linked),
    ...(await evidenceLines(await contextFrom(installation, entity, head, people, settings, dayInBogota(at)), {
      words,
      now,
    })),
  ]
}

/** The same for programs: figures and days; no rows, people or documents. */
function statusJson({ entity, head, refused, known, linked }: EntityStatus, settings: Settings, now: Date): unknown {
  const key = { entity: entity.key, name: entity.name ?? head?.entityName ?? null }
  const kept = refused && { at: refused.at, id: refused.id, why: refused.why }
  if (!head) return { ...key, snapshot: null, refused: kept }
  const { rejected: _, nearMatches, columns: __, ...figures } = head.report
  const { id, dataset, asOf, committedAt } = head
  const age = { hours: hoursSince(head, now), stale: isStale(head, now, settings.habits) }
  return {
    ...key,
    snapshot: { id, dataset, asOf, committedAt, ...age, ...figures, nearMatches: nearMatches.length },
    refused: kept,
    people: { known, linked },
  }
}
