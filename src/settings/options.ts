import {
  addDays,
  annualCampaigns,
  type Calendar,
  CIRCULAR_CAMPAIGN,
  calendarOf,
  type Day,
  type Options,
  parts,
  toDay,
} from '../rules/index.js'
import type { Settings } from './settings.js'

/** How an installation wants the law read, with the campaigns that matter on `today`. */
export function optionsOf(
  settings: Pick<Settings, 'reading' | 'specialRegime' | 'liquidationTerm' | 'campaign'>,
  today: Day,
): Options {
  const { name, month, day, since } = settings.campaign
  // Asked about a day before the first campaign, the one that would have run then is the aim.
  const start = since <= today ? since : addDays(lastBefore(today, month, day), 1)
  const years = Math.max(0, parts(today).year - parts(start).year) + YEARS_AHEAD
  return {
    reading: settings.reading,
    specialRegime: settings.specialRegime,
    liquidationTerm: settings.liquidationTerm,
    campaigns: [CIRCULAR_CAMPAIGN, ...annualCampaigns({ name, act: actOf(settings), month, day, since: start, years })],
  }
}

/**
 * The act of the entity that sets the date of its campaign. One that names neither number nor date names no act: the
 * settings of earlier versions came with such a sentence.
 */
export function actOf({ campaign: { act } }: Pick<Settings, 'campaign'>): string | null {
  return act !== null && /\d/.test(act) ? act : null
}

/** Enough that a file which can be closed only next year has a date to aim at. */
const YEARS_AHEAD = 3

/** The calendar of the law with the installation's own days. */
export function calendarFrom(settings: Pick<Settings, 'calendar'>): Calendar {
  return calendarOf(settings.calendar)
}

/** The last such date before a day; 29 February exists only now and then. */
function lastBefore(today: Day, month: number, day: number): Day {
  const { year } = parts(today)
  for (let candidate = year; candidate > year - 9; candidate--) {
    const date = toDay(candidate, month, day)
    if (date && date < today) return date
  }
  return today
}
