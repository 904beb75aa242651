import { z } from 'zod'
import { WrongUse } from '../app/failure.js'
import {
  chooseEntity,
  contextFrom,
  type Entity,
  type Installation,
  loadLists,
  openInstallation,
  storedEntities,
} from '../app/installation.js'
import type { CommandContext } from '../app/run-command.js'
import { snapshotLines } from '../app/sync-report.js'
import { directoryOf } from '../bot/accounts/directory.js'
import { reachabilityOf } from '../bot/accounts/reachability.js'
import type { EntityContext } from '../bot/context.js'
import { isStale } from '../bot/contracts/data-age.js'
import { coverageLines } from '../bot/evidence/coverage.js'
import { shownQuestions } from '../bot/evidence/questions.js'
import { lossText } from '../bot/sync/loss.js'
import { dayInBogota } from '../rules/index.js'
import type { Settings } from '../settings/settings.js'
import { wordsIn } from '../words/index.js'
import { printLines } from './print.js'

const StatusOptions = z.object({ entity: z.string().optional(), demo: z.literal(true).optional() })

/** `status`: what is stored and how old it is, and what of it is damaged. Reads only, so it works beside a process that writes. */
export async function statusCommand(command: CommandContext, given: unknown): Promise<void> {
  const { words } = command
  const { entity: nit, demo } = StatusOptions.parse(given)
  const settings = command.settings()
  if (demo) return demoStatus(command, settings)
  const keys = [...new Set([...settings.entities.map(configured => configured.nit), ...storedEntities(settings)])]
  const entities =
    nit === undefined ? keys.map(key => chooseEntity(settings, key, words)) : [chooseEntity(settings, nit, words)]
  const distinct = [...new Map(entities.map(entity => [entity.key, entity])).values()]
  if (distinct.length === 0) throw new WrongUse(words.wrong.noData)
  const installation = await openInstallation(settings, words, { readOnly: true, check: true })
  try {
    await printLines(command, [words.status.place(settings.dataDir, settings.file)])
    for (const entity of distinct)
      await printLines(command, ['', ...(await statusOf(entity, installation, settings, command))])
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

async function statusOf(
  entity: Entity,
  installation: Installation,
  settings: Settings,
  { words, now }: CommandContext,
): Promise<string[]> {
  const { contracts, state } = installation.store
  const head = await contracts.head(entity.key)
  const refused = await state.refusedSnapshot.read(entity.key)
  const refusal = refused ? [words.status.refused(new Date(refused.at), lossText(refused, words.loss))] : []
  if (!head) return [words.status.entity(entity.key, entity.name ?? null), words.wrong.noDataOf(entity.key), ...refusal]
  const { people } = await loadLists(settings, entity, installation)
  const directory = [...directoryOf(people.people, await contracts.roster(entity.key)).values()]
  const reach = await reachabilityOf(installation.store, entity.key)
  const reachable = directory.filter(({ id }) => reach.get(id)?.kind === 'account').length
  const at = now()
  const hours = Math.floor((at.getTime() - Date.parse(head.committedAt)) / 3_600_000)
  return [
    words.status.entity(entity.key, entity.name ?? head.entityName),
    words.status.cut(head.id, head.dataset, hours, isStale(head, at, settings.habits)),
    ...refusal,
    ...snapshotLines(head, words),
    words.status.people(directory.length, reachable),
    ...(await evidenceLines(await contextFrom(installation, entity, head, people.people, settings, dayInBogota(at)), {
      words,
      now,
    })),
  ]
}
