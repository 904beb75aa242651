import type { ChartPart } from '../../../../bot/cards/card.js'
import type { TeamsWords } from '../words.js'
import type { Chart, Element } from './elements.js'
import type { TeamsRoom } from './limits.js'
import { tableElements } from './table.js'
import { literalLine } from './text.js'

/** By its own, the three are shades of one. */
const COLORS = { solid: 'categoricalBlue', dashed: 'warning', dotted: 'neutral' } as const

/** Figures as Teams draws them itself; their table for clients that do not. */
export function chartElements({ title, drawn, table }: ChartPart, amount: TeamsRoom, words: TeamsWords): Element[] {
  const items = tableElements({ kind: 'table', ...table }, amount, words)
  const about = {
    title: literalLine(title, amount.text) || '—',
    fallback: { type: 'Container', items } satisfies Element,
  }
  const chart: Chart =
    drawn.kind === 'lines'
      ? {
          type: 'Chart.Line',
          ...about,
          data: drawn.lines.map(({ name, values, stroke }) => ({
            legend: literalLine(name, amount.text) || '—',
            color: COLORS[stroke],
            values: drawn.points.flatMap(({ day }, at) => {
              const y = values[at]
              return y === null || y === undefined ? [] : [{ x: day, y }]
            }),
          })),
        }
      : {
          type: 'Chart.HorizontalBar',
          displayMode: 'AbsoluteNoAxis',
          ...about,
          data: drawn.bars.map(({ label, value }) => ({ x: literalLine(label, amount.text) || '—', y: value })),
        }
  return items.length === 0 ? [] : [chart]
}
