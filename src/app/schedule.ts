import { createTask } from 'node-cron'
import { within } from '../shared/async.js'

/** Something that is done now and then. */
export interface ScheduledTask {
  /** Runs now, or once more when what runs has ended. */
  wake(): void
  /** Begins no more, and ends when what runs has ended, or after so many milliseconds (9,000). */
  stop(graceMs?: number): Promise<void>
}

/** How often the clocks are looked at. */
const LOOK_MS = 1_000

/** How far the clock of the wall may go apart from the time that passed before it counts as moved. */
const APART_MS = 60_000

export interface TickOptions {
  readonly now: () => Date
  readonly failed: (error: unknown) => void
  /** Told by how many milliseconds the clock of the wall was moved: put back or on by somebody, or a machine that slept. */
  readonly moved?: (ms: number) => void
  /** Told for how many milliseconds this process stood still: stopped by somebody, or held up. */
  readonly stoodStill?: (ms: number) => void
  /** Milliseconds by which chance puts a tick off at most, so that several processes do not all come at once. */
  readonly jitter?: number
}

/**
 * Runs something once now and then by a cron expression, in Bogotá's time, never twice at once: a tick during a run is
 * left out. It only ticks: what is due is known from the store, so that a tick that was missed is made up for by the next,
 * and one too many does nothing. It ticks at once when the clock was moved, and goes on by the clock as it is then. `run`
 * is told the instant at which it begins; what it throws goes to `failed`.
 */
export function tick(
  expression: string,
  run: (now: Date) => Promise<unknown>,
  { now, failed, moved, stoodStill, jitter = 0 }: TickOptions,
): ScheduledTask {
  let running: Promise<void> | null = null
  let again = false
  let isStopped = false
  const start = () => {
    running ??= run(now())
      .then(() => {}, failed)
      .finally(() => {
        running = null
        if (again && !isStopped) start()
        again = false
      })
  }
  // Never started, and only asked for the next slot, by the machine's own clock: its timer waits for a slot for as long as
  // that was put back, and where it was put on, goes through all the slots between, for minutes.
  const cron = createTask(expression, () => {}, { timezone: 'America/Bogota' })
  let apart = 0
  let next = 0
  const arm = () => {
    apart = Date.now() - performance.now()
    next = (cron.getNextRuns(1)[0]?.getTime() ?? 0) + Math.random() * jitter
  }
  let looked = performance.now()
  const look = () => {
    const since = performance.now() - looked
    looked += since
    if (since > APART_MS) stoodStill?.(Math.round(since))
    const by = Date.now() - performance.now() - apart
    const isMoved = Math.abs(by) > APART_MS
    if (!isMoved && Date.now() < next) return
    arm()
    if (isMoved) moved?.(Math.round(by))
    start()
  }
  arm()
  const looking = setInterval(look, LOOK_MS)
  start()
  return {
    wake: () => {
      if (running !== null) again = true
      else if (!isStopped) start()
    },
    stop: async (graceMs = 9_000) => {
      isStopped = true
      clearInterval(looking)
      await cron.destroy()
      if (running !== null) await within(running, graceMs)
    },
  }
}
