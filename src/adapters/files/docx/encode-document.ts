import type { Document, PaperKind } from '../../../bot/documents/document.js'
import { documentsEs as say } from '../../../words/es/documents.js'
import { type Filling, filledPackage, type MarkedPackage, mark, markedPackage } from './marked-package.js'
import { after, GREY, headingXml, type LinkIds, lineXml, partXml, RED, runXml } from './word-xml.js'

const MARGIN = 1_134
const FONT = 'Arial'

/**
 * A document as a Word file: headings, tables with header rows, Spanish of Colombia, its properties, blanks bold and coloured. Every
 * text goes in as text, so that none becomes a field, a link or a macro. The same document gives the same bytes.
 */
export async function encodeDocument(document: Document<PaperKind>): Promise<Uint8Array> {
  made ??= standardFile()
  return filledPackage(await made, standardFilling(document), document.madeOn)
}

/** The file that every draft without a form of the entity goes into. */
let made: Promise<MarkedPackage> | undefined

function standardFilling(document: Document<PaperKind>): Filling {
  const { contract, title, id } = document
  const texts: Readonly<Record<string, string>> = {
    title: `${title} ${contract.name}`,
    subject: contract.id,
    description: `${say.draft} ${id}`,
    head: ` · ${contract.name} · ${id}`,
  }
  return {
    block: (_, links) => bodyXml(document, links),
    runs: (name, _, base) => runXml(texts[name] ?? '', { base }),
    text: name => texts[name] ?? '',
  }
}

function bodyXml({ title, opening, sections }: Document<PaperKind>, links: LinkIds): string {
  return [
    headingXml(title, 'Title'),
    ...opening.map((line, at) => lineXml(line, links, after(80), at === 0 ? { bold: true } : {})),
    ...sections.flatMap(({ heading, parts }) => [
      headingXml(heading, 'Heading1'),
      ...parts.map(part => partXml(part, links)),
    ]),
  ].join('')
}

async function standardFile(): Promise<MarkedPackage> {
  // Large, and most processes write none.
  const { Document: File, Footer, Header, Packer, PageNumber, Paragraph, TextRun } = await import('docx')
  const page = {
    size: { width: 12_240, height: 15_840 },
    margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
  }
  const numbers = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES]
  const file = new File({
    title: mark('title'),
    subject: mark('subject'),
    creator: say.product,
    description: mark('description'),
    styles: stylesOf(),
    sections: [
      {
        properties: { page },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ text: say.draft, bold: true, color: RED, size: 20 }),
                  new TextRun({ text: mark('head'), size: 16, color: GREY }),
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

/** How every Word file of the bot is set: type, sizes, Spanish of Colombia. */
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
