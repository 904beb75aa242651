import { harmlessLine } from '../../../shared/harmless.js'

/** What Unicode gives to no text, the two among it that XML has no place for. */
const NO_TEXT = /[\ufdd0-\ufdef\ufffe\uffff]/g

/** A text as it can stand in a document: one line, without what controls or hides. */
export function storable(text: string): string {
  return harmlessLine(text).replace(NO_TEXT, '')
}
