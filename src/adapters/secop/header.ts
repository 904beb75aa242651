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
  /** Cells of a column that stands before them already, by position. */
  readonly again: ReadonlyMap<number, Column>
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
 * name the first counts, as far as the other does not say something else. Undefined when it does not name the contract's id, without which no row can be told apart.
 */
export function readColumnLabels(cells: readonly unknown[]): Header | undefined {
  const names = cells.slice(0, MOST_COLUMNS).map(cell => readable(cellText(cell) ?? '').slice(0, LONGEST_LABEL))
  const found = new Set<Column>()
  const again = new Map<number, Column>()
  const columns = cells.map((_, at) => {
    const name = names[at] ?? ''
    const column = columnNamed(name)
    if (column === undefined) return undefined
    if (found.has(column)) {
      again.set(at, column)
      return undefined
    }
    found.add(column)
    return column
  })
  if (!found.has('id_contrato')) return undefined
  const days = columns.flatMap((column, at) =>
    column && DAY_COLUMNS.has(column) ? [{ column, name: names[at] ?? '' }] : [],
  )
  return {
    columns,
    again,
    lacking: REGISTER_COLUMNS.filter(column => !found.has(column)),
    unknown: unknownColumns(names),
    portal: days.length > 0 && days.every(({ column, name }) => isPortalLabel(name, column)),
  }
}

/** A header that stands again names as much as this. */
const FEWEST_COLUMNS_AGAIN = 3

/**
 * Reads the lines below a header. Where one comes again further down, as in sheets that hold several tables, what follows stands under
 * that one, whatever the order of its columns; the line itself is no row. `prepare` is done to the cells of each first.
 */
export function rowReader(
  header: Header,
  prepare: (cells: readonly unknown[], header: Header) => readonly unknown[] = cells => cells,
): (cells: readonly unknown[]) => Row | { readonly reason: RowFault } {
  let current = header
  return cells => {
    const other = cells.some(isIdLabel) ? readColumnLabels(cells) : undefined
    const named = other?.columns.filter(column => column !== undefined).length ?? 0
    if (!other || named < FEWEST_COLUMNS_AGAIN) return rowFromCells(prepare(cells, current), current)
    current = other
    return {
      reason: { kind: 'not-an-id', cell: readable(cellText(cells[other.columns.indexOf('id_contrato')]) ?? '') },
    }
  }
}

/** Whether a cell may be the label of the id: seen at a glance, as it is asked of every row. */
function isIdLabel(cell: unknown): boolean {
  return typeof cell === 'string' && cell.length < LONGEST_LABEL && ID_LABEL.test(cell)
}

const ID_LABEL = /^[^a-z]*id[^a-z]*contrato[^a-z]*$/i

/** What no reader takes for a value: a fact or an id of which two columns say two things. Of a text the first one counts. */
export function saidTwice(column: Column, first: string, second: string): string {
  if (DOCUMENTS.has(column)) return '≠'
  return FACT_COLUMNS.has(column) || column === 'id_contrato' ? `${first} ≠ ${second}` : first
}

const DOCUMENTS: ReadonlySet<Column> = new Set<Column>([
  'n_mero_de_documento_supervisor',
  'n_mero_de_documento_ordenador_del_gasto',
])

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
  for (const [at, column] of header.again) {
    const text = cellText(cells[at], column)
    const first = row[column] ?? null
    if (text === null || (typeof first === 'string' && first.trim() === text.trim())) continue
    row[column] = first === null ? text : saidTwice(column, String(first), text)
  }
  if (!whole && !LOOKS_LIKE_AN_ID.test(row.id_contrato ?? '')) {
    return { reason: { kind: 'cut-short', ...counts } }
  }
  return withoutFiller(row)
}
