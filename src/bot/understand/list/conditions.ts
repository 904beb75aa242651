import { type Filter, readFilter } from '../../query/query.js'
import type { Reading } from '../readings/readings.js'

/** The conditions of a list while they are gathered, each of them once, and the readings that none could be made of. */
export class Conditions {
  readonly where: Filter[]
  readonly lost: Reading[] = []

  constructor(base: readonly Filter[]) {
    this.where = [...base]
  }

  add(filter: Filter): void {
    if (!this.where.some(other => JSON.stringify(other) === JSON.stringify(filter))) this.where.push(filter)
  }

  /** "Los de Marta y los de Hernán" are those of either; "los de obra de Aseo SAS" are both. */
  addOr(filter: Filter, isOr: boolean): void {
    const at = this.where.findLastIndex(({ field, op }) => field === filter.field && op === filter.op)
    const values = [...new Set<string>([...(this.where[at]?.values ?? []), ...filter.values])]
    const both = at >= 0 && isOr && filter.values.length > 0 ? readFilter({ ...filter, values }) : null
    if (both) this.where[at] = both
    else this.add(filter)
  }

  /** In the place of the first condition of its field; as one more where there is none. */
  replace(filter: Filter): void {
    const at = this.where.findIndex(({ field }) => field === filter.field)
    this.where.splice(at < 0 ? this.where.length : at, at < 0 ? 0 : 1, filter)
  }

  /** Without the first condition of this field. */
  dropFirst(dropped: Filter['field']): void {
    const at = this.where.findIndex(({ field }) => field === dropped)
    if (at >= 0) this.where.splice(at, 1)
  }

  /** Without any condition of this field. */
  drop(dropped: Filter['field']): void {
    this.where.splice(0, this.where.length, ...this.where.filter(({ field }) => field !== dropped))
  }

  lose(...readings: readonly Reading[]): void {
    this.lost.push(...readings)
  }
}
