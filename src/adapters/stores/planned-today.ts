import type { Outgoing } from '../../bot/outbox/outgoing.js'
import { dayInBogota } from '../../rules/index.js'
import { StoreError } from './errors.js'

/** Throws where something is planned for another day than the one it is planned on: it could be told twice. */
export function requirePlannedToday({ key, day }: Outgoing, at: Date): void {
  if (day === dayInBogota(at)) return
  throw new StoreError(`${key} cannot be planned on ${dayInBogota(at)}.`, 'Report it as a fault of Cerrojo.')
}
