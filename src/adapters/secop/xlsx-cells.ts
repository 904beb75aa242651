import { readFile } from 'node:fs/promises'
import { unzipSync, zipSync } from 'fflate'

/*
 * The library that reads spreadsheets takes a cell with an error (`#N/A`, `#REF!`) for an empty one, and so too a formula
 * that no program has computed yet. Both hold something that cannot be read, which is no "none": here they become texts,
 * the error or the formula itself, before the library sees them.
 */

/** Whatever has no cells: texts, styles, themes. The other parts are looked at, wherever a program put its sheets. */
const WITHOUT_CELLS = /sharedStrings|styles|theme/i

/** What the library is to read: the file at this path, or its content with such cells as texts. Throws where it is damaged. */
export async function withLegibleCells(path: string): Promise<string | Buffer> {
  const packed = await readFile(path)
  const sheets = unzipSync(packed, { filter: ({ name }) => name.endsWith('.xml') && !WITHOUT_CELLS.test(name) })
  const changed = Object.entries(sheets).flatMap(([name, bytes]) => {
    const legible = legibleSheet(bytes)
    return legible ? [[name, legible] as const] : []
  })
  if (changed.length === 0) return path
  const parts = unzipSync(packed, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) })
  return Buffer.from(zipSync({ ...parts, ...Object.fromEntries(changed) }, { level: 0 }))
}

/** The beginning of a cell with an error, of which only the type is changed: the error stands there as a value. */
const ERROR = /(<(?:\w+:)?c\s(?:[^>]*?\s)?t=)(?:"e"|'e')/g
/** A cell with a formula and no value, or an empty one. */
const FORMULA =
  /<((?:\w+:)?)c(\s[^>]*)>\s*<\1f\b[^>]*?(?:\/>|>([^<]*)<\/\1f>)\s*(?:<\1v\b[^>]*?(?:\/>|><\/\1v>)\s*)?<\/\1c>/g

/** A sheet with its errors and uncomputed formulas as texts; undefined when it has none. */
function legibleSheet({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  const has = (...signs: readonly string[]) => signs.some(sign => bytes.includes(sign))
  const hasErrors = has('t="e"', "t='e'")
  const hasFormulas = has('<f', ':f')
  if (!hasErrors && !hasFormulas) return undefined
  // Byte for byte, so that no other character of the sheet can change.
  const before = bytes.toString('latin1')
  let after = hasErrors ? before.replace(ERROR, '$1"str"') : before
  if (hasFormulas) after = after.replace(FORMULA, asText)
  return after === before ? undefined : Buffer.from(after, 'latin1')
}

const TYPE = /\st=(?:"\w+"|'\w+')/

function asText(cell: string, prefix: string, attributes: string, formula = ''): string {
  // Of this type an empty value is a result: the empty text.
  if (/\st=["']str["']/.test(attributes) && /<(?:\w+:)?v\b/.test(cell)) return cell
  return `<${prefix}c${attributes.replace(TYPE, '')} t="str"><${prefix}v>=${formula}</${prefix}v></${prefix}c>`
}
