import { encodeQuery } from '../query/button-code.js'
import type { Query } from '../query/query.js'
import type { Unsupported } from './intents/explain.js'
import type { ContractName, Question, QuestionKind } from './question.js'

/** What somebody meant, once: the question, the list that it names, the contracts that it is said of besides the first. */
export interface Intent {
  /** The kind of question it is, and what it was asked with, even where `question` says it as a query. */
  readonly kind: QuestionKind
  readonly args: Question['args']
  readonly question: Question
  readonly query?: Query
  readonly more?: readonly ContractName[]
  /** It is understood, and cannot be done: `question` is `unknown`. */
  readonly unsupported?: Unsupported
  /** The other of two lists that cannot be told at once. */
  readonly other?: Query
}

export const UNKNOWN: Intent = { kind: 'unknown', args: {}, question: { kind: 'unknown', args: {} } }

export function intentOf(question: Question): Intent {
  return { kind: question.kind, args: question.args, question }
}

/** A query that has no name of its own, as a question. */
export function questionOfQuery(query: Query): Question {
  return { kind: 'query', args: { q: encodeQuery(query) } }
}
