import { stat } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import {
  isAcceptable,
  lastGoodList,
  listElsewhere,
  takeAssignments,
  takeList,
  unreadableList,
} from '../bot/accounts/known-list.js'
import type { KeptBack } from '../bot/ports/state.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { Settings } from '../settings/settings.js'
import { areApart, type EntityLists, listPaths, loadAssignmentsOf, loadLists, NO_LISTS } from './entity-lists.js'
import type { Entity, Installation } from './installation.js'

/** The lists of the entities as they are used: those of the files, or the last good ones where these cannot be. */
export interface KeptLists {
  /** Read anew when a file of them has changed. Throws where the store does. */
  of(entity: Entity): Promise<EntityLists>
  /**
   * Where another machine has taken another list since, and goes on doing so for five minutes, that one counts here as well. Gives
   * whether it does.
   */
  compare(entity: EntityKey): Promise<boolean>
  /** They are read anew. */
  forget(entity: EntityKey): void
  /** The same where the list of people was kept back and may be right by now; what is in use is read when its file changes. */
  forgetKeptBack(entity: EntityKey): void
}

export interface ListNotices {
  /** The lists cannot be used as they are; the bot goes on with the last good ones. */
  readonly listsFailed: (entity: EntityKey, error: unknown) => void
  /** The list of people lost many at once and was not taken. */
  readonly listKeptBack: (entity: EntityKey, counts: Pick<KeptBack, 'why' | 'before' | 'after'>) => void
}

/** While a list is being replaced on all machines, they differ. */
const REPLACED_MS = 5 * 60_000

export function keepLists(
  settings: () => Settings,
  installation: Installation,
  clock: () => Date,
  { listsFailed, listKeptBack }: ListNotices,
): KeptLists {
  const kept = new Map<EntityKey, Kept>()

  async function inUse(entity: Entity): Promise<EntityLists> {
    const stamp = await stampOf(listPaths(settings(), entity))
    const known = kept.get(entity.key)
    if (known?.stamp === stamp) return known.lists
    const read = await loadLists(settings(), entity, installation).catch((error: unknown) => ({ error }))
    const now = 'error' in read ? await unread(entity, read.error, known?.lists) : await taken(entity, read)
    kept.set(entity.key, { stamp, lists: now, read: 'error' in read ? null : read, differsSince: null })
    return now
  }

  /** The last good lists go on; after a restart they are those of before it. */
  async function unread(entity: Entity, error: unknown, known: EntityLists | undefined): Promise<EntityLists> {
    listsFailed(entity.key, error)
    const last = known ?? (await beforeTheStart(entity))
    return { ...last, keptBack: unreadableList(last.people.people) }
  }

  async function beforeTheStart(entity: Entity): Promise<EntityLists> {
    const people = {
      people: await lastGoodList(installation.store, entity.key, areApart(settings())),
      byDocument: new Map(),
    }
    try {
      return { people, assignments: await loadAssignmentsOf(settings(), entity, installation, people) }
    } catch (unassigned) {
      return { people, assignments: NO_LISTS.assignments, unassigned }
    }
  }

  /** Who left the list has no access from here on; a list that looks like a mistake is kept back. */
  async function taken(entity: Entity, read: EntityLists): Promise<EntityLists> {
    const apart = areApart(settings())
    const { people, keptBack } = await takeList(installation.store, entity.key, read.people.people, clock(), apart)
    await takeAssignments(installation.store, entity.key, read.assignments, clock())
    if (!keptBack) return read
    const { names: _, digest: __, ...counts } = keptBack
    listKeptBack(entity.key, counts)
    return { ...read, people: { ...read.people, people }, keptBack }
  }

  async function compare(entity: EntityKey): Promise<boolean> {
    const mine = kept.get(entity)
    const why = mine?.lists.keptBack?.why
    if (!mine?.read || (why !== undefined && why !== 'elsewhere')) return false
    const known = await installation.store.state.knownPeople.read(entity)
    const other = listElsewhere(known, mine.read.people.people)
    if (kept.get(entity) !== mine) return false
    const now = clock().getTime()
    const since = mine.differsSince ?? now
    // By now it is the same: it is read as it is.
    if (!other && why) kept.delete(entity)
    else if (!other) kept.set(entity, { ...mine, differsSince: null })
    else if (now - since < REPLACED_MS) kept.set(entity, { ...mine, differsSince: since })
    else {
      const { people, keptBack } = other
      if (why && isDeepStrictEqual(people, mine.lists.people.people)) return true
      kept.set(entity, { ...mine, lists: { ...mine.read, people: { ...mine.read.people, people }, keptBack } })
      const { names: _, digest: __, ...counts } = keptBack
      listKeptBack(entity, counts)
      return true
    }
    return false
  }

  return {
    of: inUse,
    compare,
    forget: entity => void kept.delete(entity),
    forgetKeptBack: entity => {
      const keptBack = kept.get(entity)?.lists.keptBack
      if (keptBack && isAcceptable(keptBack)) kept.delete(entity)
    },
  }
}

/** The lists of an entity as they are used, and as they were read; null where they could not be. */
interface Kept {
  readonly stamp: string
  readonly lists: EntityLists
  readonly read: EntityLists | null
  /** Since when another machine goes by others, in milliseconds; null where it does not. */
  readonly differsSince: number | null
}

/** Changes when a file of the lists does. */
async function stampOf({ people, assignments }: Pick<Settings, 'people' | 'assignments'>): Promise<string> {
  const stamps = await Promise.all(
    [people, assignments].map(path =>
      stat(path).then(
        // The right to read it changes no more than the last of the three.
        ({ mtimeMs, size, ctimeMs }) => `${mtimeMs}:${size}:${ctimeMs}`,
        () => 'none',
      ),
    ),
  )
  return stamps.join(' ')
}
