import type { Day } from '../../rules/index.js'
import type { Platform } from '../accounts/account.js'

/* Where several processes are one bot: what each says of itself, so that each can say how the whole is. */

/** Whether what people write on a platform comes in. */
export interface Ear {
  readonly platform: Platform
  /** Whose own credentials it hears with; absent where they are everybody's. */
  readonly entity?: string
  /** The workspace or tenant of the bot's credentials; null while it is not known. */
  readonly workspace: string | null
  /** Why it hears nothing, as a code; null while it hears. */
  readonly deaf: string | null
}

/**
 * The clock of the machine was set by so many milliseconds, the process stood still for so long, or the clock is so far ahead of
 * those of whom the bot asks.
 */
export interface TimeJump {
  readonly by: 'clock' | 'process' | 'outside'
  readonly ms: number
}

/** How the last cycle left an entity. */
export interface EntityReport {
  /** Instant of that cycle, ISO 8601 in UTC. */
  readonly at: string
  /** Deliveries that have not ended. */
  readonly open: number
  /** Workspaces that take nothing from the bot. */
  readonly refusing: number
  readonly errors: number
  /** When the last complete cycle ended, in milliseconds of Unix time; null where there was none. */
  readonly completeAt: number | null
  /** The day that is done as a whole, or null. */
  readonly doneOn: Day | null
}

/** How often since the start what somebody was shown could not be noted, and how often the chains did not verify. */
export interface LedgerReport {
  readonly unnoted: number
  readonly unsound: number
}

/** How a process is, or all of them together. What is counted is so since the start of each. */
export interface ProcessReport {
  readonly ears: readonly Ear[]
  /** Failures that nobody waited for. */
  readonly faults: number
  /** Lines of the log that nobody read in time. */
  readonly droppedLines: number
  /** Messages that were seen to have gone out twice. */
  readonly repeated: number
  /** How often time went wrong, and the last of each kind. */
  readonly jumps: { readonly count: number; readonly last: readonly TimeJump[] }
  /** Milliseconds by which the machine's clock is ahead of those of whom the bot asks. */
  readonly skewMs: number
  readonly ledgers: Readonly<Record<string, LedgerReport>>
}

/** What a process says to the others: how it is, and how those are that it reminds. */
export interface ReplicaReport extends ProcessReport {
  readonly entities: Readonly<Record<string, EntityReport>>
}

export interface ReplicaStore {
  /** Says how this process is, in the place of what it said before. */
  tell(report: ReplicaReport): Promise<void>
  /** What the others said last, of those that said anything in the time that a lease runs. */
  others(): Promise<readonly ReplicaReport[]>
  /** Whether it was told elsewhere that a day is done. */
  isPinged(day: Day): Promise<boolean>
  /** Takes note that it was. */
  pinged(day: Day): Promise<void>
}
