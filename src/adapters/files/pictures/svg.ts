import type { BarChart, ChartPart, LineChart } from '../../../bot/cards/card.js'
import { harmlessLine } from '../../../shared/harmless.js'
import { shorten } from '../../../shared/text.js'

/** The size of a picture, in the units that everything below is measured in. */
export const PICTURE = { width: 720, lines: 400, font: 'Atkinson Hyperlegible' } as const

const INK = '#1d1c1d'
const FAINT = '#5e5d60'
const GRID = '#dcdcde'
/** Told apart by how they are stroked as well: who sees no colours loses nothing. */
const STROKES = {
  solid: { color: '#1264a3', width: 4, dash: '' },
  dashed: { color: '#8a5a00', width: 3, dash: '10 7' },
  dotted: { color: '#1264a3', width: 3, dash: '2 7' },
} as const

/** A picture of figures as SVG. Pure; every text in it is data and comes out as plain characters. */
export function chartSvg({ title, alt, drawn }: Pick<ChartPart, 'title' | 'alt' | 'drawn'>): string {
  const { height, shapes } = drawn.kind === 'lines' ? linesOf(drawn) : barsOf(drawn)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${height}" viewBox="0 0 ${PICTURE.width} ${height}" font-family="${PICTURE.font}" font-size="20" role="img">`,
    `<title>${plain(title)}</title><desc>${plain(alt)}</desc>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...shapes,
    '</svg>',
  ].join('\n')
}

interface Drawing {
  readonly height: number
  readonly shapes: readonly string[]
}

function linesOf({ points, lines }: LineChart): Drawing {
  const box = { left: 56, right: PICTURE.width - 40, top: 64, bottom: PICTURE.lines - 44 }
  const days = points.map(({ day }) => Date.parse(day))
  const [from = 0, to = 1] = [days[0], days.at(-1)]
  const ticks = ticksUpTo(Math.max(1, ...lines.flatMap(({ values }) => values.map(value => value ?? 0))))
  const most = ticks.at(-1) ?? 1
  const x = (at: number) => box.left + (((days[at] ?? from) - from) / (to - from || 1)) * (box.right - box.left)
  const y = (value: number) => box.bottom - (value / most) * (box.bottom - box.top)
  const shapes: string[] = []
  for (const tick of ticks) {
    shapes.push(line([box.left, y(tick)], [box.right, y(tick)], `stroke="${GRID}"`))
    shapes.push(text(box.left - 10, y(tick) + 7, String(tick), `text-anchor="end" fill="${FAINT}"`))
  }
  shapes.push(
    ...dayLabels(
      points.map(({ label }, at) => ({ label, x: x(at) })),
      box.bottom + 30,
    ),
  )
  for (const { values, stroke } of [...lines].reverse()) {
    const { color, width, dash } = STROKES[stroke]
    const path = values.flatMap((value, at) => (value === null ? [] : [`${x(at).toFixed(1)},${y(value).toFixed(1)}`]))
    const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`
    shapes.push(
      `<polyline points="${path.join(' ')}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${dashes}/>`,
    )
  }
  const [main] = lines
  main?.values.forEach((value, at) => {
    if (value === null) return
    shapes.push(`<circle cx="${x(at).toFixed(1)}" cy="${y(value).toFixed(1)}" r="6" fill="${STROKES.solid.color}"/>`)
    const isLow = y(value) + 30 > box.bottom
    shapes.push(figure(x(at), y(value) + (isLow ? -14 : 30), value, at === 0 ? 'start' : 'middle', INK))
  })
  let top = Number.NEGATIVE_INFINITY
  for (const { values, stroke } of lines.slice(1)) {
    const at = values.findLastIndex(value => value !== null)
    const value = values[at]
    if (value === null || value === undefined) continue
    // Above its end, where no line of its own comes from, unless another number stands there.
    const isCrowded = stroke !== 'dashed' && y(value) - top < 60
    shapes.push(figure(x(at) + 6, y(value) + (isCrowded ? 28 : -12), value, 'end', STROKES[stroke].color))
    top = y(value)
  }
  return { height: PICTURE.lines, shapes: [...legend(lines), ...shapes] }
}

