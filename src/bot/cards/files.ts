import { cite, type Day } from '../../rules/index.js'
import { group, mostUrgentFirst, type Place, placeInTeam, urgencyOf } from '../groups.js'
import { contractsOf, everyContract, type Item, oversees } from '../portfolio.js'
import { cellOf } from '../words/case.js'
import type { Answer, Cell } from '../world.js'
import { nameOfPerson, statusOf } from './line.js'
import { card, currentDeadline, dataDate, nameOf, ownRole, placeFor, type Talk, text } from './talk.js'

/**
 * Every contract that the asker may see as a table, the most urgent first: their own, or those of the team for whoever
 * looks after it. Only rows are kept, not contracts: an entity may have tens of thousands.
 */
export async function exportReply(talk: Talk): Promise<Answer> {
  const { words, world, person, today } = talk
  const { say } = words
  const found: { readonly urgency: ReturnType<typeof urgencyOf>; readonly cells: readonly Cell[] }[] = []
  const items = oversees(person) ? everyContract(world, person, today) : await contractsOf(world, person, today)
  for await (const item of items) {
    const place = oversees(person) ? placeInTeam(item) : placeFor(person, item)
    found.push({ urgency: urgencyOf(item, place), cells: row(item, place, talk) })
  }
  const rows = mostUrgentFirst(found, ({ urgency }) => urgency).map(({ cells }) => cells)
  return {
    card: card(say.exportTitle, say.exportReady(rows.length), text(say.exportReady(rows.length)), await dataDate(talk)),
    files: [{ file: 'table', name: `cerrojo-${today}`, columns: say.exportColumns, rows }],
  }
}

/** The days that matter to the asker, for a calendar. */
export async function calendarReply(talk: Talk): Promise<Answer> {
  const { words, world, person, today } = talk
  const { say } = words
  const items = await contractsOf(world, person, today)
  const toClose = group(items, ownRole(person), person.id).closeNow.length
  const deadline = currentDeadline(talk)
  const events = [
    ...(deadline
      ? [
          {
            uid: `${world.entity.key}-${deadline.before}`,
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
          title: say.calendarClosable(nameOf(item)),
          text: statusOf(item, talk),
        },
      ]
    }),
  ]
  return {
    card: card(
      say.exportTitle,
      say.calendarReady(events.length),
      text(say.calendarReady(events.length)),
      await dataDate(talk),
    ),
    files: [{ file: 'calendar', name: `cerrojo-${today}`, events }],
  }
}

/** In the order of `say.exportColumns`; `place` is where the lists count the contract. */
function row(item: Item, place: Place, talk: Talk): Cell[] {
  const { words, world } = talk
  const { say } = words
  const { contract, assessment } = item
  const { deadline } = assessment
  const reason = assessment.reasons.find(({ rule }) => rule === assessment.rule)
  const areas = new Set(contract.supervisors.flatMap(id => world.directory.get(id)?.area ?? []))
  return [
    contract.id,
    contract.reference ?? '',
    contract.supplier ?? '',
    contract.object ?? '',
    contract.supervisors.map(id => nameOfPerson(id, world, words)).join('; ') || say.nobody,
    [...areas].join('; '),
    cellOf(contract, 'endsOn') ?? dayCell(contract.facts.endsOn),
    contract.facts.value ? { pesos: contract.facts.value } : (cellOf(contract, 'value') ?? ''),
    say.places[place],
    assessment.directive ?? '',
    reason ? say.basis[reason.basis] : '',
    statusOf(item, talk),
    dayCell(deadline?.before),
    deadline ? say.deadlineKind(deadline.binding) : '',
    // What was said to be closed or passed on is overdue in no list.
    dayCell(place === 'closeNow' ? assessment.overdueSince : null),
    assessment.rule,
    (reason?.cites ?? []).map(cite).join('; '),
    contract.url ? { url: contract.url } : '',
    dayCell(assessment.source.asOf),
  ]
}

function dayCell(day: Day | null | undefined): Cell {
  return day ? { day } : ''
}
