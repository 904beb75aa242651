import type { Query } from '../../query/query.js'
import type { Reading, Signal } from '../readings.js'
import type { ListSaid } from './list-said.js'

/** The readings that say a condition of which nothing came: they were said, and are not held. */
export function unclaimed(readings: readonly Reading[], query: Query): readonly Reading[] {
  const held = new Set<string>([...query.where.map(({ field }) => field), ...Object.keys(query)])
  return readings.filter(({ signs }) => {
    const claims = signs.flatMap(sign => CLAIMS.get(sign) ?? [])
    return claims.length > 0 && !claims.some(claim => held.has(claim))
  })
}

/** By what a condition that was said must be held: the field of a filter, or what the list is put together, summed or ordered by. */
const CLAIMS: ReadonlyMap<Signal, readonly string[]> = new Map(
  Object.entries({
    overdue: 'OVERDUE',
    situation: 'WAITING RUNNING REPORTED HANDED',
    'situation closed': 'CLOSED CLOSED_I',
    state: 'SUSPENDED CEDED NOT_STARTED EXTENDED',
    'rule situation': 'GUARANTEE -GUARANTEE',
    proceeding: 'PROCEEDING',
    liquidation: 'UNLIQUIDATED -LIQUIDATED -LIQUIDATED_I LIQUIDATED NO_LIQUIDATION',
    blocked: 'BLOCKED',
    modality: 'MODALITY',
    ordenador: 'ORDENADOR',
    'ends closable': 'ENDED',
    starts: 'STARTED',
    signed: 'SIGNED_ON',
    'liquidationLimit order': 'COMPETENCE BY_LIMIT',
    'balance measures order': 'BALANCE_LEFT -BALANCE_LEFT',
    missing: 'UNPAID',
    area: 'AREA',
    'supervisor about': 'PERSON',
    'value paid balance': 'MONEY',
    year: 'PER_YEAR',
    order: 'BY_VALUE_UP BY_NEWEST BY_COUNT BY_COUNT_UP',
  }).flatMap(([by, signs]) => signs.split(' ').map((sign): [Signal, string[]] => [sign as Signal, by.split(' ')])),
)

/** Words about money or people that nothing in the query came of: they were said, and are not held. */
export function isIdle(reading: Reading, { question: { kind }, has }: ListSaid): boolean {
  const only = (sign: Signal) => reading.signs.includes(sign)
  // A file has these columns anyway.
  if (kind === 'export' && (only('VALUE') || only('CONTRACTOR'))) return false
  if (only('VALUE')) return kind !== 'summary' && !has('MONEY', 'BY_VALUE', 'HOW_MANY')
  if (only('PAYMENT')) return kind !== 'summary' && kind !== 'missing' && !has('MONEY', 'UNPAID', 'HOW_MANY')
  return only('CONTRACTOR') && !has('ABOUT', 'WORDS', 'FIND', 'PER_SUPPLIER', 'BY_COUNT', 'BY_COUNT_UP')
}
