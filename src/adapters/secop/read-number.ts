import { isPesos, type Pesos } from '../../rules/money.js'
import { isMissing } from './text.js'

/** What stands between thousands; the other one is then the decimal sign. */
export const SEPARATORS = ['comma-thousands', 'dot-thousands'] as const
export type Separators = (typeof SEPARATORS)[number]

/** `1.500` or `1,500`: one and a half, or fifteen hundred? */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/
/** A number of a spreadsheet or of JSON itself, as `cellText` writes it: nothing in it can be read in two ways. */
const EXACT = /^(-?)(\d+)e-(\d+)$/

/** Amounts written in one convention, of which the sign is taken off: `31.500.000,00`, `31500000,5`. */
const SHAPES: Readonly<Record<Separators, RegExp>> = {
  'dot-thousands': /^([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?$/,
  'comma-thousands': /^([1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.(\d+))?$/,
}

/**
 * What an amount shows of the separators in its column: those in which alone it can be read, `either` where it can be in both
 * and would not be the same, nothing where it has none or is no amount.
 */
export function separatorsShownBy(cell: string): Separators | 'either' | null {
  const { text } = bareAmount(cell)
  if (!/[.,]/.test(text)) return null
  if (EITHER.test(text)) return 'either'
  return SEPARATORS.find(separators => SHAPES[separators].test(text)) ?? null
}

/**
 * An amount, exactly, as decimal text. Null for an empty cell and the words that mean "none". Unreadable is what would
 * have to be guessed: exponents (`2,02E+12` has lost its digits), words, and `1,234` or `1.234` where its column does not show
 * which of them separates thousands.
 */
export function readPesos(cell: string, separators: Separators | null = null): Pesos | null | 'unreadable' {
  if (/^\d+$/.test(cell)) return isPesos(cell) ? cell : 'unreadable'
  const exact = EXACT.exec(cell)
  if (exact) return decimal(exact[1] ?? '', exact[2] ?? '', Number(exact[3]))
  const { minus, text } = bareAmount(cell)
  const shown = EITHER.test(text) ? separators : SEPARATORS.find(each => SHAPES[each].test(text))
  const match = shown && SHAPES[shown].exec(text)
  if (!match) return isMissing(cell) ? null : 'unreadable'
  const [, whole = '', fraction = ''] = match
  return decimal(minus, `${whole.replace(/[.,]/g, '')}${fraction}`, fraction.length)
}

/** Blanks around what an amount is written with. */
const BLANKS = /(?<!\d)\s+|\s+(?!\d)/g
/** Thousands that blanks separate, all of them: `15 20` is no amount, and of `1 234,567` nobody knows. */
const BLANK_THOUSANDS = /^(-?[1-9]\d{0,2}(?:[^\S\r\n]\d{3})+)(?:[.,]\d{1,2})?$/

/** An amount without blanks, sign and currency. */
function bareAmount(cell: string): { readonly minus: '-' | ''; readonly text: string } {
  const dressed = cell.replace(BLANKS, '').replace(/\$|^COP|COP$/, '')
  const bare = BLANK_THOUSANDS.test(dressed) ? dressed.replace(/\s/g, '') : dressed
  return bare.startsWith('-') ? { minus: '-', text: bare.slice(1) } : { minus: '', text: bare }
}

/** The number that these digits are with so many of them behind the decimal sign. */
function decimal(minus: string, digits: string, behind: number): Pesos | 'unreadable' {
  const padded = digits.padStart(behind + 1, '0')
  const whole = padded.slice(0, padded.length - behind)
  const fraction = padded.slice(padded.length - behind).replace(/0+$/, '')
  const amount = `${minus}${whole}${fraction && `.${fraction}`}`
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
