import type { Wait } from '../../shared/async.js'
import type { Account } from '../accounts/account.js'
import type { EntityKey } from '../ports/store.js'
import type { SendFailure } from './send-failure.js'
import {
  type Addressee,
  afterAnswer,
  afterFailure,
  isPaused,
  NEW_PACE,
  type SendLimits,
  type WorkspacePace,
  withTurn,
} from './workspace-pace.js'

/** What waiting for a turn needs: the time, chance, and a way to let time go by. */
export interface Pacing {
  readonly now: () => Date
  /** Milliseconds since some instant, by a clock that nobody sets: by it all pauses are kept. */
  readonly monotonic: () => number
  /** At least 0, less than 1. */
  readonly random: () => number
  readonly wait: Wait
}

/** How fast messages go out, so that a platform is never pressed, not even after a restart or on a Monday. */
export interface RateLimiter {
  /** Waits for the next turn of a workspace. False where it is to be left alone for now, or the signal was aborted. */
  turn(workspace: string, signal?: AbortSignal): Promise<boolean>
  /** Waits until one conversation may get another message. */
  conversation(account: string, signal?: AbortSignal): Promise<void>
  /** How many may be on their way at once: one, until it is seen that messages arrive. */
  width(workspace: string): number
  /**
   * Leaves a delivery in doubt alone for so many milliseconds, whatever the clock of the wall does meanwhile; `rests` says
   * whether it still is.
   */
  rest(key: string, ms: number, signal?: AbortSignal): void
  rests(key: string): boolean
  /** Tells what came of a message: `null` when it was answered. `to`: whom it was for, where it failed. */
  went(workspace: string, failure: SendFailure | null, to?: Addressee): void
  /** Workspaces that refuse the bot itself, as far as is known: from a refusal until something is answered again. */
  refusals(): readonly Refusal[]
}

/** A workspace that takes nothing from the bot until somebody changes something. */
export interface Refusal {
  readonly workspace: string
  /** Code of the failure. */
  readonly why: string
}

/** What every platform in wide use takes: four a second, less than one a second in a conversation. A platform has to name it. */
export const DEFAULT_SEND_LIMITS: SendLimits = {
  between: 250,
  inConversation: 1_200,
  atOnce: 8,
  firstPause: 30_000,
  longestPause: 900_000,
}

/** A workspace or tenant as the bot's own app has it, or the app of an entity; each has its own pace, since each is refused by itself. */
export function workspaceKey({ platform, tenant }: Pick<Account, 'platform' | 'tenant'>, appOf?: EntityKey): string {
  return [platform, tenant, ...(appOf === undefined ? [] : [appOf])].join(':')
}

export interface RateLimiterOptions {
  /** By the name of the platform: of every one that anything is sent on. */
  readonly limits: ReadonlyMap<string, SendLimits>
  /** Told at the beginning of every pause of a workspace that refuses the bot. */
  readonly refused?: (pause: Refusal & { readonly error: unknown; readonly until: Date }) => void
}

/** Kept in memory: after a restart it begins anew, one message at a time. Throws for a platform without limits. */
export class MemoryRateLimiter implements RateLimiter {
  readonly #workspaces = new Map<string, WorkspacePace>()
  readonly #conversations = new Map<string, number>()
  readonly #resting = new Set<string>()
  readonly #clock: Pacing
  readonly #options: RateLimiterOptions

  constructor(clock: Pacing, options: RateLimiterOptions) {
    this.#clock = clock
    this.#options = options
  }

  async turn(name: string, signal?: AbortSignal): Promise<boolean> {
    const now = this.#clock.monotonic()
    if (isPaused(this.#paceOf(name), now)) return false
    const { at, pace } = withTurn(this.#paceOf(name), now, this.#limitsOf(name).between)
    this.#workspaces.set(name, pace)
    if (at > now) await this.#clock.wait(at - now, signal)
    return signal?.aborted !== true && !isPaused(this.#paceOf(name), this.#clock.monotonic())
  }

  async conversation(account: string, signal?: AbortSignal): Promise<void> {
    const now = this.#clock.monotonic()
    const { inConversation } = this.#limitsOf(account)
    const at = Math.max(now, this.#conversations.get(account) ?? now)
    for (const [other, next] of this.#conversations) if (next <= now) this.#conversations.delete(other)
    this.#conversations.set(account, at + inConversation)
    if (at > now) await this.#clock.wait(at - now, signal)
  }

  width(name: string): number {
    return this.#paceOf(name).answered ? this.#limitsOf(name).atOnce : 1
  }

  rest(key: string, ms: number, signal?: AbortSignal): void {
    this.#resting.add(key)
    void this.#clock.wait(ms, signal).then(() => this.#resting.delete(key))
  }

  rests(key: string): boolean {
    return this.#resting.has(key)
  }

  went(name: string, failure: SendFailure | null, to?: Addressee): void {
    if (failure === null) {
      this.#workspaces.set(name, afterAnswer(this.#paceOf(name)))
      return
    }
    const [now, { random }] = [this.#clock.monotonic(), this.#clock]
    const after = afterFailure(this.#paceOf(name), failure, { to, now, limits: this.#limitsOf(name), random })
    this.#workspaces.set(name, after.pace)
    if (after.pause?.refused) tellRefused(this.#options, name, failure, this.#clock.now(), after.pause.ms)
  }

  refusals(): readonly Refusal[] {
    return refusalsIn(this.#workspaces)
  }

  #paceOf(name: string): WorkspacePace {
    return this.#workspaces.get(name) ?? NEW_PACE
  }

  #limitsOf(name: string): SendLimits {
    return limitsFor(this.#options, name)
  }
}

/** What the platform of a workspace or account takes. Throws for one without limits. */
export function limitsFor({ limits }: RateLimiterOptions, name: string): SendLimits {
  const [platform = ''] = name.split(':')
  const found = limits.get(platform)
  if (!found) throw new Error(`nothing is known of how much ${platform} takes`)
  return found
}

/** Workspaces that refuse the bot itself. */
export function refusalsIn(workspaces: ReadonlyMap<string, WorkspacePace>): Refusal[] {
  return [...workspaces].flatMap(([workspace, { refusedWhy: why }]) => (why === null ? [] : [{ workspace, why }]))
}

/** Tells of a pause of so many milliseconds because the bot is refused. */
export function tellRefused(
  { refused }: RateLimiterOptions,
  workspace: string,
  { why, error }: SendFailure,
  now: Date,
  ms: number,
): void {
  refused?.({ workspace, why, error, until: new Date(now.getTime() + ms) })
}
