import type { Day } from '../../../rules/day.js'
import type { Reading, Signal, Term } from '../readings/readings.js'
import type { TextPiece } from '../text/text-piece.js'

/** Everything that a text says besides its kind. */
export interface TextFacts {
  readonly raw: string
  readonly today: Day
  readonly pieces: readonly TextPiece[]
  readonly terms: readonly Term[]
  readonly signs: ReadonlySet<Signal>
  /** What its interpretation took. */
  readonly readings: readonly Reading[]
  /** It took no part of some words, which its form keeps as they were said. */
  readonly isMore?: boolean
}
