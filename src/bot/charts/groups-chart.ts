import { shorten } from '../../shared/text.js'
import type { Words } from '../../words/index.js'
import type { BarChart, ChartPart } from '../cards/card.js'

/** A group with what is measured of it: `value` is as long as its bar, `said` is the same in words. */
export interface MeasuredGroup {
  readonly label: string
  readonly value: number
  readonly said: string
}

/** Bars that a phone shows apart. */
export const MOST_BARS = 8
const LABEL_IN_ALT = 40

/**
 * Groups as bars, in their order. More than have room are one bar together where they can be added up (`sum`), and else only in
 * the table, which has them all. `columns` are its two heads.
 */
export function groupsChart(
  title: string,
  groups: readonly MeasuredGroup[],
  columns: readonly [string, string],
  words: Words,
  sum: ((rest: readonly MeasuredGroup[]) => MeasuredGroup) | null,
): ChartPart {
  const [label, measured] = columns
  const isTooMany = groups.length > MOST_BARS
  const first = groups.slice(0, isTooMany && sum ? MOST_BARS - 1 : MOST_BARS)
  const rest = groups.slice(first.length)
  const bars: BarChart['bars'] = rest.length > 0 && sum ? [...first, sum(rest)] : first
  return {
    kind: 'chart',
    title: shorten(title, 50),
    alt: words.charts.bars(
      label,
      bars.map(bar => `${shorten(bar.label, LABEL_IN_ALT)} ${bar.said}`),
    ),
    drawn: { kind: 'bars', bars },
    table: {
      columns: [{ label }, { label: measured, align: 'right' }],
      rows: groups.map(({ label: name, said }) => [name, said]),
    },
  }
}
