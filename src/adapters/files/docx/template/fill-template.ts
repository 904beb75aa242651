import type { IPatch } from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Document, Line } from '../../../../bot/documents/document.js'
import {
  lineAsked,
  type PlaceholderMeaning,
  readPlaceholder,
  sectionAsked,
} from '../../../../bot/documents/placeholders.js'
import { documentsEs as say } from '../../../../words/es/documents.js'
import { type Docx, wordPart, wordRun } from '../encode-document.js'
import { repacked } from '../repacked.js'
import { storable } from '../storable.js'
import { findPlaceholders } from './find-placeholders.js'
import { MAIN, templateParts } from './package.js'

/** A template that was looked at, to be filled any number of times. */
export interface ReadyTemplate {
  readonly bytes: Uint8Array
  /** What it asks for, by what stands between its braces. */
  readonly asked: ReadonlyMap<string, PlaceholderMeaning>
}

/** Opens a template that was checked. Throws UnreadableTemplate. */
export function readyTemplate(bytes: Uint8Array): ReadyTemplate {
  const asked = new Map<string, PlaceholderMeaning>()
  for (const { name } of findPlaceholders(templateParts(bytes)).placeholders) {
    const read = readPlaceholder(name)
    if (read) asked.set(name, read)
  }
  const { notice } = say.template.own
  if ([...asked.values()].some(({ name }) => name === readPlaceholder(notice)?.name)) return { bytes, asked }
  const read = readPlaceholder(notice)
  return { bytes: withNotice(bytes, notice), asked: read ? new Map([...asked, [notice, read]]) : asked }
}

/**
 * The form of the entity with a draft in it. Every text goes in as text: what a contract says can become neither a placeholder nor a
 * field, a link or a macro. The same draft in the same form gives the same bytes.
 */
export async function fillTemplate({ bytes, asked }: ReadyTemplate, document: Document): Promise<Uint8Array> {
  const docx = await import('docx')
  const safe = guarded(document)
  const patches = Object.fromEntries([...asked].map(([written, what]) => [written, patchOf(docx, what, safe)]))
  const filled = await docx.patchDocument({
    outputType: 'uint8array',
    data: bytes,
    patches,
    keepOriginalStyles: true,
    trimPlaceholders: true,
  })
  return repacked(filled, document.madeOn, text => text.replaceAll(GUARD, '{'))
}

function patchOf(docx: Docx, asked: PlaceholderMeaning, document: Document): IPatch {
  const { PatchType } = docx
  if (asked.kind === 'section') {
    const parts = sectionAsked(asked.name, document)
    return { type: PatchType.DOCUMENT, children: parts.flatMap(part => wordPart(docx, part)) }
  }
  return { type: PatchType.PARAGRAPH, children: runsOf(docx, lineAsked(asked.name, document), asked.shows) }
}

const GREY = '595959'

function runsOf(docx: Docx, line: Line, shows: 'both' | 'value' | 'source') {
  const { TextRun } = docx
  const values = line.flatMap((piece, at) => [...(at > 0 ? [new TextRun({ text: ' ' })] : []), wordRun(docx, piece)])
  if (shows === 'value') return values
  const from = new Set(line.flatMap(piece => (piece.kind === 'value' && piece.source ? [piece.source.text] : [])))
  const sources = storable([...from].join('; '))
  if (shows === 'source') return [new TextRun({ text: sources })]
  return sources === '' ? values : [...values, new TextRun({ text: ` (${sources})`, size: 16, color: GREY })]
}

/** The first paragraph of a form that does not say itself that it holds a draft. */
function withNotice(bytes: Uint8Array, notice: string): Uint8Array {
  const parts = unzipSync(bytes)
  const xml = templateParts(bytes).get(MAIN) ?? ''
  const paragraph = `<w:p><w:r><w:t>{{${notice}}}</w:t></w:r></w:p>`
  return zipSync({ ...parts, [MAIN]: strToU8(xml.replace(/<w:body(?:\s[^>]*)?>/, tag => tag + paragraph)) })
}

/** Stands for a brace while a form is filled; Unicode gives it to no text, and it never comes out of one. */
const GUARD = '\ufdd0'

/** The same with no brace in any of its texts, so that none is taken for a placeholder. */
function guarded<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll(GUARD, '').replaceAll('{', GUARD) as T
  if (Array.isArray(value)) return value.map(guarded) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, guarded(each)])) as T
}
