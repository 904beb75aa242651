import { readCardinal } from '../text/cardinals.js'
import { readNumber } from '../text/numbers.js'
import { phraseAt, type TextPiece, textAt } from '../text/text-piece.js'
import { readAmount } from './amounts.js'
import type { Reading } from './readings.js'

/** What is said of how much money, how many and how long. */
export function quantityReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  return [...amountReadings(pieces), ...countReadings(pieces), ...durationReadings(pieces)]
}

function hasNumber(pieces: readonly TextPiece[]): boolean {
  return pieces.some(({ kind }, at) => kind === 'code' || kind === 'clock' || readCardinal(pieces, at) !== undefined)
}

function amountReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  if (!hasNumber(pieces)) return []
  return pieces.flatMap((_, at): readonly Reading[] => {
    const found = readAmount(pieces, at)
    if (!found) return []
    // "Como 3 millones": about as much.
    const from = ABOUT_AS_MUCH.has(textAt(pieces, at - 1) ?? '') ? at - 1 : at
    return [
      { from, to: at + found.length, signs: ['MONEY'], cost: -0.1, value: { kind: 'amount', amount: found.value } },
    ]
  })
}

const ABOUT_AS_MUCH = new Set(['como', 'unos', 'esos', 'aproximadamente', 'about', 'around', 'some'])

/** "Los cinco más viejos": how many of a list. */
function countReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  return pieces.flatMap((piece, at): readonly Reading[] => {
    // "Cuál de los dos": of two that were named.
    if (textAt(pieces, at - 2) === 'de') return []
    if (piece.kind !== 'word' || !BEFORE_COUNT.has(textAt(pieces, at - 1) ?? '')) return []
    const number = readNumber(pieces, at)
    return number && number.value > 1
      ? [{ from: at, to: at + number.length, signs: ['NUMBER', 'COUNT'], cost: -0.02, value: { kind: 'count' } }]
      : []
  })
}

const BEFORE_COUNT = new Set(['los', 'las', 'top', 'the', 'primeros', 'primeras'])

/** How long each unit is, in days and months. */
const UNITS: ReadonlyMap<string, readonly [days: number, months: number]> = new Map(
  (
    [
      ['dia dias day days', [1, 0]],
      ['semana semanas week weeks', [7, 0]],
      ['mes meses month months', [0, 1]],
      ['ano anos year years', [0, 12]],
    ] as const
  ).flatMap(([words, length]) => words.split(' ').map((word): [string, readonly [number, number]] => [word, length])),
)
const MORE = [
  'mas de',
  'hace mas de',
  'por mas de',
  'con mas de',
  'paso de',
  'pasaron de',
  'pasan de',
  'pasados de',
  'pasado de',
  'desde hace',
  'hace',
  'more than',
  'over',
  'for',
]
const LESS = ['menos de', 'hace menos de', 'less than', 'under']
const DURATION_STARTS = new Set([...MORE, ...LESS].map(phrase => phrase.split(' ')[0] ?? ''))

/** `más de un año`, `menos de 30 días`: how long, beside what lasts. */
function durationReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  return pieces.flatMap((piece, at): readonly Reading[] => {
    if (!DURATION_STARTS.has('text' in piece ? piece.text : '')) return []
    const [more, less] = [MORE, LESS].map(phrases => Math.max(...phrases.map(phrase => phraseAt(pieces, at, phrase))))
    const lead = Math.max(more ?? 0, less ?? 0)
    // "Más de año y medio".
    const one = UNITS.has(textAt(pieces, at + lead) ?? '') ? { value: 1, length: 0 } : undefined
    const number = lead > 0 ? (one ?? readNumber(pieces, at + lead)) : undefined
    const unit = number && UNITS.get(textAt(pieces, at + lead + number.length) ?? '')
    if (!number || unit === undefined) return []
    // "Dos años y medio".
    const half = phraseAt(pieces, at + lead + number.length + 1, 'y medio')
    const [days, months] = unit.map(length => length * number.value + (half > 0 ? Math.floor(length / 2) : 0))
    const ago = phraseAt(pieces, at + lead + number.length + 1 + half, 'ago')
    const value = { kind: 'duration', days: days ?? 0, months: months ?? 0, more: (more ?? 0) >= (less ?? 0) } as const
    return [{ from: at, to: at + lead + number.length + 1 + half + ago, signs: ['DURATION'], cost: 0, value }]
  })
}
