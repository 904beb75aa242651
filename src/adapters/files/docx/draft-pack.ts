import type { Document, PaperKind } from '../../../bot/documents/document.js'
import { encodeWorkbook, type WorkbookSheet } from '../workbook.js'
import { storedPart, type ZipPart, zipOf } from '../zip.js'
import { encodeDocument } from './encode-document.js'
import { fillTemplate, type ReadyTemplate, readyTemplate } from './template/fill-template.js'

/** Drafts to be written, and the forms of the entity for those that have one. */
export interface DraftPack {
  readonly documents: readonly NamedDraft[]
  readonly templates: DraftForms
  /** What a list of them says, which goes first into their archive; without one there is a single draft, and no archive. */
  readonly list?: WorkbookSheet
}

/** A draft under the name of its file, with its ending. */
export interface NamedDraft {
  readonly name: string
  readonly document: Document<PaperKind>
}

export type DraftForms = { readonly [K in PaperKind]?: Uint8Array }

/** The bytes of a draft, or of an archive of several with their list. Throws where a form turns out not to be one. */
export async function encodeDrafts({ documents, templates, list }: DraftPack): Promise<Uint8Array> {
  const ready = new Map<PaperKind, ReadyTemplate>()
  for (const kind of new Set(documents.map(({ document }) => document.kind))) {
    const form = templates[kind]
    if (form) ready.set(kind, await readyTemplate(form))
  }
  const encoded = async (document: Document<PaperKind>) => {
    const form = ready.get(document.kind)
    return form ? fillTemplate(form, document) : encodeDocument(document)
  }
  const [only] = documents
  if (!list) return only ? encoded(only.document) : new Uint8Array()
  // What goes in is packed already.
  const files: [name: string, part: ZipPart][] = [[`0 ${list.sheet}.xlsx`, storedPart(await encodeWorkbook(list))]]
  for (const { name, document } of documents) files.push([name, storedPart(await encoded(document))])
  return zipOf(files)
}
