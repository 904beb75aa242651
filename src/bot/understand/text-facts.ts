import type { Day } from '../../rules/day.js'
import type { About } from './about.js'
import type { Signal } from './signs.js'
import type { Term } from './terms.js'
import type { TextPiece } from './text-piece.js'

/** Everything that a text says besides its kind. */
export interface TextFacts {
  readonly raw: string
  readonly today: Day
  readonly pieces: readonly TextPiece[]
  readonly terms: readonly Term[]
  readonly signs: ReadonlySet<Signal>
  readonly about: About | undefined
}
