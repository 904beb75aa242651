import type { ChoicesPart, TablePart } from '../../../../bot/cards/card.js'
import type { TeamsWords } from '../words.js'
import { lineAction } from './buttons.js'
import { type Element, type Execute, lineElement, notice, SMALL, textRun } from './elements.js'
import type { TeamsRoom } from './limits.js'
import { literalLine, notEmpty } from './text.js'

/** More columns than these break inside their words in a chat. */
const MOST_COLUMNS = 4

/** Whether the rows of a table are pressed for what its choices do: all of them are there, side by side. */
export function isPressed({ columns, rows }: TablePart, ways: ChoicesPart, { options, ...amount }: TeamsRoom): boolean {
  const width = Math.max(columns.length, ...rows.map(row => row.length))
  const isGrid = width > 0 && width <= Math.min(MOST_COLUMNS, amount.columns) && rows.length <= amount.rows
  const { rows: of, buttons } = ways
  return (
    isGrid &&
    of !== undefined &&
    of.length === buttons.length &&
    of.every(at => at < rows.length) &&
    buttons.length <= options
  )
}

/**
 * A table under its title, or, where it is too wide for a chat, a paragraph a row. What does not fit is counted. With `ways`
 * its rows are pressed.
 */
export function tableElements(
  table: TablePart,
  amount: TeamsRoom,
  words: TeamsWords,
  ways: ChoicesPart | null = null,
): Element[] {
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
        : [grid(rows, width, table, amount, ways)]),
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
function grid(
  rows: TablePart['rows'],
  width: number,
  table: TablePart,
  amount: TeamsRoom,
  ways: ChoicesPart | null,
): Element {
  const columns = Array.from({ length: width }, (_, index) => index)
  // Beside three numbers or more their heads would break inside their words.
  const first = columns.filter(index => table.columns[index]?.align === 'right').length < 3 ? 3 : 2
  const cell = (text: string | undefined, index: number, look: object, press: Execute | null = null) => ({
    type: 'TableCell' as const,
    ...(press ? { selectAction: press } : {}),
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
    columns: columns.map(index => ({ width: index === 0 ? first : table.columns[index]?.align === 'right' ? 1 : 2 })),
    showGridLines: false,
    rows: [
      head,
      ...rows.map((row, at) => {
        const way = ways?.buttons[ways.rows?.indexOf(at) ?? -1]
        // Heard cell by cell: the first has the whole line, the others say only what stands in them.
        const said = (index: number) => literalLine(index === 0 ? row.join(' · ') : (row[index] ?? ''), amount.text)
        const press = (index: number) => (way ? lineAction(way, said(index) || '—', amount) : null)
        const look = (index: number) => (way && index === 0 ? { weight: 'bolder', color: 'accent' } : {})
        return {
          type: 'TableRow' as const,
          cells: columns.map(index => cell(row[index], index, look(index), press(index))),
        }
      }),
    ],
  }
}
