import { clearRefusedSnapshot, keepRefusedSnapshot } from '../adapters/refused-cut.js'
import type { SyncOutcome } from '../bot/sync/sync.js'

/**
 * Notes what became of a sync: data that was not taken is remembered for `status` and the admins, data that was taken
 * clears it.
 */
export async function noteOutcome(dataDir: string, entity: string, outcome: SyncOutcome, now: Date): Promise<void> {
  if (outcome.result === 'kept') {
    const { why, before, after, vanishedOpen, examples } = outcome
    await keepRefusedSnapshot(dataDir, {
      entity,
      at: now.toISOString(),
      ...{ why, before, after, vanishedOpen, examples: [...examples] },
    })
  } else if (outcome.result !== 'empty') await clearRefusedSnapshot(dataDir, entity)
}
