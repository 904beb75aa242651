import { encodeQuery, MOST_IN_BUTTON } from '../../query/button-code.js'
import type { Query } from '../../query/query.js'
import type { Question } from '../../understand/question.js'
import type { Button } from '../card.js'
import { showButton } from '../show-button.js'

/** The question that a query is, or null where it is too long for a button. */
export function queryQuestion(query: Query): Question | null {
  const q = encodeQuery(query)
  return q.length > MOST_IN_BUTTON ? null : { kind: 'query', args: { q } }
}

/** A button that answers a query; null where it is too long for one. */
export function queryButton(label: string, query: Query): Button | null {
  const question = queryQuestion(query)
  return question && showButton(label, question)
}
