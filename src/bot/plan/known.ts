import { addDays, type Day, dayInBogota, isBusinessDay } from '../../rules/index.js'
import { openRequests } from '../accounts/decide.js'
import { reachOf } from '../accounts/reach.js'
import { isTrouble } from '../detail.js'
import { whyNot } from '../outbox/event.js'
import { ToldBefore } from '../outbox/told.js'
import type { World } from '../world.js'
import type { Outside } from './gather.js'
import type { Blindness } from './types.js'

/**
 * Who was told what, who can be written to, and what did not arrive, as the store has it. A process that plans often keeps
 * `before` and gives it again.
 */
export async function knownFrom(
  world: World,
  now: Date,
  before = new ToldBefore(world.store, world.entity.key),
): Promise<Pick<Outside, 'told' | 'reach' | 'blind'>> {
  const { store, entity } = world
  const reach = await reachOf(store, entity.key)
  return {
    told: ({ id }) => before.of(id),
    reach: ({ id }) => {
      const known = reach.get(id)
      if (!known) return { is: 'not-linked' }
      return known.reach === 'account' ? { is: 'linked' } : { is: 'unreachable', why: known.why }
    },
    blind: {
      failed: await failedLately(world, dayInBogota(now)),
      notices: store.notices.filter(isTrouble),
      requests: await openRequests(world),
      chainHead: await store.deliveries.head(entity.key),
    },
  }
}

/**
 * Digests that failed for good, or were put off until their day was over, today or on the last business day before; older
 * ones were told on their own day.
 */
async function failedLately({ store, entity, calendar }: World, today: Day): Promise<Blindness['failed']> {
  let day = addDays(today, -1)
  for (let tries = 0; tries < 30 && !isBusinessDay(calendar, day); tries++) day = addDays(day, -1)
  const failed: { person: string; day: Day; why: string }[] = []
  for (; day <= today; day = addDays(day, 1))
    for await (const delivery of store.deliveries.day(entity.key, day)) {
      const why = whyNot(delivery)
      const { person, kind } = delivery.outgoing
      if (kind === 'digest' && why !== null) failed.push({ person, day, why })
    }
  return failed
}
