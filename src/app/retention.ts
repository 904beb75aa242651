import type { Logger } from 'pino'
import { applyRetention, lastRetained, limitsOn, type Retained } from '../bot/ledger/retention.js'
import type { EntityKey } from '../bot/ports/store.js'
import { dayInBogota } from '../rules/index.js'
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
  /** What it last let go, for whoever administers; null where nothing is to be kept for a time only. */
  last(entity: EntityKey): Retained | null
}

export function retentionStep({ host, settings: { retention }, log }: RetentionSetup): RetentionStep {
  const done = new Map<EntityKey, string>()
  const last = new Map<EntityKey, Retained | null>()
  const apply = async (entity: EntityKey, now: Date): Promise<void> => {
    if (Object.values(retention).every(years => years === null)) return
    const context = await host.context(entity)
    if (!context) return
    const { store } = host.installation
    const asOf = (await store.contracts.head(entity))?.asOf ?? null
    const limits = limitsOn(retention, now, asOf)
    const limit = JSON.stringify([limits, dayInBogota(now).slice(0, 7)])
    if (done.get(entity) === limit) return
    const erased = await applyRetention(store, entity, limits, context.directory, now)
    // From the chains, since the process that erased may have died before anybody was told.
    last.set(entity, await lastRetained(store, entity))
    done.set(entity, limit)
    if (Object.values(erased).some(count => count > 0))
      log.info(
        { entity, ...erased, limits, kept: 'statements about contracts' },
        'what is older than retention allows was erased; the chains say so',
      )
  }
  return { apply, last: entity => last.get(entity) ?? null }
}
