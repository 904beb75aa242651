import type { RowFault } from '../../words/rejected-row.js'
import {
  type Column,
  columnNamed,
  DAY_COLUMNS,
  FACT_COLUMNS,
  isPortalLabel,
  REGISTER_COLUMNS,
  unknownColumns,
} from './columns.js'
import { cellText, type Row, withoutFiller } from './row.js'
import { readable } from './text.js'

/** The header of a table: which cell holds which column. */
export interface Header {
  /** By position; undefined where a cell is none of ours. */
  readonly columns: readonly (Column | undefined)[]
  /** Columns that are read and that the table does not have. */
  readonly lacking: readonly Column[]
  /** Headers that nobody here knows. */
  readonly unknown: readonly string[]
  /** Whether its columns of days are called as in the portal's downloads. */
  readonly portal: boolean
}

/** The data set has 85; an office may have added some. Further out nothing is looked for. */
const MOST_COLUMNS = 1_000
const LONGEST_LABEL = 200

/**
 * Reads a line as header: field names of the interface or labels of the portal, in any order. Of two columns with one
 * name the first counts. Undefined when it does not name the contract's id, without which no row can be told apart.
 */
export function readColumnLabels(cells: readonly unknown[]): Header | undefined {
  const names = cells.slice(0, MOST_COLUMNS).map(cell => readable(cellText(cell) ?? '').slice(0, LONGEST_LABEL))
  const found = new Set<Column>()
  const columns = cells.map((_, at) => {
    const name = names[at] ?? ''
    const column = columnNamed(name)
    if (column === undefined || found.has(column)) return undefined
    found.add(column)
    return column
  })
  if (!found.has('id_contrato')) return undefined
  const days = columns.flatMap((column, at) =>
    column && DAY_COLUMNS.has(column) ? [{ column, name: names[at] ?? '' }] : [],
  )
  return {
    columns,
    lacking: REGISTER_COLUMNS.filter(column => !found.has(column)),
    unknown: unknownColumns(names),
    portal: days.length > 0 && days.every(({ column, name }) => isPortalLabel(name, column)),
  }
}

/** Where a line breaks off. No reader takes it for part of a value. */
const CUT = '…'
const LOOKS_LIKE_AN_ID = /^\s*[a-z]{2}\d\.[a-z]+\.\d+\s*$/i

/**
 * The cells of one line under their columns, or the reason why that cannot be done safely.
 *
 * - A line with more cells than the header is refused: some text holds a bare separator, and every cell after it
 *   would be read as something else.
 * - A line with fewer cells was cut or broken off. What stands before the break is in its place; its last cell may be
 *   half of one, so a fact there is unreadable. All after it count as not told, never as empty, and only where the id is
 *   sound.
 */
export function rowFromCells(cells: readonly unknown[], header: Header): Row | { readonly reason: RowFault } {
  const { columns } = header
  const extra = cells.slice(columns.length).some(cell => cellText(cell) !== null)
  const counts = { cells: cells.length, columns: columns.length }
  if (extra) return { reason: { kind: 'too-many-cells', ...counts } }
  const whole = cells.length >= columns.length
  const row: Row = {}
  for (const [i, column] of columns.entries()) {
    if (column === undefined) continue
    const text = cellText(cells[i], column)
    if (whole || i < cells.length - 1) row[column] = text
    else if (text !== null && FACT_COLUMNS.has(column)) row[column] = `${text}${CUT}`
  }
  if (!whole && !LOOKS_LIKE_AN_ID.test(row.id_contrato ?? '')) {
    return { reason: { kind: 'cut-short', ...counts } }
  }
  return withoutFiller(row)
}
