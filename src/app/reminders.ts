import { alertsFor } from '../bot/outbox/alerts.js'
import { enqueue } from '../bot/outbox/enqueue.js'
import { MemoryRateLimiter, type RateLimiterOptions } from '../bot/outbox/rate-limiter.js'
import { RepeatWatch } from '../bot/outbox/repeats.js'
import { SharedRateLimiter } from '../bot/outbox/shared-rate-limiter.js'
import type { EntityKey } from '../bot/ports/store.js'
import { dayInBogota } from '../rules/index.js'
import { waitOnClock, within } from '../shared/async.js'
import { KeyedLanes, Lanes } from '../shared/lanes.js'
import { emailLinking } from './email-linking.js'
import { contextOf } from './entity-outbox.js'
import { type Health, openHealth } from './health.js'
import type { Entity } from './installation.js'
import { nightlyEvidence } from './nightly-evidence.js'
import { platformsFor, refusalsFor } from './platforms.js'
import { type RemindersSetup, type SharedReminding, Terms, TICK } from './reminder-terms.js'
import { retentionStep } from './retention.js'
import { type ScheduledTask, tick } from './schedule.js'
import { isUnwritable, tellUnwritable } from './unwritable-alert.js'

/** What was seen in a turn that began before midnight is noted by then: the day is closed that much later. */
const TURNS_END_MS = 3_600_000

/** Entities that are looked at side by side, and after how long one that takes longer goes on beside them. */
const CYCLES_AT_ONCE = 16
const CYCLE_SHARE_MS = 10_000

/** Messages of all entities that are on their way at once, so that whoever asks something meanwhile waits for no more than these. */
const SENDS_AT_ONCE = 32
const SEND_SHARE_MS = 10_000

/** Days of entities that are planned at once: a plan holds what it needs of all contracts, and is work for the processor. */
const PLANS_AT_ONCE = 4
const PLAN_SHARE_MS = 10_000

/** How long what is under way may take to end. */
const STOP_MS = 9_000

/** How often in the time that a lease runs a replica tells the others how it is. */
const TOLD_A_LEASE = 3

/** How far apart replicas tick. */
const JITTER_MS = 30_000

export interface Reminders {
  readonly watch: Health
  /** Others are served by now, or these stand otherwise: what is under way for them ends, and it is looked what is due. */
  standingsChanged(entities: readonly EntityKey[]): void
  /** Looks at once, and every five minutes, what is due by the store. */
  start(): void
  /** Begins nothing new and ends when what is on its way has ended, or was left recoverable. */
  stop(): Promise<void>
}

