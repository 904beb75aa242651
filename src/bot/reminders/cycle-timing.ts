/** The times and intervals of the reminder cycle of an entity. A file of its own, so that the settings load no more than this. */
export interface CycleTiming {
  /** Hours in Bogotá, `05:00`: from when on the data of the day is fetched, and admins are told what is wrong. */
  readonly syncFrom: string
  readonly alertFrom: string
  /** Milliseconds until a sync that failed is tried again, and until a plan is made again though nothing is due. */
  readonly syncAgain: number
  readonly planAgain: number
  /** How long one cycle may begin new sends; what is left is due in the next one. */
  readonly cycle: number
  /** How long a cycle waits for a sync; the sync goes on beside the digests, which rest on the last good cut then. */
  readonly syncPatience: number
  /** Milliseconds between two ticks. */
  readonly tick: number
}

/** Fits a tick every five minutes. */
export const DEFAULT_CYCLE_TIMING: CycleTiming = {
  syncFrom: '05:00',
  alertFrom: '08:00',
  syncAgain: 1_800_000,
  planAgain: 3_600_000,
  cycle: 240_000,
  syncPatience: 120_000,
  tick: 300_000,
}
