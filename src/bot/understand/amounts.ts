import type { Pesos } from '../../rules/index.js'
import { readNumber } from './numbers.js'
import { type Found, phraseAt, type TextPiece, textAt } from './text-piece.js'

/** An amount of money as a condition: `más de 50 millones`, `entre 10 y 20 millones`. Whole pesos. */
export type Amount =
  | { readonly op: 'over' | 'under' | 'at-least' | 'at-most'; readonly values: readonly [Pesos] }
  | { readonly op: 'between'; readonly values: readonly [Pesos, Pesos] }

type Bound = Exclude<Amount['op'], 'between'>
const LEADS: Readonly<Record<Bound, readonly string[]>> = {
  over: [
    'mas de',
    'mayores a',
    'mayores de',
    'mayor a',
    'mayor de',
    'superiores a',
    'superior a',
    'por encima de',
    'arriba de',
    'que superen',
    'que supere',
    'que pasen de',
    'que pasan de',
    'que superan',
    'mayores que',
    'mayor que',
    'superiores que',
    'pasan de',
    'pasen de',
    'pasa de',
    'pase de',
    'superan',
    'superan los',
    'supera los',
    'superen los',
    'superan a',
    'exceden',
    'exceden los',
    'excedan',
    'sobrepasan',
    'sobrepasan los',
    'no bajan de',
    'no bajen de',
    'worth more than',
    'worth over',
    'larger than',
    'bigger than',
    'higher than',
    'exceed',
    'exceeds',
    'upwards of',
    'more than',
    'over',
    'above',
    'greater than',
    'exceeding',
  ],
  under: [
    'menos de',
    'menores a',
    'menores de',
    'menor a',
    'menor de',
    'inferiores a',
    'inferior a',
    'por debajo de',
    'menores que',
    'menor que',
    'no pasan de',
    'no pasen de',
    'no superan',
    'no superan los',
    'no superen',
    'no superen los',
    'no llegan a',
    'no lleguen a',
    'no alcanzan los',
    'worth less than',
    'cheaper than',
    'lower than',
    'less than',
    'under',
    'below',
    'smaller than',
  ],
  'at-least': ['al menos', 'por lo menos', 'minimo', 'como minimo', 'desde', 'a partir de', 'at least', 'from'],
  'at-most': ['maximo', 'como maximo', 'a lo sumo', 'hasta', 'a lo mas', 'at most', 'up to'],
}
const LEAD_PHRASES: ReadonlyArray<readonly [Bound, readonly string[]]> = (
  ['over', 'under', 'at-least', 'at-most'] as const
).map(op => [op, LEADS[op]])
const UNITS: ReadonlyArray<readonly [string, bigint]> = [
  ['mil millones', 1_000_000_000n],
  ['millones', 1_000_000n],
  ['millon', 1_000_000n],
  ['millions', 1_000_000n],
  ['million', 1_000_000n],
  ['mill', 1_000_000n],
  ['palos', 1_000_000n],
  ['melones', 1_000_000n],
  ['mm', 1_000_000n],
  ['m', 1_000_000n],
  ['billion', 1_000_000_000n],
  ['mil', 1_000n],
  ['thousand', 1_000n],
  ['k', 1_000n],
]

/** Every word of an amount, for the spelling. */
export const AMOUNT_WORDS: readonly string[] = 'millones millon millions million mil billion thousand'.split(' ')

/** The condition on money said from `at`, with the word that leads to it; undefined where there is none. */
export function readAmount(pieces: readonly TextPiece[], at: number): Found<Amount> | undefined {
  let lead = 0
  while (lead < MOST_LEADS && LEADS_TO_MONEY.has(textAt(pieces, at + lead) ?? '')) lead++
  for (let skipped = lead; skipped >= 0; skipped--) {
    const found = amountAfter(pieces, at, skipped)
    if (found) return found
  }
  return undefined
}

/** "Que valgan", "de un valor": of an amount, whatever leads to it. */
const LEADS_TO_MONEY = new Set(
  (
    'de por con of que valgan valen vale valga valieron cuestan cuesten cuesta costaron costo sumen suman un valor cuantia ' +
    'monto worth valued at costing cost costs'
  ).split(' '),
)
const MOST_LEADS = 4

function amountAfter(pieces: readonly TextPiece[], at: number, skipped: number): Found<Amount> | undefined {
  const between = phraseAt(pieces, at + skipped, 'entre') || phraseAt(pieces, at + skipped, 'between')
  if (between) return readBetween(pieces, at, skipped + between)
  for (const [op, phrases] of LEAD_PHRASES)
    for (const phrase of phrases) {
      const lead = phraseAt(pieces, at + skipped, phrase)
      const money = lead ? readMoney(pieces, at + skipped + lead) : undefined
      if (!money) continue
      // "Desde", "hasta" and "from" lead to days as well: without a unit they are none of money.
      if (!money.unit && money.value < 100_000n) continue
      const values = [toPesos(money.value)] as const
      return { length: skipped + lead + money.length, value: { op, values } }
    }
  return undefined
}

function readBetween(pieces: readonly TextPiece[], at: number, lead: number): Found<Amount> | undefined {
  const first = readMoney(pieces, at + lead)
  const and = first && ['y', 'and', 'a'].includes(textAt(pieces, at + lead + first.length) ?? '') ? 1 : 0
  const second = first && and ? readMoney(pieces, at + lead + first.length + and) : undefined
  if (!first || !second || !(second.unit || second.value >= 100_000n)) return undefined
  // "Entre 10 y 20 millones": the unit is said once.
  const low = first.unit ? first.value : first.value * (second.unit ?? 1n)
  return {
    length: lead + first.length + and + second.length,
    value: { op: 'between', values: [toPesos(low), toPesos(second.value)] },
  }
}

interface Money {
  readonly value: bigint
  readonly unit: bigint | undefined
  readonly length: number
}

function readMoney(pieces: readonly TextPiece[], at: number): Money | undefined {
  const plain = plainNumber(pieces, at)
  if (!plain) return undefined
  let length = plain.length
  const found = UNITS.find(([phrase]) => phraseAt(pieces, at + length, phrase) > 0)
  if (found) length += phraseAt(pieces, at + length, found[0])
  for (const phrase of ['de pesos', 'of pesos', 'pesos colombianos', 'pesos', 'cop']) {
    const currency = phraseAt(pieces, at + length, phrase)
    length += currency
    if (currency > 0) break
  }
  const unit = found?.[1]
  return {
    value: unit ? (BigInt(Math.round(plain.value * 1000)) * unit) / 1000n : BigInt(Math.round(plain.value)),
    unit,
    length,
  }
}

/** `50`, `50.000.000`, `1,5`, `cincuenta`. */
function plainNumber(pieces: readonly TextPiece[], at: number): { value: number; length: number } | undefined {
  const piece = pieces[at]
  if (piece?.kind === 'number') return { value: Number(piece.text), length: 1 }
  if (piece?.kind === 'code' || piece?.kind === 'clock') {
    if (/^\d{1,3}(\.\d{3})+$/.test(piece.text)) return { value: Number(piece.text.replaceAll('.', '')), length: 1 }
    if (/^\d+\.\d{1,2}$/.test(piece.text)) return { value: Number(piece.text), length: 1 }
    return undefined
  }
  return readNumber(pieces, at)
}

function toPesos(value: bigint): Pesos {
  return `${Number(value)}`
}
