import { readDocument } from '../adapters/people/read-document.js'
import type { Platform } from '../bot/accounts/account.js'
import { redeemAdminCode } from '../bot/accounts/admin-code.js'
import { withAdminsByCode } from '../bot/accounts/admins-by-code.js'
import { acceptList } from '../bot/accounts/known-list.js'
import { ofEntity } from '../bot/cards/of-entity.js'
import type { EntityContext, Onboarding } from '../bot/context.js'
import type { Under } from '../bot/ports/lease.js'
import type { RegisterState } from '../bot/ports/register.js'
import type { EntityKey } from '../bot/ports/store.js'
import { acceptData } from '../bot/sync/accept-data.js'
import type { Brought } from '../bot/sync/daily-sync.js'
import { hasLists, type SyncOutcome, sync } from '../bot/sync/sync.js'
import { type Day, dayInBogota } from '../rules/index.js'
import type { Settings } from '../settings/settings.js'
import type { OutsideClock } from '../shared/outside-clock.js'
import { wordsIn } from '../words/index.js'
import { type EntityLists, sharesPlace } from './entity-lists.js'
import { entitiesOf, type OwnTenant, type Places } from './entity-places.js'
import { Fetching } from './fetching.js'
import { contextFrom, type Entity, type Installation } from './installation.js'
import { keepLists, type ListNotices } from './kept-lists.js'
import { listsOf, syncArgs } from './register-sources.js'
import { broughtOn, noteOutcome } from './sync-outcome.js'

/**
 * The entities of a running bot. What a turn works with is made anew when the cut, the day or the entity's own lists have
 * changed, so that nobody has to start the bot again.
 */
export interface EntityHost {
  readonly installation: Installation
  /** Who is served just now, and the settings with them: entities are enrolled, paused and taken out while the bot runs. */
  readonly entities: readonly Entity[]
  readonly settings: Settings
  /** From now on these are served. */
  serve(settings: Settings, entities: readonly Entity[]): void
  /**
   * The entity whose people a workspace or tenant has, and the others that have it too; null when it is not on the allow-list or
   * has no data yet. `whose`: the one whose own credentials it came by, which lead to nobody else's people.
   */
  contextOf(platform: Platform, tenant: string, whose?: EntityKey): Promise<EntityContext | null>
  /** Whether a workspace or tenant is on the allow-list, also where its entity has no data yet. */
  serves(platform: Platform, tenant: string, whose?: EntityKey): Promise<boolean>
  /** The context of an entity; null when nothing was ever synced for it. */
  context(entity: EntityKey): Promise<EntityContext | null>
  /** Calls this with the entity of which something was written down that is to be told at once. */
  whenWritten(listener: (entity: EntityKey) => void): void
  /** Calls this when a digest that went to another platform is to be renewed there. */
  whenRenewed(listener: Renewed): void
  /** Another process has changed who is known or administers at some entities: that is read again. */
  peopleChanged(concerns: (entity: EntityKey) => boolean): void
  /** Looks whether another machine goes by another list of people. Gives whether that is so for five minutes: then that one counts. */
  compareLists(entity: EntityKey): Promise<boolean>
  /** What came of the day's sync where another process has done it with the lists as they are; null where none has. */
  synced(entity: EntityKey, now: Date): Promise<Brought | null>
  /** Brings an entity's data up to date, `under` a lease where several could. Throws RetryLater or Refused; aborted, the signal's reason. */
  sync(
    entity: EntityKey,
    now: Date,
    how?: { readonly signal?: AbortSignal | undefined; readonly under?: Under | undefined },
  ): Promise<SyncOutcome>
}

/** Told of a digest that is to be renewed, and of whose it is. */
type Renewed = (digest: Parameters<NonNullable<Onboarding['renewElsewhere']>>[0], entity: EntityKey) => void

/** What a host has to tell whoever runs it. */
export interface HostNotices extends ListNotices {
  /** Somebody tried the first administrator's code: with what outcome, and how many tries were wrong so far. */
  readonly codeTried: (entity: EntityKey, outcome: string, wrong: number) => void
  /** What somebody was shown could not be noted. */
  readonly notNoted?: (entity: EntityKey, error: unknown) => void
}

