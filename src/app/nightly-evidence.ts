import type { Logger } from 'pino'
import type { StoredEvidence } from '../bot/ports/evidence.js'
import { underLease } from '../bot/ports/lease.js'
import { Conflict, type EntityKey } from '../bot/ports/store.js'
import type { Day } from '../rules/index.js'
import type { Settings } from '../settings/settings.js'
import { Lanes } from '../shared/lanes.js'
import type { EntityHost } from './entity-host.js'
import { readEvidenceOf } from './evidence.js'

export interface NightlyEvidenceSetup {
  readonly host: Pick<EntityHost, 'installation' | 'entities'>
  readonly settings: Settings
  readonly clock: () => Date
  readonly log: Logger
  /** Told how the sets stand after a reading. */
  readonly took: (entity: EntityKey, stored: StoredEvidence) => void
  /** Told when an entity's sets were read anew. */
  readonly read: (entity: EntityKey) => void
}

/** Entities whose sets are read at once, and after how long one that takes longer goes on beside the others. */
const AT_ONCE = 4
const SHARE_MS = 3_600_000
/** What all of them have together. */
const NIGHT_MINUTES = 480

/**
 * Reads the sister sets of an entity once a day, when its data of the day is there, beside whatever else is done and a few entities at
 * once; where there are many each has its part of a night. What it did not get to is asked first the next time. Never throws.
 */
export function nightlyEvidence(
  { host, settings, clock, log, took, read: wasRead }: NightlyEvidenceSetup,
  signal: AbortSignal,
) {
  const done = new Map<EntityKey, Day>()
  const lanes = new Lanes(AT_ONCE, SHARE_MS)
  const shared = () => {
    const minutes = Math.min(settings.evidence.minutes, (NIGHT_MINUTES * AT_ONCE) / host.entities.length)
    return { ...settings, evidence: { ...settings.evidence, minutes } }
  }
  const read = async (entity: EntityKey): Promise<void> => {
    if (signal.aborted) return
    try {
      const stored = await underLease(host.installation.store.leases, entity, 'evidence', lease =>
        readEvidenceOf(host.installation, { key: entity }, shared(), clock, {
          signal: AbortSignal.any([signal, lease.lost]),
          under: lease,
        }),
      )
      // Another replica is still at it: a later tick looks again.
      if (!stored) return void done.delete(entity)
      took(entity, stored)
      log.info({ entity, ...stored.last }, 'the sister sets were read')
      wasRead(entity)
    } catch (error) {
      // Another one has it by now, and reads on where this one was.
      if (error instanceof Conflict) return void done.delete(entity)
      if (!signal.aborted) log.error({ entity, error }, 'the sister sets could not be read')
    }
  }
  const known = new Set<EntityKey>()
  /** How the sets stood when the process came up, which did not read them. */
  const tellStored = async (entity: EntityKey): Promise<void> => {
    if (known.has(entity)) return
    known.add(entity)
    const stored = await host.installation.store.state.evidence.read(entity).catch(() => null)
    if (stored) took(entity, stored)
  }
  return async (entity: EntityKey, today: Day, hasData: boolean): Promise<void> => {
    await tellStored(entity)
    if (!hasData || settings.evidence.minutes === 0 || done.get(entity) === today) return
    done.set(entity, today)
    await lanes.run(() => read(entity))
  }
}
