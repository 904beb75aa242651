import type { Logger } from 'pino'
import { loggedFailure, sayable } from '../adapters/chat/failure.js'
import { StoreError } from '../adapters/stores/errors.js'

/** Failures of the program itself that nobody waited for. */
export interface Faults {
  /** How many there were since the start. */
  count(): number
  /**
   * Rejects where the process cannot go on as if nothing had been: with the store's own failure, or with one that names nobody.
   * Else it stays open.
   */
  readonly fatal: Promise<never>
  /** Stops watching. */
  stop(): void
}

/** Two failures within this time are no accident of one request. */
const TOGETHER_MS = 60_000

/**
 * Watches for promises that failed with nobody there to be told. One is logged and counted, and the process goes on,
 * since it may be of one request only. It ends where the failure is the store's, because then nobody knows what was written
 * down, and at the second failure within a minute.
 */
export function watchFaults(log: Logger, monotonic: () => number, source: NodeJS.EventEmitter = process): Faults {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  let end: (error: unknown) => void = () => {}
  const fatal = new Promise<never>((_, reject) => {
    end = reject
  })
  fatal.catch(() => {})
  const take = (error: unknown) => {
    count++
    const at = monotonic()
    const ofStore = storeErrorIn(error)
    const ends = ofStore !== null || at - last < TOGETHER_MS
    last = at
    log.error({ ...loggedFailure('fault', error, null), ends }, 'something failed that nobody waited for')
    if (ends) end(ofStore ?? sayable(error))
  }
  source.on('unhandledRejection', take)
  return { count: () => count, fatal, stop: () => void source.off('unhandledRejection', take) }
}

function storeErrorIn(error: unknown): StoreError | null {
  if (error instanceof StoreError) return error
  return error instanceof Error && error.cause !== undefined ? storeErrorIn(error.cause) : null
}
