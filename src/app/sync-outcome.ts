import type { Under } from '../bot/ports/lease.js'
import type { EntityKey, Store } from '../bot/ports/store.js'
import type { Brought } from '../bot/sync/daily-sync.js'
import type { SyncOutcome } from '../bot/sync/sync.js'
import { dayInBogota, timeInBogota } from '../rules/index.js'

/**
 * Notes what became of a sync: data that was not taken is remembered for `status` and the admins, data that was taken
 * clears it.
 */
export async function noteOutcome(
  { state }: Pick<Store, 'state'>,
  entity: EntityKey,
  outcome: SyncOutcome,
  now: Date,
  under?: Under,
): Promise<void> {
  if (outcome.kind === 'kept') {
    const { refused: id, why, before, after, vanishedOpen, examples, emptied, columns } = outcome
    const figures = { why, before, after, vanishedOpen, examples, emptied, ...(columns?.length && { columns }) }
    const refused = { at: now.toISOString(), id, ...figures }
    await state.refusedSnapshot.write(entity, refused, under)
  } else if (outcome.kind !== 'empty') await state.refusedSnapshot.write(entity, null, under)
}

/**
 * What came of the sync of the day of `now`, by what is stored: the data was taken, or refused and nobody has accepted it since. Null where neither
 * happened from the hour `from` on, of that data set and a cut that `isOf` the lists as they are: then it is to be fetched.
 */
export async function broughtOn(
  { state, contracts }: Pick<Store, 'state' | 'contracts'>,
  entity: EntityKey,
  now: Date,
  { dataset, from, isOf }: { readonly dataset: string; readonly from: string; readonly isOf: (id: string) => boolean },
): Promise<Brought | null> {
  const isToday = (iso: string) => {
    const at = new Date(iso)
    return dayInBogota(at) === dayInBogota(now) && timeInBogota(at) >= from
  }
  const refused = await state.refusedSnapshot.read(entity)
  if (refused) {
    const { at, id, accepted, ...loss } = refused
    if (accepted || id === undefined || !isToday(at) || !isOf(id)) return null
    return { kind: 'kept', refused: id, ...loss }
  }
  const head = await contracts.head(entity)
  return head && head.dataset === dataset && isToday(head.committedAt) && isOf(head.id) ? { kind: 'unchanged' } : null
}
