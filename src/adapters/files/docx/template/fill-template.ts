import type { IPatch } from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Document, Line, PaperKind } from '../../../../bot/documents/document.js'
import {
  lineAsked,
  type PlaceholderMeaning,
  readPlaceholder,
  sectionAsked,
} from '../../../../bot/documents/placeholders.js'
import { documentsEs as say } from '../../../../words/es/documents.js'
import { filledPackage, type MarkedPackage, mark, markedPackage } from '../marked-package.js'
import { GREY, type LinkIds, partXml, piecesXml, runXml, sourcesOf } from '../word-xml.js'
import { findPlaceholders } from './find-placeholders.js'
import { MAIN, templateParts } from './package.js'

/** A form that was looked at, to be filled any number of times. */
export interface ReadyTemplate {
  readonly file: MarkedPackage
  /** What it asks for, by what stands between its braces. */
  readonly asked: ReadonlyMap<string, PlaceholderMeaning>
}

/** Opens a form that was checked: every placeholder in it becomes a mark of its own. Throws UnreadableTemplate. */
export async function readyTemplate(bytes: Uint8Array): Promise<ReadyTemplate> {
  const docx = await import('docx')
  const { bytes: data, asked } = withNotice(bytes)
  // What stands in a form may be split over many runs; the library finds and joins it, once.
  const patches = [...asked].map(([written, { kind }]): [string, IPatch] => {
    const run = new docx.TextRun(mark(kind === 'section' ? `#${written}` : written))
    const { PatchType, Paragraph } = docx
    return [
      written,
      kind === 'section'
        ? { type: PatchType.DOCUMENT, children: [new Paragraph({ children: [run] })] }
        : { type: PatchType.PARAGRAPH, children: [run] },
    ]
  })
  const marked = await docx.patchDocument({
    ...{ outputType: 'uint8array', data, patches: Object.fromEntries(patches) },
    ...{ keepOriginalStyles: true, trimPlaceholders: true },
  })
  return { file: markedPackage(marked), asked }
}

/**
 * The form of the entity with a draft in it. Every text goes in as text: what a contract says can become neither a placeholder nor a
 * field, a link or a macro. The same draft in the same form gives the same bytes.
 */
export function fillTemplate({ file, asked }: ReadyTemplate, document: Document<PaperKind>): Uint8Array {
  return filledPackage(
    file,
    {
      block: (written, links) => {
        const parts = sectionAsked(asked.get(written)?.name ?? '', document)
        return parts.map(part => partXml(part, links)).join('')
      },
      runs: (written, links, base) => {
        const what = asked.get(written)
        if (what?.kind !== 'line') return runXml('')
        return runsXml(lineAsked(what.name, document), what.shows, links, base)
      },
      text: () => '',
    },
    document.madeOn,
  )
}

function runsXml(line: Line, shows: 'both' | 'value' | 'source', links: LinkIds, base: string): string {
  const sources = sourcesOf([line]).join('; ')
  if (shows === 'source') return runXml(sources, { base })
  const values = piecesXml(line, links, { base })
  const from = sources === '' || shows === 'value' ? '' : runXml(` (${sources})`, { size: 16, color: GREY, base })
  return values + from
}

/** A form that does not say itself that it holds a draft says so in its first paragraph. */
function withNotice(bytes: Uint8Array) {
  const parts = templateParts(bytes)
  const asked = new Map<string, PlaceholderMeaning>()
  for (const { name } of findPlaceholders(parts).placeholders) {
    const read = readPlaceholder(name)
    if (read) asked.set(name, read)
  }
  const { notice } = say.template.own
  const read = readPlaceholder(notice)
  if (!read || [...asked.values()].some(({ name }) => name === read.name)) return { bytes, asked }
  const paragraph = `<w:p><w:r><w:t>{{${notice}}}</w:t></w:r></w:p>`
  const xml = (parts.get(MAIN) ?? '').replace(/<w:body(?:\s[^>]*)?>/, tag => tag + paragraph)
  return { bytes: zipSync({ ...unzipSync(bytes), [MAIN]: strToU8(xml) }), asked: new Map([...asked, [notice, read]]) }
}
