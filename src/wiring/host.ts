import { stat } from 'node:fs/promises'
import { redeemAdminCode } from '../adapters/people/admin-code.js'
import { readDocument } from '../adapters/people/document.js'
import type { Platform } from '../bot/account.js'
import { withAdminsByCode } from '../bot/accounts/admins.js'
import type { EntityKey } from '../bot/ports.js'
import { type SyncOutcome, sync } from '../bot/sync/sync.js'
import { wordsIn } from '../bot/words/index.js'
import type { Door, World } from '../bot/world.js'
import { type Day, dayInBogota } from '../rules/index.js'
import type { Settings } from '../settings/settings.js'
import { noteOutcome } from './outcome.js'
import { type Entity, type Lists, loadLists, type Place, worldFrom } from './place.js'
import { snapshotOf, syncArgs } from './syncing.js'

/**
 * The entities of a running bot. What a turn works with is made anew when the cut, the day or the entity's own lists have
 * changed, so that nobody has to start the bot again.
 */
export interface Host {
  readonly place: Place
  readonly entities: readonly Entity[]
  /** The entity whose people a workspace or tenant has; null when it is not on the allow-list or has no data yet. */
  worldOf(platform: Platform, tenant: string): Promise<World | null>
  /** The world of an entity; null when nothing was ever synced for it. */
  world(entity: EntityKey): Promise<World | null>
  /** Brings an entity's data up to date. Throws RetryLater or Refused. */
  sync(entity: EntityKey, now: Date): Promise<SyncOutcome>
}

/** The workspace or tenant of the bot's own credentials, which needs not be listed; null while it cannot be known. */
export type OwnTenant = (platform: Platform) => Promise<string | null>

/** `listsFailed` is told when the lists cannot be used as they are; the bot goes on with the last good ones. */
export function openHost(
  settings: Settings,
  place: Place,
  entities: readonly Entity[],
  own: OwnTenant,
  clock: () => Date,
  listsFailed: (entity: EntityKey, error: unknown) => void,
): Host {
  const kept = new Map<EntityKey, { stamp: string; lists: Lists }>()
  const worlds = new Map<EntityKey, { cut: string; day: Day; lists: Lists; world: World }>()

  async function lists(entity: Entity): Promise<Lists> {
    const stamp = await stampOf(settings)
    const known = kept.get(entity.key)
    if (known?.stamp === stamp) return known.lists
    try {
      const fresh = await loadLists(settings, entity, place)
      kept.set(entity.key, { stamp, lists: fresh })
      return fresh
    } catch (error) {
      if (!known) throw error
      kept.set(entity.key, { stamp, lists: known.lists })
      listsFailed(entity.key, error)
      return known.lists
    }
  }

  async function world(entity: Entity): Promise<World | null> {
    const day = dayInBogota(clock())
    const head = await place.store.contracts.head(entity.key)
    if (!head) return null
    const now = await lists(entity)
    const known = worlds.get(entity.key)
    if (known && known.cut === head.id && known.day === day && known.lists === now) return known.world
    const base = await worldFrom(place, entity, head, now.people.people, settings, day)
    const door = doorOf(settings, place, entity.key, () => worlds.delete(entity.key))
    const unnamed = wordsIn(settings.language).accounts.unnamedAdmin
    const made: World = { ...base, door, directory: await withAdminsByCode(base, unnamed) }
    worlds.set(entity.key, { cut: head.id, day, lists: now, world: made })
    return made
  }

  const byKey = (key: EntityKey) => entities.find(entity => entity.key === key)
  return {
    place,
    entities,
    async worldOf(platform, tenant) {
      const id = platform === 'teams' ? tenant.toLowerCase() : tenant
      const entity = await entityOf(settings, entities, own, platform, id)
      return entity ? world(entity) : null
    },
    async world(key) {
      const entity = byKey(key)
      return entity ? world(entity) : null
    },
    async sync(key, now) {
      const entity = byKey(key)
      if (!entity) throw new Error(`${key} is not served here`)
      const snapshot = await snapshotOf(settings, entity)
      const outcome = await sync(syncArgs(place, entity, await lists(entity), snapshot, now))
      await noteOutcome(settings.dataDir, key, outcome, now)
      return outcome
    },
  }
}

async function entityOf(
  settings: Settings,
  entities: readonly Entity[],
  own: OwnTenant,
  platform: Platform,
  tenant: string,
): Promise<Entity | undefined> {
  const at = settings.entities.findIndex(each => each[platform].includes(tenant))
  if (at !== -1) return entities[at]
  // With one entity and no list there is no doubt whose people the bot's own workspace has.
  const [one, another] = entities
  const isListed = settings.entities.some(each => each[platform].length > 0)
  return !another && !isListed && (await own(platform)) === tenant ? one : undefined
}

function doorOf(settings: Settings, { identity }: Place, entity: EntityKey, redeemed: () => void): Door {
  return {
    identify(typed) {
      const read = readDocument(typed)
      return 'document' in read ? identity.personId(entity, read.document) : null
    },
    async redeem(code, now) {
      const result = await redeemAdminCode(settings.dataDir, entity, code, now)
      if (result === 'accepted') redeemed()
      return result
    },
  }
}

/** Changes when a file of the lists does. */
async function stampOf({ people, assignments }: Settings): Promise<string> {
  const stamps = await Promise.all(
    [people, assignments].map(path =>
      stat(path).then(
        ({ mtimeMs, size }) => `${mtimeMs}:${size}`,
        () => 'none',
      ),
    ),
  )
  return stamps.join(' ')
}

/** A host of one world that never changes: the demo. */
export function standingHost(world: World, place: Place): Host {
  const entity: Entity = { key: world.entity.key, nit: world.entity.key, name: world.entity.name, codes: [] }
  return {
    place,
    entities: [entity],
    worldOf: async () => world,
    world: async () => world,
    async sync() {
      const cut = await place.store.contracts.head(entity.key)
      if (!cut) throw new Error('the demo has data')
      return { result: 'unchanged', cut }
    },
  }
}
