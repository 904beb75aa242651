import { businessDays, businessDayUpTo, type Calendar } from './calendar.js'
import type { Campaign } from './campaign.js'
import { addDays, type Day } from './day.js'
import type { Setting } from './rule.js'
import type { Deadline, Verdict } from './verdict.js'

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
  return campaign && campaign.start <= today ? countedTo(campaign, calendar, today) : null
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

/** A last answer, and of what it was asked besides its key. */
interface Last<T> {
  readonly calendar: Calendar
  readonly today: Day
  readonly found: T
}

// Every contract of an answer asks the same, so the last answers are remembered. Campaigns are values that nobody changes.
const aims = new WeakMap<readonly Campaign[], Last<Deadline | null>>()
const counts = new WeakMap<Campaign, Last<Deadline>>()

function countedTo(campaign: Campaign, calendar: Calendar, today: Day): Deadline {
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
    binding: true,
  }
  counts.set(campaign, { calendar, today, found })
  return found
}
