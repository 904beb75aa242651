import { readRefusedCut } from '../adapters/refused-cut.js'
import { coordinates } from '../bot/person.js'
import { lossText } from '../bot/sync/loss.js'
import type { Settings } from '../settings/settings.js'
import { failureOf } from './failure.js'
import { chooseEntity, type Entity, loadLists, openPlace, type Place } from './place.js'
import type { Context } from './run.js'
import { snapshotOf } from './syncing.js'

/** One thing that was looked at. `ok: null`: nothing wrong, only good to know. */
export interface Finding {
  readonly ok: boolean | null
  readonly line: string
  readonly remedy?: string
}

/** Looks at what an installation needs besides the chat platforms: settings, data, people, the way to SECOP. */
export async function* examine(context: Context, settings: Settings): AsyncGenerator<Finding> {
  const { doctor } = context.words.serve
  yield { ok: true, line: doctor.settings(settings.file) }
  if (settings.entities.length === 0) yield { ok: false, line: doctor.noEntities, remedy: doctor.addEntity }
  const entities = settings.entities.map(({ nit }) => chooseEntity(settings, nit, context.words))
  yield* stored(context, settings, entities)
  const [first] = entities
  if (first) yield await register(context, settings, first)
}

async function* stored(context: Context, settings: Settings, entities: readonly Entity[]): AsyncGenerator<Finding> {
  const { words } = context
  let place: Place
  try {
    place = await openPlace(settings.dataDir, words, { readOnly: true })
  } catch (error) {
    yield failed(error, context, settings)
    return
  }
  try {
    for (const entity of entities) {
      yield await data(context, settings, place, entity)
      const refused = await readRefusedCut(settings.dataDir, entity.key)
      if (refused) yield { ok: false, line: `${entity.name ?? entity.key}: ${lossText(refused, words.loss)}` }
      yield* people(context, settings, place, entity)
    }
  } finally {
    await place.store.close()
  }
}

async function data({ words, now }: Context, settings: Settings, place: Place, entity: Entity): Promise<Finding> {
  const { doctor } = words.serve
  const head = await place.store.contracts.head(entity.key)
  const name = entity.name ?? head?.entityName ?? entity.key
  if (!head) return { ok: false, line: doctor.noData(name), remedy: doctor.sync }
  const hours = (now().getTime() - Date.parse(head.committedAt)) / 3_600_000
  const { staleAfterHours } = settings.habits
  if (hours > staleAfterHours) return { ok: false, line: doctor.staleData(name, staleAfterHours), remedy: doctor.sync }
  return { ok: true, line: doctor.data(name, head.report.contracts, head.asOf) }
}

async function* people(context: Context, settings: Settings, place: Place, entity: Entity): AsyncGenerator<Finding> {
  const { doctor } = context.words.serve
  try {
    const { people: listed } = (await loadLists(settings, entity, place)).people
    if (listed.length === 0) yield { ok: false, line: doctor.noPeople, remedy: doctor.writePeople(settings.people) }
    else yield { ok: true, line: doctor.people(listed.length, listed.filter(({ email }) => email).length) }
    if (!listed.some(coordinates))
      yield { ok: false, line: doctor.noCoordinator, remedy: doctor.nameCoordinator(settings.people) }
  } catch (error) {
    yield failed(error, context, settings)
  }
}

async function register(context: Context, settings: Settings, entity: Entity): Promise<Finding> {
  try {
    await snapshotOf(settings, entity)
    return { ok: true, line: context.words.serve.doctor.secop }
  } catch (error) {
    return failed(error, context, settings)
  }
}

/** What a failure is called, with what to do about it in the same line. */
export function failed(error: unknown, { words }: Context, { debug }: Settings): Finding {
  return { ok: false, line: failureOf(error, words, debug).text }
}
