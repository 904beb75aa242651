import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { everyContract } from '../contracts/visible-contracts.js'
import type { TableCell } from '../conversation/reply.js'
import { type ByOutcome, CampaignResult, OUTCOMES, sumsOf } from '../office/campaign-result.js'
import { contractRow } from '../office/closing-report.js'
import { isImpeded } from '../office/impediment-cards.js'
import { aboutReport, sharedLines, type TallyColumns, tallyTable } from './counting.js'
import { impedimentsIn } from './impediments-table.js'
import type { Report } from './report.js'

/** Of the columns of a contract those that fit beside each other on paper: which, whose, what became of it, why, since when. */
const ON_PAPER = [0, 3, 5, 6, 7]

/** What came of the campaign that is spoken of: by outcome, area and person, its impediments and its contracts; null where there is none. */
export async function campaignReport(turn: TurnContext): Promise<Report | null> {
  const { context, person, today, words } = turn
  const { reports: say, closingReport: report } = words
  const result = CampaignResult.of(turn)
  if (!result) return null
  const rows: TableCell[][] = []
  const impeded: AssessedContract[] = []
  for await (const item of everyContract(context, person, today)) {
    const outcome = result.add(item)
    if (!outcome) continue
    rows.push(contractRow(item, outcome, result, turn))
    if (isImpeded(item)) impeded.push(item)
  }
  const { outcomes, tallies } = result
  const { left, all } = sumsOf(outcomes)
  const { columns } = say
  const shown: TallyColumns<ByOutcome> = {
    columns: [columns.closed, columns.reported, columns.left, columns.needsFact],
    cells: each => [each.closed, each.reported, sumsOf(each).left, each.unknown],
    left: each => sumsOf(each).left,
  }
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
      { heading: say.sections.areas, table: tallyTable(tallies, 'areas', shown, turn) },
      {
        heading: say.sections.people,
        lines: sharedLines(tallies, turn),
        table: tallyTable(tallies, 'people', shown, turn),
      },
      { heading: say.sections.impediments, ...impedimentsIn(impeded, turn) },
      { heading: say.sections.contracts, table: { columns: report.columns, rows, onPaper: ON_PAPER } },
    ],
    contracts: rows.map(([id]) => String(id)),
  }
}
