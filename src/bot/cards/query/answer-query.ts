import type { ReplyContent } from '../../conversation/reply.js'
import { decodeQuery } from '../../query/button-code.js'
import type { NamedQuery } from '../../query/named-queries.js'
import type { Question } from '../../understand/question.js'
import { calendarReply, exportReply } from '../exports.js'
import type { ShowTarget } from '../show-button.js'
import { card, type TurnContext, text } from '../turn-context.js'
import { queryNamed } from './ask-query.js'
import { laterCard } from './later-card.js'
import { besideOf } from './list-notes.js'
import { queryCard } from './query-card.js'

/** Answers a question that is a query, in the form that it asks for. */
export async function answerQuery(
  turn: TurnContext,
  question: NamedQuery | Extract<Question, { kind: 'query' }>,
  where: ShowTarget,
): Promise<ReplyContent> {
  const query = question.kind === 'query' ? decodeQuery(question.args.q) : queryNamed(question, turn)
  if (!query) {
    const { listTitle } = turn.words.say
    const { forgotten } = turn.words.query.card
    return { card: card(listTitle, forgotten, text(forgotten)) }
  }
  switch (query.output) {
    case 'xlsx':
      return exportReply(turn, query)
    case 'calendar':
      return calendarReply(turn, query)
    case 'chart':
    case 'document':
      return { card: laterCard(turn, query.output, query) }
    default:
      return { card: await queryCard(turn, query, question, where, own => besideOf(turn, question, own)) }
  }
}
