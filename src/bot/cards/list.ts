import { type AttestingRole, type Day, later } from '../../rules/index.js'
import type { Card, GroupPart, Part, Section, Tone } from '../card.js'
import { askedOf, type Groups, group } from '../groups.js'
import { coordinates, seesTeam } from '../person.js'
import { contractsOf, contractsOfNobody, everyContract, type Item } from '../portfolio.js'
import type { Question } from '../question.js'
import { fold } from '../understand/fold.js'
import { contractLine } from './line.js'
import { longList } from './pages.js'
import { showButton, type Where } from './show.js'
import { card, currentDeadline, dataDate, ownRole, roleFor, type Talk, text } from './talk.js'

/** "¿Qué contratos debo cerrar?": how many, by when, at which pace; then what to close, what to tell, what waits. */
export async function mine(talk: Talk, question: Extract<Question, { kind: 'mine' }>, where: Where): Promise<Card> {
  const { words, world, today, person } = talk
  const { say, forms } = words
  const items = await contractsOf(world, person, today)
  const groups = group(items, ownRole(person), person.id)
  const nobody = coordinates(person) ? await contractsOfNobody(world, today) : []
  if (where.section) return sectionPage(talk, question, sections(groups, nobody, words)[where.section], where)
  const { until } = question.args
  const upcoming = until ? becomingClosable(items, today, until) : []
  const shown = (section: Section, tone?: Tone) => shortGroup(talk, question, section, groups, nobody, tone)
  return card(
    say.listTitle,
    headline(talk, groups),
    text(items.length === 0 && nobody.length > 0 ? say.unassignedIntro(nobody.length) : head(talk, groups)),
    groups.closeNow.length > 0 && overdueText(talk, groups),
    shown('close-now', 'warning'),
    shown('needs-fact'),
    shown('waiting', 'muted'),
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
    shown('said-closed', 'good'),
    shown('passed-on', 'muted'),
    shown('unassigned'),
    text(say.rest(counts(groups)), 'muted'),
    await dataDate(talk),
    {
      part: 'actions',
      buttons: [
        showButton(forms.buttons.others, question, { section: 'others', page: 1 }),
        showButton(forms.buttons.summary, { kind: 'summary', args: {} }),
        showButton(forms.buttons.deadline, { kind: 'deadline', args: {} }),
        showButton(forms.buttons.how, { kind: 'how', args: {} }),
        ...(coordinates(person) ? [showButton(forms.buttons.team, { kind: 'team', args: {} })] : []),
      ],
    },
  )
}

/** One list with nothing around it: what is overdue, waits, lacks a fact, becomes closable, or was looked for. */
export async function oneList(
  talk: Talk,
  question: Extract<Question, { kind: 'overdue' | 'waiting' | 'missing' | 'upcoming' | 'find' }>,
  where: Where,
): Promise<Card> {
  const { words, world, today, person } = talk
  const { say } = words
  const items = await contractsOf(world, person, today)
  const groups = group(items, ownRole(person), person.id)
  switch (question.kind) {
    case 'overdue': {
      const overdue = groups.closeNow.filter(({ assessment }) => assessment.overdueSince)
      return longList(talk, question, where, say.groupOverdue, overdue, say.noneOverdue)
    }
    case 'waiting': {
      const waiting = [...groups.waiting, ...groups.needsOthers, ...groups.suspended]
      return longList(talk, question, where, say.groupWaiting, waiting, say.noneWaiting)
    }
    case 'missing': {
      const confirmable = groups.closeNow.filter(({ assessment }) => assessment.restsOn === 'data').length
      const extra = confirmable > 0 ? text(say.couldConfirm(confirmable), 'muted') : null
      const others = seesTeam(person) ? await askedElsewhere(talk, items) : []
      const asked = [...groups.needsFact, ...others]
      return longList(talk, question, where, say.groupNeedsFact, asked, say.noneMissing, extra)
    }
    case 'upcoming': {
      const until = question.args.until ?? currentDeadline(talk)?.before ?? today
      const upcoming = becomingClosable(items, today, until)
      const n = groups.closeNow.length
      const already = n > 0 ? text(say.alreadyClosable(n), 'warning') : null
      return longList(talk, question, where, say.groupUpcoming(until), upcoming, say.noneUpcoming(until), already)
    }
    case 'find': {
      const pool = coordinates(person) ? [...items, ...(await contractsOfNobody(world, today))] : items
      const found = find(pool, question.args.about, talk)
      return longList(
        talk,
        question,
        where,
        say.found(found.length, question.args.about),
        found,
        say.noneFound(question.args.about),
      )
    }
  }
}

