import { chartCard } from '../../charts/chart-card.js'
import type { ReplyContent } from '../../conversation/reply.js'
import { decodeQuery, encodeQuery, isKeyOfQuery, MOST_IN_BUTTON } from '../../query/button-code.js'
import type { NamedQuery } from '../../query/named-queries.js'
import type { Query } from '../../query/query.js'
import type { Question } from '../../understand/question.js'
import type { Card } from '../card.js'
import { calendarReply, exportReply } from '../exports.js'
import type { ShowTarget } from '../show-button.js'
import { card, type TurnContext, text } from '../turn-context.js'
import { queryNamed } from './ask-query.js'
import { besideOf } from './list-notes.js'
import { queryCard } from './query-card.js'
import { unsupportedCard } from './unsupported-card.js'

/** Answers a question that is a query, in the form that it asks for. */
export async function answerQuery(
  turn: TurnContext,
  question: NamedQuery | Extract<Question, { kind: 'query' }>,
  where: ShowTarget,
): Promise<ReplyContent> {
  const query = question.kind === 'query' ? await queryOfCode(question.args.q, turn) : queryNamed(question, turn)
  if (!query) {
    const { listTitle } = turn.words.say
    const { forgotten } = turn.words.query.card
    return { card: card(listTitle, forgotten, text(forgotten)) }
  }
  switch (query.output) {
    case 'xlsx':
      return fileOf(turn, query)
    case 'calendar':
      return calendarReply(turn, query)
    case 'chart':
      if (query.parts) return { card: await figuresCard(turn, query, question, where) }
      return { card: await chartCard(turn, query, await forButtons(question, turn), where) }
    case 'document':
      return { card: unsupportedCard(turn, query.output, query) }
    default:
      return {
        card: await queryCard(turn, query, await forButtons(question, turn), where, own =>
          besideOf(turn, question, own),
        ),
      }
  }
}

/** A file of what was found; where that is nothing there is no file, and what is nearest is offered. */
async function fileOf(turn: TurnContext, query: Query): Promise<ReplyContent> {
  const file = await exportReply(turn, query)
  if (file.exported?.length !== 0 || file.files === undefined) return file
  const { output: _, group: __, measures: ___, parts: ____, having: _____, ...list } = query
  const question: Question = { kind: 'query', args: { q: encodeQuery(list) } }
  const shown = await queryCard(turn, list, await forButtons(question, turn), {}, async () => null)
  const line = text(turn.words.say.exportNothing)
  return { card: { ...shown, parts: [line, ...shown.parts].filter(part => part !== null) } }
}

/** Several figures of each group as a table: a chart draws one. */
async function figuresCard(
  turn: TurnContext,
  { output: _, ...query }: Query,
  question: Question,
  where: ShowTarget,
): Promise<Card> {
  const shown = await queryCard(turn, query, await forButtons(question, turn), where, async () => null)
  return { ...shown, parts: [text(turn.words.charts.oneFigure), ...shown.parts].filter(part => part !== null) }
}

async function queryOfCode(code: string, { context }: TurnContext): Promise<Query | null> {
  if (!isKeyOfQuery(code)) return decodeQuery(code)
  const kept = await context.memory?.keptQuery(code)
  return kept ? decodeQuery(kept) : null
}

/** The same question, short enough for the buttons of its pages. */
async function forButtons(question: Question, { context }: TurnContext): Promise<Question> {
  if (question.kind !== 'query' || question.args.q.length <= MOST_IN_BUTTON || !context.memory) return question
  return { kind: 'query', args: { q: await context.memory.keepQuery(question.args.q) } }
}
