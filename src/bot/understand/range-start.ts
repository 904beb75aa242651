import type { Reading } from './readings.js'
import { type TextPiece, textAt } from './text-piece.js'

const BEFORE = new Set(['del', 'de', 'el', 'desde', 'from'])
const AFTER = new Set(['al', 'a', 'hasta', 'to', 'until'])

/** "Del 10 al 25 de julio": a number whose month is said with the day after it. */
export function isRangeStart(pieces: readonly TextPiece[], at: number): boolean {
  const piece = pieces[at]
  if (piece?.kind !== 'number' || Number(piece.text) < 1 || Number(piece.text) > 31) return false
  if (!BEFORE.has(textAt(pieces, at - 1) ?? '') || !AFTER.has(textAt(pieces, at + 1) ?? '')) return false
  const last = pieces[textAt(pieces, at + 2) === 'el' ? at + 3 : at + 2]
  return last?.kind === 'date' && last.date.from === last.date.to
}

/** The readings of such numbers as days. */
export function rangeStartReadings(pieces: readonly TextPiece[]): readonly Reading[] {
  return pieces.flatMap((_, at): readonly Reading[] =>
    isRangeStart(pieces, at) ? [{ from: at, to: at + 1, signs: ['DATE'], cost: 0 }] : [],
  )
}