/** Contracts of others that wait for a fact which this person's role can give. */
async function askedElsewhere(talk: Talk, own: readonly Item[]): Promise<Item[]> {
  const { world, person, today } = talk
  const ids = new Set(own.map(({ contract }) => contract.id))
  const asked: Item[] = []
  for await (const item of everyContract(world, person, today)) {
    const role = roleFor(person, item)
    // What the supervisor can tell as well is asked of the supervisor.
    const onlyThey = askedOf(item, role, person.id).some(({ from }) => !from.includes('supervisor'))
    if (!ids.has(item.contract.id) && (onlyThey || isOfNobody(item, role, person.id))) asked.push(item)
  }
  return asked
}

function isOfNobody(item: Item, role: AttestingRole | null, person: string): boolean {
  return item.contract.supervisors.length === 0 && askedOf(item, role, person).length > 0
}

/** How many contracts a day finish the list in the business days left, rounded up. */
export function pace(contracts: number, businessDaysLeft: number): number {
  return businessDaysLeft === 0 ? contracts : Math.ceil(contracts / businessDaysLeft)
}

function headline(talk: Talk, groups: Groups): string {
  const { say } = talk.words
  const deadline = currentDeadline(talk)
  const n = groups.closeNow.length
  return deadline
    ? `${say.toClose(n)} ${say.pace(n, deadline.businessDaysLeft, pace(n, deadline.businessDaysLeft))}`
    : say.toClose(n)
}

function head(talk: Talk, groups: Groups): (string | null)[] {
  const { say } = talk.words
  const deadline = currentDeadline(talk)
  const n = groups.closeNow.length
  if (!deadline) return [say.toClose(n), say.noCampaign]
  return [
    say.toClose(n),
    say.deadline(deadline),
    say.pace(n, deadline.businessDaysLeft, pace(n, deadline.businessDaysLeft)),
  ]
}

function overdueText({ words }: Talk, { closeNow }: Groups): Part | null {
  const lines = new Map<string, { since: Day; campaign: string; n: number }>()
  for (const { assessment } of closeNow) {
    if (!assessment.overdueSince) continue
    const line = lines.get(assessment.overdueSince)
    lines.set(assessment.overdueSince, {
      since: assessment.overdueSince,
      campaign: assessment.deadline?.campaign ?? '',
      n: (line?.n ?? 0) + 1,
    })
  }
  return text(
    [...lines.values()].map(({ n, since, campaign }) => words.say.overdue(n, since, campaign)),
    'urgent',
  )
}

type Sections = Record<Section, { title: string; items: readonly Item[] }>

function sections(groups: Groups, nobody: readonly Item[], { say }: Talk['words']): Sections {
  return {
    'close-now': { title: say.groupCloseNow, items: groups.closeNow },
    'needs-fact': { title: say.groupNeedsFact, items: groups.needsFact },
    waiting: { title: say.groupWaiting, items: groups.waiting },
    'said-closed': { title: say.groupSaidClosed, items: groups.saidClosed },
    'passed-on': { title: say.groupPassedOn, items: groups.passedOn },
    unassigned: { title: say.groupUnassigned, items: nobody },
    queue: { title: say.groupQueue, items: [] },
    facts: { title: say.groupOthers, items: [] },
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

function shortGroup(
  talk: Talk,
  question: Question,
  section: Section,
  groups: Groups,
  nobody: readonly Item[],
  tone?: Tone,
): GroupPart | null {
  const { title, items } = sections(groups, nobody, talk.words)[section]
  if (items.length === 0) return null
  const first = talk.world.habits.shownAtFirst
  return {
    part: 'group',
    title,
    count: items.length,
    ...(tone ? { tone } : {}),
    items: items.slice(0, first).map(item => contractLine(item, talk)),
    ...(items.length > first ? { more: showButton(talk.words.forms.buttons.all, question, { section, page: 1 }) } : {}),
  }
}

function sectionPage(talk: Talk, question: Question, { title, items }: Sections[Section], where: Where): Promise<Card> {
  return longList(talk, question, where, title, items, talk.words.say.nothingHere)
}

/** Contracts that cannot be closed today and can be from a known day up to `until`. */
function becomingClosable(items: readonly Item[], today: Day, until: Day): Item[] {
  return items
    .filter(
      ({ assessment: { verdict, closableFrom } }) =>
        verdict !== 'close-now' && closableFrom !== null && closableFrom > today && closableFrom <= later(until, today),
    )
    .sort((a, b) => ((a.assessment.closableFrom ?? '') < (b.assessment.closableFrom ?? '') ? -1 : 1))
}

function find(items: readonly Item[], about: string, talk: Talk): Item[] {
  const words = fold(about).split(' ').filter(Boolean)
  return items.filter(({ contract }) => {
    const where = fold(
      [
        contract.id,
        contract.reference,
        contract.process,
        contract.supplier,
        contract.object,
        talk.words.facts.type.value(contract.facts.type),
      ].join(' '),
    )
    return words.every(word => where.includes(word))
  })
}

function counts(groups: Groups) {
  return {
    inExecution: groups.inExecution.length,
    suspended: groups.suspended.length,
    closed: groups.closed.length,
    notApplicable: groups.notApplicable.length,
    needsOthers: groups.needsOthers.length,
  }
}
