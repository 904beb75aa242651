import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Platform } from '../bot/accounts/account.js'
import type { StoredEvidence } from '../bot/ports/evidence.js'
import type { Ear, EntityReport, LedgerReport, ProcessReport, TimeJump } from '../bot/ports/replicas.js'
import type { EntityKey } from '../bot/ports/store.js'
import type { Cycle } from '../bot/reminders/reminder-cycle.js'
import { type Day, dayInBogota } from '../rules/index.js'
import { within } from '../shared/async.js'
import { type DeadManOptions, deadManSwitch } from './dead-man.js'
import { openMetrics } from './metrics.js'
import { isUnwritable } from './unwritable-alert.js'
import { openWhole, type Whole } from './whole.js'

/** The addresses by which a running bot is watched, and the ping that says that it is alive. */
export interface Health {
  readonly routes: readonly {
    readonly path: string
    readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  }[]
  /** Takes note of a cycle. */
  cycle(entity: string, cycle: Cycle, now: Date): void
  /** Takes note that another replica reminds an entity just now: how that goes is heard from there. */
  standsBy(entity: string): void
  /**
   * Takes note that all entities were looked at. Pings once for every day that is done, whichever replica did it; a ping that fails is tried again
   * the next time.
   */
  ended(now: Date): Promise<void>
  /** Takes note of how the sister sets stand. */
  sisters(entity: string, stored: StoredEvidence): void
  readonly whole: Whole
}

export interface HealthOptions extends Pick<DeadManOptions, 'signal' | 'failed' | 'shared'> {
  /** Address of the dead-man switch. */
  readonly deadMan?: string | undefined
  /** Entities that are reminded: all of them must be well. */
  readonly entities: () => readonly string[]
  /** Milliseconds between two ticks. */
  readonly interval: number
  /** Milliseconds since some instant, by a clock that nobody sets. */
  readonly monotonic: () => number
  /** Whether each platform hears people, just now. */
  readonly ears: () => readonly Ear[]
  /** Where an entity's people are not reached at all, whatever is sent, and why. */
  readonly refusals?: (entity: EntityKey) => readonly { readonly platform: Platform; readonly why: string }[]
  /** Failures that nobody waited for, since the start. */
  readonly faults: () => number
  /** Lines of the log that were dropped since the start, because nobody read them. */
  readonly droppedLines: () => number
  /** How often the clock was moved, or the process stood still, since the start, oldest first. */
  readonly jumps: () => readonly TimeJump[]
  /** Milliseconds by which this machine's clock is ahead of those of whom the bot asks. */
  readonly skewMs: () => number
  /** Messages that were seen to have gone out twice, since the start. */
  readonly repeated: () => number
  /** What was found wrong with the ledgers since the start. */
  readonly ledgers: () => Readonly<Record<EntityKey, LedgerReport>>
}

/** Whoever asks for metrics does not wait longer for the other replicas. */
const HEARD_MS = 2_000

/**
 * `/live`: the process answers. `/ready`: 200 while at least one platform hears people and the store works, which is that a
 * cycle was completed, or the process started, less than twice the interval ago, and the last one could write; else 503: whoever sends
 * requests here asks whether they are answered, and whoever has no data yet is told so. Its body names everything that is wrong in either case:
 * who is deaf, who refuses the bot, who has no data yet, whose list of people is kept back, of whom nothing can be kept, whose cycle is late. All of that
 * is about this process; `/metrics`, for Prometheus, are about the whole.
 */
