import type { Day } from '../../rules/day.js'
import type { Language } from '../../words/language.js'
import type { QueuePlace } from '../queue/place.js'

/** How a person names one contract: its id (`CO1.PCCNTR.n`), or the reference that the entity gave it. */
export type ContractName =
  | { readonly id: string; readonly reference?: undefined }
  | { readonly reference: string; readonly id?: undefined }

type MaybeContractName = ContractName | { readonly id?: undefined; readonly reference?: undefined }

export const CADENCES = ['daily', 'weekly', 'important'] as const
export type Cadence = (typeof CADENCES)[number]

/** `guarantee`: which one, the contract tells. */
export const TOLD_FACTS = ['guarantee', 'qualityGuarantee', 'otherGuarantee', 'payment'] as const
export type ToldFact = (typeof TOLD_FACTS)[number]

/** What can be told of several contracts at once. */
export const SEVERAL_DEEDS = [
  'closed-it',
  'no-pending',
  'liquidated',
  'proceeding',
  'blocked',
  'not-mine',
  'hand-over',
  'snooze',
] as const
export type SeveralDeed = (typeof SEVERAL_DEEDS)[number]

/** What a statement said besides its contract and day, in the terms of its form: filled in there, never taken as given. */
export interface StatedDetails {
  readonly answer?: string
  readonly note?: string
  readonly to?: string
}

/** Questions that take nothing besides what they are. */
export const BARE_QUESTIONS = [
  'overdue',
  'waiting',
  'running',
  'missing',
  'interadministrative',
  'who-closes',
  'reopen',
  /** Of which day the data is. */
  'data',
  /** Why lists go in the order that they go in. */
  'why-order',
  'resume',
  'whoami',
  'help',
  'hello',
  'thanks',
  'export',
  'calendar',
  /** The words of a button, typed: what can be done about them without knowing what was on the screen. */
  'undo',
  'turn-page',
  'unknown',
] as const

/** Questions about one contract, or about all where none is named. */
export const CONTRACT_QUESTIONS = [
  'contract',
  'why',
  'how',
  'deadline',
  'law',
  /** Until when it can be liquidated; what to do once it no longer can be. */
  'liquidation',
  'lapsed',
] as const

/** A question of each of these kinds. */
type Each<K extends string, Args> = { [Kind in K]: { readonly kind: Kind; readonly args: Args } }[K]

/** What somebody asks or tells, as understood from a text. A typed statement opens a form and never records at once. */
export type Question =
  | Each<(typeof BARE_QUESTIONS)[number], Record<string, never>>
  | Each<(typeof CONTRACT_QUESTIONS)[number], MaybeContractName>
  | { readonly kind: 'mine'; readonly args: { readonly until?: Day } }
  | { readonly kind: 'upcoming'; readonly args: { readonly until?: Day } }
  | { readonly kind: 'summary' | 'team' | 'unreached'; readonly args: MaybeContractName }
  /** Of which the entity loses its competence to liquidate them, up to that day or in this year. */
  | { readonly kind: 'losing-competence'; readonly args: { readonly until?: Day } }
  /** Whose term ended in that stretch, both days included; whose file is closed. */
  | { readonly kind: 'ended' | 'closed'; readonly args: { readonly from?: Day; readonly to?: Day } }
  | { readonly kind: 'find'; readonly args: { readonly about: string } }
  /** Any other query, as `encodeQuery` writes it. */
  | { readonly kind: 'query'; readonly args: { readonly q: string } }
  | {
      readonly kind: 'liquidated' | 'closed-it' | 'hand-over'
      readonly args: MaybeContractName & { readonly on?: Day; readonly to?: string }
      readonly said?: StatedDetails
    }
  | {
      readonly kind: 'no-pending' | 'proceeding' | 'blocked' | 'not-mine' | 'data-wrong'
      readonly args: MaybeContractName
      readonly said?: StatedDetails
    }
  /** Another fact about a contract; without one, that something of it is still pending. */
  | {
      readonly kind: 'fact'
      readonly args: MaybeContractName & { readonly fact?: ToldFact; readonly on?: Day }
      readonly said?: StatedDetails
    }
  /** The same of several contracts at once: one deed of those that are named, else a fact that many wait for. */
  | {
      readonly kind: 'alike'
      readonly args: {
        readonly fact?: 'nothingPending'
        readonly deed?: SeveralDeed
        readonly names?: readonly string[]
        /** Those that a query means, as `encodeQuery` writes it, or all that it can be told of. */
        readonly q?: string
        readonly all?: true
        readonly on?: Day
        readonly until?: Day
      }
      readonly said?: StatedDetails
    }
  | { readonly kind: 'snooze'; readonly args: MaybeContractName & { readonly until?: Day } }
  /** To be told once when the register shows it closed. */
  | Each<'watch-closing', MaybeContractName>
  | { readonly kind: 'digest-time'; readonly args: { readonly at?: string } }
  | { readonly kind: 'cadence'; readonly args: { readonly cadence?: Cadence } }
  | { readonly kind: 'pause'; readonly args: { readonly until?: Day } }
  | { readonly kind: 'language'; readonly args: { readonly language?: Language } }
  | { readonly kind: 'delegate'; readonly args: { readonly to?: string; readonly until?: Day } }
  /** To take one's contracts one by one: from the most urgent, or where one was. */
  | { readonly kind: 'queue'; readonly args: { readonly id?: string; readonly place?: QueuePlace } }
  /** What the bot told somebody by itself on a day, and on what it rested. */
  | { readonly kind: 'told'; readonly args: { readonly on?: Day } }

export type QuestionKind = Question['kind']

/**
 * What each question is after. `list`: contracts or people, one below the other. `answer`: anything else to be told.
 * `instruction`: to tell the bot something, or to set it. `talk`: nothing that has to be looked up.
 */
export const QUESTION_AIMS: Readonly<Record<QuestionKind, 'list' | 'answer' | 'instruction' | 'talk'>> = {
  mine: 'list',
  overdue: 'list',
  waiting: 'list',
  running: 'list',
  missing: 'list',
  upcoming: 'list',
  ended: 'list',
  closed: 'list',
  find: 'list',
  liquidation: 'list',
  'losing-competence': 'list',
  query: 'list',
  team: 'list',
  unreached: 'list',
  contract: 'answer',
  why: 'answer',
  how: 'answer',
  deadline: 'answer',
  summary: 'answer',
  law: 'answer',
  lapsed: 'answer',
  interadministrative: 'answer',
  'who-closes': 'answer',
  reopen: 'answer',
  'why-order': 'answer',
  data: 'answer',
  alike: 'answer',
  queue: 'answer',
  told: 'answer',
  export: 'answer',
  calendar: 'answer',
  whoami: 'answer',
  help: 'answer',
  liquidated: 'instruction',
  'closed-it': 'instruction',
  'hand-over': 'instruction',
  'no-pending': 'instruction',
  proceeding: 'instruction',
  blocked: 'instruction',
  'not-mine': 'instruction',
  'data-wrong': 'instruction',
  fact: 'instruction',
  snooze: 'instruction',
  'watch-closing': 'instruction',
  'digest-time': 'instruction',
  cadence: 'instruction',
  pause: 'instruction',
  resume: 'instruction',
  language: 'instruction',
  delegate: 'instruction',
  undo: 'talk',
  'turn-page': 'talk',
  hello: 'talk',
  thanks: 'talk',
  unknown: 'talk',
}
