import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { type Ticking, tick, waitOnClock } from '../adapters/schedule.js'
import { openWatch, type Watch } from '../adapters/watch.js'
import type { Platform } from '../bot/account.js'
import type { FindByEmail } from '../bot/accounts/find-everybody.js'
import { keeping } from '../bot/accounts/keep.js'
import { endStaleLinks } from '../bot/accounts/meet.js'
import { reachOf } from '../bot/accounts/reach.js'
import type { Outgoing } from '../bot/delivery.js'
import { DEFAULT_TIMING, type Outbox } from '../bot/outbox/outbox.js'
import { SteadyPace } from '../bot/outbox/pace.js'
import { ToldBefore } from '../bot/outbox/told.js'
import { isStillWanted } from '../bot/outbox/wanted.js'
import { gather } from '../bot/plan/gather.js'
import { knownFrom } from '../bot/plan/known.js'
import { outgoingFor } from '../bot/plan/outgoing.js'
import { planDay } from '../bot/plan.js'
import type { Messenger } from '../bot/ports.js'
import { DEFAULT_RHYTHM, Reminder } from '../bot/remind.js'
import type { World } from '../bot/world.js'
import type { Settings } from '../settings/settings.js'
import { Blind } from './blind.js'
import type { Host } from './host.js'
import { linkerOf } from './linking.js'
import type { Entity } from './place.js'

/** How often it is looked whether something is due. */
const TICK = { expression: '*/5 * * * *', ms: 300_000 }

const REACH_KEPT_MS = 5_000

export interface ReminderSetup {
  readonly host: Host
  readonly messengers: ReadonlyMap<Platform, Messenger>
  readonly settings: Settings
  readonly clock: () => Date
  readonly log: Logger
  /** Looks people up who never wrote, where a platform can do that. */
  readonly find: FindByEmail | null
  /** Told after a new cut was taken. */
  readonly refreshed: () => Promise<void>
}

export interface Reminders {
  readonly watch: Watch
  /** Looks at once, and every five minutes, what is due by the store. */
  start(): void
  /** Begins nothing new and ends when what is on its way has ended, or was left recoverable. */
  stop(): Promise<void>
}

/** The reminders of every entity. */
export function openReminders(setup: ReminderSetup): Reminders {
  const { host, settings, clock, log } = setup
  const stopping = new AbortController()
  const watch = openWatch({
    entities: host.entities.map(({ key }) => key),
    interval: TICK.ms,
    monotonic: () => performance.now(),
    deadMan: settings.chat.pingUrl ?? undefined,
    failed: error => log.error({ error }, 'nobody was told that the day is done'),
  })
  // One workspace may be several entities': what it takes is shared by them.
  const pace = new SteadyPace(
    { now: clock, wait: waitOnClock, random: Math.random },
    {
      refused: ({ lane, why, error, until }) =>
        log.error({ lane, why, error, until }, 'a workspace takes no messages from the bot: nothing goes out there'),
    },
  )
  const shared: Shared = { pace, signal: stopping.signal }
  const reminders = host.entities.map(entity => ({ entity, reminder: reminderOf(setup, entity, shared) }))
  const linking = linkerOf(setup, stopping.signal)
  const run = async (now: Date) => {
    for (const { entity, reminder } of reminders) {
      const cycle = await reminder.cycle(now)
      for (const error of stopping.signal.aborted ? [] : cycle.errors)
        log.error({ entity: entity.key, error }, 'something failed in a cycle')
      const { sync: synced, planned, delivered, open, refusals } = cycle
      const { failures, errors: _, ...counts } = delivered
      void linking(entity.key, cycle.day)
      log.info({ entity: entity.key, sync: synced, planned, ...counts, open, refusing: refusals.length }, 'cycle')
      await watch.cycle(entity.key, cycle, now)
    }
  }
  let ticking: Ticking | null = null
  return {
    watch,
    start: () => {
      ticking = tick(TICK.expression, run, {
        now: clock,
        failed: error => log.error({ error }, 'a cycle failed'),
        moved: ms => log.warn({ ms }, 'the clock of this machine was moved, or the machine slept'),
      })
    },
    stop: async () => {
      stopping.abort()
      await ticking?.stop()
    },
  }
}

