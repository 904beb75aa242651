import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { EVIDENCE_SETS, OFF_REASONS, type StoredEvidence } from '../bot/ports/evidence.js'
import type { EntityReport, ProcessReport } from '../bot/ports/replicas.js'
import type { Cycle } from '../bot/reminders/reminder-cycle.js'
import type { Synced } from '../bot/sync/daily-sync.js'
import type { Whole } from './whole.js'

const DELIVERED = ['sent', 'failed', 'superseded', 'postponed'] as const
const SYNCED: { readonly [S in Exclude<Synced, 'not-due' | 'running'>]: true } = {
  committed: true,
  unchanged: true,
  kept: true,
  empty: true,
  failed: true,
}

/**
 * What Prometheus is told. Counters are of this process, as Prometheus adds them up; all else is of the `whole`, so that it is the same
 * whichever process is asked. No person and no contract is in it.
 */
export function openMetrics(entities: () => readonly string[], whole: Whole) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const counter = (name: string, help: string, outcomes: readonly string[]) =>
    new Counter({
      name,
      help,
      labelNames: ['entity', 'became'] as const,
      registers,
      // From 0 on: whoever watches sees no increase in a series that begins with its first event.
      collect() {
        for (const entity of entities()) for (const became of outcomes) this.inc({ entity, became }, 0)
      },
    })
  const deliveries = counter('cerrojo_deliveries_total', 'What became of deliveries.', DELIVERED)
  const syncs = counter('cerrojo_syncs_total', 'What became of syncs.', Object.keys(SYNCED))
  const ofEntity = (name: string, help: string, value: (report: EntityReport) => number | null) =>
    new Gauge({
      name,
      help,
      labelNames: ['entity'] as const,
      registers,
      collect() {
        this.reset()
        for (const [entity, report] of whole.entities()) {
          const is = value(report)
          if (is !== null) this.set({ entity }, is)
        }
      },
    })
  ofEntity('cerrojo_deliveries_open', 'Deliveries that have not ended.', ({ open }) => open)
  ofEntity('cerrojo_workspaces_refusing', 'Workspaces that take nothing from the bot.', ({ refusing }) => refusing)
  ofEntity('cerrojo_last_complete_cycle_seconds', 'When the last complete cycle ended, in Unix time.', report =>
    report.completeAt === null ? null : report.completeAt / 1_000,
  )
  ofEntity('cerrojo_cycle_errors', 'Errors in the last cycle.', ({ errors }) => errors)
  new Gauge({
    name: 'cerrojo_hearing',
    help: '1 where what people write comes in, 0 where it does not.',
    labelNames: ['platform', 'workspace'] as const,
    registers,
    collect() {
      this.reset()
      for (const { platform, workspace, entity, deaf } of whole.now().ears)
        this.set({ platform, workspace: workspace ?? entity ?? '' }, deaf === null ? 1 : 0)
    },
  })
  const ofAll = (name: string, help: string, value: (report: ProcessReport) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value(whole.now()))
      },
    })
  ofAll('cerrojo_unhandled_failures', 'Failures that nobody waited for, since the start.', ({ faults }) => faults)
  ofAll(
    'cerrojo_log_lines_dropped',
    'Lines of the log that nobody read in time, since the start.',
    ({ droppedLines }) => droppedLines,
  )
  ofAll(
    'cerrojo_clock_skew_seconds',
    'By how much the clock of a machine is ahead of those of whom the bot asks.',
    ({ skewMs }) => skewMs / 1_000,
  )
  ofAll(
    'cerrojo_messages_repeated',
    'Messages that were seen to have gone out twice, since the start.',
    ({ repeated }) => repeated,
  )
  ofAll(
    'cerrojo_time_jumps',
    'How often the clock was moved, or the process stood still, since the start.',
    ({ jumps }) => jumps.count,
  )
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
    /** What this process knows of the sets is not how they stand, once another one reads them. */
    forgetSisters: (entity: string) => {
      for (const set of EVIDENCE_SETS) {
        for (const gauge of [used, since, asked, withRows]) gauge.remove({ entity, set })
        for (const why of OFF_REASONS) off.remove({ entity, set, why })
      }
    },
    count: (entity: string, { delivered, sync }: Cycle) => {
      for (const became of DELIVERED) deliveries.inc({ entity, became }, delivered[became])
      if (sync !== 'not-due' && sync !== 'running') syncs.inc({ entity, became: sync })
    },
  }
}
