import { backOff } from '../../shared/retry.js'
import type { SendFailure } from './send-failure.js'

/*
 * How a workspace stands, and what changes that: plain data, since several processes may share it. Instants are milliseconds of a
 * clock that nobody sets, the same for all who share it.
 */

/** Whom a message was for. */
export interface Addressee {
  readonly account: string
  /** This one was refused before: that it is again says nothing new of the workspace. */
  readonly deniedBefore: boolean
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

export interface WorkspacePace {
  /** From when on the next message may leave, and until when none may. */
  readonly next: number
  readonly pausedUntil: number
  /** Failures in a row of each kind. */
  readonly limited: number
  readonly final: number
  readonly failures: number
  /** Pauses in a row because the bot is refused, and why. */
  readonly refusals: number
  readonly refusedWhy: string | null
  /** Who was refused last, and in which words, where that may be about the person alone. */
  readonly denied: { readonly account: string; readonly said: string } | null
  /** Whether the last message was answered. */
  readonly answered: boolean
}

/** Of a workspace of which nothing is known. */
export const NEW_PACE: WorkspacePace = {
  next: 0,
  pausedUntil: 0,
  limited: 0,
  final: 0,
  failures: 0,
  refusals: 0,
  refusedWhy: null,
  denied: null,
  answered: false,
}

/** Nothing to remember but when the next message may leave. */
const WELL = { limited: 0, final: 0, refusals: 0, refusedWhy: null, denied: null, failures: 0, answered: true }

/**
 * Failures in a row, with different people, after which it is the workspace that fails. Final ones end deliveries,
 * so a platform that takes everybody for gone must not have used up all digests by five past. A refusal of the bot itself
 * needs no second one; one that may be a person's counts once a second person is refused alike, with nobody served between.
 */
const IN_A_ROW = { limited: 2, final: 5, other: 3 }

/** A pause that a failure begins; `refused` where it is because the bot is. */
interface Pause {
  readonly ms: number
  readonly refused: boolean
}

export function isPaused({ pausedUntil }: WorkspacePace, now: number): boolean {
  return now < pausedUntil
}

/** Takes the next turn, `between` milliseconds after the one before; `at` is when it comes. */
export function withTurn(pace: WorkspacePace, now: number, between: number) {
  const at = Math.max(now, pace.next)
  return { at, pace: { ...pace, next: at + between } }
}

export function afterAnswer(pace: WorkspacePace): WorkspacePace {
  return { ...pace, ...WELL }
}

/** Whether an answer changes nothing. */
export function isWell({ answered, limited, final, failures, refusals, refusedWhy, denied }: WorkspacePace): boolean {
  return answered && denied === null && refusedWhy === null && limited + final + failures + refusals === 0
}

/** What a failure comes to. `to`: whom the message was for; `random` is at least 0 and less than 1. */
export function afterFailure(
  before: WorkspacePace,
  failure: SendFailure,
  { to, now, limits, random }: { to: Addressee | undefined; now: number; limits: SendLimits; random: () => number },
): { readonly pace: WorkspacePace; readonly pause: Pause | null } {
  const pace = { ...before, answered: false }
  // As long as the other side asked for, else longer with every pause before it.
  const paused = (changed: WorkspacePace, count: number, refused: boolean) => {
    const { firstPause, longestPause } = limits
    const asked = failure.afterMs
    const bounds = asked > 0 ? { first: asked, longest: asked } : { first: firstPause, longest: longestPause }
    // Only ever longer by chance: what was asked for is the least, and a workspace that fails is not tried early.
    const ms = backOff({ ...bounds, before: count, random, jitter: [1, 1.25] })
    return { pace: { ...changed, pausedUntil: now + ms }, pause: { ms, refused } }
  }
  const denial = failure.denied ? denialOf(pace, failure, to) : null
  if (failure.refused || denial?.isAlike) {
    // Those that were on their way together are refused together, and that is one pause.
    if (pace.refusedWhy !== null && isPaused(pace, now)) return { pace, pause: null }
    const denied = denial?.denied ?? pace.denied
    return paused({ ...pace, denied, refusedWhy: failure.why, refusals: pace.refusals + 1 }, pace.refusals, true)
  }
  if (denial) return { pace: { ...pace, denied: denial.denied }, pause: null }
  // Whoever answers that somebody is gone has taken the bot for what it is.
  const taken = failure.final ? { ...pace, refusals: 0, refusedWhy: null, denied: null } : pace
  const kind = failure.limited ? 'limited' : failure.final ? 'final' : 'failures'
  const counted = { ...taken, [kind]: taken[kind] + 1 }
  const { limited, final, failures } = counted
  const { failuresInARow = IN_A_ROW.other } = limits
  if (limited < IN_A_ROW.limited && final < IN_A_ROW.final && failures < failuresInARow)
    return { pace: counted, pause: null }
  return paused({ ...counted, final: 0 }, Math.max(0, failures - failuresInARow), false)
}

/** Whether it is the workspace that refuses, and who is taken note of as having been refused. */
function denialOf(
  { refusedWhy, denied: before }: WorkspacePace,
  { error }: SendFailure,
  to: Addressee | undefined,
): { readonly isAlike: boolean; readonly denied: WorkspacePace['denied'] } {
  if (refusedWhy !== null) return { isAlike: true, denied: before }
  if (!to || to.deniedBefore) return { isAlike: false, denied: before }
  const said = error instanceof Error ? error.message : ''
  const isAlike = before !== null && before.account !== to.account && before.said === said
  return { isAlike, denied: { account: to.account, said } }
}
