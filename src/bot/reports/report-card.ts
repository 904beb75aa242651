import { addDays, type Day } from '../../rules/index.js'
import { oversees } from '../accounts/person.js'
import type { Button } from '../cards/card.js'
import { showButton } from '../cards/show-button.js'
import { card, dataDate, type TurnContext, text } from '../cards/turn-context.js'
import type { ReplyContent } from '../conversation/reply.js'
import { daysOfStretch, stretchOf } from '../query/time-groups.js'
import type { Question } from '../understand/question.js'
import { campaignReport } from './campaign-report.js'
import { headReport } from './head-report.js'
import { liquidationBase } from './liquidation-base.js'
import { monthlyReport } from './monthly-report.js'
import type { Report } from './report.js'
import { REPORT_FORMATS, REPORT_KINDS, type ReportKind } from './report-kinds.js'

/**
 * Which reports there are, or one of them: as a card with what it begins with, and with `format` as a file. For whoever looks
 * after the contracts of others, of what is in their sight.
 */
export async function reportReply(
  turn: TurnContext,
  { args }: Extract<Question, { kind: 'report' }>,
): Promise<ReplyContent> {
  const { person, words } = turn
  const { say, reports } = words
  if (!oversees(person)) return { card: card(reports.choose, say.teamOnly, text(say.teamOnly)) }
  const { report: kind, format } = args
  if (kind === undefined) return { card: chooseCard(turn) }
  const made = await reportOf(turn, kind)
  if (!made) return { card: card(reports.names[kind], words.closingReport.none, text(words.closingReport.none)) }
  const formats = REPORT_FORMATS.filter(each => each !== format).map(each => formatButton(kind, each, turn))
  const [first] = made.sections
  const shown = card(
    made.title,
    made.title,
    format ? text(reports.ready(reports.names[kind])) : null,
    text(first?.lines ?? []),
    { kind: 'actions', buttons: formats },
    await dataDate(turn),
  )
  if (!format) return { card: shown }
  return { card: shown, files: [{ kind: 'report', name: made.name, report: made, format }], exported: made.contracts }
}

/** One report as data; null where there is nothing to report of. */
export async function reportOf(turn: TurnContext, kind: ReportKind, month?: Day): Promise<Report | null> {
  switch (kind) {
    case 'campaign':
      return campaignReport(turn)
    case 'monthly':
      // Of the last month that is over.
      return monthlyReport(turn, month ?? addDays(daysOfStretch(stretchOf(turn.today, 'month')).from, -1))
    case 'head':
      return headReport(turn)
    case 'liquidation':
      return liquidationBase(turn)
  }
}

function chooseCard({ words }: TurnContext) {
  const { reports } = words
  const buttons = REPORT_KINDS.map(
    (report): Button => showButton(reports.names[report], { kind: 'report', args: { report } }),
  )
  return card(reports.choose, reports.choose, text(reports.chooseHint, 'muted'), { kind: 'actions', buttons })
}

function formatButton(report: ReportKind, format: 'docx' | 'xlsx', { words: { reports } }: TurnContext): Button {
  const button = showButton(format === 'docx' ? reports.word : reports.excel, {
    kind: 'report',
    args: { report, format },
  })
  return format === 'docx' ? { ...button, style: 'primary' } : button
}
