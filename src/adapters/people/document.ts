import type { Mistake } from './mistake.js'

/**
 * A document number as people type it and spreadsheets keep it, as digits without leading zeros, the form in which the
 * register's documents are matched. Otherwise what is wrong with it and what to do; neither says the number.
 */
export function readDocument(cell: string): { readonly document: string } | Pick<Mistake, 'what' | 'remedy'> {
  const text = cell.trim().replace(/[.,]0{1,2}$/, '')
  if (/\d[.,]?\d*e\+?\d/i.test(text))
    return {
      what: 'holds a number that a spreadsheet has rounded',
      remedy: 'Format the column as text and type the number again',
    }
  if (LONE_LAST_DIGIT.test(text))
    return { what: 'seems to end in a check digit', remedy: 'Write the document without it' }
  const document = text.replace(/\D/g, '').replace(/^0+/, '')
  if (document.length < SHORTEST || document.length > LONGEST)
    return {
      what: document === '' ? 'holds no document number' : 'holds no whole document number',
      remedy: 'Write the number of the identity document, digits only',
    }
  return { document }
}

const SHORTEST = 4
const LONGEST = 15
const LONE_LAST_DIGIT = /\d\s*[\s\-–—/]\s*\d$/
