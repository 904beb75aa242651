import type { Logger } from 'pino'
import { applyRetention, limitsOn } from '../bot/ledger/retention.js'
import type { EntityKey } from '../bot/ports/store.js'
import { dayInBogota } from '../rules/index.js'
import type { Settings } from '../settings/settings.js'
import type { EntityHost } from './entity-host.js'

interface RetentionSetup {
  readonly host: Pick<EntityHost, 'installation' | 'context'>
  readonly settings: Pick<Settings, 'retention'>
  readonly log: Logger
}

/** Applies what the settings say of how long things are kept: looked at every day, and something to do once a month. Throws where the store does. */
export function retentionStep({ host, settings: { retention }, log }: RetentionSetup) {
  const done = new Map<EntityKey, string>()
  return async (entity: EntityKey, now: Date): Promise<void> => {
    if (Object.values(retention).every(years => years === null)) return
    const context = await host.context(entity)
    if (!context) return
    const { store } = host.installation
    const asOf = (await store.contracts.head(entity))?.asOf ?? null
    const limits = limitsOn(retention, now, asOf)
    const limit = JSON.stringify([limits, dayInBogota(now).slice(0, 7)])
    if (done.get(entity) === limit) return
    const erased = await applyRetention(store, entity, limits, context.directory, now)
    done.set(entity, limit)
    if (Object.values(erased).some(count => count > 0))
      log.info(
        { entity, ...erased, limits, kept: 'statements about contracts' },
        'what is older than retention allows was erased; the chains say so',
      )
  }
}
