import type { AttestedFact, ContractType } from '../../rules/contract.js'
import type { Day } from '../../rules/day.js'
import type { Language } from '../../words/language.js'
import type { Account } from '../accounts/account.js'
import type { SuggestedFact } from '../evidence/shown.js'
import type { EvidenceSet } from '../ports/evidence.js'
import type { QueuePlace } from '../queue/place.js'
import type { Question } from '../understand/question.js'

/**
 * A message as data. Every text in it is plain: a renderer shows its characters as they are and interprets none of them,
 * so a contract's own words can never become markup. A renderer decides nothing about content; what does not fit is cut
 * with a visible "ver todos", never silently.
 */
export interface Card {
  readonly title: string
  /** One line that stands for the whole card where only text fits (a lock screen, a notification). */
  readonly summary: string
  /** The contract that it is about. Its name is said after the label of every button to whoever hears them one by one. */
  readonly about?: { readonly id: string; readonly name: string }
  readonly parts: readonly Part[]
}

export type Part =
  | TextPart
  | FactsPart
  | ContractPart
  | GroupPart
  | TablePart
  | ProgressPart
  | ChartPart
  | ActionsPart
  | ChoicesPart
  | FormPart
  | PagePart

export type Tone = 'normal' | 'muted' | 'good' | 'warning' | 'urgent'

/** A paragraph; `\n` separates lines. */
export interface TextPart {
  readonly kind: 'text'
  readonly text: string
  readonly tone?: Tone
  /** An account that the text is about: the platform's own mention of it goes below, where it is one of that platform. */
  readonly mentions?: Account
}

/** Label and value pairs, with where the value comes from. */
export interface FactsPart {
  readonly kind: 'facts'
  readonly facts: readonly { readonly label: string; readonly value: string; readonly source?: string }[]
}

/** A contract in one line of a list: what it is called, whose it is, why it is here and what it is worth. */
export interface ListRow {
  readonly name: string
  readonly who?: string
  readonly why: string
  readonly value?: string
}

/** One contract, so that a person recognises it and sees what to do. */
export interface ContractPart {
  readonly kind: 'contract'
  readonly id: string
  readonly reference?: string
  readonly supplier?: string
  /** Cut to a line. */
  readonly object?: string
  /** End of the term and value, already in words. */
  readonly end?: string
  readonly value?: string
  /** What is to be done or is missing, one line. */
  readonly status: string
  readonly tone?: Tone
  readonly url?: string
  /** As it stands in a list; absent in messages of before there were such lines. */
  readonly row?: ListRow
  /** In a list, pressing its line does the first of these. */
  readonly actions: readonly Button[]
}

/** Contracts, a line each, with their true count; `more` leads to those not shown. */
export interface GroupPart {
  readonly kind: 'group'
  /** Left out where the title of the card says it. */
  readonly title?: string
  readonly count: number
  readonly tone?: Tone
  readonly items: readonly ContractPart[]
  readonly more?: Button
}

export interface TablePart {
  readonly kind: 'table'
  readonly title?: string
  readonly columns: readonly { readonly label: string; readonly align?: 'left' | 'right' }[]
  readonly rows: readonly (readonly string[])[]
}

export interface ProgressPart {
  readonly kind: 'progress'
  readonly label: string
  readonly done: number
  readonly total: number
}

/** A picture of figures. Whoever does not see it has all of them in `alt`, and in `table`, which also stands where no picture can. */
export interface ChartPart {
  readonly kind: 'chart'
  /** What it shows; at most 50 characters. */
  readonly title: string
  /** Every figure that is drawn, in sentences; at most 500 characters. */
  readonly alt: string
  readonly drawn: LineChart | BarChart
  readonly table: Pick<TablePart, 'columns' | 'rows'>
  /** The card says already what it comes to: where it can be no picture, it is left out. */
  readonly isBeside?: true
}

/** Lines over days, which lie as far from each other as they are apart. */
export interface LineChart {
  readonly kind: 'lines'
  readonly points: readonly { readonly day: Day; readonly label: string }[]
  /** A value for each point, null where the line has none. The first line is the one that the picture is about. */
  readonly lines: readonly {
    readonly name: string
    readonly stroke: 'solid' | 'dashed' | 'dotted'
    readonly values: readonly (number | null)[]
  }[]
}

