import axios from 'axios'
import { type LeaseStore, underLease } from '../bot/ports/lease.js'
import type { ReplicaStore } from '../bot/ports/replicas.js'
import type { Day } from '../rules/index.js'

const PING_MS = 10_000
const LARGEST_ANSWER = 1024 * 1024
/** It is of the installation, and of no entity. */
const OF_ALL = ''

export interface DeadManOptions {
  /** Address that is told, by a GET without any data, that a whole day is done; absent where nobody is. */
  readonly address?: string | undefined
  /** Ends a call to it that is under way. */
  readonly signal?: AbortSignal | undefined
  readonly failed: (error: unknown) => void
  /** Where several processes are one bot: one of them calls. */
  readonly shared?: { readonly leases: LeaseStore; readonly replicas: ReplicaStore } | undefined
}

/** Calls the address once for a day, whoever of several asks for it; a call that fails is made again when it is asked for again. Never throws. */
export function deadManSwitch({ address, signal, failed, shared }: DeadManOptions): (day: Day) => Promise<void> {
  let pinged: Day | null = null
  const ping = async (to: string, day: Day) => {
    try {
      await axios.get(to, {
        // On the whole answer, which nobody reads: the library's own limit is on silence only.
        signal: AbortSignal.any([AbortSignal.timeout(PING_MS), ...(signal ? [signal] : [])]),
        maxContentLength: LARGEST_ANSWER,
        maxRedirects: 3,
        responseType: 'text',
      })
    } catch {
      // Not the error itself: it carries the address, which is a secret of its own.
      throw new Error('the address of the dead-man switch did not answer')
    }
    pinged = day
  }
  const pingAmongAll = async (to: string, day: Day, { leases, replicas }: NonNullable<DeadManOptions['shared']>) =>
    underLease(leases, OF_ALL, 'ping', async () => {
      if (await replicas.isPinged(day)) {
        pinged = day
        return
      }
      await ping(to, day)
      await replicas.pinged(day)
    })
  return async day => {
    if (address === undefined || pinged === day) return
    try {
      await (shared ? pingAmongAll(address, day, shared) : ping(address, day))
    } catch (error) {
      failed(error)
    }
  }
}
