import { fold } from '../../shared/text.js'
import { briefName } from '../../words/grammar.js'
import { linkRequests } from '../accounts/list.js'
import { attestingRole, coordinates, oversees, seesOrderedOnly } from '../accounts/person.js'
import { matchAnswer } from '../attestations/document-match.js'
import type { Countable } from '../contracts/countable.js'
import { eachCountable } from '../contracts/kept-countables.js'
import { count as countInTeam, noTotals, type Since } from '../reminders/team-totals.js'
import type { Button, Card, ChoicesPart, Part } from './card.js'
import { nameOfPerson } from './contract-line.js'
import { sinceOf } from './forecast-line.js'
import { decisionsCard, queueCard, TEAM, unassignedCard } from './office-queue.js'
import { listActions, pageOf } from './paging.js'
import { type ShowTarget, showButton } from './show-button.js'
import { card, dataDate, progressPart, type TurnContext, text } from './turn-context.js'

/** What a team's table counts for one person. */
interface Counts {
  toClose: number
  overdue: number
  needsFact: number
}

/** Of somebody who has nothing. */
export const NO_COUNTS: Readonly<Counts> = { toClose: 0, overdue: 0, needsFact: 0 }

/** What a team's card counts, one contract after the other: there may be tens of thousands. */
export class TeamTally {
  readonly byPerson = new Map<string, Counts>()
  readonly total = noTotals()
  /** Of all to be closed, each once. */
  overdue = 0
  readonly #since: Since

  constructor(turn: TurnContext) {
    this.#since = sinceOf(turn)
  }

