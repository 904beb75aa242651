import type { Day } from '../../rules/day.js'
import type { Account } from '../accounts/account.js'
import type { Action } from './action.js'

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
  /** The row of the table right before them that each is about: where rows can be pressed, pressing it does the same. */
  readonly rows?: readonly number[]
  /** The card is about something else: they may wait behind their label. */
  readonly isBeside?: true
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
