import { type Day, dayInBogota, timeInBogota } from '../../rules/index.js'
import { type Wait, within } from '../../shared/async.js'
import type { Alert } from '../outbox/alerts.js'
import type { Loss } from '../ports/state.js'
import type { SyncOutcome } from './sync.js'

type Result = SyncOutcome['kind']

/** What came of a sync, as far as the day goes. Every `SyncOutcome` is one. */
export type Brought =
  | { readonly kind: Exclude<Result, 'kept'> }
  | ({ readonly kind: 'kept'; readonly refused: string } & Loss)

/** What one cycle has to do with the sync. `running`: it was begun and has not ended; a later cycle says what came of it. */
export type Synced = Result | 'not-due' | 'failed' | 'running'

export interface Daily {
  /** Brings the data up to date. Whatever it throws is a failed sync. */
  readonly sync: (now: Date) => Promise<Brought>
  /** Whether data that was refused is right after all, by the word of an administrator. */
  readonly isAccepted?: (() => Promise<boolean>) | undefined
  readonly wait: Wait
  /** Hour in Bogotá from which on the data of the day is fetched, `05:00`. */
  readonly from: string
  /** Milliseconds until one that failed is tried again. */
  readonly again: number
  /** Milliseconds for which a cycle waits; then the sync goes on beside it. */
  readonly patience: number
}

/**
 * The sync of each day: once, and again where it failed. That it fails, or does not end, keeps nobody from their digest:
 * what it brings in the end is taken note of by the next cycle.
 */
export class DailySync {
  readonly #with: Daily
  #syncedOn: Day | null = null
  #tried: { readonly day: Day; readonly at: Date; readonly failed: boolean; readonly refused: Refused | null } | null =
    null
  /** One that has not ended, or whose end no cycle has taken note of yet. */
  #running: Promise<End> | null = null

  constructor(daily: Daily) {
    this.#with = daily
  }

  async run(now: Date, failed: (error: unknown) => void): Promise<Synced> {
    const day = dayInBogota(now)
    const wasRunning = this.#running !== null
    if (!wasRunning && !this.#isDue(now, day) && !(await this.#isAccepted())) return 'not-due'
    this.#running ??= endOf(this.#with.sync(now), now)
    const ended = await within(this.#running, wasRunning ? 0 : this.#with.patience, this.#with.wait)
    if (!ended) {
      this.#tried = { day, at: now, failed: true, refused: null }
      return wasRunning ? 'not-due' : 'running'
    }
    this.#running = null
    const end = ended.value
    const isNone = end.kind === 'failed' || end.kind === 'empty'
    const begun = dayInBogota(end.begun)
    if (!isNone) this.#syncedOn = begun
    this.#tried = {
      day: begun,
      at: now,
      failed: isNone,
      refused: end.kind === 'kept' ? { loss: end, cut: end.refused } : null,
    }
    if (end.kind === 'failed') failed(end.error)
    return end.kind
  }

  /** Whether the data of the day was taken. A cut that was refused is not fetched again on that day, and was not taken. */
  hasTaken(day: Day): boolean {
    return this.#syncedOn === day && !this.#tried?.refused
  }

  /** What the admins are to be told: it brought nothing yet, or what it brought was refused. */
  alertOn(day: Day): Alert | null {
    const tried = this.#tried?.day === day ? this.#tried : null
    if (tried?.failed && this.#syncedOn !== day) return { kind: 'sync' }
    return tried?.refused ? { kind: 'shrunk', ...tried.refused } : null
  }

  /** Whether somebody has said since that what was refused is right: it is taken at once, and not the next day. */
  async #isAccepted(): Promise<boolean> {
    return this.#tried?.refused ? ((await this.#with.isAccepted?.()) ?? false) : false
  }

  #isDue(now: Date, day: Day): boolean {
    if (this.#syncedOn === day || timeInBogota(now) < this.#with.from) return false
    const tried = this.#tried
    return tried?.day !== day || Math.abs(now.getTime() - tried.at.getTime()) >= this.#with.again
  }
}

interface Refused {
  readonly loss: Loss
  readonly cut: string
}

/** What came of a sync that was begun at an instant. */
type End = { readonly begun: Date } & (Brought | { readonly kind: 'failed'; readonly error: unknown })

function endOf(work: Promise<Brought>, begun: Date): Promise<End> {
  return work.then(
    brought => ({ ...brought, begun }),
    (error: unknown) => ({ begun, kind: 'failed', error }),
  )
}
