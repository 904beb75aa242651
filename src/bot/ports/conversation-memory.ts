import type { Button } from '../cards/card.js'
import type { Query } from '../query/query.js'
import type { QueuePlace } from '../queue/place.js'
import type { Question } from '../understand/question.js'

/**
 * What stood on somebody's screen a moment ago. No fact: it is in no ledger, may be forgotten at any time (at a restart it is),
 * and only helps to read the next words. What was taken from it is said in the answer.
 */
export interface Remembered {
  /** The id of the contract that the last answer was about. */
  readonly contract?: string
  /** The id of the contract that the answer before that was about: "no, el otro". */
  readonly before?: string
  /** The last list: its query, the ids on the page in their order, and the place in the whole list of the first of them. */
  readonly list?: {
    readonly query: Query
    readonly ids: readonly string[]
    readonly page: number
    /** How many pages it has. */
    readonly pages?: number
    /** The queries behind the rows of a table, in their order. */
    readonly rows?: readonly Query[]
    readonly first: number
    /** Nobody asked for it: it stood there when the conversation began. */
    readonly isUnasked?: true
    /** It was shown after that contract, and is what stands there now. */
    readonly isLater?: true
  }
  /** Where they are in their queue: the contract and its place. */
  readonly queue?: { readonly id: string; readonly place: QueuePlace }
  /** What was asked last, to be repeated. */
  readonly question?: Question
  /** A question of the bot's own that is still open: what was understood, and what it lacks. */
  readonly open?: OpenQuestion
  /** The buttons of the last card that had any: their labels may be typed. */
  readonly doors?: readonly TypedButton[]
}

/** A button, and its label as it may be typed. */
export interface TypedButton {
  readonly label: string
  readonly button: Button
}

/** What the bot asked back. */
export type OpenQuestion =
  /** "¿De qué contrato?": the answer fills the contract of `question`; `candidates` are ids that were offered, in order. */
  | { readonly kind: 'which-contract'; readonly question: Question; readonly candidates: readonly string[] }
  /** "¿Cuál de estas?": what was offered, in order. */
  | { readonly kind: 'which-question'; readonly options: readonly Question[] }
  /** "¿Le muestro todos los que tiene por cerrar?" */
  | { readonly kind: 'yes-or-no'; readonly question: Question }

/** One conversation of one account; in a channel one thread of it. */
export interface Conversation {
  readonly entity: string
  /** The account's key, or the person's id where there is no account. */
  readonly account: string
  /** The platform's id of the conversation and, in a channel, of the thread. */
  readonly thread: string
}

/** Where it is kept for half an hour after the last turn, bounded. Never throws for what is not there. */
export interface ConversationMemory {
  recall(of: Conversation, now: Date): Promise<Remembered | null>
  /** Replaces what was remembered. */
  remember(of: Conversation, what: Remembered, now: Date): Promise<void>
  /** Keeps a query that is too long for a button, and gives the key that rides in its place; the same for the same. */
  keepQuery(code: string): Promise<string>
  /** What is kept under such a key, or null where it was forgotten. */
  keptQuery(key: string): Promise<string | null>
}
