import { reachabilityOf } from '../accounts/reachability.js'
import { forecastLine } from '../cards/forecast-line.js'
import { currentDeadline, type TurnContext } from '../cards/turn-context.js'
import { progressTitle } from '../charts/chart-card.js'
import { progressChart, progressOf } from '../charts/progress-chart.js'
import { everyContract } from '../contracts/visible-contracts.js'
import type { TableCell } from '../conversation/reply.js'
import { isImpeded } from '../office/impediment-cards.js'
import { isTold } from '../reminders/contact-status.js'
import { campaignToldOn } from '../reminders/schedule.js'
import { noTotals } from '../reminders/team-totals.js'
import { contactsOn } from '../reminders/unheard.js'
import { aboutReport, areasTable, ReportCounts } from './counting.js'
import type { Report } from './report.js'

/** Areas that fit on the page beside everything else. */
const AREAS = 7

/** One page for whoever leads the entity: how far it is against the pace it needs, by area, what to expect, and what is asked of whom. */
export async function headReport(turn: TurnContext): Promise<Report> {
  const { context, person, today, words } = turn
  const { reports: say } = words
  const counts = new ReportCounts(turn)
  let impeded = 0
  let unsigned = 0
  for await (const item of everyContract(context, person, today)) {
    counts.add(item)
    if (!isImpeded(item)) continue
    impeded++
    if (item.status.blocked?.blocker === 'ordenador-has-not-signed') unsigned++
  }
  const { all } = counts
  // What nobody is known to supervise is asked of the office, to be assigned.
  const unassigned = counts.people.get('') ?? noTotals()
  const told = campaignToldOn(context.options.campaigns, today)
  const progress = told && progressOf(all, told.campaign, context.calendar, today)
  const expected = forecastLine(all, currentDeadline(turn), turn)
  const reach = await reachabilityOf(context.store, context.entity.key)
  const contacts = await contactsOn(context, reach, today)
  const unreached = [...counts.people].filter(
    ([id, { toClose, needsFact }]) =>
      id !== '' && toClose + needsFact > 0 && !isTold(contacts.get(id)?.reach ?? { kind: 'not-linked' }),
  ).length
  const { asked, columns } = say
  const asks: readonly (readonly [whom: string, what: string, n: number])[] = [
    [asked.supervisors, asked.close, all.toClose - unassigned.toClose],
    [asked.supervisors, asked.overdue, all.overdue - unassigned.overdue],
    [asked.supervisors, asked.facts, all.needsFact - unassigned.needsFact],
    [asked.office, asked.queue, all.queue],
    [asked.office, asked.impediments, impeded - unsigned],
    [asked.office, asked.nobody, all.nobody],
    [asked.ordenadores, asked.impediments, unsigned],
    [asked.admin, asked.unreached, unreached],
  ]
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
      {
        heading: say.sections.asked,
        table: {
          columns: [columns.whom, columns.asked, columns.howMany],
          rows: asks.filter(([, , n]) => n > 0).map((row): TableCell[] => [...row]),
        },
      },
    ],
    contracts: [],
  }
}
