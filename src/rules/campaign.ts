import { type Day, parts, toDay } from './day.js'
import { cite } from './norms.js'

/** A date strictly before which files are to be closed, who set it and from when on it applies. */
export interface Campaign {
  readonly name: string
  /** The act that it rests on; null for the program's own default aim, which no act and no norm sets. */
  readonly act: string | null
  /** It is nobody's deadline before this day. */
  readonly start: Day
  /** "Antes del …": the last day is the one before. A fixed date does not move when it is no business day. */
  readonly before: Day
}

/** The date that the circular itself set. Only this one makes a contract overdue since 2023. */
export const CIRCULAR_CAMPAIGN = {
  name: 'Circular Externa 002 de 2023',
  act: cite('CIRC002-PLAZO'),
  start: '2023-05-25',
  before: '2023-07-31',
} as const satisfies Campaign

/**
 * One campaign a year on the same date, from the first one after `since`, for as many years as asked. Each starts when
 * the one before is over; the first starts on `since`.
 */
export function annualCampaigns(annual: {
  readonly name: string
  readonly act: string | null
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
