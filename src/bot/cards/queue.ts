import { businessDays } from '../../rules/index.js'
import type { Button, Card, ContractPart } from '../card.js'
import { canAssign, contractsOfNobody, type Item } from '../portfolio.js'
import type { Question } from '../question.js'
import { type PassedOn, standing } from '../standing.js'
import { oneLine } from '../words/format.js'
import { contractLine, nameOfPerson, passedOnWords, supervisedBy } from './line.js'
import { pageOf } from './pages.js'
import { showButton, type Where } from './show.js'
import { card, dataDate, mostUrgent, type Talk, text } from './talk.js'

/** The question whose answer the lists of the contracting office are parts of. */
export const TEAM: Question = { kind: 'team', args: {} }

/** Whether a contract waits for the contracting office: its supervisor passed it on, or somebody claims it. */
export function isQueued({ standing: { passedOn, claims } }: Item): boolean {
  return passedOn !== null || claims.length > 0
}

/** What supervisors passed on and what is claimed, the oldest first. */
export async function queueCard(talk: Talk, queue: readonly Item[], where: Where): Promise<Card> {
  const { say } = talk.words
  const unknown = await claimsOfNothing(talk)
  if (queue.length + unknown.length === 0) return card(say.groupQueue, say.queueEmpty, text(say.queueEmpty))
  const oldest = [...queue].sort((a, b) => ageOf(b, talk) - ageOf(a, talk))
  const page = pageOf(talk, TEAM, oldest, { ...where, section: 'queue' })
  return card(
    say.groupQueue,
    `${say.groupQueue}: ${say.number(queue.length)}`,
    {
      part: 'group',
      title: say.groupQueue,
      count: queue.length,
      items: page.items.map(item => queueLine(item, talk)),
    },
    page.part,
    unknown.length > 0 && text([say.claimsOfNothing, ...unknown], 'warning'),
    await dataDate(talk),
  )
}

/** Business days since a contract was passed on, or since the first claim on it. */
function ageOf({ standing }: Item, { world, today }: Talk): number {
  const [claim] = standing.claims
  const claimed = claim ? businessDays(world.calendar, claim.on, today) - 1 : 0
  return Math.max(standing.passedOn?.age ?? 0, claimed)
}

/** Claims on contracts that the data does not have, one line each. */
async function claimsOfNothing({ world, words, today }: Talk): Promise<string[]> {
  const { store, entity, calendar, habits } = world
  const claimed = new Map<string, string>()
  for await (const [id, log] of store.said.all(entity.key)) {
    const { claims } = standing(log.statements, today, calendar, habits)
    const who = claims.map(({ by }) => nameOfPerson(by, world, words))
    if (who.length > 0) claimed.set(id, `• ${id}: ${words.say.claimedBy(who.join(', '))}`)
  }
  for (const { id } of await store.contracts.byId(entity.key, [...claimed.keys()])) claimed.delete(id)
  return [...claimed.values()]
}

function queueLine(item: Item, talk: Talk): ContractPart {
  const { words, world, person } = talk
  const { forms, say } = words
  const { passedOn, claims } = item.standing
  const open = (form: 'assigned' | 'returned', label: string): Button => ({
    label,
    action: { do: 'open', form, id: item.contract.id },
  })
  const claimants = claims.map(({ by }) => nameOfPerson(by, world, words))
  const supervisor = supervisedBy(item, talk)
  const status = [
    passedOn ? say.statusPassedOn(passedOnWords(passedOn.statement, words), passedOn.age) : null,
    passedOn ? saidBy(passedOn.statement, talk) : null,
    claimants.length > 0 ? say.claimedBy(claimants.join(', ')) : null,
    supervisor === null ? null : say.supervisedBy(supervisor),
  ]
  return {
    ...contractLine(item, talk),
    status: status.filter(Boolean).join(' · '),
    actions: [
      ...(canAssign(world, person) ? [open('assigned', forms.buttons.assign)] : []),
      open('returned', forms.buttons.return),
      showButton(forms.buttons.why, { kind: 'why', args: { id: item.contract.id } }),
    ],
  }
}

/** Who passed a contract on, and what they noted. */
function saidBy(said: PassedOn, { words, world }: Talk): string {
  const who = nameOfPerson(said.by, world, words)
  const note = said.kind === 'handed-over' ? undefined : said.note
  return note ? `${who}: «${oneLine(note, 160)}»` : who
}

/** However a register spells the columns that name who supervises. */
const SUPERVISOR_COLUMN = /supervisor/i

/** What there is to do where nobody is known whom a contract could be assigned to. */
export async function nobodyToAssign({ words, world }: Talk): Promise<string> {
  const cut = await world.store.contracts.head(world.entity.key)
  const lacksColumn = cut?.report.lackingColumns.some(column => SUPERVISOR_COLUMN.test(column)) ?? false
  return words.say.nobodyToAssign(world.lists, lacksColumn)
}

/** Contracts that nobody is known to answer for, the most urgent first. */
export async function unassignedCard(talk: Talk, where: Where): Promise<Card> {
  const { words, world, person, today } = talk
  const { say } = words
  const items = mostUrgent(await contractsOfNobody(world, today), person)
  if (items.length === 0) return card(say.groupUnassigned, say.nothingHere, text(say.nothingHere))
  const page = pageOf(talk, TEAM, items, { ...where, section: 'unassigned' })
  return card(
    say.groupUnassigned,
    say.unassignedIntro(items.length),
    canAssign(world)
      ? text(say.unassignedIntro(items.length))
      : text([say.unassignedCount(items.length), await nobodyToAssign(talk)]),
    {
      part: 'group',
      title: say.groupUnassigned,
      count: items.length,
      items: page.items.map(item => contractLine(item, talk)),
    },
    page.part,
    await dataDate(talk),
  )
}
