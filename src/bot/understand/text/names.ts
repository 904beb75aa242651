import { yearsFromTo } from '../days/past-periods.js'
import type { ContractName } from '../question.js'
import { readCardinal } from './cardinals.js'
import { readNumber } from './numbers.js'
import { type Found, phraseAt, type TextPiece, type TextReading, textAt } from './text-piece.js'

/** True for a word that means something by itself, so that it is no prefix of a reference. */
type IsKnown = (word: string) => boolean

/**
 * A reader of contract names for `replace`: ids of SECOP II in any spelling, and the references that entities give. A
 * reference is kept as the person wrote it, so it is cut out of `raw`.
 */
export function nameReader(raw: string, isKnown: IsKnown) {
  return (pieces: readonly TextPiece[], at: number): Found<TextReading> | undefined => {
    const id = readId(pieces, at)
    if (id) return { length: 1, value: { kind: 'name', name: { id } } }
    const spelled = spelledAt(pieces, at)
    if (spelled) return { length: spelled.length, value: { kind: 'name', name: { reference: spelled.reference } } }
    const length = isNorm(pieces, at) ? 0 : referenceAt(pieces, at, isKnown)
    const [first, last] = [pieces[at], pieces[at + length - 1]]
    if (!length || !first || !last) return undefined
    const name: ContractName = { reference: raw.slice(first.start, last.end) }
    return { length, value: { kind: 'name', name } }
  }
}

const NO_CONTRACT = new Set([
  ...'cedula cc documento identificacion nit telefono celular tel cel valor pesos cop dolares'.split(' '),
  ...'extension ext radicado codigo clave'.split(' '),
])

function readId(pieces: readonly TextPiece[], at: number): string | undefined {
  const piece = pieces[at]
  if (piece?.kind === 'id') return `CO1.PCCNTR.${piece.text}`
  // Bare digits: ids have six to eight; with "contrato" before them one digit more or less may be said as well.
  const digits = piece?.kind === 'number' ? piece.text : piece?.kind === 'code' ? thousands(piece.text) : ''
  const before = [textAt(pieces, at - 1), textAt(pieces, at - 2), textAt(pieces, at - 3)]
  // "Valor 5012877" is money, "el valor del 5012877" is that of a contract.
  const isOther = before[0] !== 'del' && before.some(word => word !== undefined && NO_CONTRACT.has(word))
  if (digits === '' || isOther) return undefined
  const contract = contractBefore(pieces, at)
  if (piece?.kind === 'code' && !contract) return undefined
  return digits.length >= 6 && digits.length <= (contract ? 9 : 8) ? `CO1.PCCNTR.${digits}` : undefined
}

/** `4.412.345` → `4412345`; empty when it is not written so. */
function thousands(text: string): string {
  return /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : ''
}

const CONTRACT_WORDS = new Set('contrato contract convenio expediente agreement orden reference referencia'.split(' '))
const NUMBER_SIGNS = new Set('numero no nro num number n nr'.split(' '))
const NORMS = new Set([
  ...'ley circular decreto articulo art directiva directriz resolucion numeral literal norma law'.split(' '),
  ...'decree article directive'.split(' '),
])
const YEAR = /^(?:19|20)\d\d$/

/** `ley 80 de 1993`, `circular 002 de 2023`: a number and a year that name a norm. */
function isNorm(pieces: readonly TextPiece[], at: number): boolean {
  return [1, 2, 3].some(back => NORMS.has(textAt(pieces, at - back) ?? ''))
}

function contractBefore(pieces: readonly TextPiece[], at: number): boolean {
  for (let back = at - 1; back >= at - 4 && back >= 0; back--) {
    const word = textAt(pieces, back)
    if (word !== undefined && CONTRACT_WORDS.has(word)) return true
    const sign = pieces[back]
    const skipped =
      (word !== undefined && NUMBER_SIGNS.has(word)) || sign?.kind === 'mark' || word === 'el' || word === 'de'
    if (!skipped) return false
  }
  return false
}

/**
 * How many pieces from `at` are a reference: `CD-311-2024`, `123 de 2025`, `CPS 850-2022`, `045` after "contrato No.".
 */
function referenceAt(pieces: readonly TextPiece[], at: number, isKnown: IsKnown): number {
  const prefix = prefixAt(pieces, at, isKnown)
  const piece = pieces[at + prefix]
  const said = contractBefore(pieces, at)
  if (piece?.kind === 'code' && (said || prefix > 0 || isReference(piece.text))) {
    if (!isNumericDate(piece.text) || (said && /\d{4}/.test(piece.text)))
      return prefix + 1 + yearAt(pieces, at + prefix + 1)
  }
  if (piece?.kind === 'code' && /^[a-z]{2,5}-\d{1,4}$/.test(piece.text)) return prefix + 1
  if (piece?.kind !== 'number' || piece.text.length > 6) return 0
  const year = yearAt(pieces, at + prefix + 1) || (prefix && YEAR.test(textAt(pieces, at + prefix + 1) ?? '') ? 1 : 0)
  const short = shortYearAt(pieces, at + prefix + 1)
  if (short > 0 && (prefix > 0 || said || /^0\d{2}$/.test(piece.text))) return prefix + 1 + short
  if (year) return isPartOfDate(pieces, at) ? 0 : prefix + 1 + year
  if (prefix === 0 && isBareReference(pieces, at)) return 1
  // "CPS 777": what only references begin with.
  if (prefix > 0 && PREFIXES.has(textAt(pieces, at) ?? '') && !UNITS_AFTER.has(textAt(pieces, at + 2) ?? '')) return 2
  return said && !UNITS_AFTER.has(textAt(pieces, at + prefix + 1) ?? '') ? prefix + 1 : 0
}

