import type { Query } from '../../query/query.js'
import { isOfStanding, shareCondition } from '../../query/share.js'
import type { Reading, Signal } from '../readings/readings.js'
import type { ListSaid } from './list-said.js'

/** The readings that say a condition of which nothing came: they were said, and are not held. */
export function unclaimed(readings: readonly Reading[], query: Query): readonly Reading[] {
  const held = new Set<string>([
    ...[query.where, ...(query.parts ?? [])].flat().map(({ field }) => field),
    ...Object.keys(query),
    ...(query.measures ?? []),
  ])
  return readings.filter(({ signs }) => {
    if (signs.includes('FINISHED') || signs.includes('TODAY')) return false
    const claims = signs.flatMap(sign => CLAIMS.get(sign) ?? [])
    return claims.length > 0 && !claims.some(claim => held.has(claim))
  })
}

/** By what a condition that was said must be held: the field of a filter, or what the list is put together, summed or ordered by. */
const CLAIMS: ReadonlyMap<Signal, readonly string[]> = new Map(
  Object.entries({
    overdue: 'OVERDUE',
    'overdue having': '-OVERDUE',
    'blocked having': '-BLOCKED',
    'situation having': '-TO_CLOSE',
    situation: 'WAITING RUNNING REPORTED HANDED',
    'situation closed progress': 'CLOSED CLOSED_I',
    state: 'SUSPENDED CEDED NOT_STARTED EXTENDED',
    'rule situation': 'GUARANTEE -GUARANTEE',
    proceeding: 'PROCEEDING',
    liquidation: 'UNLIQUIDATED -LIQUIDATED -LIQUIDATED_I LIQUIDATED NO_LIQUIDATION',
    blocked: 'BLOCKED',
    modality: 'MODALITY',
    ordenador: 'ORDENADOR',
    'ends closable': 'ENDED -ENDED -EXPIRE',
    starts: 'STARTED',
    signed: 'SIGNED_ON',
    'liquidationLimit order': 'COMPETENCE BY_LIMIT',
    'balance measures order': 'BALANCE_LEFT -BALANCE_LEFT',
    missing: 'UNPAID',
    area: 'AREA',
    'supervisor about': 'PERSON',
    having: 'THRESHOLD NOT_ONE -NOT_ONE -PENDING',
    group: 'PER_MISSING PER_BLOCKER PER_QUARTER PER_WEEK PER_SIGNED PER_STARTED',
    'measures order': 'BEST WORST',
    'value paid balance': 'MONEY',
    term: 'PER_TERM',
    averageValue: 'AVERAGE AVERAGE_VALUE',
    averageCount: 'AVERAGE',
    'share rate parts progress': 'SHARE',
    'progress rate share': 'PROGRESS',
    'progress situation': 'IN_CAMPAIGN',
    'ends closable closed deadline told signed starts changed overdue liquidationLimit reference snoozed group having':
      'DATE PERIOD',
    output: 'EXPORT CHART',
    changed: 'CHANGED',
    told: 'ANSWERED -ANSWERED',
    snoozed: 'REMINDERS_SET',
    supervisor: 'NO_SUPERVISOR GONE',
    'situation rule liquidation blocked': '-WAITING -RUNNING -YOU_NEED',
    'order limit': 'TOP IMPORTANT BY_URGENCY BY_AGE BY_VALUE',
    order: 'BY_VALUE_UP BY_NEWEST BY_COUNT BY_COUNT_UP',
  }).flatMap(([by, signs]) => signs.split(' ').map((sign): [Signal, string[]] => [sign as Signal, by.split(' ')])),
)

/** What says by what a list is to be put together. */
export function groupingsSaid(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(({ signs }) => signs.some(sign => GROUPINGS.has(sign)))
}

/** The groupings that were said beside the first of them: a list is put together by one thing only. */
export function otherGroupings(readings: readonly Reading[]): readonly Reading[] {
  const groupings = groupingsSaid(readings)
  const first = groupings[0]?.signs.find(sign => GROUPINGS.has(sign))
  return first ? groupings.filter(({ signs }) => !signs.includes(first)) : []
}

const GROUPINGS = new Set<Signal>([
  'PER_MONTH',
  'PER_YEAR',
  'PER_TYPE',
  'PER_MODALITY',
  'PER_ORDENADOR',
  'PER_SUPPLIER',
  'PER_STATE',
  'PER_SITUATION',
  'PER_MISSING',
  'PER_BLOCKER',
  'PER_QUARTER',
  'PER_WEEK',
  'PER_SIGNED',
  'PER_STARTED',
  'PER_AREA',
  'PER_PERSON',
])

/** "% de vencidos por área": of the overdue, or of the area? A percentage of nobody knows what is no answer. */
export function sharesOfNothing(readings: readonly Reading[], query: Query): readonly Reading[] {
  if (!query.measures?.includes('share') || isShareOfOne(query)) return []
  return readings.filter(({ signs }) => signs.includes('SHARE'))
}

/** Whether it is told of what a percentage is: of all that was asked about, group by group, or how many of them stand so. */
function isShareOfOne(query: Query): boolean {
  return query.group ? !query.where.some(({ field }) => isOfStanding(field)) : shareCondition(query) >= 0
}

/** Words about money or people that nothing in the query came of: they were said, and are not held. */
export function isIdle(reading: Reading, { question: { kind }, has }: ListSaid): boolean {
  const only = (sign: Signal) => reading.signs.includes(sign)
  // A file has these columns anyway.
  if (kind === 'export' && (only('VALUE') || only('CONTRACTOR'))) return false
  if (only('VALUE')) return kind !== 'summary' && !has('MONEY', 'BY_VALUE', 'HOW_MANY')
  if (only('PAYMENT'))
    return kind !== 'summary' && kind !== 'missing' && !has('MONEY', 'UNPAID', 'HOW_MANY', 'BY_VALUE')
  return only('CONTRACTOR') && !has('ABOUT', 'WORDS', 'FIND', 'PER_SUPPLIER', 'BY_COUNT', 'BY_COUNT_UP')
}
