import { type Day, dayInBogota } from '../../rules/index.js'
import type { Lanes } from '../../shared/lanes.js'
import { reachabilityOf } from '../accounts/reachability.js'
import type { EntityContext } from '../context.js'
import { isStale } from '../contracts/data-age.js'
import { type Alert, alertsFor, isTimeToAlert, type ServiceFailure, tellsOfPause } from '../outbox/alerts.js'
import { type Delivered, deliver } from '../outbox/deliver.js'
import { endOf, isDenied } from '../outbox/delivery-event.js'
import { deliveryKey } from '../outbox/delivery-key.js'
import { type Enqueued, enqueue } from '../outbox/enqueue.js'
import type { Outbox } from '../outbox/outbox.js'
import type { Outgoing } from '../outbox/outgoing.js'
import type { Refusal } from '../outbox/rate-limiter.js'
import type { KeptBack } from '../ports/state.js'
import { type Brought, DailySync, type Synced } from '../sync/daily-sync.js'
import type { CycleTiming } from './cycle-timing.js'
import { isFirstOfWeek } from './schedule.js'

/** What the reminders of one entity work with. */
export interface ReminderSetup {
  /** The context as it is now, null while there is no data; asked for again in every cycle, since a sync may change who is known. */
  readonly context: () => Promise<EntityContext | null>
  /** Brings the data up to date. Whatever it throws is a failed sync. */
  readonly sync: (now: Date) => Promise<Brought>
  /** Whether data that was refused is right after all, by the word of an administrator. */
  readonly isAccepted?: () => Promise<boolean>
  /** Everything that is to be told on the day of `now`, also what was told already. */
  readonly plan: (context: EntityContext, now: Date) => AsyncIterable<Outgoing>
  /** What is planned at once, of all who share this; absent where each plans when it is time. */
  readonly planning?: Lanes
  readonly outbox: Outbox
  /** What is wrong with the bot itself; absent: nothing that it knows of. */
  readonly serviceFailures?: () => readonly ServiceFailure[]
  /** Instant since when the entity is paused, and so sent nothing but that; absent or null where it is not. */
  readonly pausedSince?: () => string | null
  readonly timing: CycleTiming
}

/** What one cycle did. */
export interface Cycle {
  readonly day: Day
  readonly sync: Synced
  /** How much was written down anew; null when there was no plan to make, or it failed. */
  readonly planned: number | null
  readonly delivered: Delivered
  /** Deliveries that have not ended. */
  readonly open: number
  /** Workspaces of the entity that take nothing from the bot until somebody changes something. */
  readonly refusals: readonly Refusal[]
  /** Everything here worked: what is due has been looked at, planned and tried, whatever the platforms and the register said to it. */
  readonly complete: boolean
  /**
   * The whole day is done: new data taken, planned to the last hour, every delivery ended but those that are refused to a
   * person where others were told, and no workspace refuses.
   */
  readonly dayDone: boolean
  /** It is paused: nothing is planned, and nothing but that is told. */
  readonly paused: boolean
  /** Nothing was ever synced: there is nothing to plan from. */
  readonly noData: boolean
  /** Why the list of people is not taken as it is; null where it is. */
  readonly keptBack: KeptBack['why'] | null
  /** What went wrong, for the log. */
  readonly errors: readonly unknown[]
}

/**
 * Journey 3. A tick calls `cycle`, which does what is due by the store and the clock: syncs once a day, plans, writes down,
 * delivers. However many ticks there are or fail to come, everybody gets one digest a day at most. What it keeps in memory
 * only spares work: after a restart it does some of it again, and nothing is said twice.
 */
