import { addDays, type Day } from '../../rules/index.js'
import { briefName } from '../../words/grammar.js'
import { oversees, sameArea } from '../accounts/person.js'
import type { Card, ChartPart, Part } from '../cards/card.js'
import { ownTotals, sinceOf } from '../cards/forecast-line.js'
import { askQuery } from '../cards/query/ask-query.js'
import { capitalized, groupName } from '../cards/query/group-name.js'
import { amountIn } from '../cards/query/groups-card.js'
import { queryButton } from '../cards/query/query-button.js'
import { type ShowTarget, showButton } from '../cards/show-button.js'
import { card, dataDate, ownRole, type TurnContext, text } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { countableOf } from '../contracts/countable.js'
import { type ContractPlace, placeInTeam, placeOf } from '../contracts/groups.js'
import { eachCountable } from '../contracts/kept-countables.js'
import { everyContract, ownContracts } from '../contracts/visible-contracts.js'
import { describe } from '../query/describe.js'
import type { Group, Measure, Query } from '../query/query.js'
import { amountMeasured, averageOf, type GroupRow } from '../query/sums.js'
import { isTimeGroup, stretchOf, TIME_GROUPS } from '../query/time-groups.js'
import { campaignToldOn } from '../reminders/schedule.js'
import { count, noTotals } from '../reminders/team-totals.js'
import type { Question } from '../understand/question.js'
import { groupsChart, groupsLine, type MeasuredGroup, MOST_BARS } from './groups-chart.js'
import { type CampaignProgress, type ProgressFigures, progressChart, progressOf } from './progress-chart.js'

/** Figures as a picture: the progress of the campaign, or what a query counts by group. `section: 'facts'` shows them as a table. */
export async function chartCard(turn: TurnContext, query: Query, question: Question, where: ShowTarget): Promise<Card> {
  if (isOfProgress(query)) return progressCard(turn, query, question, where)
  if (query.group || query.measures?.[0] !== 'progress') return groupsChartCard(turn, query, question, where)
  const whose = await whoseProgress(turn, query)
  if (whose) return progressCard(turn, query, question, where, whose)
  const { measures: _, ...countable } = query
  return groupsChartCard(turn, countable, question, where, turn.words.charts.progressOfWhom)
}

/** What is asked of no contracts but those to close, and by no groups, is how far one is with them. */
function isOfProgress({ where, group, parts }: Query): boolean {
  return !group && !parts && where.every(({ field, values }) => field === 'situation' && values[0] === 'closeNow')
}

/** Whose progress is drawn, where it is not of all that somebody sees. */
interface Whose {
  readonly name: string
  readonly figures: ProgressFigures
}

async function progressCard(
  turn: TurnContext,
  { view }: Query,
  question: Question,
  where: ShowTarget,
  whose: Whose | null = null,
): Promise<Card> {
  const { words, person } = turn
  const { charts: say } = words
  const isTeam = oversees(person) && view !== 'own' && !whose
  const told = campaignToldOn(turn.context.options.campaigns, turn.today)
  const isOver = told?.isOver === true
  const counts = whose?.figures ?? (await (isTeam ? teamFigures(turn) : ownFigures(turn)))
  const figures = isOver ? { ...counts, toClose: counts.overdue } : counts
  // A campaign that ended stays as it was on its last day: what can be closed since is no part of it.
  const day = isOver ? addDays(told.campaign.before, -1) : turn.today
  const progress = told ? progressOf(figures, told.campaign, turn.context.calendar, day) : null
  if (!progress) return card(say.title, say.none, text(say.none), await dataDate(turn))
  const title = progressTitle(progress, turn, whose?.name)
  return card(
    title,
    title,
    ...figuresAs(progressChart(progress, words), where),
    isOver ? null : expectedLine(progress, turn),
    {
      kind: 'actions',
      buttons: [
        ...(isTeam ? [queryButton(say.byArea, BY_AREA)] : []),
        otherForm(question, where, turn),
        ...(isTeam ? [queryButton(say.byPerson, BY_PERSON)] : []),
        isOver && isTeam ? showButton(words.closingReport.button, { kind: 'closing-report', args: {} }) : null,
      ].filter(button => button !== null),
    },
    await dataDate(turn),
  )
}

