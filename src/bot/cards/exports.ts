import { cite, type Day } from '../../rules/index.js'
import { cellOf } from '../../words/contract-sentence.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { ContractPlace } from '../contracts/groups.js'
import type { ReplyContent, TableCell } from '../conversation/reply.js'
import { describe } from '../query/describe.js'
import type { Query } from '../query/query.js'
import { nameOfPerson, statusLine } from './contract-line.js'
import { type Answered, askQuery } from './query/ask-query.js'
import { card, currentDeadline, dataDate, personName, type TurnContext, text } from './turn-context.js'

/**
 * The contracts of a query as a table, in its order. Only rows are kept, not contracts: an entity may have tens of thousands.
 */
export async function exportReply(turn: TurnContext, query: Query): Promise<ReplyContent> {
  const { words, today } = turn
  const { say } = words
  const answered = await askQuery(turn, query, (item, scope) => row(item, scope.place(item), turn))
  const { rows } = answered.result
  const ready = say.exportReady(rows.length)
  return {
    card: card(say.exportTitle, ready, text([ready, ...whatIsIn(answered, turn)]), await dataDate(turn)),
    files: [{ kind: 'table', name: `cerrojo-${today}`, columns: say.exportColumns, rows }],
  }
}

/** The days that matter about the contracts of a query, for a calendar; the last day to close with how many that are. */
export async function calendarReply(turn: TurnContext, query: Query): Promise<ReplyContent> {
  const { words, context, today } = turn
  const { say } = words
  let toClose = 0
  const answered = await askQuery(turn, query, (item, scope) => {
    if (scope.place(item) === 'closeNow') toClose++
    const { closableFrom, verdict } = item.assessment
    if (verdict === 'close-now' || !closableFrom || closableFrom <= today) return null
    return {
      uid: item.contract.id,
      on: closableFrom,
      title: say.calendarClosable(personName(item)),
      text: statusLine(item, turn),
    }
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
    ...answered.result.rows.filter(event => event !== null),
  ]
  const ready = say.calendarReady(events.length)
  return {
    card: card(say.exportTitle, ready, text([ready, ...whatIsIn(answered, turn)]), await dataDate(turn)),
    files: [{ kind: 'calendar', name: `cerrojo-${today}`, events }],
  }
}

/** Which contracts a file holds, and of how many it is not known whether they belong there. */
function whatIsIn({ query, result, names }: Answered<unknown>, { words }: TurnContext): string[] {
  const { output: _, ...shown } = query
  return [
    ...(query.where.length > 0 ? [`${describe(shown, words, names)}.`] : []),
    ...(result.unknown > 0 ? [words.query.card.unknownToo(result.unknown)] : []),
  ]
}

/** In the order of `say.exportColumns`; `place` is where the lists count the contract. */
function row(item: AssessedContract, place: ContractPlace, turn: TurnContext): TableCell[] {
  const { words, context } = turn
  const { say } = words
  const { contract, assessment } = item
  const { deadline } = assessment
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
    contract.url ? { url: contract.url } : '',
    dayCell(assessment.source.asOf),
  ]
}

function dayCell(day: Day | null | undefined): TableCell {
  return day ? { day } : ''
}
