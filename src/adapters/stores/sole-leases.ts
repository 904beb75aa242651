import type { Lease, LeaseStore } from '../../bot/ports/lease.js'

/** Leases where one process has everything: always held, and never another's. */
export const SOLE_LEASES: LeaseStore = {
  isShared: false,
  take: async () => SOLE,
  release: async () => {},
  whenFree: () => {},
  ahead: () => 0,
}

const SOLE: Lease = { epoch: 1, isHeld: () => true, lost: new AbortController().signal }
