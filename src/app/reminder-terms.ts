import type { Logger } from 'pino'
import { sayable } from '../adapters/chat/failure.js'
import { MAIL } from '../bot/accounts/mail.js'
import { endStaleLinks } from '../bot/accounts/recognise.js'
import { rolesReviews } from '../bot/accounts/roles-review.js'
import type { EntityContext } from '../bot/context.js'
import { closingReports } from '../bot/office/closing-report.js'
import { closingsSeen } from '../bot/office/closings-seen.js'
import { noticesOfLately } from '../bot/office/notices.js'
import { teamChannelTotals } from '../bot/office/team-channel.js'
import type { ServiceFailure } from '../bot/outbox/alerts.js'
import { MessageHistory } from '../bot/outbox/message-history.js'
import type { Outbox } from '../bot/outbox/outbox.js'
import type { Outgoing } from '../bot/outbox/outgoing.js'
import type { RateLimiter } from '../bot/outbox/rate-limiter.js'
import type { RepeatWatch } from '../bot/outbox/repeats.js'
import type { Lease } from '../bot/ports/lease.js'
import type { ProcessReport, TimeJump } from '../bot/ports/replicas.js'
import type { EntityKey } from '../bot/ports/store.js'
import { BlindnessKeeper } from '../bot/reminders/blindness.js'
import { collectPlanInput } from '../bot/reminders/collect.js'
import { collectHistory } from '../bot/reminders/collect-history.js'
import { outgoingFor } from '../bot/reminders/compose.js'
import { DEFAULT_CYCLE_TIMING } from '../bot/reminders/cycle-timing.js'
import { planDay } from '../bot/reminders/plan-day.js'
import { Reminder } from '../bot/reminders/reminder-cycle.js'
import type { Settings } from '../settings/settings.js'
import { unlessAborted } from '../shared/async.js'
import type { Lanes } from '../shared/lanes.js'
import type { OutsideClock } from '../shared/outside-clock.js'
import type { EmailLinking } from './email-linking.js'
import { channelOf, entityIn } from './entity-lists.js'
import { type OutboxSetup, outboxOf } from './entity-outbox.js'
import type { Faults } from './faults.js'
import type { Health } from './health.js'
import { earsOf } from './hearing.js'
import type { Entity } from './installation.js'
import type { LedgerWatch } from './ledger-watch.js'
import { refusalsFor } from './platforms.js'
import { ReplicaShare } from './replica-share.js'
import type { RetentionStep } from './retention.js'
import type { LineSink } from './stderr-lines.js'

/** How often it is looked whether something is due. */
export const TICK = { expression: '*/5 * * * *', ms: 300_000 }

export interface RemindersSetup extends OutboxSetup {
  readonly faults: Pick<Faults, 'count'>
  readonly ledgers: Pick<LedgerWatch, 'audit' | 'found'>
  readonly lines: Pick<LineSink, 'dropped'>
  /** How often time went wrong since the start, oldest first; what is seen here is added. */
  readonly jumps: TimeJump[]
  readonly outside: Pick<OutsideClock, 'ms'>
  readonly settings: Settings
  readonly log: Logger
}

/** What the reminders of all entities have in common. */
export interface SharedReminding {
  readonly watch: Health
  readonly linking: EmailLinking
  readonly retention: RetentionStep
  readonly rateLimiter: RateLimiter
  readonly repeats: RepeatWatch
  /** What is on its way at once, of all entities. */
  readonly sending: Lanes
  /** What is planned at once, of all entities. */
  readonly planning: Lanes
  readonly signal: AbortSignal
}

/** What reminds an entity for as long as this process has its lease. */
interface Term {
  readonly lease: Lease
  readonly ended: AbortController
  readonly outbox: Outbox
  readonly reminder: Reminder
  readonly told: Set<string>
}

/** What this process reminds: those entities of which it has the lease, its part of all where there are several processes. */
export class Terms {
  readonly #setup: RemindersSetup
  readonly #shared: SharedReminding
  readonly #share: ReplicaShare
  readonly #terms = new Map<EntityKey, Term>()

