import { memoryStore } from '../../src/adapters/stores/memory/store.js'
import type { Account } from '../../src/bot/accounts/account.js'
import { type Delivered, deliver } from '../../src/bot/outbox/deliver.js'
import type { Delivery } from '../../src/bot/outbox/delivery-event.js'
import { enqueue } from '../../src/bot/outbox/enqueue.js'
import { DEFAULT_TIMING, type Outbox } from '../../src/bot/outbox/outbox.js'
import type { Outgoing } from '../../src/bot/outbox/outgoing.js'
import { DEFAULT_SEND_LIMITS, MemoryRateLimiter } from '../../src/bot/outbox/rate-limiter.js'
import type { DeliveryStore } from '../../src/bot/ports/store.js'
import { type Day, dayInBogota } from '../../src/rules/index.js'
import { PLATFORMS } from '../../src/words/platforms.js'
import { anOutgoing, bogota, DAY } from '../contracts/deliveries-data.js'
import { VirtualClock } from './outbox-clock.js'
import { FakePlatform } from './outbox-platform.js'

/** An outbox on virtual time, with a fake platform on the other side. */
export function anOutbox(platform: Account['platform'] = 'slack', start = bogota(DAY)) {
  const clock = new VirtualClock(start)
  const messenger = new FakePlatform(platform, clock)
  const { deliveries } = memoryStore()
  const paused: string[] = []
  const rateLimiter = new MemoryRateLimiter(ticksOf(clock), {
    limits: LIMITS,
    refused: ({ workspace }) => paused.push(workspace),
  })
  return { clock, messenger, deliveries, paused, box: boxOn(clock, deliveries, messenger, { rateLimiter }) }
}

const LIMITS = new Map(PLATFORMS.map(name => [name, DEFAULT_SEND_LIMITS]))

/** A process that delivers; another one on the same store goes on where this one stopped. */
export function boxOn(
  clock: VirtualClock,
  deliveries: DeliveryStore,
  messenger: FakePlatform,
  more: Partial<Outbox> = {},
): Outbox {
  const ticks = ticksOf(clock)
  return {
    ...ticks,
    entity: 'demo',
    store: { deliveries },
    reach: async person => ({
      account: { platform: messenger.platform, tenant: 'T1', user: person },
      address: null,
      messenger,
    }),
    rateLimiter: new MemoryRateLimiter(ticks, { limits: LIMITS }),
    timing: DEFAULT_TIMING,
    owner: 'one',
    ...more,
  }
}

const ticksOf = ({ now, right, wait }: VirtualClock) => ({
  now,
  monotonic: () => right().getTime(),
  wait,
  random: () => 0.5,
})

export async function* planOf(people: readonly string[], day: Day): AsyncGenerator<Outgoing> {
  for (const person of people) yield anOutgoing(person, day)
}

/** Plans for these people today and delivers, as one tick does. */
export async function tick(clock: VirtualClock, box: Outbox, people: readonly string[]): Promise<Delivered> {
  const now = clock.now()
  const today = dayInBogota(now)
  return clock.run(
    (async () => {
      const { keys } = await enqueue(box.store, box.entity, planOf(people, today), now)
      const replacement = ({ person, kind }: Outgoing) => `demo/${person}/${today}/${kind}`
      return deliver(box, {
        replacedBy: over => (over.day >= today ? undefined : keys.has(replacement(over)) ? replacement(over) : null),
      })
    })(),
  )
}

/** Ticks once a minute until nothing is open, for some hours at most. */
export async function untilDone(
  clock: VirtualClock,
  box: Outbox,
  people: readonly string[],
  minutes = 240,
): Promise<void> {
  for (let n = 0; n < minutes; n++) {
    await tick(clock, box, people)
    if ((await box.store.deliveries.open('demo')).length === 0) return
    await clock.pass(60_000)
  }
}

export function kindsOf(delivery: Delivery | null): string {
  return delivery?.events.map(({ kind }) => kind).join(' ') ?? ''
}