interface Shared {
  readonly pace: SteadyPace
  readonly signal: AbortSignal
}

function reminderOf(setup: ReminderSetup, entity: Entity, shared: Shared): Reminder {
  const { host, settings, refreshed } = setup
  const blindness = new Blind(settings.dataDir, entity)
  const told = new ToldBefore(host.place.store, entity.key)
  return new Reminder({
    world: () => worldOf(host, entity),
    sync: now => {
      const syncing = blindness.watching(now, async () => {
        const outcome = await host.sync(entity.key, now)
        if (outcome.result === 'committed') await refreshed()
        return outcome
      })
      return unlessStopped(syncing, shared.signal)
    },
    plan: (world, now) => planned(world, now, settings, blindness, told),
    outbox: outboxOf(setup, entity, shared),
    // They are reminded one after another, and all of them between two ticks.
    rhythm: {
      ...DEFAULT_RHYTHM,
      cycle: DEFAULT_RHYTHM.cycle / host.entities.length,
      syncPatience: DEFAULT_RHYTHM.syncPatience / host.entities.length,
      tick: TICK.ms,
      syncFrom: settings.schedule.syncFrom,
      alertFrom: settings.schedule.hour,
    },
  })
}

/** A sync is one step or nothing, so that whoever stops the bot need not wait for one. */
async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const ended = new AbortController()
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error('the bot is being stopped'))
    signal.addEventListener('abort', stop, { once: true, signal: ended.signal })
  })
  try {
    return await Promise.race([work, stopped])
  } finally {
    ended.abort()
  }
}

async function worldOf(host: Host, { key }: Entity): Promise<World> {
  const world = await host.world(key)
  if (!world) throw new Error(`there is no data of ${key} yet`)
  return world
}

async function* planned(
  world: World,
  now: Date,
  settings: Settings,
  blindness: Blind,
  before: ToldBefore,
): AsyncGenerator<Outgoing> {
  await endStaleLinks(world, now)
  const known = await knownFrom(world, now, before)
  const blind = await blindness.known(now, known.blind)
  const plan = planDay(await gather(world, { ...known, blind, schedule: settings.schedule }, now))
  await blindness.counted(plan.input.day, plan.accounting)
  for (const entry of plan.entries) {
    const outgoing = outgoingFor(world, plan, entry)
    if (outgoing) yield outgoing
  }
}

function outboxOf({ host, messengers, clock }: ReminderSetup, entity: Entity, { pace, signal }: Shared): Outbox {
  const { store } = host.place
  const world = { store, entity: { key: entity.key, name: entity.name ?? entity.key } }
  const kept = new Map([...messengers].map(([platform, messenger]) => [platform, keeping(messenger, world, clock)]))
  // Every person of a pass is asked for, and finding one means reading all.
  let found: { readonly at: number; readonly map: ReturnType<typeof reachOf> } | null = null
  const reaches = () => {
    const at = clock().getTime()
    if (!found || Math.abs(at - found.at) > REACH_KEPT_MS) found = { at, map: reachOf(store, entity.key) }
    return found.map
  }
  const times = { now: clock, wait: waitOnClock, random: Math.random }
  return {
    entity: entity.key,
    store,
    reach: async person => {
      const known = (await reaches()).get(person)
      if (!known) return { unreachable: 'not-linked' }
      if (known.reach === 'unreachable') return { unreachable: 'gone' }
      const messenger = kept.get(known.account.platform)
      return messenger ? { ...known, messenger } : { unreachable: 'not-linked' }
    },
    stillWanted: async outgoing => {
      const isLinked = outgoing.kind !== 'digest' || (await reaches()).has(outgoing.person)
      return isLinked && isStillWanted(await worldOf(host, entity), outgoing, clock())
    },
    pace,
    timing: DEFAULT_TIMING,
    owner: randomUUID(),
    ...times,
    signal,
  }
}
