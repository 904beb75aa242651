import { z } from 'zod'
import type { EntityKey } from '../../bot/ports/store.js'

/** How an entity stands: a paused one is sent nothing; of one that was removed nothing is left but what is kept. */
const STANDINGS = ['active', 'paused', 'removed'] as const

/** What `cerrojo entity` wrote down of an entity. */
export const enrolment = z.strictObject({
  standing: z.enum(STANDINGS),
  /** Instant since when, ISO 8601 in UTC. */
  since: z.iso.datetime(),
  /** As one of `entities` in the settings, which alone know what may be in it; null where the settings file has it. */
  entity: z.record(z.string(), z.unknown()).nullable(),
})
export type Enrolment = z.output<typeof enrolment>

/** The entities that were written down beside the settings file, which a bot that runs takes up. */
export interface Enrolments {
  all(): Promise<ReadonlyMap<EntityKey, Enrolment>>
  /** Puts this in the place of what there was of the entity. Whoever has the data may go on meanwhile. */
  write(entity: EntityKey, written: Enrolment): Promise<void>
  /** Another text after everything that was written. */
  stamp(): Promise<string>
}
