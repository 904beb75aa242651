import { addBusinessDays, addDays, businessDays, type Calendar, type Day, isBusinessDay } from '../../rules/index.js'
import { type Person, seesOrderedOnly } from '../accounts/person.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Countable } from '../contracts/countable.js'
import { type ContractPlace, isLeftInCampaign } from '../contracts/groups.js'
import { foldInPlace } from '../understand/text/fold.js'

/** What the contracts of a team come to; each counted once, however many supervisors it has. */
export interface Totals {
  readonly contracts: number
  readonly toClose: number
  readonly overdue: number
  readonly needsFact: number
  readonly waiting: number
  readonly saidClosed: number
  /** Passed on to the contracting office and still to be closed in the campaign. */
  readonly passedOn: number
  /** All that is still to be closed in the campaign, what was passed on too; once it is over what is overdue. */
  readonly left: number
  /** Closed since the campaign began, and in the last business days, as far as the register's dates tell. */
  readonly closed: number
  readonly closedLately: number
  /** How many were closed on each day since the campaign began. */
  readonly closedOn: ReadonlyMap<Day, number>
  /** Open, and nobody is known to answer for them. */
  readonly nobody: number
  /** Passed on to the contracting office or claimed, and for how many business days the oldest of them. */
  readonly queue: number
  readonly queueOldest: number
}

/** Totals while they are being counted. */
export type Counts = { -readonly [K in keyof Omit<Totals, 'closedOn'>]: number } & {
  readonly closedOn: Map<Day, number>
}

/** Nothing counted yet. */
export const noTotals = (): Counts => ({
  contracts: 0,
  toClose: 0,
  overdue: 0,
  needsFact: 0,
  waiting: 0,
  saidClosed: 0,
  passedOn: 0,
  left: 0,
  closed: 0,
  closedLately: 0,
  closedOn: new Map(),
  nobody: 0,
  queue: 0,
  queueOldest: 0,
})

/** Business days over which the present pace is taken. */
export const LATELY = 10

/** The first of the last business days before `today` over which the present pace is taken. */
export function latelySince(calendar: Calendar, today: Day): Day {
  let day = today
  for (let left = LATELY, tries = 0; left > 0 && tries < 60; tries++) {
    day = addDays(day, -1)
    if (isBusinessDay(calendar, day)) left--
  }
  return day
}

export interface Since {
  readonly today: Day
  readonly calendar: Calendar
  readonly campaignStart: Day | null
  readonly isCampaignOver: boolean
  readonly lately: Day
}

/** The totals with one more contract, which stands at this place for whoever answers for it. Changes `totals`. */
export function count(totals: Counts, countable: Countable, place: ContractPlace, since: Since): void {
  const { contract, isOverdue, updatedOn, askedOn } = countable
  totals.contracts++
  if (place === 'closeNow') totals.toClose++
  if (place === 'closeNow' && isOverdue) totals.overdue++
  if (place === 'needsFact') totals.needsFact++
  if (place === 'waiting') totals.waiting++
  if (place === 'saidClosed') totals.saidClosed++
  const isLeft = isLeftInCampaign(place, countable, since.isCampaignOver)
  if (isLeft) totals.left++
  if (isLeft && place === 'passedOn') totals.passedOn++
  const closedOn = place === 'closed' ? updatedOn : null
  if (closedOn && since.campaignStart && closedOn >= since.campaignStart) {
    totals.closed++
    totals.closedOn.set(closedOn, (totals.closedOn.get(closedOn) ?? 0) + 1)
  }
  if (closedOn && closedOn >= since.lately) totals.closedLately++
  if (contract.supervisors.length === 0 && place !== 'closed' && place !== 'notApplicable') totals.nobody++
  if (askedOn === null) return
  totals.queue++
  totals.queueOldest = Math.max(totals.queueOldest, businessDays(since.calendar, askedOn, since.today) - 1)
}

/** How many a campaign has, of which it is known what became of them. */
export function inCampaign({ closed, saidClosed, left }: Pick<Totals, 'closed' | 'saidClosed' | 'left'>): number {
  return closed + saidClosed + left
}

/** What happened among the contracts of a team. */
export interface News {
  /** As far as the register's dates tell. */
  readonly closed: number
  readonly reported: number
  readonly impeded: number
}