export class Reminder {
  readonly #with: ReminderSetup
  readonly #sync: DailySync
  #plan: {
    readonly day: Day
    readonly at: Date
    readonly keys: ReadonlySet<string>
    readonly next: Date | null
    readonly linked: ReadonlyMap<string, unknown>
    /** Since when admins' digests wait for the sum of what was sent; null where none does. */
    readonly held: Date | null
  } | null = null
  #noticed = 0
  #hasNews = false
  /** How many of each kind of failure that is counted were told. */
  readonly #told = new Map<ServiceFailure['kind'], number>()

  constructor(reminding: ReminderSetup) {
    this.#with = reminding
    const { sync, isAccepted, outbox, timing } = reminding
    const { syncFrom: from, syncAgain: again, syncPatience: patience } = timing
    this.#sync = new DailySync({ sync, isAccepted, wait: outbox.wait, from, again, patience })
  }

  /** Something was read besides the data of the day: the next cycle plans again. */
  renew(): void {
    this.#hasNews = true
  }

  /** One cycle. Never throws: whatever fails is in `errors`, and the rest is done all the same. */
  async cycle(now: Date): Promise<Cycle> {
    const { outbox, timing } = this.#with
    const day = dayInBogota(now)
    const errors: unknown[] = []
    const attempt = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
      try {
        return await work()
      } catch (error) {
        errors.push(error)
        return otherwise
      }
    }
    const sync = await this.#sync.run(now, error => errors.push(error))
    const isStopped = () => outbox.signal?.aborted === true
    const found = isStopped() ? undefined : await attempt(() => this.#with.context(), undefined)
    const context = found ?? null
    const noData = found === null
    const paused = this.#with.pausedSince?.() ?? null
    if (paused !== null) return this.#pausedCycle(context, paused, { now, day, sync, errors, attempt })
    let planned = context && (await attempt(() => this.#planIfDue(context, now, day, sync === 'committed'), null))
    if (context) await attempt(() => this.#alert(context, now, day), undefined)
    const sending = () => deliver(outbox, { atMost: timing.cycle, replacedBy: over => this.#replacedBy(over, day) })
    let delivered = await attempt(sending, NOTHING)
    if (context && !isStopped() && this.#isTimeForSums(now, day, delivered)) {
      planned = (planned ?? 0) + (await attempt(() => this.#planSums(context, now), 0))
      delivered = together(delivered, await attempt(sending, NOTHING))
    }
    errors.push(...delivered.errors)
    if (context && delivered.failures.length + delivered.postponed > 0)
      await attempt(() => this.#alertOfFailures(context, now, day), undefined)
    const { open, denied } = await attempt(() => this.#open(), { open: Number.NaN, denied: 0 })
    const isOnlyDenied = denied > 0 && (await attempt(() => this.#isOnlyDenied(day), true))
    const isPlanned = this.#plan?.day === day
    const refusals = await attempt(() => this.#refusals(), outbox.rateLimiter.refusals())
    return {
      day,
      sync,
      planned,
      delivered,
      open,
      refusals,
      complete: (isPlanned || noData) && !isStopped() && wentWell(sync, errors),
      paused: false,
      dayDone:
        this.#sync.hasTaken(day) &&
        isPlanned &&
        this.#plan?.next === null &&
        open === denied &&
        !isOnlyDenied &&
        refusals.length === 0,
      noData,
      keptBack: context?.keptBack?.why ?? null,
      errors,
    }
  }

  /** Who administers it is told so on the day, and again on the first business day of each week; nothing else goes out. */
  async #pausedCycle(
    context: EntityContext | null,
    since: string,
    { now, day, sync, errors, attempt }: PausedCycle,
  ): Promise<Cycle> {
    const { outbox, timing } = this.#with
    const isTime = context && isTimeToAlert(context, now, timing.alertFrom)
    const isDay = context && (dayInBogota(new Date(since)) === day || isFirstOfWeek(context.calendar, day))
    const alert = { kind: 'service', failure: { kind: 'paused', since } } as const
    if (context && isTime && isDay) await attempt(() => this.#write(context, alert, now, day), 0)
    const delivered = await attempt(() => deliver(outbox, { atMost: timing.cycle, only: tellsOfPause }), NOTHING)
    errors.push(...delivered.errors)
    // What was planned before counts no more: on the day it goes on, it is planned anew.
    this.#plan = null
    const { open } = await attempt(() => this.#open(), { open: Number.NaN, denied: 0 })
    const complete = wentWell(sync, errors)
    const found = { noData: context === null, keptBack: context?.keptBack?.why ?? null, errors }
    return { day, sync, planned: null, delivered, open, refusals: [], complete, paused: true, dayDone: true, ...found }
  }

  /** Planned anew on another day, on new data, when the hour of something comes, for whoever was linked since, and now and then. */
  async #planIfDue(context: EntityContext, now: Date, day: Day, isNewData: boolean): Promise<number | null> {
    const last = this.#plan
    const age = last ? now.getTime() - last.at.getTime() : 0
    const linked = await reachabilityOf(context.store, context.entity.key)
    const isSomebodyNew = [...linked.keys()].some(person => !last?.linked.has(person))
    const isDue =
      last?.day !== day || isNewData || this.#hasNews || isSomebodyNew || age < 0 || age >= this.#with.timing.planAgain
    if (!isDue && !(last?.next && last.next <= now)) return null
    this.#hasNews = false
    const holdsBack = (outgoing: Outgoing) => sumsUp(context, outgoing)
    const { recorded, keys, next, held } = await this.#inLane(() =>
      this.#enqueue(context, this.#with.plan(context, now), now, holdsBack),
    )
    // A later plan of the day leaves out who was told by then.
    const all = last?.day === day ? new Set([...last.keys, ...keys]) : keys
    this.#plan = { day, at: now, keys: all, next, linked, held: held > 0 ? (last?.held ?? now) : null }
    return recorded
  }

  #inLane<T>(work: () => Promise<T>): Promise<T> {
    return this.#with.planning?.run(work) ?? work()
  }

  /** After everything that was due has been tried, and after a while in any case: an admin is never told nothing. */
  #isTimeForSums(now: Date, day: Day, { cutShort }: Delivered): boolean {
    const held = this.#plan?.day === day ? this.#plan.held : null
    return held !== null && (!cutShort || now.getTime() - held.getTime() >= this.#with.timing.planAgain)
  }

  /** What says how everybody's digest stands is planned after they were sent. */
  async #planSums(context: EntityContext, now: Date): Promise<number> {
    const { recorded } = await this.#inLane(() =>
      this.#enqueue(context, sumsOf(context, this.#with.plan(context, now)), now),
    )
    if (this.#plan) this.#plan = { ...this.#plan, held: null }
    return recorded
  }

  /** Known only after the plan of the day was made; what is still unsent then is never sent. */
  #replacedBy(over: Outgoing, day: Day): string | null | undefined {
    if (this.#plan?.day !== day || over.day >= day) return undefined
    const key = deliveryKey(this.#with.outbox.entity, { ...over, day })
    return this.#plan.keys.has(key) ? key : null
  }

  async #alert(context: EntityContext, now: Date, day: Day): Promise<void> {
    if (!isTimeToAlert(context, now, this.#with.timing.alertFrom)) return
    const ofSync = this.#sync.alertOn(day)
    const alerts: Alert[] = []
    const snapshot = await context.store.contracts.head(context.entity.key)
    if (ofSync) alerts.push(ofSync)
    else if (snapshot && isStale(snapshot, now, context.habits)) alerts.push({ kind: 'stale' })
    if (context.keptBack) alerts.push({ kind: 'list', keptBack: context.keptBack })
    const notices = context.store.notices.filter(({ needsAttention }) => needsAttention)
    if (notices.length > this.#noticed) alerts.push({ kind: 'store', notices: notices.slice(this.#noticed) })
    for (const failure of this.#with.serviceFailures?.() ?? []) {
      // What is counted since the start is told when there is more of it, and not every day. Where this part of the day
      // has been told of some, more waits for the next.
      // What a replica counted ends with it.
      const told = 'count' in failure ? Math.min(this.#told.get(failure.kind) ?? 0, failure.count) : 0
      if ('count' in failure) this.#told.set(failure.kind, told)
      if ('count' in failure && failure.count <= told) continue
      const recorded = await this.#write(context, { kind: 'service', failure }, now, day)
      if ('count' in failure && recorded > 0) this.#told.set(failure.kind, failure.count)
    }
    for (const alert of alerts) await this.#write(context, alert, now, day)
    this.#noticed = notices.length
  }

  /** Those where nobody of this entity is are the fault of others. */
  async #refusals(): Promise<readonly Refusal[]> {
    const { rateLimiter, workspaces } = this.#with.outbox
    const all = rateLimiter.refusals()
    if (all.length === 0 || !workspaces) return all
    const own = await workspaces()
    return all.filter(({ workspace }) => own.has(workspace))
  }

  /** How many deliveries have not ended, and of them how many only because the platform refuses a person. */
  async #open(): Promise<{ open: number; denied: number }> {
    const { store, entity } = this.#with.outbox
    const keys = await store.deliveries.open(entity)
    let denied = 0
    for (const key of keys) {
      const delivery = await store.deliveries.get(entity, key)
      if (delivery && isDenied(delivery)) denied++
    }
    return { open: keys.length, denied }
  }

  /** Whether digests of the day are refused and none has arrived: whoever is refused may be so because the bot is. */
  async #isOnlyDenied(day: Day): Promise<boolean> {
    const { store, entity } = this.#with.outbox
    let denied = false
    for await (const delivery of store.deliveries.day(entity, day)) {
      if (delivery.outgoing.kind !== 'digest') continue
      if (endOf(delivery)?.kind === 'sent') return false
      denied ||= isDenied(delivery)
    }
    return denied
  }

  /** Names who could not be reached today. */
  async #alertOfFailures(context: EntityContext, now: Date, day: Day): Promise<void> {
    if (!isTimeToAlert(context, now, this.#with.timing.alertFrom)) return
    const failed: { person: string; why: string }[] = []
    for await (const delivery of context.store.deliveries.day(context.entity.key, day)) {
      const end = endOf(delivery)
      const { kind, person } = delivery.outgoing
      if (kind !== 'digest' && kind !== 'team-channel') continue
      if (end?.kind === 'failed') failed.push({ person, why: end.why })
      else if (isDenied(delivery)) failed.push({ person, why: 'denied' })
    }
    if (failed.length > 0) await this.#write(context, { kind: 'messenger', failed }, now, day)
  }

  /** How many messages it made that were not made before. */
  async #write(context: EntityContext, alert: Alert, now: Date, day: Day): Promise<number> {
    return (await this.#enqueue(context, alertsFor(context, alert, day, now), now)).recorded
  }

  #enqueue(
    { store, entity }: EntityContext,
    plan: AsyncIterable<Outgoing>,
    now: Date,
    holdsBack?: (outgoing: Outgoing) => boolean,
  ): Promise<Enqueued> {
    const { timing, outbox } = this.#with
    return enqueue(store, entity.key, plan, now, {
      interval: timing.tick,
      under: outbox.lease,
      ...(holdsBack && { holdsBack }),
    })
  }
}

/** A pass that did not come to an end. */
const NOTHING: Delivered = { sent: 0, failed: 0, superseded: 0, postponed: 0, cutShort: true, failures: [], errors: [] }

interface PausedCycle extends Pick<Cycle, 'day' | 'sync'> {
  readonly now: Date
  readonly errors: unknown[]
  readonly attempt: <T>(work: () => Promise<T>, otherwise: T) => Promise<T>
}

/** Whether nothing failed, or only that the register gave no data. */
function wentWell(sync: Cycle['sync'], errors: readonly unknown[]): boolean {
  return errors.length === 0 || (sync === 'failed' && errors.length === 1)
}

/** Of a plan what says how everybody's digest of the day stands. */
async function* sumsOf(context: EntityContext, plan: AsyncIterable<Outgoing>): AsyncGenerator<Outgoing> {
  for await (const outgoing of plan) if (sumsUp(context, outgoing)) yield outgoing
}

/** Whether a message says how everybody's digest of the day stands: an admin's. */
function sumsUp({ directory }: EntityContext, { kind, person }: Outgoing): boolean {
  return kind === 'digest' && directory.get(person)?.roles.includes('admin') === true
}

function together(first: Delivered, then: Delivered): Delivered {
  return {
    sent: first.sent + then.sent,
    failed: first.failed + then.failed,
    superseded: first.superseded + then.superseded,
    postponed: first.postponed + then.postponed,
    cutShort: then.cutShort,
    failures: [...first.failures, ...then.failures],
    errors: [...first.errors, ...then.errors],
  }
}
