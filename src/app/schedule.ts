import { setTimeout as delay } from 'node:timers/promises'
import { schedule } from 'node-cron'

/** Something that is done now and then. */
export interface ScheduledTask {
  /** Begins no more, and ends when what runs has ended, or after so many milliseconds (9,000). */
  stop(graceMs?: number): Promise<void>
}

/**
 * Runs something once now and then by a cron expression, in Bogotá's time, never twice at once: a tick during a run is
 * left out. It only ticks: what is due is known from the store, so that a tick that was missed is made up for by the next,
 * and one too many does nothing. `run` is told the instant at which it begins; what it throws goes to `failed`.
 */
export function tick(
  expression: string,
  run: (now: Date) => Promise<unknown>,
  { now, failed }: { readonly now: () => Date; readonly failed: (error: unknown) => void },
): ScheduledTask {
  let running: Promise<void> | null = null
  const once = () => {
    running ??= run(now())
      .then(() => {}, failed)
      .finally(() => {
        running = null
      })
  }
  const task = schedule(expression, once, { timezone: 'America/Bogota', suppressMissedWarning: true })
  once()
  return {
    stop: async (graceMs = 9_000) => {
      await task.destroy()
      if (running === null) return
      const ended = new AbortController()
      await Promise.race([running, waitOnClock(graceMs, ended.signal)])
      ended.abort()
    },
  }
}

/** Waits on the machine's own clock, until the time is over or the signal says so. Never throws. */
export async function waitOnClock(ms: number, signal?: AbortSignal): Promise<void> {
  await delay(ms, undefined, signal ? { signal } : {}).catch(() => {})
}
