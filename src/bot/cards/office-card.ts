import type { ContractType } from '../../rules/index.js'
import { canAssign, coordinates } from '../accounts/person.js'
import { claimsPart } from '../attestations/claims.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { mostUrgentFirst, NEAR_LOSS, placeInTeam, type Urgency, urgencyOf } from '../contracts/groups.js'
import { everyContract, isUnassigned, visibleByIds } from '../contracts/visible-contracts.js'
import { type Counts, count, NO_TOTALS } from '../reminders/team-totals.js'
import type { Question } from '../understand/question.js'
import type { Button, Card, Part } from './card.js'
import { contractLine } from './contract-line.js'
import { forecastLine, sinceOf } from './forecast-line.js'
import { countToClose, head, listHeadline, type ToClose, toCloseOf } from './list-head.js'
import { isQueued, nobodyToAssign, TEAM } from './office-queue.js'
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

/** What an entity, or an area of it, has to do. Of whoever has contracts of their own: those, and what all others have. */
export interface OfficeSight {
  readonly own: AssessedContract[]
  /** For a coordinator with contracts of their own: those of nobody. */
  readonly unassigned: AssessedContract[]
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
  sight: OfficeSight,
): Promise<Card> {
  const { words, person } = turn
  const { say, forms } = words
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
  const closeNow = mostUrgentFirst(sight.closeNow, ({ urgency }) => urgency).slice(0, shown)
  const asked = mostUrgentFirst(sight.asked, ({ urgency }) => urgency).slice(0, FACTS_SHOWN)
  const items = await visibleByIds(
    turn.context,
    person,
    [...closeNow, ...asked].map(({ id }) => id),
    turn.today,
  )
  const firstOf = (title: string, first: readonly Found[], count: number, more: Button, tone?: 'warning') =>
    groupOf(
      turn,
      title,
      items.filter(({ contract }) => first.some(({ id }) => id === contract.id)),
      count,
      more,
      tone,
    )
  const closing = firstOf(say.groupCloseNow, closeNow, sight.closeNow.length, all, 'warning')
  const missing = showButton(forms.buttons.all, { kind: 'missing', args: {} })
  const facts = firstOf(say.groupNeedsFact, asked, sight.asked.length, missing)
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
export function othersLine(turn: TurnContext, { toClose }: OfficeSight): Part | null {
  return text(listHeadline(turn, toClose, turn.words.say.inYourTeam))
}

/** Goes once through all in the sight of whoever answers for others. */
export async function officeSight(turn: TurnContext): Promise<OfficeSight> {
  const { context, person, today } = turn
  const since = sinceOf(turn)
  const figures = { toClose: toCloseOf(), totals: { ...NO_TOTALS }, closeNow: [], asked: [], nobody: 0, queue: 0 }
  const sight: OfficeSight = { own: [], unassigned: [], ...figures }
  for await (const item of everyContract(context, person, today)) {
    if (item.contract.supervisors.includes(person.id)) {
      sight.own.push(item)
      continue
    }
    // Their own come before all others: whoever has none is only told how many are nobody's, which may be most of them.
    if (sight.own.length > 0 && coordinates(person) && isUnassigned(item)) sight.unassigned.push(item)
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

/** The first of some contracts with the true count, and the way to all of them; nothing where there are none. */
function groupOf(
  turn: TurnContext,
  title: string,
  first: readonly AssessedContract[],
  count: number,
  more: Button,
  tone?: 'warning',
): Part | null {
  if (count === 0) return null
  return {
    kind: 'group',
    title,
    count,
    ...(tone ? { tone } : {}),
    items: first.map(item => contractLine(item, turn)),
    ...(count > first.length ? { more } : {}),
  }
}

function officeButtons({ nobody, queue }: OfficeSight, { words, person }: TurnContext): Button[] {
  if (!coordinates(person)) return []
  const { say, forms } = words
  const button = (label: string, n: number, where: ShowTarget) => showButton(`${label} (${say.number(n)})`, TEAM, where)
  return [
    ...(nobody > 0 ? [button(forms.buttons.unassigned, nobody, { section: 'unassigned', page: 1 })] : []),
    ...(queue > 0 ? [button(forms.buttons.queue, queue, { section: 'queue' })] : []),
  ]
}
