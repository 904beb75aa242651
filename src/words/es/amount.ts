import type { Pesos } from '../../rules/index.js'
import { money } from '../grammar.js'

/**
 * An amount in words and in digits, from one number, so that the two cannot differ:
 * `cincuenta y cuatro millones ciento veinte mil pesos ($ 54.120.000)`. Below zero or above what has a name it throws RangeError.
 */
export function amountInWords(amount: Pesos): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  const pesos = BigInt(whole)
  const centavos = Number(fraction.slice(0, 2).padEnd(2, '0'))
  if (amount.startsWith('-') || pesos >= HIGHEST) throw new RangeError('an amount that is not said in words')
  const cents = centavos === 0 ? '' : ` con ${beforeNoun(BigInt(centavos))} ${centavos === 1 ? 'centavo' : 'centavos'}`
  return `${pesosInWords(pesos)}${cents} (${money(amount)})`
}

/** A trillion of trillions is far more than any contract. */
const HIGHEST = 10n ** 18n
const MILLION = 1_000_000n

function pesosInWords(pesos: bigint): string {
  if (pesos === 1n) return 'un peso'
  // Whole millions take "de": dos millones de pesos.
  const isWhole = pesos > 0n && pesos % MILLION === 0n
  return `${beforeNoun(pesos)}${isWhole ? ' de' : ''} pesos`
}

/** A number as it stands before a noun: `veintiún`, `ciento un mil`. Only whole numbers from zero on. */
function beforeNoun(number: bigint): string {
  if (number === 0n) return 'cero'
  const parts: string[] = []
  const billions = number / (MILLION * MILLION)
  const millions = (number / MILLION) % MILLION
  const rest = Number(number % MILLION)
  if (billions > 0n) parts.push(billions === 1n ? 'un billón' : `${belowMillion(Number(billions))} billones`)
  if (millions > 0n) parts.push(millions === 1n ? 'un millón' : `${belowMillion(Number(millions))} millones`)
  if (rest > 0) parts.push(belowMillion(rest))
  return parts.join(' ')
}

function belowMillion(number: number): string {
  const thousands = Math.floor(number / 1_000)
  const rest = number % 1_000
  const parts = thousands === 0 ? [] : [thousands === 1 ? 'mil' : `${belowThousand(thousands)} mil`]
  return (rest === 0 ? parts : [...parts, belowThousand(rest)]).join(' ')
}

const SMALL = (
  'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho ' +
  'diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'
).split(' ')
const TENS = 'diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ')
const HUNDREDS =
  'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ')

function belowThousand(number: number): string {
  if (number === 100) return 'cien'
  const hundreds = Math.floor(number / 100)
  const rest = number % 100
  const parts = hundreds === 0 ? [] : [HUNDREDS[hundreds - 1] ?? '']
  return (rest === 0 ? parts : [...parts, belowHundred(rest)]).join(' ')
}

function belowHundred(number: number): string {
  const small = SMALL[number]
  if (small !== undefined) return small
  const ones = number % 10
  const tens = TENS[Math.floor(number / 10) - 1] ?? ''
  return ones === 0 ? tens : `${tens} y ${SMALL[ones] ?? ''}`
}
