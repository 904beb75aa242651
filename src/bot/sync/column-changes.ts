import type { Contract, RegisterFact } from '../../rules/contract.js'
import type { ColumnChange, ReadColumn } from '../../words/column-change.js'

/** Everything that the rules read of a row but its register. A fact that is left out does not compile. */
const FACTS = Object.keys({
  state: 1,
  signedOn: 1,
  startsOn: 1,
  endsOn: 1,
  addedDays: 1,
  type: 1,
  regime: 1,
  modality: 1,
  ground: 1,
  liquidationFlag: 1,
  plannedLiquidationFrom: 1,
  plannedLiquidationTo: 1,
  environmentalFlag: 1,
  postConsumptionFlag: 1,
  reversionFlag: 1,
  value: 1,
  paid: 1,
  invoiced: 1,
  updatedOn: 1,
} satisfies Record<Exclude<RegisterFact, 'register'>, 1>) as Exclude<RegisterFact, 'register'>[]

/** What moves by itself from cut to cut, so that it shows no mistake. */
const MOVING: ReadonlySet<ReadColumn> = new Set<ReadColumn>(['paid', 'invoiced', 'updatedOn'])

const EXAMPLES = 3
/** Fewer contracts than these are no matter of a column: that many lose a value, or get another one, each by itself. */
const FEWEST = { lost: 20, told: 5, kept: 100 }
/** Of the contracts in both cuts, as parts of 100: above the first a loss of values is one of the column, from the second on a
 * change is told, above the third it is kept back where it is at least so many contracts. */
const PERCENT = { lost: 20, told: 10, kept: 60 }

interface Tally {
  lost: number
  changed: number
  readonly ofLost: ColumnChange['examples'][number][]
  readonly ofChanged: ColumnChange['examples'][number][]
}

/** Counts, column by column, how the contracts that are in two cuts differ. */
export class ColumnTally {
  readonly #columns = new Map<ReadColumn, Tally>()
  #contracts = 0

  add(before: Contract, after: Contract): void {
    this.#contracts++
    for (const fact of FACTS) {
      const [from, to] = [before.facts[fact], after.facts[fact]]
      if (from === to || !isKnown(from)) continue
      const tally = this.#tallyOf(fact)
      const raw = isKnown(to) ? String(to) : (after.unreadable?.[fact] ?? null)
      note(tally, isKnown(to), { contract: after.id, from: String(from), to: raw })
    }
    if (before.supervisors.length === 0 || isSame(before.supervisors, after.supervisors)) return
    // Who they are is in no example: those are ids that mean nothing to whoever reads.
    note(this.#tallyOf('supervisors'), after.supervisors.length > 0, { contract: after.id, from: null, to: null })
  }

  /** The columns that lost values, so many that the cut is not to be taken. */
  lost(): ColumnChange[] {
    return this.#all('lost', ({ lost }) => lost >= FEWEST.lost && this.#isAbove(lost, PERCENT.lost))
  }

  /** The columns with other values in so many contracts that it is told. */
  changed(): ColumnChange[] {
    return this.#all(
      'changed',
      ({ changed }, column) =>
        !MOVING.has(column) && changed >= FEWEST.told && changed * 100 >= this.#contracts * PERCENT.told,
    )
  }

  /** Those among them that are not to be taken unasked. */
  keptBack(): ColumnChange[] {
    return this.changed().filter(({ contracts }) => contracts >= FEWEST.kept && this.#isAbove(contracts, PERCENT.kept))
  }

  #isAbove(contracts: number, percent: number): boolean {
    return contracts * 100 > this.#contracts * percent
  }

  #all(kind: ColumnChange['kind'], isIt: (tally: Tally, column: ReadColumn) => boolean): ColumnChange[] {
    return [...this.#columns].flatMap(([column, tally]) => {
      if (!isIt(tally, column)) return []
      const [contracts, examples] = kind === 'lost' ? [tally.lost, tally.ofLost] : [tally.changed, tally.ofChanged]
      return [{ kind, column, contracts, of: this.#contracts, examples }]
    })
  }

  #tallyOf(column: ReadColumn): Tally {
    const known = this.#columns.get(column)
    if (known) return known
    const tally = { lost: 0, changed: 0, ofLost: [], ofChanged: [] }
    this.#columns.set(column, tally)
    return tally
  }
}

function note(tally: Tally, isChanged: boolean, example: ColumnChange['examples'][number]): void {
  if (isChanged) tally.changed++
  else tally.lost++
  const examples = isChanged ? tally.ofChanged : tally.ofLost
  if (examples.length < EXAMPLES) examples.push(example)
}

function isKnown(value: unknown): boolean {
  return value !== undefined && value !== null && value !== 'unknown'
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(person => b.includes(person))
}