export function openEntityHost(
  atFirst: Settings,
  installation: Installation,
  entitiesAtFirst: readonly Entity[],
  own: OwnTenant,
  clock: () => Date,
  notices: HostNotices,
  outside?: OutsideClock,
  places: Places = {},
): EntityHost {
  let settings = atFirst
  let served = entitiesAtFirst
  let entities = new Map(entitiesAtFirst.map(entity => [entity.key, entity]))
  const lists = keepLists(() => settings, installation, clock, notices)
  let written: (entity: EntityKey) => void = () => {}
  let renewed: Renewed = () => {}
  const contexts = new Map<EntityKey, { made: Made; context: EntityContext }>()
  const fetching = new Fetching(() => settings, outside)
  /** How often a role by the code began or ended at an entity, or another process changed its people. */
  const peopleChanges = new Map<EntityKey, number>()
  const changePeople = (entity: EntityKey) => peopleChanges.set(entity, (peopleChanges.get(entity) ?? 0) + 1)
  // Where it cannot be told, they see it with the next day, data or lists.
  const tellOthers = (entity: EntityKey) => void installation.store.news?.tell('people', entity).catch(() => {})

  async function contextFor(entity: Entity): Promise<EntityContext | null> {
    const day = dayInBogota(clock())
    const head = await installation.store.contracts.head(entity.key)
    if (!head) return null
    const now = await lists.of(entity)
    const made: Made = { version: head.id, day, lists: now, changes: peopleChanges.get(entity.key) ?? 0, settings }
    const known = contexts.get(entity.key)
    if (known && isSame(known.made, made)) return known.context
    const base = await contextFrom(installation, entity, head, now.people.people, settings, day)
    const onboarding = doorOf(installation, entity.key, (outcome, wrong) =>
      notices.codeTried(entity.key, outcome, wrong),
    )
    const unnamed = wordsIn(settings.language).accounts.unnamedAdmin
    const context: EntityContext = {
      ...base,
      ...(now.keptBack ? { keptBack: now.keptBack } : {}),
      onboarding: {
        ...onboarding,
        codeRolesChanged: () => {
          changePeople(entity.key)
          tellOthers(entity.key)
        },
        notNoted: error => notices.notNoted?.(entity.key, error),
        deliverNow: () => written(entity.key),
        renewElsewhere: digest =>
          renewed(isShared(entity.key) ? { ...digest, card: ofEntity(digest.card, base.entity) } : digest, entity.key),
        acceptData: async cut => {
          const isIt = await acceptData(installation.store, entity.key, cut)
          if (isIt) written(entity.key)
          return isIt
        },
        acceptList: async digest => {
          const isIt = await acceptList(installation.store, entity.key, digest, now.keptBack)
          if (isIt) {
            lists.forget(entity.key)
            tellOthers(entity.key)
          }
          return isIt
        },
      },
      directory: await withAdminsByCode(base, unnamed),
    }
    contexts.set(entity.key, { made, context })
    return context
  }

  const isShared = (key: EntityKey) => sharesPlace(settings, key) || (places.shares?.(key) ?? false)
  const entitiesAt = (platform: Platform, tenant: string, whose?: EntityKey) =>
    entitiesOf(settings, served, { own, ...places }, platform, tenant, whose)
  const byKey = (key: EntityKey) => entities.get(key)
  const entityOf = (key: EntityKey) => {
    const entity = byKey(key)
    if (!entity) throw new Error(`${key} is not served here`)
    return entity
  }
  return {
    installation,
    get entities() {
      return served
    },
    get settings() {
      return settings
    },
    serve(now, those) {
      settings = now
      served = those
      entities = new Map(those.map(entity => [entity.key, entity]))
    },
    async contextOf(platform, tenant, whose) {
      const found: EntityContext[] = []
      for (const entity of await entitiesAt(platform, tenant, whose)) {
        const context = await contextFor(entity)
        if (context) found.push(context)
      }
      const [first, ...others] = found
      return first && others.length > 0 ? { ...first, others } : (first ?? null)
    },
    async serves(platform, tenant, whose) {
      return (await entitiesAt(platform, tenant, whose)).length > 0
    },
    async context(key) {
      const entity = byKey(key)
      return entity ? contextFor(entity) : null
    },
    whenWritten(listener) {
      written = listener
    },
    peopleChanged(concerns) {
      for (const key of entities.keys()) {
        if (!concerns(key)) continue
        changePeople(key)
        lists.forgetKeptBack(key)
      }
    },
    compareLists: lists.compare,
    whenRenewed(listener) {
      renewed = listener
    },
    async synced(key, now) {
      const entity = entityOf(key)
      const known = await lists.of(entity)
      if (known.unassigned !== undefined) return null
      const ofLists = listsOf(installation, entity, known)
      return broughtOn(installation.store, key, now, {
        dataset: settings.source.dataset,
        from: settings.schedule.syncFrom,
        isOf: id => hasLists(id, ofLists),
      })
    },
    async sync(key, now, { signal, under } = {}) {
      const entity = entityOf(key)
      const known = await lists.of(entity)
      if (known.unassigned !== undefined) throw known.unassigned
      const bring = async (registerState: RegisterState) => {
        const refused = await installation.store.state.refusedSnapshot.read(key)
        const acceptedCut = refused?.accepted ? refused.id : undefined
        const outcome = await sync({ ...syncArgs(installation, entity, known, registerState, now), acceptedCut })
        await noteOutcome(installation.store, key, outcome, now, under)
        return outcome
      }
      return fetching.of(entity, entities.size, bring, signal)
    },
  }
}

/** What an entity's context was made from: it holds until one of these is another. */
interface Made {
  readonly version: string
  readonly day: Day
  readonly lists: EntityLists
  /** Of who is known or administers, beside the lists. */
  readonly changes: number
  readonly settings: Settings
}

function isSame(one: Made, other: Made): boolean {
  const keys = ['version', 'day', 'lists', 'changes', 'settings'] as const
  return keys.every(key => one[key] === other[key])
}

function doorOf(
  { identity, store }: Installation,
  entity: EntityKey,
  tried: (outcome: string, wrong: number) => void,
): Onboarding {
  return {
    identify(typed) {
      const read = readDocument(typed)
      return 'document' in read ? identity.personId(entity, read.document) : null
    },
    async redeem(code, from, now) {
      const result = await redeemAdminCode(store, entity, code, from, now)
      tried(result, (await store.state.adminCode.read(entity))?.attempts ?? 0)
      return result
    },
  }
}

/** A host of one world that never changes: the demo. */
export function fixedHost(context: EntityContext, installation: Installation, settings: Settings): EntityHost {
  const entity: Entity = { key: context.entity.key, nit: context.entity.key, name: context.entity.name, codes: [] }
  return {
    installation,
    entities: [entity],
    settings,
    serve: () => {},
    contextOf: async () => context,
    serves: async () => true,
    context: async () => context,
    whenWritten: () => {},
    peopleChanged: () => {},
    compareLists: async () => false,
    whenRenewed: () => {},
    synced: async () => null,
    async sync() {
      const snapshot = await installation.store.contracts.head(entity.key)
      if (!snapshot) throw new Error('the demo has data')
      return { kind: 'unchanged', snapshot }
    },
  }
}
