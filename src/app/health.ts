import type { IncomingMessage, ServerResponse } from 'node:http'
import axios from 'axios'
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Platform } from '../bot/accounts/account.js'
import { OFF_REASONS, type StoredEvidence } from '../bot/ports/evidence.js'
import type { Cycle } from '../bot/reminders/reminder-cycle.js'
import type { Synced } from '../bot/sync/daily-sync.js'
import { dayInBogota } from '../rules/index.js'
import type { Ear } from './hearing.js'
import { isUnwritable } from './unwritable-alert.js'

/** The addresses by which a running bot is watched, and the ping that says that it is alive. */
export interface Health {
  readonly routes: readonly {
    readonly path: string
    readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  }[]
  /** Takes note of a cycle. Pings once for every day that is done; a ping that fails is tried again after the next cycle. */
  cycle(entity: string, cycle: Cycle, now: Date): Promise<void>
  /** Takes note that another replica reminds an entity just now: how that goes is seen there. */
  standsBy(entity: string): void
  /** Takes note of how the sister sets stand. */
  sisters(entity: string, stored: StoredEvidence): void
}

export interface HealthOptions {
  /** Entities that are reminded: all of them must be well. */
  readonly entities: () => readonly string[]
  /** Milliseconds between two ticks. */
  readonly interval: number
  /** Milliseconds since some instant, by a clock that nobody sets. */
  readonly monotonic: () => number
  /** Address that is told, by a GET without any data, that a whole day is done. */
  readonly deadMan?: string | undefined
  /** Ends a call to it that is under way. */
  readonly signal?: AbortSignal | undefined
  readonly failed: (error: unknown) => void
  /** Whether each platform hears people, just now. */
  readonly ears: () => readonly Ear[]
  /** Failures that nobody waited for, since the start. */
  readonly faults: () => number
  /** Lines of the log that were dropped since the start, because nobody read them. */
  readonly droppedLines: () => number
  /** How often the clock was moved, or the process stood still, since the start. */
  readonly timeJumps: () => number
  /** Milliseconds by which this machine's clock is ahead of those of whom the bot asks. */
  readonly skewMs: () => number
  /** Messages that were seen to have gone out twice, since the start. */
  readonly repeated: () => number
}

const PING_MS = 10_000
const LARGEST_ANSWER = 1024 * 1024

/**
 * `/live`: the process answers. `/ready`: 200 while at least one platform hears people and the store works, which is that a
 * cycle was completed less than twice the interval ago and the last one could write; else 503. Its body names everything that is wrong in either case:
 * who is deaf, who refuses the bot, who has no data yet, whose list of people is kept back, of whom nothing can be kept, whose cycle is late. `/metrics`: for Prometheus; no person and no contract is in them.
 */
export function openHealth(options: HealthOptions): Health {
  const { interval, monotonic, deadMan, signal, failed, ears } = options
  const metrics = openMetrics(options)
  const completed = new Map<string, number>()
  const done = new Map<string, string>()
  let pinged: string | null = null
  const last = new Map<string, Pick<Cycle, 'refusals' | 'noData' | 'keptBack' | 'errors' | 'paused'>>()
  const isLate = (entity: string) => monotonic() - (completed.get(entity) ?? Number.NEGATIVE_INFINITY) > 2 * interval
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
        ...(last.get(entity)?.noData ? [`no data yet: ${entity}\n`] : []),
        ...keptBack(entity, last.get(entity)?.keptBack),
        ...(keepsNothing(entity) ? [`nothing can be written down: ${entity}\n`] : []),
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
        handle: async (_, response) =>
          answer(response, 200, await metrics.registry.metrics(), metrics.registry.contentType),
      },
    ],
    sisters: (entity, stored) => metrics.sisters(entity, stored),
    standsBy: entity => {
      last.delete(entity)
      completed.set(entity, monotonic())
    },
    cycle: async (entity, cycle, at) => {
      metrics.take(entity, cycle, at)
      last.set(entity, cycle)
      if (cycle.complete) completed.set(entity, monotonic())
      if (cycle.dayDone) done.set(entity, cycle.day)
      const today = dayInBogota(at)
      const isDone =
        options.entities().every(name => done.get(name) === today && !last.get(name)?.refusals.length) &&
        ears().every(({ deaf }) => deaf === null)
      if (deadMan === undefined || pinged === today || !isDone) return
      try {
        await axios.get(deadMan, {
          // On the whole answer, which nobody reads: the library's own limit is on silence only.
          signal: AbortSignal.any([AbortSignal.timeout(PING_MS), ...(signal ? [signal] : [])]),
          maxContentLength: LARGEST_ANSWER,
          maxRedirects: 3,
          responseType: 'text',
        })
        pinged = today
      } catch {
        // Not the error itself: it carries the address, which is a secret of its own.
        failed(new Error('the address of the dead-man switch did not answer'))
      }
    },
  }
}

function keptBack(entity: string, why: Cycle['keptBack'] = null): string[] {
  return why === null ? [] : [`the list of people is ${why}, the last good one counts: ${entity}\n`]
}

function workspaceName(platform: Platform, workspace: string | undefined): string {
  return workspace === undefined ? platform : `${platform}:${workspace}`
}

