import type { EntityKey } from '../ports/ports.js'
import type { Outgoing } from './outgoing.js'

/** The key of what is told to a person on a day: the same on every planning of that day. */
export function deliveryKey(
  entity: EntityKey,
  { person, day, kind }: Pick<Outgoing, 'person' | 'day' | 'kind'>,
): string {
  return `${entity}/${person}/${day}/${kind}`
}
