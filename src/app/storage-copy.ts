import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Copied, copyEntity, StaleCopy } from '../adapters/stores/copy-entity.js'
import { writeDurably } from '../adapters/stores/files/disk.js'
import { fileEnrolments } from '../adapters/stores/files/enrolments.js'
import { openIdentity } from '../adapters/stores/files/identity.js'
import { openStore } from '../adapters/stores/files/open-store.js'
import { COPYING_FILE, throwFolderAway } from '../adapters/stores/files/transfer.js'
import type { Connection } from '../adapters/stores/postgres/connection.js'
import { openPostgresStore, type PostgresStore } from '../adapters/stores/postgres/open-store.js'
import type { MovableStore } from '../adapters/stores/transfer.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { CommandWords } from '../words/commands.js'
import { WrongUse } from './failure.js'
import { entitiesInFolder, MOVED_FILE, markOf, requireNotMoved } from './storage.js'

/** The two sides of a copy, both opened for writing: nobody else changes the folder meanwhile. */
interface Sides {
  readonly files: MovableStore
  readonly database: PostgresStore
  readonly dir: string
  readonly place: string
}

interface Places {
  readonly dataDir: string
  readonly database: Connection
}

type Target = 'postgres' | 'files'

interface Listener {
  tell(entity: EntityKey, done: number): void
  told(entity: EntityKey, copied: Copied): Promise<void>
}

/**
 * Moves everything from the data folder into the database, or back. Goes on where it was interrupted; what the source had stays
 * there, marked as moved. What the target has from before something was erased is thrown away first. `tell` hears of each entity how
 * many things are done, `told` what came of it. Throws WrongUse where the target has something else.
 */
export async function copyStorage(places: Places, to: Target, words: CommandWords, listener: Listener): Promise<void> {
  const known = new Set<EntityKey>()
  const told: Listener['told'] = async (entity, copied) => {
    if (!known.has(entity)) await listener.told(entity, copied)
    known.add(entity)
  }
  for (;;) {
    try {
      return await copyOnce(places, to, words, { tell: listener.tell, told })
    } catch (error) {
      if (!(error instanceof StaleCopy)) throw error
      // Both sides are closed, and the target is marked as one that nobody else uses.
      if (to === 'files') throwFolderAway(places.dataDir, error.entity)
      else await inDatabase(places.database, database => database.throwAway(error.entity))
    }
  }
}

async function inDatabase(connection: Connection, use: (database: PostgresStore) => Promise<void>): Promise<void> {
  const database = await openPostgresStore(connection)
  await use(database).finally(() => database.close())
}

async function copyOnce(
  { dataDir: dir, database: connection }: Places,
  to: Target,
  words: CommandWords,
  { tell, told }: Listener,
): Promise<void> {
  const inFolder = entitiesInFolder(dir)
  const isGoingOn = [MOVED_FILE, COPYING_FILE].some(name => existsSync(join(dir, name)))
  if (to === 'files' && inFolder.length > 0 && !isGoingOn) throw new WrongUse(words.store.folderNotEmpty(dir))
  const files = await openStore({ dir })
  try {
    const database = await openPostgresStore(connection)
    try {
      if (!(await database.isOf(markOf(openIdentity(dir)))))
        throw new WrongUse(words.wrong.otherInstallation(connection.place, dir))
      // One that was interrupted at its very end is marked on both sides.
      if (to === 'postgres' && (await database.unusable()).length === 0) requireNotMoved(dir, words)
      const sides = { files, database, dir, place: connection.place }
      const copy = async (entity: EntityKey) => {
        const [from, target] = to === 'postgres' ? [files, database] : [database, files]
        await told(entity, await copyEntity(from, target, entity, done => tell(entity, done)))
      }
      await (to === 'postgres' ? intoDatabase(sides, inFolder, copy, words) : intoFolder(sides, copy))
    } finally {
      await database.close()
    }
  } finally {
    await files.close()
  }
}

/** Which entities were enrolled and where the app is installed. */
type Registered = Pick<PostgresStore, 'enrolments' | 'installs'>

async function copyRegistered(from: Registered, to: Registered): Promise<void> {
  for (const [entity, enrolment] of await from.enrolments.all()) await to.enrolments.write(entity, enrolment)
  for (const install of await from.installs.all()) await to.installs.change(install.place, () => install)
}

type Copy = (entity: EntityKey) => Promise<void>

async function intoDatabase(
  { files, database, dir, place }: Sides,
  entities: readonly EntityKey[],
  copy: Copy,
  words: CommandWords,
): Promise<void> {
  if (entities.length === 0) throw new WrongUse(words.wrong.noData)
  const unusable = new Set(await database.unusable())
  const there = (await database.entities()).filter(entity => entities.includes(entity) && !unusable.has(entity))
  if (there.length > 0) throw new WrongUse(words.store.inDatabase(place, there))
  await database.transfer.begin(entities)
  await copyRegistered({ enrolments: fileEnrolments(dir), installs: files.installs }, database)
  for (const entity of entities) await copy(entity)
  // First here: in between neither is to be used, rather than both.
  writeDurably(join(dir, MOVED_FILE), Buffer.from(`${JSON.stringify({ to: place })}\n`))
  await database.transfer.end(entities)
}

async function intoFolder({ files, database, dir }: Sides, copy: Copy): Promise<void> {
  const entities = await database.entities()
  await files.transfer.begin(entities)
  await copyRegistered(database, { enrolments: fileEnrolments(dir), installs: files.installs })
  for (const entity of entities) await copy(entity)
  for (const entity of entities) await database.leave(entity)
  rmSync(join(dir, MOVED_FILE), { force: true })
  await files.transfer.end(entities)
}
