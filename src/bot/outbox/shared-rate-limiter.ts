import { createHash } from 'node:crypto'
import type { PaceAt, PaceStore } from '../ports/paces.js'
import {
  limitsFor,
  MemoryRateLimiter,
  type Pacing,
  type RateLimiter,
  type RateLimiterOptions,
  type Refusal,
  refusalsIn,
  tellRefused,
} from './rate-limiter.js'
import type { SendFailure } from './send-failure.js'
import {
  type Addressee,
  afterAnswer,
  afterFailure,
  isPaused,
  isWell,
  type WorkspacePace,
  withTurn,
} from './workspace-pace.js'

/** How a workspace stood when it was last read, and by how much the clock of all was ahead of this process's then. */
interface Known {
  readonly pace: WorkspacePace
  readonly ahead: number
}

/**
 * The pace of each workspace kept together with other processes: none of them presses it, nor tries one that another has found to
 * refuse. What is about one delivery or conversation is kept here, since one process has it at a time.
 */
export class SharedRateLimiter implements RateLimiter {
  readonly #paces: PaceStore
  readonly #clock: Pacing
  readonly #options: RateLimiterOptions
  readonly #own: MemoryRateLimiter
  readonly #known = new Map<string, Known>()
  readonly #writing = new Map<string, Promise<void>>()

  constructor(paces: PaceStore, clock: Pacing, options: RateLimiterOptions) {
    this.#paces = paces
    this.#clock = clock
    this.#options = options
    this.#own = new MemoryRateLimiter(clock, options)
  }

  /** Reads how everything stands: others may have paused a workspace, or got through. Throws where the store does. */
  async refresh(): Promise<void> {
    const all = await this.#paces.all()
    for (const [workspace, at] of all) this.#know(workspace, at)
  }

  /** Throws where the store does. */
  async turn(name: string, signal?: AbortSignal): Promise<boolean> {
    await this.#writing.get(name)
    const { between } = limitsFor(this.#options, name)
    let mine: number | null = null
    const { pace, now } = await this.#change(name, (before, at) => {
      const turn = isPaused(before, at) ? null : withTurn(before, at, between)
      mine = turn?.at ?? null
      return turn?.pace ?? before
    })
    if (isPaused(pace, now)) return false
    const wait = (mine ?? now) - now
    if (wait > 0) await this.#clock.wait(wait, signal)
    return signal?.aborted !== true && !this.#isPaused(name)
  }

  conversation(account: string, signal?: AbortSignal): Promise<void> {
    return this.#own.conversation(account, signal)
  }

  width(name: string): number {
    return this.#known.get(name)?.pace.answered ? limitsFor(this.#options, name).atOnce : 1
  }

  rest(key: string, ms: number, signal?: AbortSignal): void {
    this.#own.rest(key, ms, signal)
  }

  rests(key: string): boolean {
    return this.#own.rests(key)
  }

  went(name: string, failure: SendFailure | null, to?: Addressee): void {
    const known = this.#known.get(name)
    if (failure === null && known && isWell(known.pace)) return
    const limits = limitsFor(this.#options, name)
    // Whose account it is stands nowhere that others read.
    const hidden = to && { ...to, account: createHash('sha256').update(to.account).digest('hex') }
    const { random } = this.#clock
    let pause: { readonly ms: number; readonly refused: boolean } | null = null
    const change = (pace: WorkspacePace, now: number): WorkspacePace => {
      if (failure === null) return afterAnswer(pace)
      const after = afterFailure(pace, failure, { to: hidden, now, limits, random })
      pause = after.pause
      return after.pace
    }
    const before = this.#writing.get(name) ?? Promise.resolve()
    const written = before
      .then(() => this.#change(name, change))
      // Where it cannot be kept, nothing else can be written either, and the turn after it says so.
      .then(
        () => {
          if (failure && pause?.refused) tellRefused(this.#options, name, failure, this.#clock.now(), pause.ms)
        },
        () => {},
      )
    this.#writing.set(name, written)
    void written.finally(() => this.#writing.get(name) === written && this.#writing.delete(name))
  }

  refusals(): readonly Refusal[] {
    return refusalsIn(new Map([...this.#known].map(([workspace, { pace }]) => [workspace, pace])))
  }

  async #change(name: string, change: (pace: WorkspacePace, now: number) => WorkspacePace): Promise<PaceAt> {
    const at = await this.#paces.change(name, change)
    this.#know(name, at)
    return at
  }

  #know(name: string, { pace, now }: PaceAt): void {
    this.#known.set(name, { pace, ahead: now - this.#clock.monotonic() })
  }

  #isPaused(name: string): boolean {
    const known = this.#known.get(name)
    return known !== undefined && isPaused(known.pace, this.#clock.monotonic() + known.ahead)
  }
}
