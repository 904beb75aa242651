import type { ContractType } from '../../rules/index.js'
import { canAssign, coordinates } from '../accounts/person.js'
import { claimsPart } from '../attestations/claims.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { mostUrgentFirst, placeInTeam, type Urgency, urgencyOf } from '../contracts/groups.js'
import { everyContract, isUnassigned, visibleByIds } from '../contracts/visible-contracts.js'
import { type Counts, count, NO_TOTALS } from '../reminders/team-totals.js'
import type { Question } from '../understand/question.js'
import type { Button, Card, Part } from './card.js'
import { contractLine } from './contract-line.js'
import { SHOWN } from './day-parts.js'
import { forecastLine, sinceOf } from './forecast-line.js'
import { countToClose, headOf, type ToClose, toCloseOf } from './list-head.js'
import { isQueued, nobodyToAssign, TEAM } from './office-queue.js'
import { listActions } from './paging.js'
import { type ShowTarget, showButton } from './show-button.js'
import { asksRoleOf, card, currentDeadline, smallPrint, type TurnContext, text } from './turn-context.js'

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
  const { say, forms, cards } = words
  const { until } = question.args
  const { toClose, asked } = sight
  const head = headOf(turn, toClose)
  const first = mostUrgentFirst([...sight.closeNow, ...asked], ({ urgency }) => urgency).slice(0, SHOWN)
  const ids = first.map(({ id }) => id)
  const items = await visibleByIds(turn.context, person, ids, turn.today)
  const all = {
    ...showButton(cards.seeAll(toClose.toClose), question, { section: 'close-now', page: 1 }),
    style: 'primary',
  } as const
  const missing = showButton(cards.seeMissing(asked.length), { kind: 'missing', args: {} }, { page: 1 })
  return card(
    head.title,
    head.line,
    text([head.pace, forecastLine(sight.totals, currentDeadline(turn), turn)]),
    await claimsPart(turn),
    items.length > 0 && {
      kind: 'group',
      count: toClose.toClose + asked.length,
      items: items.map(item => contractLine(item, turn)),
    },
    text([
      asked.length > 0 && `${cards.missing(asked.length, toClose.toClose > 0)}.`,
      sight.nobody > 0 && say.unassignedCount(sight.nobody),
      sight.queue > 0 && say.queueCount(sight.queue),
      coordinates(person) && sight.nobody > 0 && !canAssign(turn.context) && (await nobodyToAssign(turn)),
    ]),
    listActions(
      [
        toClose.toClose > 0 ? all : null,
        asked.length > 0 ? missing : null,
        showButton(forms.buttons.team, TEAM),
        ...officeButtons(sight, turn),
      ],
      [
        until === undefined ? null : showButton(say.groupUpcoming(until), { kind: 'upcoming', args: { until } }),
        showButton(cards.progress, { kind: 'summary', args: {} }),
        showButton(cards.settings, { kind: 'whoami', args: {} }),
      ],
    ),
    await smallPrint(turn),
  )
}

/** For whoever has contracts of their own and looks after others too: how many those others have to close. */
export function othersLine(turn: TurnContext, { toClose }: OfficeSight): Part | null {
  return text(turn.words.cards.inTeam(toClose))
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

function officeButtons({ nobody, queue }: OfficeSight, { words, person }: TurnContext): Button[] {
  if (!coordinates(person)) return []
  const { say, forms } = words
  const button = (label: string, n: number, where: ShowTarget) => showButton(`${label} (${say.number(n)})`, TEAM, where)
  return [
    ...(nobody > 0 ? [button(forms.buttons.unassigned, nobody, { section: 'unassigned', page: 1 })] : []),
    ...(queue > 0 ? [button(forms.buttons.queue, queue, { section: 'queue' })] : []),
  ]
}
