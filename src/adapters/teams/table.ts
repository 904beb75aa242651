import type { TablePart } from '../../bot/card.js'
import type { TeamsWords } from '../../bot/words/teams.js'
import { type Element, line, notice, run } from './elements.js'
import type { Room } from './limits.js'
import { filled, oneLine } from './text.js'

/** A table under its title; numbers in narrow columns, and what does not fit is counted. */
export function tableBlocks(table: TablePart, amount: Room, words: TeamsWords): Element[] {
  const widest = Math.max(table.columns.length, ...table.rows.map(row => row.length))
  const width = Math.min(widest, amount.columns)
  const rows = table.rows.slice(0, amount.rows)
  const columns = Array.from({ length: width }, (_, index) => index)
  const cell = (text: string | undefined, index: number, look: object) => ({
    type: 'TableCell' as const,
    items: [
      line(
        [run(oneLine(text ?? '', amount.text) || ' ', look)],
        table.columns[index]?.align === 'right' ? { horizontalAlignment: 'right' } : {},
      ),
    ],
  })
  const head = {
    type: 'TableRow' as const,
    style: 'emphasis' as const,
    cells: columns.map(index => cell(table.columns[index]?.label, index, { weight: 'bolder' })),
  }
  const left = [
    table.rows.length > rows.length ? words.left.rows(table.rows.length - rows.length) : '',
    widest > width ? words.left.columns(widest - width) : '',
  ].filter(filled)
  return [
    ...(filled(table.title)
      ? [line([run(oneLine(table.title, amount.text), { weight: 'bolder', size: 'medium' })], { spacing: 'large' })]
      : []),
    ...(width === 0
      ? []
      : [
          {
            type: 'Table' as const,
            columns: columns.map(index => ({
              width: index === 0 ? 3 : table.columns[index]?.align === 'right' ? 1 : 2,
            })),
            showGridLines: false,
            rows: [
              head,
              ...rows.map(row => ({
                type: 'TableRow' as const,
                cells: columns.map(index => cell(row[index], index, {})),
              })),
            ],
          },
        ]),
    ...left.map(notice),
  ]
}
