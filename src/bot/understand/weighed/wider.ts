import { addDays, type Day } from '../../../rules/day.js'
import type { Filter } from '../../query/query.js'
import { foldInPlace } from '../text/fold.js'
import type { Understanding } from '../understanding.js'

/** A list without a condition of the other's, but for how contracts stand; of days, some others will do. */
export function isWider({ query }: Understanding, other: Understanding, today: Day): boolean {
  const kept = query?.where ?? []
  const has = (filter: Filter) => kept.some(each => JSON.stringify(each) === JSON.stringify(filter))
  const isDated = query === undefined || kept.some(each => OF_DAYS.has(each.field))
  return (other.query?.where ?? []).some(each => {
    if (isOver(each, today)) return false
    if (OF_DAYS.has(each.field) && each.values.length > 0) return !isDated
    return !has(each) && !isStanding(each) && !isPartOfName(each, kept)
  })
}

/** "Aguas del Sinú", who was taken for two people: those words are looked for whole. */
function isPartOfName({ field, op, values }: Filter, kept: readonly Filter[]): boolean {
  if (field !== 'about' && op !== 'named') return false
  const whole = kept.flatMap(each => (each.field === 'about' ? each.values : [])).map(foldInPlace)
  return values.every(value => whole.some(each => each.includes(foldInPlace(String(value)))))
}

/** Its term has ended: no day that was said. */
function isOver({ field, op, values }: Filter, today: Day): boolean {
  return field === 'ends' && op === 'until' && values[0] === addDays(today, -1)
}

/** What a list is about where nothing more is said: another name of it says as much. */
function isStanding({ field, op, values }: Filter): boolean {
  if ((field === 'situation' && op === 'not') || (field === 'told' && op === 'none')) return true
  return field === 'situation' && !values.some(value => CLOSED.has(String(value)))
}

const CLOSED: ReadonlySet<string> = new Set(['closed', 'saidClosed', 'inExecution'])
const OF_DAYS: ReadonlySet<string> = new Set(['closable', 'ends', 'overdue'])
