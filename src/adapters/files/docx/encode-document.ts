import type { Document, PaperKind } from '../../../bot/documents/document.js'
import { documentsEs as say } from '../../../words/es/documents.js'
import { oneLine } from '../../../words/grammar.js'
import { type Filling, filledPackage, type MarkedPackage } from './marked-package.js'
import { standardFile } from './standard-file.js'
import { after, headingXml, type LinkIds, lineXml, partXml, runXml } from './word-xml.js'

/**
 * A document as a Word file: headings, tables with header rows, Spanish of Colombia, its properties, blanks bold and coloured. Every
 * text goes in as text, so that none becomes a field, a link or a macro. The same document gives the same bytes.
 */
export async function encodeDocument(document: Document<PaperKind>): Promise<Uint8Array> {
  made ??= standardFile({ creator: say.product, margin: 1_134, warning: say.draft })
  return filledPackage(await made, standardFilling(document), document.madeOn)
}

/** The file that every draft without a form of the entity goes into. */
let made: Promise<MarkedPackage> | undefined

/** Of a name that stands on every page. */
const LONGEST_NAME = 50

function standardFilling(document: Document<PaperKind>): Filling {
  const { contract, title, id } = document
  const texts: Readonly<Record<string, string>> = {
    title: `${title} ${contract.name}`,
    subject: contract.id,
    description: `${say.draft} ${id}`,
    head: ` · ${oneLine(contract.name, LONGEST_NAME)} · ${id}`,
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
