import type { RegisterPass } from '../adapters/secop/one-pass.js'
import type { DateOrder } from '../adapters/secop/read-day.js'
import type { RegisterPage, RegisterRecord, RegisterState } from '../bot/ports/register.js'
import { type SyncArgs, type SyncOutcome, sync } from '../bot/sync/sync.js'
import type { Day } from '../rules/index.js'
import type { Settings } from '../settings/settings.js'
import type { OutsideClock } from '../shared/outside-clock.js'
import type { EntityLists } from './entity-lists.js'
import type { Entity, Installation } from './installation.js'
import { progressOn } from './progress.js'
import type { CommandContext } from './run-command.js'

interface SourceOptions {
  readonly signal?: AbortSignal | undefined
  readonly outside?: OutsideClock | undefined
}

/** The state of the register for one entity, as the interface serves it now. */
export async function snapshotOf(
  settings: Settings,
  { codes, nit }: Entity,
  options: SourceOptions = {},
): Promise<RegisterState> {
  // The client and the readers of files bring large libraries along, which a conversation mostly does without.
  const { secopRegister } = await import('../adapters/secop/client.js')
  return secopRegister({
    ...sourceOf(settings, options),
    // The code is one to one with the entity; the NIT is what there is without it.
    ...(codes.length > 0 ? { entityCodes: codes } : { nits: [nit] }),
  }).open()
}

/** The register for many entities, read once for all of them. */
export async function passOf(settings: Settings, outside?: OutsideClock): Promise<RegisterPass> {
  const { secopPass } = await import('../adapters/secop/one-pass.js')
  return secopPass(sourceOf(settings, { outside }))
}

function sourceOf({ source, appToken }: Settings, { signal, outside }: SourceOptions) {
  const { baseUrl, dataset, pageSize, timeoutSeconds, proxy, interface: first } = source
  return {
    ...{ baseUrl, dataset, pageSize, interface: first, timeoutMs: timeoutSeconds * 1_000, signal, outside },
    ...(proxy !== null && { proxy }),
    ...(appToken !== undefined && { appToken }),
  }
}

/** Several files as one state of the register: the rows of all, named after all. */
export async function snapshotOfFiles(
  paths: readonly string[],
  asOf: Day | null,
  dates: DateOrder | null = null,
): Promise<RegisterState> {
  const { openFile } = await import('../adapters/secop/file.js')
  const files: RegisterState[] = []
  for (const path of paths) files.push(await openFile(path, { asOf, dates }))
  const [one] = files
  if (one && files.length === 1) return one
  const counts = files.map(({ expectedRows }) => expectedRows)
  return {
    dataset: files.map(({ dataset }) => dataset).join(' + '),
    version: `${files.map(({ version }) => version.slice(0, 16)).join('+')}${dates === null ? '' : `-${dates}`}`,
    asOf,
    // A column that one of the files has is known on the rows of that file.
    lackingColumns: [...new Set(files.flatMap(({ lackingColumns }) => lackingColumns))],
    newColumns: [...new Set(files.flatMap(({ newColumns }) => newColumns))],
    contents: {
      tables: files.flatMap(({ contents }) => contents?.tables ?? []),
      leftOut: files.flatMap(({ contents }) => contents?.leftOut ?? []),
    },
    expectedRows: counts.includes(null) ? null : counts.reduce((sum: number, count) => sum + (count ?? 0), 0),
    async *pages() {
      for (const [index, file] of files.entries())
        for await (const page of file.pages()) yield files.length > 1 ? placed(page, paths[index] ?? '') : page
    },
  }
}

function placed({ records, rejected }: RegisterPage, path: string): RegisterPage {
  return { records, rejected: rejected.map(({ at, reason }) => ({ at: { ...at, file: path }, reason })) }
}

/** The same rows under one key and name, whatever entity they are of. */
export function asOneEntity(registerState: RegisterState, key: string, name: string): RegisterState {
  const under = ({ contract, ...record }: RegisterRecord): RegisterRecord => ({
    ...record,
    contract: { ...contract, entity: key },
    entityName: name,
  })
  return {
    ...registerState,
    async *pages() {
      for await (const { records, rejected } of registerState.pages()) yield { records: records.map(under), rejected }
    },
  }
}

/** The entities that rows name, those with most rows first, each with the name it has there. */
export async function entitiesIn(
  registerState: RegisterState,
): Promise<{ key: string; name: string | null; rows: number }[]> {
  const found = new Map<string, { key: string; name: string | null; rows: number }>()
  for await (const { records } of registerState.pages())
    for (const { contract, entityName } of records) {
      const known = found.get(contract.entity)
      if (known) known.rows++
      else found.set(contract.entity, { key: contract.entity, name: entityName, rows: 1 })
    }
  return [...found.values()].sort((a, b) => b.rows - a.rows)
}

/** Whose a contract is, by the entity's own lists. */
export function listsOf(
  { identity }: Pick<Installation, 'identity'>,
  { key }: Pick<Entity, 'key'>,
  { people, assignments }: EntityLists,
): Pick<SyncArgs, 'identities' | 'assignments'> {
  return {
    identities: { personOf: document => identity.personId(key, document), listed: people.byDocument },
    assignments,
  }
}

/** What a sync of one entity needs, whatever its source. */
export function syncArgs(
  installation: Installation,
  entity: Pick<Entity, 'key'>,
  lists: EntityLists,
  registerState: RegisterState,
  now: Date,
): SyncArgs {
  return { store: installation.store, entity: entity.key, ...listsOf(installation, entity, lists), registerState, now }
}

/** Runs a sync, telling how far it is. */
export async function syncWithProgress(args: SyncArgs, { err, liveErr, words }: CommandContext): Promise<SyncOutcome> {
  const progress = progressOn(err, liveErr, ({ read, expected }) => words.progress(read, expected))
  try {
    return await sync({ ...args, onProgress: progress.update })
  } finally {
    await progress.done()
  }
}
