import { addDays, type Day, dayInBogota, isBusinessDay } from '../../rules/index.js'
import { reachabilityOf } from '../accounts/reachability.js'
import { openRequests } from '../accounts/requests.js'
import type { EntityContext } from '../context.js'
import { headsOf } from '../ledger/audit.js'
import { whyNot } from '../outbox/delivery-event.js'
import { MessageHistory } from '../outbox/message-history.js'
import type { KnownBefore } from './collect.js'
import type { Blindness } from './plan-types.js'
import { contactOf } from './unheard.js'

/**
 * Who was told what, who can be written to, and what did not arrive, as the store has it. A process that plans often keeps
 * `before` and gives it again.
 */
export async function collectHistory(
  context: EntityContext,
  now: Date,
  before = new MessageHistory(context.store, context.entity.key),
): Promise<Pick<KnownBefore, 'told' | 'reach' | 'blind'>> {
  const { store, entity } = context
  const reach = await reachabilityOf(store, entity.key)
  return {
    told: ({ id }) => before.of(id),
    reach: ({ id }) => contactOf(reach.get(id)),
    blind: {
      failed: await failedLately(context, dayInBogota(now)),
      notices: store.notices.filter(({ needsAttention }) => needsAttention),
      requests: await openRequests(context),
      heads: await headsOf(store, entity.key),
    },
  }
}

/**
 * Digests that failed for good, or were put off until their day was over, today or on the last business day before; older
 * ones were told on their own day.
 */
async function failedLately({ store, entity, calendar }: EntityContext, today: Day): Promise<Blindness['failed']> {
  let day = addDays(today, -1)
  for (let tries = 0; tries < 30 && !isBusinessDay(calendar, day); tries++) day = addDays(day, -1)
  const failed: { person: string; day: Day; why: string }[] = []
  for (; day <= today; day = addDays(day, 1))
    for await (const delivery of store.deliveries.day(entity.key, day)) {
      const why = whyNot(delivery)
      const { person, kind } = delivery.outgoing
      if ((kind === 'digest' || kind === 'team-channel') && why !== null) failed.push({ person, day, why })
    }
  return failed
}
