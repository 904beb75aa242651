import { forecastLine } from '../cards/forecast-line.js'
import { NO_COUNTS, TeamTally } from '../cards/team-card.js'
import { currentDeadline, type TurnContext } from '../cards/turn-context.js'
import { progressTitle } from '../charts/chart-card.js'
import { progressChart, progressOf } from '../charts/progress-chart.js'
import { countableOf } from '../contracts/countable.js'
import { everyContract } from '../contracts/visible-contracts.js'
import type { TableCell } from '../conversation/reply.js'
import { isImpeded } from '../office/impediment-cards.js'
import { campaignToldOn } from '../reminders/schedule.js'
import { withOpenWork } from '../reminders/unheard.js'
import { aboutReport, areasTable, ReportCounts } from './counting.js'
import type { Report } from './report.js'

/** Areas that fit on the page beside everything else. */
const AREAS = 7

/** One page for whoever leads the entity: how far it is against the pace it needs, by area, what to expect, and what is asked of whom. */
export async function headReport(turn: TurnContext): Promise<Report> {
  const { context, person, today, words } = turn
  const { reports: say } = words
  const counts = new ReportCounts(turn)
  const team = new TeamTally(turn)
  let impeded = 0
  let unsigned = 0
  for await (const item of everyContract(context, person, today)) {
    counts.add(item)
    team.add(countableOf(item))
    if (!isImpeded(item)) continue
    impeded++
    if (item.status.blocked?.blocker === 'ordenador-has-not-signed') unsigned++
  }
  const { all } = counts
  // What nobody is known to supervise is asked of the office, to be assigned.
  const unassigned = team.byPerson.get('') ?? NO_COUNTS
  const told = campaignToldOn(context.options.campaigns, today)
  const progress = told && progressOf(all, told.campaign, context.calendar, today)
  const expected = forecastLine(all, currentDeadline(turn), turn)
  const { people } = await withOpenWork(context, team.byPerson, today)
  const unreached = people.filter(({ why }) => why !== null).length
  const { asked, columns } = say
  const every: readonly (readonly [whom: string, what: string, n: number])[] = [
    [asked.supervisors, asked.close, all.toClose - unassigned.toClose],
    [asked.supervisors, asked.overdue, all.overdue - unassigned.overdue],
    [asked.supervisors, asked.facts, all.needsFact - unassigned.needsFact],
    [asked.office, asked.queue, all.queue],
    [asked.office, asked.impediments, impeded - unsigned],
    [asked.office, asked.nobody, all.nobody],
    [asked.ordenadores, asked.impediments, unsigned],
    [asked.admin, asked.unreached, unreached],
  ]
  const asks = every.filter(([, , n]) => n > 0)
  return {
    kind: 'head',
    language: say.language,
    name: `${say.files.head}-${today}`,
    title: say.titles.head(today),
    madeOn: today,
    about: await aboutReport(turn),
    sections: [
      {
        heading: say.sections.progress,
        lines: [
          ...(progress ? [progressTitle(progress, turn)] : []),
          say.nowLine(all),
          ...(expected ? [expected] : []),
        ],
        ...(progress && { chart: progressChart(progress, words) }),
      },
      { heading: say.sections.areas, table: { ...areasTable(counts, turn), rowsOnPaper: AREAS } },
      ...(asks.length > 0
        ? [
            {
              heading: say.sections.asked,
              table: {
                columns: [columns.whom, columns.asked, columns.howMany],
                rows: asks.map((row): TableCell[] => [...row]),
              },
            },
          ]
        : []),
    ],
    contracts: [],
  }
}
