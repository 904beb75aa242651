import { askersOf } from '../adapters/chat/terminal/people.js'
import type { DateOrder } from '../adapters/secop/read-day.js'
import { coordinates, type Person } from '../bot/accounts/person.js'
import type { EntityContext } from '../bot/context.js'
import { ownContracts } from '../bot/contracts/visible-contracts.js'
import { RetryLater } from '../bot/ports/failure.js'
import type { SyncArgs } from '../bot/sync/sync.js'
import { openDemo } from '../demo/demo-context.js'
import { type Day, dayInBogota } from '../rules/index.js'
import type { Settings } from '../settings/settings.js'
import { loadLists, NO_LISTS } from './entity-lists.js'
import { commandFailureOf, NotTaken } from './failure.js'
import {
  chooseEntity,
  type Entity,
  type Installation,
  installationInMemory,
  openContext,
  openInstallation,
} from './installation.js'
import { asOneEntity, entitiesIn, snapshotOf, snapshotOfFiles, syncArgs, syncWithProgress } from './register-sources.js'
import type { CommandContext } from './run-command.js'
import { contentsLines, outcomeLines, summaryLines } from './sync-report.js'

/** What the conversation starts with. */
export interface OpenedSession {
  readonly context: EntityContext
  readonly installation: Installation
  /** Who asks at first, unless the arguments name somebody. */
  readonly person: Person
  readonly greeting: readonly string[]
}

/** The demo: nothing is fetched and nothing is kept. */
export async function demoOpening({ words }: CommandContext, settings: Settings, now: Date): Promise<OpenedSession> {
  const { context, installation, opensWith } = await openDemo(settings, now)
  return { context, installation, person: opensWith, greeting: [words.start.demo] }
}

/** An entity's stored data as it is; fetched first where there is none yet, or where `fresh` asks for it. */
export async function entityOpening(
  command: CommandContext,
  settings: Settings,
  nit: string | undefined,
  now: Date,
  fresh: boolean,
): Promise<OpenedSession> {
  const { words } = command
  const entity = await chooseEntity(settings, nit, words)
  const installation = await openInstallation(settings, words)
  return closingOnFailure(installation, async () => {
    const lists = await loadLists(settings, entity, installation)
    const head = await installation.store.contracts.head(entity.key)
    const greeting = installation.store.notices.map(notice => notice.words[words.language])
    if (head && !fresh) greeting.push(...summaryLines(head, words))
    else
      try {
        await command.err.write(`${words.start.fetching(settings.source.dataset, entity.nit)}\n`)
        const args = syncArgs(installation, entity, lists, await snapshotOf(settings, entity), now)
        greeting.push(...(await synced(args, command)))
      } catch (error) {
        // What is stored is still good: its date is on every answer.
        if (!head || !(error instanceof RetryLater)) throw error
        greeting.push(commandFailureOf(error, words, false).text, words.start.goingOn, ...summaryLines(head, words))
      }
    return openWith({ command, settings, installation, entity, listed: lists.people.people, now, greeting })
  })
}

/** The rows of a file: of one entity, or all of them as one set. In memory, unless it is said where to keep them. */
export async function fileOpening(
  command: CommandContext,
  settings: Settings,
  file: {
    readonly path: string
    readonly asOf: Day | null
    readonly dates: DateOrder | null
    readonly nit: string | undefined
    readonly keep: boolean
  },
  now: Date,
): Promise<OpenedSession> {
  const { words } = command
  const opened = await snapshotOfFiles([file.path], file.asOf, file.dates)
  const { entity, registerState } = await ofFile(opened, file.nit)
  const installation = file.keep ? await openInstallation(settings, words) : installationInMemory()
  return closingOnFailure(installation, async () => {
    // Where nothing is kept, nothing can be lost: whatever the file says is shown.
    const args = { ...syncArgs(installation, entity, NO_LISTS, registerState, now), accept: !file.keep }
    const greeting = [
      ...installation.store.notices.map(notice => notice.words[words.language]),
      ...(await synced(args, command)),
      ...contentsLines(registerState, words),
    ]
    return openWith({ command, settings, installation, entity, listed: [], now, greeting })
  })

  async function ofFile(registerState: typeof opened, nit: string | undefined) {
    if (nit !== undefined) return { entity: await chooseEntity(settings, nit, words), registerState }
    const [first, ...more] = await entitiesIn(registerState)
    if (first && more.length === 0)
      return { entity: { key: first.key, nit: first.key, name: first.name ?? undefined, codes: [] }, registerState }
    const name = words.start.manyEntities(more.length + (first ? 1 : 0))
    return { entity: { key: SET, nit: SET, name, codes: [] }, registerState: asOneEntity(registerState, SET, name) }
  }
}

/** Syncs, and what came of it in words. Throws NotTaken where that leaves nothing to talk about. */
async function synced(args: SyncArgs, command: CommandContext): Promise<string[]> {
  const outcome = await syncWithProgress(args, command)
  const lines = outcomeLines(outcome, command.words)
  if (outcome.kind === 'kept' && !outcome.snapshot) throw new NotTaken(lines.join('\n'))
  return lines
}

/** Key under which the rows of several entities are kept as one set; no NIT is like it. */
const SET = 'archivo'

async function openWith({
  command: { words },
  settings,
  installation,
  entity,
  listed,
  now,
  greeting,
}: {
  readonly command: CommandContext
  readonly settings: Settings
  readonly installation: Installation
  readonly entity: Entity
  readonly listed: readonly Person[]
  readonly now: Date
  readonly greeting: readonly string[]
}): Promise<OpenedSession> {
  const today = dayInBogota(now)
  const known = await openContext(installation, entity, listed, settings, today, words)
  const context = withCoordinator(known, words.start.coordinator)
  const person = await busiest(context, today)
  return { context, installation, person, greeting }
}

/**
 * Where the entity's list names no coordinator, somebody must still be able to see what is nobody's: the terminal offers
 * the contracting office without a name.
 */
function withCoordinator(context: EntityContext, name: string): EntityContext {
  if ([...context.directory.values()].some(coordinates)) return context
  const office: Person = { id: 'contracting-office', name, roles: ['coordinator'], listed: false }
  return { ...context, directory: new Map([...context.directory, [office.id, office]]) }
}

/** Judging everybody's contracts would take long at a large entity; who has most to close is among those with most. */
const CANDIDATES = 8

async function busiest(context: EntityContext, today: Day): Promise<Person> {
  const askers = await askersOf(context)
  const [first] = askers
  if (!first) throw new Error('an entity has at least the contracting office')
  let best = { person: first.person, toClose: -1 }
  for (const { person, contracts } of askers.filter(asker => asker.contracts > 0).slice(0, CANDIDATES)) {
    if (contracts <= best.toClose) break
    const items = await ownContracts(context, person, today)
    const toClose = items.filter(({ assessment }) => assessment.verdict === 'close-now').length
    if (toClose > best.toClose) best = { person, toClose }
  }
  return best.person
}

async function closingOnFailure<T>(installation: Installation, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await installation.store.close()
    throw error
  }
}
