import { type MarkedPackage, mark, markedPackage } from './marked-package.js'
import { GREY, RED } from './word-xml.js'

const FONT = 'Arial'
/** Two centimetres, in twentieths of a point. */
const SIDE = 1_134
/** From the edge of the page to its header and footer. */
const EDGE = 450

/** What a kind of Word file has around its body. */
export interface FileFrame {
  readonly creator: string
  /** Of the page, above and below, in twentieths of a point. */
  readonly margin: number
  /** At the head of every page: this, in red, and the mark `head` behind it. */
  readonly warning?: string
  /** The page lies on its side. */
  readonly isWide?: boolean
}

/**
 * A Word file that the bot's own are made of: a page of letter size, its type, Spanish of Colombia, the number of each page. It has the
 * marks `title`, `subject`, `description` for its properties, and `#body`.
 */
export async function standardFile({ creator, margin, warning, isWide }: FileFrame): Promise<MarkedPackage> {
  // Large, and most processes write none.
  const { Document: File, Footer, Header, Packer, PageNumber, Paragraph, TextRun } = await import('docx')
  const page = {
    size: { width: 12_240, height: 15_840, orientation: isWide ? ('landscape' as const) : ('portrait' as const) },
    // Where the footer reaches into the text, some programs lose rows of a table that goes over a page.
    margin: { top: margin, bottom: margin, left: SIDE, right: SIDE, header: EDGE, footer: EDGE },
  }
  const numbers = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES]
  const warned = (text: string) =>
    new Paragraph({
      children: [
        new TextRun({ text, bold: true, color: RED, size: 20 }),
        new TextRun({ text: mark('head'), size: 16, color: GREY }),
      ],
    })
  const file = new File({
    title: mark('title'),
    subject: mark('subject'),
    creator,
    description: mark('description'),
    styles: STYLES,
    sections: [
      {
        properties: { page },
        ...(warning === undefined ? {} : { headers: { default: new Header({ children: [warned(warning)] }) } }),
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: 'right',
                children: [new TextRun({ size: 16, color: GREY, children: numbers })],
              }),
            ],
          }),
        },
        children: [new Paragraph({ children: [new TextRun(mark('#body'))] })],
      },
    ],
  })
  return markedPackage(await Packer.toBuffer(file))
}

const RUN = { font: FONT, color: '000000' }
const STYLES = {
  default: {
    document: { run: { font: FONT, size: 20, language: { value: 'es-CO' } }, paragraph: { spacing: { after: 60 } } },
    title: { run: { ...RUN, size: 30, bold: true }, paragraph: { spacing: { after: 120 } } },
    heading1: { run: { ...RUN, size: 23, bold: true }, paragraph: { spacing: { before: 260, after: 100 } } },
  },
}
