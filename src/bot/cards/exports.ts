import { BOUNDARIES, cite, type Day, type WarnedTerm } from '../../rules/index.js'
import { cellOf } from '../../words/contract-sentence.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { ContractPlace } from '../contracts/groups.js'
import type { ReplyContent, TableCell } from '../conversation/reply.js'
import { describe } from '../query/describe.js'
import type { Group, Query } from '../query/query.js'
import type { QueryScope } from '../query/read-field.js'
import { groupKeys } from '../query/sums.js'
import { contractLink, nameOfPerson, statusLine } from './contract-line.js'
import { daysOf } from './liquidation-parts.js'
import { type Answered, askQuery } from './query/ask-query.js'
import { card, currentDeadline, dataDate, personName, type TurnContext, text } from './turn-context.js'

/**
 * The contracts of a query as a table, in its order. Only rows are kept, not contracts: an entity may have tens of thousands.
 */
export async function exportReply(turn: TurnContext, query: Query): Promise<ReplyContent> {
  const { words, today } = turn
  const { say } = words
  const { group } = query
  const answered = await askQuery(turn, listed(query), (item, scope) => ({
    row: row(item, scope.place(item), turn),
    key: group && nameOfKey(groupKeys(group, item, scope)[0], scope),
  }))
  const found = answered.result.rows
  // What is put together stands together, each group in the order of the whole.
  const inGroups = group ? [...found].sort((a, b) => compareKeys(a.key, b.key)) : found
  const rows = inGroups.map(each => each.row)
  const ready = say.exportReady(rows.length)
  return {
    card: card(say.exportTitle, ready, text([ready, ...whatIsIn(answered, turn, group)]), await dataDate(turn)),
    files: [
      { kind: 'table', name: `cerrojo-${today}`, columns: [...say.exportColumns, ...words.liquidation.columns], rows },
    ],
    exported: rows.map(([id]) => String(id)),
  }
}

/** Somebody by name, anything else as it is. */
function nameOfKey(key: string | null | undefined, { nameOf }: QueryScope): string | null | undefined {
  return key ? (nameOf(key) ?? key) : key
}

/** Names as they are read; what has none last. */
function compareKeys(one: string | null | undefined, other: string | null | undefined): number {
  return one && other ? one.localeCompare(other, 'es') : Number(!one) - Number(!other)
}

/** The contracts behind a table of groups or figures, one by one: a file has them as its rows. */
function listed({ group: _, measures: __, order, ...query }: Query): Query {
  const isOfGroups = order === undefined || order.by === 'count' || order.by === 'rate'
  return isOfGroups ? query : { ...query, order }
}

/** The days that matter about the contracts of a query, for a calendar; the last day to close with how many that are. */
export async function calendarReply(turn: TurnContext, query: Query): Promise<ReplyContent> {
  const { words, context, today } = turn
  const { say } = words
  let toClose = 0
  const exported = new Set<string>()
  const answered = await askQuery(turn, listed(query), (item, scope) => {
    if (scope.place(item) === 'closeNow') toClose++
    const { closableFrom, verdict } = item.assessment
    const isAhead = verdict !== 'close-now' && closableFrom !== null && closableFrom > today
    const closable = isAhead
      ? [
          {
            uid: item.contract.id,
            on: closableFrom,
            title: say.calendarClosable(personName(item)),
            text: statusLine(item, turn),
          },
        ]
      : []
    const events = [...closable, ...boundaryEvents(item, turn)]
    if (events.length > 0) exported.add(item.contract.id)
    return events
  })
  const deadline = currentDeadline(turn)
  const events = [
    ...(deadline
      ? [
          {
            uid: `${context.entity.key}-${deadline.before}`,
            on: deadline.lastBusinessDay,
            title: say.calendarDeadline,
            text: `${say.toClose(toClose)} ${say.deadline(deadline)}`,
          },
        ]
      : []),
    ...answered.result.rows.flat().sort((a, b) => (a.on < b.on ? -1 : 1)),
  ]
  const ready = say.calendarReady(events.length)
  return {
    card: card(say.exportTitle, ready, text([ready, ...whatIsIn(answered, turn)]), await dataDate(turn)),
    files: [{ kind: 'calendar', name: `cerrojo-${today}`, events }],
    exported: [...exported],
  }
}

