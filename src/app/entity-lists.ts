import { loadAssignments } from '../adapters/people/assignments.js'
import { loadPeople, type PeopleList } from '../adapters/people/people.js'
import type { ListEntities } from '../adapters/people/row-entity.js'
import { bareNit } from '../adapters/secop/nit.js'
import type { Identity } from '../adapters/stores/files/identity.js'
import type { KeptBack } from '../bot/ports/state.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { Assignments } from '../bot/sync/supervisors.js'
import type { ServedEntity, Settings } from '../settings/settings.js'
import { WrongLists } from './failure.js'

/** The entity's own lists, checked. */
export interface EntityLists {
  readonly people: PeopleList
  readonly assignments: Assignments
  /** Set where the list of people was not taken as it is. */
  readonly keptBack?: KeptBack
  /** Why it is not known who was assigned what: a sync would take from people what is theirs. */
  readonly unassigned?: unknown
}

/** For rows that are of no configured entity. */
export const NO_LISTS: EntityLists = {
  people: { people: [], byDocument: new Map() },
  assignments: { byId: new Map(), byReference: new Map() },
}

type Key = { readonly key: EntityKey }
type WithIdentity = { readonly identity: Identity }
type Kind = 'people' | 'assignments'

/** What is known of all entities together is put together once: it is asked for at every turn, of thousands of them. */
function once<T>(make: (entities: Settings['entities']) => T): (settings: Pick<Settings, 'entities'>) => T {
  const known = new WeakMap<Settings['entities'], { readonly made: T }>()
  return ({ entities }) => {
    const found = known.get(entities) ?? { made: make(entities) }
    known.set(entities, found)
    return found.made
  }
}

const byKey = once(entities => new Map(entities.flatMap(entity => keysOf(entity).map(key => [key, entity] as const))))
const keysAt = once(entities => keysBy(entities, placesOf))
const sharersOf = {
  people: once(entities => keysBy(entities, ({ people }) => [people])),
  assignments: once(entities => keysBy(entities, ({ assignments }) => [assignments])),
}

/** The workspaces and tenants that an entity lists. */
export function placesOf({ slack, teams }: ServedEntity): string[] {
  return [...slack, ...teams]
}

function keysOf({ nit }: ServedEntity): EntityKey[] {
  const key = bareNit(nit)
  return key === undefined ? [] : [key]
}

/** The keys of the entities by what each of them has. */
function keysBy(entities: Settings['entities'], of: (entity: ServedEntity) => readonly string[]) {
  const found = new Map<string, Set<EntityKey>>()
  for (const entity of entities)
    for (const each of of(entity)) {
      const keys = found.get(each) ?? new Set()
      for (const key of keysOf(entity)) keys.add(key)
      found.set(each, keys)
    }
  return found
}

/** A served entity as the settings have it. */
export function entityIn(settings: Pick<Settings, 'entities'>, key: EntityKey): ServedEntity | undefined {
  return byKey(settings).get(key)
}

/** Where an entity's lists are: its own, else those of the whole installation. */
export function listPaths(settings: Settings, { key }: Key): Pick<Settings, Kind> {
  return entityIn(settings, key) ?? settings
}

/** The id of the channel in which an entity's totals are told; null where in none. */
export function channelOf(settings: Settings, key: EntityKey): string | null {
  return entityIn(settings, key)?.channel ?? null
}

/** Whether people are told apart by their entity: there are several. */
export function areApart(settings: Settings): boolean {
  return byKey(settings).size > 1
}

/** Whether an entity has a workspace or tenant together with another one: what is said there has to say whose it is. */
export function sharesPlace(settings: Settings, key: EntityKey): boolean {
  const entity = entityIn(settings, key)
  return entity !== undefined && placesOf(entity).some(place => (keysAt(settings).get(place)?.size ?? 0) > 1)
}

/** Whose rows an entity's list may hold: those of every entity that has the same one. */
export function holdersOf(settings: Settings, { key }: Key, kind: Kind): ListEntities {
  const path = listPaths(settings, { key })[kind]
  const sharing = sharersOf[kind](settings).get(path) ?? []
  return { own: key, all: settings.entities.length === 0 ? null : [...sharing], keyOf: bareNit }
}

/**
 * The lists of people and assignments, which are the configured entities' own: for another entity there are none.
 * Throws WrongLists with every mistake in them.
 */
export async function loadLists(settings: Settings, { key }: Key, { identity }: WithIdentity): Promise<EntityLists> {
  const own = settings.entities.length === 0 || entityIn(settings, key) !== undefined
  if (!own) return NO_LISTS
  const personOf = (document: string) => identity.personId(key, document)
  const people = await loadPeople(listPaths(settings, { key }).people, personOf, holdersOf(settings, { key }, 'people'))
  if (!people.ok) throw new WrongLists(people.mistakes)
  return { people: people.value, assignments: await loadAssignmentsOf(settings, { key }, { identity }, people.value) }
}

/** The list of assignments of a configured entity. Throws WrongLists with every mistake in it. */
export async function loadAssignmentsOf(
  settings: Settings,
  { key }: Key,
  { identity }: WithIdentity,
  people: PeopleList,
): Promise<Assignments> {
  const { assignments: path } = listPaths(settings, { key })
  const personOf = (document: string) => identity.personId(key, document)
  const read = await loadAssignments(path, personOf, people, holdersOf(settings, { key }, 'assignments'))
  if (!read.ok) throw new WrongLists(read.mistakes)
  return read.value
}
