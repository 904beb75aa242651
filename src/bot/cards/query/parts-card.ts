import { describe, partName } from '../../query/describe.js'
import type { Counted as CountedBy, Measure } from '../../query/query.js'
import type { QueryResult } from '../../query/run.js'
import { amountMeasured, type GroupRow, type Sums } from '../../query/sums.js'
import type { Question } from '../../understand/question.js'
import type { Card } from '../card.js'
import { pageOf } from '../paging.js'
import type { ShowTarget } from '../show-button.js'
import { card, dataDate, type TurnContext, text } from '../turn-context.js'
import type { Answered } from './ask-query.js'
import { capitalized, groupName } from './group-name.js'
import { amountIn } from './groups-card.js'
import { queryButton } from './query-button.js'

/** Several counted beside each other: a line for each, or of each group a column for each; the contracts are a press away. */
export async function partsCard(
  turn: TurnContext,
  answered: Answered<unknown>,
  parts: readonly CountedBy[],
  question: Question,
  where: ShowTarget,
): Promise<Card> {
  const { query, result, names } = answered
  const { words } = turn
  const { query: say } = words
  const sentence = describe(query, words, names)
  const [measure = 'count'] = query.measures ?? []
  const counted = parts.flatMap((part, at) => {
    const found = result.parts[at]
    return found ? [{ label: capitalized(partName(part, words, names)), part, found }] : []
  })
  // A share is of the first of them, which holds the others.
  const whole = counted[0]?.found.found ?? 0
  const figureOf = ({ totals, found }: QueryResult<unknown>) => {
    const said = amountIn({ sums: totals }, measure, measure === 'share' ? whole : found, turn)
    const share = parts[0]?.length === 0 ? shareOfMoney(measure, totals, counted[0]?.found.totals) : undefined
    return share === undefined ? said : say.card.shareOfMoney(said, ...share)
  }
  const doors = counted.flatMap(({ label, part, found }) => {
    const list = { where: [...query.where, ...part], view: query.view }
    return (found.found > 0 && queryButton(`${label} (${words.say.number(found.found)})`, list)) || []
  })
  const unknown = counted.filter(({ found }) => found.unknown > 0)
  const table = query.group && tableOf(turn, answered, counted, question, where)
  return card(
    sentence,
    `${sentence}: ${counted.map(({ found }) => figureOf(found)).join(', ')}`,
    ...(table || [
      { kind: 'facts' as const, facts: counted.map(({ label, found }) => ({ label, value: figureOf(found) })) },
    ]),
    unknown.length > 0 &&
      text(
        unknown.map(({ label, found }) => `${label}: ${say.card.unknownPart(found.unknown)}`),
        'muted',
      ),
    { kind: 'actions', buttons: doors },
    await dataDate(turn),
  )
}

/** Two amounts in whole pesos of which one is a part of the other; undefined where it is no money that is measured. */
function shareOfMoney(measure: Measure, part: Sums, whole: Sums | undefined): readonly [number, number] | undefined {
  const amount = measure === 'averageValue' ? undefined : amountMeasured(measure)
  const [one, all] = [part, whole].map(sums => amount && sums?.amounts.get(amount)?.sum)
  return one === undefined || !all || part === whole ? undefined : [Number(one / 100n), Number(all / 100n)]
}

interface Counted {
  readonly label: string
  readonly found: QueryResult<unknown>
}

/** Of each group a figure of each part; the groups of the first part first. */
function tableOf(
  turn: TurnContext,
  answered: Answered<unknown>,
  counted: readonly Counted[],
  question: Question,
  where: ShowTarget,
) {
  const { group, measures: [measure = 'count'] = [] } = answered.query
  if (!group) return null
  const keys = [...new Set(counted.flatMap(({ found }) => found.groups.map(({ key }) => key)))]
  const page = pageOf(turn, question, keys, where)
  const rowOf = ({ found }: Counted, key: GroupRow['key']) => found.groups.find(row => row.key === key)
  const figure = (each: Counted, key: GroupRow['key']) => {
    const row = rowOf(each, key)
    return row ? amountIn(row, measure, each.found.found, turn) : turn.words.say.number(0)
  }
  return [
    {
      kind: 'table' as const,
      columns: [
        { label: capitalized(turn.words.query.by[group]) },
        ...counted.map(({ label }) => ({ label, align: 'right' as const })),
      ],
      rows: page.items.map(key => [groupName(group, key, answered, turn), ...counted.map(each => figure(each, key))]),
    },
    page.part,
  ]
}
