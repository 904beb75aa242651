import { UnreadableSpreadsheet } from './unreadable.js'

/* As much of XML as the parts of a spreadsheet need: elements that do not hold themselves, in a text that may be a piece of one. */

/** An element: what stands in its tag, and what stands between its tags; null where it closes itself. */
export interface XmlElement {
  readonly tag: string
  readonly body: string | null
  /** Where the text goes on behind it. */
  readonly end: number
}

/** The next element of this name at or behind a place. Throws UnreadableSpreadsheet where it does not end. */
export function nextElement(text: string, name: string, from = 0): XmlElement | undefined {
  for (let at = text.indexOf(`<${name}`, from); at >= 0; at = text.indexOf(`<${name}`, at + 1)) {
    const after = at + name.length + 1
    if (!ENDS_A_NAME.has(text.charAt(after))) continue
    const close = text.indexOf('>', after)
    if (close < 0) throw new UnreadableSpreadsheet('damaged')
    if (text.charAt(close - 1) === '/') return { tag: text.slice(after, close - 1), body: null, end: close + 1 }
    const end = text.indexOf(`</${name}>`, close)
    if (end < 0) throw new UnreadableSpreadsheet('damaged')
    return { tag: text.slice(after, close), body: text.slice(close + 1, end), end: end + name.length + 3 }
  }
  return undefined
}

const ENDS_A_NAME: ReadonlySet<string> = new Set([' ', '>', '/', '\t', '\r', '\n'])

/** All elements of this name. */
export function* elements(text: string, name: string): Generator<XmlElement> {
  for (let found = nextElement(text, name); found; found = nextElement(text, name, found.end)) yield found
}

/** An attribute of a tag, with whatever prefix. */
export function attribute(tag: string, name: string): string | undefined {
  // As programs write nearly every one; looking through all of them takes several times as long.
  const from = tag.indexOf(` ${name}="`)
  if (from >= 0) {
    const begin = from + name.length + 3
    return unescaped(tag.slice(begin, tag.indexOf('"', begin) >>> 0))
  }
  if (!UNUSUAL.test(tag)) return undefined
  for (const [, found = '', double, single] of tag.matchAll(ATTRIBUTE))
    if (found === name || found.endsWith(`:${name}`)) return unescaped(double ?? single ?? '')
  return undefined
}

/** Single quotes, prefixes, blanks beside the sign. */
const UNUSUAL = /['\t\r\n:]|\s=|=\s/
/** Begins behind a blank only: from within a long name it would be tried at every letter. */
const ATTRIBUTE = /(?:^|\s)([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The prefix that a document puts before its names, with its colon; empty where it has none. */
export function prefixOf(text: string, root: string): string {
  return new RegExp(`<([A-Za-z][\\w.-]*:)?${root}[\\s>/]`).exec(text)?.[1] ?? ''
}

const CDATA = '<![CDATA['

/** The text that an element or attribute stands for. Throws UnreadableSpreadsheet where a part of it does not end. */
export function unescaped(raw: string): string {
  let begin = raw.indexOf(CDATA)
  if (begin < 0) return entities(raw)
  const parts: string[] = []
  let at = 0
  for (; begin >= 0; begin = raw.indexOf(CDATA, at)) {
    const end = raw.indexOf(']]>', begin)
    if (end < 0) throw new UnreadableSpreadsheet('damaged')
    parts.push(entities(raw.slice(at, begin)), raw.slice(begin + CDATA.length, end))
    at = end + 3
  }
  return parts.join('') + entities(raw.slice(at))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos);/gi

function entities(raw: string): string {
  return raw.includes('&') ? raw.replace(ENTITY, characterOf) : raw
}

function characterOf(entity: string): string {
  if (entity.charAt(1) !== '#') return ENTITIES[entity.slice(1, -1).toLowerCase()] ?? entity
  const code = /^&#x/i.test(entity) ? Number.parseInt(entity.slice(3), 16) : Number.parseInt(entity.slice(2), 10)
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
}