export function openHealth(options: HealthOptions): Health {
  const { interval, monotonic, ears } = options
  const { deadMan: address, signal, failed, shared } = options
  const ping = deadManSwitch({ address, signal, failed, shared })
  const started = monotonic()
  const completed = new Map<string, number>()
  const reports = new Map<EntityKey, EntityReport>()
  const own = {
    process: (): ProcessReport => {
      const jumps = options.jumps()
      return {
        ears: ears(),
        faults: options.faults(),
        droppedLines: options.droppedLines(),
        repeated: options.repeated(),
        jumps: { count: jumps.length, last: [...new Map(jumps.map(jump => [jump.by, jump])).values()] },
        skewMs: options.skewMs(),
        ledgers: options.ledgers(),
      }
    },
    entities: () => reports,
  }
  const whole = openWhole(own, shared?.replicas)
  const metrics = openMetrics(options.entities, whole)
  const last = new Map<string, Pick<Cycle, 'refusals' | 'noData' | 'keptBack' | 'errors' | 'paused'>>()
  const isLate = (entity: string) => monotonic() - (completed.get(entity) ?? started) > 2 * interval
  const keepsNothing = (entity: string) => isUnwritable(last.get(entity)?.errors ?? [])
  const ills = (heard: readonly Ear[]) => [
    ...heard.flatMap(({ platform, workspace, entity, deaf }) =>
      deaf === null ? [] : [`${workspaceName(platform, workspace ?? entity)} hears nothing (${deaf})\n`],
    ),
    ...options
      .entities()
      .flatMap(entity => [
        ...(last.get(entity)?.paused ? [`paused, nothing is sent: ${entity}\n`] : []),
        ...(last.get(entity)?.refusals ?? []).map(
          ({ workspace, why }) => `${workspace} takes no messages (${why}): ${entity}\n`,
        ),
        ...(options.refusals?.(entity) ?? []).map(
          ({ platform, why }) => `${platform} takes no messages (${why}): ${entity}\n`,
        ),
        ...(last.get(entity)?.noData ? [`no data yet: ${entity}\n`] : []),
        ...keptBack(entity, last.get(entity)?.keptBack),
        ...(keepsNothing(entity) ? [`nothing can be written down: ${entity}\n`] : []),
        ...(completed.has(entity) || isLate(entity)
          ? []
          : [`${last.has(entity) ? 'no complete cycle' : 'not looked at'} yet: ${entity}\n`]),
        ...(isLate(entity) ? [`no complete cycle lately: ${entity}\n`] : []),
      ]),
  ]
  return {
    routes: [
      { path: '/live', handle: async (_, response) => answer(response, 200, 'live\n') },
      {
        path: '/ready',
        handle: async (_, response) => {
          const heard = ears()
          const serves =
            heard.some(({ deaf }) => deaf === null) &&
            !options.entities().every(entity => isLate(entity) || keepsNothing(entity))
          answer(response, serves ? 200 : 503, `${serves ? 'ready\n' : ''}${ills(heard).join('')}`)
        },
      },
      {
        path: '/metrics',
        handle: async (_, response) => {
          await within(whole.refresh(), HEARD_MS)
          answer(response, 200, await metrics.registry.metrics(), metrics.registry.contentType)
        },
      },
    ],
    sisters: (entity, stored) => metrics.sisters(entity, stored),
    whole,
    standsBy: entity => {
      last.delete(entity)
      reports.delete(entity)
      metrics.forgetSisters(entity)
      completed.set(entity, monotonic())
    },
    cycle: (entity, cycle, at) => {
      metrics.count(entity, cycle)
      reports.set(entity, reportOf(cycle, at, reports.get(entity)))
      last.set(entity, cycle)
      if (cycle.complete) completed.set(entity, monotonic())
    },
    ended: async at => {
      const [today, served] = [dayInBogota(at), new Set(options.entities())]
      for (const entity of reports.keys()) if (!served.has(entity)) reports.delete(entity)
      const all = whole.entities()
      const isDone =
        served.size > 0 &&
        [...served].every(name => all.get(name)?.doneOn === today) &&
        whole.now().ears.every(({ deaf }) => deaf === null)
      if (isDone) await ping(today)
    },
  }
}

/** A day that was done stays so, unless a workspace refuses what comes later. */
function reportOf(
  { day, dayDone, complete, open, refusals, errors }: Cycle,
  at: Date,
  before: EntityReport | undefined,
): EntityReport {
  const wasDone: Day | null = before?.doneOn ?? null
  return {
    at: at.toISOString(),
    open,
    refusing: refusals.length,
    errors: errors.length,
    completeAt: complete ? at.getTime() : (before?.completeAt ?? null),
    doneOn: refusals.length > 0 ? null : dayDone ? day : wasDone,
  }
}

function keptBack(entity: string, why: Cycle['keptBack'] = null): string[] {
  return why === null ? [] : [`the list of people is ${why}, the last good one counts: ${entity}\n`]
}

function workspaceName(platform: Platform, workspace: string | undefined): string {
  return workspace === undefined ? platform : `${platform}:${workspace}`
}

function answer(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
}