const DELIVERED = ['sent', 'failed', 'superseded', 'postponed'] as const
const SYNCED: { readonly [S in Exclude<Synced, 'not-due' | 'running'>]: true } = {
  committed: true,
  unchanged: true,
  kept: true,
  empty: true,
  failed: true,
}

function openMetrics({
  entities,
  ears,
  faults,
  droppedLines,
  timeJumps,
  skewMs,
  repeated,
}: Pick<HealthOptions, 'entities' | 'ears' | 'faults' | 'droppedLines' | 'timeJumps' | 'skewMs' | 'repeated'>) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const deliveries = new Counter({
    name: 'cerrojo_deliveries_total',
    help: 'What became of deliveries.',
    labelNames: ['entity', 'became'] as const,
    registers,
  })
  const syncs = new Counter({
    name: 'cerrojo_syncs_total',
    help: 'What became of syncs.',
    labelNames: ['entity', 'became'] as const,
    registers,
  })
  // From 0 on: whoever watches sees no increase in a series that begins with its first event.
  for (const entity of entities()) {
    for (const became of DELIVERED) deliveries.inc({ entity, became }, 0)
    for (const became of Object.keys(SYNCED)) syncs.inc({ entity, became }, 0)
  }
  const gauge = (name: string, help: string) => new Gauge({ name, help, labelNames: ['entity'] as const, registers })
  const open = gauge('cerrojo_deliveries_open', 'Deliveries that have not ended.')
  const refusing = gauge('cerrojo_workspaces_refusing', 'Workspaces that take nothing from the bot.')
  const complete = gauge('cerrojo_last_complete_cycle_seconds', 'When the last complete cycle ended, in Unix time.')
  const errors = gauge('cerrojo_cycle_errors', 'Errors in the last cycle.')
  new Gauge({
    name: 'cerrojo_hearing',
    help: '1 where what people write comes in, 0 where it does not.',
    labelNames: ['platform', 'workspace'] as const,
    registers,
    collect() {
      this.reset()
      for (const { platform, workspace, entity, deaf } of ears())
        this.set({ platform, workspace: workspace ?? entity ?? '' }, deaf === null ? 1 : 0)
    },
  })
  new Gauge({
    name: 'cerrojo_unhandled_failures',
    help: 'Failures that nobody waited for, since the start.',
    registers,
    collect() {
      this.set(faults())
    },
  })
  new Gauge({
    name: 'cerrojo_log_lines_dropped',
    help: 'Lines of the log that nobody read in time, since the start.',
    registers,
    collect() {
      this.set(droppedLines())
    },
  })
  new Gauge({
    name: 'cerrojo_clock_skew_seconds',
    help: 'By how much the clock of this machine is ahead of those of whom the bot asks.',
    registers,
    collect() {
      this.set(skewMs() / 1_000)
    },
  })
  new Gauge({
    name: 'cerrojo_messages_repeated',
    help: 'Messages that were seen to have gone out twice, since the start.',
    registers,
    collect() {
      this.set(repeated())
    },
  })
  new Gauge({
    name: 'cerrojo_time_jumps',
    help: 'How often the clock was moved, or the process stood still, since the start.',
    registers,
    collect() {
      this.set(timeJumps())
    },
  })
  const ofSet = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['entity', 'set'] as const, registers })
  const used = ofSet('cerrojo_evidence_set_used', '1 where a sister set is used, 0 where it is not.')
  const asked = ofSet('cerrojo_evidence_contracts_asked', 'Contracts that a sister set was asked for.')
  const withRows = ofSet('cerrojo_evidence_contracts_with_rows', 'Those of them that it has rows of.')
  const since = ofSet(
    'cerrojo_evidence_set_since_seconds',
    'Day since when it is used, or is not, as seconds since 1970.',
  )
  const off = new Gauge({
    name: 'cerrojo_evidence_set_off',
    help: '1 for a sister set that is not used, with why.',
    labelNames: ['entity', 'set', 'why'] as const,
    registers,
  })
  return {
    registry,
    sisters: (entity: string, { sets }: StoredEvidence) => {
      for (const [set, state] of Object.entries(sets)) {
        used.set({ entity, set }, state.off ? 0 : 1)
        since.set({ entity, set }, Date.parse(state.since) / 1_000)
        for (const why of OFF_REASONS) off.remove({ entity, set, why })
        if (state.off) off.set({ entity, set, why: state.off.kind }, 1)
        asked.set({ entity, set }, state.asked)
        withRows.set({ entity, set }, state.withRows)
      }
    },
    take: (entity: string, { delivered, sync, ...cycle }: Cycle, at: Date) => {
      for (const became of DELIVERED) deliveries.inc({ entity, became }, delivered[became])
      if (sync !== 'not-due' && sync !== 'running') syncs.inc({ entity, became: sync })
      open.set({ entity }, cycle.open)
      refusing.set({ entity }, cycle.refusals.length)
      errors.set({ entity }, cycle.errors.length)
      if (cycle.complete) complete.set({ entity }, at.getTime() / 1_000)
    },
  }
}

function answer(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
}
