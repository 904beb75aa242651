import { addDays, type Day, dayInBogota, isBusinessDay } from '../../rules/index.js'
import { openRequests } from '../accounts/decide.js'
import { reachOf } from '../accounts/reach.js'
import { type Delivery, endOf } from '../outbox/event.js'
import type { World } from '../world.js'
import type { Outside } from './gather.js'
import type { Told } from './memory.js'
import type { Blindness } from './types.js'

/** Enough digests for a campaign's milestones, told every business day; admins get up to five alerts a day besides. */
const REMEMBERED = 60
const REMEMBERED_OF_ADMINS = 360

/** Who was told what, who can be written to, and what did not arrive, as the store has it. */
export async function knownFrom(world: World, now: Date): Promise<Pick<Outside, 'told' | 'reach' | 'blind'>> {
  const { store, entity } = world
  const reach = await reachOf(store, entity.key)
  return {
    told: async ({ id, roles }) => {
      const limit = roles.includes('admin') ? REMEMBERED_OF_ADMINS : REMEMBERED
      return (await store.deliveries.to(entity.key, id, limit)).flatMap(toldBy)
    },
    reach: ({ id }) => {
      const known = reach.get(id)
      if (!known) return { is: 'not-linked' }
      return known.reach === 'account' ? { is: 'linked' } : { is: 'unreachable', why: known.why }
    },
    blind: {
      failed: await failedLately(world, dayInBogota(now)),
      notices: store.notices,
      requests: await openRequests(world),
      chainHead: await store.deliveries.head(entity.key),
    },
  }
}

/** What was replaced before it was sent was not told. */
function toldBy(delivery: Delivery): Told[] {
  const { day, kind, basis } = delivery.outgoing
  const end = endOf(delivery)
  if (end?.kind === 'superseded') return []
  return [{ day, kind, basis, state: end?.kind ?? 'waiting' }]
}

/** Digests that failed for good today or on the last business day before; older ones were told on their own day. */
async function failedLately({ store, entity, calendar }: World, today: Day): Promise<Blindness['failed']> {
  let day = addDays(today, -1)
  for (let tries = 0; tries < 30 && !isBusinessDay(calendar, day); tries++) day = addDays(day, -1)
  const failed: { person: string; day: Day; why: string }[] = []
  for (; day <= today; day = addDays(day, 1))
    for await (const delivery of store.deliveries.day(entity.key, day)) {
      const end = endOf(delivery)
      const { person, kind } = delivery.outgoing
      if (kind === 'digest' && end?.kind === 'failed') failed.push({ person, day, why: end.why })
    }
  return failed
}