/** The days by which a liquidation that is outstanding has to be made, but for those that are past. */
function boundaryEvents(item: AssessedContract, { words, today }: TurnContext) {
  const { liquidation } = item.assessment
  const { liquidation: say } = words
  if (!liquidation?.isOver) return []
  const { contract } = item
  const about = [say.stands(liquidation), say.restsOn(liquidation)].join(' ')
  const event = (name: WarnedTerm, on: Day, text: string) => ({
    uid: `${contract.id}-liquidation-${name}`,
    on,
    title: say.calendar[name](personName(item)),
    text,
  })
  if (liquidation.kind === 'own-term') {
    const { until } = liquidation
    return until && until >= today ? [event('own-term', until, about)] : []
  }
  const days = daysOf(liquidation)
  return BOUNDARIES.filter(name => days[name] >= today).map(name => event(name, days[name], `${about} ${say.norms}`))
}

/** Which contracts a file holds, and of how many it is not known whether they belong there. */
function whatIsIn({ query, result, names }: Answered<unknown>, { words }: TurnContext, group?: Group): string[] {
  const { output: _, ...rest } = query
  const shown: Query = { ...rest, ...(group && { group }) }
  return [
    ...(query.where.length > 0 || group ? [`${describe(shown, words, names)}.`] : []),
    ...(result.unknown > 0 ? [words.query.card.unknownToo(result.unknown)] : []),
  ]
}

/** In the order of `say.exportColumns`; `place` is where the lists count the contract. */
function row(item: AssessedContract, place: ContractPlace, turn: TurnContext): TableCell[] {
  const { words, context } = turn
  const { say } = words
  const { contract, assessment } = item
  const { deadline } = assessment
  const { url: address } = contractLink(contract)
  const reason = assessment.reasons.find(({ rule }) => rule === assessment.rule)
  const areas = new Set(contract.supervisors.flatMap(id => context.directory.get(id)?.area ?? []))
  return [
    contract.id,
    contract.reference ?? '',
    contract.supplier ?? '',
    contract.object ?? '',
    contract.supervisors.map(id => nameOfPerson(id, context, words)).join('; ') || say.nobody,
    [...areas].join('; '),
    cellOf(contract, 'endsOn') ?? dayCell(contract.facts.endsOn),
    contract.facts.value ? { pesos: contract.facts.value } : (cellOf(contract, 'value') ?? ''),
    say.places[place],
    assessment.directive ?? '',
    reason ? say.basis[reason.basis] : '',
    statusLine(item, turn),
    dayCell(deadline?.before),
    deadline ? say.deadlineKind(deadline) : '',
    // What was said to be closed or passed on is overdue in no list.
    dayCell(place === 'closeNow' ? assessment.overdueSince : null),
    assessment.rule,
    (reason?.cites ?? []).map(cite).join('; '),
    address === undefined ? '' : { url: address },
    dayCell(assessment.source.asOf),
    ...liquidationCells(item, turn),
  ]
}

/** The three dates of the liquidation, and what is to be known of them. */
function liquidationCells(
  { assessment: { liquidation } }: AssessedContract,
  { words, today }: TurnContext,
): TableCell[] {
  const { liquidation: say } = words
  if (!liquidation) return ['', '', '', '']
  if (liquidation.kind === 'own-term') {
    const { until, regime } = liquidation
    const term = until ? say.ownTermUntil(until, until < today) : say.ownTerm(regime)
    return ['', '', '', `${say.stands(liquidation)} ${term}`]
  }
  const days = daysOf(liquidation)
  return [...BOUNDARIES.map(name => ({ day: days[name] })), `${say.stands(liquidation)} ${say.restsOn(liquidation)}`]
}

function dayCell(day: Day | null | undefined): TableCell {
  return day ? { day } : ''
}
