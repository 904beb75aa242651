import displayWidth from 'string-width'
import type { TablePart } from '../../../../bot/cards/card.js'
import { type Block, lines, monospace, type Run } from './blocks.js'
import { clipLine } from './plain-text.js'

/** Columns of fixed-width letters that a message shows without breaking lines, on a telephone too. */
const WIDEST = 40
const CELL = 200
/** Characters of table in one block. */
const ROOM = 2_400
/** Rows told in words in one block. */
const ROWS = 10

type Row = readonly string[]

/**
 * The rows of a table in blocks: in columns where they fit beside each other, else each in words that name its cells, of two
 * columns or of figures alone on a line of its own. Rows that are longer than the head keep their cells.
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
  if (total > WIDEST) return inWords(body, head)
  const text = [head, ...body].map(row =>
    widths
      .map((width, at) => pad(row[at] ?? '', width, columns[at]?.align ?? 'left'))
      .join('  ')
      .trimEnd(),
  )
  return chunks(text).map(monospace)
}

function inWords(body: readonly Row[], head: Row): Block[] {
  const isFigures = head.length > 2 && body.every(([, ...rest]) => rest.every(cell => FIGURE.test(cell)))
  const words = isFigures ? figures : wordsOf
  const blocks: Block[] = []
  for (let at = 0; at < body.length; at += ROWS) {
    const rows = body.slice(at, at + ROWS).flatMap(row => words(row, head))
    blocks.push(lines(isFigures && at === 0 ? [...figures(head), ...rows] : rows))
  }
  return blocks
}

const FIGURE = /^[\d.,]*$/

/** What a row is of, and its figures in the order of the head, which stands above them once. */
function figures([first = '', ...rest]: Row): readonly (readonly Run[])[] {
  return [[{ text: first, style: 'bold' }, { text: `: ${rest.map(cell => cell || '–').join(' · ')}` }]]
}

/** What a row is of, and what stands in its cells. */
function wordsOf([first = '', ...rest]: Row, head: Row): readonly (readonly Run[])[] {
  const named = { text: first, style: 'bold' } as const
  if (head.length <= 2) return [[named, { text: `: ${rest.join(' ')}` }]]
  return [[named], [{ text: rest.map((cell, at) => (head[at + 1] ? `${head[at + 1]}: ${cell}` : cell)).join(' · ') }]]
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
