import { isPesos, type Pesos } from '../../rules/money.js'
import { isMissing } from './text.js'

/** `"23300213"`, `"3568032324.8"`, `"-1500"`: what the interface serves. */
const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/
/** `1.500`: one and a half, or fifteen hundred? Left unread, unless a `$` shows that dots are thousands. */
const AMBIGUOUS = /^-?[1-9]\d{0,2}\.\d{3}$/
/** The portal's download and Colombian spreadsheets: `31.500.000,00`, `31500000,5`. Dots are thousands. */
const COLOMBIAN = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/

/**
 * An amount, exactly, as decimal text. Null for an empty cell and the words that mean "none". Unreadable is what would
 * have to be guessed: exponents (`2,02E+12` has lost its digits), other separators, words.
 */
export function readPesos(cell: string): Pesos | null | 'unreadable' {
  if (/^\d+$/.test(cell)) return isPesos(cell) ? cell : 'unreadable'
  const bare = cell.replace(/\s/g, '')
  const withSign = bare.includes('$')
  const text = bare.replace('$', '')
  const match = withSign
    ? COLOMBIAN.exec(text)
    : AMBIGUOUS.test(text)
      ? null
      : (PLAIN.exec(text) ?? COLOMBIAN.exec(text))
  if (!match) return isMissing(cell) ? null : 'unreadable'
  const [, minus = '', whole = '', fraction = ''] = match
  const decimals = fraction.replace(/0+$/, '')
  const amount = `${minus}${whole.replaceAll('.', '')}${decimals && `.${decimals}`}`
  return isPesos(amount) ? amount : 'unreadable'
}

/** Whole days added to a term; null for none told. A fraction that is not zero, or thousands, are unreadable. */
export function readDays(cell: string): number | null | 'unreadable' {
  const match = /^(-?\d{1,6})(?:[.,]0{1,2})?$/.exec(cell.trim())
  if (match) return Number(match[1])
  return isMissing(cell) ? null : 'unreadable'
}

/**
 * The digits of a code that a spreadsheet or the portal may have dressed up (`890.480.184,00`, `890480184.0`,
 * `890.480.184-1`), or undefined when it is not such a number (`8,9E+08` has lost its digits).
 */
export function codeDigits(cell: string): string | undefined {
  const digits = withoutZeroDecimals(cell.trim()).replace(/[\s.-]/g, '')
  return /^\d+$/.test(digits) && !/^0+$/.test(digits) ? digits : undefined
}

/** Without the `,00` or `.0` that a number format appended. */
export function withoutZeroDecimals(text: string): string {
  return text.replace(/[.,]0{1,2}$/, '')
}
