import type { DocumentProblem } from './list-mistake.js'

/**
 * A document number as people type it and spreadsheets keep it, as digits without leading zeros, the form in which the
 * register's documents are matched. Otherwise what is wrong with it, without the number.
 */
export function readDocument(cell: string): { readonly document: string } | DocumentProblem {
  if (cell.length > LONGEST_CELL) return { kind: 'document-partial' }
  const text = cell.trim().replace(/[.,]0{1,2}$/, '')
  if (/\d[.,]?\d*e\+?\d/i.test(text)) return { kind: 'document-rounded' }
  if (LONE_LAST_DIGIT.test(text)) return { kind: 'check-digit' }
  const document = text.replace(/\D/g, '').replace(/^0+/, '')
  if (document === '') return { kind: 'document-absent' }
  if (document.length < SHORTEST || document.length > LONGEST) return { kind: 'document-partial' }
  return { document }
}

/** More than any document with what people write beside it. */
const LONGEST_CELL = 100
const SHORTEST = 4
const LONGEST = 15
const LONE_LAST_DIGIT = /\d\s*[\s.,\-–—/]\s*\d$/
