import { oneLine } from '../../words/grammar.js'
import { canAssign, type Person } from '../accounts/person.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { contractStatus, type PassedOn } from '../contracts/contract-status.js'
import { contractsWithoutSupervisor, everyContract, inSight, wholeEntity } from '../contracts/visible-contracts.js'
import type { Question } from '../understand/question.js'
import type { Card, ContractPart } from './card.js'
import { contractLine, nameOfPerson, passedOnWords, supervisedBy } from './contract-line.js'
import { listActions, pageOf, rowsOf } from './paging.js'
import type { ShowTarget } from './show-button.js'
import { asksRoleOf, card, dataDate, mostUrgent, type TurnContext, text } from './turn-context.js'

/** The question whose answer the lists of the contracting office are parts of. */
export const TEAM: Question = { kind: 'team', args: {} }

/** Whether a contract waits for the contracting office: its supervisor passed it on, or somebody claims it. */
function isQueued({ status: { passedOn, claims } }: AssessedContract): boolean {
  return passedOn !== null || claims.length > 0
}

/** What supervisors passed on and what is claimed, the most urgent first. */
export async function queueCard(turn: TurnContext, where: ShowTarget): Promise<Card> {
  const { context, person, today, words } = turn
  const { say } = words
  const claimed = await claimedNames(turn)
  const queue: AssessedContract[] = []
  for await (const item of wholeEntity(context, person, today)) {
    claimed.delete(item.contract.id)
    if (isQueued(item) && inSight(context, person, item)) queue.push(item)
  }
  const unknown = [...claimed.values()]
  if (queue.length + unknown.length === 0) return card(say.groupQueue, say.queueEmpty, text(say.queueEmpty))
  const page = pageOf(turn, TEAM, mostUrgent(queue, turn.person), { ...where, section: 'queue' })
  return card(
    words.query.card.heading(say.groupQueue, queue.length),
    `${say.groupQueue}: ${say.number(queue.length)}`,
    {
      kind: 'group',
      count: queue.length,
      items: page.items.map(item => queueLine(item, turn)),
    },
    page.part,
    unknown.length > 0 && text([say.claimsOfNothing, ...unknown], 'warning'),
    await dataDate(turn),
  )
}

/** What is claimed, by the id or the name that it was claimed by, one line each. */
async function claimedNames({ context, words, today }: TurnContext): Promise<Map<string, string>> {
  const { store, entity, calendar, habits } = context
  const claimed = new Map<string, string>()
  for await (const [id, log] of store.said.all(entity.key)) {
    const { claims } = contractStatus(log.statements, today, calendar, habits)
    const who = claims.map(({ by }) => nameOfPerson(by, context, words))
    if (who.length > 0) claimed.set(id, `• ${id}: ${words.say.claimedBy(who.join(', '))}`)
  }
  return claimed
}

function queueLine(item: AssessedContract, turn: TurnContext): ContractPart {
  const { words, context } = turn
  const { say } = words
  const { passedOn, claims } = item.status
  const claimants = claims.map(({ by }) => nameOfPerson(by, context, words))
  const supervisor = supervisedBy(item, turn)
  const status = [
    passedOn ? say.statusPassedOn(passedOnWords(passedOn.statement, words), passedOn.age) : null,
    passedOn ? saidBy(passedOn.statement, turn) : null,
    claimants.length > 0 ? say.claimedBy(claimants.join(', ')) : null,
    supervisor === null ? null : say.supervisedBy(supervisor),
  ]
  return {
    ...contractLine(
      item,
      turn,
      passedOn ? passedOnWords(passedOn.statement, words) : say.claimedBy(claimants.join(', ')),
    ),
    status: status.filter(Boolean).join(' · '),
  }
}

/** Who passed a contract on, and what they noted. */
function saidBy(said: PassedOn, { words, context }: TurnContext): string {
  const who = nameOfPerson(said.by, context, words)
  const note = said.kind === 'handed-over' ? undefined : said.note
  return note ? `${who}: «${oneLine(note, 160)}»` : who
}

/** However a register spells the columns that name who supervises. */
const SUPERVISOR_COLUMN = /supervisor/i

/** What there is to do where nobody is known whom a contract could be assigned to. */
export async function nobodyToAssign({ words, context }: TurnContext): Promise<string> {
  const snapshot = await context.store.contracts.head(context.entity.key)
  const lacksColumn = snapshot?.report.lackingColumns.some(column => SUPERVISOR_COLUMN.test(column)) ?? false
  return words.say.nobodyToAssign(context.lists, lacksColumn)
}

/** Contracts that nobody is known to answer for, the most urgent first. */
export async function unassignedCard(turn: TurnContext, where: ShowTarget): Promise<Card> {
  const { words, context, person, today } = turn
  const { say } = words
  const items = mostUrgent(await contractsWithoutSupervisor(context, person, today), person)
  if (items.length === 0) return card(say.groupUnassigned, say.nothingHere, text(say.nothingHere))
  const rows = rowsOf(turn, TEAM, items, { ...where, section: 'unassigned' })
  return card(
    words.query.card.heading(say.groupUnassigned, items.length),
    say.unassignedIntro(items.length),
    canAssign(context)
      ? text(say.unassignedDo(items.length))
      : text([say.unassignedCount(items.length), await nobodyToAssign(turn)]),
    {
      kind: 'group',
      count: items.length,
      items: rows.items.map(item => contractLine(item, turn)),
    },
    rows.part,
    listActions(rows.turns, rows.more),
    await dataDate(turn),
  )
}

/** Whether a contract waits for what nobody but its ordenador can tell or do. */
export function isTheirsToDecide(person: Person, item: AssessedContract): boolean {
  const { contract, status, assessment } = item
  if (assessment.verdict === 'closed' || contract.supervisors.length === 0) return false
  return status.blocked?.blocker === 'ordenador-has-not-signed' || asksRoleOf(person, item)
}

/** Contracts that wait for what only this ordenador can decide, the most urgent first. */
export async function decisionsCard(turn: TurnContext, where: ShowTarget): Promise<Card> {
  const { context, person, today, words } = turn
  const items: AssessedContract[] = []
  if (person.roles.includes('ordenador'))
    for await (const item of everyContract(context, person, today)) if (isTheirsToDecide(person, item)) items.push(item)
  const title = words.digest.decisions(items.length)
  const rows = rowsOf(turn, TEAM, mostUrgent(items, person), { ...where, section: 'decisions' })
  return card(
    title,
    title,
    { kind: 'group', count: items.length, items: rows.items.map(item => contractLine(item, turn)) },
    rows.part,
    listActions(rows.turns, rows.more),
    await dataDate(turn),
  )
}
