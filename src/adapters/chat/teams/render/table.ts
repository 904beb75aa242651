import type { TablePart } from '../../../../bot/cards/card.js'
import type { TeamsWords } from '../words.js'
import { type Element, lineElement, notice, SMALL, textRun } from './elements.js'
import type { TeamsRoom } from './limits.js'
import { literalLine, notEmpty } from './text.js'

/** More columns than these break inside their words in a chat. */
const MOST_COLUMNS = 4

/** A table under its title, or, where it is too wide for a chat, a paragraph a row. What does not fit is counted. */
export function tableElements(table: TablePart, amount: TeamsRoom, words: TeamsWords): Element[] {
  const widest = Math.max(table.columns.length, ...table.rows.map(row => row.length))
  const width = Math.min(widest, amount.columns)
  const rows = table.rows.slice(0, amount.rows)
  const left = [
    table.rows.length > rows.length ? words.left.rows(table.rows.length - rows.length) : '',
    widest > width ? words.left.columns(widest - width) : '',
  ].filter(notEmpty)
  return [
    ...(notEmpty(table.title)
      ? [
          lineElement([textRun(literalLine(table.title, amount.text), { weight: 'bolder', size: 'medium' })], {
            spacing: 'large',
          }),
        ]
      : []),
    ...(width === 0
      ? []
      : widest > MOST_COLUMNS
        ? rows.flatMap(row => rowLines(row.slice(0, width), table, amount))
        : [grid(rows, width, table, amount)]),
    ...left.map(notice),
  ]
}

/** A row as text: what it is about, and below it, each under its name, what is not nought or blank. */
function rowLines([about, ...cells]: readonly string[], { columns }: TablePart, { text }: TeamsRoom): Element[] {
  const said = cells.flatMap((cell, index) => {
    const { label = '', align } = columns[index + 1] ?? {}
    const value = literalLine(cell, text)
    if (value === '' || (align === 'right' && value === '0')) return []
    return [notEmpty(label) ? `${literalLine(label, text)}: ${value}` : value]
  })
  return [
    lineElement([textRun(literalLine(about ?? '', text) || '—', { weight: 'bolder' })], { spacing: 'medium' }),
    lineElement([textRun(said.join(' · ') || '—', SMALL)], { spacing: 'none' }),
  ]
}

/** Numbers stand in narrow columns. */
function grid(rows: TablePart['rows'], width: number, table: TablePart, amount: TeamsRoom): Element {
  const columns = Array.from({ length: width }, (_, index) => index)
  const cell = (text: string | undefined, index: number, look: object) => ({
    type: 'TableCell' as const,
    items: [
      lineElement(
        [textRun(literalLine(text ?? '', amount.text) || ' ', look)],
        table.columns[index]?.align === 'right' ? { horizontalAlignment: 'right' } : {},
      ),
    ],
  })
  const head = {
    type: 'TableRow' as const,
    style: 'emphasis' as const,
    cells: columns.map(index => cell(table.columns[index]?.label, index, { weight: 'bolder' })),
  }
  return {
    type: 'Table',
    columns: columns.map(index => ({ width: index === 0 ? 3 : table.columns[index]?.align === 'right' ? 1 : 2 })),
    showGridLines: false,
    rows: [
      head,
      ...rows.map(row => ({
        type: 'TableRow' as const,
        cells: columns.map(index => cell(row[index], index, {})),
      })),
    ],
  }
}
