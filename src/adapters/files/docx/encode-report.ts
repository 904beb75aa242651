import type { ChartPart } from '../../../bot/cards/card.js'
import type { TableCell } from '../../../bot/conversation/reply.js'
import type { Report, ReportSection, ReportTable } from '../../../bot/reports/report.js'
import { money } from '../../../words/grammar.js'
import { reportsIn } from '../../../words/reports.js'
import { pngOf } from '../pictures/png.js'
import { chartSvg } from '../pictures/svg.js'
import { sharesOf } from './column-shares.js'
import { filledPackage, type MarkedPackage } from './marked-package.js'
import { standardFile } from './standard-file.js'
import { after, GAP, GREY, gridXml, headingXml, paragraphXml, pictureXml, runXml } from './word-xml.js'

/** Rows of a table on paper; what has more is read in a spreadsheet. */
const MOST_ROWS = 200
/** Of what stands in tables and below the report, in half points. */
const SMALL = 18
const SMALLER = 16
/** Of a page on its side: how wide a table is, in twentieths of a point, and how many of its letters that holds. */
const ON_ITS_SIDE = { width: 13_572, letters: 147 }
/** In millimetres. */
const PICTURE_WIDTH = 105

/**
 * A report as a Word file: title, headings, sentences, pictures with all their figures in words, tables with header rows. Every text
 * goes in as text. The same report gives the same bytes.
 */
export async function encodeReport(report: Report): Promise<Uint8Array> {
  const { isWide = false } = report
  const frame = made.get(isWide) ?? standardFile({ creator: 'Cerrojo', margin: 850, isWide })
  made.set(isWide, frame)
  const pictures: Uint8Array[] = []
  const bodies: string[] = []
  for (const section of report.sections) {
    if (section.chart) pictures.push(await pngOf(chartSvg(section.chart)))
    bodies.push(sectionXml(section, report, section.chart ? pictureOf(section.chart, pictures) : ''))
  }
  const body = bodyXml(report, bodies)
  const text = (name: string) => (name === 'title' ? report.title : '')
  return filledPackage(
    await frame,
    { block: () => body, runs: name => runXml(text(name)), text },
    report.madeOn,
    pictures,
  )
}

/** The files that reports go into: one upright, one on its side. */
const made = new Map<boolean, Promise<MarkedPackage>>()

function bodyXml(report: Report, sections: readonly string[]): string {
  const { title, about } = report
  return [
    headingXml(title, 'Title'),
    ...sections,
    paragraphXml(
      runXml(about.map(([label, value]) => [label, textOf(value, report)].filter(Boolean).join(': ')).join(' · '), {
        size: SMALLER,
        color: GREY,
      }),
    ),
  ].join('')
}

function sectionXml({ heading, lines = [], table }: ReportSection, report: Report, picture: string): string {
  return [
    headingXml(heading, 'Heading1'),
    ...lines.map(sentenceXml),
    picture,
    ...(table ? [tableXml(table, report)] : []),
  ].join('')
}

/** The last of the pictures; its figures in words are with it, for whoever does not see it. */
function pictureOf({ title, alt }: ChartPart, pictures: readonly Uint8Array[]): string {
  const at = pictures.length - 1
  return paragraphXml(
    pictureXml(at, { width: PICTURE_WIDTH, height: Math.round(PICTURE_WIDTH * shapeOf(pictures[at])) }, title, alt),
  )
}

/** How high a PNG is for its width: both stand at its beginning. */
function shapeOf(png: Uint8Array = new Uint8Array(24)): number {
  const { buffer, byteOffset } = png
  const head = new DataView(buffer, byteOffset, 24)
  return head.getUint32(20) / Math.max(1, head.getUint32(16))
}

/** What does not fit on paper is in the workbook: that is said, and nothing is cut off in silence. */
function tableXml(
  { columns, rows, sum, onPaper = columns.map((_, at) => at), rowsOnPaper = MOST_ROWS }: ReportTable,
  report: Report,
): string {
  const say = reportsIn(report.language)
  const side = report.isWide ? ON_ITS_SIDE : undefined
  const pick = (row: readonly TableCell[]) => onPaper.map(at => row[at] ?? '')
  const shown = [...rows.slice(0, rowsOnPaper), ...(sum ? [sum] : [])].map(pick)
  const heads = onPaper.map(at => columns[at] ?? '')
  const isFigures = heads.map((_, at) => {
    const known = shown.map(row => row[at] ?? '').filter(cell => cell !== '')
    return known.length > 0 && known.every(isFigure)
  })
  const texts = shown.map(row => row.map(cell => textOf(cell, report)))
  const grid = gridXml(
    heads.map((label, at) => ({ label, ...(isFigures[at] && { align: 'right' as const }) })),
    texts.map((row, n) => {
      const bold = sum !== undefined && n === texts.length - 1
      return row.map((text, at) =>
        paragraphXml(runXml(text, { bold, size: SMALL }), after(0) + (isFigures[at] ? '<w:jc w:val="right"/>' : '')),
      )
    }),
    sharesOf(heads, texts, side?.letters),
    SMALLER,
    side?.width,
  )
  const notes = [
    ...(rows.length > rowsOnPaper ? [say.firstRows(rowsOnPaper, rows.length)] : []),
    ...(onPaper.length < columns.length ? [say.moreColumns] : []),
  ]
  return [...(notes.length > 0 ? [sentenceXml(notes.join(' '))] : []), grid, GAP].join('')
}

function isFigure(cell: TableCell): boolean {
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

function sentenceXml(text: string): string {
  return paragraphXml(runXml(text), after(80))
}
