import { RetryLater } from '../adapters/errors.js'
import { askersOf } from '../adapters/terminal/people.js'
import { coordinates, type Person } from '../bot/person.js'
import { contractsOf } from '../bot/portfolio.js'
import type { SyncArgs } from '../bot/sync/sync.js'
import type { World } from '../bot/world.js'
import { openDemo } from '../demo/world.js'
import { type Day, dayInBogota } from '../rules/index.js'
import type { Settings } from '../settings/settings.js'
import { failureOf, NotTaken } from './failure.js'
import {
  chooseEntity,
  type Entity,
  loadLists,
  NO_LISTS,
  openPlace,
  openWorld,
  type Place,
  placeInMemory,
} from './place.js'
import { outcomeLines, summaryLines } from './report.js'
import type { Context } from './run.js'
import { asOneEntity, entitiesIn, snapshotOf, snapshotOfFiles, syncArgs, syncWithProgress } from './syncing.js'

/** What the conversation starts with. */
export interface Opening {
  readonly world: World
  readonly place: Place
  /** Who asks at first, unless the arguments name somebody. */
  readonly person: Person
  readonly greeting: readonly string[]
}

/** The demo: nothing is fetched and nothing is kept. */
export async function demoOpening({ words }: Context, settings: Settings, now: Date): Promise<Opening> {
  const { world, place, opensWith } = await openDemo(settings, now)
  return { world, place, person: opensWith, greeting: [words.start.demo(world.entity.name)] }
}

/** An entity's stored data as it is; fetched first where there is none yet, or where `fresh` asks for it. */
export async function entityOpening(
  context: Context,
  settings: Settings,
  nit: string | undefined,
  now: Date,
  fresh: boolean,
): Promise<Opening> {
  const { words } = context
  const entity = chooseEntity(settings, nit, words)
  const place = await openPlace(settings.dataDir, words)
  return closingOnFailure(place, async () => {
    const lists = await loadLists(settings, entity, place)
    const head = await place.store.contracts.head(entity.key)
    const greeting = place.store.notices.map(words.details.notice)
    if (head && !fresh) greeting.push(...summaryLines(head, words))
    else
      try {
        await context.err.write(`${words.start.fetching(settings.source.dataset, entity.nit)}\n`)
        const args = syncArgs(place, entity, lists, await snapshotOf(settings, entity), now)
        greeting.push(...(await synced(args, context)))
      } catch (error) {
        // What is stored is still good: its date is on every answer.
        if (!head || !(error instanceof RetryLater)) throw error
        greeting.push(failureOf(error, words, false).text, words.start.goingOn, ...summaryLines(head, words))
      }
    return openWith({ context, settings, place, entity, listed: lists.people.people, now, greeting })
  })
}

/** The rows of a file: of one entity, or all of them as one set. In memory, unless a data folder is named. */
export async function fileOpening(
  context: Context,
  settings: Settings,
  file: { readonly path: string; readonly asOf: Day | null; readonly nit: string | undefined; readonly keep: boolean },
  now: Date,
): Promise<Opening> {
  const { words } = context
  const opened = await snapshotOfFiles([file.path], file.asOf)
  const { entity, snapshot } = await ofFile(opened, file.nit)
  const place = file.keep ? await openPlace(settings.dataDir, words) : placeInMemory()
  return closingOnFailure(place, async () => {
    // Where nothing is kept, nothing can be lost: whatever the file says is shown.
    const args = { ...syncArgs(place, entity, NO_LISTS, snapshot, now), acceptShrink: !file.keep }
    const greeting = [...place.store.notices.map(words.details.notice), ...(await synced(args, context))]
    return openWith({ context, settings, place, entity, listed: [], now, greeting })
  })

  async function ofFile(snapshot: typeof opened, nit: string | undefined) {
    if (nit !== undefined) return { entity: chooseEntity(settings, nit, words), snapshot }
    const [first, ...more] = await entitiesIn(snapshot)
    if (first && more.length === 0)
      return { entity: { key: first.key, nit: first.key, name: first.name ?? undefined, codes: [] }, snapshot }
    const name = words.start.manyEntities(more.length + (first ? 1 : 0))
    return { entity: { key: SET, nit: SET, name, codes: [] }, snapshot: asOneEntity(snapshot, SET, name) }
  }
}

/** Syncs, and what came of it in words. Throws NotTaken where that leaves nothing to talk about. */
async function synced(args: SyncArgs, context: Context): Promise<string[]> {
  const outcome = await syncWithProgress(args, context)
  const lines = outcomeLines(outcome, context.words)
  if (outcome.result === 'kept' && !outcome.cut) throw new NotTaken(lines.join('\n'))
  return lines
}

/** Key under which the rows of several entities are kept as one set; no NIT is like it. */
const SET = 'archivo'

async function openWith({
  context: { words },
  settings,
  place,
  entity,
  listed,
  now,
  greeting,
}: {
  readonly context: Context
  readonly settings: Settings
  readonly place: Place
  readonly entity: Entity
  readonly listed: readonly Person[]
  readonly now: Date
  readonly greeting: readonly string[]
}): Promise<Opening> {
  const today = dayInBogota(now)
  const known = await openWorld(place, entity, listed, settings, today, words)
  const world = withCoordinator(known, words.start.coordinator)
  const person = await busiest(world, today)
  return { world, place, person, greeting }
}

/**
 * Where the entity's list names no coordinator, somebody must still be able to see what is nobody's: the terminal offers
 * the contracting office without a name.
 */
function withCoordinator(world: World, name: string): World {
  if ([...world.directory.values()].some(coordinates)) return world
  const office: Person = { id: 'contracting-office', name, roles: ['coordinator'], listed: false }
  return { ...world, directory: new Map([...world.directory, [office.id, office]]) }
}

/** Judging everybody's contracts would take long at a large entity; who has most to close is among those with most. */
const CANDIDATES = 8

async function busiest(world: World, today: Day): Promise<Person> {
  const askers = await askersOf(world)
  const [first] = askers
  if (!first) throw new Error('an entity has at least the contracting office')
  let best = { person: first.person, toClose: -1 }
  for (const { person, contracts } of askers.filter(asker => asker.contracts > 0).slice(0, CANDIDATES)) {
    if (contracts <= best.toClose) break
    const items = await contractsOf(world, person, today)
    const toClose = items.filter(({ assessment }) => assessment.verdict === 'close-now').length
    if (toClose > best.toClose) best = { person, toClose }
  }
  return best.person
}

async function closingOnFailure<T>(place: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await place.store.close()
    throw error
  }
}
