import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Enrolments } from '../adapters/stores/enrolments.js'
import { StoreEmpty } from '../adapters/stores/errors.js'
import { fileEnrolments } from '../adapters/stores/files/enrolments.js'
import { entityFolders } from '../adapters/stores/files/folder-names.js'
import { type Identity, openIdentity, readIdentity } from '../adapters/stores/files/identity.js'
import { openStore } from '../adapters/stores/files/open-store.js'
import { COPYING_FILE } from '../adapters/stores/files/transfer.js'
import type { Connection } from '../adapters/stores/postgres/connection.js'
import { readEnrolments } from '../adapters/stores/postgres/enrolments.js'
import { openPostgresStore, type PostgresStore } from '../adapters/stores/postgres/open-store.js'
import type { ConversationMemory } from '../bot/ports/conversation-memory.js'
import type { InstallStore } from '../bot/ports/installs.js'
import { DEFAULT_LEASE_SECONDS } from '../bot/ports/lease.js'
import type { EntityKey, Store } from '../bot/ports/store.js'
import type { Settings } from '../settings/settings.js'
import type { CommandWords } from '../words/commands.js'
import { WrongUse } from './failure.js'
import { programVersion } from './program-version.js'

/* Where everything is kept: in the data folder, or in a database. The folder then has only what is this machine's own. */

export type StorageSettings = Pick<Settings, 'dataDir' | 'database'> & Partial<Pick<Settings, 'replicas'>>

export interface Opened {
  readonly store: Store
  readonly identity: Identity
  readonly enrolments: Enrolments
  readonly installs: InstallStore
  /** Where some texts still stand in a database; absent where everything is in files. */
  readonly rowsNaming?: PostgresStore['rowsNaming']
  /** What conversations were about, where several processes may hear them; absent where one hears all. */
  readonly memory?: ConversationMemory
}

/** How far this machine knows the records of what was told in the database to reach. */
const ENDS_FILE = 'sent-ends.json'

/** Says in a data folder that what it has is in a database by now, and has gone on there. */
export const MOVED_FILE = 'moved.json'
const moved = z.object({ to: z.string() })

/** What the settings name, opened for writing, or for reading only beside a process that writes. */
export async function openStorage(
  settings: StorageSettings,
  words: CommandWords,
  { readOnly, check, brief }: Readonly<Record<'readOnly' | 'check' | 'brief', boolean>>,
): Promise<Opened> {
  const { dataDir: dir, database, replicas } = settings
  const leaseMs = (replicas?.leaseSeconds ?? DEFAULT_LEASE_SECONDS) * 1_000
  if (database) return openDatabase(database, dir, words, { readOnly, leaseMs })
  if (readOnly && !existsSync(dir)) throw new WrongUse(words.wrong.noData)
  requireNotMoved(dir, words)
  const store = await openStore({ dir, readOnly, check, brief })
  const opened = await withIdentity(store, dir, words, readOnly)
  return { ...opened, enrolments: fileEnrolments(dir), installs: store.installs }
}

/** How the installation signs, also beside a bot that runs: its secret is made here where there is none yet. */
export function installationIdentity({ dataDir }: Pick<StorageSettings, 'dataDir'>): Identity {
  return openIdentity(dataDir)
}

/** What an installation leaves in its database, and no other one can. */
export function markOf(identity: Identity): string {
  return identity.sign('the database of this installation')
}

/** Keys of the entities of which something is stored. */
export async function storedEntities({ dataDir, database }: StorageSettings): Promise<EntityKey[]> {
  if (!database) return entitiesInFolder(dataDir)
  try {
    const store = await openPostgresStore(database, { readOnly: true })
    try {
      return await store.entities()
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof StoreEmpty) return []
    throw error
  }
}

/** What was enrolled, whoever has the data open. */
export async function storedEnrolments({ dataDir, database }: StorageSettings): ReturnType<Enrolments['all']> {
  return database ? readEnrolments(database) : fileEnrolments(dataDir).all()
}

/** Changes what is enrolled, also beside a bot that runs. */
export async function changingEnrolments<T>(
  { dataDir, database }: StorageSettings,
  change: (enrolments: Enrolments) => Promise<T>,
): Promise<T> {
  if (!database) return change(fileEnrolments(dataDir))
  const store = await openPostgresStore(database)
  try {
    return await change(store.enrolments)
  } finally {
    await store.close()
  }
}

/** Where everything is kept, for people. */
export function keepingPlace({ dataDir, database }: StorageSettings): string {
  return database?.place ?? dataDir
}

/** Keys of the entities that have a folder. */
export function entitiesInFolder(dataDir: string): EntityKey[] {
  return entityFolders(dataDir).map(folder => basename(folder))
}

/** A database that has not what the folder has would begin without it, and tell everything again. */
async function openDatabase(
  database: Connection,
  dir: string,
  words: CommandWords,
  { readOnly, leaseMs }: { readonly readOnly: boolean; readonly leaseMs: number },
): Promise<Opened> {
  const ends = join(dir, ENDS_FILE)
  const store = await openPostgresStore(database, { readOnly, ends, leaseMs }).catch((error: unknown) => {
    throw error instanceof StoreEmpty ? new WrongUse(words.wrong.noData) : error
  })
  const opened = await withIdentity(store, dir, words, readOnly)
  try {
    const there = new Set(await store.entities())
    const lacking = entitiesInFolder(dir).filter(entity => !there.has(entity))
    if (lacking.length > 0) throw new WrongUse(words.wrong.copyFirst(dir, lacking))
    const unusable = await store.unusable()
    if (unusable.length > 0) throw new WrongUse(words.wrong.databaseLeft(database.place, unusable))
    if (!(await store.isOf(markOf(opened.identity))))
      throw new WrongUse(words.wrong.otherInstallation(database.place, dir))
    const { sign } = opened.identity
    const version = programVersion()
    const memory = store.memory(text => sign(`memory ${version} ${text}`))
    const { enrolments, installs, rowsNaming } = store
    return { ...opened, enrolments, installs, rowsNaming, ...(readOnly ? {} : { memory }) }
  } catch (error) {
    await store.close()
    throw error
  }
}

async function withIdentity(
  store: Store,
  dir: string,
  words: CommandWords,
  readOnly: boolean,
): Promise<Pick<Opened, 'store' | 'identity'>> {
  try {
    const identity = readOnly ? readIdentity(dir) : openIdentity(dir)
    if (!identity) throw new WrongUse(words.wrong.noData)
    return { store, identity }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Throws where what a folder has is not to be used: it has gone on elsewhere, or is not there whole. */
export function requireNotMoved(dir: string, words: CommandWords): void {
  if (existsSync(join(dir, COPYING_FILE))) throw new WrongUse(words.wrong.copyUnfinished(dir))
  const path = join(dir, MOVED_FILE)
  if (!existsSync(path)) return
  const { to } = moved.parse(JSON.parse(readFileSync(path, 'utf8')))
  throw new WrongUse(words.wrong.moved(dir, to, path))
}
