import type { Wait } from '../../shared/async.js'
import { backOff } from '../../shared/retry.js'
import type { Account } from '../accounts/account.js'
import type { SendFailure } from './send-failure.js'

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

/** Whom a message was for. */
export interface Addressee {
  readonly account: string
  /** This one was refused before: that it is again says nothing new of the workspace. */
  readonly deniedBefore: boolean
}

/** A workspace that takes nothing from the bot until somebody changes something. */
export interface Refusal {
  readonly workspace: string
  /** Code of the failure. */
  readonly why: string
}

export interface SendLimits {
  /** Milliseconds between two messages to a workspace or tenant, and to one conversation. */
  readonly between: number
  readonly inConversation: number
  /** Messages on their way at once. */
  readonly atOnce: number
  /** The first and the longest pause of a workspace that fails. */
  readonly firstPause: number
  readonly longestPause: number
  /** Failures in a row after which it is the workspace that fails; absent for three. */
  readonly failuresInARow?: number
}

/** What every platform in wide use takes: four a second, less than one a second in a conversation. A platform has to name it. */
export const DEFAULT_SEND_LIMITS: SendLimits = {
  between: 250,
  inConversation: 1_200,
  atOnce: 8,
  firstPause: 30_000,
  longestPause: 900_000,
}

/** The workspace or tenant of an account; each has its own pace. */
export function workspaceKey({ platform, tenant }: Account): string {
  return `${platform}:${tenant}`
}

/**
 * Failures in a row, with different people, after which it is the workspace that fails. Final ones end deliveries,
 * so a platform that takes everybody for gone must not have used up all digests by five past. A refusal of the bot itself
 * needs no second one; one that may be a person's counts once a second person is refused alike, with nobody served between.
 */
const IN_A_ROW = { limited: 2, final: 5, other: 3 }

export interface RateLimiterOptions {
  /** By the name of the platform: of every one that anything is sent on. */
  readonly limits: ReadonlyMap<string, SendLimits>
  /** Told at the beginning of every pause of a workspace that refuses the bot. */
  readonly refused?: (pause: Refusal & { readonly error: unknown; readonly until: Date }) => void
}

interface WorkspaceState {
  next: number
  limited: number
  final: number
  /** Pauses in a row because the bot is refused, and why. */
  refusals: number
  refusedWhy: string | null
  /** Who was refused last, and in which words, where that may be about the person alone. */
  denied: { readonly account: string; readonly said: string } | null
  failures: number
  answered: boolean
  pausedUntil: number
}

/** Kept in memory: after a restart it begins anew, one message at a time. Throws for a platform without limits. */
export class MemoryRateLimiter implements RateLimiter {
  readonly #workspaces = new Map<string, WorkspaceState>()
  readonly #conversations = new Map<string, number>()
  readonly #resting = new Set<string>()
  readonly #clock: Pacing
  readonly #limits: ReadonlyMap<string, SendLimits>
  readonly #refused: RateLimiterOptions['refused']

  constructor(clock: Pacing, { limits, refused }: RateLimiterOptions) {
    this.#clock = clock
    this.#limits = limits
    this.#refused = refused
  }

