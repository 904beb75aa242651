import type { ContractType } from '../../../rules/index.js'
import { oneLine } from '../../../words/grammar.js'
import type { AssessedContract } from '../../contracts/assessed-contract.js'
import { describe, phraseOf } from '../../query/describe.js'
import type { Filter, Query } from '../../query/query.js'
import type { Question } from '../../understand/question.js'
import { severalButton } from '../buttons.js'
import type { Button, Card, Part } from '../card.js'
import { contractLine } from '../contract-line.js'
import { backButton, listActions, rowsOf, upToPage, wayBack } from '../paging.js'
import type { ShowTarget } from '../show-button.js'
import { card, dataDate, smallPrint, type TurnContext, text } from '../turn-context.js'
import { type Answered, askQuery } from './ask-query.js'
import { groupsCard } from './groups-card.js'
import { partsCard } from './parts-card.js'
import { queryButton } from './query-button.js'
import { openAmongThem } from './without-supervisor.js'

/**
 * The answer to a query: what was asked for in one sentence, with what was found; of how many it is not known; the filters as
 * buttons to take away. Where there is nothing it says what was looked for, and offers the nearest that there is. `question`
 * is what its pages are asked for by; what `besideOf` gives is said below.
 */
export async function queryCard(
  turn: TurnContext,
  asked: Query,
  question: Question,
  where: ShowTarget,
  besideOf: (own: readonly AssessedContract[] | null) => Promise<Part | null>,
): Promise<Card> {
  const answered = await askForCard(turn, asked, where)
  return answerCard(turn, answered, question, where, await besideOf(answered.own))
}

/** A query, narrowed as a button of its card narrowed it. */
export function askForCard(turn: TurnContext, asked: Query, where: ShowTarget): Promise<Answered<string>> {
  const narrowed = where.type ? withFilter(asked, { field: 'type', op: 'is', values: [where.type] }) : asked
  return askQuery(turn, narrowed, ({ contract }) => contract.id, upToPage(turn, where))
}

/** The card of a query that was run. */
export async function answerCard(
  turn: TurnContext,
  answered: Answered<string>,
  question: Question,
  where: ShowTarget,
  beside: Part | null = null,
): Promise<Card> {
  const { query, result } = answered
  if (query.parts) return partsCard(turn, answered, query.parts, question, where)
  // Groups that have none are what was asked for.
  if (result.found === 0 && !((query.having && result.groups.length > 0) || result.whole > 0))
    return nothingFound(turn, answered, where, beside)
  if (query.group || query.measures) return groupsCard(turn, answered, question, where)
  const sentence = describe(query, turn.words, answered.names)
  const rows = rowsOf(turn, question, result.rows, where)
  const items = await answered.load(rows.items)
  const heading = turn.words.query.card.heading(sentence, result.rows.length)
  const several = result.rows.length === items.length ? severalButton(items, turn) : null
  const taken = takeAway(turn, answered)
  const unknown = unknownToo(turn, answered)
  const open = await openAmongThem(turn, query, result.rows.length)
  return card(
    heading,
    heading,
    open.line,
    { kind: 'group', count: result.rows.length, items: items.map(item => contractLine(item, turn)) },
    rows.part,
    cutNote(turn, answered),
    unknown.line,
    beside,
    listActions(
      [
        several,
        open.button,
        ...rows.turns,
        unknown.button,
        queryButton(turn.words.query.card.excel, { ...query, output: 'xlsx' }),
      ],
      [...rows.more, ...taken, backButton(turn, where), ...narrowing(turn, query, result.types, result.rows.length)],
    ),
    await smallPrint(turn),
  )
}

/** What was looked for, and what is nearest to it. */
async function nothingFound(
  turn: TurnContext,
  answered: Answered<string>,
  where: ShowTarget,
  beside: Part | null,
): Promise<Card> {
  const { query, result, names } = answered
  const { words } = turn
  const { card: say } = words.query
  const said = describe({ where: query.where }, words, names)
  const none = `${say.none[query.view]}${said.slice(words.query.whose.unsaid.length)}.`
  const nearest = result.without
    .map((n, i) => ({ n, where: query.where.filter((_, at) => at !== i) }))
    .filter(({ n, where }) => n > 0 && where.length > 0)
    .sort((a, b) => a.n - b.n)
    .slice(0, MOST_NEAREST)
    .map(near => queryButton(say.show(near.n, phrases(near.where, answered, turn)), { ...query, where: near.where }))
  const all = nearest.length === 0 && result.among > 0 && query.where.length > 0
  const unknown = unknownToo(turn, answered)
  const offered = all ? [queryButton(say.showAll(result.among), { where: [], view: query.view })] : nearest
  // The sentence is the title: below it, it would be said twice.
  return card(
    none,
    none,
    text(offered.length === 0 ? null : all ? say.nearestAll(result.among) : say.nearest),
    cutNote(turn, answered),
    unknown.line,
    beside,
    listActions([...offered, unknown.button], []),
    await dataDate(turn),
    wayBack(turn, where),
  )
}

const MOST_NEAREST = 3

function phrases(where: readonly Filter[], { names }: Answered<unknown>, { words }: TurnContext): string {
  const sentence = describe({ where }, words, names)
  return oneLine(sentence.slice(words.query.whose.unsaid.length), MOST_OF_A_LABEL)
}

const MOST_OF_A_LABEL = 50

/** Less was shown than asked for. */
function cutNote({ words }: TurnContext, { query, isCut }: Answered<unknown>): Part | null {
  return isCut && query.view !== 'entity' ? text(words.query.card.cut[query.view], 'warning') : null
}

/** Of how many it is not known whether they are meant, and the way to them. */
function unknownToo({ words }: TurnContext, { query, result }: Answered<unknown>) {
  if (result.unknown === 0 || query.unknown) return { line: null, button: null }
  const { card: say } = words.query
  return {
    line: text(say.unknownToo(result.unknown), 'muted'),
    button: queryButton(say.showUnknown(result.unknown), { ...query, unknown: true }),
  }
}

/** A button for each filter that takes it away. What can be done about a contract is what the list is for: it stays; so is what is overdue by itself. */
function takeAway({ words }: TurnContext, { query, names }: Answered<unknown>): (Button | null)[] {
  const isAlone = query.where.length === 1
  return query.where
    .filter(({ field }) => field !== 'situation' && !(isAlone && field === 'overdue'))
    .slice(0, MOST_TAKEN)
    .map(filter =>
      queryButton(oneLine(words.query.card.take(phraseOf(filter, words, names)), MOST_OF_A_LABEL), {
        ...query,
        where: query.where.filter(other => other !== filter),
      }),
    )
}

const MOST_TAKEN = 3

/** Buttons that narrow a list of several pages to one type. */
function narrowing(
  { words, context }: TurnContext,
  query: Query,
  types: ReadonlyMap<ContractType, number>,
  found: number,
): (Button | null)[] {
  if (found <= context.habits.pageSize || types.size < 2) return []
  return [...types]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_TYPES)
    .map(([type, n]) =>
      queryButton(
        `${words.facts.type.value(type)} (${words.say.number(n)})`,
        withFilter(query, { field: 'type', op: 'is', values: [type] }),
      ),
    )
}

const MOST_TYPES = 3

function withFilter(query: Query, filter: Filter): Query {
  return { ...query, where: [...query.where.filter(({ field }) => field !== filter.field), filter] }
}
