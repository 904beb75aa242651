import type { Card, Part, Section, Tone } from '../card.js'
import { type Groups, group, mostUrgentFirst, urgencyOf } from '../groups.js'
import { type Away, type Stand, standFor } from '../plan/away.js'
import { DEFAULT_SCHEDULE } from '../plan/schedule.js'
import type { Item } from '../portfolio.js'
import type { Question } from '../question.js'
import { bulkButtons } from './buttons.js'
import { contractLine } from './line.js'
import { longList } from './pages.js'
import { showButton, type Where } from './show.js'
import { ownRole, type Talk, text } from './talk.js'

/** The parts of the list of one person; the other sections are lists of their own. */
export type ListSection = Exclude<Section, 'queue' | 'facts' | 'accounts'>

export type Sections = Readonly<Record<ListSection, { readonly title: string; readonly items: readonly Item[] }>>

/** Somebody's contracts by what they can do about them; what they put off or cannot close is apart until its day. */
export interface List {
  readonly groups: Groups
  /** The most urgent first. */
  readonly away: readonly Stand[]
}

/** Sorts somebody's own contracts the way their digest counts them. */
export function listOf(items: readonly Item[], { world, person, today }: Talk): List {
  const { calendar, habits } = world
  const role = ownRole(person)
  const setting = { today, calendar, queueDays: habits.queueDays, overdueSnooze: DEFAULT_SCHEDULE.overdueSnooze }
  const stands = items.map(item => standFor(item, role, person.id, setting))
  const isAway = ({ away }: Stand) => away !== null && away.why !== 'passed-on'
  const here = stands.filter(stand => !isAway(stand)).map(({ item }) => item)
  return {
    groups: group(here, role, person.id),
    away: mostUrgentFirst(stands.filter(isAway), ({ item, place }) => urgencyOf(item, place)),
  }
}

/** How many are away and until when, a line for each reason; `away` in any order. */
export function awayLines(away: readonly (Away | null)[], { words: { digest } }: Pick<Talk, 'words'>): string[] {
  const reasons: readonly Away['why'][] = ['snoozed', 'blocked', 'passed-on']
  return reasons.flatMap(why => {
    const days = away.flatMap(each => (each?.why === why ? [each.until] : [])).sort()
    return days[0] ? [digest.away[why](days.length, days[0])] : []
  })
}

/** What is away: the first of them, how many and until when, and the way to all of them; nothing where nothing is. */
export function awayParts(talk: Talk, question: Question, { away }: List): readonly (Part | null)[] {
  if (away.length === 0) return []
  const first = talk.world.habits.shownAtFirst
  const more = showButton(talk.words.forms.buttons.all, question, { section: 'others', page: 1 })
  return [
    {
      part: 'group',
      title: talk.words.digest.awayTitle,
      count: away.length,
      tone: 'muted',
      items: away.slice(0, first).map(({ item }) => contractLine(item, talk)),
      ...(away.length > first ? { more } : {}),
    },
    text(
      awayLines(
        away.map(each => each.away),
        talk,
      ),
      'muted',
    ),
  ]
}

/** Every contract of somebody's list under its heading; `nobody` are those without supervisor, for who coordinates. */
export function sectionsOf({ groups, away }: List, nobody: readonly Item[], { say }: Talk['words']): Sections {
  return {
    'close-now': { title: say.groupCloseNow, items: groups.closeNow },
    'needs-fact': { title: say.groupNeedsFact, items: groups.needsFact },
    waiting: { title: say.groupWaiting, items: groups.waiting },
    'said-closed': { title: say.groupSaidClosed, items: groups.saidClosed },
    'passed-on': { title: say.groupPassedOn, items: groups.passedOn },
    unassigned: { title: say.groupUnassigned, items: nobody },
    others: {
      title: say.groupOthers,
      items: [
        ...away.map(({ item }) => item),
        ...groups.needsOthers,
        ...groups.inExecution,
        ...groups.suspended,
        ...groups.closed,
        ...groups.notApplicable,
      ],
    },
  }
}

/** The first contracts of a section with its true count, and "ver todos"; nothing where it is empty. */
export function shortGroup(
  talk: Talk,
  question: Question,
  sections: Sections,
  section: ListSection,
  tone?: Tone,
): readonly Part[] {
  const { title, items } = sections[section]
  if (items.length === 0) return []
  const first = talk.world.habits.shownAtFirst
  const bulk = bulkOf(items, section, talk)
  return [
    {
      part: 'group',
      title,
      count: items.length,
      ...(tone ? { tone } : {}),
      items: items.slice(0, first).map(item => contractLine(item, talk)),
      ...(items.length > first
        ? { more: showButton(talk.words.forms.buttons.all, question, { section, page: 1 }) }
        : {}),
    },
    ...(bulk ? [bulk] : []),
  ]
}

/** Facts that several contracts of the section wait for alike, to be told in one step. */
function bulkOf(items: readonly Item[], section: ListSection, talk: Talk): Part | null {
  if (section !== 'close-now' && section !== 'needs-fact') return null
  const buttons = bulkButtons(items, talk)
  return buttons.length > 0 ? { part: 'actions', buttons } : null
}

/** One section whole, paged; null where the list has no such section. */
export function sectionPage(talk: Talk, question: Question, sections: Sections, where: Where): Promise<Card> | null {
  const { section } = where
  if (section === undefined || !isListSection(section, sections)) return null
  const { title, items } = sections[section]
  return longList(talk, question, where, title, items, talk.words.say.nothingHere, bulkOf(items, section, talk))
}

function isListSection(section: Section, sections: Sections): section is ListSection {
  return Object.hasOwn(sections, section)
}

/** How many there are of those that a list does not show. */
export function countsOfRest(groups: Groups) {
  return {
    inExecution: groups.inExecution.length,
    suspended: groups.suspended.length,
    closed: groups.closed.length,
    notApplicable: groups.notApplicable.length,
    needsOthers: groups.needsOthers.length,
  }
}
