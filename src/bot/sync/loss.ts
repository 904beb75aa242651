import type { lossEs } from '../../words/es/loss.js'
import { VITAL, type Vital } from '../ports/register.js'
import type { Loss } from '../ports/state.js'
import type { Snapshot, SyncReport } from '../ports/store.js'

/**
 * The columns in which no contract of a cut says anything readable. Supervisors are not missed where the entity's own list
 * says whose every contract is.
 */
export function silentColumns({ readable, withoutSupervisor }: SyncReport): Vital[] {
  return VITAL.filter(column => readable?.[column] === 0 && (column !== 'supervisor' || withoutSupervisor > 0))
}

/** The columns that fell silent: in a new cut nothing can be read in them, though the cut before had something. */
export function emptiedColumns(report: SyncReport, before: Snapshot | null): Vital[] {
  return silentColumns(report).filter(column => isExpected(column, before))
}

/**
 * Whether a column has to say something: as it did in the cut before (one that is older than the count may have). The first
 * cut may name nobody, since a coordinator can say who it is; without states or ends nothing can be told of any contract.
 */
function isExpected(column: Vital, before: Snapshot | null): boolean {
  return before ? before.report.readable?.[column] !== 0 : column !== 'supervisor'
}

type LossWords = typeof lossEs

/** That the new data was not taken, every reason, and how to insist. */
export function lossText(loss: Loss, words: LossWords): string {
  return words.kept(lossReasons(loss, words), loss.before > 0)
}

/** Every reason, a sentence each: who insists accepts them all, so none may go unsaid. */
export function lossReasons(loss: Loss, words: LossWords): string[] {
  const { why, before, after, vanishedOpen, examples, emptied, columns = [] } = loss
  return [
    ...(why === 'shrunk' ? [words.shrunk(before, after)] : []),
    ...(vanishedOpen > 0 ? [words.vanished(vanishedOpen, examples)] : []),
    ...emptied.map(column => words.emptied(column, after)),
    ...columns.map(words.column),
  ]
}