/** `el 045`, `los 045`: a number with a nought before it, or of figures that no day has after an article, is neither a day nor a count. */
function isBareReference(pieces: readonly TextPiece[], at: number): boolean {
  const text = textAt(pieces, at) ?? ''
  const next = textAt(pieces, at + 1) ?? ''
  if (/^0\d{3}$/.test(text) && /^(?:h|hrs|horas|hours)$/.test(next)) return false
  if (/^0\d{2,3}$/.test(text)) return !UNITS_AFTER.has(next) || next === 'del' || next === 'de'
  const before = textAt(pieces, at - 1) ?? ''
  if ((UNITS_AFTER.has(next) && !isWhoseThen(pieces, at + 1)) || COUNTED.test(next)) return false
  if (/0$/.test(text) && REACHES.test(`${textAt(pieces, at - 2) ?? ''} ${before}`)) return false
  if (/^\d{2}$/.test(text))
    return Number(text) > 31 && !LAWS.has(text) && ARTICLES.has(before) && !OF_A_NORM.test(textAt(pieces, at - 2) ?? '')
  if (!/^\d{3}$/.test(text)) return false
  // "Hemos cerrado 150": how many.
  if (HAVE.test(textAt(pieces, at - 2) ?? '')) return false
  // "Cerrado 512", "just closed 140", "412 was liquidated".
  return ARTICLES.has(before) || DONE_WITH.has(before) || (at === 0 && IS_DONE.has(next)) || isAskedOf(pieces, at)
}

/** "El 310 de quién depende": no part of a day. */
function isWhoseThen(pieces: readonly TextPiece[], at: number): boolean {
  return textAt(pieces, at) === 'de' && /^(?:quien|que|cual|donde)$/.test(textAt(pieces, at + 1) ?? '')
}

/** "Does 560 have…", "the contractor of 156", "what's left on 112?": something is asked of it, and it counts nothing. */
function isAskedOf(pieces: readonly TextPiece[], at: number): boolean {
  const next = pieces[at + 1]
  const isAlone = next === undefined || next.kind === 'mark'
  return ASKED_OF.has(textAt(pieces, at - 1) ?? '') && (isAlone || ASKED_AFTER.has(textAt(pieces, at + 1) ?? ''))
}

const ASKED_OF = new Set('does did was is has of for about number'.split(' '))
const ASKED_AFTER = new Set(
  'have has been ever already still liquidated closed yet again please belong show finished done'.split(' '),
)

/** "Llegar al 100": all of it, and no contract. */
const REACHES = /^(?:lleg|alcanz|est(?:a|an|amos|oy)\b|va\b|van\b|vamos\b|voy\b|qued|ir\b|sub)\w* al$/
const ARTICLES = new Set(['el', 'del', 'al', 'la'])
const DONE_WITH = new Set(
  'cerre cerrado cerrada liquide liquidado liquidada closed liquidated with on in over'.split(' '),
)
const IS_DONE = new Set(
  'was is done has ya cerrado cerrada liquidado quedo esta no listo tiene tuvo sigue fue ese esa se closed liquidated'.split(
    ' ',
  ),
)
const HAVE = /^(?:he|ha|hemos|han|habia|habiamos|llevo|llevamos|llevan|van|have|has|we)$/
/** Laws and articles that are called by their number. */
const LAWS = new Set(['51', '57', '60', '80', '83', '84', '85', '86'])
const OF_A_NORM =
  /^(?:ley|articulo|art|audiencia|por|menos|mas|hasta|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ano|anos|contratos|los)$/
/** What is counted, or measured. */
const COUNTED =
  /^(?:por|porciento|ciento|percent|%|mil|millon(?:es)?|millions?|m|palos|pesos|cop|contratos?|expedientes?|contracts?|files?|personas|people|supervisores|convenios?|horas?|minutos?|hours?|vencidos|pendientes|cerrados|mas|menos|que)$/

// After these the number before was no reference: `contrato 2 meses`, `contrato 31 de julio`.
const UNITS_AFTER = new Set('de del dias dia meses mes semanas anos days months weeks years of'.split(' '))

/** ` de 2025`, `/2025`, ` del año 2025`: the number of pieces. */
function yearAt(pieces: readonly TextPiece[], at: number): number {
  for (const link of ['de', 'del', 'of', 'from', 'del ano', 'de la vigencia', 'vigencia', 'ano']) {
    const length = phraseAt(pieces, at, link)
    if (length && YEAR.test(textAt(pieces, at + length) ?? '')) return length + 1
  }
  return 0
}

