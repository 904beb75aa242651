import type { Day } from '../../rules/index.js'
import type { EntityKey } from '../ports/store.js'
import type { Outgoing } from './outgoing.js'

/**
 * The key of what is told to a person on a day: the same on every planning of that day. `of` is what it is about, where a
 * day may bring several of a kind.
 */
export function deliveryKey(
  entity: EntityKey,
  { person, day, kind }: Pick<Outgoing, 'person' | 'day' | 'kind'>,
  of?: string,
): string {
  return [entity, person, day, kind, ...(of === undefined ? [] : [of])].join('/')
}

/** The key that the same would have had on another day. */
export function keyOnDay({ key, day }: Pick<Outgoing, 'key' | 'day'>, other: Day): string {
  return key
    .split('/')
    .map(part => (part === day ? other : part))
    .join('/')
}
