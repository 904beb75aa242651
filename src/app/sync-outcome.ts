import type { Under } from '../bot/ports/lease.js'
import type { EntityKey, Store } from '../bot/ports/store.js'
import type { SyncOutcome } from '../bot/sync/sync.js'

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
