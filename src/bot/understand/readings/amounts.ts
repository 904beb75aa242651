import type { Pesos } from '../../../rules/index.js'
import { readCardinal } from '../text/cardinals.js'
import { type Found, phraseAt, type TextPiece, textAt } from '../text/text-piece.js'

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
    'encima de',
    'por arriba de',
    'mas caros que',
    'mas caros de',
    'valen mas de',
    'valgan mas de',
    'north of',
    'in excess of',
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
    'no alcanzan a',
    'no llegan ni a',
    'debajo de',
    'abajo de',
    'por abajo de',
    'bajan de',
    'bajen de',
    'baja de',
    'mas baratos que',
    'mas baratos de',
    'worth less than',
    'cheaper than',
    'lower than',
    'less than',
    'under',
    'below',
    'smaller than',
  ],
  'at-least': [
    'al menos',
    'por lo menos',
    'minimo',
    'minimo de',
    'como minimo',
    'desde',
    'a partir de',
    'no bajan de',
    'no bajen de',
    'iguales o superiores a',
    'igual o superior a',
    'mayores o iguales a',
    'mayor o igual a',
    'at least',
    'no less than',
    'not less than',
    'a minimum of',
    'from',
  ],
  'at-most': [
    'maximo',
    'maximo de',
    'tope de',
    'como maximo',
    'a lo sumo',
    'hasta',
    'a lo mas',
    'que no excedan',
    'no exceden',
    'no excedan',
    'iguales o inferiores a',
    'igual o inferior a',
    'menores o iguales a',
    'menor o igual a',
    'at most',
    'no more than',
    'not more than',
    'a maximum of',
    'up to',
  ],
}
/** What is said after an amount: "de 35 millones o menos", "300 million and up". */
const TAILS: ReadonlyArray<readonly [Bound, readonly string[]]> = [
  [
    'at-most',
    [
      'o menos',
      'para abajo',
      'hacia abajo',
      'como maximo',
      'maximo',
      'a lo sumo',
      'o inferior',
      'o inferiores',
      'or less',
      'or under',
      'or below',
      'or lower',
      'and below',
      'and under',
      'at most',
      'tops',
    ],
  ],
  [
    'at-least',
    [
      'o mas',
      'en adelante',
      'para arriba',
      'hacia arriba',
      'como minimo',
      'minimo',
      'o superior',
      'o superiores',
      'or more',
      'or over',
      'or above',
      'or higher',
      'and up',
      'and above',
      'and over',
      'upwards',
      'at least',
    ],
  ],
]
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
  ['mills', 1_000_000n],
  ['mlls', 1_000_000n],
  ['mls', 1_000_000n],
  ['millos', 1_000_000n],
  ['milloncitos', 1_000_000n],
  ['palos', 1_000_000n],
  ['palo', 1_000_000n],
  ['palitos', 1_000_000n],
  ['melones', 1_000_000n],
  ['melon', 1_000_000n],
  ['mm', 1_000_000n],
  ['m', 1_000_000n],
  ['billion', 1_000_000_000n],
  ['bn', 1_000_000_000n],
  ['billones', 1_000_000_000_000n],
  ['billon', 1_000_000_000_000n],
  ['barras', 1_000n],
  ['mil', 1_000n],
  ['thousand', 1_000n],
  ['k', 1_000n],
]

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

/** Every word of an amount, for the spelling. */
export const AMOUNT_WORDS: readonly string[] = [
  ...new Set([
    ...UNITS.flatMap(([phrase]) => phrase.split(' ')),
    ...[...LEAD_PHRASES, ...TAILS].flatMap(([, phrases]) => phrases.flatMap(phrase => phrase.split(' '))),
    ...LEADS_TO_MONEY,
  ]),
]

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
  return boundAfter(pieces, at, skipped)
}

/** "De 35 millones o menos", "de 50 a 80 millones". */
function boundAfter(pieces: readonly TextPiece[], at: number, skipped: number): Found<Amount> | undefined {
  const money = readMoney(pieces, at + skipped)
  if (!money) return undefined
  if (skipped > 0 && RANGE.has(textAt(pieces, at + skipped + money.length) ?? ''))
    return readBetween(pieces, at, skipped)
  if (!money.unit && money.value < 100_000n) return undefined
  for (const [op, phrases] of TAILS)
    for (const phrase of phrases) {
      const tail = phraseAt(pieces, at + skipped + money.length, phrase)
      if (tail) return { length: skipped + money.length + tail, value: { op, values: [toPesos(money.value)] } }
    }
  return undefined
}

const RANGE = new Set(['a', 'to'])

function readBetween(pieces: readonly TextPiece[], at: number, lead: number): Found<Amount> | undefined {
  const first = readMoney(pieces, at + lead)
  const and = first && ['y', 'and', 'a', 'to'].includes(textAt(pieces, at + lead + first.length) ?? '') ? 1 : 0
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
  // "Millón y medio".
  const half = unit && unit >= 1_000_000n ? phraseAt(pieces, at + length, 'y medio') : 0
  const number = plain.value + (half ? 0.5 : 0)
  return {
    value: unit ? (BigInt(Math.round(number * 1000)) * unit) / 1000n : BigInt(Math.round(number)),
    unit,
    length: length + half,
  }
}

/** `50`, `50.000.000`, `1,5`, `cincuenta`. */
function plainNumber(pieces: readonly TextPiece[], at: number): { value: number; length: number } | undefined {
  const piece = pieces[at]
  if (piece?.kind === 'number' && Number(piece.text) <= Number.MAX_SAFE_INTEGER)
    return { value: Number(piece.text), length: 1 }
  if (piece?.kind === 'code' || piece?.kind === 'clock') {
    if (/^\d{1,3}(\.\d{3})+$/.test(piece.text)) return { value: Number(piece.text.replaceAll('.', '')), length: 1 }
    if (/^\d+\.\d{1,2}$/.test(piece.text)) return { value: Number(piece.text), length: 1 }
    return undefined
  }
  return readCardinal(pieces, at)
}

function toPesos(value: bigint): Pesos {
  return `${Number(value)}`
}
