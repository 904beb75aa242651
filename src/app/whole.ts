import type { Ear, EntityReport, ProcessReport, ReplicaReport, ReplicaStore } from '../bot/ports/replicas.js'
import type { EntityKey } from '../bot/ports/store.js'

/** How the bot is as a whole: this process as it is now and, where there are several, the others as they were last heard of. */
export interface Whole {
  now(): ProcessReport
  /** Each as whoever reminded it last left it. */
  entities(): ReadonlyMap<EntityKey, EntityReport>
  /** How many others there are. */
  others(): number
  /** Says to the others how this one is, and hears how they are. Never throws: where that fails, what was heard before holds. */
  refresh(): Promise<void>
}

interface Own {
  readonly process: () => ProcessReport
  readonly entities: () => ReadonlyMap<EntityKey, EntityReport>
}

export function openWhole(own: Own, replicas: ReplicaStore | undefined): Whole {
  let others: readonly ReplicaReport[] = []
  return {
    now: () => merged([own.process(), ...others]),
    entities: () => lastOf([...own.entities(), ...others.flatMap(({ entities }) => Object.entries(entities))]),
    others: () => others.length,
    refresh: async () => {
      if (!replicas) return
      try {
        await replicas.tell({ ...own.process(), entities: Object.fromEntries(own.entities()) })
        others = await replicas.others()
      } catch {}
    },
  }
}

/** What is counted is added up, and a platform is heard where anybody hears it. */
function merged(reports: readonly ProcessReport[]): ProcessReport {
  const sum = (of: (report: ProcessReport) => number) => reports.reduce((all, report) => all + of(report), 0)
  const ears = new Map<string, Ear>()
  const ledgers: Record<EntityKey, ProcessReport['ledgers'][EntityKey]> = {}
  for (const report of reports) {
    for (const ear of report.ears) {
      const name = `${ear.platform} ${ear.entity} ${ear.workspace}`
      if (ear.deaf === null || !ears.has(name)) ears.set(name, ear)
    }
    for (const [entity, { unnoted, unsound }] of Object.entries(report.ledgers)) {
      const known = ledgers[entity] ?? { unnoted: 0, unsound: 0 }
      ledgers[entity] = { unnoted: known.unnoted + unnoted, unsound: known.unsound + unsound }
    }
  }
  return {
    ears: [...ears.values()],
    faults: sum(({ faults }) => faults),
    droppedLines: sum(({ droppedLines }) => droppedLines),
    repeated: sum(({ repeated }) => repeated),
    jumps: {
      count: sum(({ jumps }) => jumps.count),
      last: [...new Map(reports.flatMap(({ jumps }) => jumps.last).map(jump => [jump.by, jump])).values()],
    },
    skewMs: reports.reduce((most, { skewMs }) => (Math.abs(skewMs) > Math.abs(most) ? skewMs : most), 0),
    ledgers,
  }
}

function lastOf(reports: readonly (readonly [EntityKey, EntityReport])[]): ReadonlyMap<EntityKey, EntityReport> {
  const all = new Map<EntityKey, EntityReport>()
  for (const [entity, report] of reports) {
    const known = all.get(entity)
    if (!known || known.at <= report.at) all.set(entity, report)
  }
  return all
}
