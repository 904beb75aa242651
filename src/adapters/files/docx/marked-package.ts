import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Day } from '../../../rules/index.js'
import { deflatedPart, storedPart, type ZipPart, zipOf } from '../zip.js'
import { escapeXml, type LinkIds, pictureId } from './word-xml.js'

/*
 * A Word file with marks where something goes: made once, and then filled any number of times. Marks are replaced in one pass, so that
 * nothing that goes in is ever taken for a mark; and no text has the sign that they are made of, which Unicode gives to none.
 */

const SIGN = '\ufdd0'

/** What stands in a file where something goes. */
export function mark(name: string): string {
  return SIGN + name + SIGN
}

/** The parts of a file: as texts those in which something goes, the others as they are in every file that is made of it. */
export interface MarkedPackage {
  readonly texts: ReadonlyMap<string, string>
  readonly others: ReadonlyMap<string, ZipPart>
}

export function markedPackage(bytes: Uint8Array): MarkedPackage {
  const texts = new Map<string, string>()
  const others = new Map<string, ZipPart>()
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    const text = /\.(?:xml|rels)$/i.test(path) ? strFromU8(part) : null
    if (text === null) others.set(path, storedPart(part))
    else if (path === CORE || path === MAIN_LINKS || text.includes(SIGN)) texts.set(path, text)
    else others.set(path, deflatedPart(part))
  }
  return { texts, others }
}

/** What goes into the places of a file. Blocks stand in place of a paragraph, runs in place of a run, a text anywhere else. */
export interface Filling {
  readonly block: (name: string, links: LinkIds) => string
  readonly runs: (name: string, links: LinkIds, base: string) => string
  readonly text: (name: string) => string
}

const BLOCK = `<w:p>(?:<w:pPr>(?:(?!</w:pPr>).)*</w:pPr>)?<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>${SIGN}#([^${SIGN}]*)${SIGN}</w:t></w:r></w:p>`
const RUNS = `<w:r(?:\\s[^>]*)?>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>|<w:rPr/>)?<w:t[^>]*>${SIGN}([^#${SIGN}][^${SIGN}]*)${SIGN}</w:t></w:r>`
const PLACES = new RegExp(`${BLOCK}|${RUNS}|${SIGN}#?([^${SIGN}]*)${SIGN}`, 'gs')

const INSTANT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g
const CORE = 'docProps/core.xml'
const MAIN = 'word/document.xml'
const MAIN_LINKS = 'word/_rels/document.xml.rels'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The file with everything in its place, its pictures (PNG) too, stamped with a day: the same of the same. */
export function filledPackage(
  { texts, others }: MarkedPackage,
  filling: Filling,
  day: Day,
  pictures: readonly Uint8Array[] = [],
): Uint8Array {
  const ids = new Map<string, string>()
  const filled = new Map<string, string>()
  for (const [path, text] of texts) {
    const part = filledPart(text, path === MAIN ? ids : null, filling)
    filled.set(path, path === CORE ? part.replace(INSTANT, `$1${day}T00:00:00Z$2`) : part)
  }
  const media = pictures.map((png, at) => [`media/picture${at + 1}.png`, storedPart(png)] as const)
  const more = [
    ...[...ids].map(([to, id]) => relation(id, 'hyperlink', to, ' TargetMode="External"')),
    ...media.map(([path], at) => relation(pictureId(at), 'image', path)),
  ]
  if (more.length > 0) filled.set(MAIN_LINKS, withRelations(texts.get(MAIN_LINKS), more.join('')))
  const shown = media.map(([path, part]) => [`word/${path}`, part] as const)
  return zipOf([
    ...others,
    ...shown,
    ...[...filled].map(([path, text]) => [path, deflatedPart(strToU8(text))] as const),
  ])
}

function filledPart(text: string, ids: Map<string, string> | null, filling: Filling): string {
  return text.replace(PLACES, (_whole, block, base, runs, plain, at: number) => {
    const links: LinkIds = address => {
      // Within another link there is none.
      if (!ids || text.lastIndexOf('<w:hyperlink', at) > text.lastIndexOf('</w:hyperlink', at)) return null
      const id = ids.get(address) ?? `rIdCerrojo${ids.size + 1}`
      ids.set(address, id)
      return id
    }
    if (block !== undefined) return filling.block(block, links)
    if (runs !== undefined) return filling.runs(runs, links, base ?? '')
    return escapeXml(filling.text(plain ?? ''))
  })
}

function relation(id: string, type: 'hyperlink' | 'image', target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${escapeXml(target)}"${mode}/>`
}

function withRelations(existing: string | undefined, more: string): string {
  const close = '</Relationships>'
  if (existing?.includes(close)) return existing.replace(close, () => more + close)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${more}${close}`
}
