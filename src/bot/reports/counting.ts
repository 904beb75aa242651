import { seesOrderedOnly } from '../accounts/person.js'
import { nameOfPerson } from '../cards/contract-line.js'
import { sinceOf } from '../cards/forecast-line.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { placeInTeam } from '../contracts/groups.js'
import type { TableCell } from '../conversation/reply.js'
import { type Counts, count, noTotals } from '../reminders/team-totals.js'
import type { Report, ReportTable } from './report.js'

/** The same totals as those of the cards, of all contracts and of those of each person and area; nobody's stand under ''. */
export class ReportCounts {
  readonly all: Counts = noTotals()
  readonly people = new Map<string, Counts>()
  readonly areas = new Map<string, Counts>()
  /** Contracts that are in the totals of more than one person. */
  shared = 0
  readonly #turn: TurnContext
  readonly #since: ReturnType<typeof sinceOf>

  constructor(turn: TurnContext) {
    this.#turn = turn
    this.#since = sinceOf(turn)
  }

  add(item: AssessedContract): void {
    const place = placeInTeam(item)
    const { supervisors } = item.contract
    const [first = ''] = supervisors
    if (supervisors.length > 1) this.shared++
    count(this.all, item, place, this.#since)
    count(of(this.areas, this.#turn.context.directory.get(first)?.area ?? ''), item, place, this.#since)
    // What two supervise is one contract of each: the sum below a table of people is of contracts, and may be less.
    for (const id of supervisors.length > 0 ? supervisors : ['']) count(of(this.people, id), item, place, this.#since)
  }
}

function of(counted: Map<string, Counts>, key: string): Counts {
  const known = counted.get(key) ?? noTotals()
  counted.set(key, known)
  return known
}

/** What a campaign has of contracts: closed, reported, and to be closed. */
export function inCampaign({ closed, saidClosed, toClose }: Counts): number {
  return closed + saidClosed + toClose
}

/** Areas with how far each is, those with most left first; below them all together. */
export function areasTable(counts: ReportCounts, { words }: TurnContext): ReportTable {
  const { columns, all, noArea } = words.reports
  return {
    columns: [
      columns.area,
      columns.toClose,
      columns.overdue,
      columns.needsFact,
      columns.reported,
      columns.closed,
      columns.rate,
    ],
    rows: mostLeftFirst(counts.areas).map(([area, each]) => [area || noArea, ...progressCells(each, words)]),
    sum: [all, ...progressCells(counts.all, words)],
  }
}

function progressCells(counts: Counts, { reports }: TurnContext['words']): TableCell[] {
  const { toClose, overdue, needsFact, saidClosed, closed } = counts
  return [toClose, overdue, needsFact, saidClosed, closed, reports.percent(closed, inCampaign(counts))]
}

/** Those with most to close first; what is nobody's last among equals. */
export function mostLeftFirst(counted: ReadonlyMap<string, Counts>): (readonly [key: string, counts: Counts])[] {
  return [...counted].sort(
    ([one, a], [other, b]) => b.toClose - a.toClose || b.needsFact - a.needsFact || one.localeCompare(other),
  )
}

/** Somebody by name; '' is nobody. */
export function whose(id: string, { context, words }: TurnContext): string {
  return id === '' ? words.reports.nobody : nameOfPerson(id, context, words)
}

/** Of when, of what and for whom a report is. */
export async function aboutReport(turn: TurnContext): Promise<Report['about']> {
  const { words, context, person, today } = turn
  const { about } = words.reports
  const snapshot = await context.store.contracts.head(context.entity.key)
  const { area, roles } = person
  const sight = seesOrderedOnly(person)
    ? about.sights.ordered
    : area === undefined || roles.includes('admin')
      ? about.sights.all
      : about.sights.area(area)
  return [
    [about.entity, context.entity.name],
    [about.sight, sight],
    [about.asOf, snapshot?.asOf ? { day: snapshot.asOf } : about.asOfUnknown],
    [about.madeOn, { day: today }],
    [about.madeFor, person.name],
    [about.restsOn, about.rests],
  ]
}