/** The days below, as many as have room: today and the date first, which are what one looks for. */
function dayLabels(days: readonly { readonly label: string; readonly x: number }[], y: number): string[] {
  const taken: { readonly from: number; readonly to: number }[] = []
  const order = days.map((_, at) => at).sort((a, b) => rank(b, days.length) - rank(a, days.length))
  return order.flatMap(at => {
    const { label = '', x = 0 } = days[at] ?? {}
    const half = widthOf(label) / 2 + 8
    const [from, to] = [x - half, x + half]
    if (taken.some(other => from < other.to && other.from < to)) return []
    taken.push({ from, to })
    return [text(x, y, label, `text-anchor="middle" fill="${FAINT}"`)]
  })
}

/** The last but one is today, the last the date, where one is ahead. */
function rank(at: number, all: number): number {
  return at === all - 2 ? all + 1 : at
}

/** A number with a white edge, so that it can be read across a line. */
function figure(x: number, y: number, value: number, anchor: 'start' | 'middle' | 'end', color: string): string {
  const edge = 'paint-order="stroke" stroke="#ffffff" stroke-width="6" stroke-linejoin="round"'
  return text(x, y, String(value), `text-anchor="${anchor}" font-weight="bold" fill="${color}" ${edge}`)
}

function legend(lines: LineChart['lines']): string[] {
  let left = 24
  return lines.flatMap(({ name, stroke }) => {
    const { color, width, dash } = STROKES[stroke]
    const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`
    const shapes = [
      line([left, 28], [left + 44, 28], `stroke="${color}" stroke-width="${width}" stroke-linecap="round"${dashes}`),
      text(left + 56, 35, name, `fill="${INK}"`),
    ]
    left += 56 + widthOf(name) + 36
    return shapes
  })
}

const BAR = { height: 26, step: 52, label: 232, top: 20 } as const

function barsOf({ bars }: BarChart): Drawing {
  const height = BAR.top * 2 + Math.max(1, bars.length) * BAR.step - (BAR.step - BAR.height)
  const said = Math.max(40, ...bars.map(bar => widthOf(bar.said))) + 24
  const room = PICTURE.width - 24 - BAR.label - 16 - said
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const shapes = bars.flatMap((bar, at) => {
    const top = BAR.top + at * BAR.step
    const width = Math.max(bar.value > 0 ? 3 : 0, (Math.max(0, bar.value) / most) * room)
    const left = 24 + BAR.label + 16
    return [
      ...labelLines(bar.label, BAR.label).map((said, row, { length }) =>
        text(
          24 + BAR.label,
          top + (length === 1 ? 20 : 9 + row * 20),
          said,
          `text-anchor="end" fill="${INK}"${length === 1 ? '' : ' font-size="18"'}`,
        ),
      ),
      `<rect x="${left}" y="${top}" width="${width.toFixed(1)}" height="${BAR.height}" rx="3" fill="${STROKES.solid.color}"/>`,
      text(left + width + 10, top + 20, bar.said, `font-weight="bold" fill="${INK}"`),
    ]
  })
  return { height, shapes }
}

/** Round numbers from nought to the first that is not below `most`: at most six. */
function ticksUpTo(most: number): number[] {
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  const step = [1, 2, 5, 10].map(n => n * power).find(n => n >= rough) ?? power * 10
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, n) => n * step)
}

/** About how wide a text is: digits and most letters are a little over half as wide as the letters are high. */
function widthOf(text: string): number {
  let width = 0
  for (const char of text)
    width += /[ilj.,:;'! ]/.test(char) ? 6 : /[mwMWÑ%$@]/.test(char) ? 17 : /[A-ZÁÉÍÓÚ]/.test(char) ? 13.5 : 11
  return width
}

/** Letters on two lines are smaller: 18 for 20. */
const SMALLER = 0.9

/** A label on one line, else on two, broken between words and cut where even that is too little. */
function labelLines(label: string, room: number): string[] {
  const whole = harmlessLine(label)
  if (widthOf(whole) <= room) return [whole]
  const words = whole.split(' ')
  const wider = room / SMALLER
  const fits = words.findLastIndex((_, at) => at > 0 && widthOf(words.slice(0, at).join(' ')) <= wider)
  const first = fits > 0 ? words.slice(0, fits).join(' ') : ''
  return [first, cutTo(first === '' ? whole : words.slice(fits).join(' '), wider)].filter(row => row !== '')
}

function cutTo(whole: string, room: number): string {
  let length = whole.length
  while (length > 1 && widthOf(shorten(whole, length)) > room) length--
  return shorten(whole, length)
}

function line([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number], look: string): string {
  return `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" ${look}/>`
}

function text(x: number, y: number, said: string, look: string): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${look}>${plain(said)}</text>`
}

function plain(text: string): string {
  return harmlessLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
