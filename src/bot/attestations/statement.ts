import type { Day } from '../../rules/day.js'
import type { Attestation, AttestedFact, Grounds, Blocker as PlatformBlocker } from '../../rules/index.js'
import type { Language } from '../../words/language.js'
import { PLATFORMS } from '../../words/platforms.js'
import type { EvidenceSet } from '../ports/evidence.js'
import type { Cadence } from '../understand/question.js'
import type { PaperFact } from './paper-facts.js'

/** In which quality a person speaks at an entity. `coordinator` is the contracting office. */
export const ROLES = ['supervisor', 'coordinator', 'ordenador', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Where something was said. */
export const CHANNELS = ['terminal', 'cli', ...PLATFORMS] as const

export type Channel = (typeof CHANNELS)[number]

/**
 * `gone`: nothing is in the way any more; `refused`: nothing was; `entrusted`: somebody looks after it; `replied`: something is
 * said of it, and it stays.
 */
export const IMPEDIMENT_ANSWERS = ['gone', 'refused', 'entrusted', 'replied'] as const
export type ImpedimentAnswer = (typeof IMPEDIMENT_ANSWERS)[number]

/**
 * Something that a person said, kept for good as evidence: who, in which role, when, through which channel, and the
 * exact words and facts that were on the screen. Nothing is edited; a withdrawal is another statement.
 */
interface Said {
  readonly id: string
  /** Makes a repeat harmless: a second statement with the same key is not recorded. */
  readonly key: string
  /** Opaque id of the person. */
  readonly by: string
  /** `accountKey` of the account that it came from; absent where there was none, and where it was not kept yet. */
  readonly from?: string
  readonly role: Role
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  /** The day in Bogotá at that instant. */
  readonly on: Day
  readonly channel: Channel
  /** What the person had in front of them when they confirmed, line by line. */
  readonly shown: readonly string[]
}

/** What was said about one contract. */
export type ContractStatement = Said &
  /** `matrix`: taken from an office's own table; somebody's own word on the fact goes before it. */
  (
    | { readonly kind: 'attested'; readonly attestation: Attestation; readonly matrix?: MatrixSource }
    | { readonly kind: 'blocked'; readonly blocker: PlatformBlocker; readonly note?: string }
    | { readonly kind: 'unblocked' }
    /**
     * What the contracting office, or whoever looks after it, says of an impediment (the id of the statement that told it). It
     * stands until it is gone or refused; `to` looks after it from then on.
     */
    | {
        readonly kind: 'answered'
        readonly impediment: string
        readonly answer: ImpedimentAnswer
        readonly to?: string
        readonly note?: string
      }
    /** The person says that the file is closed in SECOP; only SECOP confirms it. `cut` is the data they had in view. */
    | { readonly kind: 'closed-it'; readonly closedOn: Day; readonly cut: string }
    | { readonly kind: 'handed-over'; readonly to: string; readonly handedOn: Day }
    | { readonly kind: 'not-mine'; readonly note?: string }
    | { readonly kind: 'data-wrong'; readonly note: string }
    /** "Es mío": somebody asks to be assigned the contract. */
    | { readonly kind: 'claimed' }
    /** The coordinator's decision; replaces the supervisors that the register names. */
    | { readonly kind: 'assigned'; readonly to: readonly string[] }
    /** The coordinator is done with what the supervisor passed on; the contract is back on the supervisor's list. */
    | { readonly kind: 'returned'; readonly note?: string }
    | { readonly kind: 'snoozed'; readonly until: Day }
    /** They ask to be told once when the register shows it closed. */
    | { readonly kind: 'closing-watched' }
    /** A row of a sister set is not what it seems to show; it is not asked again. */
    | { readonly kind: 'denied'; readonly set: EvidenceSet; readonly row: string }
    /** What somebody gives for its papers, on a document; `grounds`: how the contract looked. No rule reads it. */
    | {
        readonly kind: 'for-papers'
        readonly told: readonly PaperFact[]
        readonly document?: string
        readonly grounds: Grounds
      }
    /** What else an office's own table says of it. */
    | { readonly kind: 'from-matrix'; readonly matrix: MatrixSource; readonly entries: readonly MatrixEntry[] }
    | { readonly kind: 'withdrawn'; readonly statement: string }
  )

/** An office's own table, as it was imported once: all that was taken from it goes by `id`. */
export interface MatrixSource {
  readonly id: string
  /** Name of the file. Data, never markup. */
  readonly file: string
  /** Of the row, as the spreadsheet shows it. */
  readonly line: number
}

/** What a table of that kind can say of a contract besides what is attested; nothing of it is a fact. */
export const MATRIX_ENTRIES = ['note', 'mark', 'lawyer', 'accountant', 'proposal', 'paper'] as const

/** One cell of such a table, under its own header. Both are data, never markup. */
export interface MatrixEntry {
  readonly as: (typeof MATRIX_ENTRIES)[number]
  readonly column: string
  readonly text: string
  /** What it would answer, told by whoever may: the fact and what its form is filled in with. Of a proposal only. */
  readonly fact?: AttestedFact
  readonly given?: Readonly<Record<string, string>>
  /** What its column was taken for. Of a mark, and of what is reckoned from the cell; absent where it was not kept yet. */
  readonly means?: string
  /** What it gives for the papers of the contract. Of a `paper` only. */
  readonly paper?: PaperFact
}

/** What a person said about themselves, or a coordinator about a person. */
export type PersonStatement = Said &
  (
    | { readonly kind: 'digest-time'; readonly time: string }
    | { readonly kind: 'cadence'; readonly cadence: Cadence }
    /** From the day on which it is said, or from a later one. */
    | { readonly kind: 'paused'; readonly until: Day; readonly startsOn?: Day }
    | { readonly kind: 'resumed' }
    | { readonly kind: 'language'; readonly language: Language }
    /** `to` is the opaque id of the delegate, or null to end a delegation. A delegate attests nothing. */
    | { readonly kind: 'delegated'; readonly to: string | null; readonly until: Day | null }
    /** In the log of whoever delegated: the delegate cannot receive their reminders. */
    | { readonly kind: 'declined'; readonly note?: string }
    /** What they say to somebody who looks after them (`to`), who is told at once. */
    | { readonly kind: 'replied'; readonly to: string; readonly note: string }
    /** A coordinator's yes to a match that needed the check digit: rows under `other` are this person's. */
    | { readonly kind: 'identified'; readonly other: string }
    /** A coordinator's no to such a match: it is not asked again. */
    | { readonly kind: 'not-identified'; readonly other: string }
    /**
     * Leads from a person to a contract that a coordinator assigned to them, or that they asked for (`shown` has the name
     * they gave it); the contract's own log decides.
     */
    | { readonly kind: 'given'; readonly contract: string }
    /** Whether they want to be written to by e-mail while they have no account. */
    | { readonly kind: 'mail'; readonly wanted: boolean }
    /** Somebody who looks after them asked for a reminder of what they have to close; it is sent at once, signed. */
    | { readonly kind: 'reminded' }
    | { readonly kind: 'withdrawn'; readonly statement: string }
  )

/** Ids of the statements that others of the same log withdraw. A withdrawal is never taken back: it is said anew. */
export function withdrawnIn(log: readonly (ContractStatement | PersonStatement)[]): Set<string> {
  return new Set(log.flatMap(said => (said.kind === 'withdrawn' ? [said.statement] : [])))
}
