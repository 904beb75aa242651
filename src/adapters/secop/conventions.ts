import type { WrittenColumn } from '../../bot/ports/register.js'
import type { Day } from '../../rules/day.js'
import type { Column } from './columns.js'
import { AMOUNT_COLUMNS, DAY_COLUMNS } from './columns.js'
import { type DateOrder, hasShortYear, heldDay, mayBeginWithYear, orderShownBy } from './read-day.js'
import { type Separators, separatorsShownBy } from './read-number.js'
import type { Row } from './row.js'

/*
 * `03/04/2026` and `1.234` can each be read in two ways. Which one is meant is decided for each column of a table by its own
 * cells: those that can be read in one way only. What nothing decides is not guessed (docs/decisions).
 */

/** How a column is written: `convention` is null where its cells show two, or nothing does. */
export interface ColumnConvention<C> {
  readonly convention: C | null
  /** What decided it. */
  readonly ground: WrittenColumn['ground']
  /** Cells that can be read in two ways, and the first of them. */
  readonly either: number
  readonly example: string | null
  /**
   * Days that the spreadsheet itself holds and that are not believed: where texts of its table show an order, all of them could be
   * either, as a program leaves them that took the texts it could for days in the other order. The first of them is the example.
   */
  readonly doubted?: number
}

/** How the columns of a table are written; those that are not there have no cell that could be read in two ways. */
export interface Conventions {
  readonly dates: ReadonlyMap<Column, ColumnConvention<DateOrder>>
  readonly amounts: ReadonlyMap<Column, ColumnConvention<Separators>>
}

/** What the cells of one column show. */
class Shown<C extends string> {
  readonly conventions = new Set<C>()
  either = 0
  example: string | null = null
  /** Whether all of those are written with `/`, as the portal does. */
  slashesOnly = true
  /** Whether each of those may begin with its year, so that the order of day and month elsewhere shows nothing. */
  yearsMayLead = true
  #held = 0
  #heldOne = 0
  #heldExample: string | null = null

  add(shown: C | 'either' | null, cell: string, yearMayLead = false): void {
    if (shown === null) return
    if (shown !== 'either') {
      this.conventions.add(shown)
      return
    }
    this.either++
    this.slashesOnly &&= cell.includes('/')
    this.yearsMayLead &&= yearMayLead
    this.example ??= cell
  }

  /** A day that the spreadsheet itself holds. */
  addHeld(held: 'either' | 'one' | 'same', cell: string): void {
    if (held === 'one') this.#heldOne++
    else if (held === 'either' && this.#held++ === 0) this.#heldExample = cell.slice(0, 10)
  }

  /** Days that the spreadsheet holds and may have turned round, where texts show an order in this column or in one beside it. */
  doubtful(orders: ReadonlySet<DateOrder>): Pick<ColumnConvention<C>, 'doubted' | 'example'> | null {
    const isDoubted = orders.size > 0 && this.#heldOne === 0 && this.#held > 0
    return isDoubted ? { doubted: this.#held, example: this.#heldExample } : null
  }

  /** By its own cells: one convention, or none where they show two or nothing. */
  decided(): ColumnConvention<C> {
    const { either, example } = this
    const convention = only(this.conventions)
    return { convention, ground: convention === null ? null : 'cells', either, example }
  }
}

function only<C>(conventions: ReadonlySet<C>): C | null {
  const [one = null] = conventions
  return conventions.size === 1 ? one : null
}

/** Gathers what the rows of one table, written about a day, show of its columns: pass every row, then ask. */
export class ConventionTally {
  readonly #around: Day | undefined
  readonly #days = new Map([...DAY_COLUMNS].map(column => [column, new Shown<DateOrder>()] as const))
  /** The orders that days with a year of two digits prove. */
  readonly #shortOrders = new Set<DateOrder>()
  readonly #amounts = new Map([...AMOUNT_COLUMNS].map(column => [column, new Shown<Separators>()] as const))

  constructor(around?: Day) {
    this.#around = around
  }

  add(row: Row): void {
    for (const [column, shown] of this.#days) {
      const cell = row[column]
      if (typeof cell !== 'string' || SHOWS_NOTHING.test(cell)) continue
      const held = heldDay(cell)
      if (held) shown.addHeld(held, cell)
      else {
        const order = orderShownBy(cell, this.#around)
        if (order !== null && order !== 'either' && hasShortYear(cell)) this.#shortOrders.add(order)
        shown.add(order, cell, order === 'either' && mayBeginWithYear(cell, this.#around))
      }
    }
    for (const [column, shown] of this.#amounts) {
      const cell = row[column]
      if (typeof cell === 'string' && !WHOLE.test(cell)) shown.add(separatorsShownBy(cell), cell)
    }
  }

  /** The orders that cells of days prove anywhere in the table. */
  get orders(): ReadonlySet<DateOrder> {
    return new Set([...this.#days.values()].flatMap(({ conventions }) => [...conventions]))
  }

  /**
   * Decides. A column of days that shows nothing follows what is said, else the other ones of its table, of its file where those
   * show nothing (`inFile`), and under the portal's labels `/` has the month first where no cell shows otherwise; where each of its days
   * may begin with a year of two digits (`22/12/10`), only others that have such years. One that shows two orders has none, unless
   * somebody says which.
   */
  decide({ said, inFile, portal }: DecideOptions): Conventions {
    const orders = this.orders.size > 0 ? this.orders : inFile
    const elsewhere = ({
      slashesOnly,
      yearsMayLead,
      either,
    }: Shown<DateOrder>): Pick<ColumnConvention<DateOrder>, 'convention' | 'ground'> => {
      const others = only(orders)
      if (either > 0 && yearsMayLead && (others === null || !this.#shortOrders.has(others))) return NOTHING
      if (others !== null) return { convention: others, ground: 'others' }
      return portal && slashesOnly && orders.size === 0 ? { convention: 'month-first', ground: 'portal' } : NOTHING
    }
    const dates = [...this.#days].map(([column, shown]) => {
      const own = { ...shown.decided(), ...shown.doubtful(this.orders) }
      if (own.convention !== null) return [column, own] as const
      if (said) return [column, { ...own, convention: said, ground: 'said' }] as const
      return [column, shown.conventions.size > 0 ? own : { ...own, ...elsewhere(shown) }] as const
    })
    const amounts = [...this.#amounts].map(([column, shown]) => [column, shown.decided()] as const)
    return { dates: new Map(dates), amounts: new Map(amounts) }
  }
}

interface DecideOptions {
  /** What whoever gives the file says of its days. */
  readonly said: DateOrder | null
  /** The orders that days prove anywhere in the file. */
  readonly inFile: ReadonlySet<DateOrder>
  /** Whether the columns are called as in the portal's downloads. */
  readonly portal: boolean
}

const NOTHING = { convention: null, ground: null } as const
/** As nearly every cell is: the interface's days, and whole pesos. */
const SHOWS_NOTHING = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:/
const WHOLE = /^\d+$/

/** The columns of which there is something to tell: how they are written, or that nothing says so. Dates first. */
export function writtenColumns({ dates, amounts }: Conventions): WrittenColumn[] {
  const written = <C extends WrittenColumn['convention']>(
    of: WrittenColumn['of'],
    columns: ReadonlyMap<Column, ColumnConvention<C>>,
  ): WrittenColumn[] =>
    [...columns].flatMap(([column, { convention, ground, either, example, doubted = 0 }]) =>
      ground === 'cells' || either + doubted > 0 ? [{ column, of, convention, ground, either, example, doubted }] : [],
    )
  return [...written('dates', dates), ...written('amounts', amounts)]
}
