import { dayInBogota, isBusinessDay } from '../../rules/index.js'
import { oversees } from '../accounts/person.js'
import type { Card } from '../cards/card.js'
import { nameOfPerson, statusLine } from '../cards/contract-line.js'
import { listActions } from '../cards/paging.js'
import { queryButton } from '../cards/query/query-button.js'
import { showButton } from '../cards/show-button.js'
import { card, dataDate, nameOf, type TurnContext, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { everyContract } from '../contracts/visible-contracts.js'
import type { ReplyContent, TableCell } from '../conversation/reply.js'
import type { MessageHistory } from '../outbox/message-history.js'
import type { Outgoing } from '../outbox/outgoing.js'
import { campaignToldOn } from '../reminders/schedule.js'
import type { Question } from '../understand/question.js'
import { type CampaignOutcome, CampaignResult, sumsOf } from './campaign-result.js'
import { noticesFor } from './tell.js'

/** Areas named as those with most left. */
const AREAS = 2
/** Kinds of impediment named. */
const KINDS = 3

/**
 * What came of the campaign in somebody's sight: done, not done, why, and where most is left. With `file` also every contract
 * of it as a table.
 */
export async function closingReport(
  turn: TurnContext,
  { args: { file } }: Extract<Question, { kind: 'closing-report' }>,
): Promise<ReplyContent> {
  const { context, person, today, words } = turn
  const { say, closingReport: report } = words
  if (!oversees(person)) return { card: card(report.button, say.teamOnly, text(say.teamOnly)) }
  const result = CampaignResult.of(turn)
  if (!result) return { card: card(report.button, report.none, text(report.none)) }
  const rows: TableCell[][] = []
  for await (const item of everyContract(context, person, today)) {
    const outcome = result.add(item)
    if (file && outcome) rows.push(contractRow(item, outcome, result, turn))
  }
  const shown = await reportCard(turn, result)
  if (!file) return { card: shown }
  const line = report.file(rows.length)
  return {
    card: { ...shown, parts: [{ kind: 'text', text: line }, ...shown.parts] },
    files: [{ kind: 'table', name: `${report.fileName}-${today}`, columns: report.columns, rows }],
    exported: rows.map(([id]) => String(id)),
  }
}

async function reportCard(turn: TurnContext, result: CampaignResult): Promise<Card> {
  const { words, today } = turn
  const { closingReport: report, console: say } = words
  const { outcomes, nextLoss } = result
  const { left, all } = sumsOf(outcomes)
  const title = report.title(result.campaign.name, outcomes.closed, all)
  const kinds = [...result.impediments].sort(([, a], [, b]) => b - a).slice(0, KINDS)
  const areas = [...result.tallies.areas]
    .map(([area, counted]) => ({ area: area || report.noArea, ...sumsOf(counted) }))
    .filter(area => area.left > 0)
    .sort((a, b) => b.left - a.left || b.all - a.all)
    .slice(0, AREAS)
  return card(
    title,
    title,
    text([
      outcomes.reported > 0 && report.reported(outcomes.reported),
      report.left(left, outcomes),
      kinds.length > 0 && report.impediments(kinds.map(([kind, n]) => [say.short[kind], n])),
      areas.length > 0 && report.areas(areas.map(({ area, left: open, all: whole }) => [area, open, whole])),
      outcomes.unknown > 0 && report.unknown(outcomes.unknown),
    ]),
    nextLoss && text(report.loss(nameOf(nextLoss.item), nextLoss.until, today), 'warning'),
    listActions(
      [
        { ...showButton(words.query.card.excel, { kind: 'closing-report', args: { file: true } }), style: 'primary' },
        showButton(words.reports.word, { kind: 'report', args: { report: 'campaign', format: 'docx' } }),
        showButton(report.byPerson, { kind: 'team', args: {} }),
        queryButton(report.byArea, {
          where: [{ field: 'situation', op: 'is', values: ['closeNow'] }],
          group: 'area',
          view: 'entity',
        }),
        outcomes.impeded > 0 ? showButton(say.allImpediments, { kind: 'impediments', args: {} }) : null,
      ],
      nextLoss
        ? [
            showButton(words.cards.open(nameOf(nextLoss.item)), {
              kind: 'contract',
              args: { id: nextLoss.item.contract.id },
            }),
          ]
        : [],
    ),
    await dataDate(turn),
  )
}

/** A contract of a campaign in the order of `report.columns`. */
export function contractRow(
  item: AssessedContract,
  outcome: CampaignOutcome,
  result: CampaignResult,
  turn: TurnContext,
): TableCell[] {
  const { words, context } = turn
  const { closingReport: report, say, blockers } = words
  const { contract, assessment, status } = item
  const note = status.blocked?.note
  const why =
    outcome === 'impeded' && status.blocked
      ? `${blockers[status.blocked.blocker]}${note ? `: ${note}` : ''}`
      : outcome === 'closed'
        ? ''
        : statusLine(item, turn)
  return [
    contract.id,
    contract.reference ?? '',
    contract.supplier ?? '',
    contract.supervisors.map(id => nameOfPerson(id, context, words)).join('; ') || say.nobody,
    result.tallies.areaOf(item),
    report.results[outcome],
    why,
    outcome !== 'closed' && assessment.overdueSince ? { day: assessment.overdueSince } : '',
    contract.facts.value ? { pesos: contract.facts.value } : '',
    outcome === 'closed' && contract.facts.updatedOn ? { day: contract.facts.updatedOn } : '',
  ]
}

/**
 * The closing report for everybody who looks after others, on the first business day after a campaign on which they can be
 * told; once a campaign. What was not sent on its day was not told, so it is written again.
 */
export async function* closingReports(
  context: EntityContext,
  now: Date,
  before: MessageHistory,
): AsyncGenerator<Outgoing> {
  const today = dayInBogota(now)
  const told = campaignToldOn(context.options.campaigns, today)
  if (!told?.isOver || !isBusinessDay(context.calendar, today)) return
  const since = told.campaign.before
  for (const person of context.directory.values()) {
    if (!oversees(person)) continue
    const known = await before.of(person.id)
    if (known.some(({ kind, day }) => kind === 'closing-report' && day >= since)) continue
    const by = { context, now, today, person: { id: '' } }
    const { notices } = await noticesFor(by, [person.id], { kind: 'closing-report', of: since }, async theirs => {
      const { card: shown } = await closingReport(theirs, { kind: 'closing-report', args: {} })
      return shown
    })
    yield* notices
  }
}
