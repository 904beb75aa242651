import { type Lease, type LeaseStore, WORKS, type Work } from '../../bot/ports/lease.js'

/** Leases where one process has everything: always held, and never another's. */
export const SOLE_LEASES: LeaseStore = {
  isShared: false,
  take: async (_, work) => SOLE[work],
  release: async () => {},
  whenFree: () => {},
  ahead: () => 0,
}

const always = { epoch: 1, isHeld: () => true, lost: new AbortController().signal }
const SOLE = Object.fromEntries(WORKS.map(work => [work, { ...always, work }])) as Record<Work, Lease>
