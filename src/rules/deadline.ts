import { businessDays, businessDayUpTo, type Calendar } from './calendar.js'
import { addDays, type Day, parts, toDay } from './day.js'
import { cite } from './norms.js'
import type { Setting } from './rule.js'
import type { Deadline, Verdict } from './verdict.js'

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
 * The deadline of a contract on a day: its own where its file can be closed and the campaign of its day has started,
 * else the campaign that runs, as the aim; none for one whose file is closed or never will be.
 */
export function deadlineOf(
  verdict: Verdict,
  closableFrom: Day | null,
  { options: { campaigns }, calendar, today }: Setting,
): Deadline | null {
  if (verdict === 'closed' || verdict === 'not-applicable') return null
  const own = verdict === 'close-now' && closableFrom ? ownDeadline(campaigns, closableFrom, calendar, today) : null
  return own ?? aim(campaigns, calendar, today)
}

/**
 * The deadline of a file that can be closed from `closableFrom` on: that of the first campaign whose date lies after
 * that day. Null when no campaign does, or the one that does has not started.
 */
function ownDeadline(
  campaigns: readonly Campaign[],
  closableFrom: Day,
  calendar: Calendar,
  today: Day,
): Deadline | null {
  const campaign = first(campaigns, candidate => closableFrom < candidate.before)
  return campaign && campaign.start <= today ? { ...countedTo(campaign, calendar, today), binding: true } : null
}

/** The campaign that runs today, as the aim of a contract that still waits for a fact or a date. */
export function aim(campaigns: readonly Campaign[], calendar: Calendar, today: Day): Deadline | null {
  const last = aims.get(campaigns)
  if (last?.today === today && last.calendar === calendar) return last.found
  const campaign = first(campaigns, candidate => candidate.start <= today && today < candidate.before)
  const found = campaign ? { ...countedTo(campaign, calendar, today), binding: false } : null
  aims.set(campaigns, { calendar, today, found })
  return found
}

function first(campaigns: readonly Campaign[], fits: (campaign: Campaign) => boolean): Campaign | undefined {
  let found: Campaign | undefined
  for (const campaign of campaigns) if ((!found || campaign.before < found.before) && fits(campaign)) found = campaign
  return found
}

type Counted = Omit<Deadline, 'binding'>

/** A last answer, and of what it was asked besides its key. */
interface Last<T> {
  readonly calendar: Calendar
  readonly today: Day
  readonly found: T
}

// Every contract of an answer asks the same, so the last answers are remembered. Campaigns are values that nobody changes.
const aims = new WeakMap<readonly Campaign[], Last<Deadline | null>>()
const counts = new WeakMap<Campaign, Last<Counted>>()

function countedTo(campaign: Campaign, calendar: Calendar, today: Day): Counted {
  const last = counts.get(campaign)
  if (last?.today === today && last.calendar === calendar) return last.found
  const lastDay = addDays(campaign.before, -1)
  const lastBusinessDay = businessDayUpTo(calendar, lastDay)
  const found = {
    campaign: campaign.name,
    act: campaign.act,
    before: campaign.before,
    lastDay,
    lastBusinessDay,
    businessDaysLeft: businessDays(calendar, today, lastBusinessDay),
  }
  counts.set(campaign, { calendar, today, found })
  return found
}
