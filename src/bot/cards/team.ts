import { businessDays } from '../../rules/index.js'
import type { Button, Card, ContractPart, Part } from '../card.js'
import { group } from '../groups.js'
import { coordinates, type Person, seesTeam } from '../person.js'
import { contractsOfNobody, everyContract, type Item, idsOf } from '../portfolio.js'
import type { Question } from '../question.js'
import { type PassedOn, standing } from '../standing.js'
import { oneLine } from '../words/format.js'
import { contractLine, passedOnWords } from './line.js'
import { pageOf } from './pages.js'
import { showButton, type Where } from './show.js'
import { card, closedInCampaign, dataDate, type Talk, text } from './talk.js'

/** What a team's table counts for one person. */
interface Counts {
  toClose: number
  overdue: number
  needsFact: number
  waiting: number
  closed: number
}

/** The team at a glance: per supervisor, contracts of nobody, what was passed on, matches that want a yes. */
export async function teamCard(talk: Talk, where: Where): Promise<Card> {
  const { words, world, person, today } = talk
  const { say, forms } = words
  if (!seesTeam(person) && !person.roles.includes('admin')) return card(say.teamTitle, say.teamOnly, text(say.teamOnly))
  if (where.section === 'unassigned') return unassignedCard(talk, where)
  const team = new Map<string, Counts>()
  const whole = new Map<string, Counts>()
  const queue: Item[] = []
  for await (const item of everyContract(world, person, today)) {
    if (item.standing.passedOn || item.standing.claims.length > 0) queue.push(item)
    for (const id of item.contract.supervisors.length > 0 ? item.contract.supervisors : [''])
      count(team, id, item, talk)
  }
  if (where.section === 'queue') return queueCard(talk, queue, where)
  const rows = [...team].sort(
    ([, a], [, b]) => b.overdue - a.overdue || b.toClose - a.toClose || b.needsFact - a.needsFact,
  )
  const total = whole.get('all') ?? NO_COUNTS
  return card(
    say.teamTitle,
    say.toCloseTeam(total.toClose),
    text([say.toCloseTeam(total.toClose), person.roles.includes('admin') && !seesTeam(person) ? say.admin : null]),
    { part: 'progress', label: say.summaryProgress, done: total.closed, total: total.closed + total.toClose },
    {
      part: 'table',
      columns: say.teamColumns.map((label, i) => (i === 0 ? { label } : { label, align: 'right' as const })),
      rows: rows.map(([id, n]) =>
        [nameOf(id, talk), n.toClose, n.overdue, n.needsFact, n.waiting, n.closed].map(String),
      ),
    },
    ...(coordinates(person) ? await nearMatches(talk) : []),
    await dataDate(talk),
    coordinates(person) && {
      part: 'actions',
      buttons: [
        showButton(`${forms.buttons.queue} (${queue.length})`, TEAM, { section: 'queue' }),
        showButton(`${forms.buttons.unassigned} (${(await contractsOfNobody(world, today)).length})`, TEAM, {
          section: 'unassigned',
          page: 1,
        }),
        showButton(forms.buttons.unreached, { kind: 'unreached', args: {} }),
      ],
    },
  )
}

/** People with contracts whom the bot cannot write to, and why. */
export async function unreachedCard(talk: Talk): Promise<Card> {
  const { words, world, person } = talk
  const { say } = words
  if (!seesTeam(person) && !person.roles.includes('admin'))
    return card(say.unreachedTitle, say.teamOnly, text(say.teamOnly))
  const roster = await world.store.contracts.roster(world.entity.key)
  const rows = roster
    .filter(({ contracts }) => contracts > 0)
    .flatMap(entry => {
      const listed = world.directory.get(entry.person)
      const why = !listed?.listed ? say.notListed : listed.email ? null : say.noEmail
      return why ? [[listed?.name ?? entry.name ?? say.unnamed, String(entry.contracts), why]] : []
    })
  if (rows.length === 0) return card(say.unreachedTitle, say.unreachedNone, text(say.unreachedNone))
  return card(say.unreachedTitle, say.unreachedIntro(rows.length), text(say.unreachedIntro(rows.length)), {
    part: 'table',
    columns: say.unreachedColumns.map((label, i) => (i === 1 ? { label, align: 'right' as const } : { label })),
    rows,
  })
}

const TEAM: Question = { kind: 'team', args: {} }

