import { dayInBogota } from '../../rules/index.js'
import { nameOf, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { everyContract } from '../contracts/visible-contracts.js'
import type { TableCell } from '../conversation/reply.js'
import { CampaignResult, OUTCOMES, sumsOf } from '../office/campaign-result.js'
import { contractRow } from '../office/closing-report.js'
import { isImpeded } from '../office/impediment-cards.js'
import { aboutReport, whose } from './counting.js'
import type { Report, ReportTable } from './report.js'

/** What came of the campaign that is spoken of: by outcome, area and person, its impediments and its contracts; null where there is none. */
export async function campaignReport(turn: TurnContext): Promise<Report | null> {
  const { context, person, today, words } = turn
  const { reports: say, report } = words
  const result = CampaignResult.of(turn)
  if (!result) return null
  const people = new Map<string, { closed: number; reported: number; left: number; unknown: number }>()
  const rows: TableCell[][] = []
  const impeded: AssessedContract[] = []
  for await (const item of everyContract(context, person, today)) {
    const outcome = result.add(item)
    if (!outcome) continue
    rows.push(contractRow(item, outcome, result, turn))
    if (isImpeded(item)) impeded.push(item)
    const [id = ''] = item.contract.supervisors
    const counted = people.get(id) ?? { closed: 0, reported: 0, left: 0, unknown: 0 }
    people.set(id, counted)
    counted[outcome === 'closed' || outcome === 'reported' || outcome === 'unknown' ? outcome : 'left']++
  }
  const { outcomes } = result
  const { left, all } = sumsOf(outcomes)
  const inAll = (named: ReadonlyMap<string, typeof outcomes>) =>
    [...named].map(([name, each]) => ({ name, each, ...sumsOf(each) })).sort((a, b) => b.left - a.left || b.all - a.all)
  const { columns } = say
  return {
    kind: 'campaign',
    language: say.language,
    name: `${say.files.campaign}-${today}`,
    title: say.titles.campaign(result.campaign.name),
    madeOn: today,
    about: await aboutReport(turn),
    sections: [
      {
        heading: say.sections.outcome,
        lines: [report.title(result.campaign.name, outcomes.closed, all), report.left(left, outcomes)],
        table: {
          columns: [columns.outcome, columns.count],
          rows: OUTCOMES.map(outcome => [report.results[outcome], outcomes[outcome]]),
          sum: [say.all, rows.length],
        },
      },
      {
        heading: say.sections.areas,
        table: {
          columns: [columns.area, columns.closed, columns.reported, columns.left, columns.needsFact],
          rows: inAll(result.areas).map(({ name, each, left: open }) => [
            name || say.noArea,
            each.closed,
            each.reported,
            open,
            each.unknown,
          ]),
          sum: [say.all, outcomes.closed, outcomes.reported, left, outcomes.unknown],
        },
      },
      {
        heading: say.sections.people,
        table: {
          columns: [columns.person, columns.closed, columns.reported, columns.left, columns.needsFact],
          rows: [...people]
            .sort(([, a], [, b]) => b.left - a.left)
            .map(([id, each]) => [whose(id, turn), each.closed, each.reported, each.left, each.unknown]),
          sum: [say.all, outcomes.closed, outcomes.reported, left, outcomes.unknown],
        },
      },
      { heading: say.sections.impediments, ...impedimentsIn(impeded, turn) },
      { heading: say.sections.contracts, table: { columns: report.columns, rows } },
    ],
    contracts: rows.map(([id]) => String(id)),
  }
}

/** What stops contracts, the oldest first, or that nobody told of anything. */
export function impedimentsIn(
  items: readonly AssessedContract[],
  turn: TurnContext,
): { lines: string[] } | { table: ReportTable } {
  const { words } = turn
  const { columns, noImpediments } = words.reports
  if (items.length === 0) return { lines: [noImpediments] }
  const rows = items
    .flatMap(item => (item.status.blocked ? [{ item, blocked: item.status.blocked }] : []))
    .sort((a, b) => (a.blocked.at < b.blocked.at ? -1 : 1))
    .map(({ item, blocked }) => [
      nameOf(item),
      whose(item.contract.supervisors[0] ?? '', turn),
      words.blockers[blocked.blocker],
      { day: dayInBogota(new Date(blocked.at)) },
      blocked.note ?? '',
    ])
  return { table: { columns: [columns.contract, columns.person, columns.what, columns.since, columns.note], rows } }
}
