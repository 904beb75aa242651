import type { Logger } from 'pino'
import { bareNit } from '../adapters/secop/nit.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { Settings } from '../settings/settings.js'
import type { CommandWords } from '../words/commands.js'
import { served } from './enrolled.js'
import type { EntityHost } from './entity-host.js'
import { entityIn } from './entity-lists.js'
import { configuredEntities } from './installation.js'

const LOOKED_MS = 2_000

interface WatchSetup {
  readonly host: Pick<EntityHost, 'installation' | 'settings' | 'serve'>
  /** As the settings file has them, without what is enrolled. */
  readonly own: Settings
  readonly words: CommandWords
  readonly log: Logger
  /** Told which entities were enrolled or taken out, or stand otherwise, once the host serves so. */
  readonly changed: (entities: readonly EntityKey[]) => void
}

/**
 * Looks every two seconds whether somebody enrolled, paused or took out an entity, and has the host serve as it is then. What cannot be read
 * changes nothing, and is said once. Gives what ends it.
 */
export function watchEnrolments({ host, own, words, log, changed }: WatchSetup): () => void {
  const { enrolments } = host.installation
  if (!enrolments) return () => {}
  let known: string | null = null
  let isLooking = false
  const look = async () => {
    if (isLooking) return
    isLooking = true
    try {
      const stamp = await enrolments.stamp()
      if (stamp === known) return
      known = stamp
      const settings = served(own, await enrolments.all())
      const entities = standingOtherwise(host.settings, settings)
      if (entities.length === 0) return
      host.serve(settings, configuredEntities(settings, words))
      for (const entity of entities)
        log.info({ entity, standing: standingOf(settings, entity) }, 'an entity stands otherwise')
      changed(entities)
    } catch (error) {
      log.error({ error }, 'it is not known which entities are enrolled: those of before are served')
    } finally {
      isLooking = false
    }
  }
  const timer = setInterval(() => void look(), LOOKED_MS).unref()
  return () => clearInterval(timer)
}

function standingOtherwise(before: Settings, now: Settings): EntityKey[] {
  const keys = [before, now].flatMap(({ entities, removed }) => [
    ...entities.flatMap(({ nit }) => bareNit(nit) ?? []),
    ...removed.map(({ nit }) => nit),
  ])
  const said = (settings: Settings, key: EntityKey) =>
    JSON.stringify([entityIn(settings, key), standingOf(settings, key)])
  return [...new Set(keys)].filter(key => said(before, key) !== said(now, key))
}

function standingOf(settings: Settings, key: EntityKey): 'active' | 'paused' | 'removed' {
  const entity = entityIn(settings, key)
  return entity ? (entity.pausedSince === undefined ? 'active' : 'paused') : 'removed'
}
