/** Said in words as the year is ("dos mil veintidós"), or spelt out as a reference is dictated ("CPS guion cero cero cuatro guion dos mil veintidós"). */

const UNITS = ['cero', 'un[oa]?', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve']
const TO_FORTY = [
  ...UNITS.slice(1),
  ...['diez', 'once', 'doce', 'trece', 'catorce', 'quince', 'diecis[eé]is', 'diecisiete', 'dieciocho', 'diecinueve'],
  ...['veinte', 'veinti[uú]n[oa]?', 'veintid[oó]s', 'veintitr[eé]s', 'veinticuatro', 'veinticinco', 'veintis[eé]is'],
  ...['veintisiete', 'veintiocho', 'veintinueve', 'treinta'],
]
const ENGLISH = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen'],
  ...['fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map(unit => `twenty[ -]${unit}`),
  'thirty',
]
/** Longest first: "veinte" is none of "veinticuatro". */
const oneOf = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')
/** What is counted behind it makes it a number of these, and no year. */
const COUNTED =
  '(?! +(?:mil(?:es|l[oó]n(?:es)?)?|pesos|d[oó]lares|contratos|expedientes|d[ií]as|y|thousand|million|pesos|contracts|files|days)(?!\\p{L}))'
const YEAR = new RegExp(`(?<!\\p{L})dos mil (${oneOf(TO_FORTY)})(?!\\p{L})${COUNTED}`, 'giu')
const ENGLISH_YEAR = new RegExp(
  `(?<!\\p{L})(?:two thousand (?:and )?|twenty (?=ten|eleven|twelve|thir|four|fif|six|seven|eigh|nine|twenty))(${oneOf(ENGLISH)})(?!\\p{L})${COUNTED}`,
  'giu',
)
const DIGIT = `(?:${UNITS.join('|')}|\\d+)`
/** Letters, then numbers spelt digit by digit, each after "guion". */
const REFERENCE = new RegExp(
  `(?<!\\p{L})([a-z]{2,6}) +(?:gui[oó]n|dash) +(${DIGIT}(?: +${DIGIT})*)(?: +(?:gui[oó]n|dash) +(\\d{2,4}))?(?!\\p{L})`,
  'giu',
)

/** Letters, then a number of which the zeros are said: "CPS cero diez de 2026". */
const SPOKEN = new RegExp(
  `(?<!\\p{L})([a-z]{2,6}) +((?:cero +)+(?:${oneOf(TO_FORTY)})|(?:${UNITS.join('|')})(?: +(?:${UNITS.join('|')})){1,3}) +(?:(?:del?|of) +)?(20\\d\\d)(?!\\p{L}|\\d)`,
  'giu',
)

/** The text with such years and references in digits; any other as it is. */
export function inDigits(text: string): string {
  if (!HINT.test(text)) return text
  return text
    .replace(SPELT, 'CPS')
    .replace(YEAR, (_, rest: string) => String(2000 + placeOf(rest, TO_FORTY)))
    .replace(ENGLISH_YEAR, (_, rest: string) => String(2000 + placeOf(rest, ENGLISH)))
    .replace(REFERENCE, (_, letters: string, digits: string, year: string | undefined) => {
      const number = digits.split(/ +/).map(digitOf).join('')
      return [letters.toUpperCase(), number, ...(year ? [year] : [])].join('-')
    })
    .replace(SPOKEN, (_, letters: string, words: string, year: string) => {
      const number = words.split(/ +/).map(numberOf).join('')
      return `${letters.toUpperCase()}-${number}-${year}`
    })
}

/** Letter by letter. */
const SPELT = /(?<!\p{L})(?:ce pe ese|c\.? p\.? s\.?)(?!\p{L})/giu
const HINT = /\b(?:ce pe ese|c\.? p\.? s|cero|mil|thousand|twenty|gui[oó]n|dash)\b/iu

function placeOf(word: string, list: readonly string[]): number {
  return 1 + list.findIndex(each => new RegExp(`^(?:${each})$`, 'iu').test(word))
}

function numberOf(word: string): string {
  return /^cero$/iu.test(word) ? '0' : String(placeOf(word, TO_FORTY))
}

function digitOf(word: string): string {
  return /^\d+$/.test(word) ? word : String(UNITS.findIndex(each => new RegExp(`^(?:${each})$`, 'iu').test(word)))
}
