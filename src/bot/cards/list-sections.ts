import type { AssessedContract } from '../contracts/assessed-contract.js'
import { type ContractGroups, groupPlaced, mostUrgentAt, mostUrgentFirst, urgencyOf } from '../contracts/groups.js'
import { type Placement, placementFor } from '../reminders/exclusions.js'
import { DEFAULT_SCHEDULE } from '../reminders/schedule.js'
import type { Question } from '../understand/question.js'
import { SECTIONS, type Section } from './action.js'
import { severalButton } from './buttons.js'
import type { Button, Card } from './card.js'
import { longList } from './paging.js'
import type { ShowTarget } from './show-button.js'
import { shownListButton } from './shown-list.js'
import { ownRole, type TurnContext } from './turn-context.js'

/** The parts of the list of one person; the other sections are lists of their own. */
export type ListSection = Exclude<Section, 'queue' | 'facts' | 'accounts' | 'decisions'>

export type Sections = Readonly<
  Record<ListSection, { readonly title: string; readonly items: readonly AssessedContract[] }>
>

/** Somebody's contracts by what they can do about them; what they put off or cannot close is apart until its day. */
export interface ContractList {
  readonly groups: ContractGroups
  /** The most urgent first. */
  readonly excluded: readonly Placement[]
}

/** Sorts somebody's own contracts the way their digest counts them. */
export function contractListOf(
  items: readonly AssessedContract[],
  { context, person, today }: TurnContext,
): ContractList {
  const { calendar, habits } = context
  const role = ownRole(person)
  const setting = { today, calendar, queueDays: habits.queueDays, overdueSnooze: DEFAULT_SCHEDULE.overdueSnooze }
  const stands = items.map(item => placementFor(item, role, person.id, setting))
  const isAway = ({ exclusion }: Placement) => exclusion !== null && exclusion.why !== 'passed-on'
  return {
    groups: groupPlaced(stands.filter(stand => !isAway(stand))),
    excluded: mostUrgentFirst(stands.filter(isAway), ({ item, place }) => urgencyOf(item, place)),
  }
}

/** Every contract of somebody's list under its heading; `nobody` are those without supervisor, for who coordinates. */
export function sectionsOf(
  { groups, excluded }: ContractList,
  nobody: readonly AssessedContract[],
  { cards: { lists } }: TurnContext['words'],
): Sections {
  return {
    'close-now': { title: lists['close-now'], items: groups.closeNow },
    'needs-fact': { title: lists['needs-fact'], items: groups.needsFact },
    waiting: { title: lists.waiting, items: groups.waiting },
    'said-closed': { title: lists['said-closed'], items: groups.saidClosed },
    'passed-on': { title: lists['passed-on'], items: groups.passedOn },
    unassigned: { title: lists.unassigned, items: nobody },
    others: {
      title: lists.others,
      get items() {
        return [...excluded.map(({ item }) => item), ...OTHERS.flatMap(place => mostUrgentAt(place, groups[place]))]
      },
    },
  }
}

const OTHERS = ['needsOthers', 'inExecution', 'suspended', 'closed', 'notApplicable'] as const

/** The sections of somebody's own in which there are contracts, in the order of the list. */
export function filledSections(sections: Sections): Exclude<ListSection, 'unassigned'>[] {
  return SECTIONS.filter(section => isListSection(section, sections))
    .filter(section => section !== 'unassigned')
    .filter(section => sections[section].items.length > 0)
}

/** To tell what several contracts of the section wait for alike, in one step. */
function severalOf(items: readonly AssessedContract[], section: ListSection, turn: TurnContext): Button | null {
  if (section !== 'close-now' && section !== 'needs-fact') return null
  return shownListButton(items, turn) ?? severalButton(items, turn)
}

/** One section whole, paged; null where the list has no such section. */
export function sectionPage(
  turn: TurnContext,
  question: Question,
  sections: Sections,
  where: ShowTarget,
): Promise<Card> | null {
  const { section } = where
  if (section === undefined || !isListSection(section, sections)) return null
  const { title, items } = sections[section]
  return longList(turn, question, where, title, items, {
    empty: turn.words.say.nothingHere,
    several: severalOf(items, section, turn),
  })
}

function isListSection(section: Section, sections: Sections): section is ListSection {
  return Object.hasOwn(sections, section)
}
