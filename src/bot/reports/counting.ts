import { seesOrderedOnly } from '../accounts/person.js'
import { nameOfPerson } from '../cards/contract-line.js'
import { sinceOf } from '../cards/forecast-line.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { countableOf } from '../contracts/countable.js'
import { Tallies } from '../contracts/tallies.js'
import type { TableCell } from '../conversation/reply.js'
import { type Counts, count, inCampaign, noTotals } from '../reminders/team-totals.js'
import type { Report, ReportTable } from './report.js'

/** The same totals as those of the cards, of all contracts and of those of each area and person. */
export class ReportCounts extends Tallies<Counts> {
  readonly #since: ReturnType<typeof sinceOf>

  constructor(turn: TurnContext) {
    super(turn.context, noTotals)
    this.#since = sinceOf(turn)
  }

  add(item: AssessedContract): void {
    const countable = countableOf(item)
    this.count(item, counts => count(counts, countable, countable.places[0], this.#since))
  }
}

/** What a table shows of a tally beside whose it is; its rows go by `left`, most first. */
export interface TallyColumns<T> {
  readonly columns: readonly string[]
  readonly cells: (tally: T) => readonly TableCell[]
  readonly left: (tally: T) => number
}

/** Areas or people of whom there is something to count; below them all together, each contract once. */
export function tallyTable<T>(
  tallies: Tallies<T>,
  by: 'areas' | 'people',
  { columns, cells, left }: TallyColumns<T>,
  turn: TurnContext,
): ReportTable {
  const { columns: say, all, noArea } = turn.words.reports
  const nameOf = (key: string) => (by === 'people' ? whose(key, turn) : key || noArea)
  const rows = [...tallies[by]]
    .map(([key, tally]) => ({ name: nameOf(key), shown: cells(tally), left: left(tally) }))
    .filter(({ shown }) => shown.some(cell => typeof cell === 'number' && cell > 0))
    .sort((a, b) => b.left - a.left || a.name.localeCompare(b.name))
  return {
    columns: [by === 'people' ? say.person : say.area, ...columns],
    rows: rows.map(({ name, shown }) => [name, ...shown]),
    sum: [all, ...cells(tallies.all)],
  }
}

/** What is said above a table of people where some contracts stand in more than one of its rows. */
export function sharedLines({ shared }: Tallies<unknown>, { words }: TurnContext): string[] {
  return shared > 0 ? [words.reports.shared(shared)] : []
}

/** Areas with how far each is on the day of the report, as the cards count them. */
export function areasTable(counts: ReportCounts, turn: TurnContext): ReportTable {
  const { columns, percent } = turn.words.reports
  const { toClose, overdue, passedOn, needsFact, reported, closed, rate } = columns
  const shown: TallyColumns<Counts> = {
    columns: [toClose, overdue, passedOn, reported, closed, rate, needsFact],
    cells: each => [
      each.toClose,
      each.overdue,
      each.passedOn,
      each.saidClosed,
      each.closed,
      percent(each.closed, inCampaign(each)),
      each.needsFact,
    ],
    left: each => each.toClose,
  }
  return tallyTable(counts, 'areas', shown, turn)
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
