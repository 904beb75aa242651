import { readEvidence } from '../bot/evidence/read-evidence.js'
import type { EvidenceSource, StoredEvidence } from '../bot/ports/evidence.js'
import { dayInBogota } from '../rules/index.js'
import { calendarFrom, optionsOf } from '../settings/options.js'
import type { Settings } from '../settings/settings.js'
import type { Entity, Installation } from './installation.js'

/** The sister sets as the settings want them read. */
export async function evidenceSourceOf({ source, evidence, appToken }: Settings): Promise<EvidenceSource> {
  // It brings large libraries along, which a conversation does without.
  const { sisterSource } = await import('../adapters/secop/sister/source.js')
  const { baseUrl, timeoutSeconds, proxy } = source
  return sisterSource({
    baseUrl,
    datasets: evidence.datasets,
    batch: evidence.batch,
    timeoutMs: timeoutSeconds * 1_000,
    ...(proxy !== null && { proxy }),
    ...(appToken !== undefined && { appToken }),
  })
}

/** Asks the sister sets for the contracts of one entity, for as long as the settings give. */
export async function readEvidenceOf(
  installation: Installation,
  { key }: Pick<Entity, 'key'>,
  settings: Settings,
  clock: () => Date,
  more: {
    readonly onProgress?: (progress: { readonly asked: number; readonly total: number }) => void
    readonly signal?: AbortSignal
  } = {},
): Promise<StoredEvidence> {
  return readEvidence({
    store: installation.store,
    entity: key,
    source: await evidenceSourceOf(settings),
    options: optionsOf(settings, dayInBogota(clock())),
    calendar: calendarFrom(settings),
    clock,
    minutes: settings.evidence.minutes,
    ...more,
  })
}
