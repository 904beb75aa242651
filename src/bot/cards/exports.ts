import { BOUNDARIES, cite, type Day } from '../../rules/index.js'
import { cellOf } from '../../words/contract-sentence.js'
import { oversees } from '../accounts/person.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { type ContractPlace, groupContracts, mostUrgentFirst, placeInTeam, urgencyOf } from '../contracts/groups.js'
import { everyContract, ownContracts } from '../contracts/visible-contracts.js'
import type { ReplyContent, TableCell } from '../conversation/reply.js'
import { nameOfPerson, statusLine } from './contract-line.js'
import { daysOf } from './liquidation-parts.js'
import {
  card,
  currentDeadline,
  dataDate,
  ownRole,
  personName,
  placeFor,
  type TurnContext,
  text,
} from './turn-context.js'

/**
 * Every contract that the asker may see as a table, the most urgent first: their own, or those of the team for whoever
 * looks after it. Only rows are kept, not contracts: an entity may have tens of thousands.
 */
export async function exportReply(turn: TurnContext): Promise<ReplyContent> {
  const { words, context, person, today } = turn
  const { say } = words
  const found: { readonly urgency: ReturnType<typeof urgencyOf>; readonly cells: readonly TableCell[] }[] = []
  const items = oversees(person) ? everyContract(context, person, today) : await ownContracts(context, person, today)
  for await (const item of items) {
    const place = oversees(person) ? placeInTeam(item) : placeFor(person, item)
    found.push({ urgency: urgencyOf(item, place), cells: row(item, place, turn) })
  }
  const rows = mostUrgentFirst(found, ({ urgency }) => urgency).map(({ cells }) => cells)
  return {
    card: card(say.exportTitle, say.exportReady(rows.length), text(say.exportReady(rows.length)), await dataDate(turn)),
    files: [
      { kind: 'table', name: `cerrojo-${today}`, columns: [...say.exportColumns, ...words.liquidation.columns], rows },
    ],
  }
}

/** The days that matter to the asker, for a calendar. */
export async function calendarReply(turn: TurnContext): Promise<ReplyContent> {
  const { words, context, person, today } = turn
  const { say } = words
  const items = await ownContracts(context, person, today)
  const toClose = groupContracts(items, ownRole(person), person.id).closeNow.length
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
    ...items.flatMap(item => {
      const { closableFrom, verdict } = item.assessment
      if (verdict === 'close-now' || !closableFrom || closableFrom <= today) return []
      return [
        {
          uid: item.contract.id,
          on: closableFrom,
          title: say.calendarClosable(personName(item)),
          text: statusLine(item, turn),
        },
      ]
    }),
    ...items.flatMap(item => boundaryEvents(item, turn)),
  ]
  return {
    card: card(
      say.exportTitle,
      say.calendarReady(events.length),
      text(say.calendarReady(events.length)),
      await dataDate(turn),
    ),
    files: [{ kind: 'calendar', name: `cerrojo-${today}`, events }],
  }
}

/** The days by which a liquidation that is outstanding has to be made, but for those that are past. */
function boundaryEvents(item: AssessedContract, { words, today }: TurnContext) {
  const { liquidation } = item.assessment
  const { liquidation: say } = words
  if (liquidation?.kind !== 'law' || !liquidation.isOver) return []
  const days = daysOf(liquidation)
  return BOUNDARIES.filter(name => days[name] >= today).map(name => ({
    uid: `${item.contract.id}-liquidation-${name}`,
    on: days[name],
    title: say.calendar[name](personName(item)),
    text: [say.stands(liquidation), say.restsOn(liquidation), say.norms].join(' '),
  }))
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
    ...liquidationCells(item, turn),
  ]
}

/** The three dates of the liquidation, and what is to be known of them. */
function liquidationCells({ assessment: { liquidation } }: AssessedContract, { words }: TurnContext): TableCell[] {
  const { liquidation: say } = words
  if (!liquidation) return ['', '', '', '']
  if (liquidation.kind === 'own-term')
    return ['', '', '', `${say.stands(liquidation)} ${say.ownTerm(liquidation.regime)}`]
  const days = daysOf(liquidation)
  return [...BOUNDARIES.map(name => ({ day: days[name] })), `${say.stands(liquidation)} ${say.restsOn(liquidation)}`]
}

function dayCell(day: Day | null | undefined): TableCell {
  return day ? { day } : ''
}