  async turn(name: string, signal?: AbortSignal): Promise<boolean> {
    const workspace = this.#stateOf(name)
    if (this.#isPaused(workspace)) return false
    const now = this.#clock.monotonic()
    const { between } = this.#limitsOf(name)
    const at = Math.max(now, workspace.next)
    workspace.next = at + between
    if (at > now) await this.#clock.wait(at - now, signal)
    return signal?.aborted !== true && !this.#isPaused(workspace)
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
    return this.#stateOf(name).answered ? this.#limitsOf(name).atOnce : 1
  }

  rest(key: string, ms: number, signal?: AbortSignal): void {
    this.#resting.add(key)
    void this.#clock.wait(ms, signal).then(() => this.#resting.delete(key))
  }

  rests(key: string): boolean {
    return this.#resting.has(key)
  }

  went(name: string, failure: SendFailure | null, to?: Addressee): void {
    const workspace = this.#stateOf(name)
    if (failure === null) {
      Object.assign(workspace, {
        limited: 0,
        final: 0,
        refusals: 0,
        refusedWhy: null,
        denied: null,
        failures: 0,
        answered: true,
      })
      return
    }
    workspace.answered = false
    if (failure.refused || (failure.denied && isAlike(workspace, failure, to))) {
      this.#refuse(name, workspace, failure)
      return
    }
    if (failure.denied) return
    // Whoever answers that somebody is gone has taken the bot for what it is.
    if (failure.final) Object.assign(workspace, { refusals: 0, refusedWhy: null, denied: null })
    if (failure.limited) workspace.limited++
    else if (failure.final) workspace.final++
    else workspace.failures++
    const { limited, final, failures } = workspace
    const { failuresInARow = IN_A_ROW.other } = this.#limitsOf(name)
    if (limited < IN_A_ROW.limited && final < IN_A_ROW.final && failures < failuresInARow) return
    workspace.final = 0
    this.#pause(name, workspace, { before: Math.max(0, failures - failuresInARow), asked: failure.afterMs })
  }

  refusals(): readonly Refusal[] {
    return [...this.#workspaces].flatMap(([workspace, { refusedWhy: why }]) =>
      why === null ? [] : [{ workspace, why }],
    )
  }

  /** Those that were on their way together are refused together, and that is one pause. */
  #refuse(name: string, workspace: WorkspaceState, { why, error, afterMs }: SendFailure): void {
    if (workspace.refusedWhy !== null && this.#isPaused(workspace)) return
    workspace.refusedWhy = why
    const until = this.#pause(name, workspace, { before: workspace.refusals++, asked: afterMs })
    this.#refused?.({ workspace: name, why, error, until })
  }

  /** As long as the other side asked for, else longer with every pause before it. */
  #pause(name: string, workspace: WorkspaceState, { before, asked }: { before: number; asked: number }): Date {
    const { firstPause, longestPause } = this.#limitsOf(name)
    const bounds = asked > 0 ? { first: asked, longest: asked } : { first: firstPause, longest: longestPause }
    // Only ever longer by chance: what was asked for is the least, and a workspace that fails is not tried early.
    const pause = backOff({ ...bounds, before, random: this.#clock.random, jitter: [1, 1.25] })
    workspace.pausedUntil = this.#clock.monotonic() + pause
    return new Date(this.#clock.now().getTime() + pause)
  }

  #isPaused({ pausedUntil }: WorkspaceState): boolean {
    return this.#clock.monotonic() < pausedUntil
  }

  #stateOf(name: string): WorkspaceState {
    const known = this.#workspaces.get(name)
    if (known) return known
    const workspace: WorkspaceState = {
      next: Number.NEGATIVE_INFINITY,
      limited: 0,
      final: 0,
      refusals: 0,
      refusedWhy: null,
      denied: null,
      failures: 0,
      answered: false,
      pausedUntil: Number.NEGATIVE_INFINITY,
    }
    this.#workspaces.set(name, workspace)
    return workspace
  }

  #limitsOf(name: string): SendLimits {
    const [platform = ''] = name.split(':')
    const limits = this.#limits.get(platform)
    if (!limits) throw new Error(`nothing is known of how much ${platform} takes`)
    return limits
  }
}

/** Whether it is the workspace that refuses; takes note of who was refused. */
function isAlike(workspace: WorkspaceState, { error }: SendFailure, to: Addressee | undefined): boolean {
  if (workspace.refusedWhy !== null) return true
  if (!to || to.deniedBefore) return false
  const before = workspace.denied
  const said = error instanceof Error ? error.message : ''
  workspace.denied = { account: to.account, said }
  return before !== null && before.account !== to.account && before.said === said
}
