import type { Card, Part, Section, Tone } from '../card.js'
import type { Groups } from '../groups.js'
import type { Item } from '../portfolio.js'
import type { Question } from '../question.js'
import { bulkButtons } from './buttons.js'
import { contractLine } from './line.js'
import { longList } from './pages.js'
import { showButton, type Where } from './show.js'
import type { Talk } from './talk.js'

/** The parts of the list of one person; the other sections are lists of their own. */
export type ListSection = Exclude<Section, 'queue' | 'facts' | 'accounts'>

export type Sections = Readonly<Record<ListSection, { readonly title: string; readonly items: readonly Item[] }>>

/** Every contract of somebody's list under its heading; `nobody` are those without supervisor, for who coordinates. */
export function sectionsOf(groups: Groups, nobody: readonly Item[], { say }: Talk['words']): Sections {
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
