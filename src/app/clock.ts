import { type Day, dayInBogota, daysBetween } from '../rules/index.js'

const MS_PER_DAY = 86_400_000

/** The clock, moved by whole days where another day is to be tried. */
export function clockFor(today: Day | undefined, now: () => Date): () => Date {
  if (today === undefined) return now
  const moved = daysBetween(dayInBogota(now()), today) * MS_PER_DAY
  return () => new Date(now().getTime() + moved)
}
