import { type Day, later } from '../../rules/index.js'
import type { Card } from '../card.js'
import { type Groups, group, placeInTeam } from '../groups.js'
import { seesTeam } from '../person.js'
import { contractsOf, everyContract, type Item, oversees } from '../portfolio.js'
import type { Question } from '../question.js'
import { fold } from '../understand/fold.js'
import { becomingClosable } from './list.js'
import { longList } from './pages.js'
import { countsOfRest } from './sections.js'
import type { Where } from './show.js'
import { asksRoleOf, currentDeadline, mostUrgent, ownRole, type Talk, text } from './talk.js'
import { teamList } from './team-list.js'

type ListQuestion = Extract<
  Question,
  { kind: 'overdue' | 'waiting' | 'missing' | 'upcoming' | 'running' | 'ended' | 'closed' | 'find' }
>

/**
 * One list with nothing around it: what is overdue, waits, lacks a fact, becomes closable, runs, or was looked for.
 * Whoever looks after others and has no contracts of their own gets those of all in their sight; a search goes through
 * all in sight anyway.
 */
export async function oneList(talk: Talk, question: ListQuestion, where: Where): Promise<Card> {
  const { words, world, today, person } = talk
  const { say } = words
  if (question.kind === 'find') return findList(talk, question, where)
  const items = await contractsOf(world, person, today)
  const groups = group(items, ownRole(person), person.id)
  if (question.kind === 'missing') return missingList(talk, question, where, items, groups)
  if (items.length === 0 && oversees(person)) return listOfTeam(talk, question, where)
  switch (question.kind) {
    case 'overdue': {
      const overdue = groups.closeNow.filter(({ assessment }) => assessment.overdueSince)
      return longList(talk, question, where, say.groupOverdue, overdue, say.noneOverdue)
    }
    case 'waiting': {
      // Counted as in the summary: what is suspended, or lacks a fact that others give, is told beside.
      const { suspended, needsOthers } = countsOfRest(groups)
      const beside = text(say.rest({ ...NONE, suspended, needsOthers }), 'muted')
      return longList(talk, question, where, say.groupWaiting, groups.waiting, say.noneWaiting, beside)
    }
    case 'running': {
      const { inExecution } = groups
      return longList(talk, question, where, say.groupRunning, inExecution, say.noneRunning)
    }
    case 'ended': {
      const { from, to } = question.args
      const ended = latestFirst(items.filter(item => isEnded(item, question, today)))
      return longList(talk, question, where, say.groupEnded(from, to), ended, say.noneEnded)
    }
    case 'closed': {
      const { from, to } = question.args
      const closed = [...groups.saidClosed, ...groups.closed].filter(item => isClosed(item, question))
      const beside = from ? text(say.closedDates, 'muted') : null
      return longList(talk, question, where, say.groupClosed(from, to), closed, say.noneClosed, beside)
    }
    case 'upcoming': {
      const until = question.args.until ?? currentDeadline(talk)?.before ?? today
      const upcoming = becomingClosable(items, today, later(until, today))
      const n = groups.closeNow.length
      const already = n > 0 ? text(say.alreadyClosable(n), 'warning') : null
      return longList(talk, question, where, say.groupUpcoming(until), upcoming, say.noneUpcoming(until), already)
    }
  }
}

type Stretch = Extract<Question, { kind: 'ended' | 'closed' }>

/** Whether the term is over by today, and ended in that stretch where one was asked for. */
function isEnded({ contract: { facts } }: Item, { args }: Stretch, today: Day): boolean {
  const end = facts.endsOn
  return Boolean(end) && isWithin(end, args) && (end ?? today) < today
}

/** Whether the file is closed or was told to be, in that stretch as far as the dates tell. */
function isClosed({ assessment, contract, standing }: Item, { args }: Stretch): boolean {
  if (assessment.verdict !== 'closed' && !standing.saidClosed) return false
  return isWithin(standing.saidClosed?.closedOn, args) || isWithin(contract.facts.updatedOn, args)
}

