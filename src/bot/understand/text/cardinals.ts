import { readNumber } from './numbers.js'
import { type TextPiece, textAt } from './text-piece.js'

const HUNDREDS = new Map<string, number>([
  ...['cien', 'ciento'].map((word): [string, number] => [word, 100]),
  ...'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'
    .split(' ')
    .flatMap((word, i): [string, number][] => [
      [word, 200 + 100 * i],
      [word.replace(/os$/, 'as'), 200 + 100 * i],
    ]),
])

/** Every word of hundreds, which is spelt as it is. */
export const HUNDRED_WORDS: readonly string[] = [...HUNDREDS.keys()]

/**
 * A number in words beyond what dates need: "doscientos cincuenta", "mil doscientos", "medio", "two hundred and fifty"; and its
 * length. "Mil" that multiplies ("200 mil") is left to whoever reads units.
 */
export function readCardinal(pieces: readonly TextPiece[], at: number): { value: number; length: number } | undefined {
  const first = textAt(pieces, at)
  if (first === 'medio' || first === 'half')
    return { value: 0.5, length: first === 'half' ? 1 + halfOf(pieces, at) : 1 }
  if (first === 'mil' && pieces[at]?.kind === 'word') {
    const rest = belowThousand(pieces, at + 1)
    return { value: 1000 + (rest?.value ?? 0), length: 1 + (rest?.length ?? 0) }
  }
  return belowThousand(pieces, at)
}

function halfOf(pieces: readonly TextPiece[], at: number): number {
  return textAt(pieces, at + 1) === 'a' ? 1 : 0
}

function belowThousand(pieces: readonly TextPiece[], at: number): { value: number; length: number } | undefined {
  const hundreds = HUNDREDS.get(textAt(pieces, at) ?? '')
  const small = hundreds === undefined ? readNumber(pieces, at) : undefined
  if (hundreds === undefined && small && textAt(pieces, at + small.length) === 'hundred') {
    const rest = readNumber(pieces, at + small.length + 1 + andAt(pieces, at + small.length + 1))
    const and = rest ? andAt(pieces, at + small.length + 1) : 0
    return { value: small.value * 100 + (rest?.value ?? 0), length: small.length + 1 + and + (rest?.length ?? 0) }
  }
  if (hundreds === undefined) return small
  const rest = readNumber(pieces, at + 1)
  return rest && rest.value < 100 && pieces[at + 1]?.kind === 'word'
    ? { value: hundreds + rest.value, length: 1 + rest.length }
    : { value: hundreds, length: 1 }
}

function andAt(pieces: readonly TextPiece[], at: number): number {
  return textAt(pieces, at) === 'and' ? 1 : 0
}