/** One person's figures, or one area's, as far as they are in sight; null where something else is asked of the contracts. */
async function whoseProgress(turn: TurnContext, query: Query): Promise<Whose | null> {
  const { context, today } = turn
  const [only, ...more] = query.where
  if (!only || more.length > 0 || only.values.length !== 1) return null
  const { result, names } = await askQuery(
    turn,
    { ...query, group: only.field === 'area' ? 'area' : 'supervisor' },
    () => null,
  )
  const keys = result.groups.flatMap(({ key }) => key ?? [])
  if (only.field === 'area' && only.op === 'has') {
    const [area] = keys
    const isOf = (id: string) => area !== undefined && sameArea(context.directory.get(id)?.area, area)
    const items = everyContract(context, turn.person, today)
    return area === undefined ? null : { name: area, figures: await counted(turn, items, placeInTeam, isOf) }
  }
  const id = only.field === 'supervisor' && only.op === 'is' ? only.values[0] : keys.length === 1 ? keys[0] : undefined
  const person = id === undefined ? undefined : context.directory.get(id)
  if (!person || (only.field !== 'supervisor' && only.field !== 'about')) return null
  const items = everyContract(context, turn.person, today)
  const role = ownRole(person)
  const placed = (item: AssessedContract) => placeOf(item, role, person.id)
  return {
    name: briefName(names.person(person.id)),
    figures: await counted(turn, items, placed, other => other === person.id),
  }
}

/** Counts those contracts that somebody meant answers for. */
async function counted(
  turn: TurnContext,
  items: AsyncIterable<AssessedContract>,
  place: (item: AssessedContract) => ContractPlace,
  isMeant: (supervisor: string) => boolean,
): Promise<ProgressFigures> {
  const [totals, since] = [noTotals(), sinceOf(turn)]
  for await (const item of items)
    if (item.contract.supervisors.some(isMeant)) count(totals, countableOf(item), place(item), since)
  return totals
}

const TO_CLOSE: Query['where'] = [{ field: 'situation', op: 'is', values: ['closeNow'] }]
const BY_AREA: Query = { where: TO_CLOSE, group: 'area', output: 'chart' }
const BY_PERSON: Query = { where: TO_CLOSE, group: 'supervisor', output: 'chart' }

/** How far, and how far one would have to be, on today's point; of whom, where it is not of all. */
export function progressTitle(
  { points, total }: CampaignProgress,
  { words }: Pick<TurnContext, 'words'>,
  whose: string | null = null,
): string {
  const { closed = 0, pace = 0 } = points.at(-1) ?? {}
  return words.charts.progress(closed, total, pace, whose)
}

/** What comes of it at the present pace; nothing where nothing is left to close. */
function expectedLine({ forecast }: CampaignProgress, { words }: TurnContext): Part | null {
  return forecast?.counts ? text(words.charts.expected(forecast.counts, forecast.unknown)) : null
}

async function teamFigures(turn: TurnContext): Promise<ProgressFigures> {
  const [totals, since] = [noTotals(), sinceOf(turn)]
  await eachCountable(turn.context, turn.person, turn.today, countable => {
    count(totals, countable, countable.places[0], since)
  })
  return totals
}

async function ownFigures(turn: TurnContext): Promise<ProgressFigures> {
  return ownTotals(await ownContracts(turn.context, turn.person, turn.today), turn)
}

