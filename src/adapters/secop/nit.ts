import { codeDigits } from './read-number.js'

/** DIAN's weights, from the last digit leftwards (Orden Administrativa 4 de 1989). */
const WEIGHTS = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]

/** The check digit of a NIT's digits. */
export function nitCheckDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (WEIGHTS[i] ?? 0), 0)
  const rest = sum % 11
  return rest > 1 ? 11 - rest : rest
}

const WITH_CHECK_DIGIT = 10

/** A NIT without its check digit: the tenth digit is one. Undefined when the cell holds no number. */
export function bareNit(cell: string): string | undefined {
  const digits = codeDigits(cell)
  return digits?.length === WITH_CHECK_DIGIT ? digits.slice(0, -1) : digits
}

/** Both ways in which the register writes one entity's NIT: without and with the check digit. */
export function nitSpellings(nit: string): string[] {
  const bare = bareNit(nit)
  return bare === undefined ? [] : [bare, `${bare}${nitCheckDigit(bare)}`]
}
