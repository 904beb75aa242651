import { harmlessLine, withoutInvisible } from '../../shared/harmless.js'
import { fold } from '../../shared/text.js'

/** SECOP's texts: comparing them, telling which mean "nothing here", and mending what its exporter broke. */

const BLANKS = /[\s\p{Cc}]+/gu

/**
 * For comparing: lower case, no accents, one blank between words, no invisible characters. By NFD, because a header `nº` is
 * not one of `no`.
 */
export function foldCell(text: string): string {
  return withoutInvisible(fold(text, 'NFD')).replace(BLANKS, ' ').trim()
}

/** For comparing headers: `foldCell`, without blanks and punctuation (`N_mero`, `nº` and the like stay different). */
export function foldLabel(label: string): string {
  return foldCell(label).replace(/[^a-z0-9]/g, '')
}

/** What a spreadsheet shows of a formula that came to nothing, in Spanish and English. */
const ERROR =
  /^(?:#(?:N\/[AD]|¿?(?:NOMBRE|NAME)\?|¡?(?:REF|VALOR|VALUE|DIV\/0|NULO|NULL|NUM|SPILL|DESBORDAMIENTO|CALC)!)|Err:\d{3})$/i

export function isSpreadsheetError(text: string): boolean {
  const first = text.charAt(0)
  return (first === '#' || first === 'E') && ERROR.test(text.trim())
}

/** The register's words for "missing", folded (closure-rules.md, Reading the data). */
const MISSING = new Set(['', 'no definido', 'sin descripcion', 'no aplica', 'no d', 'unspecified'])
const LONGEST_MISSING = 24
const FIRST_OF_MISSING = 'nNsSuU'

/** Whether a text says that there is nothing. */
export function isMissing(text: string): boolean {
  if (text.length > LONGEST_MISSING) return false
  const first = text.charAt(0)
  // A letter that begins no such word needs no folding: nearly every cell.
  if (first > ' ' && first <= 'z' && !FIRST_OF_MISSING.includes(first)) return false
  return MISSING.has(foldCell(text))
}

/** What is not plainly printable. */
const UNUSUAL = /[^ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]/

/** Whether `readable` has nothing to do: nearly always, and cheap to see. */
function isTidy(text: string): boolean {
  return !UNUSUAL.test(text) && !text.includes('  ') && !text.startsWith(' ') && !text.endsWith(' ')
}

const C1 = /[\x80-\x9f]/g
const OTHER_BLANK = /[^\S ]/g
const RUN_OF_BLANKS = / {2,}/g
const CONTROLS = /[\p{Cc}\p{Cs}]+/gu

/**
 * What the bytes 0x80–0x9F mean in cp1252; SECOP's exporter passes them on as the control characters U+0080–U+009F. Written
 * out because Node's own decoder of that name reads Latin-1 (nodejs/node#56542).
 */
const CP1252 = '€||‚|ƒ|„|…|†|‡|ˆ|‰|Š|‹|Œ||Ž|||‘|’|“|”|•|–|—|˜|™|š|›|œ||ž|Ÿ'.split('|')

/**
 * A text for people: dashes and quotes that the exporter turned into control characters are put back, line breaks and
 * runs of blanks become one blank, and what could hide or turn text round is taken out; the exporter leaves control characters
 * by itself, so that nobody has to see them.
 * The exporter's `;` for `,` stays: it cannot be told from a real one.
 */
export function readable(text: string): string {
  if (isTidy(text)) return text
  const shown = UNUSUAL.test(text)
    ? harmlessLine(
        text
          .replace(C1, character => CP1252[character.charCodeAt(0) - 0x80] ?? '')
          .replace(OTHER_BLANK, ' ')
          .replace(CONTROLS, ''),
      )
    : text
  return shown.replace(RUN_OF_BLANKS, ' ').trim()
}

const WORD = /\p{L}+/gu
const ONLY_PLAIN_VOWELS = /^[\p{Lu}aeiou]+$/u
const TWO_CAPITALS = /\p{Lu}.*\p{Lu}/u

/**
 * The name of a person or a firm for people. The exporter writes accented capitals as plain lower-case vowels
 * (`MEJiA`, `RODRiGUEZ`): such a word is upper-cased. The accent is lost for good.
 */
export function readableName(text: string): string {
  const name = readable(text)
  if (!/[aeiou]/.test(name)) return name
  return name.replace(WORD, word =>
    ONLY_PLAIN_VOWELS.test(word) && TWO_CAPITALS.test(word) ? word.toUpperCase() : word,
  )
}

/** The name of an entity without the marks that SECOP appends (`**`, `/`, `//`). */
export function readableEntity(text: string): string {
  const name = readableName(text)
  let end = name.length
  while (end > 0 && ' */'.includes(name.charAt(end - 1))) end--
  return name.slice(0, end)
}