  /** `others`: how many other replicas there are. */
  constructor(setup: RemindersSetup, shared: SharedReminding, others: () => number) {
    this.#setup = setup
    this.#shared = shared
    this.#share = new ReplicaShare(
      () => setup.host.entities.length,
      others,
      () => performance.now(),
    )
  }

  get(entity: EntityKey): Term | undefined {
    return this.#terms.get(entity)
  }

  /** Null where another replica reminds the entity. What is remembered begins anew with each lease. Throws where that cannot be asked. */
  async of(entity: Entity): Promise<Term | null> {
    const { key } = entity
    const known = this.#terms.get(key)
    if (!known && this.#share.leaves(key, this.#terms.size)) return null
    const lease = await this.#setup.host.installation.store.leases.take(key, 'reminders')
    if (lease && known?.lease === lease) return known
    this.end(key)
    if (!lease) return null
    this.#share.took(key)
    const term = openTerm(this.#setup, entity, this.#shared, lease)
    this.#terms.set(key, term)
    return term
  }

  /** What is remembered of an entity ends: it is reminded anew, or no more. */
  end(entity: EntityKey): void {
    this.#terms.get(entity)?.ended.abort(new Error('the entity is reminded anew, or no more'))
    this.#terms.delete(entity)
  }

  /** Gives everything back; what cannot be runs out. */
  async releaseAll(): Promise<void> {
    const { leases } = this.#setup.host.installation.store
    await Promise.all([...this.#terms.keys()].map(entity => leases.release(entity, 'reminders').catch(() => {})))
  }

  /** Gives an entity back where this process reminds more than its part. Says whether it did. */
  async givesBack(entity: EntityKey): Promise<boolean> {
    if (!this.#share.givesBack(entity, this.#terms.size)) return false
    this.end(entity)
    await this.#setup.host.installation.store.leases.release(entity, 'reminders')
    return true
  }
}

function openTerm(setup: RemindersSetup, entity: Entity, shared: SharedReminding, lease: Lease): Term {
  const ended = new AbortController()
  const own = { ...shared, signal: AbortSignal.any([shared.signal, lease.lost, ended.signal]) }
  const outbox = { ...outboxOf(setup, entity, own), lease }
  return { lease, ended, outbox, reminder: reminderOf(setup, entity, own, outbox), told: new Set() }
}

function reminderOf(setup: RemindersSetup, entity: Entity, shared: SharedReminding, outbox: Outbox): Reminder {
  const { host, settings } = setup
  const blindness = new BlindnessKeeper(
    host.installation.store,
    entity.key,
    () => shared.retention.last(entity.key),
    outbox.lease,
  )
  const told = new MessageHistory(host.installation.store, entity.key)
  // Who takes over what another one reminded does not fetch again what that one fetched today.
  let mayBeDone = host.installation.store.leases.isShared
  return new Reminder({
    context: () => host.context(entity.key),
    sync: async now => {
      const done = mayBeDone ? await host.synced(entity.key, now) : null
      mayBeDone = false
      if (done) return done
      const syncing = blindness.watching(now, async () => {
        const outcome = await host.sync(entity.key, now, { signal: shared.signal, under: outbox.lease })
        if (outcome.kind === 'committed') refreshAll(setup)
        return outcome
      })
      // A sync is one step or nothing, so that whoever stops the bot need not wait for one.
      return unlessAborted(syncing, shared.signal)
    },
    isAccepted: async () => (await host.installation.store.state.refusedSnapshot.read(entity.key))?.accepted === true,
    plan: (context, now) =>
      planned(context, now, { settings: host.settings, blindness, told, linking: shared.linking }),
    planning: shared.planning,
    outbox,
    pausedSince: () => entityIn(host.settings, entity.key)?.pausedSince ?? null,
    serviceFailures: () => [
      ...serviceFailuresOf(entity, shared.watch.whole.now()),
      // Nothing is sent where there is no token, so nothing is refused either.
      ...refusalsFor(setup.platforms, entity.key).map(each => ({ kind: 'refused' as const, ...each })),
      ...mailRefused(entity, shared),
    ],
    timing: {
      ...DEFAULT_CYCLE_TIMING,
      // While a cycle waits for its data, others wait for theirs: with many the data comes beside.
      syncPatience: DEFAULT_CYCLE_TIMING.syncPatience / host.entities.length,
      tick: TICK.ms,
      syncFrom: settings.schedule.syncFrom,
      alertFrom: settings.schedule.hour,
    },
  })
}

/** Nobody is told by e-mail that the mail server takes nothing: whoever administers is told in their chat. */
function mailRefused({ key }: Entity, { rateLimiter }: SharedReminding): ServiceFailure[] {
  const ours = `${MAIL}:${key}`
  return rateLimiter
    .refusals()
    .flatMap(({ workspace, why }) => (workspace === ours ? [{ kind: 'refused' as const, platform: MAIL, why }] : []))
}

/** What is wrong with the bot itself just now, in whichever of its processes, as far as it concerns an entity. */
function serviceFailuresOf({ key }: Entity, { ears, faults, jumps, ledgers }: ProcessReport): ServiceFailure[] {
  const { unnoted, unsound } = ledgers[key] ?? { unnoted: 0, unsound: 0 }
  return [
    ...earsOf(ears, key).flatMap(({ platform, deaf }) =>
      deaf === null ? [] : [{ kind: 'deaf' as const, platform, why: deaf }],
    ),
    ...(faults > 0 ? [{ kind: 'fault' as const, count: faults }] : []),
    ...(jumps.count > 0 ? [{ kind: 'time' as const, ...jumps }] : []),
    ...(unnoted + unsound > 0 ? [{ kind: 'ledger' as const, count: unnoted + unsound, unnoted, unsound }] : []),
  ]
}

/** Beside the cycle: that a screen cannot be renewed makes no sync fail and keeps nobody waiting. */
function refreshAll({ platforms, log }: RemindersSetup): void {
  for (const { name, refresh } of platforms)
    refresh?.().catch(error => log.warn({ platform: name, error: sayable(error) }, 'screens were not renewed'))
}

async function* planned(
  context: EntityContext,
  now: Date,
  {
    settings,
    blindness,
    told: before,
    linking,
  }: {
    readonly settings: Settings
    readonly blindness: BlindnessKeeper
    readonly told: MessageHistory
    readonly linking: EmailLinking
  },
): AsyncGenerator<Outgoing> {
  await endStaleLinks(context, now)
  const known = await collectHistory(context, now, before)
  const blind = await blindness.known(now, known.blind)
  const plan = planDay(await collectPlanInput(context, { ...known, blind, schedule: settings.schedule }, now))
  await blindness.counted(plan.input.day, plan.accounting)
  for (const entry of plan.entries) {
    const { reach, person } = entry.recipient
    // Whoever may have an account is not told by e-mail that they have none.
    if (reach.kind === 'mail' && !linking.isLookedFor(context.entity.key, person.id)) continue
    const outgoing = outgoingFor(context, plan, entry)
    if (outgoing) yield outgoing
  }
  yield* closingsSeen(context, plan, now)
  yield* noticesOfLately(context, now)
  yield* closingReports(context, now, before)
  yield* rolesReviews(context, now, before)
  if (channelOf(settings, context.entity.key) !== null)
    yield* teamChannelTotals(context, settings.schedule, now, before)
}