/** Bars beneath each other, as long as their values and with these in words. */
export interface BarChart {
  readonly kind: 'bars'
  readonly bars: readonly { readonly label: string; readonly value: number; readonly said: string }[]
}

export interface ActionsPart {
  readonly kind: 'actions'
  /** The first of them may be `primary`: the next step. */
  readonly buttons: readonly Button[]
  /** What is seldom wanted and never urgent, behind "…". */
  readonly menu?: readonly Button[]
}

/** One of many that would be too many buttons; chosen from a list. */
export interface ChoicesPart {
  readonly kind: 'choices'
  readonly label: string
  readonly buttons: readonly Button[]
}

/** Questions to a person with one button to send the answers; opened by a button or a typed statement. */
export interface FormPart {
  readonly kind: 'form'
  readonly intro?: string
  readonly fields: readonly FormField[]
  readonly submit: Button & { readonly action: Action }
  /** It is the next step of its message, among others: nobody opened it, and it stays where it stands. */
  readonly inPlace?: true
}

/** What every field has. `error` says what was wrong with what was given: a renderer shows it at the field. */
interface FieldBase {
  readonly name: string
  readonly label: string
  readonly required: boolean
  /** Needed as soon as that field has that value, and meaningless with any other. */
  readonly neededWith?: { readonly field: string; readonly value: string }
  readonly error?: string
}

export type FormField =
  | (FieldBase & { readonly kind: 'date'; readonly initial?: Day; readonly latest?: Day })
  | (FieldBase & {
      readonly kind: 'text'
      /** Filled in already. */
      readonly initial?: string
      /** An example of what to write; never an answer. */
      readonly hint?: string
      readonly maxLength: number
    })
  /** An hour of the day, "07:30". */
  | (FieldBase & { readonly kind: 'time'; readonly initial?: string; readonly hint?: string })
  /**
   * One of the people on the entity's list. A renderer may let somebody be picked as its platform does, and answer with that
   * account's id there, which is then looked up.
   */
  | (FieldBase & {
      readonly kind: 'person'
      readonly options: readonly { readonly value: string; readonly label: string }[]
      readonly initial?: string
    })
  | (FieldBase & {
      readonly kind: 'choice'
      /** May be hundreds: a renderer that cannot show as many groups or searches them. */
      readonly options: readonly { readonly value: string; readonly label: string }[]
      readonly initial?: string
    })
  /** Any of a few, each on a line of its own; answered with their values, joined by commas. */
  | (FieldBase & {
      readonly kind: 'boxes'
      readonly options: readonly { readonly value: string; readonly label: string; readonly note?: string }[]
      readonly initial: readonly string[]
    })
  /** Answered with 'true' or ''. `about`: the contract that the box is for, shown above it in full. */
  | (FieldBase & { readonly kind: 'check'; readonly about?: Omit<ContractPart, 'kind' | 'actions'> })

/** Where one is in a long list. */
export interface PagePart {
  readonly kind: 'page'
  readonly page: number
  readonly pages: number
  readonly previous?: Button
  readonly next?: Button
}

export interface Button {
  readonly label: string
  readonly style?: 'primary' | 'danger'
  /** Takes along what was filled into the form of its card. */
  readonly submits?: true
  /** Asked before the action is sent: what it comes to, and the words for going on and for leaving it. */
  readonly confirm?: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string }
  readonly action?: Action
  readonly url?: string
  /** The address is the entity's own, from its settings: it may lead elsewhere than to SECOP. Never one out of data. */
  readonly isOwn?: true
}

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
  'facts',
  'others',
  'accounts',
] as const
export type Section = (typeof SECTIONS)[number]

/** Everything that can be told by a form: the attested facts, and what else is said about a contract or about oneself. */
export type FormName = AttestedFact | ContractForm | PersonForm

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
  'language',
  'delegated',
  'identified',
] as const
export type PersonForm = (typeof PERSON_FORMS)[number]
