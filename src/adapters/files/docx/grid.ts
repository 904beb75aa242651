import type { Paragraph, Table } from 'docx'
import { storable } from './storable.js'

type Docx = typeof import('docx')

/** Text width of a letter page between margins of two centimetres, in twentieths of a point. */
const WIDTH = 9_972
const SHADE = 'EDEDED'

/** A table with a header row, its columns as wide as their shares of the page. */
export function gridOf(
  { Table, TableCell, TableRow, Paragraph, TextRun }: Docx,
  head: readonly { readonly label: string; readonly align?: 'right' }[],
  rows: readonly (readonly Paragraph[])[][],
  shares: readonly number[],
): Table {
  const widths = shares.map(share => Math.round(share * WIDTH))
  const cell = (children: readonly Paragraph[], at: number, shade = false) =>
    new TableCell({
      children: children.length > 0 ? [...children] : [new Paragraph({ children: [] })],
      width: { size: widths[at] ?? 0, type: 'dxa' },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(shade ? { shading: { type: 'clear', color: 'auto', fill: SHADE } } : {}),
    })
  const titles = head.map(({ label, align }) => [
    new Paragraph({
      ...(align ? { alignment: align } : {}),
      children: [new TextRun({ text: storable(label), bold: true })],
    }),
  ])
  return new Table({
    width: { size: WIDTH, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: titles.map((title, at) => cell(title, at, true)) }),
      ...rows.map(row => new TableRow({ cantSplit: true, children: row.map((each, at) => cell(each, at)) })),
    ],
  })
}

/** Word joins two tables that nothing stands between. */
export function gap({ Paragraph }: Docx): Paragraph {
  return new Paragraph({ spacing: { after: 60, line: 120, lineRule: 'exact' }, children: [] })
}
