import { pesosOf } from '../../../rules/index.js'
import { money } from '../../../words/grammar.js'
import { describe } from '../../query/describe.js'
import type { Filter, Measure, Query } from '../../query/query.js'
import type { QueryResult } from '../../query/run.js'
import { shareCondition } from '../../query/share.js'
import { amountMeasured, averageOf, type GroupRow, type Sums } from '../../query/sums.js'
import type { Question } from '../../understand/question.js'
import type { Card } from '../card.js'
import { listActions, pageOf } from '../paging.js'
import type { ShowTarget } from '../show-button.js'
import { card, dataDate, type TurnContext } from '../turn-context.js'
import type { Answered } from './ask-query.js'
import { capitalized as capital, filterOfGroup, groupName } from './group-name.js'
import { queryButton } from './query-button.js'

/** Figures instead of a list: a line for each group, or one for all; the contracts behind them are a press away. */
export async function groupsCard(
  turn: TurnContext,
  answered: Answered<unknown>,
  question: Question,
  where: ShowTarget,
): Promise<Card> {
  const { query, result, names } = answered
  const { words } = turn
  const { query: say } = words
  const said = describe(query, words, names)
  const { group, measures = ['count'] } = query
  // Of each group its number stands there: the average is of all of them.
  const columnOf = (measure: Measure) => say.measures[measure === 'averageCount' ? 'count' : measure]
  const sentence =
    group === 'supervisor' || group === 'area' ? `${said}: ${say.card.rows[group](named(result.groups))}` : said
  const isOfProgress = measures.includes('progress')
  // What is behind a progress is what is left.
  const listed = isOfProgress ? [...query.where, LEFT] : query.where
  const list: Query = { where: listed, view: query.view }
  const countOf = ({ count }: Sums, whole = 0) => (isOfProgress ? whole - count : count)
  const all = queryButton(say.card.showAll(countOf(result.totals, result.whole)), list)
  const totals = measures.map(measure => ({
    label: capital(say.measures[measure]),
    value: totalOf(measure, answered, turn),
  }))
  if (!group)
    return card(
      sentence,
      `${sentence}: ${totals.map(({ value }) => value).join(', ')}`,
      { kind: 'facts', facts: totals },
      all && { kind: 'actions', buttons: [all] },
      await dataDate(turn),
    )
  const page = pageOf(turn, question, result.groups, where)
  const rows = page.items.map(row => ({ ...row, label: groupName(group, row.key, answered, turn) }))
  const doors = rows.flatMap(({ label, key, sums, whole }) => {
    const count = countOf(sums, whole)
    if (count === 0) return []
    const filter = filterOfGroup(group, key)
    const narrowed = filter && { ...list, where: [...list.where, filter] }
    return (narrowed && queryButton(`${label} (${words.say.number(count)})`, narrowed)) ?? []
  })
  return card(
    sentence,
    say.card.heading(sentence, result.found),
    {
      kind: 'table',
      columns: [
        { label: capital(say.by[group]) },
        ...measures.map(measure => ({ label: capital(columnOf(measure)), align: 'right' as const })),
      ],
      rows: rows.map(row => [row.label, ...measures.map(measure => amountIn(row, measure, result.found, turn))]),
    },
    page.part,
    measures.some(measure => measure !== 'count' && measure !== 'share' && measure !== 'rate') && {
      kind: 'facts',
      facts: totals,
    },
    doors.length > MOST_DOORS && { kind: 'choices', label: capital(say.by[group]), buttons: doors, isBeside: true },
    listActions([...(doors.length > MOST_DOORS ? [] : doors), all], []),
    await dataDate(turn),
  )
}

const MOST_DOORS = 5
const LEFT: Filter = { field: 'situation', op: 'is', values: ['closeNow', 'saidClosed'] }

/** A measure of a group in words, with how many contracts it does not tell of; `all` are those of every group. */
export function amountIn(
  { sums, whole = 0 }: Pick<GroupRow, 'sums' | 'whole'>,
  measure: Measure,
  all: number,
  { words }: TurnContext,
): string {
  const { count } = sums
  if (measure === 'share') return words.query.card.share(count, all)
  if (measure === 'rate' || measure === 'progress') return words.query.card.share(count, whole)
  const read = amountMeasured(measure)
  if (!read) return words.say.number(count)
  const { sum = 0n, unknown = 0 } = sums.amounts.get(read) ?? {}
  const amount = measure === 'averageValue' ? averageOf(sums) : sum
  const said = amount === undefined ? words.query.card.notKnown : money(pesosOf(amount))
  return unknown > 0 ? `${said} ${words.query.card.unknownPart(unknown)}` : said
}

/** How many groups have a name: what belongs to nobody is no group. */
function named(groups: readonly GroupRow[]): number {
  return groups.filter(({ key }) => key).length
}

/** A measure of the whole: an average is one of the groups, a share of all that was asked about. */
function totalOf(measure: Measure, { query, result, names }: Answered<unknown>, turn: TurnContext): string {
  const { card: say } = turn.words.query
  if (measure === 'averageCount') {
    // Whoever has two supervisors stands under both; what belongs to nobody is in no average.
    const named = result.groups.filter(({ key }) => key)
    const counted = named.reduce((sum, { sums }) => sum + sums.count, 0)
    const apart = result.groups.reduce((sum, { key, sums }) => sum + (key ? 0 : sums.count), 0)
    return named.length === 0 ? say.notKnown : say.average(counted, named.length, apart)
  }
  if (measure !== 'share') return amountIn({ sums: result.totals, whole: result.whole }, measure, result.found, turn)
  const { all, rest } = wholeOf(query, result)
  const unknown = result.unknown > 0 ? ` ${say.unknownPart(result.unknown)}` : ''
  return `${say.share(result.found, all)}: ${describe(rest, turn.words, names)}${unknown}`
}

/** What a share is of: all that meets the other conditions, and of which it is known whether it meets this one. */
function wholeOf(query: Query, result: QueryResult<unknown>): { readonly all: number; readonly rest: Query } {
  const at = query.group ? -1 : shareCondition(query)
  const { where } = query
  const rest: Query = { where: where.filter((_, place) => place !== at), ...(query.view && { view: query.view }) }
  return { all: result.found + (result.without[at] ?? 0), rest }
}