async function groupsChartCard(
  turn: TurnContext,
  asked: Query,
  question: Question,
  where: ShowTarget,
  note: string | null = null,
): Promise<Card> {
  const { words } = turn
  const { charts: say, query: names } = words
  const { output: _, parts: __, ...rest } = asked
  const group: Group = asked.group ?? (rest.where.some(({ field }) => field === 'situation') ? 'type' : 'situation')
  // By area or person alone, it is asked how much there is to do.
  const isBare = rest.where.length === 0 && !rest.measures && (group === 'area' || group === 'supervisor')
  const query: Query = { ...rest, where: isBare ? TO_CLOSE : rest.where, group }
  const answered = await askQuery(turn, query, () => null)
  const { result } = answered
  const [measure = 'count'] = query.measures ?? []
  const sentence = describe({ ...answered.query, group }, words, answered.names)
  const groups = nearestFirst(result.groups, query, turn.today).map(row => ({
    label: groupName(group, row.key, answered, turn),
    value: lengthOf(row, measure, result.found),
    said: amountIn(row, measure, result.found, turn),
  }))
  const column = names.measures[measure === 'averageCount' ? 'count' : measure]
  const sum = (of: readonly MeasuredGroup[]): MeasuredGroup => {
    const value = of.reduce((all, each) => all + each.value, 0)
    return { label: say.others(of.length), value, said: words.say.number(value) }
  }
  // Who has two supervisors or areas stands under both, but one more bar of the rest counts them as often as theirs would.
  const canAdd = measure === 'count'
  const label = capitalized(names.by[group])
  const chart = groupsChart(sentence, groups, [label, capitalized(column)], words, canAdd ? sum : null)
  const heading = names.card.heading(sentence, result.found)
  if (groups.length === 0) return card(sentence, heading, text(heading), await dataDate(turn))
  return card(
    sentence,
    heading,
    ...figuresAs(chart, where),
    text(note, 'muted'),
    text(groupsLine(label, groups, words)),
    !canAdd && groups.length > MOST_BARS ? text(say.onlyFirst(MOST_BARS, groups.length), 'muted') : null,
    {
      kind: 'actions',
      buttons: [
        otherForm(question, where, turn),
        queryButton(say.over, { where: [], output: 'chart', ...(asked.view ? { view: asked.view } : {}) }),
        queryButton(names.card.excel, {
          where: query.where,
          output: 'xlsx',
          ...(asked.view ? { view: asked.view } : {}),
        }),
      ].filter(button => button !== null),
    },
    await dataDate(turn),
  )
}

/**
 * Of more months than have room those that matter: the last of what is over, those from this one on of what comes to its end.
 * In the order of time; the others after them.
 */
function nearestFirst(groups: readonly GroupRow[], { group, order }: Query, today: Day): readonly GroupRow[] {
  if (!isTimeGroup(group) || groups.length <= MOST_BARS || order?.descending) return groups
  const { field, unit } = TIME_GROUPS[group]
  const dated = groups.filter(({ key }) => key)
  const isAhead = field === 'ends' || field === 'closable'
  const now = dated.findIndex(({ key }) => key && key >= stretchOf(today, unit))
  const last = Math.max(0, dated.length - MOST_BARS + 1)
  const from = isAhead && now >= 0 ? Math.min(now, last) : last
  const near = dated.slice(from, from + MOST_BARS - 1)
  return [...near, ...groups.filter(each => !near.includes(each))]
}

/** How long the bar of a group is, in whatever is measured; what is not known has none. */
function lengthOf({ sums, whole = 0 }: GroupRow, measure: Measure, all: number): number {
  if (measure === 'rate' || measure === 'progress') return whole === 0 ? 0 : (sums.count * 100) / whole
  if (measure === 'share') return all === 0 ? 0 : (sums.count * 100) / all
  const amount = amountMeasured(measure)
  if (!amount) return sums.count
  const centavos = measure === 'averageValue' ? (averageOf(sums) ?? 0n) : (sums.amounts.get(amount)?.sum ?? 0n)
  return Number(centavos / 100n)
}

function figuresAs(chart: ChartPart, { section }: ShowTarget): Part[] {
  return section === 'facts' ? [{ kind: 'table', ...chart.table }] : [chart]
}

/** From the picture to the table, and back. */
function otherForm(question: Question, { section }: ShowTarget, { words: { charts: say }, channel }: TurnContext) {
  // Where it can be no picture, it is its table already.
  if (channel === 'terminal') return null
  return section === 'facts' ? showButton(say.picture, question) : showButton(say.table, question, { section: 'facts' })
}
