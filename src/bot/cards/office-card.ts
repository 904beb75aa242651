import { Foremost } from '../../shared/foremost.js'
import { canAssign, coordinates } from '../accounts/person.js'
import { claimsPart } from '../attestations/claims.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { compareUrgency, NEAR_LOSS, placeInTeam, type Urgency, urgencyOf } from '../contracts/groups.js'
import { everyContract, isUnassigned } from '../contracts/visible-contracts.js'
import { type Counts, count, NO_TOTALS, type Since } from '../reminders/team-totals.js'
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

/** How many contracts there are, and the most urgent of them: there may be tens of thousands. */
class Counted {
  readonly #first: Foremost<{ readonly item: AssessedContract; readonly urgency: Urgency }>
  count = 0
  hasNearLoss = false

  constructor(shown: number) {
    this.#first = new Foremost(shown, (a, b) => compareUrgency(a.urgency, b.urgency))
  }

  add(item: AssessedContract, urgency: Urgency): void {
    this.count++
    this.hasNearLoss ||= urgency.rank === NEAR_LOSS
    this.#first.add({ item, urgency })
  }

  first(): AssessedContract[] {
    return this.#first.inOrder().map(({ item }) => item)
  }
}

/** What an entity, or an area of it, has to do. Of whoever has contracts of their own: those, and what all others have. */
export class OfficeSight {
  readonly own: AssessedContract[] = []
  /** For a coordinator with contracts of their own: those of nobody. */
  readonly unassigned: AssessedContract[] = []
  readonly toClose: ToClose = toCloseOf()
  readonly totals: Counts = { ...NO_TOTALS }
  readonly closeNow: Counted
  readonly asked = new Counted(FACTS_SHOWN)
  nobody = 0
  queue = 0
  readonly #turn: TurnContext
  readonly #since: Since

  constructor(turn: TurnContext) {
    this.#turn = turn
    this.#since = sinceOf(turn)
    this.closeNow = new Counted(turn.context.habits.shownAtFirst)
  }

  /** Counts one more contract in sight; whoever has some of their own is given these first. */
  add(item: AssessedContract): void {
    const { person } = this.#turn
    const { supervisors } = item.contract
    if (supervisors.includes(person.id)) {
      this.own.push(item)
      return
    }
    // Their own come before all others: whoever has none is only told how many are nobody's, which may be most of them.
    if (this.own.length > 0 && coordinates(person) && isUnassigned(item)) this.unassigned.push(item)
    const place = placeInTeam(item)
    count(this.totals, item, place, this.#since)
    if (isQueued(item)) this.queue++
    if (supervisors.length === 0 && place !== 'closed' && place !== 'notApplicable') this.nobody++
    if (place === 'closeNow') {
      countToClose(this.toClose, item)
      this.closeNow.add(item, urgencyOf(item, place))
    } else if (asksRoleOf(person, item)) this.asked.add(item, urgencyOf(item, 'needsFact'))
  }
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
  const all = showButton(forms.buttons.all, question, { section: 'close-now', page: 1 })
  const buttons: (Button | false)[] = [
    showButton(forms.buttons.team, TEAM),
    until !== undefined && showButton(say.groupUpcoming(until), { kind: 'upcoming', args: { until } }),
    ...officeButtons(sight, turn),
    showButton(forms.buttons.deadline, { kind: 'deadline', args: {} }),
    showButton(forms.buttons.how, { kind: 'how', args: {} }),
  ]
  const closing = groupOf(turn, say.groupCloseNow, sight.closeNow, all, 'warning')
  const missing = showButton(forms.buttons.all, { kind: 'missing', args: {} })
  const facts = groupOf(turn, say.groupNeedsFact, sight.asked, missing)
  return card(
    say.listTitle,
    listHeadline(turn, sight.toClose, say.toCloseTeam),
    ...head(turn, sight.toClose, say.toCloseTeam),
    text(forecastLine(sight.totals, currentDeadline(turn), turn)),
    await claimsPart(turn),
    ...(sight.asked.hasNearLoss ? [facts, closing] : [closing, facts]),
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
  const sight = new OfficeSight(turn)
  for await (const item of everyContract(turn.context, turn.person, turn.today)) sight.add(item)
  return sight
}

/** The first of some contracts with the true count, and the way to all of them; nothing where there are none. */
function groupOf(turn: TurnContext, title: string, counted: Counted, more: Button, tone?: 'warning'): Part | null {
  const { count } = counted
  if (count === 0) return null
  const first = counted.first()
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
