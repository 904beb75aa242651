import { createHash } from 'node:crypto'
import type { Day } from '../../rules/index.js'
import type { ColumnChange } from '../../words/column-change.js'
import type { RegisterState } from '../ports/register.js'
import type { Loss } from '../ports/state.js'
import {
  type Change,
  Conflict,
  type ContractStore,
  type NewSnapshot,
  type Snapshot,
  type Store,
  type SyncReport,
} from '../ports/store.js'
import { type Comparison, compare } from './changes.js'
import { ColumnTally } from './column-changes.js'
import { emptiedColumns } from './loss.js'
import { type OtherEntity, type ReadRegisterOptions, readRegister } from './read-register.js'

const EXAMPLES = 10

export interface SyncArgs extends ReadRegisterOptions {
  readonly store: Pick<Store, 'contracts'>
  readonly registerState: RegisterState
  /** The instant that the snapshot is dated with. */
  readonly now: Date
  /** Reads the register although this cut is stored. */
  readonly force?: boolean | undefined
  /** Takes the new data even where it looks like a loss. */
  readonly accept?: boolean | undefined
  /** Id of a cut that is taken even so: somebody has looked at it. */
  readonly acceptedCut?: string | undefined
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined
}

export interface SyncProgress {
  readonly read: number
  readonly expected: number | null
}

/** What became of a sync. Whatever is not `committed` left the store as it was. */
export type SyncOutcome =
  | {
      readonly kind: 'committed'
      readonly snapshot: Snapshot
      /** Whether it is the first snapshot of this entity; then nothing counts as changed. */
      readonly first: boolean
      /** Ids and folded references of assignments that no contract of the entity has. */
      readonly unusedAssignments: readonly string[]
    }
  | { readonly kind: 'unchanged'; readonly snapshot: Snapshot }
  | KeptSnapshot
  /** No row is this entity's; nothing to store. `others` says whose the rows are. */
  | { readonly kind: 'empty'; readonly report: SyncReport; readonly others: readonly OtherEntity[] }

/** The new data looks like a loss, so the old cut was kept. `accept` insists. */
interface KeptSnapshot extends Loss {
  readonly kind: 'kept'
  /** The snapshot that stays; null where this was to be the first one. */
  readonly snapshot: Snapshot | null
  /** Id of the snapshot that was not taken. */
  readonly refused: string
  readonly vanished: number
  readonly report: SyncReport
}

/**
 * Journey 4: brings one state of the register into the store by one commit, or leaves the store as it was. Throws what
 * the register and the store throw, and Conflict when somebody else committed other data meanwhile.
 */
export async function sync(args: SyncArgs): Promise<SyncOutcome> {
  const { entity, registerState, now } = args
  const store = args.store.contracts
  const head = await store.head(entity)
  const id = snapshotId(args)
  if (head && !args.force && isSameSnapshot(head, id, registerState)) return { kind: 'unchanged', snapshot: head }

  const gathering = await readRegister(registerState, args, args.onProgress)
  const sum = gathering.finish()
  const after = gathering.contracts.size
  const { changes, before, vanished, vanishedOpen, columns } = head
    ? await compare(store.all(entity), gathering.contracts)
    : NOTHING_BEFORE
  // Reading one snapshot twice (with other lists, say) must not forget what it had changed.
  const changesBefore = head && registerVersionIn(head.id) === registerState.version ? await store.changes(entity) : []
  const allChanges = [...changesBefore, ...changes]
  const { lackingColumns, newColumns } = registerState
  const changed = columns.changed()
  const report = {
    ...sum.report,
    lackingColumns,
    newColumns,
    ...(changed.length > 0 && { columns: changed }),
    changeCounts: countKinds(allChanges),
  }
  if (after === 0) return { kind: 'empty', report, others: sum.others }
  const emptied = emptiedColumns(report, head)
  // Whose a contract is may be said by lists of the entity's own: where these changed, that is no mistake of the register.
  const ownLists = head !== null && listsIn(head.id) !== listsIn(id)
  const isOfRegister = ({ column }: ColumnChange) => column !== 'supervisors' || !ownLists
  const suspect = [...columns.lost(), ...columns.keptBack()].filter(isOfRegister)
  const why =
    (hasShrunk(before, after) && 'shrunk') ||
    (vanishedOpen.length > 0 && 'vanished') ||
    (emptied.length > 0 && 'emptied') ||
    (suspect.length > 0 && 'columns')
  if (why && !args.accept && args.acceptedCut !== id) {
    const examples = (vanishedOpen.length > 0 ? vanishedOpen : idsOf(changes, 'vanished')).slice(0, EXAMPLES)
    const figures = { before, after, vanished, vanishedOpen: vanishedOpen.length, examples, emptied, columns: suspect }
    return { kind: 'kept', why, snapshot: head, refused: id, ...figures, report }
  }
  const { dataset, asOf } = registerState
  const earlier = earlierDays(head, asOf)
  const snapshot: Snapshot = {
    ...{ id, dataset, asOf, committedAt: now.toISOString(), entityName: sum.entityName, report },
    ...(earlier.length > 0 ? { earlier } : {}),
  }
  const newSnapshot: NewSnapshot = {
    ...snapshot,
    contracts: eachOf(gathering.contracts),
    names: sum.names,
    changes: allChanges,
  }
  const other = await commit(store, args, newSnapshot, head)
  return other
    ? { kind: 'unchanged', snapshot: other }
    : { kind: 'committed', snapshot, first: head === null, unusedAssignments: sum.unusedAssignments }
}