  add(countable: Countable): void {
    const { places, contract, isOverdue } = countable
    // Where several supervise it, it is one contract of each and one of the team.
    countInTeam(this.total, countable, places[0], this.#since)
    if (isOverdue && places.includes('closeNow')) this.overdue++
    for (const [at, place] of places.entries()) {
      const id = contract.supervisors[at] ?? ''
      const counts = this.byPerson.get(id) ?? { ...NO_COUNTS }
      this.byPerson.set(id, counts)
      if (place === 'closeNow') counts.toClose++
      if (place === 'closeNow' && isOverdue) counts.overdue++
      if (place === 'needsFact') counts.needsFact++
    }
  }
}

/** What a team's card counts of all that is in somebody's sight. */
export async function tallied(turn: TurnContext): Promise<TeamTally> {
  const tally = new TeamTally(turn)
  await eachCountable(turn.context, turn.person, turn.today, countable => tally.add(countable))
  return tally
}

/**
 * The team at a glance: per supervisor, contracts of nobody, what was passed on, matches that want a yes. `tally` where all
 * in sight was counted already: then it is this, whatever list of the office was asked for.
 */
export async function teamCard(turn: TurnContext, where: ShowTarget, tally?: TeamTally): Promise<Card> {
  const { words, person } = turn
  const { say, forms } = words
  if (!oversees(person))
    return card(say.teamTitle, say.teamOnly, text(say.teamOnly), {
      kind: 'actions',
      buttons: [
        showButton(forms.buttons.mine, { kind: 'mine', args: {} }),
        showButton(words.cards.progress, { kind: 'summary', args: {} }),
      ],
    })
  if (!tally && where.section === 'unassigned') return unassignedCard(turn, where)
  if (!tally && where.section === 'queue') return queueCard(turn, where)
  if (!tally && where.section === 'decisions') return decisionsCard(turn, where)
  const { byPerson, total, overdue } = tally ?? (await tallied(turn))
  const rows = worstFirst(byPerson)
  const page = pageOf(turn, TEAM, rows, where)
  const title = say.team(rows.filter(([id]) => id !== '').length, total.toClose, overdue)
  const matches = coordinates(person) ? await nearMatches(turn) : null
  return card(
    title,
    title,
    text(attestingRole(person) === null ? say.admin : seesOrderedOnly(person) ? say.orderedOnly : null),
    progressPart(turn, total),
    ...teamTable(turn, page.items),
    page.part,
    areasPart([...byPerson.keys()], turn),
    text(matches?.own ?? null),
    ...(await linkRequests(turn)),
    listActions(
      [
        ...(coordinates(person)
          ? [
              showButton(`${forms.buttons.queue} (${say.number(total.queue)})`, TEAM, { section: 'queue' }),
              showButton(`${forms.buttons.unassigned} (${say.number(total.nobody)})`, TEAM, {
                section: 'unassigned',
                page: 1,
              }),
            ]
          : []),
        matches?.button ?? null,
        showButton(words.console.allImpediments, { kind: 'impediments', args: {} }),
      ],
      [
        showButton(words.closingReport.button, { kind: 'closing-report', args: {} }),
        showButton(words.reports.button, { kind: 'report', args: {} }),
        showButton(forms.buttons.unreached, { kind: 'unreached', args: {} }),
      ],
    ),
    await dataDate(turn),
  )
}

/** People and what each has to close, those with most overdue first. */
export function worstFirst(
  byPerson: ReadonlyMap<string, Readonly<Counts>>,
): (readonly [id: string, Readonly<Counts>])[] {
  return [...byPerson].sort(
    ([idA, a], [idB, b]) =>
      b.overdue - a.overdue || b.toClose - a.toClose || b.needsFact - a.needsFact || (idA < idB ? -1 : 1),
  )
}

/** A line for each of these people, and the way to each. */
export function teamTable(
  turn: TurnContext,
  rows: readonly (readonly [id: string, Readonly<Counts>])[],
): (Part | null)[] {
  const { say } = turn.words
  const ids = rows.map(([id]) => id)
  const ways = peoplePart(ids, turn)
  return [
    {
      kind: 'table',
      columns: say.teamColumns.map((label, i) => (i === 0 ? { label } : { label, align: 'right' as const })),
      rows: rows.map(([id, n]) => [nameOf(id, turn), ...[n.toClose, n.overdue, n.needsFact].map(say.number)]),
    },
    ways && { ...ways, rows: ids.flatMap((id, at) => (id !== '' && id !== turn.person.id ? [at] : [])) },
  ]
}

/** Leads to each of the areas of these people, where there are several. */
function areasPart(ids: readonly string[], { words, context }: TurnContext): Part | null {
  const areas = new Map<string, string>()
  for (const id of ids) {
    const area = context.directory.get(id)?.area
    if (area !== undefined && !areas.has(fold(area))) areas.set(fold(area), area)
  }
  const buttons = [...areas.values()]
    .sort((a, b) => a.localeCompare(b, 'es'))
    .map(name => showButton(name, { kind: 'area', args: { name } }))
  return buttons.length > 1 ? { kind: 'choices', label: words.console.seeArea, buttons, isBeside: true } : null
}

/** Leads to each of these people. */
export function peoplePart(ids: readonly string[], { words, context, person }: TurnContext): ChoicesPart | null {
  const buttons = ids
    .filter(id => id !== '' && id !== person.id)
    .map(id => showButton(briefName(nameOfPerson(id, context, words)), { kind: 'person', args: { id } }))
  return buttons.length > 0 ? { kind: 'choices', label: words.console.seePerson, buttons, isBeside: true } : null
}

/**
 * Matches that needed the check digit and that nobody has said yes or no to: the way to the first one that this person can
 * answer, and that somebody else decides those of their own.
 */
async function nearMatches({ words, context, person: reader }: TurnContext): Promise<NearMatches> {
  const { store, entity, directory } = context
  const snapshot = await store.contracts.head(entity.key)
  const own: string[] = []
  const open: string[] = []
  for (const { registered, person, contracts } of snapshot?.report.nearMatches ?? []) {
    const known = directory.get(person)
    const log = (await store.people.of(entity.key, [person])).get(person)?.statements ?? []
    if (!known || matchAnswer(log, registered) !== null) continue
    if (person === reader.id) own.push(words.say.nearMatch(known.name, contracts), words.say.nearMatchOfOwn)
    else open.push(`${person}:${registered}`)
  }
  const [first] = open
  const label = words.say.likeDocuments(open.length)
  return {
    own,
    button: first === undefined ? null : { label, action: { kind: 'open', form: 'identified', id: first } },
  }
}

interface NearMatches {
  readonly own: readonly string[]
  readonly button: Button | null
}

function nameOf(id: string, { words, context }: TurnContext): string {
  return id === '' ? words.say.nobody : briefName(nameOfPerson(id, context, words))
}