/** "El 004 del 22", "el contrato 118 de 24": the year by its last two figures, and no day of a month. */
function shortYearAt(pieces: readonly TextPiece[], at: number): number {
  const isYear = OF_YEAR.test(textAt(pieces, at) ?? '') && SHORT_YEAR.test(textAt(pieces, at + 1) ?? '')
  return isYear && !UNITS_AFTER.has(textAt(pieces, at + 2) ?? '') ? 2 : 0
}

const OF_YEAR = /^(?:de|del|of)$/
const SHORT_YEAR = /^(?:1[6-9]|2\d)$/

function isPartOfDate(pieces: readonly TextPiece[], at: number): boolean {
  return ['dia', 'ano'].includes(textAt(pieces, at - 1) ?? '')
}

/** "CPS cero doce del veintiséis": a reference that was dictated, in figures. */
function spelledAt(pieces: readonly TextPiece[], at: number): { reference: string; length: number } | undefined {
  const prefix = PREFIXES.has(textAt(pieces, at) ?? '') ? 1 : 0
  const isSaid = prefix > 0 || contractBefore(pieces, at)
  // "El noventa y uno de 2025": with its whole year.
  if (!isSaid && !ARTICLES.has(textAt(pieces, at - 1) ?? '')) return undefined
  let digits = ''
  let end = at + prefix
  while (textAt(pieces, end) === 'cero' || textAt(pieces, end) === 'zero') {
    digits += '0'
    end++
  }
  const number = pieces[end]?.kind === 'word' ? readCardinal(pieces, end) : readNumber(pieces, end)
  if (!number || !Number.isInteger(number.value)) return undefined
  end += number.length
  const link = ['de', 'del', 'of'].includes(textAt(pieces, end) ?? '') ? 1 : 0
  const year = link > 0 || isSaid ? yearInWords(pieces, end + link) : undefined
  const isWholeYear = year !== undefined && year.value > 2014 && year.value < 2060
  const isYear = isWholeYear || (year !== undefined && isSaid && link > 0 && year.value > 14 && year.value < 60)
  if (!isSaid && !isYear) return undefined
  // "El contrato dos meses": without a nought before it or a year after it, a number is none; figures are read by others.
  if (digits === '' && !(isYear && pieces[end - 1]?.kind === 'word')) return undefined
  const said = isYear
    ? ` ${textAt(pieces, end) === 'of' ? 'of' : 'de'} ${year.value < 100 ? 2000 + year.value : year.value}`
    : ''
  return {
    reference: `${prefix > 0 ? `${textAt(pieces, at)} ` : ''}${digits}${number.value}${said}`,
    length: end - at + (isYear ? link + year.length : 0),
  }
}

/** "Veintiséis", "dos mil veinticuatro". */
function yearInWords(pieces: readonly TextPiece[], at: number): { value: number; length: number } | undefined {
  const thousands = phraseAt(pieces, at, 'dos mil')
  const rest = readNumber(pieces, at + thousands)
  return rest && { value: (thousands > 0 ? 2000 : 0) + rest.value, length: thousands + rest.length }
}

/** Words of ours that references begin with as well. */
const PREFIXES = new Set(['cps'])

/** `CPS 850-2022`: short letters that are no word, next to the number. */
function prefixAt(pieces: readonly TextPiece[], at: number, isKnown: IsKnown): number {
  const piece = pieces[at]
  const next = pieces[at + 1]
  // `ojalá CPS-003-2022`: a reference that is whole needs no word before it.
  if (next?.kind === 'code' && /^[a-z]+[-_]/.test(next.text) && isReference(next.text)) return 0
  if (piece?.kind !== 'word' || piece.text.length > 6 || piece.text.length < 2) return 0
  if (isKnown(piece.text) && !PREFIXES.has(piece.text)) return 0
  return (next?.kind === 'number' || next?.kind === 'code') && next.start - piece.end <= 2 ? 1 : 0
}

function isNumericDate(code: string): boolean {
  const [a = 0, b = 0, c, ...more] = code.split(/[-/.]/).map(Number)
  if (more.length) return false
  if (Number.isNaN(a + b + (c ?? 0))) return false
  if (c === undefined) return a <= 31 && b <= 12 && /^\d{1,2}[-/.]\d{1,2}$/.test(code)
  return (a > 999 && b <= 12 && c <= 31) || (a <= 31 && b <= 31 && (c > 1999 || c < 100))
}

/** A code that can be nothing but a reference: letters and digits, or a number and a year. */
function isReference(code: string): boolean {
  if (yearsFromTo(code)) return false
  const parts = code.split(/[ ._/-]+/)
  const digits = code.replace(/\D/g, '').length
  if (parts.some(part => NORMS.has(part))) return false
  if (/[a-z]/.test(code)) return digits >= 2 && (parts.some(part => YEAR.test(part)) || digits >= 3)
  if (thousands(code) !== '' || /^\d+\.\d+$/.test(code)) return false
  return parts.some(part => YEAR.test(part)) || (parts.length >= 4 && digits >= 8)
}
