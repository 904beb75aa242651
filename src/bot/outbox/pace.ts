import type { Account } from '../account.js'
import type { Outbox } from './outbox.js'
import { holds } from './stage.js'
import type { Trouble } from './trouble.js'

/** How fast messages go out, so that a platform is never pressed, not even after a restart or on a Monday. */
export interface Pace {
  /** Waits for the next turn of a workspace. False where it is to be left alone for now, or the signal was aborted. */
  turn(lane: string, signal?: AbortSignal): Promise<boolean>
  /** Waits until one conversation may get another message. */
  conversation(account: string, signal?: AbortSignal): Promise<void>
  /** How many may be on their way at once: one, until it is seen that messages arrive. */
  width(lane: string): number
  /**
   * Leaves a delivery in doubt alone for so many milliseconds, whatever the clock of the wall does meanwhile; `rests` says
   * whether it still is.
   */
  rest(key: string, ms: number, signal?: AbortSignal): void
  rests(key: string): boolean
  /** Tells what came of a message: `null` when it was answered. */
  went(lane: string, trouble: Trouble | null): void
}

export interface Limits {
  /** Milliseconds between two messages to a workspace or tenant, and to one conversation. */
  readonly between: number
  readonly inConversation: number
  /** Messages on their way at once. */
  readonly atOnce: number
  /** The first and the longest pause of a workspace that is in trouble. */
  readonly firstPause: number
  readonly longestPause: number
}

/** Well below the platforms' own: Slack takes several hundred a minute, Teams 50 a second, each about one a second a chat. */
export const DEFAULT_LIMITS: Record<Account['platform'], Limits> = {
  slack: { between: 250, inConversation: 1_200, atOnce: 8, firstPause: 30_000, longestPause: 900_000 },
  teams: { between: 100, inConversation: 1_200, atOnce: 8, firstPause: 30_000, longestPause: 900_000 },
}

/** The workspace or tenant of an account; each has its own pace. */
export function laneOf({ platform, tenant }: Account): string {
  return `${platform}:${tenant}`
}

/**
 * Troubles in a row, with different people, after which it is the workspace that is in trouble. Refusals end deliveries for
 * good, so a token that was revoked at eight must not have used up everybody's digest by five past.
 */
const IN_A_ROW = { limited: 2, refused: 5, other: 3 }

interface Lane {
  next: number
  limited: number
  refused: number
  troubles: number
  answered: boolean
  paused: { readonly at: string; readonly until: string } | null
}

/** A pace kept in memory: after a restart it begins anew, one message at a time. */
export class SteadyPace implements Pace {
  readonly #lanes = new Map<string, Lane>()
  readonly #conversations = new Map<string, number>()
  readonly #resting = new Set<string>()
  readonly #clock: Pick<Outbox, 'now' | 'wait' | 'random'>
  readonly #limits: Record<Account['platform'], Limits>

  constructor(clock: Pick<Outbox, 'now' | 'wait' | 'random'>, limits = DEFAULT_LIMITS) {
    this.#clock = clock
    this.#limits = limits
  }

  async turn(name: string, signal?: AbortSignal): Promise<boolean> {
    const lane = this.#lane(name)
    if (this.#isPaused(lane)) return false
    const now = this.#clock.now().getTime()
    const { between } = this.#limitsOf(name)
    // A clock that was put back must not stop the lane.
    const at = Math.min(Math.max(now, lane.next), now + between)
    lane.next = at + between
    if (at > now) await this.#clock.wait(at - now, signal)
    return signal?.aborted !== true && !this.#isPaused(lane)
  }

  async conversation(account: string, signal?: AbortSignal): Promise<void> {
    const now = this.#clock.now().getTime()
    const { inConversation } = this.#limitsOf(account)
    const at = Math.min(Math.max(now, this.#conversations.get(account) ?? 0), now + inConversation)
    for (const [other, next] of this.#conversations) if (next <= now) this.#conversations.delete(other)
    this.#conversations.set(account, at + inConversation)
    if (at > now) await this.#clock.wait(at - now, signal)
  }

  width(name: string): number {
    return this.#lane(name).answered ? this.#limitsOf(name).atOnce : 1
  }

  rest(key: string, ms: number, signal?: AbortSignal): void {
    this.#resting.add(key)
    void this.#clock.wait(ms, signal).then(() => this.#resting.delete(key))
  }

  rests(key: string): boolean {
    return this.#resting.has(key)
  }

  went(name: string, trouble: Trouble | null): void {
    const lane = this.#lane(name)
    if (trouble === null) {
      Object.assign(lane, { limited: 0, refused: 0, troubles: 0, answered: true })
      return
    }
    lane.answered = false
    if (trouble.limited) lane.limited++
    else if (trouble.final) lane.refused++
    else lane.troubles++
    const { limited, refused, troubles } = lane
    if (limited < IN_A_ROW.limited && refused < IN_A_ROW.refused && troubles < IN_A_ROW.other) return
    lane.refused = 0
    const { firstPause, longestPause } = this.#limitsOf(name)
    const grown = Math.min(firstPause * 2 ** Math.min(Math.max(0, troubles - IN_A_ROW.other), 10), longestPause)
    const pause = trouble.afterMs > 0 ? trouble.afterMs : grown
    const now = this.#clock.now().getTime()
    const until = now + pause * (1 + this.#clock.random() / 4)
    lane.paused = { at: new Date(now).toISOString(), until: new Date(until).toISOString() }
  }

  #isPaused({ paused }: Lane): boolean {
    return paused !== null && holds(paused, this.#clock.now())
  }

  #lane(name: string): Lane {
    const known = this.#lanes.get(name)
    if (known) return known
    const lane: Lane = { next: 0, limited: 0, refused: 0, troubles: 0, answered: false, paused: null }
    this.#lanes.set(name, lane)
    return lane
  }

  #limitsOf(name: string): Limits {
    return name.startsWith('teams:') ? this.#limits.teams : this.#limits.slack
  }
}
