import { type Day, later } from '../../rules/index.js'
import { oversees, seesTeam } from '../accounts/person.js'
import { isConfirmable } from '../attestations/bulk-candidates.js'
import { claimsPart } from '../attestations/claims.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { countableOf } from '../contracts/countable.js'
import { ownOrEach } from '../contracts/visible-contracts.js'
import type { Query } from '../query/query.js'
import type { Question } from '../understand/question.js'
import type { Card } from './card.js'
import { type DayFigures, dayActions, firstRows, firstToDo, restLine } from './day-parts.js'
import { warningPart } from './digest/warning-parts.js'
import { dayHead, isAllOverdue, toCloseOf } from './list-head.js'
import { type ContractList, contractListOf, sectionPage, sectionsOf } from './list-sections.js'
import { lossAmong, termsAhead } from './loss-ahead.js'
import { type OfficeSight, officeCard, officeSight, othersLine } from './office-card.js'
import { unassignedCard } from './office-queue.js'
import { answerCard, askForCard } from './query/query-card.js'
import { type ShowTarget, showButton } from './show-button.js'
import { TeamTally, teamCard } from './team-card.js'
import { card, closedInCampaign, mostUrgent, nameOf, smallPrint, type TurnContext, text } from './turn-context.js'

/**
 * "¿Qué contratos debo cerrar?": how many, how many overdue, at which pace; the first of them, and how many there are of
 * everything else. A section of it is a list of its own. Whoever looks after others and has none of their own gets the same of all in their sight; an admin, the figures.
 */
export async function ownListCard(
  turn: TurnContext,
  question: Extract<Question, { kind: 'mine' }>,
  where: ShowTarget,
): Promise<Card> {
  const { context, today, person } = turn
  if (seesTeam(person) && where.section === 'unassigned') return unassignedCard(turn, where)
  const toCloseOfAll =
    seesTeam(person) && where.section === 'close-now' ? await askForCard(turn, CLOSE_NOW, where) : null
  if (toCloseOfAll && toCloseOfAll.query.view !== 'own') return answerCard(turn, toCloseOfAll, question, where)
  const sight = seesTeam(person) && !toCloseOfAll ? await officeSight(turn) : null
  const team = new TeamTally(turn)
  const items =
    toCloseOfAll?.own ?? sight?.own ?? (await ownOrEach(context, person, today, item => team.add(countableOf(item))))
  if (items.length === 0 && sight) return officeCard(turn, question, sight)
  if (items.length === 0 && oversees(person)) return teamCard(turn, where, team)
  return listOfOwn(turn, question, where, items, sight)
}

/** The list of what somebody answers for themselves; `sight` has what they look after besides. */
export async function listOfOwn(
  turn: TurnContext,
  question: Extract<Question, { kind: 'mine' }>,
  where: ShowTarget,
  items: readonly AssessedContract[],
  sight: OfficeSight | null,
): Promise<Card> {
  const { words, today, person } = turn
  const { cards, forms } = words
  const list = contractListOf(items, turn)
  const nobody = mostUrgent(sight?.unassigned ?? [], person)
  const sections = sectionsOf(list, nobody, words)
  const page = sectionPage(turn, question, sections, where)
  if (page) return page
  const counted = figuresOf(list, person.id)
  const loss = lossAmong(list.groups.needsFact, turn)
  const { saidClosed } = list.groups
  const warned = termsAhead(
    items.filter(item => !saidClosed.includes(item) && item.contract.id !== loss?.id),
    turn,
  )
  const head = dayHead(turn, counted, loss, loss !== null || warned.length > 0)
  const { until } = question.args
  const upcoming = until ? becomingClosable(items, today, until) : []
  const first = firstToDo(list.groups, loss)
  const actions = dayActions(turn, counted, first, loss, warned)
  return card(
    head.title,
    head.line,
    warningPart(warned, turn),
    text(head.pace),
    sight && othersLine(turn, sight),
    await claimsPart(turn),
    firstRows(turn, counted, first),
    text([
      restLine(turn, counted, loss),
      nobody.length > 0 && `${cards.unassigned(nobody.length)}.`,
      until !== undefined && upcoming.length > 0 && cards.upcoming(upcoming.length, until, today),
      counted.toClose + counted.needsFact === 0 && nextLine(turn, items),
      counted.toClose + counted.needsFact === 0 && closedLine(turn, items, counted.saidClosed),
    ]),
    {
      ...actions,
      buttons: [
        ...actions.buttons,
        ...(until !== undefined && upcoming.length > 0
          ? [showButton(cards.seeAll(upcoming.length), { kind: 'upcoming', args: { until } })]
          : []),
        ...(nobody.length > 0
          ? [showButton(forms.buttons.unassigned, question, { section: 'unassigned', page: 1 })]
          : []),
      ],
    },
    loss && text(cards.loss.law, 'muted'),
    await smallPrint(turn, isAllOverdue(counted)),
  )
}

/** What came of the campaign, where nothing is left to do. */
function closedLine(turn: TurnContext, items: readonly AssessedContract[], saidClosed: number): string | null {
  const closed = closedInCampaign(items, turn)
  return closed > 0 ? turn.words.cards.closedSoFar(closed, closed + saidClosed) : null
}

/** The numbers of somebody's day. */
export function figuresOf({ groups, excluded }: ContractList, person: string): DayFigures {
  const away = { snoozed: 0, blocked: 0, 'passed-on': groups.passedOn.length }
  for (const { exclusion } of excluded) if (exclusion) away[exclusion.why]++
  return {
    ...toCloseOf(groups.closeNow),
    needsFact: groups.needsFact.length,
    confirmable: groups.closeNow.filter(item => isConfirmable(item, person)).length,
    waiting: groups.waiting.length,
    saidClosed: groups.saidClosed.length,
    away,
  }
}

/** When there will be something to close again. */
function nextLine({ words: { cards }, today }: TurnContext, items: readonly AssessedContract[]): string | null {
  const [next] = becomingClosable(items, today, FAR)
  const from = next?.assessment.closableFrom
  return next && from ? cards.next(nameOf(next), from, today) : null
}

const FAR: Day = '9999-12-31'

const CLOSE_NOW: Query = { where: [{ field: 'situation', op: 'is', values: ['closeNow'] }] }

/** Contracts that cannot be closed today and can be from a known day up to `until`. */
export function becomingClosable(items: readonly AssessedContract[], today: Day, until: Day): AssessedContract[] {
  return items
    .filter(
      ({ assessment: { verdict, closableFrom } }) =>
        verdict !== 'close-now' && closableFrom !== null && closableFrom > today && closableFrom <= later(until, today),
    )
    .sort((a, b) => ((a.assessment.closableFrom ?? '') < (b.assessment.closableFrom ?? '') ? -1 : 1))
}
