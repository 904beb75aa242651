import { addDays, startOfDay } from '../../rules/index.js'
import type { Habits } from '../context.js'
import type { Snapshot } from '../ports/store.js'

type Dated = Pick<Snapshot, 'asOf' | 'committedAt'>

/**
 * Hours since something may have changed that the data does not show: since the end of its day in Bogotá, however lately
 * it was fetched, as an old file does not get newer by being fetched again. Data that does not say of which day it is,
 * is as old as its coming. Negative while the day of the data lasts.
 */
export function ageOf({ asOf, committedAt }: Dated, now: Date): number {
  const until = asOf === null ? Date.parse(committedAt) : startOfDay(addDays(asOf, 1)).getTime()
  return (now.getTime() - until) / 3_600_000
}

/** Whether the data is older than the entity puts up with; exactly as old is not. */
export function isStale(data: Dated, now: Date, { staleAfterHours }: Pick<Habits, 'staleAfterHours'>): boolean {
  return ageOf(data, now) > staleAfterHours
}
