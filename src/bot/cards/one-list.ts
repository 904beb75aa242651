import { type AttestingRole, later } from '../../rules/index.js'
import type { Card } from '../card.js'
import { askedOf, type Groups, group } from '../groups.js'
import { seesTeam } from '../person.js'
import { contractsOf, everyContract, type Item, oversees } from '../portfolio.js'
import type { Question } from '../question.js'
import { fold } from '../understand/fold.js'
import { becomingClosable } from './list.js'
import { longList } from './pages.js'
import { countsOfRest } from './sections.js'
import type { Where } from './show.js'
import { currentDeadline, mostUrgent, ownRole, placeFor, roleFor, type Talk, text } from './talk.js'
import { teamList } from './team-list.js'

type ListQuestion = Extract<Question, { kind: 'overdue' | 'waiting' | 'missing' | 'upcoming' | 'running' | 'find' }>

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
    case 'upcoming': {
      const until = question.args.until ?? currentDeadline(talk)?.before ?? today
      const upcoming = becomingClosable(items, today, later(until, today))
      const n = groups.closeNow.length
      const already = n > 0 ? text(say.alreadyClosable(n), 'warning') : null
      return longList(talk, question, where, say.groupUpcoming(until), upcoming, say.noneUpcoming(until), already)
    }
  }
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
    const role = roleFor(person, item)
    // What the supervisor can tell as well is asked of the supervisor.
    const onlyThey = askedOf(item, role, person.id).some(({ from }) => !from.includes('supervisor'))
    if (!ids.has(item.contract.id) && (onlyThey || isOfNobody(item, role, person.id))) asked.push(item)
  }
  return mostUrgent(asked, person)
}

function isOfNobody(item: Item, role: AttestingRole | null, person: string): boolean {
  return item.contract.supervisors.length === 0 && askedOf(item, role, person).length > 0
}

/** The same list of all in the sight of whoever has no contracts of their own. */
function listOfTeam(talk: Talk, question: Exclude<ListQuestion, { kind: 'find' | 'missing' }>, where: Where) {
  const { words, today, person } = talk
  const { say } = words
  const show = (title: string, wanted: (item: Item) => boolean) =>
    teamList(talk, question, where, wanted, () => title, say.nothingHere)
  switch (question.kind) {
    case 'overdue':
      return show(
        say.groupOverdue,
        item => placeFor(person, item) === 'closeNow' && item.assessment.overdueSince !== null,
      )
    case 'waiting':
      return show(say.groupWaiting, item => placeFor(person, item) === 'waiting')
    case 'running':
      return show(say.groupRunning, item => placeFor(person, item) === 'inExecution')
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
