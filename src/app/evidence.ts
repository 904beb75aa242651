import type { PersonOf, RawRow } from '../adapters/secop/sister/set.js'
import { readEvidence } from '../bot/evidence/read-evidence.js'
import type { EvidenceSet, EvidenceSource, StoredEvidence } from '../bot/ports/evidence.js'
import { Refused } from '../bot/ports/failure.js'
import type { Under } from '../bot/ports/lease.js'
import type { EntityKey } from '../bot/ports/store.js'
import { type Day, dayInBogota } from '../rules/index.js'
import { calendarFrom, optionsOf } from '../settings/options.js'
import type { Settings } from '../settings/settings.js'
import type { Entity, Installation } from './installation.js'

/** The sister sets as the settings want them read. */
export async function evidenceSourceOf(
  { source, evidence, appToken }: Settings,
  personOf?: PersonOf,
  signal?: AbortSignal,
): Promise<EvidenceSource> {
  // It brings large libraries along, which a conversation does without.
  const { sisterSource } = await import('../adapters/secop/sister/source.js')
  const { baseUrl, timeoutSeconds, proxy, interface: first } = source
  return sisterSource({
    baseUrl,
    datasets: evidence.datasets,
    batch: evidence.batch,
    interface: first,
    timeoutMs: timeoutSeconds * 1_000,
    signal,
    ...(proxy !== null && { proxy }),
    ...(appToken !== undefined && { appToken }),
    ...(personOf && { personOf }),
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
    readonly under?: Under
  } = {},
): Promise<StoredEvidence> {
  return readEvidence({
    store: installation.store,
    entity: key,
    source: await evidenceSourceOf(settings, personIn(installation, key), more.signal),
    options: optionsOf(settings, dayInBogota(clock())),
    calendar: calendarFrom(settings),
    clock,
    monotonic: () => performance.now(),
    minutes: settings.evidence.minutes,
    ...more,
  })
}

/** Files of contracts, and the rows of those that are exports of sister sets. */
export async function sortedFiles(paths: readonly string[]): Promise<{
  readonly contracts: readonly string[]
  readonly sisters: ReadonlyMap<EvidenceSet, readonly RawRow[]>
  /** Lines of sister sets that could not be read. */
  readonly broken: number
}> {
  const { openSisterFiles } = await import('../adapters/secop/sister/file.js')
  const contracts: string[] = []
  let broken = 0
  const sisters = new Map<EvidenceSet, readonly RawRow[]>()
  for (const path of paths) {
    const files = await openSisterFiles(path).catch(error => {
      if (error instanceof Refused) throw error
      // What the system does not let be read is said by the reader of contracts.
      return null
    })
    if (!files) contracts.push(path)
    for (const { set, rows, broken: lines } of files ?? []) {
      sisters.set(set, [...(sisters.get(set) ?? []), ...rows])
      broken += lines
    }
  }
  return { contracts, sisters, broken }
}

/** Takes the rows of sister sets that are at hand for all contracts of an entity; `older` counts those of which newer ones are known. */
export async function readEvidenceRows(
  installation: Pick<Installation, 'store' | 'identity'>,
  { key }: Pick<Entity, 'key'>,
  settings: Parameters<typeof optionsOf>[0] & Parameters<typeof calendarFrom>[0],
  clock: () => Date,
  rows: ReadonlyMap<EvidenceSet, readonly RawRow[]>,
  rowsOf: Day,
): Promise<{ readonly stored: StoredEvidence; readonly older: number }> {
  const { rowsSource } = await import('../adapters/secop/sister/rows-source.js')
  const older = new Set<string>()
  const stored = await readEvidence({
    store: installation.store,
    entity: key,
    source: rowsSource(rows, personIn(installation, key)),
    sets: [...rows.keys()],
    options: optionsOf(settings, dayInBogota(clock())),
    calendar: calendarFrom(settings),
    clock,
    monotonic: () => performance.now(),
    minutes: NO_HURRY,
    rowsOf,
    onOlder: id => older.add(id),
  })
  return { stored, older: older.size }
}

function personIn({ identity }: Pick<Installation, 'identity'>, entity: EntityKey): PersonOf {
  return document => identity.personId(entity, document)
}

const NO_HURRY = 24 * 60
