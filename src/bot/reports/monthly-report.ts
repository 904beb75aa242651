import type { Day } from '../../rules/index.js'
import { daysOf } from '../cards/liquidation-parts.js'
import { nameOf, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { everyContract } from '../contracts/visible-contracts.js'
import { headsOf } from '../ledger/audit.js'
import { isImpeded } from '../office/impediment-cards.js'
import { daysOfStretch, stretchOf } from '../query/time-groups.js'
import { aboutReport, areasTable, ReportCounts, sharedLines, type TallyColumns, tallyTable, whose } from './counting.js'
import { impedimentsIn } from './impediments-table.js'
import { dueIn, MonthResult, type MonthTally } from './month-result.js'
import type { Report, ReportSection } from './report.js'
import { saidInMonth } from './said-in-month.js'

/**
 * A month for control interno, that of `day`: what was to be closed in it, what was and what was not, as it stood on its last day (or
 * stands today, where it is not over), impediments, whose competence to liquidate ended; then how everything stands today, and the heads
 * of the ledger's chains, so that what is kept can be checked against it later. Null for a month that has not begun.
 */
export async function monthlyReport(turn: TurnContext, day: Day): Promise<Report | null> {
  const { context, person, today, words } = turn
  const { reports: say } = words
  const month = daysOfStretch(stretchOf(day, 'month'))
  if (month.from > today) return null
  const isOver = month.to < today
  const until = isOver ? month.to : today
  const result = await MonthResult.of(turn, month.from, until)
  const impeded: AssessedContract[] = []
  const losses: { readonly item: AssessedContract; readonly on: Day }[] = []
  const inSight = new Set<string>()
  for await (const item of everyContract(context, person, until)) {
    inSight.add(item.contract.id)
    result.add(item)
    if (isImpeded(item)) impeded.push(item)
    const on = lastDayOf(item)
    if (on && month.from <= on && on <= month.to) losses.push({ item, on })
  }
  losses.sort((a, b) => (a.on < b.on ? -1 : 1))
  const counts = new ReportCounts(turn)
  for await (const item of everyContract(context, person, today)) counts.add(item)
  // Of what others were told only what is about contracts in this person's sight.
  const told = result.told.filter(({ about }) => about.some(id => inSight.has(id)))
  const said = await saidInMonth(context, inSight, month.from, until)
  const { tallies } = result
  const { all } = tallies
  const { columns } = say
  const shown: TallyColumns<MonthTally> = {
    columns: [
      columns.due,
      columns.closedInMonth,
      columns.reported,
      columns.notDone,
      columns.doneSince,
      columns.needsFact,
    ],
    cells: each => [dueIn(each), each.closed, each.reported, each.left, each.closedSince, each.unknown],
    left: each => each.left,
  }
  return {
    kind: 'monthly',
    language: say.language,
    name: `${say.files.monthly}-${month.from.slice(0, 7)}`,
    title: say.titles.monthly(month.from),
    madeOn: today,
    about: await aboutReport(turn),
    sections: [
      {
        heading: say.sections.month,
        lines: [
          say.monthLine(dueIn(all), all.closed, all.reported, all.left),
          say.judged(until),
          say.closedNote,
          ...(result.unsure > 0 ? [say.unsure(result.unsure)] : []),
          ...(result.undated > 0 ? [say.undated(result.undated)] : []),
        ],
        table: {
          columns: [columns.outcome, columns.count],
          rows: [
            [say.month.closed, all.closed],
            [say.month.reported, all.reported],
            [say.month.left, all.left],
          ],
          sum: [say.month.due, dueIn(all)],
        },
      },
      { heading: say.sections.monthAreas, table: tallyTable(tallies, 'areas', shown, turn) },
      {
        heading: say.sections.monthPeople,
        lines: sharedLines(tallies, turn),
        table: tallyTable(tallies, 'people', shown, turn),
      },
      {
        heading: say.sections.said,
        lines: [
          say.saidLine(said.statements, said.impeded, said.resolved),
          say.toldLine(told.length, new Set(told.map(({ person: whom }) => whom)).size),
        ],
        ...(said.people.size > 0 && {
          table: {
            columns: [columns.saidBy, columns.saidInMonth],
            rows: [...said.people].sort(([, a], [, b]) => b - a).map(([id, n]) => [whose(id, turn), n]),
            sum: [say.all, said.statements],
          },
        }),
      },
      { heading: say.sections.impedimentsOn(until), ...impedimentsIn(impeded, turn) },
      lossesIn(losses, turn),
      {
        heading: say.sections.now(today),
        lines: [say.nowLine(counts.all)],
        table: areasTable(counts, turn),
      },
      await ledgerIn(turn),
    ],
    contracts: [
      ...new Set([
        ...result.named,
        ...[...impeded, ...losses.map(({ item }) => item)].map(({ contract }) => contract.id),
      ]),
    ],
  }
}

/** Where the chains end on the day of the report. */
async function ledgerIn({ context, words, today }: TurnContext): Promise<ReportSection> {
  const { columns, sections, chains, chainNote } = words.reports
  const heads = await headsOf(context.store, context.entity.key)
  return {
    heading: sections.ledger(today),
    lines: [chainNote],
    table: {
      columns: [columns.chain, columns.links, columns.hash],
      rows: (['sent', 'said', 'seen'] as const).map(chain => [chains[chain], heads[chain].number, heads[chain].hash]),
    },
  }
}

function lossesIn(
  losses: readonly { readonly item: AssessedContract; readonly on: Day }[],
  turn: TurnContext,
): ReportSection {
  const { columns, sections, noLosses, lossNote } = turn.words.reports
  if (losses.length === 0) return { heading: sections.losses, lines: [noLosses] }
  const rows = losses.map(({ item, on }) => [
    nameOf(item),
    whose(item.contract.supervisors[0] ?? '', turn),
    { day: on },
  ])
  const table = { columns: [columns.contract, columns.person, columns.last], rows }
  return { heading: sections.losses, lines: [lossNote], table }
}

/** The last day on which the entity can still liquidate what is not liquidated; null where it is, or no term of the law counts. */
function lastDayOf({ assessment: { liquidation, verdict } }: AssessedContract): Day | null {
  const counts = liquidation !== null && liquidation.kind !== 'own-term' && liquidation.isOver && verdict !== 'closed'
  return counts ? daysOf(liquidation).last : null
}
