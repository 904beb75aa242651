/*
 * Where several processes serve the same entities, each work of an entity is done by one of them at a time: by whoever has its lease.
 * Time is the store's own, so that a machine whose clock is wrong neither takes nor keeps one longer than the others see.
 */

/** What one replica at a time does for an entity; what reminds it is sync, plan, alerts and deliveries together. */
export const WORKS = ['reminders', 'evidence', 'linking', 'ping'] as const
export type Work = (typeof WORKS)[number]

/** How long a lease runs unless it is renewed, where nobody says otherwise. */
export const DEFAULT_LEASE_SECONDS = 60

/** Under which right something is written: where that is another's by now, it is refused. */
export interface Under {
  readonly work: Work
  /** Grows whenever the right goes to another. */
  readonly epoch: number
}

/** The right to do a work of an entity, which nobody else has meanwhile. */
export interface Lease extends Under {
  /** Whether it surely still runs, by the clocks of this process and without asking anybody. */
  isHeld(): boolean
  /** Aborted once it is known that another has it, or that it was given back: what is remembered from it may be old from then on. */
  readonly lost: AbortSignal
}

export interface LeaseStore {
  /** Whether other processes may have the same store open for writing. */
  readonly isShared: boolean
  /**
   * Takes the lease where it is free or ran out, and renews it from then on; the same one as before where it is this process's
   * already. Null where another one has it.
   */
  take(entity: string, work: Work): Promise<Lease | null>
  /** Gives it back, so that nobody has to wait until it runs out. */
  release(entity: string, work: Work): Promise<void>
  /** Calls this when one that was asked for in vain is free. */
  whenFree(listener: () => void): void
  /** Milliseconds by which the time that all replicas go by is ahead of this machine's clock; 0 where there is only this one. */
  ahead(): number
}

/** Does a work under its lease and gives that back at the end, however it ends; null, with nothing done, where another one is at it. */
export async function underLease<T>(
  leases: LeaseStore,
  entity: string,
  work: Work,
  run: (lease: Lease) => Promise<T>,
): Promise<T | null> {
  const lease = await leases.take(entity, work)
  if (!lease) return null
  try {
    return await run(lease)
  } finally {
    // What cannot be given back runs out.
    await leases.release(entity, work).catch(() => {})
  }
}
