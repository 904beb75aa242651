import type { Paragraph, Table } from 'docx'
import type { ChartPart } from '../../../bot/cards/card.js'
import type { TableCell } from '../../../bot/conversation/reply.js'
import type { Report, ReportSection, ReportTable } from '../../../bot/reports/report.js'
import { money } from '../../../words/grammar.js'
import { reportsIn } from '../../../words/reports.js'
import { pngOf } from '../pictures/png.js'
import { chartSvg } from '../pictures/svg.js'
import { stylesOf } from './encode-document.js'
import { gap, gridOf } from './grid.js'
import { repacked } from './repacked.js'
import { storable } from './storable.js'

type Docx = typeof import('docx')

/** Rows of a table on paper; what has more is read in a spreadsheet. */
const MOST_ROWS = 200
/** Columns that fit beside each other across a page. */
const MOST_COLUMNS = 7
const PICTURE = { width: 520, height: 260 }
const MARGINS = { top: 850, bottom: 850, left: 1_134, right: 1_134 }
/** The share of a table's width that a column of figures takes. */
const FIGURES = 0.11

/**
 * A report as a Word file: title, headings, sentences, pictures with all their figures in words, tables with header rows. Every text
 * goes in as text. The same report gives the same bytes.
 */
export async function encodeReport(report: Report): Promise<Uint8Array> {
  const docx = await import('docx')
  const { Document: File, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx
  const { title, sections, about, madeOn, language } = report
  const parts: (Paragraph | Table)[] = []
  for (const section of sections) parts.push(...(await sectionOf(docx, section, report)))
  const file = new File({
    title: storable(title),
    creator: 'Cerrojo',
    styles: stylesOf(),
    sections: [
      {
        properties: { page: { size: { width: 12_240, height: 15_840 }, margin: MARGINS } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: 'right',
                children: [new TextRun({ size: 16, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(storable(title))] }),
          ...parts,
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            keepNext: true,
            children: [new TextRun(storable(reportsIn(language).aboutSheet))],
          }),
          ...about.map(([label, value]) => lineOf(docx, [label, textOf(value, report)].filter(Boolean).join(': '))),
        ],
      },
    ],
  })
  return repacked(await Packer.toBuffer(file), madeOn)
}

async function sectionOf(docx: Docx, section: ReportSection, report: Report): Promise<(Paragraph | Table)[]> {
  const { HeadingLevel, Paragraph, TextRun } = docx
  const { heading, lines = [], chart, table } = section
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun(storable(heading))] }),
    ...lines.map(line => lineOf(docx, line)),
    // Its figures in words are with the picture, for whoever does not see it.
    ...(chart ? [await pictureOf(docx, chart)] : []),
    ...(table ? tableOf(docx, table, report) : []),
  ]
}

async function pictureOf({ ImageRun, Paragraph }: Docx, chart: ChartPart): Promise<Paragraph> {
  const data = await pngOf(chartSvg(chart))
  const altText = { title: storable(chart.title), description: storable(chart.alt), name: 'chart' }
  return new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation: PICTURE, altText })] })
}

/** What does not fit across a page, or is too long for paper, is in the workbook: that is said, and nothing is cut off in silence. */
function tableOf(docx: Docx, { columns, rows, sum }: ReportTable, report: Report): (Paragraph | Table)[] {
  if (rows.length > MOST_ROWS || columns.length > MOST_COLUMNS + 1)
    return [lineOf(docx, reportsIn(report.language).inExcel(rows.length))]
  const all = sum ? [...rows, sum] : rows
  const isNumber = columns.map((_, at) => all.length > 0 && all.every(row => isFigure(row[at])))
  const cells = all.map((row, n) =>
    row.map((cell, at) => [
      new docx.Paragraph({
        spacing: { after: 0 },
        ...(isNumber[at] ? { alignment: 'right' as const } : {}),
        children: [
          new docx.TextRun({ text: storable(textOf(cell, report)), bold: sum !== undefined && n === rows.length }),
        ],
      }),
    ]),
  )
  const head = columns.map((label, at) => (isNumber[at] ? { label, align: 'right' as const } : { label }))
  const texts = isNumber.filter(number => !number).length
  const left = texts === 0 ? 1 : 1 - FIGURES * (columns.length - texts)
  const shares = isNumber.map(number => (texts === 0 ? 1 / columns.length : number ? FIGURES : left / texts))
  return [gridOf(docx, head, cells, shares), gap(docx)]
}

function isFigure(cell: TableCell | undefined): boolean {
  return (
    typeof cell === 'number' ||
    (typeof cell === 'string' && /^[\d.,]+\s?%$/.test(cell)) ||
    (typeof cell === 'object' && 'pesos' in cell)
  )
}

function textOf(cell: TableCell, { language }: Report): string {
  const say = reportsIn(language)
  if (typeof cell === 'number') return say.number(cell)
  if (typeof cell === 'string') return cell
  if ('day' in cell) return say.date(cell.day)
  return 'pesos' in cell ? money(cell.pesos) : (cell.text ?? cell.url)
}

function lineOf({ Paragraph, TextRun }: Docx, text: string): Paragraph {
  return new Paragraph({ spacing: { after: 80 }, children: [new TextRun(storable(text))] })
}
