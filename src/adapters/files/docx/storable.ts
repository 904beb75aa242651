import { harmlessLine } from '../../../shared/harmless.js'

/** The two characters that XML 1.0 has no place for besides those that are never shown. */
const NOT_IN_XML = /[\ufffe\uffff]/g

/** A text as it can stand in a document: one line, without what controls or hides. */
export function storable(text: string): string {
  return harmlessLine(text).replace(NOT_IN_XML, '')
}
