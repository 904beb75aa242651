import { EXPORT_COLUMNS } from '../../../src/bot/query/columns.js'
import { FIELD_NAMES, FIELDS, type Field, OPERATORS } from '../../../src/bot/query/fields.js'
import {
  GROUPS,
  HAVING_OPERATORS,
  MEASURES,
  ORDERS,
  OUTPUTS,
  type Query,
  QuerySchema,
  VIEWS,
} from '../../../src/bot/query/query.js'

/** The same numbers from the same seed, from 0 up to 1. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const WORDS = ['Aseo Total Ltda', 'puente; vía', 'señal, «nueva»', '100% + 1', 'CPS-3', 'ñandú/é', '=+-~']

/** A query that somebody may mean, of these numbers. */
export function randomQuery(next: () => number): Query {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T
  const maybe = <T>(chance: number, make: () => T): T | undefined => (next() < chance ? make() : undefined)
  const value = (field: Field): string => {
    const spec = FIELDS[field]
    if (spec.kind === 'choice') return pick<string>(spec.values)
    if (spec.kind === 'money') return String(Math.floor(next() * 500) * 1_000_000)
    if (spec.kind === 'day')
      return `20${20 + Math.floor(next() * 9)}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 9)}`
    return spec.kind === 'id' ? `CO1.PCCNTR.${Math.floor(next() * 1e7)}` : pick(WORDS)
  }
  const filter = () => {
    const field = pick(FIELD_NAMES)
    const op = pick<string>(OPERATORS[FIELDS[field].kind])
    const many =
      op === 'any' || op === 'none'
        ? 0
        : op === 'between' || op === 'outside'
          ? 2
          : ['is', 'not', 'has'].includes(op)
            ? 1 + Math.floor(next() * 2)
            : 1
    return { field, op, values: Array.from({ length: many }, () => value(field)).sort() }
  }
  const given = {
    where: Array.from({ length: Math.floor(next() * 4) }, filter),
    group: maybe(0.2, () => pick(GROUPS)),
    having: maybe(0.1, () => ({ op: pick(HAVING_OPERATORS), value: Math.floor(next() * 20) })),
    parts: maybe(0.1, () =>
      Array.from({ length: 2 + Math.floor(next() * 2) }, () => Array.from({ length: Math.floor(next() * 3) }, filter)),
    ),
    measures: maybe(0.2, () => [pick(MEASURES)]),
    order: maybe(0.3, () => ({ by: pick(ORDERS), ...(next() < 0.5 ? { descending: true } : {}) })),
    limit: maybe(0.2, () => 1 + Math.floor(next() * 50)),
    output: maybe(0.2, () => pick(OUTPUTS.filter(output => output !== 'card'))),
    columns: maybe(0.2, () => [pick(EXPORT_COLUMNS), pick(EXPORT_COLUMNS)]),
    view: maybe(0.4, () => pick(VIEWS)),
    unknown: maybe(0.1, () => true),
  }
  return QuerySchema.parse(Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined)))
}
