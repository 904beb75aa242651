import type { Day } from '../../../rules/day.js'
import { opposite } from '../../query/opposite.js'
import type { Filter } from '../../query/query.js'
import type { Interpretation } from '../intents/explain.js'
import type { Question } from '../question.js'
import type { Reading, ReadText, Signal } from '../readings/readings.js'
import { cannotTell } from './cannot-tell.js'
import { apart, isHeld } from './left-out.js'
import type { ListAsked, ListSaid } from './list-said.js'
import { noneOf } from './none-of.js'
import { listOf } from './query-of.js'
import { isJoined } from './words-before.js'

const LISTS = new Set([
  'mine',
  'overdue',
  'waiting',
  'running',
  'missing',
  'upcoming',
  'ended',
  'closed',
  'find',
  'export',
  'team',
  'summary',
  'calendar',
])

/** The query of a question that is answered by a list, a count or a file; null for any other. */
export function listAskedBy(
  question: Question,
  found: Interpretation,
  text: ReadText,
  raw: string,
  today: Day,
): ListAsked | null {
  if (!LISTS.has(question.kind)) return null
  const said = (kind: Question, readings: readonly Reading[], isLeftOut = false): ListSaid => {
    const has = (...signs: Signal[]) => readings.some(reading => reading.signs.some(sign => signs.includes(sign)))
    const none = noneOf({ question: kind, has })
    return {
      question: kind,
      readings,
      text,
      raw,
      today,
      isLeftOut,
      has: none ?? has,
      ...(none && { isOfNone: true as const }),
    }
  }
  const cannot = cannotTell(said(question, found.readings))
  if (cannot) {
    const nearest = found.readings.filter(reading => !cannot.said.includes(reading))
    const near = listOf(said(cannot.what === 'first-of-each' ? FIND : question, nearest))
    // Nobody on the list of people has theirs: as near as it is known.
    const list = cannot.what === 'gone-people' ? { ...near, query: { where: [...near.query.where, OF_NOBODY] } } : near
    const rest = cannot.instead && found.readings.filter(reading => !cannot.instead?.includes(reading))
    const other = rest && listOf(said(question, rest)).query
    return { ...list, says: 'more', cannot: cannot.what, ...(other && { other }) }
  }
  const { shown, hidden } = apart(found.readings, text)
  if (hidden.length === 0) return listOf(said(question, found.readings))
  // "Los por cerrar menos los de Hernán": only who is left out is somebody.
  const isOfGroups = question.kind !== 'team' || shown.some(({ signs }) => signs.some(sign => OF_GROUPS.has(sign)))
  const kept: Question = KEPT.has(question.kind) && isOfGroups ? question : FIND
  const rest = listOf(said(kept, shown))
  const out = listOf(said(FIND, hidden, true))
  const isShown = (filter: Filter) => rest.query.where.some(other => JSON.stringify(other) === JSON.stringify(filter))
  const denied = out.query.where.filter(filter => !isShown(filter)).map(opposite)
  // "Menos los de obra de más de 50 millones" are those that are both: of two conditions that "y" does not join there is no opposite.
  const isOfBoth =
    denied.length > 1 &&
    !hidden
      .filter(isHeld)
      .slice(1)
      .every(reading => isJoined(reading, text))
  const lost = denied.includes(null) || denied.length === 0 || isOfBoth ? hidden : [...rest.lost, ...out.lost]
  const where = [...rest.query.where, ...denied.filter(filter => filter !== null)]
  return { query: { ...rest.query, where }, says: 'more', lost, hidden: out.query.where }
}

const OF_NOBODY: Filter = { field: 'supervisor', op: 'none', values: [] }
const FIND: Question = { kind: 'find', args: { about: '' } }
const OF_GROUPS = new Set<Signal>(
  'WHO TEAM AREAS PER_PERSON PER_AREA AREA PERSON STATUS COMPARE BEST WORST NOT_ONE -NOT_ONE THRESHOLD'.split(
    ' ',
  ) as Signal[],
)
const KEPT = new Set(['summary', 'export', 'team', 'calendar'])
