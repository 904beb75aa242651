import { type Day, later } from '../../rules/index.js'
import type { Card } from '../card.js'
import { coordinates, seesTeam } from '../person.js'
import { contractsOf, contractsOfNobody, type Item, oversees } from '../portfolio.js'
import type { Question } from '../question.js'
import { claimsPart } from '../record/claims.js'
import { head, headline, toCloseOf } from './head.js'
import { contractLine } from './line.js'
import { officeCard, othersLine } from './office.js'
import { awayParts, countsOfRest, type ListSection, listOf, sectionPage, sectionsOf, shortGroup } from './sections.js'
import { showButton, type Where } from './show.js'
import { card, dataDate, mostUrgent, type Talk, text } from './talk.js'
import { teamCard } from './team.js'

/**
 * "¿Qué contratos debo cerrar?": what is overdue, how many, by when, at which pace; then what to close, what to tell, what
 * waits, and what is put off or cannot be closed. Whoever looks after others and has none of their own gets the same of all in their sight; an admin, the figures.
 */
export async function mine(talk: Talk, question: Extract<Question, { kind: 'mine' }>, where: Where): Promise<Card> {
  const { words, world, today, person } = talk
  const { say, forms } = words
  const items = await contractsOf(world, person, today)
  if (items.length === 0 && seesTeam(person) && where.section !== 'unassigned') return officeCard(talk, question, where)
  if (items.length === 0 && oversees(person)) return teamCard(talk, where)
  const list = listOf(items, talk)
  const { groups } = list
  const nobody = coordinates(person) ? mostUrgent(await contractsOfNobody(world, today), person) : []
  const sections = sectionsOf(list, nobody, words)
  const page = sectionPage(talk, question, sections, where)
  if (page) return page
  const toClose = toCloseOf(groups.closeNow)
  const { until } = question.args
  const upcoming = until ? becomingClosable(items, today, until) : []
  const shown = (section: ListSection, tone?: 'warning' | 'muted' | 'good') =>
    shortGroup(talk, question, sections, section, tone)
  return card(
    say.listTitle,
    headline(talk, toClose),
    ...head(talk, toClose),
    seesTeam(person) && (await othersLine(talk)),
    await claimsPart(talk),
    ...shown('close-now', 'warning'),
    ...shown('needs-fact'),
    ...shown('waiting', 'muted'),
    ...awayParts(talk, question, list),
    upcoming.length > 0 &&
      until !== undefined && {
        part: 'group',
        title: say.groupUpcoming(until),
        count: upcoming.length,
        items: upcoming.slice(0, world.habits.shownAtFirst).map(item => contractLine(item, talk)),
        ...(upcoming.length > world.habits.shownAtFirst
          ? { more: showButton(forms.buttons.all, { kind: 'upcoming', args: { until } }) }
          : {}),
      },
    ...shown('said-closed', 'good'),
    ...shown('passed-on', 'muted'),
    ...shown('unassigned'),
    text(say.rest(countsOfRest(groups)), 'muted'),
    await dataDate(talk),
    {
      part: 'actions',
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

/** Contracts that cannot be closed today and can be from a known day up to `until`. */
export function becomingClosable(items: readonly Item[], today: Day, until: Day): Item[] {
  return items
    .filter(
      ({ assessment: { verdict, closableFrom } }) =>
        verdict !== 'close-now' && closableFrom !== null && closableFrom > today && closableFrom <= later(until, today),
    )
    .sort((a, b) => ((a.assessment.closableFrom ?? '') < (b.assessment.closableFrom ?? '') ? -1 : 1))
}
