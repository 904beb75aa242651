import { type Day, later } from '../../rules/index.js'
import { oversees, seesTeam } from '../accounts/person.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { type ContractGroups, groupContracts, placeInTeam } from '../contracts/groups.js'
import { everyContract, ownContracts } from '../contracts/visible-contracts.js'
import { foldInPlace } from '../understand/fold.js'
import type { Question } from '../understand/question.js'
import type { Card } from './card.js'
import { countsOfRest } from './list-sections.js'
import { becomingClosable } from './own-list.js'
import { longList } from './paging.js'
import type { ShowTarget } from './show-button.js'
import { teamList } from './team-list.js'
import { asksRoleOf, currentDeadline, mostUrgent, ownRole, type TurnContext, text } from './turn-context.js'

type ListQuestion = Extract<
  Question,
  { kind: 'overdue' | 'waiting' | 'missing' | 'upcoming' | 'running' | 'ended' | 'closed' | 'find' }
>

/**
 * One list with nothing around it: what is overdue, waits, lacks a fact, becomes closable, runs, or was looked for.
 * Whoever looks after others and has no contracts of their own gets those of all in their sight; a search goes through
 * all in sight anyway.
 */
export async function filteredList(turn: TurnContext, question: ListQuestion, where: ShowTarget): Promise<Card> {
  const { words, context, today, person } = turn
  const { say } = words
  if (question.kind === 'find') return findList(turn, question, where)
  const items = await ownContracts(context, person, today)
  const groups = groupContracts(items, ownRole(person), person.id)
  if (question.kind === 'missing') return missingList(turn, question, where, items, groups)
  if (items.length === 0 && oversees(person)) return listOfTeam(turn, question, where)
  switch (question.kind) {
    case 'overdue': {
      const overdue = groups.closeNow.filter(({ assessment }) => assessment.overdueSince)
      return longList(turn, question, where, say.groupOverdue, overdue, say.noneOverdue)
    }
    case 'waiting': {
      // Counted as in the summary: what is suspended, or lacks a fact that others give, is told beside.
      const { suspended, needsOthers } = countsOfRest(groups)
      const beside = text(say.rest({ ...NONE, suspended, needsOthers }), 'muted')
      return longList(turn, question, where, say.groupWaiting, groups.waiting, say.noneWaiting, beside)
    }
    case 'running': {
      const { inExecution } = groups
      return longList(turn, question, where, say.groupRunning, inExecution, say.noneRunning)
    }
    case 'ended': {
      const { from, to } = question.args
      const ended = latestFirst(items.filter(item => isEnded(item, question, today)))
      return longList(turn, question, where, say.groupEnded(from, to), ended, say.noneEnded)
    }
    case 'closed': {
      const { from, to } = question.args
      const closed = [...groups.saidClosed, ...groups.closed].filter(item => isClosed(item, question))
      const beside = from ? text(say.closedDates, 'muted') : null
      return longList(turn, question, where, say.groupClosed(from, to), closed, say.noneClosed, beside)
    }
    case 'upcoming': {
      const until = question.args.until ?? currentDeadline(turn)?.before ?? today
      const upcoming = becomingClosable(items, today, later(until, today))
      const n = groups.closeNow.length
      const already = n > 0 ? text(say.alreadyClosable(n), 'warning') : null
      return longList(turn, question, where, say.groupUpcoming(until), upcoming, say.noneUpcoming(until), already)
    }
  }
}

type Stretch = Extract<Question, { kind: 'ended' | 'closed' }>

/** Whether the term is over by today, and ended in that stretch where one was asked for. */
function isEnded({ contract: { facts } }: AssessedContract, { args }: Stretch, today: Day): boolean {
  const end = facts.endsOn
  return Boolean(end) && isWithin(end, args) && (end ?? today) < today
}

/** Whether the file is closed or was told to be, in that stretch as far as the dates tell. */
function isClosed({ assessment, contract, status }: AssessedContract, { args }: Stretch): boolean {
  if (assessment.verdict !== 'closed' && !status.saidClosed) return false
  return isWithin(status.saidClosed?.closedOn, args) || isWithin(contract.facts.updatedOn, args)
}

function isWithin(day: Day | null | undefined, { from, to }: Stretch['args']): boolean {
  if (!from || !to) return true
  return Boolean(day) && (day ?? '') >= from && (day ?? '') <= to
}

function latestFirst(items: readonly AssessedContract[]): AssessedContract[] {
  const end = ({ contract }: AssessedContract) => contract.facts.endsOn ?? ''
  return [...items].sort((a, b) => (end(a) < end(b) ? 1 : -1))
}

const NONE = { inExecution: 0, suspended: 0, closed: 0, notApplicable: 0, needsOthers: 0 }

async function missingList(
  turn: TurnContext,
  question: ListQuestion,
  where: ShowTarget,
  items: readonly AssessedContract[],
  groups: ContractGroups,
): Promise<Card> {
  const { say } = turn.words
  const confirmable = groups.closeNow.filter(({ assessment }) => assessment.restsOn === 'data').length
  const extra = confirmable > 0 ? text(say.couldConfirm(confirmable), 'muted') : null
  const others = seesTeam(turn.person) ? await askedElsewhere(turn, items) : []
  const asked = [...groups.needsFact, ...others]
  return longList(turn, question, where, say.groupNeedsFact, asked, say.noneMissing, extra)
}

/** Contracts of others that wait for a fact which this person's role can give. */
async function askedElsewhere(turn: TurnContext, own: readonly AssessedContract[]): Promise<AssessedContract[]> {
  const { context, person, today } = turn
  const ids = new Set(own.map(({ contract }) => contract.id))
  const asked: AssessedContract[] = []
  for await (const item of everyContract(context, person, today)) {
    if (!ids.has(item.contract.id) && asksRoleOf(person, item)) asked.push(item)
  }
  return mostUrgent(asked, person)
}

/** The same list of all in the sight of whoever has no contracts of their own. */
function listOfTeam(
  turn: TurnContext,
  question: Exclude<ListQuestion, { kind: 'find' | 'missing' }>,
  where: ShowTarget,
) {
  const { words, today } = turn
  const { say } = words
  const show = (title: string, wanted: (item: AssessedContract) => boolean) =>
    teamList(turn, question, where, wanted, () => title, say.nothingHere)
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
      const until = question.args.until ?? currentDeadline(turn)?.before ?? today
      return show(say.groupUpcoming(until), item => becomingClosable([item], today, until).length > 0)
    }
  }
}

async function findList(
  turn: TurnContext,
  question: Extract<Question, { kind: 'find' }>,
  where: ShowTarget,
): Promise<Card> {
  const { words, context, today, person } = turn
  const { say } = words
  const { about } = question.args
  const looked = foldInPlace(about).split(' ').filter(Boolean)
  const wanted = (item: AssessedContract) => isAbout(item, looked, turn)
  const title = (found: number) => say.found(found, about)
  if (oversees(person)) return teamList(turn, question, where, wanted, title, say.noneFound(about))
  const found = (await ownContracts(context, person, today)).filter(wanted)
  return longList(turn, question, where, title(found.length), mostUrgent(found, person), say.noneFound(about))
}

function isAbout({ contract }: AssessedContract, wanted: readonly string[], { words }: TurnContext): boolean {
  const { id, reference, process, supplier, object, facts } = contract
  const where = foldInPlace([id, reference, process, supplier, object, words.facts.type.value(facts.type)].join(' '))
  return wanted.every(word => where.includes(word))
}
