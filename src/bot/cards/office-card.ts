import type { ContractType } from '../../rules/index.js'
import { canAssign, coordinates } from '../accounts/person.js'
import { claimsPart } from '../attestations/claims.js'
import { mostUrgentFirst, NEAR_LOSS, placeInTeam, type Urgency, urgencyOf } from '../contracts/groups.js'
import { everyContract, ownContracts, visibleByIds } from '../contracts/visible-contracts.js'
import { type Counts, count, NO_TOTALS } from '../reminders/team-totals.js'
import type { Question } from '../understand/question.js'
import type { Button, Card, Part } from './card.js'
import { contractLine } from './contract-line.js'
import { forecastLine, sinceOf } from './forecast-line.js'
import { countToClose, head, listHeadline, type ToClose, toCloseOf } from './list-head.js'
import { isQueued, nobodyToAssign, TEAM } from './office-queue.js'
import { queryCard } from './query/query-card.js'
import { type ShowTarget, showButton } from './show-button.js'
import { asksRoleOf, card, currentDeadline, dataDate, type TurnContext, text } from './turn-context.js'

/** Contracts shown that wait for a fact from the office itself. */
const FACTS_SHOWN = 3

/** What is kept of each contract: there may be tens of thousands. */
interface Found {
  readonly id: string
  readonly type: ContractType
  readonly urgency: Urgency
}

/** What an entity, or an area of it, has to do. */
interface Sight {
  readonly toClose: ToClose
  readonly totals: Counts
  readonly closeNow: Found[]
  readonly asked: Found[]
  nobody: number
  queue: number
}

/**
 * "¿Qué contratos debo cerrar?" of whoever answers for others and has none of their own: how many in all their sight, by when,
 * at which pace; what to close first, which facts only they can give, what is nobody's and what was passed on to them.
 */
export async function officeCard(
  turn: TurnContext,
  question: Extract<Question, { kind: 'mine' }>,
  where: ShowTarget,
): Promise<Card> {
  const { words, person } = turn
  const { say, forms } = words
  if (where.section === 'close-now')
    return queryCard(turn, { where: [{ field: 'situation', op: 'is', values: ['closeNow'] }] }, question, where)
  const sight = await seen(turn)
  const { until } = question.args
  const shown = turn.context.habits.shownAtFirst
  const all = showButton(forms.buttons.all, question, { section: 'close-now', page: 1 })
  const buttons: (Button | false)[] = [
    showButton(forms.buttons.team, TEAM),
    until !== undefined && showButton(say.groupUpcoming(until), { kind: 'upcoming', args: { until } }),
    ...officeButtons(sight, turn),
    showButton(forms.buttons.deadline, { kind: 'deadline', args: {} }),
    showButton(forms.buttons.how, { kind: 'how', args: {} }),
  ]
  const closing = await firstOf(turn, say.groupCloseNow, sight.closeNow, shown, all, 'warning')
  const facts = await firstOf(
    turn,
    say.groupNeedsFact,
    sight.asked,
    FACTS_SHOWN,
    showButton(forms.buttons.all, { kind: 'missing', args: {} }),
  )
  return card(
    say.listTitle,
    listHeadline(turn, sight.toClose, say.toCloseTeam),
    ...head(turn, sight.toClose, say.toCloseTeam),
    text(forecastLine(sight.totals, currentDeadline(turn), turn)),
    await claimsPart(turn),
    ...(sight.asked.some(({ urgency }) => urgency.rank === NEAR_LOSS) ? [facts, closing] : [closing, facts]),
    text([
      sight.nobody > 0 && say.unassignedCount(sight.nobody),
      sight.queue > 0 && say.queueCount(sight.queue),
      coordinates(person) && sight.nobody > 0 && !canAssign(turn.context) && (await nobodyToAssign(turn)),
    ]),
    await dataDate(turn),
    { kind: 'actions', buttons: buttons.filter(button => button !== false) },
  )
}

/** For whoever has contracts of their own and looks after others too: how many those others have to close. */
export async function othersLine(turn: TurnContext): Promise<Part | null> {
  const { context, person, today } = turn
  const own = new Set((await ownContracts(context, person, today)).map(({ contract }) => contract.id))
  const toClose = toCloseOf()
  for await (const item of everyContract(context, person, today))
    if (!own.has(item.contract.id) && placeInTeam(item) === 'closeNow') countToClose(toClose, item)
  return text(listHeadline(turn, toClose, turn.words.say.inYourTeam))
}

async function seen(turn: TurnContext): Promise<Sight> {
  const { context, person, today } = turn
  const since = sinceOf(turn)
  const sight: Sight = { toClose: toCloseOf(), totals: { ...NO_TOTALS }, closeNow: [], asked: [], nobody: 0, queue: 0 }
  for await (const item of everyContract(context, person, today)) {
    const place = placeInTeam(item)
    const { id, facts, supervisors } = { ...item.contract }
    const found = (at: typeof place): Found => ({ id, type: facts.type, urgency: urgencyOf(item, at) })
    count(sight.totals, item, place, since)
    if (isQueued(item)) sight.queue++
    if (supervisors.length === 0 && place !== 'closed' && place !== 'notApplicable') sight.nobody++
    if (place === 'closeNow') {
      countToClose(sight.toClose, item)
      sight.closeNow.push(found(place))
    } else if (asksRoleOf(person, item)) sight.asked.push(found('needsFact'))
  }
  return sight
}

/** The most urgent of these with their true count, and the way to all of them; nothing where there are none. */
async function firstOf(
  turn: TurnContext,
  title: string,
  found: readonly Found[],
  most: number,
  more: Button,
  tone?: 'warning',
): Promise<Part | null> {
  if (found.length === 0) return null
  const first = mostUrgentFirst(found, ({ urgency }) => urgency).slice(0, most)
  const items = await visibleByIds(
    turn.context,
    turn.person,
    first.map(({ id }) => id),
    turn.today,
  )
  return {
    kind: 'group',
    title,
    count: found.length,
    ...(tone ? { tone } : {}),
    items: items.map(item => contractLine(item, turn)),
    ...(found.length > first.length ? { more } : {}),
  }
}

function officeButtons({ nobody, queue }: Sight, { words, person }: TurnContext): Button[] {
  if (!coordinates(person)) return []
  const { say, forms } = words
  const button = (label: string, n: number, where: ShowTarget) => showButton(`${label} (${say.number(n)})`, TEAM, where)
  return [
    ...(nobody > 0 ? [button(forms.buttons.unassigned, nobody, { section: 'unassigned', page: 1 })] : []),
    ...(queue > 0 ? [button(forms.buttons.queue, queue, { section: 'queue' })] : []),
  ]
}
