import type { Day } from '../../rules/index.js'
import type { ColumnChange } from '../../words/column-change.js'
import type { Language } from '../../words/language.js'
import type { Role } from '../attestations/statement.js'
import type { Accounting } from '../reminders/accounting.js'
import type { Vital } from './register.js'

/** What is kept of a code: enough to know it again, and not to tell it. */
export interface AdminCode {
  /** SHA-256 of salt and code, both in hexadecimal. */
  readonly hash: string
  readonly salt: string
  /** The instant from which it is void, ISO 8601 in UTC. */
  readonly expiresAt: string
  /** Wrong tries so far, of everybody. */
  readonly attempts: number
  /** Wrong tries by `accountKey`; absent before the first one, and where an earlier version counted. */
  readonly tries?: Readonly<Record<string, number>>
}

/** Where everybody's digest of a day was when it was last looked at. */
export interface CountedDay {
  readonly day: Day
  readonly accounting: Accounting
}

/** What is kept of what the bot does not see. */
export interface StoredBlindness {
  /** The first day of those on end on which no sync went well. */
  readonly failsSince: Day | null
  readonly counted: CountedDay | null
  /** The day that was counted before that one. */
  readonly dayBefore: CountedDay | null
}

/** Why new data looks like a loss: whatever of it holds, for whoever has to decide whether it is one. */
export interface Loss {
  /**
   * `shrunk`: more than a fifth of the contracts is gone. `vanished`: contracts that were open are gone. `emptied`: nothing
   * can be read any more in a column. `columns`: many contracts lost what a column said, or most of them say another thing.
   */
  readonly why: 'shrunk' | 'vanished' | 'emptied' | 'columns'
  /** Contracts of the snapshot that was kept, and of the one that was not taken. */
  readonly before: number
  readonly after: number
  readonly vanishedOpen: number
  /** Ids of some contracts that are gone: of open ones, where there are any. */
  readonly examples: readonly string[]
  /** Columns in which nothing can be read any more. */
  readonly emptied: readonly Vital[]
  /** What happened to columns; absent where it is nothing, and where an earlier version refused. */
  readonly columns?: readonly ColumnChange[]
}

/** Newer data of the register that looked like a loss and was not taken. */
export interface RefusedSnapshot extends Loss {
  /** Instant of the refusal, ISO 8601 in UTC. */
  readonly at: string
  /** Id of the cut; absent where an earlier version refused. */
  readonly id?: string
  /** An administrator said that it is right: it is taken as soon as it is read again. */
  readonly accepted?: boolean
}

/** A list of people that was not taken, for whoever has to say whether it is right. */
export interface KeptBack {
  /**
   * `empty`: nobody is in it, or there is no file. `shrunk`: too many are gone from it at once, or have no or another address, role,
   * area or name. `unreadable`: it has mistakes. `elsewhere`: another machine goes by another list.
   */
  readonly why: 'empty' | 'shrunk' | 'unreadable' | 'elsewhere'
  /** People of the last good list, and of this one. */
  readonly before: number
  readonly after: number
  /** Names, in the last good list, of those who are gone, or of whom it says something else. */
  readonly names: readonly string[]
  /** Names the list, so that another one is not accepted in its place. */
  readonly digest: string
}

/** The last good list of people, without any address or document. */
export interface KnownPeople {
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly roles: readonly Role[]
    readonly area?: string
    readonly language?: Language
    readonly everything?: true
    /** A fingerprint of their e-mail, or null where the list had none. */
    readonly mail: string | null
  }[]
  /** `digest` of a shorter list that an administrator said is right. */
  readonly accepted: string | null
  /**
   * Set where there were several entities and it was this one's alone. Until then they had one list together, whose people are
   * no longer the entity's for having been on it.
   */
  readonly apart?: true
}

/** The assignments that were taken last, to see what the next ones change. */
export interface KnownAssignments {
  /** By contract id, or by reference as assignments are matched by it; whose it is by opaque ids. */
  readonly assigned: readonly { readonly contract: string; readonly people: readonly string[] }[]
}