/** The reminders of every entity. */
export function openReminders(setup: RemindersSetup): Reminders {
  const { host, platforms, settings, clock, log, jumps } = setup
  const stopping = new AbortController()
  const { leases, replicas } = host.installation.store
  const watch = openHealth({
    entities: () => host.entities.map(({ key }) => key),
    interval: TICK.ms,
    monotonic: () => performance.now(),
    deadMan: settings.chat.pingUrl ?? undefined,
    signal: stopping.signal,
    failed: error => log.error({ error }, 'nobody was told that the day is done'),
    ears: setup.ears,
    refusals: entity => refusalsFor(platforms, entity),
    faults: () => setup.faults.count(),
    droppedLines: () => setup.lines.dropped(),
    jumps: () => jumps,
    skewMs: () => setup.outside.ms,
    repeated: () => repeats.count,
    ledgers: () => setup.ledgers.found(),
    shared: replicas && { leases, replicas },
  })
  // One workspace may be several entities': what it takes is shared by them.
  const { paces, news } = host.installation.store
  // Where it cannot be told, they see it with their next tick.
  const tellOthers = (entity: EntityKey) => void news?.tell('deliver', entity).catch(() => {})
  const times = { now: clock, monotonic: () => performance.now(), wait: waitOnClock, random: Math.random }
  const limiting: RateLimiterOptions = {
    limits: new Map(platforms.map(({ name, limits }) => [name, limits])),
    refused: ({ workspace, why, error, until }) =>
      log.error({ workspace, why, error, until }, 'a workspace takes no messages from the bot: nothing goes out there'),
  }
  const sharedLimiter = paces ? new SharedRateLimiter(paces, times, limiting) : null
  const rateLimiter = sharedLimiter ?? new MemoryRateLimiter(times, limiting)
  let ticking: ScheduledTask | null = null
  let telling: NodeJS.Timeout | undefined
  const retention = retentionStep(setup)
  const linking = emailLinking(
    {
      ...{ host, log, clock },
      findersOf: of =>
        platformsFor(platforms, of).flatMap(({ findByEmail, entity, entitiesAt, shares }) =>
          findByEmail
            ? [
                {
                  findByEmail,
                  apart: entity !== undefined || (entitiesAt !== undefined && !shares?.(of)),
                  ...(entity === undefined ? {} : { entity }),
                },
              ]
            : [],
        ),
    },
    stopping.signal,
  )
  const repeats = new RepeatWatch((entity, more) => {
    log.error({ entity, more }, 'a message went out twice: the later one now says so')
    void tellRepeated(entity).catch((error: unknown) => log.error({ entity, error }, 'nobody was told of it'))
  })
  // Whoever reminds the entity by now delivers it.
  const tellRepeated = async (entity: EntityKey) => {
    const context = await host.context(entity)
    const failure = { kind: 'repeated', count: watch.whole.now().repeated } as const
    const [now, today] = [clock(), dayInBogota(clock())]
    if (context) await enqueue(context.store, entity, alertsFor(context, { kind: 'service', failure }, today, now), now)
    lookAt(entity)
    tellOthers(entity)
  }
  const shared: SharedReminding = {
    watch,
    rateLimiter,
    signal: stopping.signal,
    retention,
    linking,
    repeats,
    sending: new Lanes(SENDS_AT_ONCE, SEND_SHARE_MS),
    planning: new Lanes(PLANS_AT_ONCE, PLAN_SHARE_MS),
  }
  const terms = new Terms(setup, shared, () => watch.whole.others())
  /** Where one came or went, what each reminds is another part. */
  const hear = async () => {
    const before = watch.whole.others()
    await watch.whole.refresh()
    if (watch.whole.others() !== before) ticking?.wake()
  }
  // What they show is told at the moment, not only with the next plan.
  const renew = (entity: EntityKey) => {
    terms.get(entity)?.reminder.renew()
    lookAt(entity)
  }
  const evidence = nightlyEvidence({ ...setup, took: watch.sisters, read: renew }, stopping.signal)
  /** Whoever has another list than the one that counts tells it, be it the one that reminds or not. */
  const compareLists = async (entity: EntityKey) => {
    if (!(await host.compareLists(entity))) return
    const context = await host.context(entity)
    const { keptBack } = context ?? {}
    const [now, today] = [clock(), dayInBogota(clock())]
    if (!context || keptBack?.why !== 'elsewhere') return
    const alerts = alertsFor(context, { kind: 'list', keptBack }, today, now)
    if ((await enqueue(context.store, entity, alerts, now)).recorded > 0) tellOthers(entity)
  }
  /** Never throws: what fails of an entity is logged, and is its own. */
  const cycleOf = async (entity: Entity): Promise<void> => {
    const { key } = entity
    const now = clock()
    if (leases.isShared)
      await compareLists(key).catch((error: unknown) => log.warn({ entity: key, error }, 'lists were not compared'))
    const term = await terms.of(entity).catch((error: unknown) => {
      log.error({ entity: key, error }, 'it is not known who reminds this entity')
      // What cannot be kept is told all the same, by whoever had it last; nothing else goes out without the lease.
      return terms.get(key)
    })
    if (term === null) watch.standsBy(key)
    if (!term) return
    const { outbox, reminder, told } = term
    await host.installation.store.ledger
      .closeDays(key, dayInBogota(new Date(now.getTime() - TURNS_END_MS)))
      .catch((error: unknown) => log.error({ entity: key, error }, 'what was seen was not put into its chain'))
    await retention
      .apply(key, now)
      .catch((error: unknown) =>
        log.error({ entity: key, error }, 'what is older than retention allows was not erased'),
      )
    const cycle = await reminder.cycle(now)
    for (const error of stopping.signal.aborted ? [] : cycle.errors)
      log.error({ entity: key, error }, 'something failed in a cycle')
    if (isUnwritable(cycle.errors))
      await contextOf(host, entity)
        .then(context => tellUnwritable(context, outbox, now, settings.schedule.hour, told))
        .catch((error: unknown) => log.error({ entity: key, error }, 'nobody was told that nothing is kept'))
    const { sync: synced, planned, delivered, open, refusals } = cycle
    const { failures, errors: _, ...counts } = delivered
    log.info({ entity: key, sync: synced, planned, ...counts, open, refusing: refusals.length }, 'cycle')
    // The store is closed after what runs: nothing is begun beside it any more.
    if (stopping.signal.aborted) return
    if (!cycle.paused) void linking.look(key, cycle.day).then(isNews => isNews && renew(key))
    void setup.ledgers.audit(host, key, cycle.day)
    void evidence(key, cycle.day, synced === 'committed' || synced === 'unchanged')
    watch.cycle(key, cycle, now)
    if (await terms.givesBack(key)) watch.standsBy(key)
  }
  const cycles = new KeyedLanes(new Lanes(CYCLES_AT_ONCE, CYCLE_SHARE_MS))
  const look = (entity: Entity) =>
    cycles.run(entity.key, async () => {
      // What was asked for meanwhile would take the lease once more that is being given back.
      if (stopping.signal.aborted) return
      await cycleOf(entity).catch((error: unknown) => log.error({ entity: entity.key, error }, 'a cycle failed'))
    })
  const run = async (now: Date) => {
    await watch.whole.refresh()
    await sharedLimiter
      ?.refresh()
      .catch((error: unknown) => log.error({ error }, 'it is not known how the workspaces stand'))
    await Promise.all(host.entities.map(look))
    for (const { nit, since } of host.settings.removed)
      await retention
        .applyRemoved(nit, now, since)
        .catch((error: unknown) =>
          log.error({ entity: nit, error }, 'what is older than retention allows was not erased'),
        )
    await watch.ended(now)
    await repeats.look(now)
  }
  const lookAt = (key: EntityKey) => {
    const entity = host.entities.find(each => each.key === key)
    if (entity && ticking) void look(entity)
  }
  return {
    watch,
    standingsChanged: changed => {
      for (const entity of changed) terms.end(entity)
      const served = new Set(host.entities.map(({ key }) => key))
      for (const entity of changed.filter(key => !served.has(key)))
        void leases.release(entity, 'reminders').catch(() => {})
      for (const entity of changed) lookAt(entity)
    },
    start: () => {
      const every = (settings.replicas.leaseSeconds * 1_000) / TOLD_A_LEASE
      if (replicas) telling = setInterval(() => void hear(), every).unref()
      ticking = tick(TICK.expression, run, {
        now: clock,
        jitter: leases.isShared ? JITTER_MS : 0,
        failed: error => log.error({ error }, 'a cycle failed'),
        moved: ms => {
          log.warn({ ms }, 'the clock of this machine was moved, or the machine slept')
          jumps.push({ by: 'clock', ms })
        },
        stoodStill: ms => {
          log.warn({ ms }, 'this process stood still')
          jumps.push({ by: 'process', ms })
        },
      })
      host.installation.store.whenHung?.(() =>
        log.warn('a connection to the database gave no answer and was dropped: what was asked there is asked again'),
      )
      host.whenWritten(entity => {
        lookAt(entity)
        tellOthers(entity)
      })
      void news?.whenTold((topic, concerns) => {
        if (topic === 'people') host.peopleChanged(concerns)
        else for (const entity of host.entities) if (concerns(entity.key)) void look(entity)
      })
      leases.whenFree(() => ticking?.wake())
      host.whenRenewed(({ to, at, ...message }, entity) => {
        const { messenger } = platformsFor(platforms, entity).find(({ name }) => name === to.platform) ?? {}
        messenger?.replace?.(to, at, message).catch(error => log.warn({ error }, 'a digest could not be renewed'))
      })
    },
    stop: async () => {
      clearInterval(telling)
      stopping.abort(new Error('the bot is being stopped'))
      await ticking?.stop()
      await within(cycles.idle(), STOP_MS)
      // Others go on at once, while what people wrote is still answered here. What cannot be given back runs out.
      await terms.releaseAll()
    },
  }
}
