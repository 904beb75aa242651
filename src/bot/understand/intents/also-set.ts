import type { Query } from '../../query/query.js'
import { type Intent, questionOfQuery } from '../intent.js'
import type { QuestionKind } from '../question.js'
import type { Signal } from '../readings/readings.js'
import { foldInPlace } from '../text/fold.js'
import { fillIn } from './arguments.js'
import type { Interpretation } from './explain.js'
import type { TextFacts } from './text-facts.js'

/** "Todos los lunes a las 7": how often and at what hour, each of which is set by itself. */
export function alsoSet({ frame, readings }: Interpretation, facts: TextFacts): readonly Intent[] {
  const has = (...signs: readonly Signal[]) => readings.some(each => each.signs.some(sign => signs.includes(sign)))
  const other: QuestionKind | undefined =
    frame.kind === 'digest-time' && has('WEEKLY', 'DAILY', 'OTHER_WEEKDAY')
      ? 'cadence'
      : frame.kind === 'cadence' && has('TIME')
        ? 'digest-time'
        : undefined
  if (!other) return []
  return fillIn(other, facts).map(question => ({ kind: question.kind, args: question.args, question }))
}

/** "… en Excel y dime cuánto suman": the file, and what they come to. */
export function alsoSummed({ frame }: Interpretation, said: string, intent: Intent | undefined): readonly Intent[] {
  const isSummed = HOW_MUCH.test(foldInPlace(said))
  if (frame.kind !== 'export' || !isSummed || !intent?.query || intent.query.measures || intent.query.group) return []
  const { output: _, order: __, ...which } = intent.query
  const query: Query = { ...which, measures: ['count', 'value'] }
  return [{ kind: 'summary', args: {}, question: questionOfQuery(query), query }]
}

const HOW_MUCH =
  /\b(?:cuanto|cuanta plata) (?:suman?|valen?|da|dan|es|son|representan?)\b|\bhow much (?:they|it|that|are they|is it|is that)\b|\b(?:what they|they) add up to\b/