const NOTHING_BEFORE: Comparison = {
  changes: [],
  before: 0,
  vanished: 0,
  vanishedOpen: [],
  columns: new ColumnTally(),
}

/** Stands between the register's own cut and the lists that its rows were matched with; neither has it in it. */
const WITH_LISTS = '~'

/**
 * The cut of the store: the register's cut and, where the entity has lists of people or assignments, what they say of
 * whose a contract is. A changed list makes another cut of the same rows, so that it takes effect at the next sync.
 */
function snapshotId({ registerState: { version }, ...lists }: SyncArgs): string {
  const mark = markOf(lists)
  return mark === undefined ? version : `${version}${WITH_LISTS}${mark}`
}

/** Names what the lists say of whose a contract is; absent where they say nothing. */
function markOf({ identities, assignments }: Pick<SyncArgs, 'identities' | 'assignments'>): string | undefined {
  const people = [...identities.listed.values()].map(({ id, name }) => `${id} ${name}`).sort()
  const assigned = assignments ? [...assignments.byId, ...assignments.byReference].map(entry => entry.flat()) : []
  if (people.length === 0 && assigned.length === 0) return undefined
  const lists = createHash('sha256')
    .update(JSON.stringify([people, assigned.sort()]))
    .digest('hex')
  return lists.slice(0, 12)
}

/** Whether a cut was read with these lists. */
export function hasLists(id: string, lists: Pick<SyncArgs, 'identities' | 'assignments'>): boolean {
  return listsIn(id) === markOf(lists)
}

function registerVersionIn(id: string): string {
  return id.split(WITH_LISTS)[0] ?? id
}

function listsIn(id: string): string | undefined {
  return id.split(WITH_LISTS)[1]
}

/** Whether a snapshot is what this state of the register would give. A file read again with another data date is not. */
function isSameSnapshot(snapshot: Snapshot, id: string, { dataset, asOf }: RegisterState): boolean {
  return snapshot.id === id && snapshot.dataset === dataset && snapshot.asOf === asOf
}

/** Days of snapshots that are kept, to tell how far apart they come. */
const DAYS_KEPT = 12

/** The days of the snapshots before one of this day. One of the same day again, or of none, adds nothing. */
function earlierDays(head: Snapshot | null, asOf: Day | null): readonly Day[] {
  if (!head) return []
  const { earlier = [], asOf: last } = head
  return last && last !== asOf && last !== earlier.at(-1) ? [...earlier, last].slice(-DAYS_KEPT) : earlier
}

/** More than 20 % fewer, in whole numbers so that exactly 20 % is not. */
function hasShrunk(before: number, after: number): boolean {
  return after * 5 < before * 4
}

/** Commits, or gives the same snapshot when another process was faster with it. */
async function commit(
  store: ContractStore,
  { entity, registerState }: SyncArgs,
  snapshot: NewSnapshot,
  head: Snapshot | null,
): Promise<Snapshot | null> {
  try {
    await store.commit(entity, snapshot, head?.id ?? null)
    return null
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const current = await store.head(entity)
    if (current && isSameSnapshot(current, snapshot.id, registerState)) return current
    throw error
  }
}

/** The contracts, as often as somebody asks, without a list of them. */
function eachOf<T>(gathered: ReadonlyMap<string, { readonly contract: T }>): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (const { contract } of gathered.values()) yield contract
    },
  }
}

function countKinds(changes: readonly Change[]): SyncReport['changeCounts'] {
  const counts: Partial<Record<Change['kind'], number>> = {}
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

function idsOf(changes: readonly Change[], kind: Change['kind']): string[] {
  return changes.flatMap(change => (change.kind === kind ? [change.contract] : []))
}
