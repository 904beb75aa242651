import { addDays } from '../../rules/index.js'
import { type Filter, readFilter } from './query.js'

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['has', 'lacks'],
  ['lacks', 'has'],
  ['is', 'not'],
  ['not', 'is'],
  ['any', 'none'],
  ['none', 'any'],
  ['over', 'at-most'],
  ['at-most', 'over'],
  ['under', 'at-least'],
  ['between', 'outside'],
  ['outside', 'between'],
  ['at-least', 'under'],
])

/** The filter that holds where this one does not; null where no single one says so. */
export function opposite(filter: Filter): Filter | null {
  const { field, op, values } = filter
  if (op === 'from') return readFilter({ field, op: 'until', values: [addDays(values[0], -1)] })
  if (op === 'until') return readFilter({ field, op: 'from', values: [addDays(values[0], 1)] })
  const other = OPPOSITES.get(op)
  return other === undefined ? null : readFilter({ field, op: other, values })
}
