import { Foremost } from '../../shared/foremost.js'
import { canAssign, coordinates } from '../accounts/person.js'
import { claimsPart } from '../attestations/claims.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { countableOf } from '../contracts/countable.js'
import { compareUrgency, placeInTeam, type Urgency, urgencyOf } from '../contracts/groups.js'
import { everyContract, isUnassigned } from '../contracts/visible-contracts.js'
import { type Counts, count, noTotals, type Since } from '../reminders/team-totals.js'
import type { Question } from '../understand/question.js'
import type { Button, Card, Part } from './card.js'
import { contractLine } from './contract-line.js'
import { SHOWN } from './day-parts.js'
import { forecastLine, sinceOf } from './forecast-line.js'
import { countToClose, dayHead, isAllOverdue, type ToClose, toCloseOf } from './list-head.js'
import { nobodyToAssign, TEAM } from './office-queue.js'
import { listActions } from './paging.js'
import { type ShowTarget, showButton } from './show-button.js'
import { asksRoleOf, card, currentDeadline, smallPrint, type TurnContext, text } from './turn-context.js'

/** What an entity, or an area of it, has to do. Of whoever has contracts of their own: those, and what all others have. */
export class OfficeSight {
  readonly own: AssessedContract[] = []
  /** For a coordinator with contracts of their own: those of nobody. */
  readonly unassigned: AssessedContract[] = []
  readonly toClose: ToClose = toCloseOf()
  readonly totals: Counts = noTotals()
  /** How many wait for a fact that the office itself can give. */
  asked = 0
  /** The most urgent of all that there is to do. */
  readonly first = new Foremost<{ readonly item: AssessedContract; readonly urgency: Urgency }>(SHOWN, (a, b) =>
    compareUrgency(a.urgency, b.urgency),
  )
  readonly #turn: TurnContext
  readonly #since: Since

  constructor(turn: TurnContext) {
    this.#turn = turn
    this.#since = sinceOf(turn)
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
    count(this.totals, countableOf(item), place, this.#since)
    if (place === 'closeNow') {
      countToClose(this.toClose, item)
      this.first.add({ item, urgency: urgencyOf(item, place) })
    } else if (asksRoleOf(person, item)) {
      this.asked++
      this.first.add({ item, urgency: urgencyOf(item, 'needsFact') })
    }
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
  const { say, forms, cards } = words
  const { until } = question.args
  const { toClose, asked, first, totals } = sight
  const head = dayHead(turn, toClose)
  const items = first.inOrder().map(({ item }) => item)
  const all = {
    ...showButton(cards.seeAll(toClose.toClose), question, { section: 'close-now', page: 1 }),
    style: 'primary',
  } as const
  return card(
    head.title,
    head.line,
    text([head.pace, forecastLine(totals, currentDeadline(turn), turn)]),
    await claimsPart(turn),
    items.length > 0 && {
      kind: 'group',
      count: toClose.toClose + asked,
      items: items.map(item => contractLine(item, turn)),
    },
    text([
      asked > 0 && `${cards.missing(asked, toClose.toClose > 0)}.`,
      totals.nobody > 0 && say.unassignedCount(totals.nobody),
      totals.queue > 0 && say.queueCount(totals.queue),
      coordinates(person) && totals.nobody > 0 && !canAssign(turn.context) && (await nobodyToAssign(turn)),
    ]),
    listActions(
      [
        toClose.toClose > 0 ? all : null,
        asked > 0 ? showButton(cards.seeMissing(asked), { kind: 'missing', args: {} }, { page: 1 }) : null,
        showButton(forms.buttons.team, TEAM),
        ...officeButtons(totals, turn),
      ],
      [
        until === undefined ? null : showButton(say.groupUpcoming(until), { kind: 'upcoming', args: { until } }),
        showButton(cards.progress, { kind: 'summary', args: {} }),
        showButton(cards.settings, { kind: 'whoami', args: {} }),
      ],
    ),
    await smallPrint(turn, isAllOverdue(toClose)),
  )
}

/** For whoever has contracts of their own and looks after others too: how many those others have to close. */
export function othersLine(turn: TurnContext, { toClose }: OfficeSight): Part | null {
  return text(turn.words.cards.inTeam(toClose))
}

/** Goes once through all in the sight of whoever answers for others. */
export async function officeSight(turn: TurnContext): Promise<OfficeSight> {
  const sight = new OfficeSight(turn)
  for await (const item of everyContract(turn.context, turn.person, turn.today)) sight.add(item)
  return sight
}

function officeButtons({ nobody, queue }: Counts, { words, person }: TurnContext): Button[] {
  if (!coordinates(person)) return []
  const { say, forms } = words
  const button = (label: string, n: number, where: ShowTarget) => showButton(`${label} (${say.number(n)})`, TEAM, where)
  return [
    ...(nobody > 0 ? [button(forms.buttons.unassigned, nobody, { section: 'unassigned', page: 1 })] : []),
    ...(queue > 0 ? [button(forms.buttons.queue, queue, { section: 'queue' })] : []),
  ]
}
