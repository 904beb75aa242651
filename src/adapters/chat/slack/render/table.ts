import displayWidth from 'string-width'
import type { TablePart } from '../../../../bot/cards/card.js'
import { type Block, lines, monospace } from './blocks.js'
import { clipLine } from './plain-text.js'

/** Columns of fixed-width letters that a message shows without breaking lines. */
const WIDEST = 72
const CELL = 200
/** Characters of table in one block. */
const ROOM = 2_400

type Row = readonly string[]

/**
 * The rows of a table in blocks: in columns where they fit beside each other, else one paragraph a row that names its
 * cells. Rows that are longer than the head keep their cells.
 */
export function tableBlocks({ columns, rows }: Pick<TablePart, 'columns' | 'rows'>): Block[] {
  const head = columns.map(({ label }) => clipLine(label, CELL))
  const body = rows.map(row => row.map(cell => clipLine(cell, CELL)))
  const count = Math.max(head.length, ...body.map(row => row.length))
  if (count === 0) return []
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(0, ...[head, ...body].map(row => displayWidth(row[at] ?? ''))),
  )
  const total = widths.reduce((sum, width) => sum + width + 2, -2)
  if (total > WIDEST) return body.map(row => asParagraph(row, head))
  const text = [head, ...body].map(row =>
    widths
      .map((width, at) => pad(row[at] ?? '', width, columns[at]?.align ?? 'left'))
      .join('  ')
      .trimEnd(),
  )
  return chunks(text).map(monospace)
}

function asParagraph(row: Row, head: Row): Block {
  const [first = '', ...rest] = row
  return lines([
    [{ text: first, style: 'bold' }],
    [{ text: rest.map((cell, at) => (head[at + 1] ? `${head[at + 1]}: ${cell}` : cell)).join(' · ') }],
  ])
}

function chunks(text: readonly string[]): string[] {
  const found: string[] = []
  let piece: string[] = []
  let size = 0
  for (const line of text) {
    if (size + line.length > ROOM && piece.length > 0) {
      found.push(piece.join('\n'))
      piece = []
      size = 0
    }
    piece.push(line)
    size += line.length + 1
  }
  found.push(piece.join('\n'))
  // A piece of blanks alone would be an empty text.
  return found.map(lines => (lines.trim() === '' ? '–' : lines))
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'left' ? text + blanks : blanks + text
}
