import { oneLine } from '../../../words/grammar.js'
import { decodeQuery } from '../../query/button-code.js'
import { describe } from '../../query/describe.js'
import type { Question } from '../../understand/question.js'
import { meaningOf } from '../meaning.js'
import type { TurnContext } from '../turn-context.js'
import { namesFor } from './ask-query.js'

const LONGEST = 60

/** What a press on each of these asks: contracts by the reference that people know them by, never by their number. */
export function labelsOf(turn: TurnContext, questions: readonly Question[]): Promise<readonly string[]> {
  return Promise.all(questions.map(question => labelOf(question, turn)))
}

/** A query by its sentence, any other question by what it means. */
async function labelOf(question: Question, turn: TurnContext): Promise<string> {
  const query = question.kind === 'query' ? decodeQuery(question.args.q) : null
  if (!query) return meaningOf(await byReference(question, turn), turn.words)
  return oneLine(describe(query, turn.words, await namesFor(turn, query)), LONGEST)
}

/** The contract of a question by the reference that people know it by, where they may see it. */
async function byReference(question: Question, turn: TurnContext): Promise<Question> {
  const { id, ...args } = question.args as { readonly id?: string }
  if (id === undefined) return question
  const { contract } = await namesFor(turn, { where: [{ field: 'contract', op: 'is', values: [id] }] })
  return { ...question, args: { ...args, reference: contract(id) } } as Question
}
