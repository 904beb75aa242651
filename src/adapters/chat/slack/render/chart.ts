import type { ChartPart } from '../../../../bot/cards/card.js'
import type { Block, DataVisualizationBlock } from './blocks.js'
import { SLACK_LIMITS, type SlackRoom } from './limits.js'
import { clipLine } from './plain-text.js'
import { tableBlocks } from './table.js'

/** Figures as a picture that Slack has already, as its own chart for who asks for that, else as their table. */
export function chartBlocks(chart: ChartPart, room: SlackRoom): Block[] {
  const own = room.modern ? visualization(chart) : null
  if (own) return [own]
  const id = room.pictures?.get(chart)
  if (id !== undefined)
    return [{ type: 'image', slack_file: { id }, alt_text: clipLine(chart.alt, SLACK_LIMITS.altText) }]
  return tableBlocks(chart.table)
}

/** Null where Slack would not draw it: it wants a value at every point, and names that are short and unlike each other. */
function visualization({ title, drawn }: ChartPart): DataVisualizationBlock | null {
  const { chart: most } = SLACK_LIMITS
  const isLines = drawn.kind === 'lines'
  const labels = isLines ? drawn.points.map(({ label }) => label) : drawn.bars.map(({ label }) => label)
  const series = isLines
    ? drawn.lines.map(({ name, values }) => ({ name, values }))
    : [{ name: title, values: drawn.bars.map(({ value }) => value) }]
  const full = labels.flatMap((_, at) => (series[0]?.values[at] === null ? [] : [at]))
  const whole = series.filter(({ values }) => full.every(at => values[at] !== null && values[at] !== undefined))
  if (full.length === 0 || full.length > most.categories || whole.length > most.series) return null
  const categories = unlike(full.map(at => clipLine(labels[at] ?? '', most.name) || '—'))
  return {
    type: 'data_visualization',
    title: clipLine(title, most.title) || '—',
    chart: {
      type: isLines ? 'line' : 'bar',
      series: whole.map(({ name, values }) => ({
        name: clipLine(name, most.name) || '—',
        data: full.map((at, place) => ({ label: categories[place] ?? '', value: values[at] ?? 0 })),
      })),
      axis_config: { categories },
    },
  }
}

/** Names that were cut to the same get a number at their end. */
function unlike(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.map(name => {
    let own = name
    for (let n = 2; seen.has(own); n++) own = `${clipLine(name, SLACK_LIMITS.chart.name - 1 - String(n).length)} ${n}`
    seen.add(own)
    return own
  })
}
