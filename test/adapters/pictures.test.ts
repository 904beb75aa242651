import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pngOf } from '../../src/adapters/files/pictures/png.js'
import { chartSvg } from '../../src/adapters/files/pictures/svg.js'
import type { ChartPart } from '../../src/bot/cards/card.js'
import { ATTACKS, anyCard } from '../support/any-card.js'

/* Pictures of figures: any of them is well-formed, says its texts as plain characters, and becomes a PNG without a browser. */

const BARS: ChartPart = {
  kind: 'chart',
  title: 'Por cerrar por área',
  alt: 'Por área: Obras 12, Sistemas 7.',
  drawn: {
    kind: 'bars',
    bars: [
      { label: 'Subdirección de Participación y Territorio', value: 12, said: '12' },
      { label: 'Sistemas', value: 7, said: '7' },
    ],
  },
  table: { columns: [{ label: 'Área' }, { label: 'Cuántos' }], rows: [] },
}

describe('a picture', () => {
  it('has its title, its alternative text and every label and figure, long labels on two lines', () => {
    const svg = chartSvg(BARS)
    for (const said of [BARS.title, BARS.alt, 'Participación y Territorio', 'Sistemas', '>12<', '>7<'])
      expect(svg).toContain(said)
  })

  it('shows what is in a text as characters, and is one element with numbers that are numbers, whatever its figures are', () => {
    const charts = anyCard({ text: fc.constantFrom(...ATTACKS), few: 4 }).map(({ parts }) =>
      parts.filter(part => part.kind === 'chart'),
    )
    fc.assert(
      fc.property(charts, of => {
        for (const chart of of) {
          const svg = chartSvg(chart)
          expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|<img|<at|<!/)
          expect(svg.match(/<svg/g)).toHaveLength(1)
        }
      }),
    )
  })

  it('becomes a PNG, the same each time', async () => {
    const [png, again] = await Promise.all([pngOf(chartSvg(BARS)), pngOf(chartSvg(BARS))])
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG')
    expect(Buffer.from(png).readUInt32BE(16)).toBe(1_440)
    expect(Buffer.compare(Buffer.from(png), Buffer.from(again))).toBe(0)
  })
})
