import type { AssessedContract } from '../contracts/assessed-contract.js'
import { type ContractGroups, groupContracts, mostUrgentFirst, nearLossOf, urgencyOf } from '../contracts/groups.js'
import { type Exclusion, type Placement, placementFor } from '../reminders/exclusions.js'
import { DEFAULT_SCHEDULE } from '../reminders/schedule.js'
import type { Question } from '../understand/question.js'
import { bulkButtons } from './buttons.js'
import type { Card, Part, Section, Tone } from './card.js'
import { contractLine } from './contract-line.js'
import { longList } from './paging.js'
import { type ShowTarget, showButton } from './show-button.js'
import { ownRole, type TurnContext, text } from './turn-context.js'

/** The parts of the list of one person; the other sections are lists of their own. */
export type ListSection = Exclude<Section, 'queue' | 'facts' | 'accounts'>

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
  const here = stands.filter(stand => !isAway(stand)).map(({ item }) => item)
  return {
    groups: groupContracts(here, role, person.id),
    excluded: mostUrgentFirst(stands.filter(isAway), ({ item, place }) => urgencyOf(item, place)),
  }
}

/** How many are away and until when, a line for each reason; `away` in any order. */
export function awayLines(
  away: readonly (Exclusion | null)[],
  { words: { digest } }: Pick<TurnContext, 'words'>,
): string[] {
  const reasons: readonly Exclusion['why'][] = ['snoozed', 'blocked', 'passed-on']
  return reasons.flatMap(why => {
    const days = away.flatMap(each => (each?.why === why ? [each.until] : [])).sort()
    return days[0] ? [digest.away[why](days.length, days[0])] : []
  })
}

/** What is away: the first of them, how many and until when, and the way to all of them; nothing where nothing is. */
export function awayParts(turn: TurnContext, question: Question, { excluded }: ContractList): readonly (Part | null)[] {
  if (excluded.length === 0) return []
  const first = turn.context.habits.shownAtFirst
  const more = showButton(turn.words.forms.buttons.all, question, { section: 'others', page: 1 })
  return [
    {
      kind: 'group',
      title: turn.words.digest.awayTitle,
      count: excluded.length,
      tone: 'muted',
      items: excluded.slice(0, first).map(({ item }) => contractLine(item, turn)),
      ...(excluded.length > first ? { more } : {}),
    },
    text(
      awayLines(
        excluded.map(each => each.exclusion),
        turn,
      ),
      'muted',
    ),
  ]
}

/** Every contract of somebody's list under its heading; `nobody` are those without supervisor, for who coordinates. */
export function sectionsOf(
  { groups, excluded }: ContractList,
  nobody: readonly AssessedContract[],
  { say }: TurnContext['words'],
): Sections {
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
        ...excluded.map(({ item }) => item),
        ...groups.needsOthers,
        ...groups.inExecution,
        ...groups.suspended,
        ...groups.closed,
        ...groups.notApplicable,
      ],
    },
  }
}

/** What there is to do about a list, in the order of its sections: first where a loss of competence is near. */
export function workSections(sections: Sections) {
  const isNear = ({ section }: { readonly section: ListSection }) => {
    const [first] = sections[section].items
    return first !== undefined && nearLossOf(first.assessment) !== null
  }
  return [...WORK_SECTIONS.filter(isNear), ...WORK_SECTIONS.filter(each => !isNear(each))]
}

const WORK_SECTIONS = [
  { section: 'close-now', tone: 'warning' },
  { section: 'needs-fact', tone: undefined },
  { section: 'waiting', tone: 'muted' },
] as const

/** The first contracts of a section with its true count, and "ver todos"; nothing where it is empty. */
export function shortGroup(
  turn: TurnContext,
  question: Question,
  sections: Sections,
  section: ListSection,
  tone?: Tone,
): readonly Part[] {
  const { title, items } = sections[section]
  if (items.length === 0) return []
  const first = turn.context.habits.shownAtFirst
  const bulk = bulkOf(items, section, turn)
  return [
    {
      kind: 'group',
      title,
      count: items.length,
      ...(tone ? { tone } : {}),
      items: items.slice(0, first).map(item => contractLine(item, turn)),
      ...(items.length > first
        ? { more: showButton(turn.words.forms.buttons.all, question, { section, page: 1 }) }
        : {}),
    },
    ...(bulk ? [bulk] : []),
  ]
}

/** Facts that several contracts of the section wait for alike, to be told in one step. */
function bulkOf(items: readonly AssessedContract[], section: ListSection, turn: TurnContext): Part | null {
  if (section !== 'close-now' && section !== 'needs-fact') return null
  const buttons = bulkButtons(items, turn)
  return buttons.length > 0 ? { kind: 'actions', buttons } : null
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
  return longList(turn, question, where, title, items, turn.words.say.nothingHere, bulkOf(items, section, turn))
}

function isListSection(section: Section, sections: Sections): section is ListSection {
  return Object.hasOwn(sections, section)
}

/** How many there are of those that a list does not show. */
export function countsOfRest(groups: ContractGroups) {
  return {
    inExecution: groups.inExecution.length,
    suspended: groups.suspended.length,
    closed: groups.closed.length,
    notApplicable: groups.notApplicable.length,
    needsOthers: groups.needsOthers.length,
  }
}
