import type { Logger } from 'pino'
import type { Directory } from '../bot/accounts/person.js'
import { applyRetention, lastRetained, limitsOn, type Retained } from '../bot/ledger/retention.js'
import type { EntityKey } from '../bot/ports/store.js'
import { type Day, dayInBogota } from '../rules/index.js'
import type { Settings } from '../settings/settings.js'
import type { EntityHost } from './entity-host.js'

interface RetentionSetup {
  readonly host: Pick<EntityHost, 'installation' | 'context'>
  readonly settings: Pick<Settings, 'retention'>
  readonly log: Logger
}

/** What the settings say of how long things are kept. */
export interface RetentionStep {
  /** Applies it: looked at every day, and something to do once a month. Throws where the store does. */
  apply(entity: EntityKey, now: Date): Promise<void>
  /** The same for an entity that was taken out at an instant: nobody is anybody there any more. */
  applyRemoved(entity: EntityKey, now: Date, since: string): Promise<void>
  /** What it last let go, for whoever administers; null where nothing is to be kept for a time only. */
  last(entity: EntityKey): Retained | null
}

export function retentionStep({ host, settings: { retention }, log }: RetentionSetup): RetentionStep {
  const done = new Map<EntityKey, string>()
  const last = new Map<EntityKey, Retained | null>()
  /** The newest day of data that was seen: a clock that runs ahead of all of it may be wrong. */
  let newest: Day | null = null
  const erase = async (entity: EntityKey, now: Date, asOf: Day | null, directory: Directory): Promise<void> => {
    const { store } = host.installation
    const limits = limitsOn(retention, now, asOf)
    const limit = JSON.stringify([limits, dayInBogota(now).slice(0, 7)])
    if (done.get(entity) === limit) return
    const erased = await applyRetention(store, entity, limits, directory, now)
    // From the chains, since the process that erased may have died before anybody was told.
    last.set(entity, await lastRetained(store, entity))
    done.set(entity, limit)
    if (Object.values(erased).some(count => count > 0))
      log.info(
        { entity, ...erased, limits, kept: 'statements about contracts' },
        'what is older than retention allows was erased; the chains say so',
      )
  }
  const isForGood = Object.values(retention).every(years => years === null)
  const apply = async (entity: EntityKey, now: Date): Promise<void> => {
    if (isForGood) return
    const context = await host.context(entity)
    if (!context) return
    const asOf = (await host.installation.store.contracts.head(entity))?.asOf ?? null
    if (asOf !== null && (newest === null || asOf > newest)) newest = asOf
    await erase(entity, now, asOf, context.directory)
  }
  const applyRemoved = async (entity: EntityKey, now: Date, since: string): Promise<void> => {
    if (!isForGood) await erase(entity, now, newest ?? dayInBogota(new Date(since)), new Map())
  }
  return { apply, applyRemoved, last: entity => last.get(entity) ?? null }
}
