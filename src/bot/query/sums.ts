import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Group, Measure, Query } from './query.js'
import { type QueryScope, READ } from './read-field.js'
import { isTimeGroup, stretchOf, TIME_GROUPS } from './time-groups.js'

type Amount = 'value' | 'paid' | 'balance'

/** The amount that a measure is reckoned from; undefined where it counts contracts. */
export function amountMeasured(measure: Measure): Amount | undefined {
  switch (measure) {
    case 'averageValue':
      return 'value'
    case 'count':
    case 'averageCount':
    case 'share':
    case 'rate':
    case 'progress':
      return undefined
    default:
      return measure
  }
}

/** How many contracts, and of each amount asked for its sum in centavos and in how many of them it is not known. */
export interface Sums {
  readonly count: number
  readonly amounts: ReadonlyMap<Amount, { readonly sum: bigint; readonly unknown: number }>
}

/** The contracts of one group; `key` is what they have in common: null where they have none, undefined where it is not known. */
export interface GroupRow {
  readonly key: string | null | undefined
  readonly sums: Sums
  /** How many of the group there are, however they stand; only where a `rate` or the `progress` is asked for. */
  readonly whole?: number
}

/** Sums that more contracts are counted into. */
export class OpenSums implements Sums {
  count = 0
  readonly amounts = new Map<Amount, { sum: bigint; unknown: number }>()

  constructor(measures: readonly Measure[]) {
    for (const measure of measures) {
      const amount = amountMeasured(measure)
      if (amount) this.amounts.set(amount, { sum: 0n, unknown: 0 })
    }
  }

  add(item: AssessedContract, scope: QueryScope): void {
    this.count++
    for (const [amount, total] of this.amounts) {
      const value = READ[amount](item, scope)
      if (value === undefined) total.unknown++
      else total.sum += value
    }
  }
}

/** What a contract is worth on the average of those whose value is known, in centavos; undefined where none is. */
export function averageOf({ count, amounts }: Sums): bigint | undefined {
  const { sum = 0n, unknown = count } = amounts.get('value') ?? {}
  const known = BigInt(count - unknown)
  return known === 0n ? undefined : (sum + known / 2n) / known
}

/** What a contract is grouped under: under each of its supervisors, areas and missing facts, and once by anything else. */
export function groupKeys(
  group: Group,
  item: AssessedContract,
  scope: QueryScope,
): readonly (string | null | undefined)[] {
  switch (group) {
    case 'rule':
      return [item.assessment.rule]
    case 'area':
      return orNone([...new Set(item.contract.supervisors.flatMap(id => scope.areaOf(id) ?? []))])
    case 'supplier':
      return [item.contract.supplier]
    case 'modality':
      return [item.contract.written?.regime]
    case 'ordenador':
      return [item.contract.ordenador]
    default: {
      if (isTimeGroup(group)) {
        const { field, unit } = TIME_GROUPS[group]
        const day = READ[field](item, scope)
        return [day ? stretchOf(day, unit) : day]
      }
      const values = READ[group](item, scope)
      return values === undefined ? [undefined] : orNone(values)
    }
  }
}

const PRECISELY = 1_000_000n

function orNone(values: readonly string[]): readonly (string | null)[] {
  return values.length > 0 ? values : [null]
}

/** Groups as a query orders them: months and years as they come, anything else by a measure, the most first; what has no key last. */
export function sortGroups(groups: readonly GroupRow[], { group, order, measures = ['count'] }: Query): GroupRow[] {
  const [measure = 'count'] = measures
  const by = order?.by === 'value' || order?.by === 'paid' || order?.by === 'balance' ? order.by : measure
  const isByKey = isTimeGroup(group) ? !order || order.by === TIME_GROUPS[group].field : order?.by === group
  const ascending = order !== undefined && order.descending !== true
  const direction = isByKey ? (order?.descending ? -1 : 1) : ascending ? 1 : -1
  const sizeOf = ({ sums, whole = 0 }: GroupRow) => {
    if (by === 'averageValue') return averageOf(sums) ?? 0n
    if (by === 'rate' || by === 'progress') return whole === 0 ? 0n : (BigInt(sums.count) * PRECISELY) / BigInt(whole)
    const amount = amountMeasured(by)
    return amount ? (sums.amounts.get(amount)?.sum ?? 0n) : BigInt(sums.count)
  }
  return [...groups].sort((a, b) => {
    if (isByKey && a.key && b.key) return a.key < b.key ? -direction : direction
    if (isByKey) return a.key ? -1 : b.key ? 1 : 0
    const [x, y] = [sizeOf(a), sizeOf(b)]
    if (x !== y) return x < y ? -direction : direction
    return (a.key ?? '~') < (b.key ?? '~') ? -1 : 1
  })
}
