import { cite } from '../../rules/index.js'
import { group } from '../groups.js'
import { contractsOf, type Item } from '../portfolio.js'
import type { Answer } from '../world.js'
import { statusOf } from './line.js'
import { card, currentDeadline, dataDate, nameOf, ownRole, type Talk, text } from './talk.js'

/** Every contract of the asker as a table, for a spreadsheet. */
export async function exportReply(talk: Talk): Promise<Answer> {
  const { words, world, person, today } = talk
  const { say } = words
  const items = await contractsOf(world, person, today)
  return {
    card: card(
      say.exportTitle,
      say.exportReady(items.length),
      text(say.exportReady(items.length)),
      await dataDate(talk),
    ),
    files: [
      { file: 'table', name: `cerrojo-${today}`, columns: say.exportColumns, rows: items.map(item => row(item, talk)) },
    ],
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

function row(item: Item, talk: Talk): string[] {
  const { words } = talk
  const { contract, assessment } = item
  const reason = assessment.reasons.find(({ rule }) => rule === assessment.rule)
  return [
    contract.id,
    contract.reference ?? '',
    contract.supplier ?? '',
    contract.object ?? '',
    contract.facts.endsOn ?? '',
    contract.facts.value ?? '',
    words.verdicts[assessment.verdict],
    assessment.directive ? String(assessment.directive) : '',
    statusOf(item, talk),
    assessment.deadline?.before ?? '',
    assessment.rule,
    (reason?.cites ?? []).map(cite).join('; '),
    assessment.source.asOf ?? '',
  ]
}
