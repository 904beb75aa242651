const MONTHS =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|January|February|March|April|May|June|July|August|September|October|November|December'
const AMOUNT = /(\$|COP) (?=\d)/g
const MILLIONS = /(\d) (?=M\b)/g
const REGISTER = /\bSECOP (?=II\b)/g
const DAY_ES = new RegExp(`\\b(\\d{1,2}) de (?=(?:${MONTHS})\\b)`, 'g')
const DAY_EN = new RegExp(`\\b(\\d{1,2}) (?=(?:${MONTHS})\\b)`, 'g')

/** A text whose amounts, days and name of the register no line end tears apart: the blanks in them do not break. */
export function unbroken(text: string): string {
  return text
    .replace(AMOUNT, '$1\u00a0')
    .replace(MILLIONS, '$1\u00a0')
    .replace(REGISTER, 'SECOP\u00a0')
    .replace(DAY_ES, '$1\u00a0de\u00a0')
    .replace(DAY_EN, '$1\u00a0')
}
