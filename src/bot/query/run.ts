import type { ContractType } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { type Condition, conditionOf } from './condition.js'
import { holdsOfCount } from './having.js'
import { type Ordered, orderedAs } from './ordered.js'
import { campaignStanding } from './progress.js'
import type { Query } from './query.js'
import type { QueryScope } from './read-field.js'
import { isOfRate } from './share.js'
import { type GroupRow, groupKeys, OpenSums, type Sums, sortGroups } from './sums.js'

/** What a query found among the contracts that it was given. */
export interface QueryResult<T> {
  /** What was kept of each contract that is meant, in the order asked for, as many as asked for. */
  readonly rows: readonly T[]
  /** The first contracts of them, as many as were to be held. */
  readonly first: readonly AssessedContract[]
  /** How many are meant, whatever the limit. */
  readonly found: number
  /** How many were looked at. */
  readonly among: number
  /** Of how many more it is not known whether they are meant, and for how many of them by which filter, by its place. */
  readonly unknown: number
  readonly unknownBy: readonly number[]
  /** How many there would be without each filter, by its place: what an empty answer offers. */
  readonly without: readonly number[]
  /** The types of those that are meant, for narrowing a long list. */
  readonly types: ReadonlyMap<ContractType, number>
  readonly totals: Sums
  /** Of how many those are the ones that are done, where the `progress` is asked for. */
  readonly whole: number
  /** In the order asked for; empty where nothing is grouped. */
  readonly groups: readonly GroupRow[]
  /** What each of the parts found that are counted beside each other. */
  readonly parts: readonly QueryResult<T>[]
}

/**
 * Runs a query over contracts that the asker may see; `keep` makes of each what is needed of it afterwards, so that a whole
 * entity need not be held. Pure: the same contracts and scope give the same answer.
 */
export function run<T>(
  query: Query,
  items: Iterable<AssessedContract>,
  scope: QueryScope,
  keep: (item: AssessedContract) => T,
): QueryResult<T> {
  const collected = new QueryRun(query, scope, keep)
  for (const item of items) collected.add(item)
  return collected.result()
}

/** A query that looks at one contract after the other: for contracts that are never all held at once. */
export class QueryRun<T> {
  readonly #conditions: readonly Condition[]
  readonly #ordered: Ordered<T>
  readonly #types = new Map<ContractType, number>()
  readonly #totals: OpenSums
  readonly #groups = new Map<string | null | undefined, OpenSums>()
  /** How many there are of each group, however they stand. */
  readonly #wholes = new Map<string | null | undefined, number>()
  /** The places of the conditions that a group is one by, those on people and areas, or those besides how contracts stand. */
  readonly #ofGroup: readonly Condition[] | null
  readonly #parts: readonly QueryRun<T>[]
  readonly #without: number[]
  readonly #unknownBy: number[]
  #unknown = 0
  #whole = 0
  #among = 0

  constructor(
    readonly query: Query,
    readonly scope: QueryScope,
    readonly keep: (item: AssessedContract) => T,
    /** How many contracts are held whole, to be shown. */
    holds = 0,
  ) {
    this.#conditions = query.where.map(filter => conditionOf(filter, scope))
    this.#ordered = orderedAs(query.order, scope, holds)
    this.#totals = new OpenSums(query.measures ?? [])
    this.#without = query.where.map(() => 0)
    this.#unknownBy = query.where.map(() => 0)
    this.#ofGroup = this.#conditionsOfGroup()
    const { parts = [], ...base } = query
    this.#parts = parts.map(part => new QueryRun({ ...base, where: [...query.where, ...part] }, scope, keep))
  }

  get #isOfProgress(): boolean {
    return this.query.measures?.includes('progress') === true
  }

  /** The conditions that a contract meets which makes a group one that is looked at; null where only those found do. */
  #conditionsOfGroup(): readonly Condition[] | null {
    const { group, having, measures, where } = this.query
    if (!group || this.#isOfProgress) return null
    if (measures?.includes('rate')) return this.#conditions.filter((_, i) => !isOfRate(where[i]?.field ?? 'contract'))
    if (!having || !holdsOfCount(having, 0)) return null
    return this.#conditions.filter((_, i) => where[i]?.field === 'supervisor' || where[i]?.field === 'area')
  }

  #countWhole(item: AssessedContract): void {
    const { group, measures = [] } = this.query
    if (!group || !this.#ofGroup?.every(condition => condition(item) === true)) return
    for (const key of groupKeys(group, item, this.scope)) {
      this.#wholes.set(key, (this.#wholes.get(key) ?? 0) + 1)
      if (!this.#groups.has(key)) this.#groups.set(key, new OpenSums(measures))
    }
  }

  add(item: AssessedContract): void {
    this.#among++
    for (const part of this.#parts) part.add(item)
    if (this.#ofGroup) this.#countWhole(item)
    let failed = -1
    const unknown: number[] = []
    for (let i = 0; i < this.#conditions.length; i++) {
      const holds = this.#conditions[i]?.(item)
      if (holds === true) continue
      if (holds === undefined) unknown.push(i)
      // What fails two filters is not even near.
      else if (failed >= 0) return
      else failed = i
    }
    if (failed >= 0) {
      if (unknown.length === 0) this.#without[failed] = (this.#without[failed] ?? 0) + 1
      return
    }
    const isUnknown = unknown.length > 0
    if (isUnknown) {
      this.#unknown++
      for (const i of unknown) this.#unknownBy[i] = (this.#unknownBy[i] ?? 0) + 1
    }
    if (isUnknown === (this.query.unknown === true)) this.#take(item)
  }

  #take(item: AssessedContract): void {
    const { type } = item.contract.facts
    const { group, measures = [] } = this.query
    if (this.#isOfProgress) {
      const stands = campaignStanding(item, this.scope)
      if (stands === null) return
      this.#whole++
      for (const key of group ? groupKeys(group, item, this.scope) : []) {
        this.#wholes.set(key, (this.#wholes.get(key) ?? 0) + 1)
        if (!this.#groups.has(key)) this.#groups.set(key, new OpenSums(measures))
      }
      if (stands === 'left') return
    }
    this.#types.set(type, (this.#types.get(type) ?? 0) + 1)
    this.#totals.add(item, this.scope)
    if (!group) this.#ordered.add(item, this.keep(item))
    for (const key of group ? groupKeys(group, item, this.scope) : []) {
      const sums = this.#groups.get(key) ?? new OpenSums(measures)
      this.#groups.set(key, sums)
      sums.add(item, this.scope)
    }
  }

  result(): QueryResult<T> {
    const { limit, having } = this.query
    const groups = [...this.#groups]
      .map(([key, sums]) => ({ key, sums, whole: this.#wholes.get(key) ?? 0 }))
      // Nobody is nobody who has so many.
      .filter(({ key, sums }) => !having || (key && holdsOfCount(having, sums.count)))
    return {
      rows: this.#ordered.rows().slice(0, limit),
      first: this.#ordered.first().slice(0, limit),
      found: this.#totals.count,
      among: this.#among,
      unknown: this.#unknown,
      unknownBy: this.#unknownBy,
      without: this.#without,
      types: this.#types,
      totals: this.#totals,
      whole: this.#whole,
      groups: sortGroups(groups, this.query).slice(0, limit),
      parts: this.#parts.map(part => part.result()),
    }
  }
}
