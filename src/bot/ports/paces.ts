import type { WorkspacePace } from '../outbox/workspace-pace.js'

/** A workspace as it stands, and the milliseconds that the clock of all said then. */
export interface PaceAt {
  readonly pace: WorkspacePace
  readonly now: number
}

/** How workspaces stand, for all processes that write there: no fact, and begun anew where it is lost. */
export interface PaceStore {
  /** Changes how one stands in one step, nobody coming between; it may be decided more than once. Gives how it stands then. */
  change(workspace: string, change: (pace: WorkspacePace, now: number) => WorkspacePace): Promise<PaceAt>
  /** Every workspace that anything is known of. */
  all(): Promise<ReadonlyMap<string, PaceAt>>
}
