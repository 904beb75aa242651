import type { SyncReport } from '../../src/bot/ports/store.js'

/** The report of a sync that read nothing and found nothing odd, for tests that are about something else. */
export function syncReport(more: Partial<SyncReport> = {}): SyncReport {
  return {
    rows: 0,
    contracts: 0,
    duplicates: 0,
    otherEntities: 0,
    rejected: [],
    rejectedCount: 0,
    unreadableCells: 0,
    lackingColumns: [],
    newColumns: [],
    withoutSupervisor: 0,
    nearMatches: [],
    changeCounts: {},
    ...more,
  }
}
