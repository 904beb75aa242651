import { loadAssignments } from '../adapters/people/assignments.js'
import { loadPeople, type PeopleList } from '../adapters/people/people.js'
import type { ListEntities } from '../adapters/people/row-entity.js'
import { bareNit } from '../adapters/secop/nit.js'
import type { Identity } from '../adapters/stores/files/identity.js'
import type { KeptBack } from '../bot/ports/state.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { Assignments } from '../bot/sync/supervisors.js'
import type { Settings } from '../settings/settings.js'
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

/** Where an entity's lists are: its own, else those of the whole installation. */
export function listPaths(settings: Settings, { key }: Key): Pick<Settings, Kind> {
  return settings.entities.find(({ nit }) => bareNit(nit) === key) ?? settings
}

/** The id of the channel in which an entity's totals are told; null where in none. */
export function channelOf({ entities }: Settings, key: EntityKey): string | null {
  return entities.find(({ nit }) => bareNit(nit) === key)?.channel ?? null
}

/** Whether people are told apart by their entity: there are several. */
export function areApart({ entities }: Settings): boolean {
  return new Set(entities.map(({ nit }) => bareNit(nit))).size > 1
}

/** Whether an entity has a workspace or tenant together with another one: what is said there has to say whose it is. */
export function sharesPlace({ entities }: Settings, key: EntityKey): boolean {
  const places = (each: Settings['entities'][number]) => [...each.slack, ...each.teams]
  const [own, others] = [new Set<string>(), new Set<string>()]
  for (const each of entities) for (const place of places(each)) (bareNit(each.nit) === key ? own : others).add(place)
  return [...own].some(place => others.has(place))
}

/** Whose rows an entity's list may hold: those of every entity that has the same one. */
export function holdersOf(settings: Settings, { key }: Key, kind: Kind): ListEntities {
  const path = listPaths(settings, { key })[kind]
  const sharing = settings.entities.filter(entity => entity[kind] === path).flatMap(({ nit }) => bareNit(nit) ?? [])
  return { own: key, all: settings.entities.length === 0 ? null : [...new Set(sharing)], keyOf: bareNit }
}

/**
 * The lists of people and assignments, which are the configured entities' own: for another entity there are none.
 * Throws WrongLists with every mistake in them.
 */
export async function loadLists(settings: Settings, { key }: Key, { identity }: WithIdentity): Promise<EntityLists> {
  const own = settings.entities.length === 0 || settings.entities.some(({ nit }) => bareNit(nit) === key)
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
