import type { AttestedFact, ContractType } from '../../rules/contract.js'
import type { Day } from '../../rules/day.js'
import type { Language } from '../../words/language.js'
import type { SuggestedFact } from '../evidence/shown.js'
import type { EvidenceSet } from '../ports/evidence.js'
import type { QueuePlace } from '../queue/place.js'
import type { Question } from '../understand/question.js'

/**
 * What pressing a button means. Small plain JSON: ids only, never a document number nor a right. Who pressed it and what
 * they may do is looked up at that moment. `language` is the card's, where it is not the one that the person chose; `entity` whose
 * card it is, where several have the workspace.
 */
export type Action = {
  readonly language?: Language
  readonly entity?: string
} /** Answers a question; `section`, `page` and `type` say which part of a long answer. */ & (
  | {
      readonly kind: 'show'
      readonly question: Question
      readonly section?: Section
      readonly page?: number
      readonly type?: ContractType
    }
  /** Opens a form about a contract or, without an id, about the person; `given` stands in it already. */
  | {
      readonly kind: 'open'
      readonly form: FormName
      readonly id?: string
      readonly given?: GivenAnswers
      readonly queue?: QueuePlace
    }
  /**
   * Sends a form. `key` makes a repeat harmless; `shownOn` is the state the form was shown on, so that an old button
   * shows the new state instead of recording. `given`: the button itself says what is answered, and no form is filled in,
   * unless `filled` says that what was filled in beside it is part of the answer.
   */
  | {
      readonly kind: 'record'
      readonly form: FormName
      readonly id?: string
      readonly key: string
      readonly shownOn: string
      readonly given?: GivenAnswers
      readonly filled?: true
      readonly queue?: QueuePlace
    }
  /** Says of a row that SECOP shows that it is so, or is not. `shownOn` is what was in view. */
  | {
      readonly kind: 'tell-shown'
      readonly id: string
      readonly fact: SuggestedFact
      readonly set: EvidenceSet
      readonly row: string
      readonly answer: 'yes' | 'with-balance' | 'no'
      readonly shownOn: string
      readonly queue?: QueuePlace
    }
  /** Opens what SECOP shows alike of several contracts, one question after the other. */
  | { readonly kind: 'list-shown'; readonly fact: SuggestedFact }
  /** Takes back a statement of one's own. `undo`: by "Deshacer", which works for ten minutes; later it is "Retirar". */
  | {
      readonly kind: 'withdraw'
      readonly id: string
      readonly statement: string
      readonly undo?: true
      readonly queue?: QueuePlace
    }
  /**
   * One's contracts one by one, the most urgent first: from the beginning, or where one is. `skip`: the contract of that id is
   * put off until the end of the round, and nothing is recorded.
   */
  | { readonly kind: 'queue'; readonly id?: string; readonly place?: QueuePlace; readonly skip?: true }
  /** "No puedo todavía": opens the list of reasons; with `shownOn` it sends the one that was chosen. */
  | { readonly kind: 'cannot'; readonly id: string; readonly shownOn?: string; readonly queue?: QueuePlace }
  /**
   * Opens the list of contracts to tick, a page of it: `kept` are ticked on other pages, `all` ticks those of this one. `shown`,
   * here and below: what SECOP shows of each is confirmed.
   */
  | {
      readonly kind: 'choose'
      readonly form: ManyForm
      readonly shown?: true
      readonly page?: number
      readonly kept?: readonly string[]
      readonly all?: true
      readonly on?: Day
    }
  /** Sends the ticks and gets the review. `ids` and `shownOn`: of version 1, which had a box for each of these. */
  | {
      readonly kind: 'review'
      readonly form: ManyForm
      readonly shown?: true
      readonly kept?: readonly string[]
      readonly ids?: readonly string[]
      readonly shownOn?: string
    }
  /** Confirms the review: one statement for each contract, each under a key of its own made of `key` and the id. */
  | {
      readonly kind: 'record-many'
      readonly form: ManyForm
      readonly shown?: true
      readonly ids: readonly string[]
      readonly key: string
      readonly shownOn: string
      readonly given?: GivenAnswers
      readonly rest?: RestOfSeveral
    }
  /** Takes back what one `record-many` told, within ten minutes. */
  | { readonly kind: 'undo-many'; readonly ids: readonly string[]; readonly key: string }
  /** Has a person reminded at once of what they have to close. */
  | { readonly kind: 'remind'; readonly person: string }
  /** Opens the form with which somebody on a chat platform says who they are, and sends it. */
  | { readonly kind: 'ask-link' }
  | { readonly kind: 'send-link'; readonly key: string }
  /** Wants the digests on the account that presses it, of several that are one person's. */
  | { readonly kind: 'prefer-here' }
  /** A coordinator's or admin's word on an account; `account` is its `accountKey`. */
  | {
      readonly kind: 'decide-link'
      readonly account: string
      readonly decision: 'accept' | 'refuse' | 'unlink' | 'keep'
      /** Version of the account's log that was shown. */
      readonly shownOn: string
    }
  /** An administrator says that a list of people which was kept back is right. */
  | { readonly kind: 'accept-list'; readonly digest: string }
  /** New data that looked like a loss is right; `cut` names it. */
  | { readonly kind: 'accept-data'; readonly cut: string }
  /** Does nothing: its card only shows what cards look like. */
  | { readonly kind: 'sample' }
  /** Whether it is oneself who asks from that account; pressed from another one of one's own. `request`: id of its request. */
  | { readonly kind: 'confirm-link'; readonly account: string; readonly request: string; readonly answer: 'yes' | 'no' }
)

/** What a sentence meant beyond the contracts of one step: what it asked for, and how many of them are left. */
export interface RestOfSeveral {
  readonly question: Extract<Question, { kind: 'alike' }>
  readonly left: number
}

/** What a button answers, by the names of the fields. */
export type GivenAnswers = Readonly<Record<string, string>>

/** The parts of a list of contracts. */
export const SECTIONS = [
  'close-now',
  'needs-fact',
  'waiting',
  'said-closed',
  'passed-on',
  'unassigned',
  'queue',
  'decisions',
  'facts',
  'others',
  'accounts',
] as const
export type Section = (typeof SECTIONS)[number]

/** Everything that can be told by a form: the attested facts, and what else is said about a contract or about oneself. */
export type FormName = AttestedFact | ContractForm | PersonForm

/** What people give for the papers of a contract. */
export const PAPER_FORMS = [
  'contract-value',
  'execution-value',
  'advance-value',
  'budget-records',
  'reservations',
  'declared',
] as const
export type PaperForm = (typeof PAPER_FORMS)[number]

export const CONTRACT_FORMS = [
  'blocked',
  'answered',
  'closed-it',
  'handed-over',
  'not-mine',
  'data-wrong',
  'claimed',
  'snoozed',
  'assigned',
  'returned',
  'closing-watched',
  ...PAPER_FORMS,
] as const
export type ContractForm = (typeof CONTRACT_FORMS)[number]

/** What else than a fact can be told of several contracts at once. */
export const MANY_CONTRACT_FORMS = [
  'closed-it',
  'blocked',
  'handed-over',
  'not-mine',
  'snoozed',
] as const satisfies readonly ContractForm[]
export type ManyForm = AttestedFact | (typeof MANY_CONTRACT_FORMS)[number]

export const PERSON_FORMS = [
  'digest-time',
  'cadence',
  'paused',
  'resumed',
  'mail',
  'language',
  'delegated',
  'declined',
  'replied',
  'identified',
] as const
export type PersonForm = (typeof PERSON_FORMS)[number]
