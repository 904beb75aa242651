import type { Logger } from 'pino'
import { sayable } from '../adapters/chat/failure.js'
import { StoreError } from '../adapters/stores/errors.js'

/** Failures of the program itself that nobody waited for. */
export interface Faults {
  /** How many there were since the start. */
  count(): number
  /** Rejects where the process cannot go on as if nothing had been; else it stays open. */
  readonly fatal: Promise<never>
  /** Looks no more. */
  stop(): void
}

/** Two failures within this time are no accident of one request. */
const TOGETHER_MS = 60_000

/**
 * Watches for promises that failed with nobody there to be told. One is logged and counted, and the process goes on: a door
 * that falls does not take the house. It ends where the failure is the store's, since nobody knows what was written down, and
 * at the second within a minute.
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
    const ends = isOfStore(error) || at - last < TOGETHER_MS
    last = at
    log.error({ error: sayable(error), ends }, 'something failed that nobody waited for')
    if (ends) end(error)
  }
  source.on('unhandledRejection', take)
  return { count: () => count, fatal, stop: () => void source.off('unhandledRejection', take) }
}

function isOfStore(error: unknown): boolean {
  return error instanceof StoreError || (error instanceof Error && error.cause !== undefined && isOfStore(error.cause))
}
