import type { Day } from './day.js'

/** A boundary of the liquidation: to be warned of by `day`, passed only after `passedAfter`. */
export interface Boundary {
  readonly day: Day
  readonly passedAfter: Day
}

export const BOUNDARIES = ['bilateral', 'unilateral', 'last'] as const
/** By agreement; by the entity alone; the last day on which the entity has the competence to do it. */
export type BoundaryName = (typeof BOUNDARIES)[number]

/**
 * What the law gives for the liquidation of one contract, for its own sake: after the last boundary the entity loses its
 * competence for good (Ley 1150 de 2007 art. 11; Ley 1437 de 2011 art. 164), which weighs more than a late closing.
 */
export type Liquidation = {
  /** False where it is not known whether it is to be liquidated at all: then everything is said with an "if". */
  readonly isRequired: boolean
  /** Whether somebody has told that it was not made; else it is only not known whether it was. */
  readonly isToldUnmade: boolean
  /** The end of the term, day inclusive, from which the terms run. */
  readonly t0: Day
  /**
   * `register`: SECOP's end of the term, taken for the day on which it ended. `attested`: what a person told. `last-event`:
   * it seems to have ended before its end, no later than on the earliest day that shows it; nobody told.
   */
  readonly restsOn: 'register' | 'attested' | 'last-event'
  /** Whether the term is over; else T0 is the end that is planned. */
  readonly isOver: boolean
} & (
  | {
      readonly kind: 'law'
      /** `attested` for this contract; `agreed`: the entity's own for all; else the four months of the law. */
      readonly term: 'default' | 'agreed' | 'attested'
      readonly boundaries: Readonly<Record<BoundaryName, Boundary>>
      /** The first boundary that is not passed; null once the last one is. */
      readonly next: BoundaryName | null
      /** The day to tell for it. */
      readonly nextDay: Day | null
    }
  /**
   * Special or unknown regime: the manual or the contract sets the term (Ley 1150 de 2007 art. 13). Its last day where somebody
   * attested it, else null; no other date follows from it.
   */
  | { readonly kind: 'own-term'; readonly regime: 'special' | 'unknown'; readonly until: Day | null }
)
