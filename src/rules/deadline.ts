import { businessDays, businessDayUpTo, type Calendar } from './calendar.js'
import { addDays, type Day, parts, toDay } from './day.js'
import { cite } from './norms.js'
import type { Deadline } from './verdict.js'

/** A date strictly before which files are to be closed, who set it and from when on it applies. */
export interface Campaign {
  readonly name: string
  /** The act that it rests on. */
  readonly act: string
  /** It is nobody's deadline before this day. */
  readonly start: Day
  /** "Antes del …": the last day is the one before. A fixed date does not move when it is no business day. */
  readonly before: Day
}

/** The date that the circular itself set. Only this one makes a contract overdue since 2023. */
export const CIRCULAR_CAMPAIGN: Campaign = {
  name: 'Circular Externa 002 de 2023',
  act: cite('CIRC002-PLAZO'),
  start: '2023-05-25',
  before: '2023-07-31',
}

/**
 * One campaign a year on the same date, from the first one after `since`, for as many years as asked. Each starts when
 * the one before is over; the first starts on `since`.
 */
export function annualCampaigns(annual: {
  readonly name: string
  readonly act: string
  readonly month: number
  readonly day: number
  readonly since: Day
  readonly years: number
}): Campaign[] {
  const campaigns: Campaign[] = []
  let start = annual.since
  for (let year = parts(annual.since).year; campaigns.length < annual.years && year < 9999; year++) {
    const before = toDay(year, annual.month, annual.day)
    if (!before || before <= annual.since) continue
    campaigns.push({ name: `${annual.name} ${year}`, act: annual.act, start, before })
    start = before
  }
  return campaigns
}

/**
 * The deadline of a file that can be closed from `closableFrom` on: that of the first campaign whose date lies after
 * that day. Null when no campaign does, or the one that does has not started.
 */
export function ownDeadline(
  campaigns: readonly Campaign[],
  closableFrom: Day,
  calendar: Calendar,
  today: Day,
): Deadline | null {
  const campaign = first(campaigns, candidate => closableFrom < candidate.before)
  return campaign && campaign.start <= today ? deadline(campaign, calendar, today, true) : null
}

/** The campaign that runs today, as the aim of a contract that still waits for a fact or a date. */
export function aim(campaigns: readonly Campaign[], calendar: Calendar, today: Day): Deadline | null {
  const campaign = first(campaigns, candidate => candidate.start <= today && today < candidate.before)
  return campaign ? deadline(campaign, calendar, today, false) : null
}

function first(campaigns: readonly Campaign[], fits: (campaign: Campaign) => boolean): Campaign | undefined {
  let found: Campaign | undefined
  for (const campaign of campaigns) if (fits(campaign) && (!found || campaign.before < found.before)) found = campaign
  return found
}

function deadline(campaign: Campaign, calendar: Calendar, today: Day, binding: boolean): Deadline {
  const lastDay = addDays(campaign.before, -1)
  const lastBusinessDay = businessDayUpTo(calendar, lastDay)
  return {
    campaign: campaign.name,
    act: campaign.act,
    before: campaign.before,
    lastDay,
    lastBusinessDay,
    businessDaysLeft: countLeft(calendar, today, lastBusinessDay),
    binding,
  }
}

// Every contract of an answer asks for the same count.
const counts = new WeakMap<Calendar, Map<string, number>>()

function countLeft(calendar: Calendar, today: Day, lastBusinessDay: Day): number {
  if (today > lastBusinessDay) return 0
  const known = counts.get(calendar) ?? new Map<string, number>()
  counts.set(calendar, known)
  const key = `${today}/${lastBusinessDay}`
  const count = known.get(key) ?? businessDays(calendar, today, lastBusinessDay)
  known.set(key, count)
  return count
}
