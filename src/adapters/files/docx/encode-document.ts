import type { IParagraphOptions, Paragraph, Table } from 'docx'
import type {
  Document,
  DocumentField,
  DocumentPart,
  DocumentTable,
  Line,
  Piece,
} from '../../../bot/documents/document.js'
import { documentsEs as say } from '../../../words/es/documents.js'
import { repacked } from './repacked.js'
import { storable } from './storable.js'

export type Docx = typeof import('docx')

/** Text width of a letter page between margins of two centimetres, in twentieths of a point. */
const WIDTH = 9_972
const MARGIN = 1_134
const FONT = 'Arial'
const RED = 'B00020'
const GREY = '595959'
const SHADE = 'EDEDED'

/**
 * A document as a Word file: headings, tables with header rows, Spanish of Colombia, its properties, blanks bold and coloured. Every
 * text goes in as text, so that none becomes a field, a link or a macro. The same document gives the same bytes.
 */
export async function encodeDocument(document: Document): Promise<Uint8Array> {
  // Large, and most processes write none.
  const docx = await import('docx')
  const { Document: File, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx
  const small = (text: string, bold = false) => new TextRun({ text: storable(text), size: 16, bold, color: GREY })
  const { contract, title, id } = document
  const file = new File({
    title: storable(`${title} ${contract.name}`),
    subject: storable(contract.id),
    creator: say.product,
    description: storable(`${say.draft} ${id}`),
    styles: stylesOf(),
    sections: [
      {
        properties: {
          page: {
            size: { width: 12_240, height: 15_840 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ text: say.draft, bold: true, color: RED, size: 20 }),
                  small(` · ${contract.name} · ${id}`),
                ],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: 'right',
                children: [
                  new TextRun({ size: 16, color: GREY, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(storable(title))] }),
          ...document.opening.map((line, at) => lineOf(docx, line, { spacing: { after: 80 } }, at === 0)),
          ...document.sections.flatMap(({ heading, parts }) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              keepNext: true,
              children: [new TextRun(storable(heading))],
            }),
            ...parts.flatMap(part => wordPart(docx, part)),
          ]),
        ],
      },
    ],
  })
  return repacked(await Packer.toBuffer(file), document.madeOn)
}

export function stylesOf() {
  const run = { font: FONT, color: '000000' }
  return {
    default: {
      document: { run: { font: FONT, size: 20, language: { value: 'es-CO' } }, paragraph: { spacing: { after: 60 } } },
      title: { run: { ...run, size: 30, bold: true }, paragraph: { spacing: { after: 120 } } },
      heading1: { run: { ...run, size: 23, bold: true }, paragraph: { spacing: { before: 260, after: 100 } } },
    },
  }
}

/** A part of a document as paragraphs and tables. */
export function wordPart(docx: Docx, part: DocumentPart): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'fields':
      return [fieldsOf(docx, part.fields), gap(docx)]
    case 'table':
      return [tableOf(docx, part), gap(docx)]
    case 'sentences':
      return part.sentences.map(line => lineOf(docx, line, { spacing: { after: 100 } }))
    case 'signatures':
      return part.signers.flatMap(({ role, name }) => [
        new docx.Paragraph({
          spacing: { before: 900 },
          indent: { right: WIDTH / 2 },
          keepNext: true,
          border: { bottom: { style: 'single', size: 6, space: 1, color: '000000' } },
          children: [],
        }),
        lineOf(docx, name, { keepNext: true, spacing: { after: 0 } }),
        new docx.Paragraph({ children: [new docx.TextRun(storable(role))] }),
      ])
  }
}

/** Word joins two tables that nothing stands between. */
export function gap(docx: Docx): Paragraph {
  return new docx.Paragraph({ spacing: { after: 60, line: 120, lineRule: 'exact' }, children: [] })
}

/** Labels, what stands there and where from, a row each. */
function fieldsOf(docx: Docx, fields: readonly DocumentField[]): Table {
  const [label = '', content = ''] = say.fieldColumns
  const rows = fields.map(field => [
    [new docx.Paragraph({ children: [new docx.TextRun({ text: storable(field.label), bold: true })] })],
    piecesOf(docx, field.value),
    sourcesOf(docx, [field.value]),
  ])
  const head = [label, content, say.source.column].map(text => ({ label: text }))
  return gridOf(docx, head, rows, [0.25, 0.5, 0.25])
}

/** A table; where its rows have sources, a last column says them. */
function tableOf(docx: Docx, { columns, rows }: DocumentTable): Table {
  const hasSources = rows.some(row => row.some(line => line.some(piece => piece.kind === 'value' && piece.source)))
  const head = hasSources ? [...columns, { label: say.source.column }] : columns
  const cells = rows.map(row => [
    ...row.map((line, at) => piecesOf(docx, line, columns[at]?.align)),
    ...(hasSources ? [sourcesOf(docx, row)] : []),
  ])
  const own = hasSources ? 0.75 : 1
  const first = columns.length < 3 ? 0.5 : 0.4
  const shares = columns.map((_, at) => own * (at === 0 ? first : (1 - first) / (columns.length - 1)))
  return gridOf(docx, head, cells, hasSources ? [...shares, 0.25] : shares)
}

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

/** Each piece a paragraph of its own, as in a cell. */
function piecesOf(docx: Docx, line: Line, align?: 'right'): Paragraph[] {
  return line.map(
    piece =>
      new docx.Paragraph({
        spacing: { after: 0 },
        ...(align && piece.kind === 'value' ? { alignment: align } : {}),
        children: [wordRun(docx, piece)],
      }),
  )
}

/** Where a row comes from, each source once. */
function sourcesOf({ Paragraph, TextRun }: Docx, lines: readonly Line[]): Paragraph[] {
  const sources = new Set(
    lines.flat().flatMap(piece => (piece.kind === 'value' && piece.source ? [piece.source.text] : [])),
  )
  return [...sources].map(
    text =>
      new Paragraph({
        spacing: { after: 0 },
        children: [new TextRun({ text: storable(text), size: 16, color: GREY })],
      }),
  )
}

/** Pieces in one paragraph, with their sources behind them. */
function lineOf(docx: Docx, line: Line, options: IParagraphOptions, bold = false): Paragraph {
  const { Paragraph, TextRun } = docx
  const sources = new Set(line.flatMap(piece => (piece.kind === 'value' && piece.source ? [piece.source.text] : [])))
  const runs = line.flatMap((piece, at) => [
    ...(at > 0 ? [new TextRun({ text: ' ' })] : []),
    wordRun(docx, piece, bold),
  ])
  const from =
    sources.size > 0 ? [new TextRun({ text: storable(` (${[...sources].join('; ')})`), size: 16, color: GREY })] : []
  return new Paragraph({ ...options, children: [...runs, ...from] })
}

/** A piece as it stands in a paragraph; a blank is bold and coloured. */
export function wordRun({ ExternalHyperlink, TextRun }: Docx, piece: Piece, bold = false) {
  switch (piece.kind) {
    case 'value': {
      const { text, link } = piece
      // Where it is not to be bold, what stands around it decides.
      if (link === undefined) return new TextRun({ text: storable(text), ...(bold ? { bold } : {}) })
      return new ExternalHyperlink({ link, children: [new TextRun({ text: storable(text), style: 'Hyperlink' })] })
    }
    case 'blank':
      return new TextRun({ text: storable(say.blank(piece.what, say.givers[piece.from])), bold: true, color: RED })
    case 'review':
      return new TextRun({ text: storable(say.review(piece.what)), bold: true, color: RED })
  }
}