async function queueCard(talk: Talk, queue: readonly Item[], where: Where): Promise<Card> {
  const { say } = talk.words
  const unknown = await claimsOfNothing(talk)
  if (queue.length + unknown.length === 0) return card(say.groupQueue, say.queueEmpty, text(say.queueEmpty))
  const oldest = [...queue].sort((a, b) => ageOf(b, talk) - ageOf(a, talk))
  const page = pageOf(talk, TEAM, oldest, { ...where, section: 'queue' })
  return card(
    say.groupQueue,
    `${say.groupQueue}: ${queue.length}`,
    {
      part: 'group',
      title: say.groupQueue,
      count: queue.length,
      items: page.items.map(item => queueLine(item, talk)),
    },
    page.part,
    unknown.length > 0 && text([say.claimsOfNothing, ...unknown], 'warning'),
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
  const { store, entity, calendar, habits, directory } = world
  const claimed = new Map<string, string>()
  for await (const [id, log] of store.said.all(entity.key)) {
    const { claims } = standing(log.statements, today, calendar, habits)
    const who = claims.map(({ by }) => directory.get(by)?.name ?? words.say.unnamed)
    if (who.length > 0) claimed.set(id, `• ${id}: ${words.say.claimedBy(who.join(', '))}`)
  }
  for (const { id } of await store.contracts.byId(entity.key, [...claimed.keys()])) claimed.delete(id)
  return [...claimed.values()]
}

function queueLine(item: Item, talk: Talk): ContractPart {
  const { words, world } = talk
  const { forms, say } = words
  const { passedOn, claims } = item.standing
  const open = (form: 'assigned' | 'returned', label: string): Button => ({
    label,
    action: { do: 'open', form, id: item.contract.id },
  })
  const claimants = claims.map(({ by }) => world.directory.get(by)?.name ?? say.unnamed)
  const status = [
    passedOn ? say.statusPassedOn(passedOnWords(passedOn.statement, words), passedOn.age) : null,
    passedOn ? saidBy(passedOn.statement, talk) : null,
    claimants.length > 0 ? say.claimedBy(claimants.join(', ')) : null,
  ]
  return {
    ...contractLine(item, talk),
    status: status.filter(Boolean).join(' · '),
    actions: [
      open('assigned', forms.buttons.assign),
      open('returned', forms.buttons.return),
      showButton(forms.buttons.why, { kind: 'why', args: { id: item.contract.id } }),
    ],
  }
}

/** Who passed a contract on, and what they noted. */
function saidBy(said: PassedOn, { words, world }: Talk): string {
  const who = world.directory.get(said.by)?.name ?? words.say.unnamed
  const note = said.kind === 'handed-over' ? undefined : said.note
  return note ? `${who}: «${oneLine(note, 160)}»` : who
}

async function unassignedCard(talk: Talk, where: Where): Promise<Card> {
  const { words, world, today } = talk
  const { say } = words
  const items = await contractsOfNobody(world, today)
  if (items.length === 0) return card(say.groupUnassigned, say.nothingHere, text(say.nothingHere))
  const page = pageOf(talk, TEAM, items, { ...where, section: 'unassigned' })
  return card(
    say.groupUnassigned,
    say.unassignedIntro(items.length),
    text(say.unassignedIntro(items.length)),
    {
      part: 'group',
      title: say.groupUnassigned,
      count: items.length,
      items: page.items.map(item => contractLine(item, talk)),
    },
    page.part,
  )
}

/** Matches that needed the check digit and that nobody has said yes to. */
async function nearMatches({ words, world }: Talk): Promise<Part[]> {
  const { store, entity, directory } = world
  const cut = await store.contracts.head(entity.key)
  const open: Part[] = []
  for (const { registered, person, contracts } of cut?.report.nearMatches ?? []) {
    const known = directory.get(person)
    const log = (await store.people.of(entity.key, [person])).get(person)?.statements ?? []
    if (!known || idsOf(known, log).includes(registered)) continue
    open.push(
      { part: 'text', text: words.say.nearMatch(known.name, contracts), tone: 'warning' },
      {
        part: 'actions',
        buttons: [
          {
            label: words.forms.buttons.identify,
            action: { do: 'open', form: 'identified', id: `${person}:${registered}` },
          },
        ],
      },
    )
  }
  return open
}

const NO_COUNTS: Counts = { toClose: 0, overdue: 0, needsFact: 0, waiting: 0, closed: 0 }

function count(team: Map<string, Counts>, id: string, item: Item, talk: Talk): void {
  const n = team.get(id) ?? { ...NO_COUNTS }
  team.set(id, n)
  const groups = group([item], 'supervisor', id)
  n.toClose += groups.closeNow.length
  n.overdue += groups.closeNow.filter(({ assessment }) => assessment.overdueSince).length
  n.needsFact += groups.needsFact.length
  n.waiting += groups.waiting.length
  n.closed += closedInCampaign([item], talk)
}

function nameOf(id: string, { words, world }: Talk): string {
  if (id === '') return words.say.nobody
  const person: Person | undefined = world.directory.get(id)
  return person?.name || words.say.unnamed
}
