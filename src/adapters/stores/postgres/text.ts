import { createHash } from 'node:crypto'

/*
 * PostgreSQL's text holds neither NUL nor half of a surrogate pair, and keys come as the world has them. Such a letter stands as
 * U+FFFE and its four digits, U+FFFE itself as well; everything else stands as it is. What is JSON needs none of it: it has them
 * as escapes, which the type `json` takes as they are and `jsonb` does not.
 */

const UNFIT = /[\0\ufffe\p{Cs}]/gu
const WRITTEN = /\ufffe([0-9a-f]{4})/g

/** A key as it stands in a column. */
export function columnText(key: string): string {
  return key.replace(UNFIT, letter => `\ufffe${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The key that stands in a column so. */
export function keyOfColumn(text: string): string {
  return text.replace(WRITTEN, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}

/** What stands in a column in the place of what tells people apart: the same for the same, and nobody's name. */
export function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
