import { type Day, later } from '../../rules/index.js'
import { oversees, seesTeam } from '../accounts/person.js'
import { claimsPart } from '../attestations/claims.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownOrEach } from '../contracts/visible-contracts.js'
import type { Query } from '../query/query.js'
import type { Question } from '../understand/question.js'
import type { Card } from './card.js'
import { contractLine } from './contract-line.js'
import { head, listHeadline, toCloseOf } from './list-head.js'
import {
  awayParts,
  contractListOf,
  countsOfRest,
  type ListSection,
  sectionPage,
  sectionsOf,
  shortGroup,
  workSections,
} from './list-sections.js'
import { type OfficeSight, officeCard, officeSight, othersLine } from './office-card.js'
import { unassignedCard } from './office-queue.js'
import { answerCard, askForCard } from './query/query-card.js'
import { type ShowTarget, showButton } from './show-button.js'
import { TeamTally, teamCard } from './team-card.js'
import { card, dataDate, mostUrgent, type TurnContext, text } from './turn-context.js'

/**
 * "¿Qué contratos debo cerrar?": what is overdue, how many, by when, at which pace; then what to close, what to tell, what
 * waits, and what is put off or cannot be closed. Whoever looks after others and has none of their own gets the same of all in their sight; an admin, the figures.
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
  const items = toCloseOfAll?.own ?? sight?.own ?? (await ownOrEach(context, person, today, item => team.add(item)))
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
  const { words, context, today, person } = turn
  const { say, forms } = words
  const list = contractListOf(items, turn)
  const { groups } = list
  const nobody = mostUrgent(sight?.unassigned ?? [], person)
  const sections = sectionsOf(list, nobody, words)
  const page = sectionPage(turn, question, sections, where)
  if (page) return page
  const toClose = toCloseOf(groups.closeNow)
  const { until } = question.args
  const upcoming = until ? becomingClosable(items, today, until) : []
  const shown = (section: ListSection, tone?: 'warning' | 'muted' | 'good') =>
    shortGroup(turn, question, sections, section, tone)
  return card(
    say.listTitle,
    listHeadline(turn, toClose),
    ...head(turn, toClose),
    sight && othersLine(turn, sight),
    await claimsPart(turn),
    ...workSections(sections).flatMap(({ section, tone }) => shown(section, tone)),
    ...awayParts(turn, question, list),
    upcoming.length > 0 &&
      until !== undefined && {
        kind: 'group',
        title: say.groupUpcoming(until),
        count: upcoming.length,
        items: upcoming.slice(0, context.habits.shownAtFirst).map(item => contractLine(item, turn)),
        ...(upcoming.length > context.habits.shownAtFirst
          ? { more: showButton(forms.buttons.all, { kind: 'upcoming', args: { until } }) }
          : {}),
      },
    ...shown('said-closed', 'good'),
    ...shown('passed-on', 'muted'),
    ...shown('unassigned'),
    text(say.rest(countsOfRest(groups)), 'muted'),
    await dataDate(turn),
    {
      kind: 'actions',
      buttons: [
        ...(sections.others.items.length > 0
          ? [showButton(forms.buttons.others, question, { section: 'others', page: 1 })]
          : []),
        showButton(forms.buttons.summary, { kind: 'summary', args: {} }),
        showButton(forms.buttons.deadline, { kind: 'deadline', args: {} }),
        showButton(forms.buttons.how, { kind: 'how', args: {} }),
        ...(oversees(person) ? [showButton(forms.buttons.team, { kind: 'team', args: {} })] : []),
      ],
    },
  )
}

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
