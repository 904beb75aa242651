import { fold } from '../../shared/text.js'
import { documentsEs as say } from '../../words/es/documents.js'
import type { Document, DocumentPart, Line, PaperKind } from './document.js'

/**
 * What the entity's own form may ask for between braces: a heading of the draft, as the draft prints it; a line of its balance; or a
 * whole section ("{{sección Garantías}}"). Blanks, accents and capitals make no difference.
 */
export type PlaceholderMeaning =
  | { readonly kind: 'line'; readonly name: string; readonly shows: 'both' | 'value' | 'source' }
  | { readonly kind: 'section'; readonly name: string }

/** What a placeholder asks for; null where there is no such thing in any draft. */
export function readPlaceholder(written: string): PlaceholderMeaning | null {
  const [name = '', ...rest] = written.split('|').map(foldName)
  if (rest.length > 1) return null
  if (name.startsWith(SECTION)) {
    const section = name.slice(SECTION.length).replace(/^:/, '').trim()
    return rest.length === 0 && SECTIONS.has(section) ? { kind: 'section', name: section } : null
  }
  const shows = rest[0] === undefined ? 'both' : SHOWS[rest[0]]
  return shows && LINES.has(name) ? { kind: 'line', name, shows } : null
}

/** Every placeholder there is, as it may be written: lines, then sections. */
export function placeholderNames(): { readonly lines: readonly string[]; readonly sections: readonly string[] } {
  return { lines: [...LINES.values()], sections: [...SECTIONS.values()] }
}

/** What stands in a draft where a form asks for a section; a blank where this draft has none. */
export function sectionAsked(name: string, document: Document<PaperKind>): readonly DocumentPart[] {
  const found = document.sections.find(({ heading }) => foldName(heading) === name)
  return found?.parts ?? [{ kind: 'sentences', sentences: [absent(SECTIONS.get(name) ?? name)] }]
}

/** What stands in a draft where a form asks for a line; a blank where this draft has none. */
export function lineAsked(name: string, document: Document<PaperKind>): Line {
  const own = ownLine(name, document)
  if (own) return own
  for (const { parts } of document.sections)
    for (const part of parts) {
      if (part.kind === 'fields') {
        const field = part.fields.find(({ label }) => foldName(label) === name)
        if (field) return field.value
      }
      if (part.kind !== 'table' || part.name !== 'balance') continue
      const row = part.rows.find(([label]) => foldName(textOf(label ?? [])) === name)
      if (row) return row.slice(1).flat()
    }
  return absent(LINES.get(name) ?? name)
}

function ownLine(name: string, { title, id, contract, opening }: Document<PaperKind>): Line | null {
  const { own } = say.template
  switch (name) {
    case foldName(own.title):
      return [{ kind: 'value', text: title }]
    case foldName(own.notice):
      return [{ kind: 'value', text: say.draft }, ...opening.flat()]
    case foldName(own.id):
      return [{ kind: 'value', text: id }]
    case foldName(own.reference):
      return [{ kind: 'value', text: contract.name }]
    default:
      return null
  }
}

/** Not every draft has every heading: what is not in this one is asked for, and never left as if there were nothing. */
function absent(what: string): Line {
  return [{ kind: 'blank', what, from: 'entity' }]
}

function textOf(line: Line): string {
  return line.map(piece => (piece.kind === 'value' ? piece.text : piece.what)).join(' ')
}

function foldName(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim()
}

const SECTION = foldName(say.template.section)
const SHOWS: Readonly<Record<string, 'value' | 'source'>> = {
  [foldName(say.template.value)]: 'value',
  [foldName(say.template.source)]: 'source',
}
const named = (names: readonly string[]) => new Map(names.map(name => [foldName(name), name]))
const LINES = named([
  ...Object.values(say.template.own),
  ...Object.values(say.labels),
  ...Object.values(say.balance.lines),
])
const SECTIONS = named([...Object.values(say.headings), say.missingTitle])