/** What happened on each of the last days. */
export type NewsByDay = Map<Day, { -readonly [K in keyof News]: number }>

/** Days of which it is known what happened on each. */
const NEWS_DAYS = 40

/** The days whose news are noted, both of them included. */
export function newsDays(today: Day): NewsDays {
  return { from: addDays(today, -NEWS_DAYS), to: today }
}
interface NewsDays {
  readonly from: Day
  readonly to: Day
}

/** Notes on which of the last days a contract was closed, reported or impeded. Changes `news`. */
export function noteNews(
  news: NewsByDay,
  { contract, status }: AssessedContract,
  place: ContractPlace,
  { from, to }: NewsDays,
): void {
  const add = (kind: keyof News, on: Day | null | undefined) => {
    if (!on || on > to || on < from) return
    const counted = news.get(on) ?? { closed: 0, reported: 0, impeded: 0 }
    news.set(on, counted)
    counted[kind]++
  }
  if (place === 'closed') add('closed', contract.facts.updatedOn)
  if (place === 'saidClosed') add('reported', status.saidClosed?.on)
  if (place !== 'closed' && place !== 'notApplicable') add('impeded', status.blocked?.on)
}

/**
 * What happened since somebody was last told: closings that their data did not have, and what was said from that day on, up to
 * yesterday.
 */
export function newsSince(
  news: NewsByDay | undefined,
  { day, basis: { asOf } }: { readonly day: Day; readonly basis: { readonly asOf: Day | null } },
  today: Day,
): News {
  const sum = { closed: 0, reported: 0, impeded: 0 }
  for (const [on, counted] of news ?? []) {
    if (on > (asOf ?? addDays(day, -1))) sum.closed += counted.closed
    if (on < day || on >= today) continue
    sum.reported += counted.reported
    sum.impeded += counted.impeded
  }
  return sum
}

/** How a team ends at its present pace. */
export interface Forecast {
  /** The day on which nothing is left to close; `never` where nothing is being closed, or too little. */
  readonly done: Day | 'never'
  /** How many are closed before the date that runs and how many after it, what is overdue among these; null without a date. */
  readonly counts: { readonly inTime: number; readonly late: number } | null
  /** How many are closed by that date at all, what is overdue included; null without a date. */
  readonly byDate: number | null
  /** Of how many more it is not known whether they can be closed: a fact is missing. */
  readonly unknown: number
}

/** What comes of a team's contracts at its present pace, `before` the date that runs; null where nothing is left to close. */
export function forecast(
  { toClose, overdue, needsFact, closedLately }: Pick<Totals, 'toClose' | 'overdue' | 'needsFact' | 'closedLately'>,
  calendar: Calendar,
  today: Day,
  before: Day | null,
): Forecast | null {
  if (toClose === 0) return null
  const days = closedLately === 0 ? Number.POSITIVE_INFINITY : Math.ceil((toClose * LATELY) / closedLately)
  const left = before === null ? 0 : businessDays(calendar, addDays(today, 1), addDays(before, -1))
  // What is overdue is late whenever it is closed, and goes first.
  const byDate = Math.min(toClose, Math.floor((left * closedLately) / LATELY))
  const inTime = Math.max(0, byDate - overdue)
  return {
    done: days > FAR ? 'never' : addBusinessDays(calendar, today, days),
    counts: before === null ? null : { inTime, late: toClose - inTime },
    byDate: before === null ? null : byDate,
    unknown: needsFact,
  }
}

/** About four years: farther is no date to tell anybody. */
const FAR = 1_000

/**
 * Whose contracts somebody looks after: those of an area, by its folded name, `''` for everybody's, or, of an ordenador, those
 * that name them, which nobody else has.
 */
export function sightOf(person: Person): string {
  const { area, roles } = person
  if (seesOrderedOnly(person)) return `\0${person.id}`
  return area === undefined || roles.includes('admin') ? '' : foldInPlace(area).trim()
}

/** Whether somebody who supervises contracts is in that sight. */
export function isInSight({ area }: Person, sight: string): boolean {
  return sight === '' || (area !== undefined && foldInPlace(area).trim() === sight)
}
