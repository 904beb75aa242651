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
/** Characters of an alternative text that every platform reads out. */
const LONGEST_ALT = 500

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
    alt: altOf(label, bars, words),
    drawn: { kind: 'bars', bars },
    table: {
      columns: [{ label }, { label: measured, align: 'right' }],
      rows: groups.map(({ label: name, said }) => [name, said]),
    },
  }
}

/** Every bar in words, its label whole where there is room for all of them. */
function altOf(label: string, bars: readonly MeasuredGroup[], { charts }: Words): string {
  const whole = charts.bars(label, bars.map(inWords))
  return whole.length <= LONGEST_ALT
    ? whole
    : charts.bars(
        label,
        bars.map(bar => inWords({ ...bar, label: shorten(bar.label, LABEL_IN_ALT) })),
      )
}

const inWords = ({ label, said }: MeasuredGroup) => `${label} ${said}`

/** The groups in a sentence beside their picture: all of a few, else the first ones and how many more there are. */
export function groupsLine(label: string, groups: readonly MeasuredGroup[], { charts }: Words): string {
  const named = (groups.length > FEW ? groups.slice(0, NAMED) : groups).map(inWords)
  const more = groups.length - named.length
  return charts.bars(label, more > 0 ? [...named.slice(0, -1), `${named.at(-1)} ${charts.more(more)}`] : named)
}

const FEW = 4
const NAMED = 2
