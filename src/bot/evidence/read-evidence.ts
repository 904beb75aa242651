import { addDays, type Calendar, type Contract, type Day, dayInBogota, type Options } from '../../rules/index.js'
import {
  type AskedContract,
  type ContractReadings,
  EVIDENCE_SETS,
  type EvidenceAnswer,
  type EvidenceSet,
  type EvidenceSource,
  type LastReading,
  NO_EVIDENCE,
  type OffReason,
  type SetState,
  type StoredEvidence,
} from '../ports/evidence.js'
import { RetryLater } from '../ports/failure.js'
import type { Under } from '../ports/lease.js'
import type { EntityKey, Store } from '../ports/store.js'
import { SelfCheck } from './checks.js'
import { keptReading, withReading } from './keep.js'
import { setsFor } from './scope.js'
import { SetReading } from './set-reading.js'

export interface ReadEvidenceArgs {
  readonly store: Pick<Store, 'contracts' | 'evidence' | 'state'>
  readonly entity: EntityKey
  readonly source: EvidenceSource
  readonly options: Options
  readonly calendar: Calendar
  readonly clock: () => Date
  /** Milliseconds since some instant, by a clock that nobody sets. */
  readonly monotonic: () => number
  /** For how many minutes it asks; then it goes on the next time where it stopped. */
  readonly minutes: number
  /** The sets that are asked; all that there are by default. The others stay as they are. */
  readonly sets?: readonly EvidenceSet[] | undefined
  /** The day that the rows are of; today by default. Files are of another, and are asked for everybody. */
  readonly rowsOf?: Day | undefined
  /** Told of each contract whose rows are passed over, as newer ones of that set are known. */
  readonly onOlder?: ((contract: string) => void) | undefined
  readonly onProgress?: ((progress: { readonly asked: number; readonly total: number }) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** The lease under which it is done, where several could. */
  readonly under?: Under | undefined
}

/** What was read in the last days is not asked again. */
const FRESH_DAYS = 3

/**
 * Journey 4b: asks the sister sets for the contracts that the table leaves open, those first that were never asked for or
 * longest ago, and keeps the rows. What fails leaves what is kept as it was. Then it counts on the entity's own contracts what
 * the evidence is worth.
 */
export async function readEvidence(args: ReadEvidenceArgs): Promise<StoredEvidence> {
  const { store, entity, source, clock } = args
  const today = dayInBogota(clock())
  const day = args.rowsOf ?? today
  const before = (await store.state.evidence.read(entity)) ?? NO_EVIDENCE
  const used = (args.sets ?? EVIDENCE_SETS).filter(set => source.datasetOf(set) !== null)
  const batches = await batchesOf(args, used, today)
  const sets = new Map(used.map(set => [set, new SetReading(before.sets[set], today, { isRare: source.isRare(set) })]))
  const last = await askAll(args, batches, sets, day)
  for (const [set, reading] of sets) await write(args, set, reading.release(), NO_ANSWER, day)
  const after = await counted(args, before, sets, last, today)
  await store.state.evidence.write(entity, after, args.under)
  return after
}

/** Contracts that one set is asked for at once; `since` is the longest ago that it answered for one of them, '' for never. */
interface Batch {
  readonly set: EvidenceSet
  readonly since: Day | ''
  readonly contracts: readonly AskedContract[]
}

async function batchesOf(
  { store, entity, source, options, calendar, rowsOf }: ReadEvidenceArgs,
  used: readonly EvidenceSet[],
  today: Day,
): Promise<Batch[]> {
  const askedOn = new Map<string, { readonly [S in EvidenceSet]?: Day }>()
  for await (const [id, readings] of store.evidence.all(entity)) askedOn.set(id, daysAsked(readings))
  const wanted = new Map(used.map(set => [set, [] as { since: Day | ''; contract: AskedContract }[]]))
  const fresh = addDays(today, -FRESH_DAYS)
  for await (const { contracts } of store.contracts.all(entity))
    for (const contract of contracts)
      for (const set of setsFor(contract, used, options, calendar, today)) {
        const since = askedOn.get(contract.id)?.[set] ?? ''
        // A day that has not come is of a clock that was wrong.
        if (rowsOf === undefined && since > fresh && since <= today) continue
        wanted.get(set)?.push({ since, contract: asked(contract) })
      }
  const batches: Batch[] = []
  for (const [set, all] of wanted) {
    all.sort((a, b) => byAge(a, b) || Number(isUnassigned(b)) - Number(isUnassigned(a)))
    const size = source.batchOf(set)
    for (let at = 0; at < all.length; at += size) {
      const some = all.slice(at, at + size)
      batches.push({ set, since: some[0]?.since ?? '', contracts: some.map(({ contract }) => contract) })
    }
  }
  // By age, and of one age in the order of the sets: sorting keeps it.
  return batches.sort(byAge)
}

function byAge(a: Pick<Batch, 'since'>, b: Pick<Batch, 'since'>): number {
  return a.since < b.since ? -1 : a.since > b.since ? 1 : 0
}

/** Those of whose supervisor is asked stand together, as they are asked for more. */
function isUnassigned({ contract }: { readonly contract: AskedContract }): boolean {
  return contract.isUnassigned ?? false
}

function asked({ id, process, supervisors }: Contract): AskedContract {
  return {
    id,
    ...(process === undefined ? {} : { process }),
    ...(supervisors.length === 0 ? { isUnassigned: true } : {}),
  }
}

function daysAsked(readings: ContractReadings): { readonly [S in EvidenceSet]?: Day } {
  return Object.fromEntries(Object.entries(readings).map(([set, { askedOn }]) => [set, askedOn]))
}

async function askAll(
  args: ReadEvidenceArgs,
  batches: readonly Batch[],
  sets: ReadonlyMap<EvidenceSet, SetReading>,
  today: Day,
): Promise<LastReading> {
  const { source, clock, monotonic, minutes, signal, onProgress } = args
  const total = batches.reduce((sum, { contracts }) => sum + contracts.length, 0)
  const until = monotonic() + minutes * 60_000
  let asked = 0
  let ended: LastReading['ended'] = 'done'
  for (const { set, contracts } of batches) {
    const reading = sets.get(set)
    if (!reading || reading.isOver) continue
    if (signal?.aborted || monotonic() >= until) {
      ended = 'time'
      break
    }
    try {
      const answer = await source.ask(set, contracts)
      if ('off' in answer) reading.turnOff(answer.off)
      else await keep(args, set, contracts, answer, reading, today)
    } catch (error) {
      if (!(error instanceof RetryLater)) throw error
      reading.fail()
      ended = 'failed'
    }
    asked += contracts.length
    onProgress?.({ asked, total })
  }
  return { at: clock().toISOString(), ended, asked, left: total - asked }
}

/**
 * Keeps what was answered for a batch. Until the set has given a row at all, answers without any are held back: they may be a
 * set that serves nothing today, and then nobody counts as asked.
 */
async function keep<S extends EvidenceSet>(
  args: ReadEvidenceArgs,
  set: S,
  contracts: readonly AskedContract[],
  answer: EvidenceAnswer<S>,
  reading: SetReading,
  today: Day,
): Promise<void> {
  const answered = contracts.filter(({ id }) => !answer.failed.includes(id))
  const ids = answered.map(({ id }) => id)
  const known = answer.served > 0 ? new Map<string, ContractReadings>() : await args.store.evidence.of(args.entity, ids)
  const hadRows = [...known.values()].some(readings => (readings[set]?.rows.length ?? 0) > 0)
  const counted = reading.take(ids, answer, hadRows)
  await write(args, set, counted, answer, today)
}

const NO_ANSWER = { rows: new Map<string, never[]>(), lacking: [] }

async function write<S extends EvidenceSet>(
  { store, entity, rowsOf, clock, onOlder, under }: ReadEvidenceArgs,
  set: S,
  ids: readonly string[],
  answer: Pick<EvidenceAnswer<S>, 'rows' | 'lacking'>,
  day: Day,
): Promise<void> {
  if (ids.length === 0) return
  const before = await store.evidence.of(entity, ids)
  const today = dayInBogota(clock())
  const after = ids.flatMap((id): [string, ContractReadings][] => {
    const known = before.get(id)
    const last = known?.[set]
    // A file that is older than what is known of a contract says nothing new of it.
    if (rowsOf && last && last.rows.length > 0 && last.readOn > rowsOf && last.readOn <= today) {
      if (answer.rows.has(id)) onOlder?.(id)
      return []
    }
    return [[id, withReading(known, set, keptReading<S>(last, answer.rows.get(id) ?? [], answer.lacking, day))]]
  })
  await store.evidence.write(entity, new Map(after), under)
}

async function counted(
  { store, entity, source }: ReadEvidenceArgs,
  before: StoredEvidence,
  read: ReadonlyMap<EvidenceSet, SetReading>,
  last: LastReading,
  today: Day,
): Promise<StoredEvidence> {
  const all = new Map<string, ContractReadings>()
  for await (const [id, readings] of store.evidence.all(entity)) all.set(id, readings)
  const check = new SelfCheck()
  const asked = new Map(EVIDENCE_SETS.map(set => [set, { asked: 0, withRows: 0 }]))
  for await (const { contracts } of store.contracts.all(entity))
    for (const contract of contracts) {
      const readings = all.get(contract.id)
      check.add({ contract, readings, today })
      for (const [set, count] of asked) {
        const reading = readings?.[set]
        if (!reading) continue
        count.asked++
        if (reading.rows.length > 0) count.withRows++
      }
    }
  const sets = EVIDENCE_SETS.flatMap((set): [EvidenceSet, SetState][] => {
    const count = asked.get(set) ?? { asked: 0, withRows: 0 }
    const reading = read.get(set)
    if (reading) return [[set, reading.finish(count, source.endingOf(set))]]
    if (source.datasetOf(set) === null)
      return [[set, new SetReading(before.sets[set], today, { off: BY_SETTING }).finish(count)]]
    const known = before.sets[set]
    return known ? [[set, { ...known, ...count }]] : []
  })
  const datasets = EVIDENCE_SETS.map(set => [set, source.datasetOf(set) ?? before.datasets[set] ?? set])
  return {
    datasets: Object.fromEntries(datasets),
    sets: Object.fromEntries(sets),
    checks: check.finish(before.checks, today),
    last,
  }
}

const BY_SETTING: OffReason = { kind: 'setting' }
