import type { Blocker, Day, RuleId, Verdict } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { ContractPlace } from '../contracts/groups.js'
import type { Exclusion } from './exclusions.js'

/** Where a contract stands in a digest. What runs, is closed or waits for others is in none. */
export type WorkPlace = Extract<ContractPlace, 'closeNow' | 'needsFact' | 'waiting' | 'saidClosed' | 'passedOn'>

/** What a digest has to know about one contract of one person; a few words instead of the whole contract. */
export interface WorkItem {
  readonly contract: string
  /** How people know it: its reference, else its id. Data, never markup. */
  readonly name: string
  readonly place: WorkPlace
  readonly verdict: Verdict
  readonly rule: RuleId
  readonly overdueSince: Day | null
  /** SECOP shows nothing pending of it, and the person has not confirmed that yet. */
  readonly confirmable?: true
  /** Day up to which it waits. */
  readonly waitsUntil: Day | null
  readonly exclusion: Exclusion | null
  /** The day on which a snooze of it ended. */
  readonly backOn: Day | null
  /** The day on which the contracting office assigned it to them. */
  readonly assignedOn: Day | null
  /** The last day on which it came back after it was passed on. */
  readonly returnedOn: Day | null
  /** From when on their digests have counted it on end as to be closed; null while it is not, or is away. */
  readonly since: Day | null
  /** What they said stops them, also after they are asked again. */
  readonly impediment: { readonly blocker: Blocker; readonly on: Day } | null
}

/** A closing that SECOP shows: in the register, or published only. */
export interface SeenClosing {
  readonly contract: string
  readonly name: string
  readonly shown: 'closed' | 'published'
  /** They asked to be told of it. */
  readonly isAskedFor: boolean
}

/** What it is remembered by that somebody was told of a closing. */
export function closingKey({ contract, shown }: Pick<SeenClosing, 'contract' | 'shown'>): string {
  return `${contract}:${shown}`
}

/** A contract of which somebody was told, and is no longer. */
export interface GoneContract {
  readonly contract: string
  readonly name: string
  /** Whose it is now, nobody's where empty; null where it is still theirs, `nowhere` where it is in no data any more. */
  readonly to: readonly string[] | 'nowhere' | null
}

/** Everything about the contracts of one person that their digest rests on. */
export interface OwnWork {
  /** Those that are spoken of, the most urgent first. */
  readonly work: readonly WorkItem[]
  /** The most urgent of each place, whole, for the lines of the card. None of them is away. */
  readonly first: { readonly closeNow: readonly AssessedContract[]; readonly needsFact: readonly AssessedContract[] }
  /** Said or shown as open in the last digest, or asked after since, and closed in SECOP now. */
  readonly confirmed: readonly { readonly contract: string; readonly name: string; readonly isAskedFor: boolean }[]
  /** Open in the last digest, and their closing is published now, though the register does not show it yet. */
  readonly published: readonly { readonly contract: string; readonly name: string }[]
  /** The closings of which they were told by no message yet, today's digest included. */
  readonly untold: readonly SeenClosing[]
  /** Open in the last digest, and not among what they are told about now: no longer theirs, or running again. */
  readonly gone: readonly GoneContract[]
  /** For each contract that was to be closed this morning, since when it was. What was said today does not change it. */
  readonly open: readonly Day[]
  /** The days of closings, hand-offs and impediments told, up to yesterday, since they were first reached. */
  readonly doneOn: readonly Day[]
  /** Files closed since the campaign began, as far as the register's dates tell. */
  readonly closed: number
  /** The last day before today on which they closed, said or passed on anything. */
  readonly movedOn: Day | null
  /** Every contract of theirs, whatever its state. */
  readonly contracts: number
}

export const NO_WORK: OwnWork = {
  work: [],
  first: { closeNow: [], needsFact: [] },
  confirmed: [],
  published: [],
  untold: [],
  gone: [],
  open: [],
  doneOn: [],
  closed: 0,
  movedOn: null,
  contracts: 0,
}
