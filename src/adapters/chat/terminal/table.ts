import type { TablePart } from '../../../bot/cards/card.js'
import { harmlessLine } from '../../../shared/harmless.js'
import { pad, widthOf, wrap } from './layout.js'
import type { Paint } from './paint.js'

const GAP = 2
const NARROWEST = 6

/**
 * A table in lines of at most `width` columns. Cells are wrapped and never cut; where the columns do not fit side by
 * side at all, each row becomes a short list of labels and values.
 */
export function tableLines(table: TablePart, width: number, paint: Paint): string[] {
  // A row may have more cells than there are labels: they are shown all the same.
  const count = Math.max(0, table.columns.length, ...table.rows.map(row => row.length))
  if (count === 0) return []
  const labels = Array.from({ length: count }, (_, i) => harmlessLine(table.columns[i]?.label ?? '').trim())
  const rows = table.rows.map(row => Array.from({ length: count }, (_, i) => harmlessLine(row[i] ?? '').trim()))
  const widths = fitted(naturalWidths([labels, ...rows]), width)
  if (!widths) return stacked(labels, rows, width, paint)
  const aligns = labels.map((_, i) => table.columns[i]?.align ?? 'left')
  const side = (cells: readonly string[]) => sideBySide(cells, widths, aligns)
  const rule = widths.map(size => '─'.repeat(size)).join(' '.repeat(GAP))
  const head = labels.some(label => label !== '') ? [...side(labels).map(paint.strong), paint.muted(rule)] : []
  return [...head, ...rows.flatMap(side)]
}

function naturalWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = []
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 1, widthOf(cell))
  return widths
}

/** Takes from the widest columns until all fit, or undefined when they cannot. */
function fitted(natural: readonly number[], width: number): number[] | undefined {
  const room = width - GAP * (natural.length - 1)
  const total = natural.reduce((sum, size) => sum + size, 0)
  if (total <= room) return [...natural]
  if (natural.reduce((sum, size) => sum + Math.min(size, NARROWEST), 0) > room) return undefined
  let most = Math.max(...natural)
  while (most > NARROWEST && natural.reduce((sum, size) => sum + Math.min(size, most), 0) > room) most--
  return natural.map(size => Math.min(size, most))
}

function sideBySide(
  cells: readonly string[],
  widths: readonly number[],
  aligns: readonly ('left' | 'right')[],
): string[] {
  const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? 1))
  const height = Math.max(...wrapped.map(lines => lines.length))
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, i) => pad(lines[line] ?? '', widths[i] ?? 1, aligns[i]))
      .join(' '.repeat(GAP))
      .trimEnd(),
  )
}

function stacked(
  labels: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: Paint,
): string[] {
  return rows.flatMap((row, index) => {
    const lines = row.flatMap((cell, i) => {
      if (cell === '') return []
      const label = labels[i] ?? ''
      return wrap(label === '' ? cell : `${label}: ${cell}`, width)
    })
    return index === 0 ? lines : [paint.muted('─'.repeat(Math.min(8, width))), ...lines]
  })
}