function isWithin(day: Day | null | undefined, { from, to }: Stretch['args']): boolean {
  if (!from || !to) return true
  return Boolean(day) && (day ?? '') >= from && (day ?? '') <= to
}

function latestFirst(items: readonly Item[]): Item[] {
  const end = ({ contract }: Item) => contract.facts.endsOn ?? ''
  return [...items].sort((a, b) => (end(a) < end(b) ? 1 : -1))
}

const NONE = { inExecution: 0, suspended: 0, closed: 0, notApplicable: 0, needsOthers: 0 }

async function missingList(
  talk: Talk,
  question: ListQuestion,
  where: Where,
  items: readonly Item[],
  groups: Groups,
): Promise<Card> {
  const { say } = talk.words
  const confirmable = groups.closeNow.filter(({ assessment }) => assessment.restsOn === 'data').length
  const extra = confirmable > 0 ? text(say.couldConfirm(confirmable), 'muted') : null
  const others = seesTeam(talk.person) ? await askedElsewhere(talk, items) : []
  const asked = [...groups.needsFact, ...others]
  return longList(talk, question, where, say.groupNeedsFact, asked, say.noneMissing, extra)
}

/** Contracts of others that wait for a fact which this person's role can give. */
async function askedElsewhere(talk: Talk, own: readonly Item[]): Promise<Item[]> {
  const { world, person, today } = talk
  const ids = new Set(own.map(({ contract }) => contract.id))
  const asked: Item[] = []
  for await (const item of everyContract(world, person, today)) {
    if (!ids.has(item.contract.id) && asksRoleOf(person, item)) asked.push(item)
  }
  return mostUrgent(asked, person)
}

/** The same list of all in the sight of whoever has no contracts of their own. */
function listOfTeam(talk: Talk, question: Exclude<ListQuestion, { kind: 'find' | 'missing' }>, where: Where) {
  const { words, today } = talk
  const { say } = words
  const show = (title: string, wanted: (item: Item) => boolean) =>
    teamList(talk, question, where, wanted, () => title, say.nothingHere)
  switch (question.kind) {
    case 'overdue':
      return show(say.groupOverdue, item => placeInTeam(item) === 'closeNow' && item.assessment.overdueSince !== null)
    case 'waiting':
      return show(say.groupWaiting, item => placeInTeam(item) === 'waiting')
    case 'running':
      return show(say.groupRunning, item => placeInTeam(item) === 'inExecution')
    case 'ended':
      return show(say.groupEnded(question.args.from, question.args.to), item => isEnded(item, question, today))
    case 'closed':
      return show(say.groupClosed(question.args.from, question.args.to), item => isClosed(item, question))
    case 'upcoming': {
      const until = question.args.until ?? currentDeadline(talk)?.before ?? today
      return show(say.groupUpcoming(until), item => becomingClosable([item], today, until).length > 0)
    }
  }
}

async function findList(talk: Talk, question: Extract<Question, { kind: 'find' }>, where: Where): Promise<Card> {
  const { words, world, today, person } = talk
  const { say } = words
  const { about } = question.args
  const looked = fold(about).split(' ').filter(Boolean)
  const wanted = (item: Item) => isAbout(item, looked, talk)
  const title = (found: number) => say.found(found, about)
  if (oversees(person)) return teamList(talk, question, where, wanted, title, say.noneFound(about))
  const found = (await contractsOf(world, person, today)).filter(wanted)
  return longList(talk, question, where, title(found.length), mostUrgent(found, person), say.noneFound(about))
}

function isAbout({ contract }: Item, wanted: readonly string[], { words }: Talk): boolean {
  const { id, reference, process, supplier, object, facts } = contract
  const where = fold([id, reference, process, supplier, object, words.facts.type.value(facts.type)].join(' '))
  return wanted.every(word => where.includes(word))
}
