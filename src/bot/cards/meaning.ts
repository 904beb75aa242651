import { oneLine } from '../../words/grammar.js'
import type { Question } from '../understand/question.js'
import type { TurnContext } from './turn-context.js'

/** Two options of one kind are told apart by what they are about. */
export function meaningOf(question: Question, { say: { meanings }, guide }: TurnContext['words']): string {
  if (question.kind === 'guide') return guide.of[question.args.topic].title
  const { kind, args } = question
  const about = ['id', 'reference', 'until', 'about'].map(
    key => Object.entries(args).find(([name]) => name === key)?.[1],
  )
  const said = about.find(value => typeof value === 'string')
  return said === undefined ? meanings[kind] : `${meanings[kind]}: ${oneLine(said, 40)}`
}
