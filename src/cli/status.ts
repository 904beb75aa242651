import { z } from 'zod'
import { readRefusedCut } from '../adapters/refused-cut.js'
import { reachOf } from '../bot/accounts/reach.js'
import { directoryOf } from '../bot/directory.js'
import { lossText } from '../bot/sync/loss.js'
import type { Settings } from '../settings/settings.js'
import { WrongUse } from '../wiring/failure.js'
import { chooseEntity, type Entity, loadLists, openPlace, type Place, storedEntities } from '../wiring/place.js'
import { cutLines } from '../wiring/report.js'
import type { Context } from '../wiring/run.js'
import { printLines } from './print.js'

const StatusOptions = z.object({ entity: z.string().optional() })

/** `status`: what is stored and how old it is, and what of it is damaged. Reads only, so it works beside a process that writes. */
export async function statusCommand(context: Context, given: unknown): Promise<void> {
  const { words } = context
  const { entity: nit } = StatusOptions.parse(given)
  const settings = context.settings()
  const keys = [
    ...new Set([...settings.entities.map(configured => configured.nit), ...storedEntities(settings.dataDir)]),
  ]
  const entities =
    nit === undefined ? keys.map(key => chooseEntity(settings, key, words)) : [chooseEntity(settings, nit, words)]
  const distinct = [...new Map(entities.map(entity => [entity.key, entity])).values()]
  if (distinct.length === 0) throw new WrongUse(words.wrong.noData)
  const place = await openPlace(settings.dataDir, words, { readOnly: true, check: true })
  try {
    await printLines(context, [words.status.place(settings.dataDir, settings.file)])
    for (const entity of distinct)
      await printLines(context, ['', ...(await statusOf(entity, place, settings, context))])
    await printLines(
      context,
      place.store.notices.map(notice => words.status.notice(words.details.notice(notice))),
    )
  } finally {
    await place.store.close()
  }
}

async function statusOf(entity: Entity, place: Place, settings: Settings, { words, now }: Context): Promise<string[]> {
  const { contracts } = place.store
  const head = await contracts.head(entity.key)
  const refused = await readRefusedCut(settings.dataDir, entity.key)
  const refusal = refused ? [words.status.refused(new Date(refused.at), lossText(refused, words.loss))] : []
  if (!head) return [words.status.entity(entity.key, entity.name ?? null), words.wrong.noDataOf(entity.key), ...refusal]
  const { people } = await loadLists(settings, entity, place)
  const directory = [...directoryOf(people.people, await contracts.roster(entity.key)).values()]
  const reach = await reachOf(place.store, entity.key)
  const reachable = directory.filter(({ id }) => reach.get(id)?.reach === 'account').length
  const hours = Math.floor((now().getTime() - Date.parse(head.committedAt)) / 3_600_000)
  return [
    words.status.entity(entity.key, entity.name ?? head.entityName),
    words.status.cut(head.id, head.dataset, hours, hours > settings.habits.staleAfterHours),
    ...refusal,
    ...cutLines(head, words),
    words.status.people(directory.length, reachable),
  ]
}
